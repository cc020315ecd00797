// Checkstyle XML, the format that most review tools have read the longest: files, and in them errors with line and column.
// Source: Checkstyle's own XMLLogger and AuditEvent; a source is written with dots, which its readers split into category and type.
import type { Diagnostic, DocumentReport } from '#engine';
import type { Format, Run } from './format.ts';
import type { Severity } from './tally.ts';
import { isFile, nameOf, slashed } from './where.ts';
import { xml } from './xml.ts';

const severityOf: Readonly<Record<Severity, string>> = { neutral: 'info', minor: 'warning', major: 'error', critical: 'error' };

export function checkstyle({ version }: Pick<Run, 'version'>): Format {
  return {
    start: `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="${xml(version)}">\n`,
    document: file,
    end: () => '</checkstyle>\n',
  };
}

function file(report: DocumentReport): string {
  const broken = report.failures.map(({ rule, message }) =>
    error({ line: 1, column: 1, severity: 'error', message, source: rule ?? 'read' }),
  );
  const found = report.findings.map(({ line, column, severity, message, rule }: Diagnostic) =>
    error({ line, column, severity: severityOf[severity], message, source: rule }),
  );
  return `<file name="${xml(slashed(isFile(report) ? report.path : nameOf(report)))}">\n${[...broken, ...found].join('')}</file>\n`;
}

interface ErrorElement {
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly message: string;
  readonly source: string;
}

function error({ line, column, severity, message, source }: ErrorElement): string {
  const dotted = `mtlint.${source.replaceAll('/', '.')}`;
  return `<error line="${line}" column="${column}" severity="${severity}" message="${xml(message)}" source="${xml(dotted)}"/>\n`;
}
