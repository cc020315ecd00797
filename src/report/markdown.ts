// Markdown for the summary of a pipeline's step: figures first, then the findings, article by article.
// GitHub takes a megabyte a step and nothing of what is larger, so the page ends before that and says what it left out.
// Source: docs.github.com, "Workflow commands", adding a job summary (limit 1 MiB); GitHub Flavored Markdown, 6.1 (backslash escapes).
import type { Diagnostic, DocumentReport, Readability } from '#engine';
import type { Format, Run } from './format.ts';
import { plain } from './paint.ts';
import { readabilityLine } from './readability.ts';
import { number, summary } from './summary.ts';
import type { Severity } from './tally.ts';
import { visible } from './visible.ts';
import { isItself, nameOf } from './where.ts';
import { windowOf } from './window.ts';

/** UTF-8 bytes that the articles may take; the rest is for figures. */
const room = 950_000;
/** Rules that the table names. */
const mostRules = 50;
/** Sentences shown of those that are hardest to read. */
const mostHard = 3;
const sign: Readonly<Record<Severity, string>> = { critical: '🟣', major: '🔴', minor: '🟡', neutral: '🔵' };

export function markdown({ verbose }: Pick<Run, 'verbose'>): Format {
  const pieces: string[] = [];
  const byRule = new Map<string, number>();
  let bytes = 0;
  let omitted = 0;
  return {
    start: '',
    document: (report) => {
      const findings = report.findings.filter(({ severity }) => verbose || severity !== 'neutral');
      for (const { rule } of findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
      const piece = article(report, findings);
      const size = Buffer.byteLength(piece);
      if (bytes + size > room) omitted += findings.length + report.failures.length;
      else {
        pieces.push(piece);
        bytes += size;
      }
      return '';
    },
    end: (tally) => {
      const more = omitted > 0 ? [`*And ${number(omitted, 'finding')} more, for which this page has no room.*\n`] : [];
      return [`## mtlint\n\n${inert(summary(tally, plain, verbose))}\n`, ...table(byRule), ...pieces.filter(Boolean), ...more].join('\n');
    },
  };
}

function table(byRule: ReadonlyMap<string, number>): string[] {
  if (byRule.size === 0) return [];
  const rows = [...byRule].sort((a, b) => b[1] - a[1]).slice(0, mostRules);
  return [`| Rule | Findings |\n| --- | ---: |\n${rows.map(([rule, n]) => `| ${inert(rule)} | ${n} |`).join('\n')}\n`];
}

function article(report: DocumentReport, findings: readonly Diagnostic[]): string {
  const { score, words, readability, garbled } = report;
  if (findings.length + report.failures.length === 0 && !readability) return '';
  const measure =
    words === 0
      ? ''
      : ` — ${number(words, 'word')}, score ${score.rqs.toFixed(1)}${score.smallSample ? ' (small sample)' : ''}${garbled === undefined ? '' : `, garbled ${garbled.toFixed(2)}`}`;
  return [
    `### ${inert(nameOf(report))}${measure}\n`,
    ...report.failures.map(({ rule, message }) => `- ⚠️ ${rule === undefined ? '' : `${inert(rule)}: `}${inert(message)}`),
    ...findings.map((finding) => item(report, finding)),
    ...(readability ? [reading(readability)] : []),
    '',
  ].join('\n');
}

function item(report: DocumentReport, finding: Diagnostic): string {
  const { severity, line, column, message, rule, excerpt, evidence, fixes } = finding;
  const proofs = evidence.filter((proof) => !isItself(report, finding, proof)).slice(0, 3);
  const fix = fixes.length === 0 ? '' : ` → ${fixes[0].text === '' ? 'leave it out' : `<b>${inert(fixes[0].text)}</b>`}`;
  return [
    `- ${sign[severity]} **${severity}** ${line}:${column} ${inert(message)} *${inert(rule)}*`,
    `  > ${marked(excerpt)}${fix}`,
    ...proofs.map((proof) => `  - ${inert(proof.source === report.id ? 'this article' : proof.source)}: ${marked(proof.excerpt)}`),
  ].join('\n');
}

function reading(readability: Readability): string {
  const hardest = readability.hardest.slice(0, mostHard).map(({ line, column, words, grade, text }) => {
    const { after } = windowOf({ text, start: 0, end: 0 }, 160);
    return `  - ${line}:${column}, ${number(words, 'word')}, grade ${grade.toFixed(1)}: ${inert(after)}`;
  });
  return [`- ${inert(readabilityLine(readability))}`, ...hardest].join('\n');
}

function marked(excerpt: Diagnostic['excerpt']): string {
  const { before, span, after } = windowOf(excerpt, 160);
  const lit = span.trim();
  if (lit === '') return inert(before + span + after);
  const [lead, trail] = [span.slice(0, span.indexOf(lit)), span.slice(span.indexOf(lit) + lit.length)];
  return `${inert(before + lead)}<mark>${inert(lit)}</mark>${inert(trail + after)}`;
}

/** One line of words and nothing else: no markup, no link, no mention that the text could bring. */
function inert(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&@:$=^]/g, '\\$&')
    .replace(/\\[:@#](?=\S)|\bwww(?=\\\.)/gi, '$&<wbr>'); // links and mentions are found after escapes are undone, so something must stand between
}
