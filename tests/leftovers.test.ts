// What machines leave behind: wrong encodings, markup, other scripts and languages, on made texts and on any text at all.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foreignRunsOf, markupOf, mojibakeOf, untranslatedOf } from '#analysis';
import { textOf } from '#text';

const cut = (content: string, spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }) => content.slice(start, end));

/** UTF-8 read as Windows-1252. */
const garble = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

/** A text with every finding put right. */
function mend(content: string): string {
  return mojibakeOf(textOf('t', content)).reduceRight(
    (kept, { start, end, decoded }) => (decoded === undefined ? kept : kept.slice(0, start) + decoded + kept.slice(end)),
    content,
  );
}

test.each(['“It’s Élodie’s café” – naïve, 20 °C, ½ £', 'Łódź, Dvořák and İzmir…', 'a party 🎉 in Zürich', 'Цюрих and Αθήνα'])(
  'what was garbled once or twice is put back: %s',
  (text) => {
    expect(mend(garble(text))).toBe(text);
    expect(mend(garble(garble(text)))).toBe(text);
  },
);

test('honest accents and marks are no mojibake', () => {
  const honest = 'Ågren’s “CAFÉ” – “SÃO” and Â, Ã; 5 €, £4, ½; Köln, Łódź, Müller—Über… «Île» „Ä“ É–E';
  expect(mojibakeOf(textOf('t', honest))).toEqual([]);
});

test('a text in Latin letters has no mojibake of its own', () => {
  const letter = fc.constantFrom(...'abcdeéüñçøåÄÖÉÀ “”‘’–—….,');
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 60 }), (text) => {
      for (const { start, end, decoded } of mojibakeOf(textOf('t', text))) {
        expect(end).toBeGreaterThan(start);
        expect(garble(decoded ?? '')).toBe(text.slice(start, end));
      }
    }),
  );
});

test.each([
  [
    "A [[Bremen|city]] and a [[port]] in '''bold'''",
    [
      ['[[Bremen|city]]', 'city'],
      ['[[port]]', 'port'],
      ["'''bold'''", 'bold'],
    ],
  ],
  ['## The harbour', [['## ', '']]],
  [
    '%1$s left %(name)s to <% user %>',
    [
      ['%1$s', undefined],
      ['%(name)s', undefined],
      ['<% user %>', undefined],
    ],
  ],
  [
    'fish &amp;amp; chips &#x41; &hellip;',
    [
      ['&amp;amp;', '&'],
      ['&#x41;', 'A'],
      ['&hellip;', '…'],
    ],
  ],
  [
    'a <a href="x">link</a> <!-- note --> b',
    [
      ['<a href="x">', ''],
      ['</a>', ''],
      ['<!-- note -->', ''],
    ],
  ],
  [
    'what@@ ever and ▁when',
    [
      ['@@', ''],
      ['▁', ''],
    ],
  ],
])('markup: %s', (content, expected) => {
  const text = textOf('t', content);
  expect(markupOf(text).map(({ start, end, plain }) => [content.slice(start, end), plain])).toEqual(expected);
});

test.each([
  'if a < b and c > d, e <f g',
  'R&D; AT&T; Q&A;',
  'f**k, 2 ** 3 ** 4, __init',
  '#1 and #harbour',
  '50%s',
  '{a, b} and {}',
  '[1] (see page 3)',
])('no markup: %s', (content) => {
  expect(markupOf(textOf('t', content))).toEqual([]);
});

test.each([
  ['The ferry left 横浜港 and 川崎港 at noon.', ['横浜港', '川崎港']],
  ['He is the новый директор of the mill.', ['новый директор']],
  ['The price is 500円, she said.', ['円']],
  ['Yokohama (横浜) and the port [порт] are far; 港 (harbour) is near.', []],
  ['Her note said "до свидания", nothing else.', []],
  ['Visit пример.рф or write to почта@example.org about α-rays and Ω.', []],
  ['The hashtag #снег was banned, and the letter Ж too.', []],
])('other scripts: %s', (content, expected) => {
  expect(cut(content, foreignRunsOf(textOf('t', content)))).toEqual(expected);
});

test.each([
  'El alcalde dijo que la carretera permanecerá cerrada hasta el fin de semana',
  'Le maire a déclaré que la route resterait fermée jusqu’à la fin de la semaine',
  'Belediye başkanı köprüdeki çalışmalar nedeniyle yolun hafta sonuna kadar kapalı kalacağını söyledi',
  'Burmistrz powiedział, że droga pozostanie zamknięta do końca tygodnia z powodu prac przy moście',
  'Wali kota mengatakan bahwa jalan itu akan tetap ditutup sampai akhir pekan karena perbaikan',
  'Il sindaco ha detto che la strada rimarrà chiusa fino al fine settimana per i lavori',
])('untranslated: %s', (sentence) => {
  const content = `The bridge is closed. ${sentence}. Boats must wait for the tide.`;
  const found = untranslatedOf(textOf('t', content));
  expect(cut(content, found)).toEqual([sentence]);
  expect(found[0].quoted).toBe(false);
});

test('two foreign sentences in a row are one stretch; in quotation marks they are quoted', () => {
  const two = 'De brug blijft de hele week gesloten voor alle auto’s en fietsen. De boten moeten wachten tot het weer beter wordt dan nu';
  expect(cut(`It is late. ${two}.`, untranslatedOf(textOf('t', `It is late. ${two}.`)))).toEqual([two]);
  const quote = `"${two}," he said.`;
  expect(untranslatedOf(textOf('t', quote)).map(({ quoted }) => quoted)).not.toContain(false);
});

test.each([
  'Na so we see am, di boat don comot since morning and nobody fit stop dem for road',
  'Mi nuh know wah gwaan wid di bwoy dem, dem seh dem nah come back a yard till mawnin',
  'The wee lass didnae ken whit tae dae wi the auld man fae the toon, sae she gaed hame',
  'Wah lau eh, why you so liddat one, cannot meh, must go there makan first then talk lah',
  'Canis lupus, Felis catus, Equus caballus and Bos taurus live in Wolfsburg, Katzenelnbogen and Rosslau',
  'economic is grow quick people very happy see government do work good road build many village',
])('English of some kind: %s', (content) => {
  expect(untranslatedOf(textOf('t', `${content}.`))).toEqual([]);
});

test('whatever the text, spans lie inside it, in order', () => {
  const piece = fc.constantFrom(
    'the boat ',
    'â€™',
    'Ã©',
    '�',
    '&amp;',
    '<b>',
    '**x**',
    '{0}',
    '横浜 ',
    'да ',
    '“',
    '”',
    '"',
    '(',
    ')',
    '\n\n',
    '. ',
    'la casa de ',
    '@@ ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = textOf('t', pieces.join(''));
      for (const spans of [mojibakeOf(text), markupOf(text), foreignRunsOf(text), untranslatedOf(text)])
        spans.forEach(({ start, end }, i) => {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.content.length);
          if (i > 0) expect(start).toBeGreaterThanOrEqual(spans[i - 1].end);
        });
    }),
  );
});
