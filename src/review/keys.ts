// The key table: what drives the desk, fills the status line and prints the help.
// A key that is not here does nothing; a row here is on the help page without further work.

import type { Key } from 'ink';
import type { Deed, HallDeed, State } from './state.ts';

export interface Binding<Does = Deed> {
  /** Names of keys: the character itself, or `down`, `ctrl-d`, … as keysOf() gives them. */
  readonly keys: readonly string[];
  readonly deed: Does;
  /** What the help page says; nothing for a row that another one speaks for. */
  readonly says: string;
  /** One word for the status line; bindings without one are found on the help page only. */
  readonly hint?: string;
  /** How the keys are written, where the row stands for others too. */
  readonly shown?: string;
}

/** The keys of the desk and its screens. */
export const bindings: readonly Binding[] = [
  { keys: ['?'], deed: { type: 'help' }, says: 'this help, and back', hint: 'help' },
  { keys: ['y', 'enter'], deed: { type: 'accept', choice: 0 }, says: 'accept the proposal', hint: 'accept' },
  { keys: ['n'], deed: { type: 'ask', what: 'why' }, says: 'not an error, for a reason', hint: 'no error' },
  { keys: ['e'], deed: { type: 'ask', what: 'text' }, says: 'type a text of your own', hint: 'edit' },
  { keys: ['u'], deed: { type: 'undo' }, says: 'undo', hint: 'undo' },
  { keys: ['w'], deed: { type: 'diff' }, says: 'show what changes, then write', hint: 'write' },
  { keys: ['q'], deed: { type: 'leave', how: 'quit' }, says: 'quit', hint: 'quit' },
  { keys: ['j', 'down'], deed: { type: 'move', by: 1 }, says: 'next finding', hint: 'next' },
  { keys: ['k', 'up'], deed: { type: 'move', by: -1 }, says: 'previous finding' },
  { keys: ['o'], deed: { type: 'sources' }, says: 'other sources, and back', hint: 'sources' },
  { keys: ['f'], deed: { type: 'ask', what: 'filter' }, says: 'filter the findings', hint: 'filter' },
  { keys: ['r'], deed: { type: 'rule' }, says: 'the page of the rule', hint: 'rule' },
  { keys: ['N'], deed: { type: 'names' }, says: 'the name book', hint: 'names' },
  { keys: ['1'], deed: { type: 'accept', choice: 0 }, says: 'accept that proposal', shown: '1-9' },
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((n): Binding => ({ keys: [`${n}`], deed: { type: 'accept', choice: n - 1 }, says: '' })),
  { keys: ['s', 'U'], deed: { type: 'undecided' }, says: 'skip to what is undecided' },
  { keys: ['a'], deed: { type: 'all', scope: 'kind' }, says: 'the same for all of this name' },
  { keys: ['A'], deed: { type: 'all', scope: 'rule' }, says: 'the same for the whole rule' },
  { keys: ['ctrl-r'], deed: { type: 'redo' }, says: 'do again what was undone' },
  { keys: ['d'], deed: { type: 'drop' }, says: 'take this decision back' },
  { keys: ['m'], deed: { type: 'mention' }, says: 'next place of this name' },
  { keys: ['x'], deed: { type: 'grouping' }, says: 'take names apart, or together' },
  { keys: ['/'], deed: { type: 'ask', what: 'search' }, says: 'search the article; / ⏎ again' },
  { keys: [':'], deed: { type: 'ask', what: 'jump' }, says: 'go to a finding by number' },
  { keys: ['tab'], deed: { type: 'focus' }, says: 'move in the next pane' },
  { keys: ['J'], deed: { type: 'scroll', by: 1 }, says: 'scroll reason or source' },
  { keys: ['K'], deed: { type: 'scroll', by: -1 }, says: 'scroll it back' },
  { keys: ['ctrl-e'], deed: { type: 'lines', by: 1 }, says: 'scroll the article' },
  { keys: ['ctrl-y'], deed: { type: 'lines', by: -1 }, says: 'scroll it back' },
  { keys: ['ctrl-d', 'pagedown'], deed: { type: 'half', by: 1 }, says: 'half a page down' },
  { keys: ['ctrl-u', 'pageup'], deed: { type: 'half', by: -1 }, says: 'half a page up' },
  { keys: ['g', 'home'], deed: { type: 'first' }, says: 'first finding' },
  { keys: ['G', 'end'], deed: { type: 'last' }, says: 'last finding' },
  { keys: ['escape'], deed: { type: 'back' }, says: 'back' },
  { keys: ['ctrl-c'], deed: { type: 'leave', how: 'interrupted' }, says: 'break off' },
];

/** Keys while something is typed; every other key that writes a letter writes it. */
const typingBindings: readonly Binding[] = [
  { keys: ['enter'], deed: { type: 'answer' }, says: 'done', hint: 'done' },
  { keys: ['escape'], deed: { type: 'back' }, says: 'leave it as it was', hint: 'back' },
  { keys: ['tab'], deed: { type: 'scope' }, says: 'for this, all of it, the rule', hint: 'how far' },
  { keys: ['left'], deed: { type: 'stroke', key: 'left' }, says: 'one letter back' },
  { keys: ['right'], deed: { type: 'stroke', key: 'right' }, says: 'one letter on' },
  { keys: ['home', 'ctrl-a'], deed: { type: 'stroke', key: 'home' }, says: 'to the beginning' },
  { keys: ['end', 'ctrl-e'], deed: { type: 'stroke', key: 'end' }, says: 'to the end' },
  { keys: ['backspace'], deed: { type: 'stroke', key: 'backspace' }, says: 'delete the letter before' },
  { keys: ['delete'], deed: { type: 'stroke', key: 'delete' }, says: 'delete the letter after' },
  { keys: ['ctrl-w'], deed: { type: 'stroke', key: 'word' }, says: 'delete the word before' },
  { keys: ['ctrl-u'], deed: { type: 'stroke', key: 'all' }, says: 'delete all before' },
  { keys: ['ctrl-k'], deed: { type: 'stroke', key: 'rest' }, says: 'delete all after' },
  { keys: ['down'], deed: { type: 'step', by: 1 }, says: 'next place (search)' },
  { keys: ['up'], deed: { type: 'step', by: -1 }, says: 'previous place (search)' },
  { keys: ['ctrl-c'], deed: { type: 'leave', how: 'interrupted' }, says: 'break off' },
];

/** Keys of the sources; the others are those of the desk. */
const sourceBindings: readonly Binding[] = [
  { keys: ['o'], deed: { type: 'sources' }, says: 'back to the desk', hint: 'back' },
  { keys: ['l', 'right'], deed: { type: 'source', by: 1 }, says: 'next source', hint: 'next source' },
  { keys: ['h', 'left'], deed: { type: 'source', by: -1 }, says: 'previous source' },
  { keys: ['J'], deed: { type: 'scroll', by: 1 }, says: 'scroll source and article', hint: 'scroll' },
  { keys: ['K'], deed: { type: 'scroll', by: -1 }, says: 'scroll them back' },
  { keys: ['j', 'down'], deed: { type: 'move', by: 1 }, says: 'next finding', hint: 'next' },
  { keys: ['y', 'enter'], deed: { type: 'accept', choice: 0 }, says: 'accept the proposal', hint: 'accept' },
];

/** Keys of pages, where nothing is decided: help, rule, name book, changes. */
const pageBindings: readonly Binding[] = [
  { keys: ['j', 'J', 'down'], deed: { type: 'move', by: 1 }, says: 'down', hint: 'down' },
  { keys: ['k', 'K', 'up'], deed: { type: 'move', by: -1 }, says: 'up', hint: 'up' },
  { keys: ['ctrl-d', 'pagedown'], deed: { type: 'half', by: 1 }, says: 'half a page down' },
  { keys: ['ctrl-u', 'pageup'], deed: { type: 'half', by: -1 }, says: 'half a page up' },
  { keys: ['g', 'home'], deed: { type: 'first' }, says: 'to the beginning' },
  { keys: ['G', 'end'], deed: { type: 'last' }, says: 'to the end' },
  { keys: ['escape', 'q'], deed: { type: 'back' }, says: 'back', hint: 'back' },
  ...bindings
    .filter(({ keys: [key] }) => ['?', 'o', 'r', 'N', 'ctrl-c'].includes(key))
    .map((binding) => ({ ...binding, says: '', hint: undefined })),
];

/** Keys where the changes are shown; the others are those of pages. */
const diffBindings: readonly Binding[] = [
  { keys: ['y', 'w', 'enter'], deed: { type: 'write' }, says: 'write the article', hint: 'write' },
  { keys: ['escape', 'n', 'q'], deed: { type: 'back' }, says: 'back to the desk', hint: 'back' },
];

/** Keys where the desk asks whether to quit. */
const quitBindings: readonly Binding[] = [
  { keys: ['w'], deed: { type: 'diff' }, says: 'show what changes, then write', hint: 'write' },
  { keys: ['q', 'y', 'enter'], deed: { type: 'leave', how: 'quit' }, says: 'quit; decisions are kept', hint: 'quit, keep decisions' },
  { keys: ['D'], deed: { type: 'discard' }, says: 'quit; decisions are lost', hint: 'throw them away' },
  { keys: ['escape', 'n'], deed: { type: 'back' }, says: 'stay', hint: 'stay' },
  { keys: ['ctrl-c'], deed: { type: 'leave', how: 'interrupted' }, says: 'break off' },
];

/** Keys that do something else in a pane; the others are those of the desk. */
const paneBindings: readonly Binding[] = [
  { keys: ['j', 'down'], deed: { type: 'move', by: 1 }, says: 'scroll it', hint: 'down' },
  { keys: ['k', 'up'], deed: { type: 'move', by: -1 }, says: 'scroll it back', hint: 'up' },
  { keys: ['tab'], deed: { type: 'focus' }, says: 'the next pane', hint: 'next pane' },
  { keys: ['escape'], deed: { type: 'back' }, says: 'back to the findings', hint: 'findings' },
];

/** Keys of the name book; the others are those of pages. */
const nameBindings: readonly Binding[] = [
  { keys: ['enter'], deed: { type: 'enter' }, says: 'to the next place of the name', hint: 'where it stands' },
  { keys: ['escape', 'q'], deed: { type: 'back' }, says: 'back to the desk', hint: 'back' },
];

/** Keys of the list of articles. */
export const hallBindings: readonly Binding<HallDeed>[] = [
  { keys: ['?'], deed: { type: 'help' }, says: 'this help, and back', hint: 'help' },
  { keys: ['enter', 'l', 'right'], deed: { type: 'open' }, says: 'open the article', hint: 'open' },
  { keys: ['j', 'down', ']'], deed: { type: 'row', by: 1 }, says: 'next article', hint: 'next' },
  { keys: ['k', 'up', '['], deed: { type: 'row', by: -1 }, says: 'previous article', hint: 'previous' },
  { keys: ['g', 'home'], deed: { type: 'row', by: -Infinity }, says: 'first article' },
  { keys: ['G', 'end'], deed: { type: 'row', by: Infinity }, says: 'last article' },
  { keys: ['q'], deed: { type: 'quit' }, says: 'quit', hint: 'quit' },
  { keys: ['escape'], deed: { type: 'stay' }, says: 'stay' },
  { keys: ['ctrl-c'], deed: { type: 'break' }, says: 'break off' },
];

/** Keys of the desk where there are several articles; they come before its own. */
const walkBindings: readonly Binding<HallDeed>[] = [
  { keys: [']'], deed: { type: 'article', by: 1 }, says: 'next article', hint: 'next article' },
  { keys: ['['], deed: { type: 'article', by: -1 }, says: 'previous article' },
  { keys: ['q'], deed: { type: 'list' }, says: 'back to the list of articles', hint: 'articles' },
];

/** All tables with what they are for, in the order of the help. */
export const tables = [
  ['At the desk', bindings],
  ['In a pane (tab)', paneBindings],
  ['Sources (o)', sourceBindings],
  ['On a page (? r N w)', pageBindings],
  ['What changes (w)', diffBindings],
  ['Name book (N)', nameBindings],
  ['While typing', typingBindings],
  ['Quitting', quitBindings],
  ['List of articles', hallBindings],
  ['At a desk of several', walkBindings],
] as const;

const indexOf = <Does>(table: readonly Binding<Does>[]) =>
  new Map(table.flatMap(({ keys, deed }) => keys.map((key) => [key, deed] as const)));
const byKey = {
  desk: indexOf(bindings),
  typing: indexOf(typingBindings),
  sources: indexOf([...bindings, ...sourceBindings]),
  help: indexOf(pageBindings),
  rule: indexOf(pageBindings),
  diff: indexOf([...pageBindings, ...diffBindings]),
  names: indexOf([...pageBindings, ...nameBindings]),
  quit: indexOf(quitBindings),
};
const hallByKey = indexOf(hallBindings);
const walkByKey = indexOf(walkBindings);

/** The deed of a key in the list of articles, or at a desk of several. */
export function hallDeedOf(where: 'hall' | 'desk', key: string): HallDeed | undefined {
  return (where === 'hall' ? hallByKey : walkByKey).get(key);
}

/** The deed of a key in a state; undefined where the key has none. */
export function deedOf({ prompt, screen }: Pick<State, 'prompt' | 'screen'>, key: string): Deed | undefined {
  if (prompt?.ask === 'quit') return byKey.quit.get(key);
  if (prompt) return byKey.typing.get(key) ?? (isNamed(key) ? undefined : { type: 'type', text: key });
  return byKey[screen].get(key);
}

const hinted: Readonly<Record<State['screen'], readonly Hint[]>> = {
  desk: bindings,
  sources: sourceBindings,
  help: pageBindings,
  rule: pageBindings,
  diff: [...diffBindings, ...pageBindings.slice(0, 2)],
  names: [...nameBindings, ...pageBindings.slice(0, 2)],
};

/** What the status line shows of a binding, of whatever table. */
export type Hint = Pick<Binding<Deed | HallDeed>, 'keys' | 'deed' | 'hint' | 'shown'>;

/** At a desk of several, quitting leads back to the list. */
const ofSeveral: readonly Hint[] = bindings.flatMap((binding): readonly Hint[] =>
  binding.keys[0] === 'q' ? walkBindings.toReversed() : [binding],
);

/** The bindings whose hints the status line shows. @param isOneOf whether there are other articles */
export function hintsFor({ prompt, screen, focus }: Pick<State, 'prompt' | 'screen' | 'focus'>, isOneOf: boolean): readonly Hint[] {
  if (prompt?.ask === 'quit') return quitBindings;
  if (prompt) return typingBindings.filter(({ keys: [key] }) => key !== 'tab' || prompt.ask === 'text' || prompt.ask === 'why');
  if (focus !== 'findings') return paneBindings;
  return isOneOf && screen === 'desk' ? ofSeveral : hinted[screen];
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
  ['return', 'enter'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
  ['escape', 'escape'],
] as const;

/** Whether a key has a name rather than a letter: `down`, `ctrl-d`. */
function isNamed(key: string): boolean {
  return key.startsWith('ctrl-') || named.some(([, name]) => name === key);
}

/** The names of the keys in one input event: several where keys came faster than they were read. */
export function keysOf(input: string, key: Key): readonly string[] {
  for (const [flag, name] of named) if (key[flag]) return [name];
  if (key.ctrl) return [`ctrl-${input}`];
  if (key.meta) return [];
  return Array.from(input, nameOf);
}

/** A character that came with others in one event: control characters are keys too. */
function nameOf(letter: string): string {
  if (letter === '\r' || letter === '\n') return 'enter';
  if (letter === '\t') return 'tab';
  if (letter === '\x1b') return 'escape';
  if (letter === '\x7f' || letter === '\b') return 'backspace';
  return letter < ' ' ? `ctrl-${String.fromCharCode(letter.charCodeAt(0) + 0x60)}` : letter;
}

const signs: Readonly<Record<string, string>> = {
  down: '↓',
  up: '↑',
  left: '←',
  right: '→',
  enter: '⏎',
  escape: 'esc',
  pagedown: 'pgdn',
  pageup: 'pgup',
  backspace: '⌫',
  delete: 'del',
};

/** How the keys of a binding are written for people: `j ↓`. */
export function written(binding: Pick<Binding, 'keys' | 'shown'>): string {
  return binding.shown ?? binding.keys.map((key) => signs[key] ?? key).join(' ');
}
