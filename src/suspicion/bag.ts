// A bag of hashes: what sources are asked a hundred times a sentence, whether they have a word or words in a row.
// Open addressing in one typed array; a JavaScript Set of 32-bit numbers costs five times as much.

export interface Bag {
  /** Cells, as many as a power of two; 0 is free. */
  keys: Int32Array;
  size: number;
}

/** A bag with room for so many hashes; it grows where more come. */
export function emptyBag(expected: number): Bag {
  let cells = 64;
  while (cells < 2 * expected) cells *= 2;
  return { keys: new Int32Array(cells), size: 0 };
}

/** Takes everything out. */
export function clear(bag: Bag): void {
  bag.keys.fill(0);
  bag.size = 0;
}

/** Puts a hash in; it must not be 0. */
export function add(bag: Bag, key: number): void {
  if (2 * bag.size >= bag.keys.length) grow(bag);
  const cell = cellOf(bag.keys, key);
  if (bag.keys[cell] === 0) bag.size++;
  bag.keys[cell] = key;
}

export function has({ keys }: Bag, key: number): boolean {
  return keys[cellOf(keys, key)] !== 0;
}

/** The cell that holds a key, or the free one where it would go. */
function cellOf(keys: Int32Array, key: number): number {
  const last = keys.length - 1;
  let cell = (key ^ (key >>> 15)) & last;
  while (keys[cell] !== 0 && keys[cell] !== key) cell = (cell + 1) & last;
  return cell;
}

function grow(bag: Bag): void {
  const { keys } = bag;
  bag.keys = new Int32Array(2 * keys.length);
  for (const key of keys) if (key !== 0) bag.keys[cellOf(bag.keys, key)] = key;
}
