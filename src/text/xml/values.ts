// What stands in an XML element, and where: references resolved, comments left out, CDATA as it is.

import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { mapOf, type Notation, type Stretch } from '../draft.ts';
import { countWhere } from '../halving.ts';
import { escapeMarkup } from '../read.ts';
import type { Span } from '../types.ts';

/** Characters of an element as a scanner tells them. */
export interface Written extends Span {
  readonly isCdata: boolean;
}

const aside = String.raw`<!--[\s\S]*?-->|<\?[\s\S]*?\?>`;

/** How XML writes what is not simply itself. */
export const xmlNotation: Notation = { decode: decodeXml, markup: new RegExp(aside, 'y') };

const basic: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a reference stands for; itself where it is none of XML's or HTML's: feeds use HTML's without declaring them. */
function decodeXml(written: string): string {
  if (!written.endsWith(';')) return written;
  const name = written.slice(1, -1);
  if (Object.hasOwn(basic, name)) return basic[name];
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || written;
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

const replaced = new RegExp(`${aside}|&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);`, 'g');

/** The characters that a stretch of a document stands for. */
export function valueIn(raw: string, isCdata: boolean): string {
  return isCdata ? raw : raw.replace(replaced, (written) => (written.startsWith('<') ? '' : decodeXml(written)));
}

/** What an element holds, and the way back into the document. */
export interface Value {
  readonly value: string;
  readonly toOriginal: (span: Span) => Span;
}

/** Puts together what an element holds. */
export function valuesOf(original: string, parts: readonly Written[]): Value {
  const values: string[] = [];
  const stretches: Stretch[] = [];
  let at = 0;
  const add = (value: string, start: number, end: number, exact: boolean) => {
    if (value === '') return;
    values.push(value);
    stretches.push({ at, start, end, exact });
    at += value.length;
  };
  for (const { start, end, isCdata } of parts) {
    let from = start;
    if (!isCdata) {
      for (const { index, 0: written } of original.slice(start, end).matchAll(replaced)) {
        const place = start + index;
        add(original.slice(from, place), from, place, true);
        from = place + written.length;
        const value = valueIn(written, false);
        add(value, place, from, value === written);
      }
    }
    add(original.slice(from, end), from, end, true);
  }
  return { value: values.join(''), toOriginal: mapOf(stretches) };
}

/** Words as they are written in CDATA or outside it. */
export function escapeXml(words: string, isCdata: boolean): string {
  return isCdata ? words.replaceAll(']]>', ']]]]><![CDATA[>') : escapeMarkup(words).replaceAll(']]>', ']]&gt;');
}

/** Tells whether an offset of the document lies in CDATA; stretches in order. */
export function inCdata(parts: readonly Written[]): (offset: number) => boolean {
  const stretches = parts.filter(({ isCdata }) => isCdata);
  return (offset) => {
    const next = countWhere(stretches.length, (i) => stretches[i].end <= offset);
    return next < stretches.length && stretches[next].start <= offset;
  };
}
