// Lists in YAML: every entry finds itself, a mistake says where it is and what would be right, and the walk costs what the text costs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readList, ruleOfList } from '#rule';
import { textOf } from '#text';

const folder = join(import.meta.dirname, '../rules/phrases');
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file, yaml: readFileSync(join(folder, file), 'utf8') }));

const card = `title: Say it plainly
why: Readers like it.
category: Style/Unidiomatic style
severity: minor
confidence: 0.7
message: is long-winded
examples:
  invalid: ['[[at this moment in time]]']
  valid: [now, this moment]
`;

function found(list: string, article: string): string[] {
  return [...ruleOfList(card + list, 'list.yaml').check({ article: textOf('article', article), sources: [] } as never)].map(
    ({ span, fixes }) => article.slice(span.start, span.end) + (fixes ? ` -> ${fixes[0].text}` : ''),
  );
}

/** One reading of an entry: the first of each choice, a number for NUM. */
function reading(written: string, isSequence: boolean): string {
  if (!isSequence) return written;
  return written
    .split(' ')
    .map((place) => place.replace(/\?$/, '').split('|')[0])
    .map((word) => (word === 'NUM' ? '5' : word))
    .join(' ')
    .replaceAll(' ,', ',');
}

test.each(files)('$file: at least thirty entries, and each finds itself', ({ file, yaml }) => {
  const { entries } = readList(yaml, file);
  expect(entries.length).toBeGreaterThanOrEqual(30);
  const once = ruleOfList(yaml.replace(/^atLeast:.*$/m, ''), file);
  const missed = entries.filter(({ written, isSequence }) => {
    const article = textOf('article', `They wrote ${reading(written, isSequence)} there.`);
    return [...once.check({ article, sources: [] } as never)].length === 0;
  });
  expect(missed.map(({ written }) => written)).toEqual([]);
});

test('no entry stands in two lists', () => {
  const all = files.flatMap(({ file, yaml }) => readList(yaml, file).entries.map(({ written }) => written.toLowerCase()));
  expect(all.filter((written, i) => all.indexOf(written) !== i)).toEqual([]);
});

test('phrases, swaps and sequences, in any case and over any white space', () => {
  expect(found('phrases: [at this moment in time]', 'At this moment\tin  time, all is well.')).toEqual(['At this moment\tin  time']);
  expect(found('swaps: { in the event that: if }', 'In the event that it rains, stay. Or in the event that it snows.')).toEqual([
    'In the event that -> If',
    'in the event that -> if',
  ]);
  expect(found('sequences: [make|makes a? ADJ use of]', 'She makes good use of it; they make use of it.')).toEqual(['makes good use of']);
  expect(found("phrases: [don't you know]", 'It rains, don’t you know.')).toEqual(['don’t you know']);
});

test('the longest entry wins, words stay whole, and sentences stay apart', () => {
  expect(found('phrases: [in order, in order to]', 'In order to win, they ran in order.')).toEqual(['In order to', 'in order']);
  expect(found('phrases: [the both]', 'They bathe both dogs. She likes the. Both win.')).toEqual([]);
});

test('a density below atLeast is silence', () => {
  const list = 'atLeast: 2\nphrases: [at this moment in time]';
  expect(found(list, 'At this moment in time, it rains.')).toEqual([]);
  expect(found(list, 'At this moment in time, it rains. It rains at this moment in time.')).toHaveLength(2);
});

test.each([
  ['phrase: [a b]', 'list.yaml:10: "phrase" is no field of a list. Fields: title, why, category,'],
  ['swaps: [a, b]', 'list.yaml:10: "swaps" wants a mapping: "wrong: right" a line.'],
  ['phrases: a b', 'list.yaml:10: "phrases" wants a list: "- one phrase" a line.'],
  ['phrases:\n  - a b\n  - 3', 'list.yaml:12: "phrases" wants text.'],
  ['phrases: []', 'list.yaml:1: the list is empty: it needs phrases, swaps or sequences.'],
  ['atLeast: many\nphrases: [a b]', 'list.yaml:10: "atLeast" wants a number from 1 to 100.'],
  ['sequences: [the NOU of]', 'list.yaml:10: "NOU" is no part of speech. Known: ADJ,'],
  ['sequences: [the? a?]', 'list.yaml:10: "the? a?" may be left out altogether.'],
  ['sequences: [a|b|c|d|e|f|g|h|i a|b|c|d|e|f|g|h|i a|b|c|d]', 'can be read in 324 ways, and 256 is the most.'],
  ['phrases:\n - a\n  - : b\n b', 'list.yaml:1'],
  ['phrases: [a b]\nphrases: [c d]', 'list.yaml:11: Map keys must be unique'],
])('a mistake says where it is: %s', (list, message) => {
  expect(() => readList(card + list, 'list.yaml')).toThrow(message);
});

test('a missing field and a file that is no mapping', () => {
  expect(() => readList(card.replace(/^why.*\n/m, ''), 'list.yaml')).toThrow('list.yaml:1: the field "why" is missing.');
  expect(() => readList('- a', 'list.yaml')).toThrow('list.yaml:1: a list of phrases is a YAML mapping.');
  expect(() => readList(card.replace('minor', 'loud'), 'list.yaml')).toThrow(
    'list.yaml:4: "severity" is one of neutral, minor, major, critical.',
  );
});

test('whatever the list and the text, findings are in order and never overlap', () => {
  const word = fc.constantFrom('a', 'b', 'the', 'of', 'red');
  const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(phrase, { minLength: 1, maxLength: 8 }), fc.array(word, { maxLength: 40 }), (phrases, words) => {
      const article = textOf('article', words.join(' '));
      const spans = [...ruleOfList(`${card}phrases: ${JSON.stringify(phrases)}`, 'list.yaml').check({ article, sources: [] } as never)].map(
        ({ span }) => span,
      );
      expect(spans.every(({ start, end }, i) => start < end && (i === 0 || start >= spans[i - 1].end))).toBe(true);
      const hits = spans.map(({ start, end }) => article.content.slice(start, end));
      expect(hits.filter((hit) => !phrases.includes(hit))).toEqual([]);
    }),
  );
});
