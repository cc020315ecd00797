// How far a run is: a line that renews itself on a terminal, and now and then a plain line elsewhere, since a log keeps every one.
import { stat } from 'node:fs/promises';
import { stdin } from './bytes.ts';

export interface Progress {
  /** @param step words and bytes of the document that is done, and its name, ready to print */
  readonly tick: (step: { readonly words: number; readonly bytes: number; readonly name: string }) => void;
  /** Takes the line away, so that what is printed next stands alone. */
  readonly clear: () => void;
}

/** Where a progress is told. */
export interface Teller {
  readonly write: (text: string) => void;
  /** Whether a line can be taken back. */
  readonly renews: boolean;
  readonly columns: number;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Says nothing of a run that is over by then, in milliseconds: on a terminal, and elsewhere, where it is also how often a line comes. */
const patience = { terminal: 1000, log: 30_000 };
const renewal = 100;

/**
 * Tells how far a run is.
 * @param total how many bytes there are to read, where that is known
 */
export function progressOn({ write, renews, columns, now }: Teller, total: number | undefined): Progress {
  const begun = now();
  let last = begun;
  let shown = false;
  let [done, words, bytes] = [0, 0, 0];
  const line = (name: string): string => {
    const seconds = (now() - begun) / 1000;
    const left = total === undefined || bytes === 0 ? undefined : Math.max(0, (total - bytes) * (seconds / bytes));
    const parts = [
      `${whole(done)} checked`,
      `${whole(words / seconds)} words a second`,
      ...(left === undefined ? [] : [`${Math.min(99, Math.floor((100 * bytes) / total!))} %, ${duration(left)} left`]),
    ];
    return renews ? `${parts.join(', ')}, the last ${name.slice(0, 40)}`.slice(0, columns - 1) : parts.join(', ');
  };
  return {
    tick: (step) => {
      done++;
      words += step.words;
      bytes += step.bytes;
      const time = now();
      const [first, between] = renews ? [patience.terminal, renewal] : [patience.log, patience.log];
      if (time - begun < first || time - last < between) return;
      last = time;
      shown = true;
      write(renews ? `${wipe}${line(step.name)}` : `mtlint: ${line(step.name)}.\n`);
    },
    clear: () => {
      if (renews && shown) write(wipe);
      shown = false;
    },
  };
}

const wipe = '\r\x1b[K';

/** Tells on standard error; not where reports go to the same terminal. */
export function progress(total: number | undefined): Progress {
  if (process.stderr.isTTY && process.stdout.isTTY) return { tick: () => {}, clear: () => {} };
  const { stderr } = process;
  return progressOn(
    { write: (text) => stderr.write(text), renews: stderr.isTTY === true, columns: stderr.columns ?? 80, now: () => performance.now() },
    total,
  );
}

/** Packed text takes about a third of its room. */
const packed = 3;

/** How much there is to read, in bytes; nothing where standard input is among it. What is not there says so when it is read. */
export async function sizeOf(inputs: readonly string[]): Promise<number | undefined> {
  if (inputs.includes(stdin)) return undefined;
  let bytes = 0;
  for (const path of inputs) {
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    );
    bytes += /\.gz$/i.test(path) ? size * packed : size;
  }
  return bytes;
}

function whole(n: number): string {
  return Math.round(n).toLocaleString('en');
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`;
}
