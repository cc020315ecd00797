// What an article holds never reaches the terminal as a command, nor hides from the eye.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json, jsonl, nothing, pretty, safeJson, visible, visibleLine } from '#report';
import { diagnostic, readabilityIn, reportOf } from './examples.ts';

const hostile = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const anything = fc.string({ unit: 'binary' });

test('controls become symbols', () => {
  expect(visible('a\x1b[31mb\x07\x7f\x9b\u202e\u200b\ud800')).toBe('a␛[31mb␇␡⟨U+009B⟩⟨U+202E⟩⟨U+200B⟩⟨U+D800⟩');
});

test('a line break is a space on one line and a symbol elsewhere', () => {
  expect(visibleLine('two\r\n lines\u2028more')).toBe('two lines more');
  expect(visible('two\nlines')).toBe('two␊lines');
});

test('nothing hostile is left of any text', () => {
  fc.assert(fc.property(anything, (text) => !hostile.test(visible(text)) && !hostile.test(visibleLine(text))));
});

test('ordinary text stays as it is', () => {
  const text = 'Zelenskyy — “Müller” 習近平 👍 naïve';
  expect(visible(text)).toBe(text);
});

test('JSON escapes the unseen and gives it back', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const written = safeJson({ text });
      expect(written).not.toMatch(hostile);
      expect(JSON.parse(written)).toEqual({ text });
    }),
  );
});

test('no format lets a report speak to the terminal', () => {
  fc.assert(
    fc.property(anything, anything, anything, (before, marked, word) => {
      const finding = diagnostic(`${before}${marked}${word}`, marked, {
        message: word,
        rule: word,
        fixes: [{ text: word }],
        evidence: [{ source: word, start: 0, end: 1, text: word, excerpt: { text: word, start: 0, end: word.length } }],
      });
      const report = reportOf([finding], { id: word, path: before, readability: readabilityIn(word) });
      const formats = [pretty({ colour: false, width: 80, verbose: true }), json, jsonl];
      for (const format of formats) {
        const printed = format.start + format.document(report, 0) + format.end(nothing);
        expect(printed.replaceAll('\n', '')).not.toMatch(hostile);
      }
    }),
  );
});
