// JUnit and Checkstyle as a real XML parser reads them, held to their schemas.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import type { FormatName } from '#report';
import { diagnostic, reportOf } from './examples.ts';
import { hostile, type Printed, printAll } from './run.ts';
import { programOr } from './tools.ts';

const proof = { source: 'wire.txt', start: 6, end: 13, text: 'Witkoff', excerpt: { text: 'Steve Witkoff', start: 6, end: 13 } };
const severities = ['neutral', 'minor', 'major', 'critical'] as const;
const documents: readonly Printed[] = [
  { report: reportOf(severities.map((severity) => diagnostic('A Vidocff b.', 'Vidocff', { severity, evidence: [proof] }))) },
  { report: reportOf([], { id: 'clean.txt', path: 'clean.txt' }) },
  { report: reportOf([], { id: 'gone.txt', path: 'gone.txt', failures: [{ message: 'gone.txt: no such file.' }] }) },
  { report: reportOf([diagnostic(hostile, hostile, { message: hostile, rule: hostile })], { id: hostile, path: hostile }) },
];

/** What xmllint says of a document; nothing where it is valid. */
function complaints(context: TestContext, printed: string, schema: string): string {
  const xmllint = programOr(context, 'xmllint', 'libxml2-utils');
  const file = join(import.meta.dirname, 'schemas', `${schema}.xsd`);
  const { status, stderr } = spawnSync(xmllint, ['--nonet', '--noout', '--schema', file, '-'], { input: printed, encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}

function query(context: TestContext, printed: string, xpath: string): string {
  const xmllint = programOr(context, 'xmllint', 'libxml2-utils');
  return spawnSync(xmllint, ['--nonet', '--xpath', xpath, '-'], { input: printed, encoding: 'utf8' }).stdout.trimEnd();
}

test.for(['junit', 'checkstyle'] as const satisfies FormatName[])('%s holds to its schema', (name, context) => {
  for (const some of [documents, documents.slice(1, 2), []]) expect(complaints(context, printAll(name, some), name)).toBe('');
  expect(complaints(context, printAll(name, documents).replaceAll('name="', 'nam="'), name)).not.toBe('');
});

test('JUnit: findings fail, notes pass, a clean article is one test that passed, what could not be read is an error', (context) => {
  const printed = printAll('junit', documents.slice(0, 3));
  expect(query(context, printed, 'count(//failure)')).toBe('3');
  expect(query(context, printed, 'count(//testcase[system-out])')).toBe('1');
  expect(query(context, printed, 'string(//testsuite[@name="talks.txt"]/@failures)')).toBe('3');
  expect(query(context, printed, 'string(//testsuite[@name="clean.txt"]/testcase/@name)')).toBe('mtlint');
  expect(query(context, printed, 'count(//testsuite[@name="clean.txt"]/testcase/*)')).toBe('0');
  expect(query(context, printed, 'string(//testsuite[@name="gone.txt"]//error/@message)')).toBe('gone.txt: no such file.');
  expect(query(context, printed, 'string(//failure[@type="major"])')).toBe(
    'line 1, column 3: major: "Vidocff" is wrong. [names/garbled]\nwire.txt: “Steve Witkoff”',
  );
});

test('Checkstyle: severities, dotted sources, a file without errors', (context) => {
  const printed = printAll('checkstyle', documents.slice(0, 2));
  for (const [severity, n] of [
    ['info', 1],
    ['warning', 1],
    ['error', 2],
  ] as const)
    expect(query(context, printed, `count(//error[@severity="${severity}"])`)).toBe(`${n}`);
  expect(query(context, printed, 'string((//error)[1]/@source)')).toBe('mtlint.names.garbled');
  expect(query(context, printed, 'count(//file[@name="clean.txt"]/error)')).toBe('0');
});

test('hostile text comes back as text', (context) => {
  const report = reportOf([diagnostic('A b.', 'b', { message: '<b>&amp; "x" \'y\' ]]>\uffff\u0000' })]);
  const read = '<b>&amp; "x" \'y\' ]]>⟨U+FFFF⟩␀';
  expect(query(context, printAll('junit', [{ report }]), 'string(//failure/@message)')).toBe(read);
  expect(query(context, printAll('checkstyle', [{ report }]), 'string(//error/@message)')).toBe(read);
});
