// The page's style and its small script, as they stand in it. They are constants, so their hashes are all that the page's policy needs to admit.
// Without the script the page still shows everything; it only filters, and walks from finding to finding.

export const style = `
:root { color-scheme: light dark; --paper: #faf8f5; --panel: #fff; --ink: #1f1c19; --dim: #736c64; --line: #e7e1d8; --lit: #fdeeb5;
  --critical: #a3129b; --major: #c2321d; --minor: #a86a08; --neutral: #3566b8; --good: #2c7a4b; }
@media (prefers-color-scheme: dark) { :root { --paper: #171614; --panel: #201e1b; --ink: #ebe6de; --dim: #a0988d; --line: #37332e; --lit: #5b4a13;
  --critical: #ec82dd; --major: #ff8470; --minor: #e6b450; --neutral: #86adf2; --good: #72c796; } }
.critical { --tone: var(--critical); } .major { --tone: var(--major); } .minor { --tone: var(--minor); } .neutral { --tone: var(--neutral); } .good { --tone: var(--good); }
* { box-sizing: border-box; }
html { scroll-padding-top: 5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
main, .top, .filters > div { max-width: 1180px; margin: 0 auto; padding: 0 28px; }
p, figure, ul, ol { margin: 0; padding: 0; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 3px; text-decoration-color: var(--dim); }
:focus-visible { outline: 3px solid var(--neutral); outline-offset: 2px; border-radius: 3px; }
[hidden] { display: none !important; }
.dim { color: var(--dim); }
.number { white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
h1, h2 { font-family: "Iowan Old Style", Charter, Georgia, "DejaVu Serif", serif; font-weight: 600; letter-spacing: -.01em; margin: 0; }
h1 { font-size: 30px; } h1 span { color: var(--major); }
.top { padding-top: 40px; padding-bottom: 8px; }
.top > p { color: var(--dim); margin-top: 4px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(120px, 1fr)); gap: 12px; margin: 24px 0 14px; }
.tile { background: var(--panel); border: 1px solid var(--line); border-top: 3px solid var(--tone, var(--line)); border-radius: 8px; padding: 12px 16px; }
.tile b { display: block; font: 600 28px/1.15 "Iowan Old Style", Charter, Georgia, "DejaVu Serif", serif; color: var(--tone, inherit); font-variant-numeric: lining-nums tabular-nums; }
.severities { display: block; width: 100%; height: 10px; border-radius: 5px; }
rect { fill: var(--tone); } rect.column { fill: var(--neutral); } .axis { stroke: var(--line); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr)); gap: 16px; margin: 20px 0; }
figure { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; padding: 14px 18px; }
figcaption { font-weight: 600; margin-bottom: 10px; }
figure svg { display: block; width: 100%; max-width: 620px; }
svg text { fill: var(--dim); font: 12px system-ui, sans-serif; } svg text.count { fill: var(--ink); font-weight: 600; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 7px 12px 7px 0; border-bottom: 1px solid var(--line); vertical-align: baseline; font-weight: normal; }
thead th { color: var(--dim); font-size: 13px; } th.number { white-space: nowrap; text-align: right; }
.scroll { overflow-x: auto; }
.index { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; padding: 6px 18px 10px; margin: 20px 0; max-height: 22rem; overflow: auto; }
.index thead th { position: sticky; top: -6px; background: var(--panel); } .index tr:last-child > * { border-bottom: 0; }
.index td.number:not(:empty) { color: var(--tone, inherit); }
.filters { position: sticky; top: 0; z-index: 1; background: color-mix(in srgb, var(--paper) 92%, transparent); backdrop-filter: blur(6px); border-bottom: 1px solid var(--line); margin-top: 12px; }
.filters > div { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; padding-top: 10px; padding-bottom: 10px; }
.filters label { display: inline-flex; align-items: center; gap: 6px; }
.filters label.toggle { border: 1px solid var(--line); border-radius: 999px; padding: 3px 12px 3px 10px; cursor: pointer; background: var(--panel); }
.filters label.toggle:has(:checked) { border-color: var(--tone); color: var(--tone); background: color-mix(in srgb, var(--tone) 9%, var(--panel)); }
.filters label.toggle:has(:focus-visible) { outline: 3px solid var(--neutral); outline-offset: 2px; }
.filters input { accent-color: var(--tone); margin: 0; }
.filters select { font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 3px 8px; max-width: 16rem; }
.filters output { margin-left: auto; color: var(--dim); font-variant-numeric: tabular-nums; }
kbd { font: 12px ui-monospace, monospace; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; padding: 0 5px; }
.chip { display: inline-block; font-size: 12px; line-height: 1.5; font-weight: 600; padding: 0 8px; border-radius: 999px; white-space: nowrap; color: var(--tone); background: color-mix(in srgb, var(--tone) 12%, transparent); }
.article { padding: 34px 0 26px; border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 900px; }
.article > header { display: flex; justify-content: space-between; align-items: center; gap: 20px; margin-bottom: 12px; }
h2 { font-size: 22px; } .facts { margin-top: 3px; }
.ring { width: 56px; flex: none; } .ring circle { fill: none; stroke: var(--line); stroke-width: 3.5; } .ring .share { stroke: var(--tone); stroke-linecap: round; } .ring text { fill: var(--ink); font-size: 11px; font-weight: 600; }
.strip { display: block; width: 100%; height: 6px; border-radius: 3px; background: var(--line); margin-bottom: 20px; }
.failure { border-left: 3px solid var(--major); padding: 6px 14px; margin-bottom: 12px; background: color-mix(in srgb, var(--major) 7%, transparent); }
.passage { display: grid; grid-template-columns: minmax(0, 1fr) 370px; gap: 0 44px; }
.passage.many { grid-template-columns: minmax(0, 1fr); } .many aside { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(340px, 100%), 1fr)); gap: 10px 14px; align-items: start; padding-bottom: 22px; } .many .finding { margin: 0; }
.words { font: 17px/1.65 "Iowan Old Style", Charter, Georgia, "DejaVu Serif", serif; white-space: pre-wrap; padding-bottom: 14px; max-width: 70ch; }
.headline .words { font-size: 22px; line-height: 1.35; font-weight: 600; } .byline .words, .caption .words { font-size: 14px; color: var(--dim); }
.list .words { padding-left: 1.2em; } .quotation .words { padding-left: 1em; border-left: 3px solid var(--line); margin-bottom: 14px; padding-bottom: 0; }
.furniture .words, .comment-form .words { color: var(--dim); font-size: 15px; }
.lit { text-decoration: none; color: inherit; background: color-mix(in srgb, var(--tone) 16%, transparent); box-shadow: inset 0 -2px var(--tone); border-radius: 2px; }
.lit:hover, .lit:target { background: color-mix(in srgb, var(--tone) 34%, transparent); }
.lit.off { background: none; box-shadow: none; }
aside { min-width: 0; padding-bottom: 12px; }
.finding { background: var(--panel); border: 1px solid var(--line); border-left: 3px solid var(--tone); border-radius: 6px; padding: 9px 14px 11px; margin-bottom: 10px; font-size: 14px; }
.finding:target, .finding:focus { box-shadow: 0 0 0 2px color-mix(in srgb, var(--tone) 55%, transparent); outline: none; }
.what { font-size: 12px; margin-bottom: 4px; display: flex; flex-wrap: wrap; gap: 2px 7px; align-items: baseline; } .rule { font-family: ui-monospace, monospace; }
.fix { margin-top: 5px; } del { color: var(--major); } ins { color: var(--good); text-decoration: none; font-weight: 600; }
.evidence { list-style: none; margin-top: 7px; padding-top: 7px; border-top: 1px dashed var(--line); font-family: "Iowan Old Style", Charter, Georgia, "DejaVu Serif", serif; }
.evidence li + li { margin-top: 5px; } cite { display: block; font: 12px system-ui, sans-serif; color: var(--dim); } mark { background: var(--lit); color: inherit; border-radius: 2px; padding: 0 1px; }
details { margin-top: 10px; } summary { cursor: pointer; font-weight: 600; padding: 4px 0; } summary .dim { font-weight: normal; }
.words { position: sticky; top: 4.5rem; align-self: start; } .many .words { position: static; }
.names table { font-size: 14px; } .names tbody th { font-weight: 600; } .sources { color: var(--dim); font-size: 13px; padding: 8px 0 0 2em; }
.reading table { font-size: 14px; } .reading p { margin-top: 10px; } .reading ol { padding-left: 2em; } .reading li + li { margin-top: 5px; }
footer { padding: 22px 0 50px; color: var(--dim); font-size: 13px; }
@media (max-width: 900px) { .passage { grid-template-columns: minmax(0, 1fr); } main, .top, .filters > div { padding-left: 16px; padding-right: 16px; } .filters { position: static; } .index td:nth-child(2), .index th:nth-child(2) { display: none; } .index thead th { letter-spacing: -.02em; padding-right: 8px; } .index th, .index td { overflow-wrap: normal; } .index td:first-child { overflow-wrap: anywhere; } }
@media print { :root { --paper: #fff; --panel: #fff; --ink: #000; --dim: #555; --line: #ccc; --lit: #fdeeb5; --critical: #a3129b; --major: #c2321d; --minor: #a86a08; --neutral: #3566b8; --good: #2c7a4b; }
  body { font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; } .filters { display: none; } .index { max-height: none; overflow: visible; }
  .article { content-visibility: visible; } .passage { grid-template-columns: minmax(0, 1fr) 42%; gap: 0 18pt; } .words { font-size: 10.5pt; } .finding, figure, tr { break-inside: avoid; } header { break-after: avoid; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;

export const script = `
'use strict';
const boxes = [...document.querySelectorAll('input[name=severity]')];
const rule = document.querySelector('select[name=rule]');
const findings = [...document.querySelectorAll('.finding')];
const lit = [...document.querySelectorAll('.lit')];
const articles = [...document.querySelectorAll('.article[data-found]')];
const said = document.querySelector('.filters output');
const shown = () => findings.filter((finding) => !finding.hidden);

function filter() {
  const wanted = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  const hidden = new Set();
  for (const finding of findings) {
    finding.hidden = !wanted.has(finding.dataset.severity) || (rule.value !== '' && finding.dataset.rule !== rule.value);
    if (finding.hidden) hidden.add('#' + finding.id);
  }
  for (const mark of lit) mark.classList.toggle('off', hidden.has(mark.getAttribute('href')));
  for (const article of articles) article.hidden = article.querySelector('.finding:not([hidden])') === null;
  for (const row of document.querySelectorAll('.index tbody tr')) {
    const article = document.getElementById(row.dataset.article);
    row.hidden = article !== null && article.hidden;
  }
  said.textContent = shown().length + ' of ' + findings.length + ' findings';
}

function step(by) {
  const all = shown();
  if (all.length === 0) return;
  const focused = document.activeElement.closest('.finding');
  const at = focused ? all.indexOf(focused) : by > 0 ? -1 : all.length;
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
}

document.querySelector('.filters').hidden = false;
document.addEventListener('change', filter);
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('select')) return;
  if (event.key === 'j') step(1);
  else if (event.key === 'k') step(-1);
});
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
filter();
`;
