// Reports for people: each finding opens with a line that editors and grep understand (path:line:column: severity: message [rule]),
// then shows the sentence with the span marked, the correction, and the words of the sources that prove it.
import type { Diagnostic, DocumentReport, Proof, Readability } from '#engine';
import { columnsOf } from './columns.ts';
import type { Format } from './format.ts';
import { linked, type Paint, painted, plain, severityStyle, spanStyle } from './paint.ts';
import { readabilityLine } from './readability.ts';
import { number, summary } from './summary.ts';
import type { Tally } from './tally.ts';
import { visible } from './visible.ts';
import { isItself, nameOf } from './where.ts';
import { windowOf } from './window.ts';

export interface PrettyOptions {
  readonly colour: boolean;
  /** Columns that a line may take. */
  readonly width: number;
  /** Shows neutral findings too, which the summary only counts otherwise. */
  readonly verbose: boolean;
  /** The address of a rule's page, where links are shown. */
  readonly pageOf?: (rule: string) => string | undefined;
}

/** How much evidence and how many corrections a finding shows before it only counts the rest. */
const most = 3;
const bar = '  │ ';

export function pretty({ colour, width, verbose, pageOf = () => undefined }: PrettyOptions): Format {
  const paint = colour ? painted : plain;
  const page = { paint, width, pageOf };
  return {
    start: '',
    document: (report) =>
      [
        ...report.findings
          .filter((finding) => verbose || finding.severity !== 'neutral')
          .map((finding) => prettyFinding(report, finding, page)),
        ...(report.readability ? [prettyReadability(report, report.readability, page)] : []),
      ]
        .map((lines) => `${lines.join('\n')}\n\n`)
        .join(''),
    end: (tally) => [...worst(tally, paint), summary(tally, paint, verbose)].map((line) => `${line}\n`).join(''),
  };
}

/** The most garbled articles under a heading. */
function worst({ worst = [] }: Tally, paint: Paint): string[] {
  if (worst.length === 0) return [];
  return [
    paint('bold', 'Most garbled, from 0 to 1:'),
    ...worst.map(({ name, garbled }) => `${paint('dim', bar)}${garbled.toFixed(2)}  ${visible(name)}`),
    '',
  ];
}

interface Page {
  readonly paint: Paint;
  readonly width: number;
  readonly pageOf: (rule: string) => string | undefined;
}

function prettyFinding(report: DocumentReport, finding: Diagnostic, page: Page): string[] {
  const { paint, pageOf } = page;
  const { severity, line, column, rule } = finding;
  const where = `${visible(nameOf(report))}:${line}:${column}:`;
  const proofs = finding.evidence.filter((proof) => !isItself(report, finding, proof));
  return [
    `${paint('bold', where)} ${paint(severityStyle[severity], `${severity}:`)} ${visible(finding.message)} ${paint('dim', `[${linked(visible(rule), pageOf(rule))}]`)}`,
    ...markedSentence(finding, page),
    ...proofs.slice(0, most).map((proof) => evidence(report, proof, page)),
    ...(proofs.length > most ? [paint('dim', `${bar}and ${proofs.length - most} more`)] : []),
  ];
}

/** The figures, and below them the sentences that are hardest to read. */
function prettyReadability(report: DocumentReport, readability: Readability, { paint, width }: Page): string[] {
  return [
    `${paint('bold', `${visible(nameOf(report))}:`)} ${readabilityLine(readability)}`,
    ...readability.hardest.slice(0, most).map(({ line, column, words, grade, text }) => {
      const what = `${line}:${column}: ${number(words, 'word')}, grade ${grade.toFixed(1)}:`;
      const { after } = windowOf({ text, start: 0, end: 0 }, Math.max(40, width - bar.length - what.length - 1));
      return `${paint('dim', bar)}${paint('cyan', what)} ${after}`;
    }),
  ];
}

/** The sentence, and below it a mark under the span with the correction (beneath, where it would not fit): the same with colour and without. */
function markedSentence({ excerpt, severity, fixes }: Diagnostic, { paint, width }: Page): string[] {
  const { before, span, after } = windowOf(excerpt, width - bar.length);
  const gutter = paint('dim', bar);
  const indent = ' '.repeat(columnsOf(before));
  const carets = '^'.repeat(Math.max(1, columnsOf(span)));
  const corrections = fixes.slice(0, most).map(correction);
  const marks = `${gutter}${indent}${paint(severityStyle[severity], carets)}`;
  const arrow = corrections.length === 0 ? '' : `→ ${corrections.map((words) => paint('green', words)).join(' or ')}`;
  const columns = columnsOf(`${bar}${indent}${carets} → ${corrections.join(' or ')}`);
  return [
    `${gutter}${before}${paint(spanStyle[severity], span)}${after}`,
    ...(arrow === '' ? [marks] : columns <= width ? [`${marks} ${arrow}`] : [marks, `${gutter}${arrow}`]),
  ];
}

function correction({ text }: Diagnostic['fixes'][number]): string {
  return text === '' ? 'leave it out' : visible(text);
}

/** A source's name and its sentence; the span is lit, or stands in brackets where there is no colour. */
function evidence(report: DocumentReport, { source, excerpt }: Proof, { paint, width }: Page): string {
  const name = source === report.id ? 'this article' : visible(source);
  const lit = paint === plain ? (span: string) => `[[${span}]]` : (span: string) => paint(['green', 'underline'], span);
  const { before, span, after } = windowOf(excerpt, Math.max(40, width - bar.length - columnsOf(name) - 6));
  return `${paint('dim', bar)}${paint('cyan', `${name}:`)} ${before}${lit(span)}${after}`;
}
