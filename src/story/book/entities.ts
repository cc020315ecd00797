// Entities: the spellings of the article that mean one person, place or organisation, with their counts in every text.
// "Marco Rubio" and "Rubio" are one entity, and so is a garbled name with the name that it stands for.
import { memo } from '#analysis';
import type { Story } from '../types.ts';
import { type Judgement, nameBook } from './book.ts';
import type { Counterpart, Verdict } from './suspects.ts';

export interface Entity {
  /** The fullest right spelling. */
  readonly name: string;
  /** The article's spellings with their counts, most frequent first. */
  readonly spellings: readonly { readonly name: string; readonly count: number; readonly verdict: Verdict }[];
  /** Mentions in the article. */
  readonly inArticle: number;
  /** Mentions in each source, in the story's order. */
  readonly inSources: readonly number[];
  /** The gravest verdict among the spellings. */
  readonly verdict: Verdict;
  readonly counterpart?: Counterpart;
}

const gravity: readonly Verdict[] = ['same', 'unknown', 'variant', 'garbled'];

/** The entities of the article in order of first mention. */
export const entitiesOf = memo((story: Story): readonly Entity[] => {
  const { judgements, sources } = nameBook(story);
  const groups = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const key = head(judgement);
    const group = groups.get(key);
    if (group) group.push(judgement);
    else groups.set(key, [judgement]);
  }
  return [...groups.values()].map((group) => {
    const spellings = group
      .map(({ spelling, verdict }) => ({ name: spelling.name, count: spelling.occurrences.length, verdict }))
      .sort((a, b) => b.count - a.count);
    const gravest = group.reduce((worst, next) => (gravity.indexOf(next.verdict) > gravity.indexOf(worst.verdict) ? next : worst));
    const known = new Set(
      group
        .flatMap(({ spelling, verdict, counterpart }) => [
          spelling,
          ...(counterpart && verdict !== 'unknown' ? [counterpart.spelling] : []),
        ])
        .map(({ words }) => words[words.length - 1]),
    );
    const inSources = story.sources.map(
      (source) =>
        [...known]
          .flatMap((word) => sources.withWord(word))
          .flatMap(({ occurrences }) => occurrences)
          .filter(({ text }) => text === source).length,
    );
    const { counterpart, verdict } = gravest;
    const right = [
      ...group.filter((one) => one.verdict === 'same').map(({ spelling }) => spelling.name),
      ...(counterpart && verdict !== 'unknown' ? [counterpart.spelling.name] : []),
    ];
    const names = right.length > 0 ? right : spellings.map(({ name }) => name);
    return {
      name: names.reduce((longest, name) => (name.length > longest.length ? name : longest)),
      spellings,
      inArticle: spellings.reduce((sum, { count }) => sum + count, 0),
      inSources,
      verdict,
      counterpart,
    };
  });
});

/** What spellings of one entity share: the last word of the name they are, or stand for. */
function head({ spelling, verdict, counterpart }: Judgement): string {
  const { words } = counterpart && (verdict === 'garbled' || verdict === 'variant') ? counterpart.spelling : spelling;
  return words[words.length - 1];
}
