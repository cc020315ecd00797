// Points at "he" for a woman and "she" for a man: many languages do not tell, and the machine guesses.
// The sources know: where all of them that say "he" or "she" of a person agree, and the article says the other, the article guessed wrong.
import { type Finding, nameBook, type Pronoun, pronounsOf, rule, type SourcedStory, type Text } from '#rule';

/** The first "he" and "she" of each source for a person. */
type Votes = Readonly<Record<Pronoun['gender'], Map<Text, Pronoun>>>;

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
function meantBy(story: SourcedStory): ReadonlyMap<string, string> {
  return new Map(
    nameBook(story).judgements.map(({ spelling, verdict, counterpart }) => {
      const meant = verdict === 'unknown' ? undefined : counterpart?.spelling.words;
      return [spelling.words.join(' '), surname(meant ?? spelling.words)];
    }),
  );
}

const other = { he: 'she', she: 'he' } as const;

export default rule({
  title: 'Call a man he and a woman she',
  why: 'Chinese, Turkish and other languages do not tell "he" from "she", and the machine guesses. The rule speaks where the sources agree about a person, and where only one person can be meant; with one source alone the finding is minor.',
  category: 'Accuracy/Mistranslation',
  severity: 'major',
  confidence: 0.85,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'The harbour stays open, Ilse Brandt said. Then [[he -> she]] left.',
        sources: ['Mayor Ilse Brandt spoke first. She promised a new pier.', 'Ilse Brandt said she would keep the harbour open.'],
      },
    ],
    valid: [
      {
        text: 'Ilse Brandt said she met a man and he left.',
        sources: ['Mayor Ilse Brandt spoke first. She promised a new pier.', 'Ilse Brandt said she would keep the harbour open.'],
      },
      {
        text: 'Ilse Brandt met Otto Lindqvist, and he left. “He is late,” she said.',
        sources: ['Mayor Ilse Brandt spoke first. She promised a new pier.', 'Ilse Brandt said she would keep the harbour open.'],
      },
      {
        text: 'Kim Arden said he would stay.',
        sources: ['Kim Arden said she would stay.', 'Kim Arden spoke. He will stay.'],
      },
    ],
  },
  *check(story: SourcedStory) {
    const mine = pronounsOf(story.article).filter(({ plain }) => plain);
    const votes = mine.length > 0 ? votesOf(story.sources) : new Map<string, Votes>();
    if (votes.size === 0) return;
    const meant = meantBy(story);
    for (const pronoun of mine) {
      const { gender, who } = pronoun;
      const known = votes.get(meant.get(who.words.join(' ')) ?? surname(who.words));
      const right = other[gender];
      if (!known || known[gender].size > 0 || known[right].size === 0) continue;
      yield findingOf(story, pronoun, [...known[right].entries()]);
    }
  },
});

function findingOf({ article }: SourcedStory, { start, end, gender, who }: Pronoun, proof: readonly (readonly [Text, Pronoun])[]): Finding {
  const written = article.content.slice(start, end);
  const fix = /^\p{Lu}/u.test(written) ? other[gender].replace(/^./, (first) => first.toUpperCase()) : other[gender];
  return {
    span: { start, end },
    message: `"${written}" stands for "${who.spelling}", and ${proof.length > 1 ? `${proof.length} sources say` : 'a source says'} "${other[gender]}". Write "${fix}"?`,
    evidence: proof.map(([text, pronoun]) => ({ text, span: { start: pronoun.start, end: pronoun.end } })),
    fixes: [{ text: fix }],
    ...(proof.length < 2 && { severity: 'minor' as const, confidence: 0.7 }),
  };
}
