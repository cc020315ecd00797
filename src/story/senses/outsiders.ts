// Outsiders: words with which two sources have nothing to do, though both tell the sentence, in an article whose machine is known to garble.
// One stray word proves little, since honest writers add colour; where a name is surely garbled, no such writer was at work.
import { memo, quotationsOf } from '#analysis';
import { rankOf } from '#lexicon';
import type { PartOfSpeech, Sentence, Span, Text, Token } from '#text';
import { type AlignedSentence, alignedSentences } from '../align.ts';
import { nameBook } from '../book/index.ts';
import { termOf } from '../terms.ts';
import type { Story } from '../types.ts';
import { alignWords } from '../words.ts';
import { isGeneral } from './light.ts';
import { isKin, isPlainNoun, isSilent, type Meaning, meaningsOf, nearest, stemsOfSources } from './words.ts';

/** A word of the article in a sentence that two sources have without it or anything like it. */
export interface Outsider {
  readonly span: Span;
  /** The best aligned sentence of each of two sources, the better first. */
  readonly tellings: readonly AlignedSentence[];
}

/** How surely a name must be garbled to speak for the machine. */
const surely = 0.7;
/**
 * By part of speech, the rank below which a word goes with everything, and the cosine from which it has something to do with a word of an aligned
 * sentence: verbs and adjectives go with more than nouns do.
 */
const limits: Readonly<Partial<Record<PartOfSpeech, { readonly rank: number; readonly related: number }>>> = {
  NOUN: { rank: 2_000, related: 0.4 },
  VERB: { rank: 3_500, related: 0.35 },
  ADJ: { rank: 2_000, related: 0.3 },
};

/** The words of an article that two sources have nothing to do with, in order; none where no name is surely garbled. */
export const outsidersOf = memo((story: Story): readonly Outsider[] => {
  if (story.sources.length < 2 || !isGarbled(story)) return [];
  const theirs = stemsOfSources(story);
  const quotations = quotationsOf(story.article);
  return story.article.sentences.flatMap((sentence) => {
    if (isSilent(sentence)) return [];
    const aligned = alignedSentences(story, sentence);
    const [one, two] = firstOfEach(aligned);
    if (two === undefined) return [];
    return sentence.tokens.flatMap((token, at) => {
      const term = termOf(token.text);
      const limit = limits[token.pos];
      if (limit === undefined || term.vector === undefined || theirs.has(term.key) || (rankOf(term.word) ?? 0) < limit.rank) return [];
      if (!standsAlone(sentence, at) || quotations.some(({ start, end }) => start <= token.start && token.end <= end)) return [];
      if (aligned.some((other) => isKnownTo(other.sentence, term as Meaning, limit.related))) return [];
      return sameInBoth(sentence, at, [one, two]) ? [] : [{ span: { start: token.start, end: token.end }, tellings: [one, two] }];
    });
  });
});

function isGarbled(story: Story): boolean {
  return nameBook(story).judgements.some(({ verdict, counterpart }) => verdict === 'garbled' && (counterpart?.confidence ?? 0) >= surely);
}

function firstOfEach(aligned: readonly AlignedSentence[]): readonly AlignedSentence[] {
  const first = new Map<Text, AlignedSentence>();
  for (const one of aligned) if (!first.has(one.source)) first.set(one.source, one);
  return [...first.values()];
}

/** A verb's small word makes another verb of it: "passes out". */
const small = /^(?:up|out|off|down|away|forward|back|over|into|through|on|in|around|along|apart|together)$/;

/** Whether a word says what it says by itself: a plain noun, or a verb or adjective that is no part of a compound or a phrase. */
function standsAlone({ tokens }: Sentence, at: number): boolean {
  const { pos, text } = tokens[at];
  if (pos === 'NOUN') return isPlainNoun(tokens, at);
  const beside = [tokens[at - 1], tokens[at + 1]];
  return /^\p{Ll}{3,}$/u.test(text) && !isGeneral(text) && !beside.some(isHyphen) && !(pos === 'VERB' && small.test(beside[1]?.text ?? ''));
}

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && /^[-‐‑–—]$/.test(token.text);
}

/** Whether a sentence has a word of the same family or of a meaning near it. */
function isKnownTo(sentence: Sentence, meaning: Meaning, near: number): boolean {
  const theirs = meaningsOf(sentence);
  return theirs.some((other) => isKin(meaning, other)) || nearest(meaning, theirs) >= near;
}

/** Whether two sources have one word in the word's place: then it is another word for that one, as likely as not. */
function sameInBoth(sentence: Sentence, at: number, tellings: readonly AlignedSentence[]): boolean {
  const [a, b] = tellings.map((telling) => {
    const pair = alignWords(sentence, telling.sentence).find(({ ours }) => ours === at);
    return pair && termOf(telling.sentence.tokens[pair.theirs].text).key;
  });
  return a !== undefined && a === b;
}
