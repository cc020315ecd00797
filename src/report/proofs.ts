// Evidence as lines of plain text, for formats whose message is all that people see.
import type { Diagnostic, DocumentReport } from '#engine';
import { visible } from './visible.ts';
import { isItself } from './where.ts';
import { windowOf } from './window.ts';

/** How much evidence a message carries before it only counts the rest. */
const most = 3;
const columns = 100;

/**
 * The words that prove a finding, a line each: `wire.txt: “Envoy Steve Witkoff joins…”`.
 * @param named how to write a source's name, given the proof's place among the finding's evidence
 */
export function proofLines(
  report: DocumentReport,
  finding: Diagnostic,
  named: (name: string, index: number) => string = (name) => name,
): string[] {
  const shown = finding.evidence.map((proof, index) => ({ proof, index })).filter(({ proof }) => !isItself(report, finding, proof));
  const lines = shown.slice(0, most).map(({ proof, index }) => {
    const { before, span, after } = windowOf(proof.excerpt, columns);
    return `${named(proof.source === report.id ? 'this article' : visible(proof.source), index)}: “${before}${span}${after}”`;
  });
  return shown.length > most ? [...lines, `and ${shown.length - most} more`] : lines;
}
