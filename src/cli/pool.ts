// Worker threads that judge pieces. A thread that dies is replaced, and its piece tried once more; then it is a failure and the others go on.
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Assignment, Judgement } from './judge.ts';
import { failed, type Piece } from './read.ts';
import { unreadReport } from './reports.ts';

export interface Pool {
  /** Never rejects. */
  readonly judge: (piece: Piece) => Promise<Judgement>;
  readonly close: () => Promise<void>;
}

/** Megabytes for what is soon forgotten, which is nearly all: with V8's own limit a thread takes 160 MB more and is no faster. */
const youngest = 48;

/** Starts a pool of so many threads. */
export function poolOf(size: number, assignment: Assignment): Pool {
  const threads = new Piscina({
    filename: fileURLToPath(import.meta.resolve('#worker')),
    name: 'judge',
    minThreads: size,
    maxThreads: size,
    workerData: assignment,
    resourceLimits: { maxYoungGenerationSizeMb: youngest },
    recordTiming: false,
  });
  const judge = (piece: Piece): Promise<Judgement> => threads.run(piece);
  return {
    judge: (piece) => judge(piece).catch(() => judge(piece).catch((error: unknown) => ({ report: brokenDown(piece, error) }))),
    close: () => threads.destroy(),
  };
}

function brokenDown({ path, line }: Piece, error: unknown) {
  const why = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  return unreadReport(failed(path, line, `the check broke down twice (${why}); it was left out, and the others went on.`));
}
