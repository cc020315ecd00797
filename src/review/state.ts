// What the desk remembers of one article, the deeds that change it, and the bounds they keep to: only the layout knows how many lines a text has.
// Types and the first state alone, so that whoever reads the state need not know how it is changed (see reduce.ts).
import type { Span } from '#text';
import { type History, noHistory } from './decisions.ts';
import type { Line, Stroke } from './line.ts';
import type { Rows } from './list.ts';

export type Screen = 'desk' | 'sources' | 'help' | 'names' | 'rule' | 'diff';

/** Where keys go that move: through the findings, or through a pane; `other` is the reason, or the source beside the article. */
export type Focus = 'findings' | 'article' | 'other';

/** How the desk was left. */
export type Leave = 'quit' | 'interrupted';

/**
 * How far a decision goes: the row of the list, the same words in that row, all findings of the kind (of one name, say), all of the rule.
 * That one spelling of a name is right, or what to write for it, says nothing of another.
 */
export type Scope = 'row' | 'words' | 'kind' | 'rule';

/** What the desk asks, and the answer as far as it is typed. */
export type Prompt =
  | { readonly ask: 'text' | 'why'; readonly line: Line; readonly scope: Exclude<Scope, 'row'> }
  | { readonly ask: 'jump'; readonly line: Line }
  | { readonly ask: 'filter' | 'search'; readonly line: Line; readonly was: Pick<State, 'filter' | 'look' | 'current'> }
  | { readonly ask: 'quit' };

export interface State {
  /** Index of the finding under review. */
  readonly current: number;
  readonly history: History;
  readonly screen: Screen;
  /** The screen under the help. */
  readonly under: Exclude<Screen, 'help'>;
  /** Index of the source that the reader chose; undefined for the one that proves the finding. */
  readonly source: number | undefined;
  /** Lines that the scrolling pane was moved from where it opened. */
  readonly scroll: number;
  /** Lines that the article was moved from where it opened. */
  readonly lines: number;
  /** Which of the two was moved last: beside each other, the other follows. */
  readonly leads: 'article' | 'source';
  readonly focus: Focus;
  /** Row of the name book. */
  readonly name: number;
  /** Words that a finding must fit to be in the list. */
  readonly filter: string;
  /** Whether findings of one kind are one row. */
  readonly grouped: boolean;
  /** What was looked for last. */
  readonly sought: string;
  /** A stretch of content that the reader looks at instead of the finding. */
  readonly look: Span | undefined;
  readonly prompt: Prompt | undefined;
  /** One sentence about what the last key did, or could not do. */
  readonly notice: string;
  /** Whether the article is being written: no key changes anything until it is. */
  readonly writing: boolean;
  readonly leave: Leave | undefined;
  /** How far the tour is; undefined where there is none. */
  readonly lesson: number | undefined;
}

export type Deed =
  | { readonly type: 'move'; readonly by: number }
  | { readonly type: 'half'; readonly by: 1 | -1 }
  | { readonly type: 'first' }
  | { readonly type: 'last' }
  | { readonly type: 'scroll'; readonly by: number }
  | { readonly type: 'lines'; readonly by: number }
  | { readonly type: 'select'; readonly finding: number }
  | { readonly type: 'mention' }
  | { readonly type: 'undecided' }
  | { readonly type: 'accept'; readonly choice: number }
  | { readonly type: 'all'; readonly scope: 'kind' | 'rule' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'drop' }
  | { readonly type: 'ask'; readonly what: Prompt['ask'] }
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'stroke'; readonly key: Stroke }
  | { readonly type: 'scope' }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'answer' }
  | { readonly type: 'grouping' }
  | { readonly type: 'focus' }
  | { readonly type: 'sources' }
  | { readonly type: 'source'; readonly by: 1 | -1 }
  | { readonly type: 'names' }
  | { readonly type: 'rule' }
  | { readonly type: 'diff' }
  | { readonly type: 'write' }
  | { readonly type: 'enter' }
  | { readonly type: 'help' }
  | { readonly type: 'back' }
  | { readonly type: 'discard' }
  | { readonly type: 'leave'; readonly how: Leave };

/** What is done in the list of articles, or to walk from one to the next. */
export type HallDeed =
  | { readonly type: 'row'; readonly by: number }
  | { readonly type: 'open' | 'help' | 'quit' | 'stay' | 'break' | 'list' }
  | { readonly type: 'article'; readonly by: 1 | -1 };

/** How far a pane can be moved, and how far it is, in lines from where it opened. */
export interface Reach {
  readonly least: number;
  readonly now: number;
  readonly greatest: number;
}

/** How far a deed can go, for the state it changes. */
export interface Bounds {
  readonly rows: Rows;
  readonly sources: number;
  /** Index of the source on the screen. */
  readonly shown: number;
  /** Rows of the pane that half-page keys move in. */
  readonly page: number;
  /** Of `scroll`. */
  readonly scroll: Reach;
  /** Of `lines`. */
  readonly lines: Reach;
  /** Mentions of each entity of the name book; empty on other screens. */
  readonly mentions: readonly (readonly Span[])[];
}

export const opening: State = {
  current: 0,
  history: noHistory,
  screen: 'desk',
  under: 'desk',
  source: undefined,
  scroll: 0,
  lines: 0,
  leads: 'article',
  focus: 'findings',
  name: 0,
  filter: '',
  grouped: true,
  sought: '',
  look: undefined,
  prompt: undefined,
  notice: '',
  writing: false,
  leave: undefined,
  lesson: undefined,
};
