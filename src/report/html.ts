// One page that holds a whole run: the worst articles first, what was found lit in their text, the evidence beside it.
// Articles come from strangers: every word is escaped, what the eye cannot see is shown, and the page's policy admits nothing but its own style and script.
import { createHash } from 'node:crypto';
import type { DocumentReport } from '#engine';
import type { Format, Run } from './format.ts';
import { articleSection } from './page/article.ts';
import { bucketOf, buckets, type Counts, ruleChart, scoreChart, severityChart } from './page/charts.ts';
import { script, style } from './page/look.ts';
import { inert } from './page/markup.ts';
import { falling } from './page/passages.ts';
import { plain } from './paint.ts';
import { number, summary } from './summary.ts';
import type { Severity, Tally } from './tally.ts';
import { nameOf } from './where.ts';

/** Articles on the page: the worst of the run. A page of thousands would help nobody, and memory must not grow with a feed. */
const most = 300;

/** An article that may come onto the page. */
interface Candidate {
  readonly index: number;
  readonly name: string;
  readonly words: number;
  readonly score: number;
  readonly garbled: number;
  readonly broken: boolean;
  readonly counts: Counts;
  readonly html: string;
}

export function html({ version, rules }: Pick<Run, 'version' | 'rules'>): Format {
  const titles = new Map(rules.map(({ id, rule }) => [id, rule.title]));
  const byRule = new Map<string, Record<Severity, number>>();
  const scores = new Array<number>(buckets).fill(0);
  let kept: Candidate[] = [];
  let seen = 0;
  return {
    needs: 'rendering',
    start: '',
    document: (report, index, rendering) => {
      for (const { rule, severity } of report.findings) {
        if (severity === 'neutral') continue; // notes would drown the rest
        const counts = byRule.get(rule) ?? { critical: 0, major: 0, minor: 0, neutral: 0 };
        counts[severity]++;
        byRule.set(rule, counts);
      }
      if (report.words > 0) scores[bucketOf(report.score.rqs)]++;
      seen++;
      kept.push(candidate(report, index, articleSection(report, index, rendering)));
      if (kept.length >= 2 * most) kept = worst(kept);
      return '';
    },
    end: (tally) => {
      const shown = worst(kept);
      const ranking = shown.some(({ garbled }) => garbled > 0) ? 'most garbled articles' : 'articles with the worst scores';
      const charts = [ruleChart(byRule, titles), scoreChart(scores)].join('');
      return frame(
        [
          head(tally),
          charts === '' ? '' : `<div class="charts">${charts}</div>`,
          shown.length > 1 ? indexTable(shown) : '',
          seen > shown.length ? `<p class="dim">The ${most} ${ranking}, of ${seen.toLocaleString('en')}.</p>` : '',
        ].join('\n'),
        filters(byRule),
        shown.map((one) => one.html).join('\n'),
        version,
      );
    },
  };
}

function candidate(report: DocumentReport, index: number, section: string): Candidate {
  const counts = { critical: 0, major: 0, minor: 0, neutral: 0 };
  for (const { severity } of report.findings) counts[severity]++;
  const { words, score, failures, garbled = 0 } = report;
  return { index, name: nameOf(report), words, score: score.rqs, garbled, broken: failures.length > 0, counts, html: section };
}

/** What could not be checked first, then the most garbled where that was asked, then the worst scores; equals in the order they came. */
function worst(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates]
    .sort((a, b) => Number(b.broken) - Number(a.broken) || b.garbled - a.garbled || a.score - b.score || a.index - b.index)
    .slice(0, most);
}

function frame(top: string, bar: string, articles: string, version: string): string {
  const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>mtlint report</title>
<style>${style}</style>
</head>
<body>
<div class="top">
${top}
</div>
${bar}
<main>
${articles}
<footer>mtlint ${inert(version)}. Scores are automatic and unconfirmed: 100 less the penalty per hundred words (minor 1, major 5, critical 25).</footer>
</main>
<script>${script}</script>
</body>
</html>
`;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function head(tally: Tally): string {
  const tiles = [
    ...falling.map((severity) => tile(tally.findings[severity], severity === 'neutral' ? 'notes' : severity, severity)),
    tile(tally.documents, tally.documents === 1 ? 'article' : 'articles', ''),
    tile(tally.words, 'words', ''),
  ];
  return `<h1>mt<span>lint</span></h1>
<p>${inert(summary(tally, plain, true))}</p>
<div class="tiles">${tiles.join('')}</div>
${severityChart(tally)}`;
}

function tile(n: number, label: string, severity: string): string {
  return `<div class="tile${severity === '' || n === 0 ? '' : ` ${severity}`}"><b>${n.toLocaleString('en')}</b>${label}</div>`;
}

function indexTable(shown: readonly Candidate[]): string {
  const rows = shown.map(({ index, name, words, score, counts, broken }) => {
    const cells = falling.map((severity) => `<td class="number ${severity}">${counts[severity] === 0 ? '' : counts[severity]}</td>`);
    const last = words === 0 ? (broken ? 'not checked' : '') : score.toFixed(1);
    return `<tr data-article="a${index}"><td><a href="#a${index}">${inert(name)}</a></td><td class="number">${number(words, 'word')}</td>${cells.join('')}<td class="number">${last}</td></tr>`;
  });
  const heads = ['critical', 'major', 'minor', 'notes', 'score'].map((name) => `<th class="number">${name}</th>`);
  return `<nav class="index" aria-label="Articles"><table><thead><tr><th>article</th><th class="number">length</th>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></nav>`;
}

/** Only the script can filter, so it is the script that shows the bar. Notes are off until they are asked for. */
function filters(byRule: ReadonlyMap<string, Counts>): string {
  const toggles = falling.map(
    (severity) =>
      `<label class="toggle ${severity}"><input type="checkbox" name="severity" value="${severity}"${severity === 'neutral' ? '' : ' checked'}> ${severity === 'neutral' ? 'notes' : severity}</label>`,
  );
  const options = [...byRule.keys()].sort().map((rule) => `<option value="${inert(rule)}">${inert(rule)}</option>`);
  return `<div class="filters" hidden><div role="group" aria-label="Filter findings">${toggles.join('')}<label>rule <select name="rule"><option value="">all</option>${options.join('')}</select></label><span class="dim"><kbd>j</kbd> <kbd>k</kbd> next, previous</span><output></output></div></div>`;
}
