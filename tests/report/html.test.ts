// The page of HTML: as text, and as a real Chromium shows it to people, hostile articles included.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { afterAll, expect, type TestContext, test } from 'vitest';
import type { Diagnostic } from '#engine';
import type { NameEntry } from '#report';
import { type Browser, launch, type Page } from './chromium.ts';
import { diagnostic, readability, readabilityIn, reportOf } from './examples.ts';
import { hostile, type Printed, printAll, renderingOf } from './run.ts';
import { programOr } from './tools.ts';

const text = 'Talks begin\n\nRatcliff, Waltz and Vidocff will lead. Kellogg stays.\n\nNothing is wrong here.';
const at = (marked: string, rest: Partial<Diagnostic>) => diagnostic(text, marked, rest);
const proof = { source: 'wire.txt', start: 6, end: 13, text: 'Witkoff', excerpt: { text: 'Steve Witkoff spoke.', start: 6, end: 13 } };

function documentOf(id: string, findings: readonly Diagnostic[], rqs: number, names: readonly NameEntry[] = []): Printed {
  const score = { apt: 0, pwpt: 0, npt: 0, rqs, smallSample: true };
  const report = reportOf(findings, { id, path: id, score });
  return { report, rendering: renderingOf(text, report, { names, sources: ['wire.txt', 'post.txt'] }) };
}

const name: NameEntry = {
  name: 'Steve Witkoff',
  spellings: [{ name: 'Vidocff', count: 1 }],
  inArticle: 1,
  inSources: [2, 0],
  verdict: 'garbled',
  closest: { name: 'Steve Witkoff', why: 'sounds alike' },
};
const good = documentOf('good.txt', [], 100);
const fair = documentOf('fair.txt', [at('Talks', { severity: 'minor', rule: 'b' })], 98);
const poor = documentOf(
  'poor.txt',
  [
    at('Vidocff', { fixes: [{ text: 'Witkoff' }], evidence: [proof] }),
    at('Vidocff will', { severity: 'minor', rule: 'b' }),
    at('Kellogg', { severity: 'neutral', rule: 'names/unknown' }),
  ],
  80,
  [name],
);

function elements(html: string): Tree.Element[] {
  const within = (node: Tree.Node): Tree.Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(within) : []),
  ];
  return within(parse(html));
}

const attribute = (element: Tree.Element, wanted: string) => element.attrs.find((one) => one.name === wanted)?.value;

test('readability is a table with a row for the article and each source', () => {
  const { report, rendering } = good;
  const html = printAll('html', [{ report: { ...report, readability }, rendering }]);
  const [details] = /<details class="reading">.*?<\/details>/s.exec(html)!;
  const [, ...rows] = details.split('<th scope="row">').map((row) => row.replace(/<\/tbody>.*|<[^>]+>/gs, ' ').replace(/ +/g, ' '));
  expect(rows).toEqual(['this article 30.0 20.0 18.3 21.0 ', 'wire.txt 12.0 61.2 8.0 9.5 ', 'post.txt 15.0 55.0 8.0 11.5 ']);
  expect(details).toContain('they &lt;deliberated&gt;.');
  const crowd = { ...readability, sources: Array.from({ length: 23 }, () => readability.sources[0]) };
  expect(printAll('html', [{ report: { ...report, readability: crowd }, rendering }])).toContain('and 3 sources more');
  expect(printAll('html', [good])).not.toContain('<details class="reading">');
});

test('one page that needs nothing else: no source, no address but its own anchors', () => {
  const all = elements(printAll('html', [good, fair, poor]));
  expect(all.filter((one) => attribute(one, 'src') !== undefined || one.tagName === 'link')).toEqual([]);
  const ids = new Set(all.map((one) => attribute(one, 'id')));
  const links = all.flatMap((one) => attribute(one, 'href') ?? []);
  expect(links.filter((link) => !link.startsWith('#') || !ids.has(link.slice(1)))).toEqual([]);
});

test('the worst article stands first; of thousands the page keeps the worst and says so', () => {
  const order = (html: string) =>
    elements(html).flatMap((one) => (one.tagName === 'h2' ? [(one.childNodes[0] as Tree.TextNode).value] : []));
  expect(order(printAll('html', [good, fair, poor]))).toEqual(['poor.txt', 'fair.txt', 'good.txt']);
  const many = Array.from({ length: 1000 }, (_, i) => documentOf(`${i}`, [at('Talks', {})], (i * 7) % 1000));
  const page = printAll('html', many);
  expect(order(page)).toHaveLength(300);
  expect(order(page).slice(0, 3)).toEqual(['0', '143', '286']);
  expect(page).toContain('The 300 articles with the worst scores, of 1,000.');
  const ranked = printAll(
    'html',
    many.map((one, i) => ({ ...one, report: { ...one.report, garbled: i / 1000 } })),
  );
  expect(order(ranked).slice(0, 3)).toEqual(['999', '998', '997']);
  expect(ranked).toContain('The 300 most garbled articles, of 1,000.');
});

/** What an article becomes where only its own words count: the passages' text, as the parser of browsers reads it. */
function wordsOf(html: string): string[] {
  const textOf = (node: Tree.Node): string =>
    'value' in node && node.nodeName === '#text'
      ? (node as Tree.TextNode).value
      : 'childNodes' in node
        ? node.childNodes.map(textOf).join('')
        : '';
  return elements(html)
    .filter((one) => attribute(one, 'class') === 'words')
    .map(textOf);
}

test('lit or not, the words of the article are all there, once and in order', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
  const severity = fc.constantFrom('neutral', 'minor', 'major', 'critical' as const);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab <&">\n'), maxLength: 60 }),
      fc.array(fc.tuple(span, severity), { maxLength: 6 }),
      (words, found) => {
        const findings = found
          .map(([{ start, end }, graveness]) => ({
            start: Math.min(start, words.length),
            end: Math.min(end, words.length),
            severity: graveness,
          }))
          .sort((a, b) => a.start - b.start || a.end - b.end)
          .map((place) => diagnostic(words, '', { ...place, text: words.slice(place.start, place.end) }));
        const report = reportOf(findings);
        const page = printAll('html', [{ report, rendering: renderingOf(words, report) }]);
        expect(wordsOf(page).join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
        const cards = elements(page).filter((one) => attribute(one, 'data-severity') !== undefined);
        expect(cards).toHaveLength(findings.length);
      },
    ),
  );
});

test('hostile text brings no element, no attribute, no style of its own', () => {
  const bad = diagnostic(hostile, hostile, {
    message: hostile,
    rule: hostile,
    category: hostile,
    fixes: [{ text: hostile }],
    evidence: [{ ...proof, source: hostile, excerpt: { text: hostile, start: 0, end: 9 } }],
  });
  const report = reportOf([bad], {
    id: hostile,
    path: hostile,
    failures: [{ rule: hostile, message: hostile }],
    readability: readabilityIn(hostile),
  });
  const rendering = renderingOf(hostile, report, {
    names: [{ ...name, name: hostile, spellings: [{ name: hostile, count: 1 }], closest: { name: hostile, why: hostile } }],
    sources: [hostile, hostile],
    blocks: [{ start: 0, end: hostile.length, kind: hostile }],
  });
  for (const printed of [{ report, rendering }, { report }]) {
    const page = printAll('html', [printed, good]);
    const all = elements(page);
    expect(
      all.filter(({ tagName }) => tagName === 'script' || tagName === 'style' || tagName === 'img').map(({ tagName }) => tagName),
    ).toEqual(['style', 'script']);
    expect(all.flatMap(({ attrs }) => attrs.filter((one) => one.name.startsWith('on') || one.name === 'style'))).toEqual([]);
    expect(page).not.toMatch(/[\0-\x08\x0b-\x1f\u202e\ud800-\udbff](?![\udc00-\udfff])/);
  }
});

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

async function show(context: TestContext, html: string): Promise<Page> {
  browser ??= launch(programOr(context, 'chromium', 'chromium'));
  const file = join(mkdtempSync(join(tmpdir(), 'mtlint-page-')), 'report.html');
  writeFileSync(file, html);
  return (await browser).open(pathToFileURL(file).href);
}

const shown = `[...document.querySelectorAll('.finding')].filter((one) => one.offsetParent !== null).map((one) => one.dataset.severity).join()`;
const articles = `[...document.querySelectorAll('.article')].filter((one) => one.offsetParent !== null).map((one) => one.querySelector('h2').textContent).join()`;
const rows = `[...document.querySelectorAll('.index tbody tr')].filter((one) => one.offsetParent !== null).length`;

test('in Chromium: filters hide findings, articles and rows, and bring them back', async (context) => {
  const page = await show(context, printAll('html', [good, fair, poor]));
  expect(await page.evaluate(shown)).toBe('major,minor,minor');
  expect(await page.evaluate(articles)).toBe('poor.txt,fair.txt,good.txt');
  await page.click('input[value=minor]');
  expect(await page.evaluate(shown)).toBe('major');
  expect(await page.evaluate(articles)).toBe('poor.txt,good.txt');
  expect(await page.evaluate(rows)).toBe(2);
  expect(await page.evaluate(`document.querySelector('.filters output').textContent`)).toBe('1 of 4 findings');
  await page.click('input[value=minor]');
  await page.click('input[value=neutral]');
  expect(await page.evaluate(shown)).toBe('major,minor,neutral,minor');
  await page.evaluate(`rule.value = 'b'; rule.dispatchEvent(new Event('change', { bubbles: true }))`);
  expect(await page.evaluate(shown)).toBe('minor,minor');
  expect(await page.evaluate(`document.querySelector('.lit.major').classList.contains('off')`)).toBe(true);
});

test('in Chromium: j and k walk from finding to finding, a word leads to its card', async (context) => {
  const page = await show(context, printAll('html', [poor, fair]));
  const focused = `document.activeElement.id`;
  await page.press('j');
  expect(await page.evaluate(focused)).toBe('f0-0');
  await page.press('j');
  await page.press('j');
  expect(await page.evaluate(focused)).toBe('f1-0');
  await page.press('k');
  expect(await page.evaluate(focused)).toBe('f0-1');
  await page.click('.lit.major');
  expect(await page.evaluate(`location.hash`)).toBe('#f0-0');
});

test('in Chromium: dark where the reader wants it dark, without the filters on paper', async (context) => {
  const page = await show(context, printAll('html', [poor, fair]));
  const paper = `getComputedStyle(document.body).backgroundColor`;
  const filters = `getComputedStyle(document.querySelector('.filters')).display`;
  expect(await page.evaluate(paper)).toBe('rgb(250, 248, 245)');
  expect(await page.evaluate(filters)).toBe('block');
  await page.emulate({ features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
  expect(await page.evaluate(paper)).toBe('rgb(23, 22, 20)');
  await page.emulate({ media: 'print' });
  expect(await page.evaluate(filters)).toBe('none');
});

test('in Chromium: nothing of a hostile article runs, and nothing is fetched', async (context) => {
  const bad = diagnostic(hostile, hostile, { message: hostile, rule: hostile, fixes: [{ text: hostile }] });
  const report = reportOf([bad], { id: hostile, path: hostile, failures: [{ message: hostile }] });
  const page = await show(context, printAll('html', [{ report, rendering: renderingOf(hostile, report) }, poor]));
  expect(await page.evaluate('document.title')).toBe('mtlint report');
  expect(await page.evaluate('document.images.length')).toBe(0);
  expect(page.requests).toEqual([]);
});

test('in Chromium: even what got in somehow would not run, since the policy admits only the page’s own script', async (context) => {
  const html = printAll('html', [poor]);
  const intrude = `document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "owned"' }))`;
  const page = await show(context, html);
  await page.evaluate(intrude);
  expect(await page.evaluate('document.title')).toBe('mtlint report');
  const open = await show(context, html.replace(/<meta http-equiv[^>]*>/, ''));
  await open.evaluate(intrude);
  expect(await open.evaluate('document.title')).toBe('owned');
});
