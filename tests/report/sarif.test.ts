// SARIF against the OASIS schema, and against what GitHub's code scanning reads and refuses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { formats, nothing } from '#report';
import { diagnostic, reportOf } from './examples.ts';
import { hostile, plainRun, printAll, renderingOf, rules } from './run.ts';

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }); // the schema's pattern of languages is no Unicode one
addFormats.default(ajv);
const isValid = ajv.compile(JSON.parse(readFileSync(join(import.meta.dirname, 'schemas/sarif-2.1.0.schema.json'), 'utf8')));

function parsed(printed: string) {
  const log = JSON.parse(printed);
  isValid(log);
  expect(isValid.errors).toBeNull();
  return log;
}

const text = 'First line.\nRatcliff, Waltz and Vidocff will lead.';
const proof = { source: 'wire/a b.txt', start: 6, end: 13, text: 'Witkoff', excerpt: { text: 'Steve Witkoff', start: 6, end: 13 } };
const finding = {
  ...diagnostic('Ratcliff, Waltz and Vidocff will lead.', 'Vidocff', {
    fixes: [{ text: 'Witkoff' }],
    evidence: [proof, { ...proof, source: 'feed 7' }],
  }),
  start: 32,
  end: 39,
  line: 2,
};
const report = reportOf([finding], { path: './news/é 1.txt', id: './news/é 1.txt' });
const rendering = renderingOf(text, report, { proofs: [[{ path: 'wire/a b.txt', line: 1, column: 7 }, undefined]] });

test('the schema refuses what is not SARIF', () => {
  const log = JSON.parse(printAll('sarif', [{ report, rendering }]));
  log.runs[0].results[0].level = 'grave';
  expect(isValid(log)).toBe(false);
  log.runs[0].results[0].level = 'error';
  expect(isValid(log)).toBe(true);
  log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
  expect(isValid(log)).toBe(false);
});

test('a finding with its place, its rule, its correction and its evidence', () => {
  const [run] = parsed(printAll('sarif', [{ report, rendering }])).runs;
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.tool.driver.semanticVersion).toBe('1.2.3');
  expect(run.automationDetails).toBeUndefined();
  const [result] = run.results;
  expect(run.tool.driver.rules[result.ruleIndex]).toMatchObject({
    id: 'names/garbled',
    defaultConfiguration: { level: 'error' },
    properties: { precision: 'very-high', 'problem.severity': 'error', tags: ['Accuracy', 'Mistranslation'] },
  });
  const region = { startLine: 2, startColumn: 21, endLine: 2, endColumn: 28, charOffset: 32, charLength: 7, snippet: { text: 'Vidocff' } };
  const artifactLocation = { uri: 'news/%C3%A9%201.txt', uriBaseId: '%SRCROOT%' };
  expect(result).toMatchObject({
    level: 'error',
    rank: 90,
    message: { text: '"Vidocff" is wrong.\n[wire/a b.txt](1): “Steve Witkoff”\nfeed 7: “Steve Witkoff”' },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    relatedLocations: [
      {
        id: 1,
        physicalLocation: {
          artifactLocation: { uri: 'wire/a%20b.txt' },
          region: { startLine: 1, startColumn: 7, endLine: 1, endColumn: 14 },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: '0123456789abcdef:0', 'mtlint/v1': '0123456789abcdef:0' },
    fixes: [{ artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'Witkoff' } }] }] }],
  });
  expect(text.slice(region.charOffset, region.charOffset + region.charLength)).toBe(region.snippet.text);
});

test('severities become levels, descriptions are cut, an unknown rule has no index', () => {
  const severities = ['neutral', 'minor', 'major', 'critical'] as const;
  const findings = severities.map((severity) => diagnostic('A b c.', 'b', { severity, rule: 'own/rule' }));
  const [run] = parsed(printAll('sarif', [{ report: reportOf(findings) }])).runs;
  expect(run.results.map(({ level }: { level: string }) => level)).toEqual(['note', 'warning', 'error', 'error']);
  expect(run.results[0].ruleIndex).toBeUndefined();
  for (const rule of run.tool.driver.rules) expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024);
});

test('GitHub keeps a hundred related places of a result, and a rule has titles and tags within its bounds', () => {
  const evidence = Array.from({ length: 120 }, () => proof);
  const places = evidence.map((_, i) => ({ path: `wire/${i}.txt`, line: 1, column: 7 }));
  const much = reportOf([diagnostic(text, 'Vidocff', { evidence })]);
  const rule = { ...rules[0], rule: { ...rules[0].rule, title: 'Word '.repeat(1000) } };
  const [run] = parsed(
    printAll('sarif', [{ report: much, rendering: renderingOf(text, much, { proofs: [places] }) }], { rules: [rule] }),
  ).runs;
  expect(run.results[0].relatedLocations).toHaveLength(100);
  expect(run.results[0].locations).toHaveLength(1);
  expect(run.tool.driver.rules[0].shortDescription.text.length).toBe(1024);
  expect(run.tool.driver.rules[0].properties.tags.length).toBeLessThanOrEqual(10);
});

test('an item of a feed has no lines in the file of the feed', () => {
  const item = reportOf([diagnostic('A bad b.', 'bad', { fixes: [{ text: 'good' }] })], { id: '[17]', path: 'feed.jsonl' });
  const [result] = parsed(printAll('sarif', [{ report: item }])).runs[0].results;
  expect(result.locations).toEqual([
    {
      physicalLocation: { artifactLocation: { uri: 'feed.jsonl', uriBaseId: '%SRCROOT%' } },
      logicalLocations: [{ name: '[17]', fullyQualifiedName: 'feed.jsonl([17])', kind: 'element' }],
    },
  ]);
  expect(result.fixes).toBeUndefined();
});

test('failures are said, and the run was none that succeeded', () => {
  const broken = reportOf([], { failures: [{ message: 'a.txt: empty.' }, { rule: 'names/garbled', message: 'broke' }] });
  const [{ invocations }] = parsed(printAll('sarif', [{ report: broken }])).runs;
  expect(invocations[0].executionSuccessful).toBe(false);
  expect(invocations[0].toolExecutionNotifications).toHaveLength(2);
  expect(parsed(printAll('sarif', [{ report }])).runs[0].invocations[0].executionSuccessful).toBe(true);
  expect(parsed(printAll('sarif', [])).runs).toHaveLength(1);
});

test('hostile text is text, and brings no links', () => {
  const bad = diagnostic(hostile, hostile, { message: `[click](http://evil.example) ${hostile}`, fixes: [{ text: hostile }] });
  const printed = printAll('sarif', [
    { report: reportOf([bad], { path: `/${hostile}`, id: `/${hostile}`, failures: [{ message: hostile }] }) },
  ]);
  const [result] = parsed(printed).runs[0].results;
  expect(result.message.text).toContain('\\[click\\](http');
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toMatch(/^file:\/\/\/[!-~]+$/);
  expect(printed).not.toMatch(/[\0-\x09\x0b-\x1f\u202e]/);
});

/** What a run over so many findings of each severity, one document after another, comes to. */
function filled(findings: readonly (readonly ['neutral' | 'minor' | 'major' | 'critical', number])[]) {
  const format = formats.sarif({ ...plainRun, rules: [] });
  const printed = [format.start];
  for (const [severity, times] of findings) {
    const document = reportOf(Array.from({ length: 1_000 }, () => diagnostic('A b.', 'b', { severity })));
    for (let i = 0; i < times / 1_000; i++) printed.push(format.document(document, i));
  }
  printed.push(format.end(nothing));
  const { runs } = JSON.parse(printed.join(''));
  const counts = new Map<string, number>();
  for (const { properties } of runs[0].results) counts.set(properties.severity, (counts.get(properties.severity) ?? 0) + 1);
  return { runs, counts: Object.fromEntries(counts), remark: format.remark?.() };
}

test('a file has one run of 25,000 results at most, the mildest are left out, and it says so', () => {
  const { runs, counts, remark } = filled([
    ['neutral', 11_000],
    ['minor', 12_000],
    ['major', 8_000],
    ['critical', 7_000],
  ]);
  expect(runs).toHaveLength(1);
  expect(counts).toEqual({ neutral: 10_000, minor: 5_000, major: 5_000, critical: 5_000 });
  expect(remark).toMatch(/^holds the worst findings, without 2,000 critical, 3,000 major, 7,000 minor, 1,000 neutral ones: GitHub/);
  expect(runs[0].invocations[0].toolExecutionNotifications).toEqual([{ level: 'warning', message: { text: remark } }]);
});

test('a file that is not full has all, and says nothing', () => {
  const { counts, remark, runs } = filled([
    ['critical', 3_000],
    ['minor', 9_000],
  ]);
  expect(counts).toEqual({ critical: 3_000, minor: 9_000 });
  expect(remark).toBeUndefined();
  expect(runs[0].invocations[0].toolExecutionNotifications).toEqual([]);
});

test('a file of long findings is full before it has 25,000', () => {
  const words = (n: number) => Array.from({ length: 400 }, (_, i) => ((i * 7919 + n * 104729) % 46_656).toString(36)).join(' ');
  const format = formats.sarif({ ...plainRun, rules: [] });
  const printed = [format.start];
  for (let n = 0; n < 250; n++) {
    const findings = Array.from({ length: 100 }, (_, i) => diagnostic('A b.', 'b', { message: words(100 * n + i) }));
    printed.push(format.document(reportOf(findings), n));
  }
  printed.push(format.end(nothing));
  expect(printed.join('').length).toBeLessThan(61_000_000);
  expect(format.remark?.()).toContain(' major ones');
});
