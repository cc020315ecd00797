// He for she, or she for he: languages without the difference leave the machine to guess.
// The sources know the person: by the same sentence around the pronoun, or by whom alone the pronoun can mean.
import { type Finding, rule, type SourcedStory, type Span, type Text, turnsOf, wrongGenders } from '#rule';

export default rule({
  title: 'Call people he or she as the sources do',
  why: `Chinese speech, Turkish and Finnish have one word for he and she, so a translation machine guesses, often wrongly. It is reported where a source
has the same sentence around the pronoun and the other one in its place, or where all sources that call the person he or she agree and
nobody else can be meant; by one source alone the latter is minor.`,
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
      {
        text: '"We will rebuild the mill before the harvest," [[he -> she]] told the local radio.',
        sources: [
          'Ms Ilves was firm. "We will rebuild the mill before the harvest," she told the local radio. The fire broke out at noon.',
        ],
      },
      {
        text: 'In spring, [[she -> he]] missed six weeks with a broken rib.',
        sources: ['He missed six weeks in the spring with a broken rib. The coach was patient.'],
      },
    ],
    valid: [
      {
        text: 'Ilse Brandt met Otto Lindqvist, and he left. “He is late,” she said.',
        sources: ['Mayor Ilse Brandt spoke first. She promised a new pier.', 'Ilse Brandt said she would keep the harbour open.'],
      },
      {
        text: 'She won the vote, Ilse Brandt lost. In the first round he had come second.',
        sources: ['Ilse Brandt lost. She promised a new pier.', 'Ilse Brandt said she would keep the harbour open.'],
      },
      {
        text: 'Kim Arden said he would stay.',
        sources: ['Kim Arden said she would stay.', 'Kim Arden spoke. He will stay.'],
      },
      {
        text: '"We will rebuild the mill before the harvest," he told the local radio.',
        sources: [
          '"We will rebuild the mill before the harvest," she told the local radio. The fire broke out at noon.',
          '"We will rebuild the mill before the harvest," he told the local radio. Nobody was hurt.',
        ],
      },
      {
        text: 'He told the local radio about the fire.',
        sources: ['She drove home. The mill burnt down at noon, the owner told the local radio. Nobody was hurt.'],
      },
    ],
  },
  *check(story) {
    const told = new Set<number>();
    for (const { kind, span, places } of turnsOf(story)) {
      if (kind !== 'pronoun') continue;
      told.add(span.start);
      const where = places.map(({ source, span }) => ({ text: source, span }));
      yield finding(story, span, where, 'in the same sentence');
    }
    for (const { pronoun, places } of wrongGenders(story)) {
      if (told.has(pronoun.start)) continue;
      const where = places.map(({ source, pronoun: theirs }) => ({ text: source, span: { start: theirs.start, end: theirs.end } }));
      const loud = finding(story, { start: pronoun.start, end: pronoun.end }, where, `for "${pronoun.who.spelling}"`);
      yield places.length > 1 ? loud : { ...loud, severity: 'minor', confidence: 0.7 };
    }
  },
});

function finding({ article }: SourcedStory, span: Span, evidence: readonly { text: Text; span: Span }[], what: string): Finding {
  const here = article.content.slice(span.start, span.end);
  const there = evidence[0].text.content.slice(evidence[0].span.start, evidence[0].span.end).toLowerCase();
  const fix = /^\p{Lu}/u.test(here) ? there[0].toUpperCase() + there.slice(1) : there;
  const sources = evidence.length === 1 ? 'a source has' : `${evidence.length} sources have`;
  return { span, message: `"${here}" here; ${sources} "${there}" ${what}.`, fixes: [{ text: fix }], evidence };
}
