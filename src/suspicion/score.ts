// How suspicious each word of a story is, and how garbled the whole: what the trees say, as a probability.
// The map from what they say to a probability was measured on sets that training had not seen.
import { memo } from '#analysis';
import type { Story } from '#story';
import { countWhere, type Span } from '#text';
import { columnsOf } from './columns.ts';
import { inContext, worstTenth } from './context.ts';
import { featuresOf, type Matrix } from './features.ts';
import { model, type Scorer } from './model.ts';
import { marginOf } from './trees.ts';

/** What the scorer makes of an article. */
export interface Scored {
  readonly scorer: Scorer;
  readonly matrix: Matrix;
  /** For each token what the trees and the rest of the article say of it; minus infinity where nothing was asked. */
  readonly logits: Float32Array;
  /** 1 for each token that was asked for: the words, but not those of endless sentences. */
  readonly words: Uint8Array;
  /** For each token the chance that an editor would mark it, 0 to 1; 0 for marks. */
  readonly chances: Float32Array;
}

/** Scores every word of a story's article, with the sources where there are some. */
export const scoredWords = memo((story: Story): Scored => {
  const { text, story: withSources } = model();
  const scorer = story.sources.length > 0 ? withSources : text;
  const matrix = featuresOf(story, scorer.ngrams);
  const { letter, length, tag } = columnsOf(story.article);
  const { width, rows } = matrix;
  const words = letter.map((isWord, i) => (isWord === 1 && rows[i * width] === tag[i] ? 1 : 0)); // an overlong sentence has empty rows
  const margins = new Float32Array(length).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < length; i++) if (words[i] === 1) margins[i] = marginOf(scorer.forest, rows, i * width);
  const logits = inContext(margins, words, scorer.context);
  const chances = logits.map((logit, i) => (words[i] === 1 ? chanceOf(scorer, logit) : 0));
  return { scorer, matrix, logits, words, chances };
});

/** The chance that belongs to a logit: between two points of the map on a straight line. */
export function chanceOf({ logits, chances }: Pick<Scorer, 'logits' | 'chances'>, logit: number): number {
  const next = logits.findIndex((point) => point > logit);
  if (next < 0) return chances[chances.length - 1];
  if (next === 0) return chances[0];
  const share = (logit - logits[next - 1]) / (logits[next] - logits[next - 1]);
  return chances[next - 1] + share * (chances[next] - chances[next - 1]);
}

/** A stretch of the article that somebody is sure of, in UTF-16 code units, 0 to 1. */
export interface Mark {
  readonly span: Span;
  readonly confidence: number;
}

/**
 * How garbled an article is as a whole, 0 to 1: the mean over the worst tenth of its words of the chance that an editor would mark them.
 * It ranks texts; of one text alone it says little.
 * @param marks what is known of the article beside the scorer, such as the findings of rules: their words are at least so bad
 */
export function garbledness(story: Story, marks: readonly Mark[] = []): number {
  const { letter } = columnsOf(story.article);
  const chances = scoredWords(story).chances.slice();
  const { tokens } = story.article;
  for (const { span, confidence } of marks)
    for (let i = countWhere(tokens.length, (at) => tokens[at].end <= span.start); i < tokens.length && tokens[i].start < span.end; i++)
      chances[i] = Math.max(chances[i], confidence);
  return worstTenth(chances.filter((_, i) => letter[i] === 1)) ?? 0;
}
