// The keyboard as Ink is given it: what is typed, without the reports of the mouse, which Ink would swallow.
// All is passed on in the order it was read, and heard before the next is: a click between two keys stays between them.
import { EventEmitter } from 'node:events';
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
/** Escape as terminals that never leave it in doubt report it (the kitty keyboard protocol): Ink would wait whether more comes. */
const escapeKey = '\x1b[27u';

/** Parts a terminal's input in keys and mouse; it is read while Ink holds it in raw mode. */
export function inputOf(terminal: Terminal): Input {
  const heard = new Set<(mouse: Mouse) => void>();
  const keys = new EventEmitter(); // no stream: that would tell Ink of a key only after the click that followed it
  let unread = '';
  let rest = '';
  let waiting: NodeJS.Timeout | undefined;
  const press = (typed: string) => {
    unread += typed.endsWith('\x1b') ? typed.slice(0, -1) + escapeKey : typed;
    keys.emit('readable');
  };
  const read = (chunk: string) => {
    clearTimeout(waiting);
    const found = parted(rest + chunk);
    rest = found.rest;
    for (const part of found.parts) {
      if (typeof part === 'string') press(part);
      else for (const hear of heard) hear(part);
    }
    if (rest !== '') waiting = setTimeout(giveUp, patience);
  };
  const giveUp = () => {
    const typed = rest;
    rest = '';
    press(typed);
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
  const take = () => {
    const taken = unread;
    unread = '';
    return taken === '' ? null : taken;
  };
  return {
    keys: Object.assign(keys, {
      isTTY: terminal.isTTY,
      read: take,
      setEncoding: () => keys,
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
