// A worker thread of a run over many documents: it gets its assignment once, and then batch after batch.
// The assignment is taken up with the first batch, so that what goes wrong is that batch's answer and not the end of the thread.
import { workerData } from 'node:worker_threads';
import { type Assignment, type Judgement, judgeFor } from './judge.ts';
import type { Batch } from './pool.ts';

let ready: ReturnType<typeof judgeFor> | undefined;

export async function judge({ pieces, begun }: Batch): Promise<readonly Judgement[]> {
  ready ??= judgeFor(workerData as Assignment);
  const judgeOne = await ready;
  return pieces.map((piece) => {
    Atomics.add(begun, 0, 1);
    return judgeOne(piece);
  });
}
