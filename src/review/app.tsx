// Wires the room: keys become happenings, happenings a new room, the room a picture; and what was decided goes to the caller at once.
import { useApp, useInput, useIsScreenReaderEnabled, usePaste, useStdout, useWindowSize } from 'ink';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { amendedText } from './changes.ts';
import type { Desk, Kept, ReviewInput } from './desk.ts';
import { hallPicture } from './hall.ts';
import type { Input } from './input.ts';
import { keysOf } from './keys.ts';
import { layoutOf } from './layout.ts';
import { LinearView } from './linear.tsx';
import { mouseOff, mouseOn } from './mouse.ts';
import { enter, type Happening, happen, type Room } from './room.ts';
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
  /** Tells when somebody outside wants the process stopped, and when it goes on; answers how to be told no more. */
  readonly onSignals?: (signals: { readonly stop: () => void; readonly goOn: () => void }) => () => void;
}

/** What is to be written. */
export interface Work {
  /** The whole corrected original. */
  readonly text: string;
  readonly decisions: readonly { readonly finding: Desk['items'][number]['finding']; readonly decision: NonNullable<Kept['decision']> }[];
}

export function App({
  inputs,
  hands,
  colours,
  onMouse,
}: {
  readonly inputs: readonly ReviewInput[];
  readonly hands: Hands;
  readonly colours?: boolean;
  readonly onMouse?: Input['onMouse'];
}) {
  const { columns, rows } = useWindowSize();
  const { stdout } = useStdout();
  const { exit } = useApp();
  const layout = useMemo(() => layoutOf(columns, rows), [columns, rows]);
  const theme = useMemo(() => ((colours ?? hasColours(stdout)) ? coloured : marked), [colours, stdout]);
  const isRead = useIsScreenReaderEnabled();
  const [room, act] = useRoom(inputs);
  const before = useRef<Room>(room);

  const rest = useRest(onMouse !== undefined);

  useEffect(
    () => hands.sleep && hands.onSignals?.({ stop: () => rest(hands.sleep), goOn: () => rest() }), // going on draws everything anew
    [hands, rest],
  );
  useEffect(() => onMouse?.((mouse) => act({ type: 'mouse', mouse, layout })), [onMouse, layout, act]);
  useInput((input, key) => {
    for (const name of keysOf(input, key)) {
      if (name === 'ctrl-z' && hands.sleep) rest(hands.sleep);
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
  }, [room, hands, exit, act]);

  const picture = room.open === undefined ? hallPicture(room, layout) : sceneOf(room.desks[room.open], room.states[room.open], layout);
  return isRead ? <LinearView room={room} picture={picture} /> : <SceneView scene={picture} layout={layout} theme={theme} />;
}

/** The room; what happens is worked in at once, since React would let a key overtake the mouse. */
function useRoom(inputs: readonly ReviewInput[]): readonly [room: Room, act: (what: Happening) => void] {
  const [room, show] = useState(() => enter(inputs));
  const now = useRef(room);
  const act = useCallback((what: Happening) => {
    now.current = happen(now.current, what);
    show(now.current);
  }, []);
  return [room, act];
}

/** Gives the terminal back while something goes on; the mouse is on as long as the desk has the terminal, however it loses it. */
function useRest(hasMouse: boolean): (meanwhile?: () => Promise<void>) => void {
  const { suspendTerminal } = useApp();
  const { stdout } = useStdout();
  const resting = useRef(false);
  const [on, off] = hasMouse ? [mouseOn, mouseOff] : ['', ''];
  useLayoutEffect(() => {
    stdout.write(on);
    return () => void stdout.write(off);
  }, [stdout, on, off]);
  return useCallback(
    (meanwhile) => {
      if (resting.current) return;
      resting.current = true;
      const rest = suspendTerminal(async () => {
        stdout.write(off);
        await meanwhile?.();
        stdout.write(on);
      });
      void rest.finally(() => (resting.current = false));
    },
    [suspendTerminal, stdout, on, off],
  );
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
