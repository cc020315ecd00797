// What review tools read beside code: GitLab and rdjson against their schemas, GitHub's commands read back as its runner reads them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnostic, reportOf } from './examples.ts';
import { hostile, printAll, renderingOf } from './run.ts';

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const schema = (name: string) => ajv.compile(JSON.parse(readFileSync(join(import.meta.dirname, `schemas/${name}.schema.json`), 'utf8')));
const gitlabSchema = schema('gitlab-code-quality');
const rdjsonSchema = schema('rdjson');

function parsed(validate: typeof gitlabSchema, printed: string) {
  const value = JSON.parse(printed);
  validate(value);
  expect(validate.errors).toBeNull();
  return value;
}

const severities = ['neutral', 'minor', 'major', 'critical'] as const;
const oneOfEach = severities.map((severity, i) => diagnostic('A bad b.', 'bad', { severity, fingerprint: `0123456789abcdef:${i}` }));

test('GitLab: its severities are ours, and the same finding in two articles has two fingerprints', () => {
  const documents = ['a.txt', './b.txt'].map((path) => ({ report: reportOf(oneOfEach, { path, id: path }) }));
  const issues = parsed(gitlabSchema, printAll('gitlab', documents));
  expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual([
    ...['info', 'minor', 'major', 'critical'],
    ...['info', 'minor', 'major', 'critical'],
  ]);
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(8);
  expect(issues[4].location).toEqual({ path: 'b.txt', lines: { begin: 1, end: 1 } });
  expect(parsed(gitlabSchema, printAll('gitlab', []))).toEqual([]);
});

test('GitLab: an item of a feed is named in the words, since a feed has no such line', () => {
  const [issue] = parsed(
    gitlabSchema,
    printAll('gitlab', [{ report: reportOf([diagnostic('A bad b.', 'bad', { line: 9 })], { id: '17', path: 'feed.jsonl' }) }]),
  );
  expect(issue.location).toEqual({ path: 'feed.jsonl', lines: { begin: 1 } });
  expect(issue.description).toBe('feed.jsonl(17):9:3: "bad" is wrong.');
});

/** Finds a word in a text as the engine would. */
function found(text: string, word: string) {
  const start = text.indexOf(word);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return diagnostic(text, word, { line: text.slice(0, start).split('\n').length, column: start - lineStart + 1, fixes: [{ text: 'x' }] });
}

test('rdjson: columns count UTF-8 bytes, the end is exclusive, a correction stands in the same range', () => {
  const text = 'Größe\n„a𐐀b“ 習近平 Puttin\ncame.\n';
  const report = reportOf(['𐐀', 'Puttin\ncame', 'Größe'].map((word) => found(text, word)).sort((a, b) => a.start - b.start));
  const { diagnostics } = parsed(rdjsonSchema, printAll('rdjson', [{ report, rendering: renderingOf(text, report) }]));
  const ranges = diagnostics.map((one: { location: { range: unknown } }) => one.location.range);
  expect(ranges).toEqual([
    { start: { line: 1, column: 1 }, end: { line: 1, column: 8 } },
    { start: { line: 2, column: 5 }, end: { line: 2, column: 9 } },
    { start: { line: 2, column: 24 }, end: { line: 3, column: 5 } },
  ]);
  expect(diagnostics.map((one: { suggestions: { range: unknown }[] }) => one.suggestions[0].range)).toEqual(ranges);
});

test('rdjson: the bytes between the columns are those of the words, in any text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { minLength: 1 }), (lines) => {
      const text = `${lines.map((line) => line.replace(/[\r\n]/g, '')).join('\n')}\nword`;
      const report = reportOf([found(text, 'word')]);
      const { start, end } = JSON.parse(printAll('rdjson', [{ report, rendering: renderingOf(text, report) }])).diagnostics[0].location
        .range;
      const line = Buffer.from(text.split('\n')[start.line - 1]);
      expect(line.subarray(start.column - 1, end.column - 1).toString()).toBe('word');
    }),
  );
});

test('rdjson: in a part of a file the bytes before the part count, too, on the line where it begins', () => {
  const file = '<a>„Größe“</a> <p>„x“ Puttin\n„y“ Vidocff</p>';
  const offset = file.indexOf('<p>');
  const report = reportOf(
    ['Puttin', 'Vidocff'].map((word) => found(file, word)),
    { path: 'pages.xlf', id: 'p', isPart: true },
  );
  const at = { offset, line: 1, column: offset + 1, byteColumn: Buffer.byteLength(file.slice(0, offset)) + 1 };
  const rendering = { ...renderingOf(file.slice(offset), report), at, content: '„x“ Puttin\n„y“ Vidocff' };
  const { diagnostics } = parsed(rdjsonSchema, printAll('rdjson', [{ report, rendering }]));
  for (const [i, word] of ['Puttin', 'Vidocff'].entries()) {
    const { start, end } = diagnostics[i].location.range;
    const line = Buffer.from(file.split('\n')[start.line - 1]);
    expect(line.subarray(start.column - 1, end.column - 1).toString()).toBe(word);
    expect(diagnostics[i].suggestions).toEqual([{ range: { start, end }, text: 'x' }]);
  }
});

test('rdjson: severities, and places that a file cannot have are left out', () => {
  const { diagnostics } = parsed(rdjsonSchema, printAll('rdjson', [{ report: reportOf(oneOfEach, { id: '17', path: 'feed.jsonl' }) }]));
  expect(diagnostics.map((one: { severity: string }) => one.severity)).toEqual(['INFO', 'WARNING', 'ERROR', 'ERROR']);
  expect(diagnostics[0].location).toEqual({ path: 'feed.jsonl' });
  expect(diagnostics[0].message).toBe('feed.jsonl(17):1:3: "bad" is wrong.');
});

test('hostile text stays text', () => {
  const bad = diagnostic(hostile, hostile, { message: hostile, fixes: [{ text: hostile }] });
  const report = reportOf([bad], { path: hostile, id: hostile });
  for (const [name, validate] of [
    ['gitlab', gitlabSchema],
    ['rdjson', rdjsonSchema],
  ] as const) {
    const printed = printAll(name, [{ report, rendering: renderingOf(hostile, report) }]);
    parsed(validate, printed);
    expect(printed).not.toMatch(/[\0-\x09\x0b-\x1f\u202e]/);
  }
});

/** Reads a workflow command as GitHub's runner does (actions/runner, ActionCommand.TryParseV2). */
function readCommand(line: string) {
  const [, kind, list, data] = /^::([a-z-]+) (.*?)::(.*)$/.exec(line)!;
  const undo = (text: string) =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  const properties = Object.fromEntries(
    list.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), undo(pair.slice(pair.indexOf('=') + 1))]),
  );
  return { kind, properties, message: undo(data) };
}

const commandsIn = (printed: string) =>
  printed
    .split('\n')
    .filter((line) => line.startsWith('::'))
    .map(readCommand);

test('GitHub: a finding becomes an annotation on its line', () => {
  const proof = { source: 'wire.txt', start: 6, end: 13, text: 'Witkoff', excerpt: { text: 'Steve Witkoff', start: 6, end: 13 } };
  const printed = printAll('github', [{ report: reportOf([diagnostic('A Vidocff b.', 'Vidocff', { line: 3, evidence: [proof] })]) }]);
  expect(printed.split('\n')).toEqual([
    '::error file=talks.txt,line=3,endLine=3,col=3,endColumn=10,title=mtlint names/garbled::"Vidocff" is wrong.%0Awire.txt: “Steve Witkoff”',
    '1 finding (1 major) in 1 article, no sources, 12 words',
    '',
  ]);
});

test('GitHub: percent signs, colons, commas and line breaks come back as they were', () => {
  const path = 'a,b:c%2C\n100%.txt';
  const message = 'Up 5%: %0A, "x::y", done.';
  const [command, ...rest] = commandsIn(
    printAll('github', [{ report: reportOf([diagnostic('A b.', 'b', { message })], { path, id: path }) }]),
  );
  expect(rest).toEqual([]);
  expect(command.properties.file).toBe('a,b:c%2C␊100%.txt');
  expect(command.message).toBe(message);
});

test('GitHub: hostile text begins no command of its own', () => {
  const bad = diagnostic(hostile, hostile, { message: `x\n::error::owned ${hostile}`, rule: 'a,b::c' });
  const commands = commandsIn(
    printAll('github', [{ report: reportOf([bad], { path: hostile, id: hostile, failures: [{ message: `\n::error::${hostile}` }] }) }]),
  );
  expect(commands).toHaveLength(2);
});

test('GitHub: ten of a kind are ten; of eleven, the gravest nine and a count', () => {
  const errors = (n: number) =>
    Array.from({ length: n }, (_, i) => diagnostic('A b.', 'b', { severity: i === n - 1 ? 'critical' : 'major', message: `m${i}` }));
  expect(commandsIn(printAll('github', [{ report: reportOf(errors(10)) }]))).toHaveLength(10);
  const commands = commandsIn(printAll('github', [{ report: reportOf(errors(30)) }, { report: reportOf(oneOfEach) }]));
  expect(commands.map(({ kind }) => kind)).toEqual([...Array.from({ length: 10 }, () => 'error'), 'warning']);
  expect(commands.slice(0, 4).map(({ message }) => message)).toEqual(['m29', '"bad" is wrong.', 'm0', 'm1']);
  expect(commands[9].message).toMatch(/^and 23 errors more/);
});

test('GitHub: notes come only where they were asked for; a span over two lines has no columns', () => {
  const note = diagnostic('A bad\nb.', 'bad\nb', { severity: 'neutral' });
  expect(commandsIn(printAll('github', [{ report: reportOf([note]) }]))).toEqual([]);
  const [command] = commandsIn(printAll('github', [{ report: reportOf([note]) }], { verbose: true }));
  expect(command).toMatchObject({
    kind: 'notice',
    properties: { file: 'talks.txt', line: '1', endLine: '2', title: 'mtlint names/garbled' },
  });
});
