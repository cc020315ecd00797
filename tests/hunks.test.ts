// What two rows of words share is what jsdiff finds, which the desk shows.
import { diffArrays } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Hunk, hunksOf } from '../src/story/hunks.ts';

const row = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 });

test('the same as of jsdiff, and as soon given up', () => {
  fc.assert(
    fc.property(row, row, fc.integer({ min: 0, max: 60 }), (theirs, ours, mostEdits) => {
      const hunks: Hunk[] = [];
      const changes = diffArrays(theirs, ours, { maxEditLength: mostEdits });
      for (const { added, removed, count } of changes ?? []) {
        const { to: from, atEnd: at } = hunks.at(-1) ?? { to: 0, atEnd: 0 };
        const same = !added && !removed;
        const hunk = { same, from, to: from + (removed ? 0 : count), at, atEnd: at + (added ? 0 : count) };
        const before = same || hunks.at(-1)?.same ? undefined : hunks.pop();
        hunks.push({ ...hunk, from: before?.from ?? from, at: before?.at ?? at });
      }
      expect(hunksOf(theirs, ours, mostEdits)).toEqual(changes && hunks);
    }),
    { numRuns: 3000 },
  );
});

test('what stands before, between and after', () => {
  expect(hunksOf(['they', 'say', 'it', 'is', 'so'], ['well', 'they', 'say', 'so'], 10)).toEqual([
    { same: false, from: 0, to: 1, at: 0, atEnd: 0 },
    { same: true, from: 1, to: 3, at: 0, atEnd: 2 },
    { same: false, from: 3, to: 3, at: 2, atEnd: 4 },
    { same: true, from: 3, to: 4, at: 4, atEnd: 5 },
  ]);
});
