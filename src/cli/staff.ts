// Who checks: this thread where there is little to do, since a thread takes longer to start than a few articles to check; a pool of them otherwise.
import { availableParallelism } from 'node:os';
import type { Assignment, Judgement } from './judge.ts';
import type { Piece } from './read.ts';

export interface Staff {
  /** Never rejects. */
  readonly judge: (piece: Piece) => Promise<Judgement>;
  /** How many pieces may be under way, so that nobody waits for work. */
  readonly most: number;
  readonly close: () => Promise<void>;
}

/** The most threads that are started unasked. */
const usual = 8;
/** So much to read (in bytes) takes as long to check as threads take to start. */
const little = 512 * 1024;

/** What there is to check. */
export interface Work {
  readonly inputs: readonly string[];
  /** In bytes, where that is known. */
  readonly size?: number;
  /** How many threads the user wants. */
  readonly workers?: number;
}

/**
 * Finds who checks the inputs.
 * @param judgeHere the judge of this thread, for the same assignment
 */
export function staffFor(
  { inputs, size: bytes = Infinity, workers }: Work,
  assignment: Assignment,
  judgeHere: (piece: Piece) => Judgement,
): Staff {
  const size = workers ?? (bytes <= little ? 1 : Math.min(usual, availableParallelism()));
  const alone = async (piece: Piece) => {
    await turn();
    return judgeHere(piece);
  };
  if (size === 1) return { judge: alone, most: 1, close: async () => {} };
  let started: Promise<import('./pool.ts').Pool> | undefined;
  return {
    judge: async (piece) => {
      if (inputs.length === 1 && piece.line === undefined) return alone(piece); // standard input turned out to be one article
      started ??= import('./pool.ts').then(({ poolOf }) => poolOf(size, assignment));
      return (await started).judge(piece);
    },
    most: 4 * size,
    close: async () => (await started)?.close(),
  };
}

/** Lets signals and readers have their turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
