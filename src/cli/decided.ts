// The report of a sitting: what was corrected, what was said to be no error, what is still open. JSON for programs, Markdown for people.

import { visibleLine } from '#report';
import type { Decision, Work } from '#review';

/** What happened to one article. */
export interface Sitting {
  readonly path: string;
  /** Whether the decisions are in the file, or only kept for the next sitting. */
  readonly written: boolean;
  readonly decisions: Work['decisions'];
  /** Findings that nobody decided. */
  readonly undecided: number;
}

/** The report in the form that a file's name asks for. */
export function sittingReport(form: 'json' | 'markdown', who: string, when: string, sittings: readonly Sitting[]): string {
  if (form === 'markdown') return asMarkdown(who, when, sittings);
  const articles = sittings.map(({ path, written, decisions, undecided }) => ({
    path,
    written,
    corrected: decisions.flatMap(({ finding, decision }) =>
      decision.verdict === 'fixed' ? [{ ...placeOf(finding), becomes: decision.text }] : [],
    ),
    dismissed: decisions.flatMap(({ finding, decision }) =>
      decision.verdict === 'dismissed' ? [{ ...placeOf(finding), why: decision.why }] : [],
    ),
    undecided,
  }));
  return `${JSON.stringify({ who, when, articles }, undefined, 2)}\n`;
}

function placeOf({ rule, fingerprint, line, start, end, text }: Work['decisions'][number]['finding']) {
  return { rule, fingerprint, line, start, end, text };
}

function asMarkdown(who: string, when: string, sittings: readonly Sitting[]): string {
  const lines = [`# Review by ${cell(who)}, ${when}`];
  for (const { path, written, decisions, undecided } of sittings) {
    lines.push(
      '',
      `## ${cell(path)}`,
      '',
      `${decisions.length} decided${written ? ' and written' : ', not written yet'}, ${undecided} undecided.`,
    );
    if (decisions.length > 0) lines.push('', '| line | rule | text | decision |', '| --- | --- | --- | --- |');
    for (const { finding, decision } of decisions)
      lines.push(`| ${finding.line} | ${finding.rule} | ${cell(finding.text)} | ${cell(toldOf(decision))} |`);
  }
  return `${lines.join('\n')}\n`;
}

function toldOf(decision: Decision): string {
  if (decision.verdict === 'dismissed') return `not an error: ${decision.why}`;
  return decision.text === '' ? 'left out' : `becomes "${decision.text}"`;
}

/** A stranger's text between the bars of a table. */
function cell(text: string): string {
  return visibleLine(text).replace(/[\\|`*_<>[\]]/g, '\\$&');
}
