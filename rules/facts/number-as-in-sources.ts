// A number that changed: the sources have another value where the article has its own, for the same thing in the same words.
// Translation machines slip by powers of ten, since other languages count in ten thousands; those get their own message.
import { type ChangedFigure, changedFigures, type Quantity, type Rival, rule, type Text } from '#rule';

export default rule({
  title: 'Give the numbers that the sources give',
  why: `A number is what readers remember, and a translation machine slips by a power of ten where a language counts in ten thousands. A number is
only held against one that stands in the same words and has the same unit, and only if no source has the article's value anywhere. What the article has right
elsewhere is only wrong with a nought too many or too few, or with its digits in another order. The same sum in another
currency, or the same number of another unit, is wrong, too. Rounded numbers, converted sums, totals and other quantities are no conflict; a toll that is not far off may be the news of another hour, and is only noted; where the sources disagree among themselves, that is all that is said.`,
  category: 'Accuracy/Mistranslation',
  severity: 'critical',
  confidence: 0.9,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'The dam will cost [[$35 billion -> $3.5 billion]], the ministry of energy said.',
        sources: ['The dam will cost $3.5 billion, the energy ministry said on Monday.', 'It is a dam worth 3.5 billion dollars.'],
      },
      {
        text: 'About [[4,000 -> 400,000]] voters stayed away from the second round in the capital.',
        sources: ['About 400,000 voters stayed away from the second round in the capital.'],
      },
      {
        text: 'Rescuers pulled [[32 -> 23]] miners out of the flooded shaft near Kosvice.',
        sources: [
          'Rescuers have pulled 23 miners out of a flooded shaft near Kosvice. The pumps ran all night. Relatives waited at the gate.',
          'Twenty-three miners were pulled out of the flooded shaft near Kosvice by rescuers. The mine opened in 1931.',
        ],
      },
      {
        text: 'The airline ordered new jets for [[614 million pounds -> £61.4m]].',
        sources: ['£61.4m order for the last builder of turboprops in the north'],
      },
      {
        text: 'The dredging of the southern basin will cost [[80 million dollars -> 80 million kroner]], the port of Lund said.',
        sources: [
          'The dredging of the southern basin will cost 80 million kroner, the port of Lund said. Work begins in May. Boats can stay.',
        ],
      },
      {
        text: 'Sales of the small ferry rose by [[83% -> 38%]] in the last quarter, and its new engine runs [[12 kilometres -> 12 metres]] under the deck.',
        sources: [
          'In the last quarter sales of the small ferry grew 38%. The new engine of the ferry runs 12 metres under the deck.',
          'Sales of the small ferry went up by 38 per cent in the last quarter. Its new engine runs 12 metres under the deck.',
        ],
      },
      {
        text: 'A dam for $46 million. The ministry of energy said the dam would cost [[$46 billion -> $46 million]], with [[310 metres -> 310 millimetres]] of rain a year.',
        sources: [
          'The dam will cost $46 million, the energy ministry said on Monday, with 310 millimetres of rain a year.',
          'It is a dam worth 46 million dollars, in a valley with 310 millimetres of rain a year.',
        ],
      },
      {
        text: 'The flood left 41 dead. After a [[117-year -> 117-day]] trip the mayor of Lund promised [[41 -> 14]] new wells to [[18.5 -> 18,500]] stranded passengers.',
        sources: [
          'After a trip of 117 days the mayor of Lund promised 14 new wells to 18,500 stranded passengers. The flood left 41 dead.',
          'The mayor of Lund was on a trip of 117 days. Some 18,500 stranded passengers are to have 14 new wells. There are 41 dead.',
        ],
      },
      {
        text: 'Sister Oda led [[64 -> 46]] students to the beach, past ash on [[6,400 square metres -> 6,400 hectares]] of cocoa.',
        sources: [
          'Sister Oda led 46 pupils to the beach, past ash on 6,400 hectares of cocoa. Ships came.',
          'Past ash on 6,400 hectares of cocoa Sister Oda led her 46 pupils to the beach. It rained.',
        ],
      },
    ],
    valid: [
      {
        text: 'The dam will cost 3.3 billion euros, the ministry of energy said.',
        sources: [
          'The dam will cost $3.5 billion, the energy ministry said on Monday.',
          'The dam will cost $3.5 billion, the ministry said.',
        ],
      },
      {
        text: 'The dam will cost some $3.5 billion, $1.2 billion more than planned.',
        sources: ['The dam will cost $3.49 billion, against a plan of $2.29 billion.', 'The dam will cost $3.49 billion.'],
      },
      {
        text: 'The dredging of the southern basin will cost 7.5 million dollars, the port of Lund said.',
        sources: [
          'The dredging of the southern basin will cost 80 million kroner, the port of Lund said. Work begins in May. Boats can stay.',
        ],
      },
      {
        text: 'Shares in the airline closed 7.2 percent higher on Friday.',
        sources: [
          'Shares in the airline opened 9.1 percent higher on Friday.',
          'Shares in the airline rose 9.1 percent at the opening on Friday.',
        ],
      },
      {
        text: 'Rescuers pulled 1 204 miners out in 2019, and twenty-three on Sunday.',
        sources: ['Rescuers pulled 1,204 miners out in 2019 and 23 miners on Sunday.', 'On Sunday, 23 miners were pulled out by rescuers.'],
      },
    ],
  },
  *check(story) {
    for (const changed of changedFigures(story)) {
      const { fact, rivals, dissent, certain, moves } = changed;
      const grave = certain && rivals.length > 1; // of two texts alone, either may be wrong
      yield {
        span: { start: fact.start, end: fact.end },
        message: messageOf(story.article, changed),
        evidence: [...rivals, ...(dissent ? [dissent] : [])].map(({ source, fact: { start, end } }) => ({
          text: source,
          span: { start, end },
        })),
        ...(dissent || moves
          ? { severity: 'neutral' as const, confidence: 0.4 }
          : {
              fixes: [{ text: proposal(story.article, fact, rivals) }],
              ...(!grave && (certain ? { severity: 'major' as const, confidence: 0.75 } : { severity: 'minor' as const, confidence: 0.6 })),
            }),
      };
    }
  },
});

function written({ content }: Text, { start, end }: Quantity): string {
  return content.slice(start, end);
}

function messageOf(article: Text, { fact, rivals, dissent, factor, moves }: ChangedFigure): string {
  const [best] = rivals;
  const here = written(article, fact);
  const there = written(best.source, best.fact);
  if (dissent)
    return `The sources disagree: "${there}" in one, "${written(dissent.source, dissent.fact)}" in another, and here it is "${here}".`;
  const who = rivals.length === 1 ? 'a source' : `${rivals.length} sources`;
  const slip =
    factor === undefined ? '' : `, a factor of ${Math.round(Math.max(factor, 1 / factor)).toLocaleString('en-US')}${nameOf(factor)}`;
  return `"${here}" here, "${there}" in ${who}${slip}${moves ? ', perhaps of another hour' : ''}.`;
}

/** The counting words that such slips come from: 万 is ten thousand, 億 a hundred million. */
function nameOf(factor: number): string {
  const power = Math.abs(Math.round(Math.log10(factor)));
  return power === 4 ? ' (万, ten thousand)' : power === 8 ? ' (億, a hundred million)' : '';
}

/** The figure as the source with the most similar way of writing has it. */
function proposal(article: Text, fact: Quantity, rivals: readonly Rival<Quantity>[]): string {
  const frame = (text: string) => text.replace(/[\d.,\s]+/g, '#');
  const same = rivals.find((rival) => frame(written(rival.source, rival.fact)) === frame(written(article, fact)));
  const { source, fact: best } = same ?? rivals[0];
  const there = written(source, best);
  return /\d[-‐]\p{L}/u.test(written(article, fact)) ? there.replace(/\s(\p{L}+?)s?$/u, '-$1') : there; // "a 117-day flight"
}
