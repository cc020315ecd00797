// The contract that others build on: these keys, in this order, and no more.
import { expect, test } from 'vitest';
import { count, json, jsonl, nothing } from '#report';
import { diagnostic, readability, reportOf } from './examples.ts';

const sentence = 'Ratcliff, Waltz and Vidocff will lead.';
const proof = { source: 'wire.txt', start: 6, end: 13, text: 'Witkoff', excerpt: { text: 'Steve Witkoff', start: 6, end: 13 } };
const report = reportOf([diagnostic(sentence, 'Vidocff', { fixes: [{ text: 'Witkoff' }], evidence: [proof] })]);

test('jsonl is one line a document', () => {
  const line = jsonl.start + jsonl.document(report, 0) + jsonl.end(nothing);
  expect(line.match(/\n/g)).toHaveLength(1);
  expect(Object.keys(JSON.parse(line))).toEqual(['id', 'path', 'words', 'findings', 'score', 'failures']);
  expect(JSON.parse(line).findings).toEqual([
    {
      rule: 'names/garbled',
      category: 'Accuracy/Mistranslation',
      severity: 'major',
      confidence: 0.9,
      start: 20,
      end: 27,
      line: 1,
      column: 21,
      text: 'Vidocff',
      message: '"Vidocff" is wrong.',
      fixes: [{ text: 'Witkoff' }],
      evidence: [{ source: 'wire.txt', start: 6, end: 13, text: 'Witkoff' }],
      fingerprint: '0123456789abcdef:0',
    },
  ]);
});

test('readability comes last, and only where it was asked for', () => {
  const line = JSON.parse(jsonl.document(reportOf([], { readability }), 0));
  expect(Object.keys(line)).toEqual(['id', 'path', 'words', 'findings', 'score', 'failures', 'readability']);
  expect(line.readability).toEqual(readability);
});

test('how garbled an article is comes last, and the worst of a run in its summary', () => {
  const reports = [0.25, 0, 0.75].map((garbled, i) => reportOf([], { id: `${i}`, path: `${i}`, garbled }));
  expect(Object.keys(JSON.parse(jsonl.document(reports[1], 0))).at(-1)).toBe('garbled');
  const tally = reports.reduce(count, nothing);
  expect(JSON.parse(json.start + json.end(tally)).summary.worst).toEqual([
    { name: '2', garbled: 0.75 },
    { name: '0', garbled: 0.25 },
    { name: '1', garbled: 0 },
  ]);
  expect(Array.from({ length: 30 }, (_, i) => reportOf([], { garbled: i / 30 })).reduce(count, nothing).worst).toHaveLength(10);
});

test('json is one document however many reports stream through it', () => {
  for (const reports of [[], [report], [report, report]]) {
    const tally = reports.reduce(count, nothing);
    const printed = json.start + reports.map((one, i) => json.document(one, i)).join('') + json.end(tally);
    const { documents, summary } = JSON.parse(printed);
    expect(documents).toHaveLength(reports.length);
    expect(summary).toEqual(tally);
  }
});
