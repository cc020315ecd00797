// What the build makes of patterns that ask for properties of characters finds what they find, and leaves every other pattern alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTwoForms } from '../tools/inTwoForms.ts';
import { latinForm, withLatinForms } from '../tools/latinForms.ts';

const root = join(import.meta.dirname, '..');
const asking = ['src', 'rules'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const made = withLatinForms(readFileSync(join(root, folder, file), 'utf8'), file);
      return [...made.matchAll(/^const pattern\d+ = inTwoForms\((.*)\);$/gm)].map(
        ([, given]) => JSON.parse(`[${given}]`) as [string, string, string],
      );
    }),
);

test('the program has such patterns, and none that goes on where it stood', () => {
  expect(asking.length).toBeGreaterThan(100);
  expect(asking.filter(([, , flags]) => flags.includes('y'))).toEqual([]);
});

const characters = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code));

test('every one finds the same around every character', () => {
  for (const [latin, written, flags] of asking) {
    const once = flags.replace('g', '');
    const form = inTwoForms(latin, written, once);
    const pattern = new RegExp(written, once);
    for (const character of characters)
      for (const text of [character, `a${character}b`, `-${character}.`])
        if (form.test(text) !== pattern.test(text)) expect.unreachable(`${pattern} in ${JSON.stringify(text)}`);
  }
});

test('a pattern in two forms stands for one in every method of a string', () => {
  const written = String.raw`(?<![\p{L}\p{N}])[\p{L}\p{M}]+(?:[-’'\[][\p{L}\p{M}]+)*(?!\P{Ll}\d)|\p{N}+\s?\p{L}?`;
  const pieces = fc.constantFrom('a', 'Z', 'é', 'e\u0301', 'ß', 'µ', '2', '½', '-', '’', '[', ' ', '\n', '€', 'ж', '中', '𝐀');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const pattern = new RegExp(written, 'gu');
      const form = inTwoForms(latinForm(written), written, 'gu') as unknown as RegExp;
      expect([...text.matchAll(form)]).toEqual([...text.matchAll(pattern)]);
      expect(text.match(form)).toEqual(text.match(pattern));
      expect(text.replace(form, '<$&>')).toBe(text.replace(pattern, '<$&>'));
      expect(text.replaceAll(form, '')).toBe(text.replaceAll(pattern, ''));
      expect(text.split(form)).toEqual(text.split(pattern));
      expect(text.search(form)).toBe(text.search(pattern));
    }),
  );
});

test('other patterns and strings stay as they are', () => {
  const code = String.raw`const a = /[a-z]+/u; const b = '\\p{L}';`;
  expect(withLatinForms(code, 'a.ts')).toBe(code);
});
