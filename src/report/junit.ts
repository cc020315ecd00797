// JUnit XML, which every build server reads: a suite for each document, a failed test for each finding, a passed one where there is none.
// Source: the schema of Jenkins' xUnit plugin (junit-10.xsd), the strictest of those that build servers use.
import type { Diagnostic, DocumentReport } from '#engine';
import type { Format } from './format.ts';
import { proofLines } from './proofs.ts';
import { nameOf } from './where.ts';
import { xml } from './xml.ts';

export const junit: Format = {
  start: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="mtlint">\n',
  document: suite,
  end: () => '</testsuites>\n',
};

function suite(report: DocumentReport): string {
  const { findings, failures } = report;
  const name = xml(nameOf(report));
  const failed = findings.filter(({ severity }) => severity !== 'neutral').length;
  const cases = [
    ...failures.map(({ rule, message }) => testcase(rule ?? 'read', name, `<error message="${xml(message)}"/>`)),
    ...findings.map((finding) => testcase(caseName(finding), name, outcome(report, finding))),
  ];
  const shown = cases.length > 0 ? cases : [testcase('mtlint', name, '')];
  return `<testsuite name="${name}" tests="${shown.length}" failures="${failed}" errors="${failures.length}">\n${shown.join('')}</testsuite>\n`;
}

function testcase(name: string, classname: string, inside: string): string {
  const open = `<testcase name="${xml(name)}" classname="${classname}"`;
  return inside === '' ? `${open}/>\n` : `${open}>${inside}</testcase>\n`;
}

function caseName({ rule, line, column }: Diagnostic): string {
  return `${rule} ${line}:${column}`;
}

/** Neutral findings are information: the test passes and says it. */
function outcome(report: DocumentReport, finding: Diagnostic): string {
  const { severity, rule, message, line, column } = finding;
  const text = [`line ${line}, column ${column}: ${severity}: ${message} [${rule}]`, ...proofLines(report, finding)].map(xml).join('\n');
  if (severity === 'neutral') return `<system-out>${text}</system-out>`;
  return `<failure type="${severity}" message="${xml(message)}">${text}</failure>`;
}
