// Whom the sources call he or she, against whom the article does: by the person meant, wherever the pronoun stands.
// A guess of who is meant is wrong now and then, so only pronouns count that can mean nobody else, and sources that agree.
import { memo, type Pronoun, pronounsOf } from '#analysis';
import type { Text } from '#text';
import { nameBook } from './book/index.ts';
import type { Story } from './types.ts';

/** A pronoun of the article, and those of the sources that stand for the same person with the other gender, one a source. */
export interface WrongGender {
  readonly pronoun: Pronoun;
  readonly places: readonly { readonly source: Text; readonly pronoun: Pronoun }[];
}

/** The first "he" and "she" of each source for a person. */
type Votes = Readonly<Record<Pronoun['gender'], Map<Text, Pronoun>>>;

const other = { he: 'she', she: 'he' } as const;

/** The article's pronouns whose person every source that tells calls by the other one. */
export const wrongGenders = memo((story: Story): readonly WrongGender[] => {
  const mine = pronounsOf(story.article).filter(({ plain }) => plain);
  const votes = mine.length > 0 ? votesOf(story.sources) : new Map<string, Votes>();
  if (votes.size === 0) return [];
  const meant = meantBy(story);
  return mine.flatMap((pronoun) => {
    const { gender, who } = pronoun;
    const known = votes.get(meant.get(who.words.join(' ')) ?? surname(who.words));
    if (!known || known[gender].size > 0 || known[other[gender]].size === 0) return [];
    return [{ pronoun, places: [...known[other[gender]]].map(([source, theirs]) => ({ source, pronoun: theirs })) }];
  });
});

const surname = (words: readonly string[]): string => words[words.length - 1];

function votesOf(sources: readonly Text[]): ReadonlyMap<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const source of sources) {
    for (const pronoun of pronounsOf(source)) {
      const person = surname(pronoun.who.words);
      const known = votes.get(person) ?? { he: new Map(), she: new Map() };
      votes.set(person, known);
      if (!known[pronoun.gender].has(source)) known[pronoun.gender].set(source, pronoun);
    }
  }
  return votes;
}

/** The sources' surname for each spelling of the article: a garbled name is still that person's. */
function meantBy(story: Story): ReadonlyMap<string, string> {
  return new Map(
    nameBook(story).judgements.map(({ spelling, verdict, counterpart }) => {
      const meant = verdict === 'unknown' ? undefined : counterpart?.spelling.words;
      return [spelling.words.join(' '), surname(meant ?? spelling.words)];
    }),
  );
}
