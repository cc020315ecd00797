// What one goes by: "according to the … of" asks for somebody or something that tells, rules or is measured.
// The vectors know most of those and not all; so what they do not know is only suspicious, and something else must prove it.
import { similarityAt, vectorOf } from '#lexicon';
import type { Token } from '#text';

const tellers = `report statement official law rules plan data ministry newspaper agency estimate terms principle standard result schedule tradition wish need
  source document survey expert contract custom weather position size age man doctor leader victim company group country book story view people witness
  scientist image map photo model method`;
const leastAlike = 0.42;

let vectors: readonly number[] | undefined;

/** Whether a noun stands in "according to the … of" and is not used like anything that one goes by. */
export function isNoTeller(tokens: readonly Token[], at: number, vector: number): boolean {
  if (tokens[at + 1]?.text !== 'of') return false;
  let opening = at - 1;
  while (opening > at - mostLeading && /^(?:DET|ADJ|PRON|NUM|NOUN)$/.test(tokens[opening]?.pos ?? '')) opening--;
  if (tokens[opening]?.text !== 'to' || tokens[opening - 1]?.text.toLowerCase() !== 'according') return false;
  vectors ??= tellers.split(/\s+/).flatMap((teller) => vectorOf(teller) ?? []);
  return vectors.every((teller) => similarityAt(vector, teller) < leastAlike);
}

/** Words between "according to" and its noun. */
const mostLeading = 5;
