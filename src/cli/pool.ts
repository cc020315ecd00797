// Worker threads that judge pieces, some at a time, since every message has its price. A thread that dies, or has one piece in hand for too long,
// is replaced; a shared number says which piece that was: it is tried once more or becomes a failure, and the others go on.
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import type { Assignment, Judgement } from './judge.ts';
import { failed, type Piece, sizeIn } from './piece.ts';
import { unreadReport } from './reports.ts';

export interface Pool {
  /** Never rejects. */
  readonly judge: (piece: Piece) => Promise<Judgement>;
  readonly close: () => Promise<void>;
}

/** What a thread is asked at once. */
export interface Batch {
  readonly pieces: readonly Piece[];
  /** One number that the thread shares with this one: how many of the pieces it has begun. */
  readonly begun: Int32Array;
}

/** Bytes of a batch, unless one piece is larger: some twenty milliseconds of work. */
const batchSize = 16 * 1024;

/** Megabytes for what is soon forgotten, which is nearly all, and V8 has three of such rooms. With its own limit a thread takes 160 MB more and is no faster. */
const nursery = 16;

/** For the rest: the more room, the longer V8 lets rubbish lie, and with its own limit the process takes twice as much after 6,000 articles. The largest article allowed takes a thousand. */
const resourceLimits = { maxYoungGenerationSizeMb: 3 * nursery, maxOldGenerationSizeMb: 1536 };

/**
 * Keeps the first thread's nursery as small as it is: V8 would double it over and over, to 60 MB after 10,000 articles, though that thread only hands on.
 * Threads that start from now on have all of theirs at once. V8 takes that as flags alone.
 */
function keepNurseries(): void {
  setFlagsFromString(`--min-semi-space-size=${nursery}`);
  setFlagsFromString('--semi-space-growth-factor=1');
}

interface Waiting {
  readonly piece: Piece;
  /** Whether a thread has died of it, or so it seemed. */
  readonly tried: boolean;
  readonly answer: (judged: Judgement) => void;
}

/**
 * Starts a pool of so many threads.
 * @param patience seconds that a thread may have one piece in hand
 */
export function poolOf(size: number, assignment: Assignment, patience: number): Pool {
  keepNurseries();
  const threads = new Piscina({
    filename: fileURLToPath(import.meta.resolve('#worker')),
    name: 'judge',
    minThreads: size,
    maxThreads: size,
    workerData: assignment,
    resourceLimits,
    recordTiming: false,
  });
  const waiting: Waiting[] = [];
  let idle = size;
  const handOut = async (batch: readonly Waiting[]): Promise<void> => {
    const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const late = new AbortController();
    const unwatch = watch(begun, patience, () => late.abort());
    try {
      const ask: Batch = { pieces: batch.map(({ piece }) => piece), begun };
      const judged: readonly Judgement[] = await threads.run(ask, { signal: late.signal });
      for (const [i, { answer }] of batch.entries()) answer(judged[i]);
    } catch (error) {
      const last = Math.max(0, Atomics.load(begun, 0) - 1);
      const { piece, tried, answer } = batch[last];
      if (late.signal.aborted)
        answer(
          leftOut(piece, `the check took longer than ${patience} s; it was left out, and the others went on; --timeout gives it more.`),
        );
      else if (tried) answer(leftOut(piece, `the check broke down twice (${said(error)}); it was left out, and the others went on.`));
      waiting.unshift(...batch.flatMap((one, i) => (i !== last ? [one] : late.signal.aborted || tried ? [] : [{ ...one, tried: true }])));
    } finally {
      unwatch();
    }
  };
  const handOutAll = () => {
    for (; idle > 0 && waiting.length > 0; idle--) {
      void handOut(take(waiting, Math.ceil(waiting.length / size))).then(() => {
        idle++;
        handOutAll();
      });
    }
  };
  return {
    judge: (piece) =>
      new Promise((answer) => {
        waiting.push({ piece, tried: false, answer });
        handOutAll();
      }),
    close: () => threads.destroy(),
  };
}

/** Takes a batch from the head of a queue: one at least, as many as asked for at most. */
function take(waiting: Waiting[], most: number): Waiting[] {
  let bytes = sizeIn(waiting[0].piece);
  let count = 1;
  while (count < most) {
    bytes += sizeIn(waiting[count].piece);
    if (bytes > batchSize) break;
    count++;
  }
  return waiting.splice(0, count);
}

/** Calls `late` once a thread has one piece in hand for so many seconds, or a tenth more. Answers how to stop watching. */
function watch(begun: Int32Array, patience: number, late: () => void): () => void {
  let last = 0;
  let since = 0;
  const timer = setInterval(() => {
    const now = Atomics.load(begun, 0);
    if (now !== last) [last, since] = [now, performance.now()];
    else if (now > 0 && performance.now() - since >= 1000 * patience) late();
  }, 100 * patience);
  return () => clearInterval(timer);
}

function leftOut({ path, line }: Piece, why: string): Judgement {
  return { report: unreadReport(failed(path, line, why)) };
}

function said(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
