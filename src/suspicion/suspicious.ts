// The words of an article that are suspicious enough to be shown, neighbours as one span, with what spoke against them.
// What spoke is found by asking the trees again as if the sources, or English, had the words as usual: the greater the relief, the louder it spoke.
import { fold, isOfCountry, memo } from '#analysis';
import { alignedSentences, alignWords, type Story } from '#story';
import type { Sentence, Span, Text } from '#text';
import { columnsOf } from './columns.ts';
import { type Stretch, stretchesOver } from './context.ts';
import { textFeatures } from './features.ts';
import { ownFeatures } from './own.ts';
import { type Scored, scoredWords } from './score.ts';
import { marginOf } from './trees.ts';

/** sources: they say something else there. english: it seldom has the words beside each other. */
export type Reason = 'sources' | 'english';

/** Neighbouring words of a sentence, one of them suspicious and the others nearly so. */
export interface Suspicious {
  readonly span: Span;
  /** 0 to 1: the chance of the worst of them. */
  readonly chance: number;
  /** Whether the chance is one that hardly ever errs. */
  readonly isGrave: boolean;
  readonly reason: Reason;
  /** The words with their neighbour on the side where English minds it more. */
  readonly company: Span;
  /** The best aligned sentence, and in it the word that stands where the worst of them stands. */
  readonly counterpart?: { readonly source: Text; readonly sentence: Sentence; readonly word?: Span };
}

/** Blocks that are not the article's own words. */
const silent: ReadonlySet<string> = new Set(['furniture', 'comment-form', 'byline']);

/** Sources differ in which acronyms they use, and nobody misspells them; figures have rules of their own, those of money ("N8", "R20") too. */
const leftAlone = /^(?:\p{Lu}{2,5}|\p{Lu}{0,2}[\d.,:]+)$/u;

/** "Swedish" for the player whose name a source has: everybody knows a people's name. */
const leavesAlone = (word: string) => leftAlone.test(word) || (/^\p{Lu}/u.test(word) && isOfCountry(fold(word)));

/** The suspicious words of an article, in order. */
export const suspiciousWords = memo((story: Story): readonly Suspicious[] => {
  const scored = scoredWords(story);
  const { starts } = columnsOf(story.article);
  const { sentences } = story.article;
  const found: Suspicious[] = [];
  let s = 0;
  for (const { first, last, worst } of stretchesOver(scored.logits, scored.words, starts, scored.scorer.minor)) {
    while (starts[s + 1] <= first) s++;
    const isLeftAlone = first === last && leavesAlone(sentences[s].tokens[first - starts[s]].text);
    const own = { first: first - starts[s], last: last - starts[s], worst: worst - starts[s] };
    if (isLeftAlone || silent.has(sentences[s].block.kind) || isCredit(sentences[s], own)) continue;
    found.push(suspicious(story, scored, sentences[s], own, starts[s]));
  }
  return found;
});

/** "(Reuters)" before the first words of a paragraph: who says all this, and no other source says it. */
function isCredit({ tokens, start, block }: Sentence, { first, last }: Stretch): boolean {
  return start === block.start && first === 1 && /^[([]$/.test(tokens[0].text) && /^[)\]]$/.test(tokens[last + 1]?.text ?? '');
}

/** The stretch is counted in the sentence, which begins at token `start` of the text. */
function suspicious(story: Story, scored: Scored, sentence: Sentence, { first, last, worst }: Stretch, start: number): Suspicious {
  const { chances, scorer, matrix } = scored;
  const { tokens } = sentence;
  const chance = chances[start + worst];
  const row = matrix.rows.subarray((start + worst) * matrix.width, (start + worst + 1) * matrix.width);
  const [pairLeft, pairRight] = [row[ownFeatures.length], row[ownFeatures.length + 1]];
  const toLeft = pairLeft < pairRight ? Math.max(0, first - 1) : first;
  const toRight = pairLeft < pairRight ? last : Math.min(tokens.length - 1, last + 1);
  return {
    span: { start: tokens[first].start, end: tokens[last].end },
    chance,
    isGrave: scorer.major !== undefined && chance >= scorer.major,
    reason: reasonOf(scored, row),
    company: { start: tokens[toLeft].start, end: tokens[toRight].end },
    ...counterpartOf(story, sentence, worst),
  };
}

/** What spoke loudest: the group of features without which the word would look most innocent. */
function reasonOf({ scorer, matrix: { width } }: Scored, row: Float32Array): Reason {
  if (width === textFeatures.length) return 'english';
  const without = (from: number, to: number) => {
    const other = row.slice();
    for (let k = from; k < to; k++) other[k] = scorer.usual[k];
    return marginOf(scorer.forest, other, 0);
  };
  return without(textFeatures.length, width) <= without(ownFeatures.length, textFeatures.length) ? 'sources' : 'english';
}

function counterpartOf(story: Story, sentence: Sentence, at: number): Pick<Suspicious, 'counterpart'> {
  const [best] = alignedSentences(story, sentence);
  if (best === undefined) return {};
  const tie = alignWords(sentence, best.sentence).find(({ ours, kind }) => ours === at && (kind === 'near' || kind === 'slot'));
  const word = tie && best.sentence.tokens[tie.theirs];
  return { counterpart: { source: best.source, sentence: best.sentence, ...(word && { word: { start: word.start, end: word.end } }) } };
}
