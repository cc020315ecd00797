// GitHub's workflow commands: findings become annotations on the lines of a pull request.
// GitHub shows ten of each kind a step and drops the rest in silence, so the gravest stand first and the last line of a kind counts what is left out.
// Source: github.com/actions/toolkit, docs/commands.md, docs/problem-matchers.md (limits) and packages/core/src/command.ts (escapes).
import type { Diagnostic, DocumentReport } from '#engine';
import type { Format, Run } from './format.ts';
import { plain } from './paint.ts';
import { proofLines } from './proofs.ts';
import { number, summary } from './summary.ts';
import type { Severity } from './tally.ts';
import { visible } from './visible.ts';
import { endOf, isFile, nameOf, slashed } from './where.ts';

const kinds = ['error', 'warning', 'notice'] as const;
type Kind = (typeof kinds)[number];

const kindOf: Readonly<Record<Severity, Kind>> = { critical: 'error', major: 'error', minor: 'warning', neutral: 'notice' };

/** Annotations of one kind that GitHub shows a step. */
const limit = 10;

interface Kept {
  readonly critical: boolean;
  readonly command: string;
}

export function github({ verbose }: Pick<Run, 'verbose'>): Format {
  const kept: Record<Kind, readonly Kept[]> = { error: [], warning: [], notice: [] };
  const counts: Record<Kind, number> = { error: 0, warning: 0, notice: 0 };
  const keep = (kind: Kind, critical: boolean, command: string) => {
    counts[kind]++;
    kept[kind] = [...kept[kind], { critical, command }].sort((a, b) => Number(b.critical) - Number(a.critical)).slice(0, limit);
  };
  return {
    start: '',
    document: (report) => {
      for (const { rule, message } of report.failures) keep('error', true, command('error', { title: title(rule) }, visible(message)));
      for (const finding of report.findings) {
        if (finding.severity === 'neutral' && !verbose) continue;
        keep(kindOf[finding.severity], finding.severity === 'critical', annotation(report, finding));
      }
      return '';
    },
    end: (tally) => {
      const lines = kinds.flatMap((kind) => {
        if (counts[kind] <= limit) return kept[kind].map((one) => one.command);
        const more = `and ${number(counts[kind] - limit + 1, kind)} more: GitHub shows ${limit} a step; other formats have them all.`;
        return [...kept[kind].slice(0, limit - 1).map((one) => one.command), command(kind, { title: 'mtlint' }, more)];
      });
      return `${[...lines, summary(tally, plain, verbose)].join('\n')}\n`;
    },
  };
}

function annotation(report: DocumentReport, finding: Diagnostic): string {
  const { line, column, text, rule, message, severity } = finding;
  const end = endOf(finding, text);
  const place = {
    file: slashed(report.path),
    ...(isFile(report) && { line, endLine: end.line }),
    ...(isFile(report) && line === end.line && { col: column, endColumn: end.column }), // GitHub takes columns on one line only
    title: title(rule),
  };
  const where = isFile(report) ? [] : [`${visible(nameOf(report))}:${line}:${column}`];
  return command(kindOf[severity], place, [...where, visible(message), ...proofLines(report, finding)].join('\n'));
}

function title(rule: string | undefined): string {
  return rule === undefined ? 'mtlint' : `mtlint ${rule}`;
}

function command(kind: Kind, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(visible(`${value}`))}`);
  return `::${kind} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
