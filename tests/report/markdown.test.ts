// The step summary as a Markdown parser with GitHub's extensions reads it: what a stranger wrote is text there and nothing else.
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { diagnostic, readability, readabilityIn, reportOf } from './examples.ts';
import { hostile, printAll } from './run.ts';

function nodesOf(markdown: string): Nodes[] {
  const within = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(within) : [])];
  return within(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

const textOf = (nodes: readonly Nodes[]) => nodes.map((node) => (node.type === 'text' ? node.value : '')).join('');

test('figures, then articles, then findings with their evidence', () => {
  const proof = { source: 'wire.txt', start: 6, end: 13, text: 'Witkoff', excerpt: { text: 'Steve Witkoff spoke.', start: 6, end: 13 } };
  const finding = diagnostic('A Vidocff b.', 'Vidocff', { fixes: [{ text: 'Witkoff' }], evidence: [proof] });
  expect(printAll('markdown', [{ report: reportOf([finding]) }, { report: reportOf([]) }])).toMatchInlineSnapshot(`
    "## mtlint

    1 finding \\(1 major\\) in 2 articles, no sources, 24 words; 1 with a correction

    | Rule | Findings |
    | --- | ---: |
    | names/garbled | 1 |

    ### talks\\.txt — 12 words, score 100.0 (small sample)

    - 🔴 **major** 1:3 "Vidocff" is wrong\\. *names/garbled*
      > A <mark>Vidocff</mark> b\\. → <b>Witkoff</b>
      - wire\\.txt: Steve <mark>Witkoff</mark> spoke\\.
    "
  `);
});

test('readability is shown of articles without findings, too', () => {
  const [, article] = printAll('markdown', [{ report: reportOf([], { readability }) }]).split(/(?=^### )/m);
  expect(article).toMatchInlineSnapshot(`
    "### talks\\.txt — 12 words, score 100.0 (small sample)

    - words a sentence 30\\.0 \\(sources 12\\.0 to 15\\.0\\), Flesch reading ease 20\\.0 \\(55\\.0 to 61\\.2\\), Flesch\\-Kincaid grade 18\\.3 \\(8\\.0\\), Gunning fog 21\\.0 \\(9\\.5 to 11\\.5\\)
      - 1:1, 42 words, grade 24.7: Notwithstanding the difficulties they \\<deliberated\\>\\.
    "
  `);
});

test('hostile text is text: no markup, no links, no mentions of its own', () => {
  const bad = diagnostic(hostile, hostile, { message: hostile, rule: hostile, fixes: [{ text: hostile }] });
  const rest = { id: hostile, path: hostile, failures: [{ message: hostile }], readability: readabilityIn(hostile) };
  const nodes = nodesOf(printAll('markdown', [{ report: reportOf([bad], rest) }]));
  const kinds = new Set<string>(nodes.map(({ type }) => type));
  for (const kind of ['link', 'image', 'inlineCode', 'code', 'delete', 'footnoteReference']) expect(kinds).not.toContain(kind);
  const tags = nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []));
  expect(tags.filter((tag) => !/^<\/?(?:mark|b|wbr)>$/.test(tag))).toEqual([]);
  expect(textOf(nodes)).toContain(
    '[link](http://evil.example) **bold** | cell | `code` <b>tag</b> @someone #1 www.evil.example $x$ ~~no~~',
  );
});

test('the page stays below a megabyte and counts what it leaves out', () => {
  const findings = Array.from({ length: 100 }, (_, i) => diagnostic('A bad b.', 'bad', { message: `${i} ${'é'.repeat(100)}` }));
  const printed = printAll(
    'markdown',
    Array.from({ length: 80 }, (_, i) => ({ report: reportOf(findings, { id: `${i}`, path: `${i}` }) })),
  );
  expect(Buffer.byteLength(printed)).toBeLessThan(1024 * 1024);
  const shown = printed.match(/^- 🔴/gm)!.length;
  expect(printed).toContain(`*And ${(8000 - shown).toLocaleString('en')} findings more`);
});
