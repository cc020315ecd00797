// Wires the room: keys become happenings, happenings a new room, the room a picture; and what was decided goes to the caller at once.
import { useApp, useInput, useIsScreenReaderEnabled, usePaste, useStdout, useWindowSize } from 'ink';
import { useEffect, useMemo, useReducer, useRef } from 'react';
import { amendedText } from './changes.ts';
import type { Desk, Kept, ReviewInput } from './desk.ts';
import { hallPicture } from './hall.ts';
import { keysOf } from './keys.ts';
import { layoutOf } from './layout.ts';
import { LinearView } from './linear.tsx';
import { enter, happen, type Room } from './room.ts';
import { sceneOf } from './scene.ts';
import type { State } from './state.ts';
import { coloured, marked } from './theme.ts';
import { SceneView } from './view.tsx';

/** What the caller does for the desk, which itself touches neither disk nor process. */
export interface Hands {
  /**
   * Keeps decisions of an article, given by its index, as soon as they are made.
   * @returns a sentence where that failed
   */
  readonly keep: (article: number, decisions: readonly Kept[]) => string | undefined;
  /**
   * Writes an article.
   * @returns the article as it is now, checked again
   * @throws Error with a sentence for people where that failed; nothing has changed then
   */
  readonly write: (article: number, work: Work) => Promise<ReviewInput>;
  /** Stops the process until it is continued, while the terminal is the shell's. */
  readonly sleep?: () => Promise<void>;
}

/** What is to be written. */
export interface Work {
  /** The whole corrected original. */
  readonly text: string;
  readonly decisions: readonly { readonly finding: Desk['items'][number]['finding']; readonly decision: NonNullable<Kept['decision']> }[];
}

export function App({ inputs, hands }: { readonly inputs: readonly ReviewInput[]; readonly hands: Hands }) {
  const { columns, rows } = useWindowSize();
  const { stdout } = useStdout();
  const { exit, suspendTerminal } = useApp();
  const layout = useMemo(() => layoutOf(columns, rows), [columns, rows]);
  const theme = useMemo(() => (hasColours(stdout) ? coloured : marked), [stdout]);
  const isRead = useIsScreenReaderEnabled();
  const [room, act] = useReducer(happen, inputs, enter);
  const before = useRef<Room>(room);

  useInput((input, key) => {
    for (const name of keysOf(input, key)) {
      if (name === 'ctrl-z' && hands.sleep) void suspendTerminal(hands.sleep);
      else act({ type: 'key', key: name, layout });
    }
  });
  usePaste((text) => act({ type: 'paste', text, layout }));
  useEffect(() => {
    const was = before.current;
    before.current = room;
    for (const [article, state] of room.states.entries()) {
      if (state === was.states[article] || room.desks[article] !== was.desks[article]) continue;
      const changed = changes(room.desks[article], was.states[article], state);
      const problem = changed.length > 0 ? hands.keep(article, changed) : undefined;
      if (problem !== undefined) act({ type: 'told', article, notice: problem });
      if (!state.writing || was.states[article].writing) continue;
      hands.write(article, workOf(room.desks[article], state)).then(
        (input) => act({ type: 'written', article, input }),
        (error: unknown) => act({ type: 'told', article, notice: error instanceof Error ? error.message : String(error) }),
      );
    }
    if (room.leave) exit(room.leave);
  }, [room, hands, exit]);

  const picture = room.open === undefined ? hallPicture(room, layout) : sceneOf(room.desks[room.open], room.states[room.open], layout);
  return isRead ? <LinearView room={room} picture={picture} /> : <SceneView scene={picture} layout={layout} theme={theme} />;
}

/** The decisions that differ between two states of a desk. */
function changes({ items }: Desk, { history: { decided: was } }: State, { history: { decided: is } }: State): Kept[] {
  if (was === is) return [];
  const differ = new Set([...was.keys(), ...is.keys()].filter((item) => was.get(item) !== is.get(item)));
  return [...differ].map((item) => ({ fingerprint: items[item].finding.fingerprint, decision: is.get(item) }));
}

function workOf(desk: Desk, { history: { decided } }: State): Work {
  const decisions = [...decided].sort(([a], [b]) => a - b).map(([item, decision]) => ({ finding: desk.items[item].finding, decision }));
  return { text: amendedText(desk, decided), decisions };
}

/** Whether the terminal takes colours; Node's own answer heeds NO_COLOR, FORCE_COLOR and TERM. */
function hasColours(stdout: NodeJS.WritableStream): boolean {
  return 'getColorDepth' in stdout && typeof stdout.getColorDepth === 'function' && stdout.getColorDepth() > 1;
}
