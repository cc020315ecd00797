// Swapped words: a noun, a verb or a name between the same words as in two sources, which agree on another one there.
// Where nothing else differs there is no room for another account of the matter; still, two words that are used alike say the same.
import { isQuoted, memo } from '#analysis';
import { rankOf, similarityAt } from '#lexicon';
import type { PartOfSpeech, Sentence } from '#text';
import { type AlignedSentence, tellingsOf } from '../align.ts';
import { nameBook } from '../book/index.ts';
import { isFunctional, stemsOfSources, termOf } from '../terms.ts';
import type { Story } from '../types.ts';
import { alignWords, type WordPair } from '../words.ts';
import { isSurelyGarbled, standsAlone } from './garbled.ts';
import type { Substitute } from './substitutes.ts';
import { isKin, isSilent } from './words.ts';

/** Parts of speech that name what a sentence is about. */
const kinds: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'VERB', 'PROPN']);
/** Commoner words are put for one another at will. */
const leastRank = 600;
/** The cosine from which two words say the same, and from which they tie two sentences as firmly as one word does. */
const alike = 0.25;
const firm = 0.6;
/** A word as rare as this in English is the story's own term, for which two writers have no other; only a word that is much alike can stand for it. */
const ownTerm = 10_000;
const muchAlike = 0.45;

/** The words of an article for which two sources have one other word between the same words; none where no name is surely garbled. */
export const swappedWords = memo((story: Story): readonly Substitute[] => {
  if (story.sources.length < 2 || !isSurelyGarbled(story)) return [];
  const theirs = stemsOfSources(story);
  const known = nameBook(story).judgements.filter(({ verdict }) => verdict !== 'unknown');
  const mentions = known.flatMap(({ spelling }) => spelling.occurrences.map(({ mention }) => mention));
  const isKnown = (at: number) => mentions.some(({ start, end }) => start <= at && at < end);
  return story.article.sentences.flatMap((sentence) => {
    const [one, two] = isSilent(sentence) ? [] : tellingsOf(story, sentence);
    if (two === undefined) return [];
    return sentence.tokens.flatMap(({ text, pos, start, end }, at) => {
      if (!kinds.has(pos) || theirs.has(termOf(text).key) || (rankOf(text) ?? 0) < leastRank) return [];
      if (!(pos === 'PROPN' ? isName(text) : standsAlone(sentence.tokens, at))) return [];
      const found = [one, two].map((telling) => answerIn(sentence, at, telling));
      const [first, second] = found;
      if (first === undefined || second === undefined || termOf(first.text).key !== termOf(second.text).key) return [];
      if (isKnown(start) || isQuoted(story.article, start)) return [];
      const [mine, other] = [termOf(text), termOf(first.text)];
      if (mine.vector === undefined || other.vector === undefined || (pos !== 'PROPN' && isKin(mine, other))) return [];
      const likeness = similarityAt(mine.vector, other.vector);
      if (likeness >= ((rankOf(first.text) ?? ownTerm) < ownTerm ? alike : muchAlike)) return [];
      const places = [first, second].map((token, i) => ({ source: [one, two][i].source, span: { start: token.start, end: token.end } }));
      return [{ span: { start, end }, word: first.text, places, likeness, aligned: one.score }];
    });
  });
});

/** The word of the same part of speech that stands in a source's sentence where a word stands in ours, with the same words on both sides. */
function answerIn(sentence: Sentence, at: number, telling: AlignedSentence) {
  const { tokens } = telling.sentence;
  const pairs = alignWords(sentence, telling.sentence);
  const pair = pairs.find(({ ours }) => ours === at);
  if (pair === undefined || pair.kind === 'exact' || pair.kind === 'stem') return undefined;
  const held = [-1, 1].every((step) => {
    const mine = beside(sentence, at, step);
    const other = beside(telling.sentence, pair.theirs, step);
    return mine === undefined ? other === undefined : pairs.some((tie) => tie.ours === mine && tie.theirs === other && isFirm(tie));
  });
  const answer = tokens[pair.theirs];
  const { pos } = sentence.tokens[at];
  return held && answer.pos === pos && (pos === 'PROPN' ? isName(answer.text) : answer.text === answer.lower) ? answer : undefined;
}

/** Whether a word is written as a name and is no acronym, which each paper chooses for itself. */
function isName(text: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(text);
}

/** The next word in a direction that says something. */
function beside({ tokens }: Sentence, at: number, step: number): number | undefined {
  for (let i = at + step; i >= 0 && i < tokens.length; i += step) if (!isFunctional(tokens[i].pos)) return i;
  return undefined;
}

function isFirm({ kind, score }: WordPair): boolean {
  return kind !== 'slot' && (kind !== 'near' || score >= firm);
}
