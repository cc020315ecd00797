// The name book: every name of the article, and what the sources say of its spelling.
// Similar spelling alone convicts nobody: a garbled name needs support (two sources, or one and the article itself) or its true name's place.
import { isOfCountry, memo, particles } from '#analysis';
import type { Story } from '../types.ts';
import { type KnownNames, namesOfArticle, namesOfSources, type Spelling } from './known.ts';
import { byElimination } from './leftover.ts';
import { bestBySpelling, byPlace, type Counterpart, type Stranger, type Verdict, withFullName } from './suspects.ts';

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
  return { judgements: eliminate(story, judgements, sources, article), sources, article };
});

/** Tries the names for which nothing was found once more, now that the others are known; each that is found makes the next easier. */
function eliminate(story: Story, judgements: readonly Judgement[], sources: KnownNames, article: KnownNames): readonly Judgement[] {
  if (story.sources.length < 2) return judgements; // one source alone proves nothing here
  const known = new Map(
    judgements.map(({ spelling, verdict, counterpart }) => [
      spelling,
      verdict === 'same' ? spelling : verdict === 'unknown' ? undefined : counterpart?.spelling,
    ]),
  );
  return judgements.map((judgement) => {
    const { spelling, verdict } = judgement;
    if (verdict !== 'unknown') return judgement;
    const suspect = byElimination({ story, spelling, strange: strangeWords(spelling, sources), sources, article }, (other) =>
      known.get(other),
    );
    if (!suspect) return judgement;
    known.set(spelling, suspect.counterpart.spelling);
    return { spelling, verdict: suspect.verdict, counterpart: suspect.counterpart };
  });
}

function judge(story: Story, spelling: Spelling, sources: KnownNames, article: KnownNames): Judgement {
  if (story.sources.length === 0) return { spelling, verdict: 'unknown' };
  const strange = strangeWords(spelling, sources);
  if (strange.length === 0) return { spelling, verdict: 'same' };
  const stranger: Stranger = { story, spelling, strange, sources, article };
  const alike = bestBySpelling(stranger);
  const suspect = alike === undefined || alike.verdict === 'unknown' ? (byPlace(stranger) ?? alike) : withFullName(stranger, alike);
  return { spelling, verdict: suspect?.verdict ?? 'unknown', counterpart: suspect?.counterpart };
}

/** The words of a spelling that no source uses, but for a people's name before another: "Dane Oskar Tveit". */
function strangeWords(spelling: Spelling, known: KnownNames): string[] {
  if (known.squeezed.has(spelling.words.join(''))) return [];
  const own = spelling.words.length > 2 && isOfCountry(spelling.words[0]) ? spelling.words.slice(1) : spelling.words;
  return own.filter((word) => word.length > 1 && !known.words.has(word) && !particles.has(word) && /\p{L}/u.test(word));
}
