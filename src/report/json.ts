// Reports for programs: one document, or one line a document. The keys are the contract that others build on, so they are named one by one.
import type { DocumentReport } from '#engine';
import type { Format } from './format.ts';
import { safeJson } from './visible.ts';

/** One line a document, nothing before or after. */
export const jsonl: Format = {
  start: '',
  document: (report) => `${safeJson(contract(report))}\n`,
  end: () => '',
};

/** One JSON document: `{documents: […], summary: {…}}`, still written piece by piece. */
export const json: Format = {
  start: '{"documents":[',
  document: (report, index) => `${index === 0 ? '\n' : ',\n'}${safeJson(contract(report))}`,
  end: (tally) => `\n],"summary":${safeJson(tally)}}\n`,
};

function contract({ id, path, words, findings, score, failures, readability, garbled }: DocumentReport) {
  return {
    id,
    path,
    words,
    findings: findings.map(
      ({ rule, category, severity, confidence, start, end, line, column, text, message, fixes, evidence, fingerprint }) => ({
        rule,
        category,
        severity,
        confidence,
        start,
        end,
        line,
        column,
        text,
        message,
        fixes: fixes.map((fix) => ({ text: fix.text })),
        evidence: evidence.map((proof) => ({ source: proof.source, start: proof.start, end: proof.end, text: proof.text })),
        fingerprint,
      }),
    ),
    score,
    failures,
    ...(readability && { readability }),
    ...(garbled !== undefined && { garbled }),
  };
}
