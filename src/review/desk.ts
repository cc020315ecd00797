// What lies on the desk: the story, and each finding with its place in the article as it is shown.
// Made once when the desk opens; after that only the state changes.
import type { Diagnostic, DocumentReport } from '#engine';
import type { Severity } from '#rule';
import type { Story } from '#story';
import type { Decision } from './decisions.ts';
import { type Item, kindsOf } from './kinds.ts';
import { contentSpan } from './sheet.ts';

export interface ReviewInput {
  readonly story: Story;
  readonly report: DocumentReport;
  /** Decisions of an earlier sitting, oldest first; those whose finding is not in the report are left out. */
  readonly kept?: readonly Kept[];
  /** What the reader is told first. */
  readonly notice?: string;
  /** Whether it is the story on which the keys are taught. */
  readonly isSample?: boolean;
  /** The page about a rule, as plain text. */
  readonly explain?: (rule: string) => string;
}

/** A decision as it outlives the desk: by the finding's fingerprint; undefined where one was taken back. */
export interface Kept {
  readonly fingerprint: string;
  readonly decision: Decision | undefined;
}

export interface Desk extends ReviewInput {
  readonly items: readonly Item[];
  /** Whether there are other articles. */
  readonly isOneOf: boolean;
  /** Length of the longest rule id, and of the longest name without its family: a column of the list. */
  readonly widest: { readonly id: number; readonly name: number };
}

/** @param isOneOf whether there are other articles */
export function deskOf(input: ReviewInput, isOneOf = false): Desk {
  const { story, report } = input;
  const found = report.findings.map((finding) => ({ finding, span: contentSpan(story.article, finding) }));
  const kinds = kindsOf(story, found);
  const items = found.map((item, i) => ({ ...item, kind: kinds[i] }));
  return {
    ...input,
    items,
    isOneOf,
    widest: { id: longest(report.findings, (rule) => rule), name: longest(report.findings, (rule) => rule.slice(rule.indexOf('/') + 1)) },
  };
}

function longest(findings: readonly Diagnostic[], label: (rule: string) => string): number {
  return findings.reduce((most, { rule }) => Math.max(most, label(rule).length), 0);
}

/** One letter a severity, so that nothing depends on colour alone. */
export const letters: Readonly<Record<Severity, string>> = { critical: 'C', major: 'M', minor: 'm', neutral: 'n' };
