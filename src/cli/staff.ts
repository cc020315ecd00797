// Who checks: this thread where there is little to do, since a thread takes longer to start than a few articles to check; a pool of them otherwise.
import { availableParallelism } from 'node:os';
import { type Judgement, judgeWith } from './judge.ts';
import type { CheckOptions } from './lint.ts';
import type { Piece } from './read.ts';
import type { Checker } from './reports.ts';
import type { Sources } from './stories.ts';

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

/**
 * Finds who checks the inputs.
 * @param here what this thread needs to check by itself
 */
export function staffFor(
  { inputs, size: bytes = Infinity }: { readonly inputs: readonly string[] /** In bytes, where known. */; readonly size?: number },
  { workers, rules, settings }: Pick<CheckOptions, 'rules' | 'settings'> & { readonly workers?: number },
  { checker, sources, needsRendering }: { readonly checker: Checker; readonly sources: Sources; readonly needsRendering: boolean },
): Staff {
  const size = workers ?? (bytes <= little ? 1 : Math.min(usual, availableParallelism()));
  const judgeHere = judgeWith(checker, sources.articles, needsRendering);
  const alone = async (piece: Piece) => {
    await turn();
    return judgeHere(piece);
  };
  if (size === 1) return { judge: alone, most: 1, close: async () => {} };
  let started: Promise<import('./pool.ts').Pool> | undefined;
  return {
    judge: async (piece) => {
      if (inputs.length === 1 && piece.line === undefined) return alone(piece); // standard input turned out to be one article
      started ??= import('./pool.ts').then(({ poolOf }) => poolOf(size, { rules, settings, against: sources.pieces, needsRendering }));
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
