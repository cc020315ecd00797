// The name that is left over: sources that tell a sentence of the article share a name that the article has nowhere, and the article has one that nobody knows.
// Where all other names of the sentence agree, or the two stand in one place, the stranger is that name, however little is left of its spelling.
import { isOfCountry, type Mention, particles } from '#analysis';
import { rankOf } from '#lexicon';
import type { Sentence, Text } from '#text';
import { alignedSentences } from '../align.ts';
import { alignWords } from '../words.ts';
import type { Occurrence, Spelling } from './known.ts';
import { isAcronym } from './likeness.ts';
import { mostMentions } from './place.ts';
import { isPlain, type Stranger, type Suspect } from './suspects.ts';

/** Sentences that are aligned less well than this may speak of somebody else. */
const leastAligned = 0.3;
/** What is missing must be as rare as this: commoner words are translated, and each translator has his own ("High Court", "Supreme Court"). */
const leastRank = 10_000;
/** In words. Longer names are those of bodies, which are translated, too. */
const longestName = 3;
/** A sentence with more names than this is a list. */
const mostNames = 40;

/** A name in a source with its words that the article lacks. */
interface Missing extends Occurrence {
  readonly spelling: Spelling;
  readonly words: readonly string[];
}

/** The known name that a spelling of the article stands for, itself if a source has it; undefined for a stranger. */
export type Meant = (spelling: Spelling) => Spelling | undefined;

/** The known name that two sources have in a stranger's sentence and the article has nowhere. */
export function byElimination(stranger: Stranger, meant: Meant): Suspect | undefined {
  const { spelling, article } = stranger;
  if (spelling.words.length > longestName || !isNameOnly(spelling)) return undefined;
  for (const { mention } of spelling.occurrences.slice(0, mostMentions)) {
    const here = new Set(article.inSentence(mention.sentence).map((other) => other.spelling));
    if (here.size > mostNames) continue;
    const agreed = agreedOn(missingFrom(stranger, mention.sentence, new Set([...here].flatMap((other) => meant(other)?.words ?? []))));
    const alone = agreed.length === 1 && [...here].every((other) => other === spelling || meant(other));
    const evidence = agreed.find(
      (names) =>
        mayBe(stranger, names[0]) && (alone || names.some((name) => isNearlyRight(spelling, name) || isTied(mention, name.mention))),
    );
    if (evidence) return suspectFor(stranger, evidence, alone);
  }
  return undefined;
}

/** Acronyms, what is counted ("COVID-19") and countries and what is theirs ("Brazil", "Brazilian") have other names that are as right. */
function isNameOnly({ name, words }: Spelling): boolean {
  return !isAcronym(name) && !/\d/.test(name) && !words.every(isOfCountry);
}

/** The names of the best aligned sentence of each source that the article lacks. @param told words of names that others of the sentence stand for */
function missingFrom({ story, sources, article }: Stranger, sentence: Sentence, told: ReadonlySet<string>): readonly Missing[] {
  const best = new Map<Text, Sentence>();
  for (const { source, sentence: other, score } of alignedSentences(story, sentence))
    if (score >= leastAligned && !best.has(source)) best.set(source, other);
  const isMissing = (word: string) =>
    !particles.has(word) && !article.words.has(word) && !told.has(word) && (rankOf(word) ?? leastRank) >= leastRank;
  return [...best.values()].flatMap((other) =>
    sources
      .inSentence(other)
      .slice(0, mostNames)
      .flatMap((name) => {
        const words = name.spelling.words.filter(isMissing);
        return words.length === 0 || !isNameOnly(name.spelling) ? [] : [{ ...name, words }];
      }),
  );
}

/** The names that two sources have, each with its mentions, one a source; "Oskar Tveit" and "Tveit" are one. */
function agreedOn(names: readonly Missing[]): readonly (readonly Missing[])[] {
  const groups: Missing[][] = [];
  for (const name of names) {
    const group = groups.find((others) => others.some(({ words }) => words.some((word) => name.words.includes(word))));
    if (!group) groups.push([name]);
    else if (!group.some(({ text }) => text === name.text)) group.push(name);
  }
  return groups.filter(({ length }) => length > 1);
}

/** Whether a stranger could be a name: about as long, not its initials, and no other form of it. */
function mayBe({ spelling, strange }: Stranger, { spelling: known, words }: Missing): boolean {
  if (known.words.length > longestName + 1 || Math.abs(words.length - strange.length) > 1) return false;
  if (spelling.name.replace(/[^\p{L}]/gu, '') === known.words.map(([initial]) => initial.toUpperCase()).join('')) return false;
  return !words.some((word) =>
    strange.some((other) => word.startsWith(other.slice(0, sameStart)) || other.startsWith(word.slice(0, sameStart))),
  );
}

/** Letters that make two words forms of one: "Optometric", "Optometry". */
const sameStart = 5;

/** Whether but one word of a name is another, and only that word is missing from the article: a given name or a surname. */
function isNearlyRight(spelling: Spelling, { spelling: known, words: [missing, ...more] }: Missing): boolean {
  const rest = known.words.filter((word) => word !== missing);
  return (
    more.length === 0 &&
    rest.length > 0 &&
    known.words.length === spelling.words.length &&
    rest.every((word) => spelling.words.includes(word))
  );
}

/** Whether two names stand for one another between words that are the same. */
function isTied(ours: Mention, theirs: Mention): boolean {
  return alignWords(ours.sentence, theirs.sentence).some(
    (pair) => pair.kind === 'slot' && isWithin(pair.ours, ours) && isWithin(pair.theirs, theirs),
  );
}

function isWithin(token: number, { first, last }: Mention): boolean {
  return token >= first && token <= last;
}

function suspectFor({ strange }: Stranger, evidence: readonly Missing[], alone: boolean): Suspect {
  const why = alone ? 'the only name of the sentence that is left over' : 'stands in the same place';
  const confidence = strange.every(isPlain) ? 0.6 : 0.75;
  return { verdict: 'garbled', counterpart: { spelling: evidence[0].spelling, score: 0, why, confidence, evidence }, weight: 0 };
}
