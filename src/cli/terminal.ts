// What the command line knows of the terminal: writing that waits for slow readers, and whether and how wide to draw.
import { codeOf, Mistake, whyUnwritten } from './mistake.ts';

/**
 * Writes to standard output and waits until it is taken. Answers false once nobody reads any more (`| head`).
 * @throws Mistake where it is a file on a full disk
 */
export async function print(text: string): Promise<boolean> {
  try {
    return await write(process.stdout, text);
  } catch (error) {
    throw new Mistake(`${whyUnwritten('standard output', error)}.`);
  }
}

/** Writes one sentence about what went wrong; an article's control characters never reach the terminal. */
export async function complain(message: string): Promise<void> {
  const { visible } = await import('#report'); // not above: --help and --version need none of it
  await write(process.stderr, `mtlint: ${visible(message)}\n`);
}

function write(stream: NodeJS.WriteStream, text: string): Promise<boolean> {
  if (!stream.listeners('error').includes(unheard)) stream.on('error', unheard); // others may listen too, and leave: threads do
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve(true);
      else if (codeOf(error) === 'EPIPE' || codeOf(error) === 'ERR_STREAM_DESTROYED') resolve(false);
      else reject(error);
    });
  });
}

/** The callback of a write hears of its error; without a listener as well, it would end the process. */
function unheard(): void {}

/**
 * Whether standard output takes colour: the flag decides, then FORCE_COLOR, NO_COLOR (no-color.org), TERM=dumb, and whether it is a terminal.
 * @param flag what --color or --no-color said, if either
 */
export function hasColour(flag: boolean | undefined, { FORCE_COLOR, NO_COLOR, TERM } = process.env): boolean {
  if (flag !== undefined) return flag;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

/** Columns that a line of a report may take: the terminal's, within what people read with ease. */
export function lineWidth(): number {
  return Math.min(140, Math.max(60, process.stdout.columns ?? 100));
}
/** The little that is said while articles are checked before the desk opens. */
export interface Counting {
  /** @param name of the last document, ready to print */
  readonly tick: (done: number, name: string) => void;
  /** Takes the line away, so that what is printed next stands alone. */
  readonly clear: () => void;
}

/** Counts on standard error from the first moment, where that is a terminal. */
export function counting(): Counting {
  if (!process.stderr.isTTY) return { tick: () => {}, clear: () => {} };
  let last = 0;
  process.stderr.write('checking …');
  return {
    tick: (done, name) => {
      const now = Date.now();
      if (now - last < 100) return;
      last = now;
      process.stderr.write(`${wipe}${done} checked, the last ${name.slice(0, 40)}`);
    },
    clear: () => process.stderr.write(wipe),
  };
}

const wipe = '\r\x1b[K';
