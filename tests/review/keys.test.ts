// The key table: one deed a key, and a help page that forgets none.
import type { Key } from 'ink';
import { expect, test } from 'vitest';
import { helpRows, hintPieces } from '../../src/review/help.ts';
import { bindings, deedOf, keysOf, tables, written } from '../../src/review/keys.ts';
import { lineOf } from '../../src/review/line.ts';
import { opening } from '../../src/review/state.ts';

const none = {} as Key;
const textOf = (row: readonly { readonly text: string }[]) => row.map(({ text }) => text).join('');

test('every key is bound once in its table', () => {
  for (const [, table] of tables) {
    const keys = table.flatMap((binding) => binding.keys);
    expect(keys).toEqual([...new Set(keys)]);
  }
});

test('the help shows every key with what it does', () => {
  const page = helpRows(80).map(textOf).join('\n');
  for (const [title, table] of tables) {
    expect(page).toContain(title);
    for (const binding of table) if (binding.says !== '') expect(page).toContain(binding.says);
    for (const binding of table) if (binding.says !== '') expect(page).toContain(written(binding));
  }
});

test('the help has room on a narrow terminal', () => {
  for (const row of helpRows(45)) expect(textOf(row)).not.toContain('…');
});

test('hints come from the table, as many as have room', () => {
  expect(textOf(hintPieces(bindings, 40))).toBe('  ? help  y accept  n no error  e edit');
  expect(textOf(hintPieces(bindings, 20))).toBe('  ? help  y accept');
  expect(textOf(hintPieces(bindings, 3))).toBe('');
});

test('keys are named as the table names them', () => {
  expect(keysOf('j', none)).toEqual(['j']);
  expect(keysOf('jjG', none)).toEqual(['j', 'j', 'G']);
  expect(keysOf('d', { ...none, ctrl: true })).toEqual(['ctrl-d']);
  expect(keysOf('', { ...none, downArrow: true })).toEqual(['down']);
  expect(keysOf('x', { ...none, meta: true })).toEqual([]);
  expect(keysOf('up\r', none)).toEqual(['u', 'p', 'enter']);
  expect(keysOf('e\x15a\x7f', none)).toEqual(['e', 'ctrl-u', 'a', 'backspace']);
});

test('a key without a binding does nothing', () => {
  expect(deedOf(opening, 'Z')).toBeUndefined();
  expect(deedOf(opening, 'constructor')).toBeUndefined();
});

test('while something is typed, letters are letters', () => {
  const prompt = { ask: 'jump', line: lineOf('') } as const;
  expect(deedOf({ ...opening, prompt }, 'q')).toEqual({ type: 'type', text: 'q' });
  expect(deedOf({ ...opening, prompt }, 'down')).toEqual({ type: 'step', by: 1 });
  expect(deedOf({ ...opening, prompt }, 'pageup')).toBeUndefined();
});
