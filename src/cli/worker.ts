// A worker thread of a run over many documents: it gets its assignment once, and then piece after piece.
// The assignment is taken up with the first piece, so that what goes wrong is that piece's answer and not the end of the thread.
import { workerData } from 'node:worker_threads';
import { type Assignment, type Judgement, judgeFor } from './judge.ts';
import type { Piece } from './read.ts';

let begun: ReturnType<typeof judgeFor> | undefined;

export async function judge(piece: Piece): Promise<Judgement> {
  begun ??= judgeFor(workerData as Assignment);
  return (await begun)(piece);
}
