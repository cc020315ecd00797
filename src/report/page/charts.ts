// Charts as inline SVG: how grave, by which rule, how the articles score. Their colours come from the page's style, so they follow its theme.
import type { Severity, Tally } from '../tally.ts';
import { inert } from './markup.ts';
import { falling } from './passages.ts';

export type Counts = Readonly<Record<Severity, number>>;

/** Rules that the chart names. */
const mostRules = 12;

/** A bar of all findings above neutral, divided by severity. */
export function severityChart({ findings }: Tally): string {
  const counts = { ...findings, neutral: 0 };
  const total = falling.reduce((sum, severity) => sum + counts[severity], 0);
  if (total === 0) return '';
  const said = `${counts.critical} critical, ${counts.major} major, ${counts.minor} minor`;
  return `<svg class="severities" viewBox="0 0 1000 12" preserveAspectRatio="none" role="img" aria-label="Findings by severity: ${said}">${stack(counts, 0, 1000 / total, 0, 12)}</svg>`;
}

/** The rules that found most, each bar divided by severity. */
export function ruleChart(byRule: ReadonlyMap<string, Counts>, titles: ReadonlyMap<string, string>): string {
  const totalOf = (counts: Counts) => falling.reduce((sum, severity) => sum + counts[severity], 0);
  const rows = [...byRule]
    .map(([rule, counts]) => ({ rule, counts, total: totalOf(counts) }))
    .sort((a, b) => b.total - a.total)
    .slice(0, mostRules);
  if (rows.length === 0) return '';
  const step = 26;
  const scale = 300 / rows[0].total;
  const bars = rows.map(({ rule, counts, total }, i) => {
    const y = i * step;
    const name = rule.length > 28 ? `${rule.slice(0, 27).toWellFormed()}…` : rule;
    return `<g><title>${inert(titles.get(rule) ?? rule)}: ${total}</title><text x="190" y="${y + 16}" text-anchor="end">${inert(name)}</text>${stack(counts, 202, scale, y + 5, 14)}<text class="count" x="${round(210 + total * scale)}" y="${y + 16}">${total.toLocaleString('en')}</text></g>`;
  });
  const more = byRule.size > rows.length ? `<p class="dim">and ${byRule.size - rows.length} more rules</p>` : '';
  return `<figure><figcaption>By rule</figcaption><svg viewBox="0 0 560 ${rows.length * step}" role="img" aria-label="Findings by rule">${bars.join('')}</svg>${more}</figure>`;
}

/** Buckets of the score: below 80, then two points each; the last holds 98 to 100. */
export const buckets = 11;

/** The bucket that a score (RQS, at most 100) falls into. */
export function bucketOf(score: number): number {
  return Math.min(buckets - 1, Math.max(0, Math.floor((score - 80) / 2) + 1));
}

/** How many articles score how well. */
export function scoreChart(counts: readonly number[]): string {
  const highest = Math.max(...counts);
  if (counts.reduce((sum, n) => sum + n, 0) < 2) return '';
  const bars = counts.map((n, i) => {
    const height = n === 0 ? 0 : Math.max(3, (n / highest) * 130);
    const range = i === 0 ? 'below 80' : `${78 + 2 * i} to ${80 + 2 * i}`;
    const x = 10 + i * 50;
    const label =
      n === 0 ? '' : `<text class="count" x="${x + 19}" y="${round(144 - height)}" text-anchor="middle">${n.toLocaleString('en')}</text>`;
    return `<g><title>${range}: ${n}</title><rect class="column" x="${x}" y="${round(150 - height)}" width="38" height="${round(height)}" rx="2"/>${label}<text x="${x + 19}" y="170" text-anchor="middle">${i === 0 ? '&lt;80' : 78 + 2 * i}</text></g>`;
  });
  return `<figure><figcaption>Articles by score</figcaption><svg viewBox="0 0 560 178" role="img" aria-label="Articles by score"><line class="axis" x1="0" x2="560" y1="150.5" y2="150.5"/>${bars.join('')}</svg></figure>`;
}

/** A score as a ring that closes at 100. */
export function scoreRing(score: number): string {
  const share = Math.max(0, Math.min(100, score));
  const tone = score >= 98 ? 'good' : score >= 90 ? 'minor' : 'major';
  return `<svg class="ring ${tone}" viewBox="0 0 44 44" role="img" aria-label="Score ${score.toFixed(1)}"><circle cx="22" cy="22" r="19" pathLength="100"/><circle class="share" cx="22" cy="22" r="19" pathLength="100" stroke-dasharray="${round(share)} 100" transform="rotate(-90 22 22)"/><text x="22" y="26" text-anchor="middle">${score <= -100 ? '≪0' : score.toFixed(score <= -10 || score === 100 ? 0 : 1)}</text></svg>`;
}

/** Where in an article something was found: its text as a line, from its first word to its last. */
export function stripOf(places: readonly { readonly at: number; readonly severity: Severity }[], length: number): string {
  const marks = [...places]
    .sort((a, b) => falling.indexOf(b.severity) - falling.indexOf(a.severity))
    .map(({ at, severity }) => `<rect class="${severity}" x="${round((at / Math.max(1, length)) * 996)}" width="4" height="10"/>`);
  return `<svg class="strip" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${marks.join('')}</svg>`;
}

function stack(counts: Counts, x: number, scale: number, y: number, height: number): string {
  let at = x;
  return falling
    .filter((severity) => counts[severity] > 0)
    .map((severity) => {
      const width = counts[severity] * scale;
      const bar = `<rect class="${severity}" x="${round(at)}" y="${y}" width="${round(width)}" height="${height}"><title>${counts[severity]} ${severity}</title></rect>`;
      at += width;
      return bar;
    })
    .join('');
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
