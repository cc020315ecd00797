// Runs of words with nothing but spaces between: where neighbours are neighbours, and no mark, quotation or hyphen excuses an odd pair.
// Every rule about word order asks here, so that "the in-house team" and "the “and” key" are taken out once.
import type { Sentence, Text, Token } from '#text';
import { memo } from './memo.ts';

/** Words of a sentence with nothing but spaces between; compounds, possessives and contractions are one word. */
export interface Run {
  readonly sentence: Sentence;
  readonly words: readonly RunWord[];
  /** The marks before the run, without spaces; empty where it opens the sentence. */
  readonly before: string;
  /** The marks after the run, without spaces; empty where the sentence ends without any. */
  readonly after: string;
  readonly last: boolean;
}

export interface RunWord extends Token {
  readonly lower: string;
}

const prose: ReadonlySet<string> = new Set(['paragraph', 'quotation']);

/** The runs of a text's paragraphs, in order. */
export const runsOf = memo((text: Text): readonly Run[] =>
  text.sentences.filter(({ block }) => prose.has(block.kind)).flatMap((sentence) => runsIn(sentence)),
);

function runsIn(sentence: Sentence): Run[] {
  const runs: { sentence: Sentence; words: RunWord[]; before: string; after: string; last: boolean }[] = [];
  let marks = '';
  let words: RunWord[] = [];
  let before = '';
  const close = (last: boolean) => {
    if (words.length > 0) runs.push({ sentence, words, before, after: marks, last });
    words = [];
    before = marks;
  };
  let end = sentence.start;
  for (const token of sentence.tokens) {
    const known = words[words.length - 1];
    const glued = known !== undefined && token.start === end && (marks === '' || isJoint(marks));
    if (glued && isJoint(token.text)) marks += token.text;
    else if (!/[\p{L}\p{N}]/u.test(token.text)) marks += token.text;
    else if (glued) {
      words[words.length - 1] = joined(known, token, marks);
      marks = '';
    } else {
      if (marks !== '') {
        close(false);
        marks = '';
      }
      words.push({ start: token.start, end: token.end, text: token.text, pos: token.pos, lower: token.text.toLowerCase() });
    }
    end = token.end;
  }
  close(true);
  return runs;
}

/** Marks that make one word of two: "tit-for-tat", "and/or", "Moscow’s", "p.m." */
function isJoint(marks: string): boolean {
  return /^[-‐/&'’.:_@+]+$/.test(marks);
}

function joined(word: RunWord, token: Token, marks: string): RunWord {
  const text = word.text + marks + token.text;
  const ending = /^(?:['’]|n['’]t$)/i.test(marks + token.text);
  return { start: word.start, end: token.end, text, pos: ending ? word.pos : token.pos, lower: text.toLowerCase() };
}
