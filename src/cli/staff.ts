// Who checks: this thread where there is little to do, since a thread takes longer to start than a few articles to check; a pool of them otherwise.
// Rules of a team's own run in a pool in any case: a thread can be ended when one of them never comes to an end, and this one cannot.
import { availableParallelism } from 'node:os';
import type { Room } from './inOrder.ts';
import type { Assignment, Judgement } from './judge.ts';
import { isUnread, type Piece, sizeIn, type Unread } from './piece.ts';

export interface Staff {
  /** Never rejects. */
  readonly judge: (piece: Piece) => Promise<Judgement>;
  /** What may be under way, so that nobody waits for work. */
  readonly room: Room<Piece | Unread>;
  readonly close: () => Promise<void>;
}

/** The most threads that are started unasked. */
const usual = 8;
/** So much to read (in bytes) takes as long to check as threads take to start. */
const little = 512 * 1024;
/** Bytes under way for each thread: three batches, one of them in hand. */
const supply = 48 * 1024;
/** Seconds that one piece may take, unless the user says otherwise: the largest article allowed takes a minute and a half. */
const usualPatience = 120;

/** What there is to check. */
export interface Work {
  readonly inputs: readonly string[];
  /** In bytes, where that is known. */
  readonly size?: number;
  /** How many threads the user wants. */
  readonly workers?: number;
  /** Seconds that the user gives one piece. */
  readonly timeout?: number;
}

/**
 * Finds who checks the inputs.
 * @param judgeHere the judge of this thread, for the same assignment
 */
export function staffFor(
  { inputs, size = Infinity, workers, timeout }: Work,
  assignment: Assignment,
  judgeHere: (piece: Piece) => Judgement,
): Staff {
  const mayHang = timeout !== undefined || [assignment.rules ?? []].flat().length > 0;
  const alone = async (piece: Piece) => {
    await turn();
    return judgeHere(piece);
  };
  const weigh = (item: Piece | Unread) => 1024 + (isUnread(item) ? 0 : sizeIn(item));
  if (!mayHang && size <= little && (workers ?? 1) === 1)
    return { judge: alone, room: { items: 1, weight: 0, weigh }, close: async () => {} };
  const threads = workers ?? (size <= little ? 1 : Math.min(usual, availableParallelism()));
  let started: Promise<import('./pool.ts').Pool> | undefined;
  return {
    judge: async (piece) => {
      if (!mayHang && inputs.length === 1 && piece.line === undefined) return alone(piece); // standard input turned out to be one article
      started ??= import('./pool.ts').then(({ poolOf }) => poolOf(threads, assignment, timeout ?? usualPatience));
      return (await started).judge(piece);
    },
    room: { items: 2 * threads, weight: supply * threads, weigh },
    close: async () => (await started)?.close(),
  };
}

/** Lets signals and readers have their turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
