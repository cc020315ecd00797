// A worker thread of a run over many documents: it gets its assignment once, and then batch after batch.
// The assignment is taken up with the first batch, so that what goes wrong is that batch's answer and not the end of the thread.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { workerData } from 'node:worker_threads';
import { type Assignment, type Judgement, judgeFor } from './judge.ts';
import type { Batch } from './pool.ts';

let ready: ReturnType<typeof judgeFor> | undefined;

/**
 * Documents after which a thread clears up for good. V8 alone waits until what outlived its nursery takes several times what is in use, which no short run
 * reaches and every long one does: at once is no dearer, and the memory stays what it was in the beginning.
 */
const spell = 100;
let since = 0;

setFlagsFromString('--expose-gc');
/** V8's own collector, which a flag alone lets one call. */
const collect: () => void = runInNewContext('gc');

export async function judge({ pieces, begun }: Batch): Promise<readonly Judgement[]> {
  ready ??= judgeFor(workerData as Assignment);
  const judgeOne = await ready;
  since += pieces.length;
  if (since > spell) {
    since = 0;
    collect();
  }
  return pieces.map((piece) => {
    Atomics.add(begun, 0, 1);
    return judgeOne(piece);
  });
}
