// Pages and Markdown: what is the article, what stands around it, and that every word leads back to where the file has it.

import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { readDocument, type Text } from '#text';
import { expectLaws } from './laws.ts';

const blocks = (text: Text) => text.blocks.map(({ kind, start, end }) => `${kind}: ${text.content.slice(start, end)}`);
const original = (text: Text, words: string) => {
  const start = text.content.indexOf(words);
  const span = text.toOriginal({ start, end: start + words.length });
  return text.original.slice(span.start, span.end);
};

const page = `<!doctype html>
<html><head><title>Site</title><style>p { color: red }</style></head>
<body class="has-sidebar">
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<header><h1>Minister &amp; envoy talk</h1></header>
<div class="page"><div class="story">
<p class="byline">By Jane Doe</p>
<p>The minister&nbsp;spoke with <b>Ser</b>gei on Satur&shy;day, for the &ldquo;first&rdquo; time.\r\n  The caf&eacute; was closed.</p>
<figure><img src="a.png" alt="x"><figcaption>The minister in Munich.</figcaption></figure>
<p>The second paragraph of this article is long enough to count as prose.</p>
<h2>What next</h2>
<ul><li>One point</li><li>Another point</li></ul>
<blockquote><p>We will work together.</p></blockquote>
Words without a paragraph of their own stand here.<br><br>More of them follow,<br>and then no more.
<div class="share-buttons">Copy the link</div>
<script>document.write('<p>no</p>')</script><p hidden>Not seen.</p>
</div>
<aside><p>A story about something else that is long enough, too.</p></aside>
<div id="respond"><h3>Say something</h3><form>Your address stays with us. <input></form></div></div>
<footer><p>The imprint of the site, with an address and some other words.</p></footer>
</body></html>`;

describe('a web page', () => {
  const text = readDocument('story.html', page);

  test('has its article and what stands around it told apart', () => {
    expect(blocks(text)).toEqual([
      'furniture: Home World',
      'headline: Minister & envoy talk',
      'byline: By Jane Doe',
      'paragraph: The minister spoke with Sergei on Saturday, for the “first” time. The café was closed.',
      'caption: The minister in Munich.',
      'paragraph: The second paragraph of this article is long enough to count as prose.',
      'headline: What next',
      'list: One point',
      'list: Another point',
      'quotation: We will work together.',
      'paragraph: Words without a paragraph of their own stand here.',
      'paragraph: More of them follow, and then no more.',
      'furniture: Copy the link',
      'furniture: A story about something else that is long enough, too.',
      'comment-form: Say something',
      'comment-form: Your address stays with us.',
      'furniture: The imprint of the site, with an address and some other words.',
    ]);
  });

  test('leads back into the file', () => {
    expectLaws(text);
    expect(original(text, '& envoy')).toBe('&amp; envoy');
    expect(original(text, 'Sergei')).toBe('Ser</b>gei');
    expect(original(text, 'Saturday')).toBe('Satur&shy;day');
    expect(original(text, '“first”')).toBe('&ldquo;first&rdquo;');
    expect(original(text, 'time. The café')).toBe('time.\r\n  The caf&eacute;');
  });

  test('is known by how it begins where its name says nothing', () => {
    expect(readDocument('-', page).blocks).toEqual(text.blocks);
    expect(readDocument('a.txt', 'He wrote <html> once.').content).toBe('He wrote <html> once.');
  });

  test('has the article named so by its author, however long the rest', () => {
    const other = '<div><p>A teaser of another story that is not this article.</p></div>';
    const story = '<article><p>The one sentence of this very short article, and a second clause.</p></article>';
    expect(blocks(readDocument('a.htm', `${other}${story}`))).toEqual([
      'furniture: A teaser of another story that is not this article.',
      'paragraph: The one sentence of this very short article, and a second clause.',
    ]);
  });

  test('may be nested without end, broken or empty', () => {
    const deep = 5_000;
    for (const markup of [
      '<div>'.repeat(deep),
      '<b><p>'.repeat(deep / 4),
      '<table>x'.repeat(deep / 4),
      '<blockquote>'.repeat(deep),
      '&#60;'.repeat(deep),
      '<'.repeat(deep),
      '',
    ]) {
      expectLaws(readDocument('a.html', `${markup}The end.`));
    }
    expect(readDocument('a.html', '').blocks).toEqual([]);
  });
});

describe('Markdown', () => {
  const text = readDocument(
    'story.md',
    [
      '---\ntitle: Not content\n---\n# A minister &amp; an envoy\n\nBy Jane Doe\n\nThey *met* with `code` on [Friday](http://a.example), \\*twice\\*,\nin Paris &copy; done.\n',
      '> We will\n> work together.\n\n- one\n- two\n\n![The minister](a.png "In Munich.")\n\n```js\ncode()\n```\n\n| Year | Sum |\n|---|---|\n| 2024 | 5 |\n',
      '<div>raw</div>\n\nRelated Articles\n',
    ].join('\n'),
  );

  test('has its blocks told apart, code and front matter left out', () => {
    expect(blocks(text)).toEqual([
      'headline: A minister & an envoy',
      'byline: By Jane Doe',
      'paragraph: They met with \ufffc on Friday, *twice*, in Paris © done.',
      'quotation: We will work together.',
      'list: one',
      'list: two',
      'caption: The minister',
      'caption: In Munich.',
      'list: Year',
      'list: Sum',
      'list: 2024',
      'list: 5',
      'furniture: Related Articles',
    ]);
  });

  test.each([
    ['a.md', 'Run `npm ci`, `npm test`.\n\n`npm ci`\n\n- `a` `b`\n\nThey left.\n', '`npm ci`'],
    [
      'a.html',
      '<main><p>Run <code>npm <i>ci</i></code>, <code>x</code>.</p><p><code>y</code></p><pre><code>z</code></pre><p>They left.</p>',
      '<code>npm <i>ci</i></code>',
    ],
  ])('has one sign for code in a sentence, and none for code alone (%s)', (id, page, code) => {
    const text = readDocument(id, page);
    expectLaws(text);
    expect(blocks(text)).toEqual(['paragraph: Run \ufffc, \ufffc.', 'paragraph: They left.']);
    expect(original(text, '\ufffc')).toBe(code);
    expect(original(text, 'They')).toBe('They');
    expect(text.tokens.filter((token) => token.text === '\ufffc').map(({ pos }) => pos)).toEqual(['PROPN', 'PROPN']);
  });

  test('leads back into the file', () => {
    expectLaws(text);
    expect(original(text, '& an')).toBe('&amp; an');
    expect(original(text, 'met')).toBe('met');
    expect(original(text, '*twice*')).toBe('\\*twice\\*');
    expect(original(text, '©')).toBe('&copy;');
    expect(original(text, 'will work')).toBe('will\n> work');
    expect(original(text, 'In Munich.')).toBe('In Munich.');
  });

  test('has no references without their semicolon', () => {
    const joined = readDocument('a.md', 'A &amp B &lt; C &copy D.');
    expect(joined.content).toBe('A &amp B < C &copy D.');
    expect(original(joined, 'C &copy')).toBe('C &copy');
  });

  test('that would take micromark for ever is read as plain text', () => {
    const stairs = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n');
    for (const markup of ['>'.repeat(10_000), '**a'.repeat(10_000), '> '.repeat(10_000), '- '.repeat(10_000), stairs])
      expectLaws(readDocument('a.md', markup));
  });
});

const plainWord = fc.string({ unit: fc.constantFrom(...'abcXYZéßı.,’“-0'), minLength: 1, maxLength: 8 });
const piece = fc.oneof(
  plainWord,
  fc.constantFrom(
    '&amp;',
    '&lt;',
    '&quot;',
    '&eacute;',
    '&#233;',
    '&#x1F600;',
    '&nbsp;',
    '&hellip;',
    '&#8217;',
    '&ampx',
    '&bogus;',
    '&',
    '&#146;',
    '&shy;',
  ),
  fc.constantFrom(
    ' ',
    '\n',
    '\r\n',
    '\t  ',
    '<b>',
    '</b>',
    '<br>',
    '</p><p>',
    '<!-- x -->',
    '<li>',
    '</div>',
    '<table>',
    '<td>',
    '<pre>\n',
  ),
);
const squeeze = (value: string) => value.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');
const visible = (markup: string): string => {
  const parts: string[] = [];
  const open = [...parseFragment(markup).childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('value' in node) parts.push(node.value);
    if ('childNodes' in node) open.push(...[...node.childNodes].reverse());
  }
  return parts.join('');
};

test('every token of a page leads to a place in the file that decodes to it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = `<p>${pieces.filter((part) => !/table|td/.test(part)).join('')}`;
      const text = readDocument('a.html', source);
      expectLaws(text);
      for (const token of text.tokens) {
        const { start, end } = text.toOriginal(token);
        expect(squeeze(visible(source.slice(start, end)))).toContain(token.text);
        if (!source.slice(start, end).includes('&')) expect(squeeze(visible(source.slice(start, end)))).toBe(token.text);
      }
    }),
    { numRuns: 300 },
  );
});

test('every page and Markdown document keeps the laws, however it is written', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          piece,
          fc.string({ unit: 'binary', maxLength: 4 }),
          fc.constantFrom('# ', '> ', '- ', '*', '_', '`', '[', '](', '\n\n', '![', '|', '\\', '---'),
        ),
        { maxLength: 40 },
      ),
      (pieces) => {
        for (const id of ['a.html', 'a.md']) {
          const text = readDocument(id, pieces.join(''));
          expectLaws(text);
          for (const token of text.tokens) {
            const { start, end } = text.toOriginal(token);
            expect(start >= 0 && start <= end && end <= text.original.length).toBe(true);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
