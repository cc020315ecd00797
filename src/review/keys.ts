// The key table: what drives the desk, fills the status line and prints the help.
// A key that is not here does nothing; a row here is on the help page without further work.

import type { Key } from 'ink';
import type { Deed } from './state.ts';

export interface Binding {
  /** Names of keys: the character itself, or `down`, `ctrl-d`, … as keysOf() gives them. */
  readonly keys: readonly string[];
  readonly deed: Deed;
  /** What the help page says. */
  readonly says: string;
  /** One word for the status line; bindings without one are found on the help page only. */
  readonly hint?: string;
}

export const bindings: readonly Binding[] = [
  { keys: ['?'], deed: { type: 'help' }, says: 'this help, and back', hint: 'help' },
  { keys: ['q'], deed: { type: 'leave', how: 'quit' }, says: 'quit', hint: 'quit' },
  { keys: ['j', 'down'], deed: { type: 'move', by: 1 }, says: 'next finding', hint: 'next' },
  { keys: ['k', 'up'], deed: { type: 'move', by: -1 }, says: 'previous finding', hint: 'previous' },
  { keys: ['o', 'tab'], deed: { type: 'sources' }, says: 'other sources, and back', hint: 'sources' },
  { keys: ['l', 'right'], deed: { type: 'source', by: 1 }, says: 'next source' },
  { keys: ['h', 'left'], deed: { type: 'source', by: -1 }, says: 'previous source' },
  { keys: ['J'], deed: { type: 'scroll', by: 1 }, says: 'scroll reason or source', hint: 'scroll' },
  { keys: ['K'], deed: { type: 'scroll', by: -1 }, says: 'scroll it back' },
  { keys: ['ctrl-d', 'pagedown'], deed: { type: 'half', by: 1 }, says: 'half a page down' },
  { keys: ['ctrl-u', 'pageup'], deed: { type: 'half', by: -1 }, says: 'half a page up' },
  { keys: ['g', 'home'], deed: { type: 'first' }, says: 'first finding' },
  { keys: ['G', 'end'], deed: { type: 'last' }, says: 'last finding' },
  { keys: ['escape'], deed: { type: 'back' }, says: 'back to the desk' },
  { keys: ['ctrl-c'], deed: { type: 'leave', how: 'interrupted' }, says: 'break off' },
];

const byKey = new Map(bindings.flatMap((binding) => binding.keys.map((key) => [key, binding.deed] as const)));

/** The deed of a key; undefined where the key has none. */
export function deedOf(key: string): Deed | undefined {
  return byKey.get(key);
}

const named = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageDown', 'pagedown'],
  ['pageUp', 'pageup'],
  ['home', 'home'],
  ['end', 'end'],
  ['tab', 'tab'],
  ['escape', 'escape'],
] as const;

/** The names of the keys in one input event: several where keys came faster than they were read. */
export function keysOf(input: string, key: Key): readonly string[] {
  for (const [flag, name] of named) if (key[flag]) return [name];
  if (key.ctrl) return [`ctrl-${input}`];
  if (key.meta) return [];
  return [...input];
}

const signs: Readonly<Record<string, string>> = {
  down: '↓',
  up: '↑',
  left: '←',
  right: '→',
  escape: 'esc',
  pagedown: 'pgdn',
  pageup: 'pgup',
};

/** How the keys of a binding are written for people: `j ↓`. */
export function written(binding: Binding): string {
  return binding.keys.map((key) => signs[key] ?? key).join(' ');
}
