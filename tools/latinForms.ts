// Gives the patterns of a module that ask for properties of characters, \p{…}, a second form for Latin text, where a property comes to a few ranges.
// V8 gathers the characters of all scripts each time it reads such a pattern, used or not: that was a sixth of the time from a cold start.
import { join } from 'node:path';
import { parseSync } from 'rolldown/utils';
import { beyondLatin } from '../src/analysis/letters.ts';

/** What a syntax tree says of a pattern that is written out. */
interface Literal {
  readonly start: number;
  readonly end: number;
  readonly regex: { readonly pattern: string; readonly flags: string };
}

/**
 * The code of a module, its patterns in two forms.
 * @param file its path, which tells TypeScript from JavaScript
 */
export function withLatinForms(code: string, file: string): string {
  const asking = patternsBelow(parseSync(file, code).program).filter(({ regex }) => /\\p\{/i.test(regex.pattern));
  if (asking.length === 0) return code;
  const from = JSON.stringify(join(import.meta.dirname, 'inTwoForms.ts'));
  const made = asking.map(({ regex: { pattern, flags } }, i) => {
    const given = [latinForm(pattern), pattern, flags].map((part) => JSON.stringify(part));
    return `const pattern${i} = inTwoForms(${given.join(', ')});`;
  });
  const kept = asking.map(({ start }, i) => `${code.slice(asking[i - 1]?.end, start)}pattern${i}`);
  return [`import { inTwoForms } from ${from};`, ...made, kept.join('') + code.slice(asking.at(-1)!.end)].join('\n');
}

/** The patterns that are written out below a node, in order. */
function patternsBelow(node: object): Literal[] {
  const below = Object.values(node).flat();
  return below.flatMap((value) => (value?.regex ? [value] : typeof value?.type === 'string' ? patternsBelow(value) : []));
}

/** A pattern that finds the same in Latin text. */
export function latinForm(pattern: string): string {
  let inside = false;
  return pattern.replace(/\\(?:p\{[^}]+\}|.)|[[\]]/gis, (part) => {
    if (part === '[' || part === ']') inside = part === '[';
    if (!/^\\p\{/i.test(part)) return part;
    return inside ? rangesOf(part) : `[${rangesOf(part)}]`;
  });
}

/** The Latin characters that have a property, as they stand in a class. */
function rangesOf(property: string): string {
  const has = new RegExp(property, 'u');
  const codes = Array.from({ length: 0x2100 }, (_, code) => code).filter((code) => {
    const character = String.fromCharCode(code);
    return !beyondLatin.test(character) && has.test(character);
  });
  const firsts = codes.filter((code, i) => code - 1 !== codes[i - 1]);
  const lasts = codes.filter((code, i) => code + 1 !== codes[i + 1]);
  return firsts.map((first, i) => spelt(first) + (first < lasts[i] ? `-${spelt(lasts[i])}` : '')).join('');
}

/** A character as a class may hold it: marks of a pattern's own are told by their number. */
function spelt(code: number): string {
  const character = String.fromCharCode(code);
  return /[\p{L}\p{N}]/u.test(character) ? character : `\\u${code.toString(16).padStart(4, '0')}`;
}
