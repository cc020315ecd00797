// What people read: the line editors understand, the marked sentence, the correction, the proof, the summary.
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Diagnostic } from '#engine';
import { count, nothing, pretty } from '#report';
import { plain } from '../../src/report/paint.ts';
import { summary } from '../../src/report/summary.ts';
import { diagnostic, readability, reportOf } from './examples.ts';

const page = { colour: false, width: 72, verbose: false };

function print(findings: readonly Diagnostic[], options: Partial<typeof page> = {}, rest = {}): string {
  const report = reportOf(findings, rest);
  const format = pretty({ ...page, ...options });
  return format.document(report, 0) + format.end(count(nothing, report));
}

const proof = (text: string, marked: string, source = 'wire.txt') => {
  const start = text.indexOf(marked);
  const end = start + marked.length;
  return { source, start, end, text: marked, excerpt: { text, start, end } };
};

test('a finding with correction and evidence', () => {
  const finding = diagnostic(
    'Trump said he had directed Rubio, CIA Director John Ratcliff, Waltz and Vidocff to lead the team.',
    'Vidocff',
    {
      fixes: [{ text: 'Witkoff' }],
      evidence: [proof('Envoy Steve Witkoff joins Rubio.', 'Witkoff'), proof('Rubio and Vidocff.', 'Rubio', 'talks.txt')],
    },
  );
  expect(print([finding])).toMatchInlineSnapshot(`
    "talks.txt:1:73: major: "Vidocff" is wrong. [names/garbled]
      │ …CIA Director John Ratcliff, Waltz and Vidocff to lead the team.
      │                                        ^^^^^^^ → Witkoff
      │ wire.txt: Envoy Steve [[Witkoff]] joins Rubio.
      │ this article: [[Rubio]] and Vidocff.

    1 finding (1 major) in 1 article, no sources, 12 words; 1 with a correction
    "
  `);
});

test('a correction that drops the words, and one too long for its line', () => {
  expect(print([diagnostic('Click here to read. More.', 'Click here', { fixes: [{ text: '' }] })])).toContain(
    '^^^^^^^^^^ → leave it out\n',
  );
  const long = 'a correction that goes on and on for far longer than any line of a page could hold';
  expect(print([diagnostic('Short one.', 'one', { fixes: [{ text: long }] })])).toContain(`^^^\n  │ → ${long}\n`);
});

test('carets stand under wide characters, and a line break is a space', () => {
  const lines = print([diagnostic('習近平 met\nPuttin today.', 'Puttin')]).split('\n');
  expect(lines[1]).toBe('  │ 習近平 met Puttin today.');
  expect(lines[2]).toBe(`  │ ${' '.repeat(6 + 5)}^^^^^^`);
});

test('readability beside the range of the sources, with the hardest sentences', () => {
  expect(print([], {}, { readability })).toMatchInlineSnapshot(`
    "talks.txt: words a sentence 30.0 (sources 12.0 to 15.0), Flesch reading ease 20.0 (55.0 to 61.2), Flesch-Kincaid grade 18.3 (8.0), Gunning fog 21.0 (9.5 to 11.5)
      │ 1:1: 42 words, grade 24.7: Notwithstanding the difficulties they…

    No findings in 1 article, no sources, 12 words
    "
  `);
  const [source] = readability.sources;
  expect(print([], {}, { readability: { ...readability, sources: [source] } })).toContain('words a sentence 30.0 (source 12.0), ');
  expect(print([], {}, { readability: { ...readability, sources: [source, source] } })).toContain('(sources 12.0), ');
  expect(print([], {}, { readability: { ...readability, sources: [] } })).toContain('words a sentence 30.0, Flesch reading ease 20.0, ');
});

test('neutral findings are counted, and shown only on demand', () => {
  const note = diagnostic('Keith Kellogg stayed.', 'Keith Kellogg', { severity: 'neutral' });
  expect(print([note])).toBe('No findings in 1 article, no sources, 12 words; 1 note (--verbose shows it)\n');
  expect(print([note], { verbose: true })).toContain('talks.txt:1:1: neutral: "Keith Kellogg" is wrong. [names/garbled]');
});

test('the summary counts by severity, corrections and failures', () => {
  const finding = diagnostic('One two.', 'two', { fixes: [{ text: '2' }] });
  const critical = diagnostic('One two.', 'One', { severity: 'critical' });
  expect(
    print([finding, critical], {}, { words: 1234, failures: [{ rule: 'names/garbled', message: 'broke' }] })
      .split('\n')
      .at(-2),
  ).toBe('2 findings (1 critical, 1 major) in 1 article, no sources, 1,234 words; 1 with a correction; 1 failure');
  const many = { ...nothing, documents: 2000, corrections: 1500, findings: { ...nothing.findings, minor: 4200 } };
  expect(summary(many, plain, false)).toBe('4,200 findings (4,200 minor) in 2,000 articles, no sources, 0 words; 1,500 with a correction');
});

test('an item of a feed is named after its feed and itself', () => {
  expect(print([diagnostic('One two.', 'two')], {}, { id: 'item-7', path: 'feed.jsonl' })).toMatch(/^feed\.jsonl\(item-7\):1:5: major:/);
});

test('colour adds styles and takes no word away', () => {
  const finding = diagnostic('One two.', 'two', { fixes: [{ text: '2' }] });
  const coloured = print([finding], { colour: true });
  expect(coloured).toContain('\x1b[');
  // biome-ignore lint/complexity/useRegexLiterals: a literal would hold the escape itself
  expect(coloured.replace(new RegExp('\\x1b\\[[0-9;]*m', 'g'), '')).toBe(print([finding]));
});

test('only some evidence is shown, the rest counted', () => {
  const finding = diagnostic('One two.', 'two', { evidence: [1, 2, 3, 4, 5].map((n) => proof('A two.', 'two', `s${n}`)) });
  expect(print([finding])).toContain('s3: A [[two]].\n  │ and 2 more\n');
});

test('evidence that is the finding itself is not shown twice', () => {
  const itself = proof('One tiTat two.', 'tiTat', 'talks.txt');
  const before = proof('One tiTat two.', 'One', 'talks.txt');
  const printed = print([diagnostic('One tiTat two.', 'tiTat', { evidence: [itself, before] })]);
  expect(printed).toContain('this article: [[One]]');
  expect(printed).not.toContain('[[tiTat]]');
});

test('a sentence never takes more columns than the page, wherever the span is', () => {
  const word = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constant('plain'));
  const words = fc.array(word, { maxLength: 200 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(words, words, words, (before, marked, after) => {
      const text = `${before}${marked}${after}`;
      const finding = { ...diagnostic('x', 'x'), excerpt: { text, start: before.length, end: before.length + marked.length } };
      const lines = print([finding]).split('\n').slice(1, 3);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(page.width);
    }),
  );
});

test('a megabyte without a full stop prints at once', () => {
  const text = 'word '.repeat(200_000);
  const finding = { ...diagnostic('x', 'x'), excerpt: { text, start: 0, end: text.length } };
  expect(print([finding]).split('\n')[1].length).toBeLessThan(80);
});
