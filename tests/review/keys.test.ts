// The key table: one deed a key, and a help page that forgets none.
import type { Key } from 'ink';
import { expect, test } from 'vitest';
import { helpRows, hintPieces } from '../../src/review/help.ts';
import { bindings, deedOf, keysOf, written } from '../../src/review/keys.ts';

const none = {} as Key;
const textOf = (row: readonly { readonly text: string }[]) => row.map(({ text }) => text).join('');

test('every key is bound once', () => {
  const keys = bindings.flatMap((binding) => binding.keys);
  expect(keys).toEqual([...new Set(keys)]);
});

test('the help shows every key with what it does', () => {
  const page = helpRows(80).map(textOf);
  expect(page).toHaveLength(bindings.length);
  for (const [i, binding] of bindings.entries()) {
    expect(page[i]).toContain(written(binding));
    expect(page[i]).toContain(binding.says);
  }
});

test('the help has room on a narrow terminal', () => {
  for (const row of helpRows(40)) expect(textOf(row)).not.toContain('…');
});

test('hints come from the table, as many as have room', () => {
  expect(textOf(hintPieces(80))).toBe('  ? help  q quit  j next  k previous  o sources  J scroll');
  expect(textOf(hintPieces(20))).toBe('  ? help  q quit');
  expect(textOf(hintPieces(3))).toBe('');
});

test('keys are named as the table names them', () => {
  expect(keysOf('j', none)).toEqual(['j']);
  expect(keysOf('jjG', none)).toEqual(['j', 'j', 'G']);
  expect(keysOf('d', { ...none, ctrl: true })).toEqual(['ctrl-d']);
  expect(keysOf('', { ...none, downArrow: true })).toEqual(['down']);
  expect(keysOf('x', { ...none, meta: true })).toEqual([]);
});

test('a key without a binding does nothing', () => {
  expect(deedOf('Z')).toBeUndefined();
  expect(deedOf('constructor')).toBeUndefined();
});
