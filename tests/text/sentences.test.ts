// Sentences: where a stop ends one, and where it does not, tested both ways.

import { expect, test } from 'vitest';
import { textOf } from '#text';

/** Bars mark the sentence bounds that are expected. */
test.each([
  // initials and titles
  'J. K. Rowling met J.P. Morgan and George W. Bush.| They spoke.',
  'Mr. Smith, Lt. Col. Jones and Gen. Keith Kellogg met Cllr. Brown.| Dr. Who came late.',
  'The dose of vitamin C. Smith said nothing.',
  'It was vitamin C.| The dose was high.',
  'Rev. King Jr. spoke.| He has a Ph.D. from Yale.| She has a Ph.D.| It helps.',
  // "U.S." before a name, and at the end
  'They met ahead of the U.S.| Russia said it would come.',
  'Back in the U.S.| North Korea has its critics.',
  'He left the U.S.| The army stayed.',
  'The U.S. President met the U.S. Embassy staff and U.S. Russia experts.',
  'Talks between the U.S. Senate and the U.K. Treasury began.',
  'The deal helps U.S. China trade talks.',
  'He lives in Washington, D.C.| He works there.',
  'He flew from Washington, D.C. Police said so.',
  // clocks and dates
  'He came at 5 p.m.| Police came at 6 a.m.| Nobody slept.',
  'He came at 5 p.m. Monday, at 3 p.m. EST and at 6 p.m. Moscow time.',
  'On Jan. 5 and in Sept. 2014 it rained.| It was warm in Sept.| The rain came later.',
  // companies
  'Apple Inc. Chief Executive Tim Cook left.| He founded Foo Corp.| It failed.',
  // numbers
  'See Fig. 3.| See fig. 4 and No. 10.| It costs 3.2 million.| Ten came.',
  'He said no.| Then he came in.| She sat.| No. 10 was silent.',
  '1. The first of a list.',
  // quotes and brackets
  '“It is over.”| He meant it.| “Why?” he asked.| “Why?” Mr. Smith asked.| “Why?”| The crowd went home.',
  '"Stop!" John said.| "Yes."| The man left.',
  '(He left.)| She stayed (see p. 5).| Both slept.',
  'He said “Go.”| “Where?” she asked.',
  // ellipses and other stops
  'Really...| I know…| Well, ok.| He was... tired.| Wait... what?!| Yes!',
  'I… I do not know.',
  'We use Yahoo! every day.| Do you?',
  'Many went to the offices.|The rest stayed at example.com or Node.js.',
  // ordinary words that are abbreviations elsewhere
  'He told us.| Officials in the UK.| Police came.| They sat.| We fell ill.| They wash.',
  'Apples, pears, etc.| The rest was sold.| Smith et al. found more.',
])('%s', (marked) => {
  const text = marked.replaceAll('|', '');
  const found = textOf('t', text).sentences;
  let out = '';
  for (const { start, end } of found) out += `${start > 0 ? '|' : ''}${text.slice(found.findLast((s) => s.end <= start)?.end ?? 0, end)}`;
  expect(out).toBe(marked);
});

test('a headline is not cut after an abbreviation', () => {
  const text = textOf('t', 'Why the U.S. Is Losing Patience\n\nThe ministers met on Friday.');
  expect(text.sentences.map(({ block }) => block.kind)).toEqual(['headline', 'paragraph']);
});
