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

test('json is one document however many reports stream through it', () => {
  for (const reports of [[], [report], [report, report]]) {
    const tally = reports.reduce(count, nothing);
    const printed = json.start + reports.map((one, i) => json.document(one, i)).join('') + json.end(tally);
    const { documents, summary } = JSON.parse(printed);
    expect(documents).toHaveLength(reports.length);
    expect(summary).toEqual(tally);
  }
});
