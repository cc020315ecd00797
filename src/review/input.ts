// The keyboard as Ink is given it: what is typed, without the reports of the mouse, which Ink would swallow.
// A stream that passes on to the real one all that Ink does with a terminal.
import { PassThrough } from 'node:stream';
import { type Mouse, parted } from './mouse.ts';

/** What the desk needs of a terminal's input. */
export type Terminal = Pick<
  NodeJS.ReadStream,
  'isTTY' | 'setRawMode' | 'setEncoding' | 'ref' | 'unref' | 'on' | 'off' | 'pause' | 'resume'
>;

export interface Input {
  /** For Ink. */
  readonly keys: NodeJS.ReadStream;
  /** Tells of the mouse until the function that comes back is called. */
  readonly onMouse: (hear: (mouse: Mouse) => void) => () => void;
}

/** Milliseconds after which the beginning of a report is a key: escape. */
const patience = 10;

/** Parts a terminal's input in keys and mouse; it is read while Ink holds it in raw mode. */
export function inputOf(terminal: Terminal): Input {
  const heard = new Set<(mouse: Mouse) => void>();
  const keys = new PassThrough();
  let rest = '';
  let waiting: NodeJS.Timeout | undefined;
  const read = (chunk: string) => {
    clearTimeout(waiting);
    const found = parted(rest + chunk);
    rest = found.rest;
    if (found.keys !== '') keys.write(found.keys);
    for (const mouse of found.mice) for (const hear of heard) hear(mouse);
    if (rest !== '') waiting = setTimeout(giveUp, patience);
  };
  const giveUp = () => {
    keys.write(rest);
    rest = '';
  };
  const setRawMode = (on: boolean) => {
    terminal.setRawMode(on);
    terminal.off('data', read);
    if (on) {
      terminal.setEncoding('utf8');
      terminal.on('data', read);
      terminal.resume();
    } else terminal.pause();
    return keys;
  };
  return {
    keys: Object.assign(keys, {
      isTTY: terminal.isTTY,
      setRawMode,
      ref: () => terminal.ref(),
      unref: () => terminal.unref(),
    }) as unknown as NodeJS.ReadStream,
    onMouse: (hear) => {
      heard.add(hear);
      return () => heard.delete(hear);
    },
  };
}
