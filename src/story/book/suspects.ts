// Which known name a strange spelling stands for: by its spelling first, by its place where the spelling tells nothing.
// Each way says how sure it is, and says nothing rather than accuse a new person.
import { isOfCountry, particles } from '#analysis';
import { rankOf, sameGivenName } from '#lexicon';
import { alignedSentences } from '../align.ts';
import type { Story } from '../types.ts';
import type { KnownNames, Occurrence, Spelling } from './known.ts';
import { isAcronym, isCut, likeness } from './likeness.ts';
import { mostMentions, placeOf } from './place.ts';
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

/** A spelling of the article with words that no source uses. */
export interface Stranger {
  readonly story: Story;
  readonly spelling: Spelling;
  /** The words that no source uses; at least one. */
  readonly strange: readonly string[];
  readonly sources: KnownNames;
  readonly article: KnownNames;
}

/** A known name held against a stranger. */
export interface Suspect {
  readonly verdict: Verdict;
  readonly counterpart: Counterpart;
  /** For choosing among suspects; more is better. */
  readonly weight: number;
}

/** The known name whose spelling is most like a stranger's. */
export function bestBySpelling(stranger: Stranger): Suspect | undefined {
  let best: Suspect | undefined;
  for (const known of candidates(stranger)) {
    const suspect = bySpelling(stranger, known);
    if (suspect && (!best || suspect.weight > best.weight)) best = suspect;
  }
  return best;
}

/** Names are compared with at most so many known ones. Real stories stay far below; in a crowd of names, those that share most words come first. */
const mostCandidates = 40;

/** Known names worth a look: those with a word near a strange one, and those that share a word and miss one that could be it. */
function candidates({ spelling, strange, sources }: Stranger): Iterable<Spelling> {
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

/** The words of a known name that the article's spelling has not. */
function differing(spelling: Spelling, known: Spelling): string[] {
  return known.words.filter((word) => !spelling.words.includes(word) && !particles.has(word));
}

function bySpelling(stranger: Stranger, known: Spelling): Suspect | undefined {
  const { story, spelling, strange, sources, article } = stranger;
  const missing = differing(spelling, known);
  if (missing.length === 0) return undefined; // the known name with more words around it
  const match = likeness(spelling, strange, known, missing);
  if (match.verdict === 'different') return undefined;
  const kin = kinOf(missing, known, sources);
  const { aligned, slot, evidence } = placeOf(story, spelling, kin);
  // Sources that have it, in this or a shorter or longer form, and one more if the article has it too.
  const support = new Set(kin.map(({ text }) => text)).size + (article.names(missing[missing.length - 1]) ? 1 : 0);
  const suspect = (verdict: Verdict, confidence: number, weight: number): Suspect => ({
    verdict,
    counterpart: { spelling: known, score: match.score, why: match.why, confidence, evidence },
    weight,
  });
  if (match.verdict !== 'garbled') return suspect('variant', 0.9, 2 + match.score + support);
  if (together(spelling, known, article)) return undefined;
  const place = Math.min(1, aligned + 0.1 * slot);
  const confidence = confidenceOf(stranger, missing, { score: match.score, place, support });
  return suspect(confidence > 0 ? 'garbled' : 'unknown', confidence, match.score + place + 0.1 * Math.min(support, 3));
}

/** All mentions of a known name, short and long, that hold what differs from the article's spelling: "Witkoff" and "Steve Witkoff". */
function kinOf(missing: readonly string[], known: Spelling, names: KnownNames): readonly Occurrence[] {
  return names
    .withWord(missing[missing.length - 1])
    .filter(({ words }) => missing.every((word) => words.includes(word)) || words.length < known.words.length)
    .flatMap(({ occurrences }) => occurrences);
}

/** Two names in one sentence of the article are two people. */
function together(spelling: Spelling, known: Spelling, article: KnownNames): boolean {
  const others = new Set(article.spellings.get(known.key)?.occurrences.map(({ mention }) => mention.sentence));
  return spelling.occurrences.some(({ mention }) => others.has(mention.sentence));
}

/** What speaks for a known name: likeness of the spelling and of the place, 0 to 1, and the texts that have it. */
interface Grounds {
  readonly score: number;
  readonly place: number;
  readonly support: number;
}

/**
 * How surely a close spelling is the known name garbled; 0 where the evidence convicts nobody.
 * One source alone may be the one that is wrong, and is where the article's spelling is the commoner name. Else it is believed, softly, where the place is right and the story has more
 * sources (more firmly where the rest of the name is right), the article itself has the known spelling too, or that spelling
 * is far more usual in English.
 */
function confidenceOf({ story, spelling, strange }: Stranger, missing: readonly string[], { score, place, support }: Grounds): number {
  if (support >= 2 && story.sources.length > 1)
    return score + 0.5 * place < 0.75 ? 0 : Math.min(0.98, 0.7 + 0.05 * Math.min(support, 3) + 0.2 * place + 0.4 * (score - 0.75));
  if (strange.every((word) => missing.every((other) => isUsualBeside(word, other) && !isCut(word, other)))) return 0;
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

/** Whether a name is well known, and better than another: "Ratcliffe" beside "Ratcliff". */
function isUsualBeside(word: string, other: string): boolean {
  const rank = rankOf(word) ?? Number.POSITIVE_INFINITY;
  return rank < 100_000 && rank < (rankOf(other) ?? Number.POSITIVE_INFINITY);
}

/** Content words two names must share around them before their spelling no longer matters; half as many where part of the name is right. */
const tellingSlot = 4;

/** Words more frequent than this are plain English rather than strange. */
const plainRank = 20_000;

export function isPlain(word: string): boolean {
  return (rankOf(word) ?? Number.POSITIVE_INFINITY) < plainRank;
}

/** A known name, missing from the article, that stands in the very words in which the article has a stranger; a story needs two sources for it. */
export function byPlace(stranger: Stranger): Suspect | undefined {
  const { story, spelling, strange, sources } = stranger;
  if (story.sources.length < 2 || strange.length < spelling.words.length / 3 || isAcronym(spelling.name)) return undefined;
  let best: { readonly known: Spelling; readonly slot: number } | undefined;
  for (const { mention } of spelling.occurrences.slice(0, mostMentions)) {
    for (const { sentence } of alignedSentences(story, mention.sentence)) {
      for (const { spelling: known, mention: other } of sources.inSentence(sentence)) {
        const slot = sharedSlot(mention, other);
        const telling = known.words.some((word) => spelling.words.includes(word)) ? tellingSlot / 2 : tellingSlot;
        if (slot >= telling && slot > (best?.slot ?? 0) && mayBe(stranger, known)) best = { known, slot };
      }
    }
  }
  if (!best) return undefined;
  const { known, slot } = best;
  const { evidence } = placeOf(story, spelling, known.occurrences);
  // A name of plain English words may be another honest translation: "State Auditor", "State Comptroller".
  const plain = strange.every(isPlain);
  const confidence = Math.min(0.9, 0.4 + 0.05 * slot + 0.05 * known.texts.size) - (plain ? 0.2 : 0);
  return {
    verdict: 'garbled',
    counterpart: { spelling: known, score: 0, why: 'stands in the same words', confidence, evidence },
    weight: slot,
  };
}

/** Whether a stranger could be a known name: absent from the article, as long, and no other form of the same word. */
function mayBe({ spelling, strange, article }: Stranger, known: Spelling): boolean {
  const present = known.words.some((word) => article.words.has(word) && !spelling.words.includes(word));
  const inflected = known.words.some((word) => strange.some((other) => word.startsWith(other) || other.startsWith(word)));
  if (spelling.words.every(isOfCountry) && !known.words.some(isOfCountry)) return false; // "China" is no company
  const within = known.words.every((word) => spelling.words.includes(word)); // "South Korea" is no garbled "Korea"
  return !present && !inflected && !within && !isAcronym(known.name) && Math.abs(known.words.length - spelling.words.length) <= 1;
}

/** Where all of a full name is garbled, the known name's full form that stands in the same place: Hugh Haverstock, not just Haverstock. */
export function withFullName({ story, spelling, strange, sources }: Stranger, suspect: Suspect): Suspect {
  const { spelling: known } = suspect.counterpart;
  if (known.words.length !== 1 || strange.length < 2 || strange.length !== spelling.words.length) return suspect;
  const [full] = sources
    .withWord(known.words[0])
    .filter(({ words }) => words.length === spelling.words.length)
    .map((form) => ({ form, place: placeOf(story, spelling, form.occurrences) }))
    .filter(({ place }) => place.slot >= tellingSlot / 2)
    .sort((a, b) => b.place.slot - a.place.slot);
  return full ? { ...suspect, counterpart: { ...suspect.counterpart, spelling: full.form, evidence: full.place.evidence } } : suspect;
}
