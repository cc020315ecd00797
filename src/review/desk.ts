// What lies on the desk: the story, and each finding with its place in the article as it is shown.
// Made once when the desk opens; after that only the state changes.
import type { Diagnostic, DocumentReport } from '#engine';
import { type Severity, severities } from '#rule';
import type { Story } from '#story';
import type { Span } from '#text';
import { contentSpan, type Marks, marksOf } from './sheet.ts';

export interface ReviewInput {
  readonly story: Story;
  readonly report: DocumentReport;
}

/** A finding with its span in the article's content: the words without markup, which the desk shows. */
export interface Item {
  readonly finding: Diagnostic;
  readonly span: Span;
}

export interface Desk extends ReviewInput {
  readonly items: readonly Item[];
  /** The findings as marks in the article; where they overlap and begin together, the graver wins. */
  readonly marks: Marks;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Length of the longest rule id, and of the longest name without its family: a column of the list. */
  readonly widest: { readonly id: number; readonly name: number };
}

export function deskOf({ story, report }: ReviewInput): Desk {
  const items = report.findings.map((finding) => ({ finding, span: contentSpan(story.article, finding) }));
  const mildestFirst = [...items].sort((a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity));
  const counts: Record<Severity, number> = { neutral: 0, minor: 0, major: 0, critical: 0 };
  for (const { finding } of items) counts[finding.severity]++;
  return {
    story,
    report,
    items,
    marks: marksOf(mildestFirst.map(({ finding, span }) => ({ ...span, tone: finding.severity, light: 'under' }))),
    counts,
    widest: { id: longest(report.findings, (rule) => rule), name: longest(report.findings, (rule) => rule.slice(rule.indexOf('/') + 1)) },
  };
}

function longest(findings: readonly Diagnostic[], label: (rule: string) => string): number {
  return findings.reduce((most, { rule }) => Math.max(most, label(rule).length), 0);
}

/** One letter a severity, so that nothing depends on colour alone. */
export const letters: Readonly<Record<Severity, string>> = { critical: 'C', major: 'M', minor: 'm', neutral: 'n' };
