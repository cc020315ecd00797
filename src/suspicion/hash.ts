// Hashes of words and of words in a row: 32 bits, the same on every machine, so that tables made in training are read here.
// FNV-1a for letters and the finaliser of MurmurHash3 for rows, both in the public domain.

/** Hashes a string, UTF-16 unit by unit (FNV-1a); never 0. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0 || 1;
}

/** Hashes two numbers in their order. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) + b + 0x7f4a7c15;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0 || 1;
}
