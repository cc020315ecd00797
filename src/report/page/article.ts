// One article of the page: its score, its text with the findings lit, each finding's card beside its passage, and the name book.
import type { Diagnostic, DocumentReport, Readability, ReadingFigures } from '#engine';
import { measures } from '../readability.ts';
import type { NameEntry, Rendering } from '../rendering.ts';
import { number } from '../summary.ts';
import { isItself, nameOf } from '../where.ts';
import { windowOf } from '../window.ts';
import { scoreRing, stripOf } from './charts.ts';
import { inert } from './markup.ts';
import { falling, passagesOf } from './passages.ts';

/** An article with more UTF-16 code units than this shows its findings' sentences instead of its text. */
const longest = 500_000;
const mostProofs = 3;
const mostFixes = 3;
/** More sources than this share one column of the name book. */
const mostColumns = 9;
/** Sources whose readability is shown. */
const mostRows = 20;

/**
 * Draws an article.
 * @param index the article's number on the page, which makes its anchors unique
 */
export function articleSection(report: DocumentReport, index: number, rendering: Rendering | undefined): string {
  const { findings, failures } = report;
  const full = rendering && rendering.content.length <= longest ? rendering : undefined;
  const body = full ? passages(report, index, full) : excerpts(report, index);
  const found = findings.some(({ severity }) => severity !== 'neutral');
  const quiet = findings.length === 0 ? 'Nothing found.' : 'Nothing but notes.';
  return `<section class="article" id="a${index}"${found ? ' data-found' : ''}>
${header(report, full)}
${failures.map(({ rule, message }) => `<p class="failure">${rule === undefined ? '' : `<b>${inert(rule)}</b> `}${inert(message)}</p>`).join('')}
${found || body === '' ? body : `<details><summary>${quiet} Read the text</summary>${body}</details>`}
${rendering ? nameBook(rendering) : ''}${report.readability ? reading(report.readability) : ''}
</section>`;
}

function header(report: DocumentReport, rendering: Rendering | undefined): string {
  const { words, findings, score, garbled } = report;
  const counts = falling
    .map((severity) => ({ severity, n: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => `<span class="chip ${severity}">${severity === 'neutral' ? number(n, 'note') : `${n} ${severity}`}</span>`);
  const facts =
    words === 0
      ? ''
      : `${number(words, 'word')}${score.smallSample ? ', a small sample' : ''}${garbled === undefined ? '' : `, garbled ${garbled.toFixed(2)}`}`;
  const places = rendering ? findings.map(({ severity }, i) => ({ severity, at: rendering.spans[i].start })) : [];
  return `<header><div><h2>${inert(nameOf(report))}</h2><p class="facts"><span class="dim">${facts}</span> ${counts.join(' ')}</p></div>${words === 0 ? '' : scoreRing(score.rqs)}</header>
${rendering && findings.length > 0 ? stripOf(places, rendering.content.length) : ''}`;
}

function passages(report: DocumentReport, article: number, rendering: Rendering): string {
  return passagesOf(rendering, report.findings, article)
    .filter(({ html, findings }) => html !== '' || findings.length > 0)
    .map(({ kind, html, findings }) => {
      const cards = findings.map((i) => card(report, article, i)).join('');
      const many = findings.filter((i) => report.findings[i].severity !== 'neutral').length > 1;
      return `<div class="passage ${inert(kind)}${many ? ' many' : ''}"><p class="words">${html}</p>${cards === '' ? '' : `<aside>${cards}</aside>`}</div>`;
    })
    .join('\n');
}

/** Where there is no text to show: each finding's own sentence beside it. */
function excerpts(report: DocumentReport, article: number): string {
  return report.findings
    .map(({ excerpt, severity }, i) => {
      const { before, span, after } = windowOf(excerpt, 400);
      const lit = `<a class="lit ${severity}" id="m${article}-${i}" href="#f${article}-${i}">${inert(span)}</a>`;
      return `<div class="passage"><p class="words">${inert(before)}${lit}${inert(after)}</p><aside>${card(report, article, i)}</aside></div>`;
    })
    .join('\n');
}

function card(report: DocumentReport, article: number, i: number): string {
  const finding = report.findings[i];
  const { severity, rule, line, column, message, confidence } = finding;
  return `<div class="finding ${severity}" id="f${article}-${i}" tabindex="-1" data-severity="${severity}" data-rule="${inert(rule)}">
<p class="what"><span class="chip ${severity}">${severity}</span> <a href="#m${article}-${i}" title="Show it in the text">${line}:${column}</a> <span class="rule">${inert(rule)}</span> <span class="dim" title="How sure the rule is">${Math.round(confidence * 100)}&#8239;%</span></p>
<p>${inert(message)}</p>${fixes(finding)}${evidence(report, finding)}</div>`;
}

function fixes({ text, fixes: all }: Diagnostic): string {
  if (all.length === 0) return '';
  const wrong = windowOf({ text, start: 0, end: text.length }, 80).span;
  const right = all
    .slice(0, mostFixes)
    .map((fix) => (fix.text === '' ? '<span class="dim">leave it out</span>' : `<ins>${inert(fix.text)}</ins>`));
  return `<p class="fix"><del>${inert(wrong)}</del> → ${right.join(' or ')}</p>`;
}

function evidence(report: DocumentReport, finding: Diagnostic): string {
  const proofs = finding.evidence.filter((proof) => !isItself(report, finding, proof));
  if (proofs.length === 0) return '';
  const items = proofs.slice(0, mostProofs).map(({ source, excerpt }) => {
    const { before, span, after } = windowOf(excerpt, 220);
    return `<li><cite>${source === report.id ? 'this article' : inert(source)}</cite> ${inert(before)}<mark>${inert(span)}</mark>${inert(after)}</li>`;
  });
  const more = proofs.length > mostProofs ? `<li class="dim">and ${proofs.length - mostProofs} more</li>` : '';
  return `<ul class="evidence">${items.join('')}${more}</ul>`;
}

const verdicts = ['garbled', 'variant', 'unknown', 'same'] as const satisfies NameEntry['verdict'][];
const toneOf: Readonly<Record<NameEntry['verdict'], string>> = { garbled: 'major', variant: 'minor', unknown: 'neutral', same: 'good' };

function nameBook({ names, sources }: Rendering): string {
  if (names.length === 0) return '';
  const own = sources.length <= mostColumns;
  const heads = own
    ? sources.map((source, i) => `<th class="number" title="${inert(source)}">[${i + 1}]</th>`).join('')
    : '<th class="number">sources</th>';
  const rows = [...names].sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict)).map((entry) => nameRow(entry, own));
  const list = own && sources.length > 0 ? `<ol class="sources">${sources.map((source) => `<li>${inert(source)}</li>`).join('')}</ol>` : '';
  const strange = names.filter(({ verdict }) => verdict === 'garbled').length;
  return `<details class="names"><summary>Name book <span class="dim">${number(names.length, 'name')}${strange > 0 ? `, ${strange} garbled` : ''}</span></summary>
<div class="scroll"><table><thead><tr><th>name</th><th>spellings</th><th class="number">here</th>${heads}<th>verdict</th><th>closest</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>${list}</details>`;
}

function nameRow({ name, spellings, inArticle, inSources, verdict, closest }: NameEntry, own: boolean): string {
  const cells = own ? inSources : [inSources.reduce((sum, n) => sum + n, 0)];
  const spelt = spellings.map((spelling) => `${inert(spelling.name)}&nbsp;<span class="dim">${spelling.count}</span>`).join(', ');
  const near = closest ? `${inert(closest.name)} <span class="dim">${inert(closest.why)}</span>` : '';
  return `<tr><th scope="row">${inert(name)}</th><td>${spelt}</td><td class="number">${inArticle}</td>${cells.map((n) => `<td class="number">${n === 0 ? '·' : n}</td>`).join('')}<td><span class="chip ${toneOf[verdict]}">${verdict}</span></td><td>${near}</td></tr>`;
}

/** How hard the article is to read, a row for it and one for each source, and its hardest sentences. */
function reading(readability: Readability): string {
  const heads = measures.map(({ name }) => `<th class="number">${name}</th>`).join('');
  const row = (name: string, figures: ReadingFigures) =>
    `<tr><th scope="row">${name}</th>${measures.map(({ of }) => `<td class="number">${figures[of].toFixed(1)}</td>`).join('')}</tr>`;
  const { sources } = readability;
  const rows = [row('this article', readability), ...sources.slice(0, mostRows).map((figures) => row(inert(figures.source), figures))];
  const more = sources.length > mostRows ? `<p class="dim">and ${number(sources.length - mostRows, 'source')} more</p>` : '';
  const hardest = readability.hardest.map(({ line, column, words, grade, text }) => {
    const { after } = windowOf({ text, start: 0, end: 0 }, 400);
    return `<li>${inert(after)} <span class="dim">${line}:${column}, ${number(words, 'word')}, grade ${grade.toFixed(1)}</span></li>`;
  });
  return `<details class="reading"><summary>Readability <span class="dim">Flesch reading ease ${readability.ease.toFixed(1)}</span></summary>
<div class="scroll"><table><thead><tr><th>text</th>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${more}${hardest.length > 0 ? `<p>Hardest to read:</p><ol>${hardest.join('')}</ol>` : ''}</details>`;
}
