// Runs of words with nothing but spaces between: where neighbours are neighbours, and no mark, quotation or hyphen excuses an odd pair.
// Every rule about word order asks here, so that "the in-house team" and "the “and” key" are taken out once.
import type { Sentence, Text, Token } from '#text';
import { isWorded } from './letters.ts';
import { memo } from './memo.ts';

/** Words of a sentence with nothing but spaces between; compounds, possessives and contractions are one word. */
export interface Run {
  readonly sentence: Sentence;
  readonly words: readonly RunWord[];
  /** The marks before the run, without spaces; empty where it opens the sentence. */
  readonly before: string;
  /** The marks after the run, without spaces; empty where the sentence ends without any. */
  readonly after: string;
}

export type RunWord = Token;

const prose: ReadonlySet<string> = new Set(['paragraph', 'quotation']);

/** The runs of a text's paragraphs, in order. */
export const runsOf = memo((text: Text): readonly Run[] =>
  text.sentences.filter(({ block }) => prose.has(block.kind)).flatMap((sentence) => runsIn(sentence)),
);

/** In words. What stands farther before a word of a run is another matter; and a run that never ends is not read anew for each of its words. */
const reach = 60;

/** The words of a run before one of them, as far as a clause goes back. */
export function wordsBefore(words: readonly RunWord[], i: number): readonly RunWord[] {
  return words.slice(Math.max(0, i - reach), i);
}

function runsIn(sentence: Sentence): Run[] {
  const runs: Run[] = [];
  let words: RunWord[] = [];
  let before = '';
  let marks = '';
  let joint = true; // whether all marks since the last word join words
  let end = sentence.start;
  const close = () => {
    if (words.length > 0) runs.push({ sentence, words, before, after: marks });
    words = [];
    before = marks;
    marks = '';
    joint = true;
  };
  for (const token of sentence.tokens) {
    const glued: boolean = joint && words.length > 0 && token.start === end;
    end = token.end;
    if (!isWorded(token.text)) {
      joint = glued && joints.test(token.text);
      marks += token.text;
    } else if (glued) {
      words.push(joined(words.pop()!, token, marks));
      marks = '';
    } else {
      if (marks !== '') close();
      words.push(token);
    }
  }
  close();
  return runs;
}

/** Marks that make one word of two: "tit-for-tat", "and/or", "Moscow’s", "p.m." */
const joints = /^[-‐/&'’.:_@+]+$/;

/** The tag is that of the last part, but "Moscow’s" stays a name and "can’t" a helping verb. */
function joined(word: RunWord, token: Token, marks: string): RunWord {
  const ending = /^['’]/.test(marks || token.text) || /^n['’]t$/i.test(token.text);
  return {
    start: word.start,
    end: token.end,
    text: word.text + marks + token.text,
    lower: word.lower + marks + token.lower,
    pos: ending ? word.pos : token.pos,
  };
}
