// GitLab's Code Quality report, which a merge request shows beside the changes; its severities are nearly MQM's own.
// Source: docs.gitlab.com/ci/testing/code_quality/, "Code Quality report format". Fingerprints must be unique in the whole report.
import { createHash } from 'node:crypto';
import type { Diagnostic, DocumentReport } from '#engine';
import type { Format } from './format.ts';
import { separators } from './separators.ts';
import type { Severity } from './tally.ts';
import { safeJson, visible } from './visible.ts';
import { isFile, nameOf, slashed } from './where.ts';

const severityOf: Readonly<Record<Severity, string>> = { neutral: 'info', minor: 'minor', major: 'major', critical: 'critical' };

export function gitlab(): Format {
  const separator = separators();
  return {
    start: '[',
    document: (report) => report.findings.map((finding) => `${separator()}${safeJson(issue(report, finding))}`).join(''),
    end: () => '\n]\n',
  };
}

function issue(report: DocumentReport, { rule, severity, message, line, column, text, fingerprint }: Diagnostic) {
  const { path, id } = report;
  return {
    description: visible(isFile(report) ? message : `${nameOf(report)}:${line}:${column}: ${message}`),
    check_name: rule,
    fingerprint: createHash('sha256').update(`${path}\0${id}\0${fingerprint}`).digest('hex').slice(0, 32),
    severity: severityOf[severity],
    // GitLab demands a line; an item of a feed has none that its file would know.
    location: {
      path: slashed(path),
      lines: isFile(report) ? { begin: line, end: line + (text.match(/\r\n?|\n/g)?.length ?? 0) } : { begin: 1 },
    },
  };
}
