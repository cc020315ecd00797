// XML that holds articles: which of it is the article, that every word leads back to where the file has it, and that words written there read the same.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amend, applyEdits } from '#engine';
import { charactersOf, formatOf, isXmlOfArticles, readXmlPart, type Text, UnreadableError, xmlParts } from '#text';
import { expectLaws } from './laws.ts';

async function* inPieces<Chunk extends { slice(start: number, end: number): Chunk; readonly length: number }>(whole: Chunk, size: number) {
  for (let at = 0; at < whole.length; at += size) yield whole.slice(at, at + size);
}

async function articlesIn(xml: string, size = 7): Promise<{ readonly article: Text; readonly sources: readonly Text[] }[]> {
  const found = [];
  for await (const { head, original, at } of xmlParts(inPieces(xml, size), 100_000)) {
    if (original === undefined) throw new Error('too long');
    expect(xml.slice(at.offset, at.offset + original.length)).toBe(original);
    const lines = xml.slice(0, at.offset).split(/\r\n?|\n/);
    expect(at).toMatchObject({ line: lines.length, column: lines.at(-1)!.length + 1, byteColumn: Buffer.byteLength(lines.at(-1)!) + 1 });
    found.push(readXmlPart({ head, original, at }));
  }
  return found;
}

const blocks = (text: Text) => text.blocks.map(({ kind, start, end }) => `${kind}: ${text.content.slice(start, end)}`);
const original = (text: Text, words: string) => {
  const start = text.content.indexOf(words);
  const span = text.toOriginal({ start, end: start + words.length });
  return text.original.slice(span.start, span.end);
};

const feed = `<?xml version="1.0"?>\r
<rss xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://media.example/">
<channel><title>A paper</title>
<item><title>Ministers &amp;amp; envoys meet</title><media:title>Another title</media:title><link>https://paper.example/1</link>
<guid>n-1</guid><description>A teaser.</description>
<c:encoded><![CDATA[<p>The caf&eacute; was <b>clo</b>sed.</p><div class="related"><a href="x">Read more</a></div>]]></c:encoded></item>
<item><link>https://paper.example/2</link><description>&lt;p&gt;R&amp;amp;D <!-- no words --> chiefs met&lt;/p&gt;&lt;p&gt;in Rome.&lt;/p&gt;</description></item>
<item><description>AT&amp;T &lt; IBM &lt;IBM.N&gt; met.

They parted.</description></item>
</channel></rss>`;

describe('a feed', () => {
  test('has an article an entry, named by its id or its link', async () => {
    const articles = await articlesIn(feed);
    expect(articles.map(({ article }) => [article.id, ...blocks(article)])).toEqual([
      ['n-1', 'headline: Ministers & envoys meet', 'paragraph: The café was closed.', 'furniture: Read more'],
      ['https://paper.example/2', 'headline: R&D chiefs met', 'paragraph: in Rome.'],
      ['8', 'paragraph: AT&T < IBM <IBM.N> met.', 'paragraph: They parted.'],
    ]);
    for (const { article } of articles) expectLaws(article);
  });

  test('leads back into the file', async () => {
    const [one, two, three] = (await articlesIn(feed)).map(({ article }) => article);
    expect(original(one, '& envoys')).toBe('&amp;amp; envoys');
    expect(original(one, 'café')).toBe('caf&eacute;');
    expect(original(one, 'closed')).toBe('clo</b>sed');
    expect(original(two, 'R&D')).toBe('R&amp;amp;D');
    expect(original(two, 'D chiefs')).toBe('D <!-- no words --> chiefs');
    expect(original(three, '<IBM.N>')).toBe('&lt;IBM.N&gt;');
  });

  test('of Atom says what is markup and what is not', async () => {
    const [html, xhtml, plain] = await articlesIn(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml">
      <entry><id>urn:1</id><title>Not &lt;b&gt;bold&lt;/b&gt;</title><content type="html">&lt;p&gt;They left.&lt;/p&gt;</content></entry>
      <entry><link href="https://paper.example/x"/><title type="html">&lt;b&gt;Bold&lt;/b&gt;</title>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They &amp; we</p><p>left.</p></div></content></entry>
      <entry><id>3</id><summary>One &lt;p&gt; two.</summary></entry></feed>`);
    expect(blocks(html.article)).toEqual(['headline: Not <b>bold</b>', 'headline: They left.'.replace('headline', 'paragraph')]);
    expect([xhtml.article.id, ...blocks(xhtml.article)]).toEqual([
      'https://paper.example/x',
      'headline: Bold',
      'headline: They & we',
      'paragraph: left.',
    ]);
    expect(original(xhtml.article, '& we')).toBe('&amp; we');
    expect(blocks(plain.article)).toEqual(['paragraph: One <p> two.']);
  });

  test('of RSS 1.0 has its entries beside the channel', async () => {
    const [{ article }] =
      await articlesIn(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel><title>A paper</title></channel>
      <item rdf:about="https://paper.example/1"><title>They met</title><description>They met on Monday.</description></item></rdf:RDF>`);
    expect([article.id, ...blocks(article)]).toEqual(['https://paper.example/1', 'headline: They met', 'paragraph: They met on Monday.']);
  });
});

describe('XLIFF', () => {
  const inFile = (units: string, attributes = '') =>
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.html" ${attributes}><body>${units}</body></file></xliff>`;

  test('1.2 has its targets as the article, without inline tags and proposals', async () => {
    const [{ article, sources }] = await articlesIn(
      inFile(
        `<trans-unit id="1"><source>x</source><target>The <g id="1">min</g>isters<x id="2"/> met <bpt id="3">&lt;b&gt;</bpt>on<ept id="3">&lt;/b&gt;</ept> Monday.</target>
         <alt-trans><target>A proposal.</target></alt-trans></trans-unit>
         <trans-unit id="2"><source>x</source><seg-source/><target><mrk mtype="seg">One &amp; two.</mrk><mrk mtype="seg">R<![CDATA[&D <b>]]>.</mrk></target></trans-unit>
         <trans-unit id="3" translate="no"><source>x</source><target>Left alone.</target></trans-unit>
         <trans-unit id="4"><source>x</source><target/></trans-unit>`,
        'source-language="he" target-language="en-GB"',
      ),
    );
    expect([article.id, ...blocks(article)]).toEqual([
      'a.html',
      'paragraph: The ministers met on Monday.',
      'paragraph: One & two. R&D <b>.',
    ]);
    expect(original(article, 'ministers')).toBe('min</g>isters');
    expect(original(article, '& two')).toBe('&amp; two');
    expect(original(article, '&D <b>')).toBe('&D <b>');
    expect(sources).toEqual([]);
    expectLaws(article);
  });

  test('has a sign for what is filled in later, and none for a tag that touches a word', async () => {
    const [{ article }] = await articlesIn(
      inFile(
        `<trans-unit id="1"><source>x</source><target>Welcome to <x id="1"/>. <ph id="2">{0}</ph> of <x id="3"/>, <x id="4"/>said <x id="5"/>he<x id="6"/>.</target></trans-unit>
         <trans-unit id="2"><source>x</source><target><x id="1"/></target></trans-unit>`,
        'target-language="en"',
      ),
    );
    expect(blocks(article)).toEqual(['paragraph: Welcome to \ufffc. \ufffc of \ufffc, said he.']);
    expect(original(article, '\ufffc of')).toBe('<ph id="2">{0}</ph> of');
    expectLaws(article);
  });

  test('2.0 has its segments put together by the unit', async () => {
    const [{ article }] =
      await articlesIn(`<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" xmlns:m="urn:oasis:names:tc:xliff:matches:2.0" srcLang="de" trgLang="en">
      <x:file id="f"><x:unit id="u"><m:matches><m:match><x:source>q</x:source><x:target>A match.</x:target></m:match></m:matches>
      <x:segment><x:source>x</x:source><x:target>The <x:pc id="1">min</x:pc>isters <x:ph id="2"/>met.</x:target></x:segment>
      <x:segment><x:source>x</x:source><x:target>They left.</x:target></x:segment></x:unit></x:file></x:xliff>`);
    expect([article.id, ...blocks(article)]).toEqual(['f', 'paragraph: The ministers met. They left.']);
  });

  test('has a source on the story only where that is in English', async () => {
    const unit = '<trans-unit id="1"><source>They met.</source><target>They met on Monday.</target></trans-unit>';
    const [english] = await articlesIn(inFile(unit, 'source-language="en-US" target-language="en-GB"'));
    expect(english.sources.map(({ id, content }) => [id, content])).toEqual([['a.html (source)', 'They met.']]);
    const [unknown] = await articlesIn(inFile(unit));
    expect(unknown.sources).toEqual([]);
    await expect(articlesIn(inFile(unit, 'target-language="fr"'))).rejects.toThrow(
      'Its target language is fr, and mtlint judges English only.',
    );
  });
});

test.each([
  ['<rss><channel><item></channel></rss>', 'This is no well-formed XML (unexpected close tag, line 1).'],
  ['<rss>\n<channel>', 'This is no well-formed XML (unclosed root tag, line 2).'],
  ['<project/>', 'Its root is <project>, and of XML mtlint reads RSS, Atom and XLIFF.'],
  ['', 'This is no XML: it has no elements.'],
  [`<rss a="${'x'.repeat(9000)}">`, 'The tags around its entries are longer than 8 KB.'],
  ['<a>'.repeat(2), 'Its root is <a>, and of XML mtlint reads RSS, Atom and XLIFF.'],
  [`<rss><item>${'<a>'.repeat(1001)}`, 'Its elements stand more than 1000 deep in each other.'],
])('%.40s is refused', async (xml, message) => {
  await expect(articlesIn(xml)).rejects.toThrow(new UnreadableError(message));
});

test('what stands before a fault is read', async () => {
  const parts: (string | undefined)[] = [];
  const reading = async () => {
    for await (const part of xmlParts(inPieces('<rss><item>a</item><item></rss>', 100), 1000)) parts.push(part.original);
  };
  await expect(reading()).rejects.toThrow('unexpected close tag');
  expect(parts).toEqual(['<item>a</item>']);
});

test('a part too long is passed over, and the others are read', async () => {
  const xml = `<rss><item>${'<p>word</p>'.repeat(1000)}</item><item><title>They met</title></item></rss>`;
  const parts = [];
  for await (const part of xmlParts(inPieces(xml, 100), 1000)) parts.push(part);
  expect(parts.map((part) => part.original)).toEqual([undefined, '<item><title>They met</title></item>']);
});

test('entities that a file declares are never expanded', async () => {
  const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(20)}">`).join('');
  const xml = `<!DOCTYPE rss [<!ENTITY e0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">${entities}]><rss><item><title>A &e20; and &file; title &nbsp;&bogus; AT&T one</title></item></rss>`;
  const [{ article }] = await articlesIn(xml);
  expect(article.content).toBe('A &e20; and &file; title &bogus; AT&T one');
});

test('names that objects have are attributes like others', async () => {
  const [{ article }] = await articlesIn(
    '<rss><item hasOwnProperty="1" __proto__="2" constructor="3" b="4"><title toString="x">They met</title></item></rss>',
  );
  expect(article.content).toBe('They met');
});

test('the file says its encoding', async () => {
  const text = async (bytes: Uint8Array) => {
    let all = '';
    for await (const part of charactersOf(inPieces(bytes, 200))) all += part;
    return all;
  };
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>café</a>`;
  expect(await text(Buffer.from(`\ufeff${declared('utf-16')}`, 'utf16le'))).toBe(declared('utf-16'));
  expect(await text(Buffer.from(declared('utf-16'), 'utf16le'))).toBe(declared('utf-16'));
  expect(await text(Buffer.from(declared('iso-8859-1'), 'latin1'))).toBe(declared('iso-8859-1'));
  expect(await text(Buffer.from(`\ufeff${declared('utf-8')}`))).toBe(declared('utf-8'));
  expect(await text(Buffer.from(declared('utf-16')))).toBe(declared('utf-16'));
  await expect(text(Buffer.from(declared('klingon')))).rejects.toThrow('Its encoding is called klingon, which nobody knows.');
});

test.each([
  ['a.xlf', 'xml'],
  ['a.JSONL.gz', 'lines'],
  ['dir.md/a.txt', 'plain'],
  ['a.gz', undefined],
  ['a.constructor', undefined],
])('%s is %s by its name', (name, format) => expect(formatOf(name)).toBe(format));

test.each([
  ['<?xml version="1.0"?>\n<!-- x --><rss version="2.0">', true],
  ['<!DOCTYPE rss [<!ENTITY a "b">]><rss>', true],
  ['<rdf:RDF xmlns="x">', true],
  ['<atom:feed xmlns:atom="x">', true],
  ['<project>', false],
  ['Some <rss> words', false],
])('%s holds articles: %s', (first, holds) => expect(isXmlOfArticles(first)).toBe(holds));

const letters = fc.string({ unit: fc.constantFrom(...'abcXYZéßı.,’“-0'), minLength: 1, maxLength: 8 });
const references = fc.constantFrom('&amp;', '&lt;', '&quot;', '&#233;', '&#x1F600;', '&nbsp;', '&mdash;', '&bogus;', '&amp;amp;');
const blank = fc.constantFrom(' ', '\n', '\r\n', '\t  ', '<!-- x -->', '<?x y?>');
const inline = fc.constantFrom(
  ...[
    '<g id="1">a</g>',
    '<x id="2"/>',
    '<ph id="3">&lt;br/></ph>',
    '<mrk mtype="seg">b c</mrk>',
    '<bpt id="1">&lt;b></bpt>',
    '<![CDATA[R&D <i>]]>',
    '<![CDATA[ ]]>',
  ],
);
const escapedHtml = fc.constantFrom(
  '&lt;b&gt;',
  '&lt;/b&gt;',
  '&lt;br/&gt;',
  '&lt;/p&gt;&lt;p&gt;',
  '<![CDATA[<p>x &eacute;</p>]]>',
  '&amp;lt;',
  '&amp;#8217;',
);
const xhtml = fc.constantFrom('<b>x</b>', '<br/>', '<p>y z</p>', '<i/>', '&amp;');

const formats = {
  xliff: (inner: string) => `<xliff><file><body><trans-unit id="1"><source/><target>${inner}</target></trans-unit></body></file></xliff>`,
  rss: (inner: string) => `<rss><channel><item><title>T ${inner}</title><description>${inner}</description></item></channel></rss>`,
  atom: (inner: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><content type="xhtml"><div>${inner}</div></content></entry></feed>`,
};
const pieces = { xliff: inline, rss: escapedHtml, atom: xhtml };
const anyFile = fc
  .constantFrom(...(Object.keys(formats) as (keyof typeof formats)[]))
  .chain((name) =>
    fc.array(fc.oneof(letters, references, blank, pieces[name]), { maxLength: 25 }).map((parts) => formats[name](parts.join(''))),
  );

test('every token of XML leads to a place in the file, in order, and equal characters to equal ones', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, fc.integer({ min: 1, max: 80 }), async (xml, size) => {
      const [{ article }] = await articlesIn(xml, size);
      expectLaws(article);
      let last = 0;
      for (const token of article.tokens) {
        const { start, end } = article.toOriginal(token);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = start;
        const raw = article.original.slice(start, end);
        if (!/[&<]/.test(raw)) expect(raw).toBe(token.text);
      }
    }),
    { numRuns: 300 },
  );
});

test('words put in the place of others read as they were meant, and nothing else changes', async () => {
  const words = fc
    .array(fc.constantFrom('a', 'B', '&', '<', '>', ']]>', '"', "'", '&amp;', '<b>', 'é'), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(anyFile, words, fc.nat(), async (xml, word, choice) => {
      const [{ article }] = await articlesIn(xml);
      // A stray sign of markup makes markup of what is put behind it; only words away from them are replaced.
      const found = article.tokens.filter(
        ({ start, text }) => /^[\p{L}\p{N}]/u.test(text) && !/[<&]/.test(article.content[start - 1] ?? ''),
      );
      fc.pre(found.length > 0);
      const { start, end } = found[choice % found.length];
      const after = xml.replace(article.original, () => amend(article, [{ start, end, text: word }]));
      const [{ article: again }] = await articlesIn(after);
      expect(again.content).toBe(applyEdits(article.content, [{ start, end, text: word }]));
    }),
    { numRuns: 300 },
  );
});
