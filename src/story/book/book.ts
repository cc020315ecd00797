// The name book: every name of the article, and what the sources say of its spelling.
// Similar spelling alone convicts nobody: a garbled name needs support (two sources, or one and the article itself) or its true name's place.
import { memo, particles } from '#analysis';
import { rankOf, sameGivenName } from '#lexicon';
import { alignedSentences } from '../align.ts';
import { compareNames, compareWords, type NameMatch } from '../match/index.ts';
import type { Story } from '../types.ts';
import { type KnownNames, namesOfArticle, namesOfSources, type Occurrence, type Spelling } from './known.ts';
import { sharedSlot } from './slot.ts';

/** same: a source has it. variant: an honest other spelling. garbled: a spelling nobody uses, in a known name's place. unknown: nothing like it. */
export type Verdict = 'same' | 'variant' | 'garbled' | 'unknown';

/** The known name that a spelling was held against. */
export interface Counterpart {
  readonly spelling: Spelling;
  /** Closeness of the two spellings, 0 to 1. */
  readonly score: number;
  /** For an editor: "sounds alike", "stands in the same words". */
  readonly why: string;
  /** How surely the two are one name, 0 to 1. */
  readonly confidence: number;
  /** Mentions in the sources that show it, best first, one a source. */
  readonly evidence: readonly Occurrence[];
}

/** One spelling of the article, judged. */
export interface Judgement {
  readonly spelling: Spelling;
  readonly verdict: Verdict;
  /** For variant and garbled: the name meant. For unknown: the closest, if any. */
  readonly counterpart?: Counterpart;
}

export interface NameBook {
  /** The article's spellings in order of first mention. */
  readonly judgements: readonly Judgement[];
  readonly sources: KnownNames;
  readonly article: KnownNames;
}

/** Builds the book of a story; without sources every name is unknown. */
export const nameBook = memo((story: Story): NameBook => {
  const sources = namesOfSources(story);
  const article = namesOfArticle(story);
  const judgements = [...article.spellings.values()].map((spelling) => judge(story, spelling, sources, article));
  return { judgements, sources, article };
});

/** The words of a spelling that no source uses. */
function strangers(spelling: Spelling, known: KnownNames): string[] {
  if (known.squeezed.has(spelling.words.join(''))) return [];
  return spelling.words.filter((word) => word.length > 1 && !known.words.has(word) && !particles.has(word) && /\p{L}/u.test(word));
}

function judge(story: Story, spelling: Spelling, sources: KnownNames, article: KnownNames): Judgement {
  if (story.sources.length === 0) return { spelling, verdict: 'unknown' };
  const strange = strangers(spelling, sources);
  if (strange.length === 0) return { spelling, verdict: 'same' };
  let best: Trial | undefined;
  for (const candidate of candidates(spelling, strange, sources)) {
    const trial = hold(story, spelling, strange, candidate, sources, article);
    if (trial && (!best || trial.weight > best.weight)) best = trial;
  }
  const trial =
    best === undefined || best.verdict === 'unknown'
      ? (inSameSlot(story, spelling, strange, sources, article) ?? best)
      : fuller(story, spelling, strange, best, sources);
  return { spelling, verdict: trial?.verdict ?? 'unknown', counterpart: trial?.counterpart };
}

interface Trial {
  readonly verdict: Verdict;
  readonly counterpart: Counterpart;
  /** For choosing among candidates. */
  readonly weight: number;
}

/** Names are compared with at most so many known ones. Real stories stay far below; in a crowd of names, those that share most words come first. */
const mostCandidates = 40;

/** Known names worth a look: those with a word near a strange one, and those that share a word and miss one that could be it. */
function candidates(spelling: Spelling, strange: readonly string[], sources: KnownNames): Iterable<Spelling> {
  const found = new Set<Spelling>();
  // Folding hides a case ending after an apostrophe, so such words are also looked up as written.
  const written = spelling.name.split(/[\s-]+/).filter((part) => /['’]/.test(part));
  const near = new Set([...strange, ...written].flatMap((word) => sources.near(word)));
  for (const word of near) for (const known of sources.withWord(word)) found.add(known);
  for (const word of spelling.words) {
    if (particles.has(word)) continue;
    for (const known of sources.withWord(word)) {
      if (differing(spelling, known).some((other) => strange.some((own) => isCut(own, other) || sameGivenName(own, other))))
        found.add(known);
    }
  }
  if (found.size <= mostCandidates) return found;
  const shared = ({ words }: Spelling) => words.filter((word) => spelling.words.includes(word)).length;
  return [...found].sort((a, b) => shared(b) - shared(a)).slice(0, mostCandidates);
}

/** Where all of a full name is garbled, the known name's full form that stands in the same place: Hugh Haverstock, not just Haverstock. */
function fuller(story: Story, spelling: Spelling, strange: readonly string[], trial: Trial, sources: KnownNames): Trial {
  const { spelling: known } = trial.counterpart;
  if (known.words.length !== 1 || strange.length < 2 || strange.length !== spelling.words.length) return trial;
  const [full] = sources
    .withWord(known.words[0])
    .filter(({ words }) => words.length === spelling.words.length)
    .map((form) => ({ form, context: contextOf(story, spelling, form.occurrences) }))
    .filter(({ context }) => context.slot >= tellingSlot / 2)
    .sort((a, b) => b.context.slot - a.context.slot);
  return full ? { ...trial, counterpart: { ...trial.counterpart, spelling: full.form, evidence: full.context.evidence } } : trial;
}

/** How the places of two spellings resemble each other: the best aligned pair of sentences, the best shared slot. */
interface Context {
  readonly aligned: number;
  readonly slot: number;
  readonly evidence: readonly Occurrence[];
}

/** The words of a known name that the article's spelling has not. */
function differing(spelling: Spelling, known: Spelling): string[] {
  return known.words.filter((word) => !spelling.words.includes(word) && !particles.has(word));
}

/** All mentions of a known name, short and long, that hold what differs from the article's spelling: "Witkoff" and "Steve Witkoff". */
function kinOf(missing: readonly string[], known: Spelling, names: KnownNames): readonly Occurrence[] {
  return names
    .withWord(missing[missing.length - 1])
    .filter(({ words }) => missing.every((word) => words.includes(word)) || words.length < known.words.length)
    .flatMap(({ occurrences }) => occurrences);
}

function contextOf(story: Story, spelling: Spelling, kin: readonly Occurrence[]): Context {
  let aligned = 0;
  let slot = 0;
  const proof = new Map<Occurrence, number>();
  for (const { mention } of spelling.occurrences.slice(0, 8)) {
    const scores = new Map(alignedSentences(story, mention.sentence).map(({ sentence, score }) => [sentence, score]));
    for (const occurrence of kin.slice(0, 40)) {
      const score = scores.get(occurrence.mention.sentence) ?? 0;
      const shared = score > 0 ? sharedSlot(mention, occurrence.mention) : 0;
      aligned = Math.max(aligned, score);
      slot = Math.max(slot, shared);
      proof.set(occurrence, Math.max(proof.get(occurrence) ?? 0, score + 0.1 * shared));
    }
  }
  const evidence: Occurrence[] = [];
  for (const [occurrence] of [...proof].sort((a, b) => b[1] - a[1])) {
    if (!evidence.some(({ text }) => text === occurrence.text)) evidence.push(occurrence);
  }
  return { aligned, slot, evidence };
}

/** Acronyms differ by a letter and mean another thing: they are right or unknown, never garbled. */
export function isAcronym(name: string): boolean {
  return /^\p{Lu}{2,5}s?$/u.test(name);
}

const different: NameMatch = { verdict: 'different', score: 0, why: '' };

/** Compares spelling by spelling; what the two do not share must itself be alike. Where one side is a single word, word by word. */
function compare(spelling: Spelling, strange: readonly string[], known: Spelling, missing: readonly string[]): NameMatch {
  if (isAcronym(known.name) || isAcronym(spelling.name)) return different;
  const whole = compareNames(spelling.name, known.name);
  if (spelling.words.length === 1 && known.words.length === 1) return whole;
  if (whole.verdict !== 'different') return whole.verdict === 'garbled' && !explains(strange, missing) ? different : whole;
  if (strange.length > 1 || missing.length > 1) return different;
  if (spelling.words.length === known.words.length)
    return isCut(strange[0], missing[0]) ? { verdict: 'garbled', score: 0.75, why: 'the end of the name is missing' } : different;
  return spelling.words.length === 1 || known.words.length === 1 ? compareWords(strange[0], missing[0]) : different;
}

/** Beside the right given name, half a surname is still that surname: "Tuğrul Şahin" for Şahinbaş. */
function isCut(strange: string, missing: string): boolean {
  return strange.length >= 4 && missing.startsWith(strange);
}

/** Whether every strange word is like a missing one, one by one or run together ("St. Gyorgi", "Szentgyörgyi"). */
function explains(strange: readonly string[], missing: readonly string[]): boolean {
  const alike = (a: string, b: string) => compareWords(a, b).verdict !== 'different';
  return strange.every((word) => missing.some((other) => alike(word, other))) || alike(strange.join(''), missing.join(''));
}

function hold(
  story: Story,
  spelling: Spelling,
  strange: readonly string[],
  known: Spelling,
  sources: KnownNames,
  article: KnownNames,
): Trial | undefined {
  const missing = differing(spelling, known);
  if (missing.length === 0) return undefined; // the known name with more words around it
  const match = compare(spelling, strange, known, missing);
  if (match.verdict === 'different') return undefined;
  const kin = kinOf(missing, known, sources);
  const context = contextOf(story, spelling, kin);
  // Sources that have it, in this or a shorter or longer form, and one more if the article has it too.
  const support = new Set(kin.map(({ text }) => text)).size + (article.names(missing[missing.length - 1]) ? 1 : 0);
  const counterpart = (confidence: number): Counterpart => ({
    spelling: known,
    score: match.score,
    why: match.why,
    confidence,
    evidence: context.evidence,
  });
  if (match.verdict !== 'garbled') return { verdict: 'variant', counterpart: counterpart(0.9), weight: 2 + match.score + support };
  if (together(spelling, known, article)) return undefined;
  const place = Math.min(1, context.aligned + 0.1 * context.slot);
  const confidence = confidenceOf(story, spelling, strange, missing, match.score, place, support);
  return {
    verdict: confidence > 0 ? 'garbled' : 'unknown',
    counterpart: counterpart(confidence),
    weight: match.score + place + 0.1 * Math.min(support, 3),
  };
}

/**
 * How surely a close spelling is the known name garbled; 0 where the evidence convicts nobody.
 * One source alone may be the one that is wrong. It is believed, softly, where the place is right and the story has more
 * sources (more firmly where the rest of the name is right), the article itself has the known spelling too, or that spelling
 * is far more usual in English.
 */
function confidenceOf(
  story: Story,
  spelling: Spelling,
  strange: readonly string[],
  missing: readonly string[],
  score: number,
  place: number,
  support: number,
): number {
  if (support >= 2 && story.sources.length > 1)
    return score + 0.5 * place < 0.75 ? 0 : Math.min(0.98, 0.7 + 0.05 * Math.min(support, 3) + 0.2 * place + 0.4 * (score - 0.75));
  const partRight = spelling.words.length > strange.length;
  if (story.sources.length > 1 && partRight) return place < 0.3 ? 0.6 : 0.75;
  if (place < 0.3) return 0;
  if (story.sources.length > 1) return place < 0.6 ? 0.6 : 0.75;
  if (support >= 2 || strange.every((word) => missing.some((other) => moreUsual(other, word)))) return 0.6;
  return 0;
}

/** Times rarer in English a spelling must be than another before it counts as a slip for it. */
const rarer = 10;

function moreUsual(word: string, other: string): boolean {
  const rank = rankOf(word) ?? Number.POSITIVE_INFINITY;
  return rank < 50_000 && (rankOf(other) ?? Number.POSITIVE_INFINITY) > rarer * rank;
}

/** Two names in one sentence of the article are two people. */
function together(spelling: Spelling, known: Spelling, article: KnownNames): boolean {
  const others = new Set(article.spellings.get(known.key)?.occurrences.map(({ mention }) => mention.sentence));
  return spelling.occurrences.some(({ mention }) => others.has(mention.sentence));
}

/** Content words two names must share around them before their spelling no longer matters; half as many where part of the name is right. */
const tellingSlot = 4;

/** A known name, missing from the article, that stands in the very words in which the article has a stranger; a story needs two sources for it. */
function inSameSlot(
  story: Story,
  spelling: Spelling,
  strange: readonly string[],
  sources: KnownNames,
  article: KnownNames,
): Trial | undefined {
  if (story.sources.length < 2 || strange.length < spelling.words.length / 3 || isAcronym(spelling.name)) return undefined;
  let best: { readonly known: Spelling; readonly slot: number } | undefined;
  for (const { mention } of spelling.occurrences.slice(0, 8)) {
    for (const { sentence } of alignedSentences(story, mention.sentence)) {
      for (const { spelling: known, mention: other } of sources.inSentence(sentence)) {
        const slot = sharedSlot(mention, other);
        const telling = known.words.some((word) => spelling.words.includes(word)) ? tellingSlot / 2 : tellingSlot;
        if (slot >= telling && slot > (best?.slot ?? 0) && mayStandFor(spelling, strange, known, article)) best = { known, slot };
      }
    }
  }
  if (!best) return undefined;
  const { known, slot } = best;
  const { evidence } = contextOf(story, spelling, known.occurrences);
  // A name of plain English words may be another honest translation: "State Auditor", "State Comptroller".
  const plain = strange.every((word) => (rankOf(word) ?? Number.POSITIVE_INFINITY) < plainRank);
  const confidence = Math.min(0.9, 0.4 + 0.05 * slot + 0.05 * known.texts.size) - (plain ? 0.2 : 0);
  return {
    verdict: 'garbled',
    counterpart: { spelling: known, score: 0, why: 'stands in the same words', confidence, evidence },
    weight: slot,
  };
}

/** Words more frequent than this are plain English rather than strange. */
const plainRank = 20_000;

/** Whether a known name could be what a stranger stands for: absent from the article, as long, and no other form of the same word. */
function mayStandFor(spelling: Spelling, strange: readonly string[], known: Spelling, article: KnownNames): boolean {
  const present = known.words.some((word) => article.words.has(word) && !spelling.words.includes(word));
  const inflected = known.words.some((word) => strange.some((other) => word.startsWith(other) || other.startsWith(word)));
  return !present && !inflected && !isAcronym(known.name) && Math.abs(known.words.length - spelling.words.length) <= 1;
}
