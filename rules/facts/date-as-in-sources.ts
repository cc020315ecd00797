// A date or weekday that changed against the sources. Machines mistake months and swap the numbers of day and month.
// A day's difference may be another time zone, and then nobody is accused.
import { changedDays, rule } from '#rule';

export default rule({
  title: 'Date things as the sources date them',
  why: `Readers act on dates. A date is held against one that stands in the same words in the sources, and only if no source has the article's date
anywhere. A weekday that is one off may come from another time zone: that is shown, no more, and so is a disagreement among the sources.`,
  category: 'Accuracy/Mistranslation',
  severity: 'critical',
  confidence: 0.9,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'The referendum on the new bridge will be held on [[July 19 -> June 19]].',
        sources: ['The referendum on the new bridge will be held on 19 June.', 'Voters decide about the bridge on June 19.'],
      },
      {
        text: 'The appeal is heard on [[October 9 -> September 10]] in Ghent.',
        sources: ['The appeal will be heard in Ghent on September 10.'],
      },
      {
        text: 'The orchestra plays its farewell concert in Porto on [[Tuesday -> Friday]].',
        sources: [
          'The orchestra plays its farewell concert in Porto on Friday.',
          'On Friday the orchestra will play a farewell concert in Porto.',
        ],
      },
      {
        text: 'The river reached five metres and broke the record of [[1914 -> 1941]].',
        sources: [
          'The river reached five metres, breaking a record set in 1941. Two bridges are closed.',
          'Rain is expected until Sunday.',
        ],
      },
      {
        text: 'The chairman of the Porto orchestra refused a first offer in [[March -> May]].',
        sources: [
          'The chairman of the Porto orchestra refused a first offer in May.',
          'In May the chairman of the Porto orchestra refused an offer.',
        ],
      },
    ],
    valid: [
      {
        text: 'In May 18 walkers crossed the bridge, the mayor of Kosvice said.',
        sources: ['On May 19 walkers crossed the bridge, the mayor of Kosvice said. It sways.'],
      },
      {
        text: 'The referendum on the new bridge will be held on 19 June 2024.',
        sources: ['The referendum on the new bridge will be held on June 19.', 'The referendum on the new bridge comes on 2024-06-19.'],
      },
      {
        text: 'The referendum on the new bridge was announced on May 2.',
        sources: ['The referendum on the new bridge will be held on June 19.', 'Voters decide about the bridge on June 19.'],
      },
      {
        text: 'The orchestra left Porto on Tuesday and plays its farewell concert on Friday.',
        sources: [
          'The orchestra plays its farewell concert in Porto on Friday.',
          'On Friday the orchestra will play a farewell concert in Porto.',
        ],
      },
    ],
  },
  *check(story) {
    for (const { fact, rivals, dissent, swapped, overnight } of changedDays(story)) {
      const here = story.article.content.slice(fact.start, fact.end);
      const places = [...rivals, ...(dissent ? [dissent] : [])];
      const texts = places.map(({ source, fact: { start, end } }) => source.content.slice(start, end));
      const form = texts.find((text) => formOf(text) === formOf(here)) ?? texts[0];
      const clocks = overnight && fact.weekday !== undefined;
      const unsure = dissent !== undefined || (clocks && rivals.length === 1);
      yield {
        span: { start: fact.start, end: fact.end },
        message: dissent
          ? `The sources disagree: "${texts[0]}" in one, "${texts.at(-1)}" in another, and here it is "${here}".`
          : `"${here}" here, "${form}" in ${rivals.length === 1 ? 'a source' : `${rivals.length} sources`}${swapped ? ': day and month stand in each other’s place' : clocks ? ', perhaps by another clock' : ''}.`,
        evidence: places.map(({ source, fact: { start, end } }) => ({ text: source, span: { start, end } })),
        ...(unsure ? { severity: 'neutral' as const, confidence: 0.4 } : { fixes: [{ text: form }] }),
        ...(!unsure && rivals.length === 1 && !swapped && { severity: 'major' as const, confidence: 0.7 }),
        ...(!unsure && clocks && { severity: 'minor' as const, confidence: 0.6 }),
      };
    }
  },
});

/** Which comes first, day or month: "March 14" and "14 March" are two customs, and an article keeps to one. */
function formOf(date: string): string {
  return date
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '1')
    .replace('.', '');
}
