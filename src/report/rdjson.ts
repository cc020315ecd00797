// reviewdog's own format, by which findings become review comments with suggested changes anywhere reviewdog can comment.
// Source: github.com/reviewdog/reviewdog, proto/rdf/reviewdog.proto: columns count UTF-8 bytes from 1, the end is exclusive.
import type { Diagnostic, DocumentReport } from '#engine';
import type { Format } from './format.ts';
import { proofLines } from './proofs.ts';
import type { Place, Rendering } from './rendering.ts';
import { separators } from './separators.ts';
import type { Severity } from './tally.ts';
import { safeJson, visible } from './visible.ts';
import { endOf, isFile, nameOf, readyFixes, slashed } from './where.ts';

const severityOf: Readonly<Record<Severity, string>> = { neutral: 'INFO', minor: 'WARNING', major: 'ERROR', critical: 'ERROR' };

export function rdjson(): Format {
  const separator = separators();
  return {
    needs: 'rendering',
    start: '{"source":{"name":"mtlint"},"diagnostics":[',
    document: (report, _index, rendering) =>
      diagnostics(report, rendering)
        .map((one) => `${separator()}${safeJson(one)}`)
        .join(''),
    end: () => '\n]}\n',
  };
}

function diagnostics(report: DocumentReport, rendering: Rendering | undefined) {
  const rangeOf = isFile(report) && rendering ? ranges(rendering) : undefined;
  return report.findings.map((finding) => {
    const range = rangeOf?.(finding);
    const fixes = rendering ? readyFixes(finding, rendering) : [];
    const said = isFile(report) ? finding.message : `${nameOf(report)}:${finding.line}:${finding.column}: ${finding.message}`;
    return {
      message: [visible(said), ...proofLines(report, finding)].join('\n'),
      location: { path: slashed(report.path), ...(range && { range }) },
      severity: severityOf[finding.severity],
      code: { value: finding.rule },
      ...(range && fixes.length > 0 && { suggestions: fixes.map(({ text }) => ({ range, text })) }),
    };
  });
}

/** Gives the range of a finding, its columns in bytes. */
function ranges(rendering: Rendering): (finding: Diagnostic) => { start: Place; end: Place } {
  const startAt = byteColumns(rendering);
  const endAt = byteColumns(rendering);
  return (finding) => {
    const end = endOf(finding, finding.text);
    return {
      start: { line: finding.line, column: startAt(finding.start - (finding.column - 1), finding.start) },
      end: { line: end.line, column: endAt(finding.end - (end.column - 1), finding.end) },
    };
  };
}

/** Counts the UTF-8 bytes from a line's start to an offset, plus one; it goes on from the last answer, so that many findings on one long line stay cheap. */
function byteColumns({ original, at: begin }: Rendering): (lineStart: number, offset: number) => number {
  const origin = begin?.offset ?? 0;
  let line = -1;
  let at = 0;
  let bytes = 0;
  return (lineStart, offset) => {
    if (lineStart !== line || offset < at) {
      line = lineStart;
      at = Math.max(lineStart, origin); // the line that the document begins on may begin before it
      bytes = begin && lineStart < origin ? begin.byteColumn - 1 : 0;
    }
    bytes += Buffer.byteLength(original.slice(at - origin, offset - origin));
    at = offset;
    return bytes + 1;
  };
}
