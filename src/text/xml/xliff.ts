// A file of an XLIFF, 1.2 or 2.x: its targets are the article, a unit is a block, and inline tags are no words.
// Sources in English are another text on the same story; in another language they are the original of the translation, which nothing is held against.
import { draftOf } from '../draft.ts';
import { kindOfMarked } from '../kinds.ts';
import type { Extracted, Span } from '../types.ts';
import { UnreadableError } from '../unreadable.ts';
import type { XmlDocument } from './parts.ts';
import { scanXml, type XmlElement } from './scan.ts';
import { escapeXml, inCdata, valueIn, type Written, xmlNotation } from './values.ts';

const units = new Set(['trans-unit', 'unit']);
/** Sources and targets in other places, such as matches from a memory, are proposals. */
const parents = new Set(['trans-unit', 'segment', 'ignorable']);
/** Inline elements of XLIFF 1.2 that hold the codes of the original format. */
const codes = new Set(['bpt', 'ept', 'ph', 'it', 'cp']);

/**
 * Reads one `<file>`.
 * @param original its element
 * @param headLength how far the text that the scanner reads begins before it
 * @throws UnreadableError where its target language is not English
 */
export function readXliff(original: string, head: string): XmlDocument {
  const targets = sideOf(original);
  const sources = sideOf(original);
  const translated: boolean[] = [];
  let file: XmlElement | undefined;
  let inside: { readonly element: XmlElement; readonly side: Side; readonly start: number } | undefined;
  let holder: { readonly element: XmlElement; readonly start: number } | undefined;
  let hidden = 0;
  const scanner = scanXml({
    open: (element, start, end) => {
      const { local, attributes, parent, namespace } = element;
      if (start >= head.length) file ??= element;
      const own = namespace === file?.namespace;
      translated.push(attributes.translate === undefined ? (translated.at(-1) ?? true) : attributes.translate !== 'no');
      if (inside) {
        if (own && codes.has(local)) hidden++;
        if (isBreak(element)) inside.side.space(end - head.length);
        else if (own && (local === 'x' || local === 'ph')) holder = { element, start: start - head.length };
      } else if (own && (local === 'target' || local === 'source') && parents.has(parent?.local ?? '') && translated.at(-1)) {
        inside = { element, side: local === 'target' ? targets : sources, start: end - head.length };
        inside.side.space(end - head.length);
      }
    },
    close: (element, _start, end) => {
      translated.pop();
      if (inside && holder?.element === element) {
        const place = { start: holder.start, end: end - head.length };
        if (standsAlone(original, place, inside.start)) inside.side.standIn(place);
        holder = undefined;
      }
      if (inside?.element === element) inside = undefined;
      else if (inside && element.namespace === file?.namespace && codes.has(element.local)) hidden--;
      else if (units.has(element.local)) for (const side of [targets, sources]) side.endUnit();
    },
    text: (start, end, isCdata) => {
      if (inside && hidden === 0) inside.side.write({ start: start - head.length, end: end - head.length, isCdata });
    },
  });
  scanner.write(head);
  scanner.write(original);

  const { attributes = {}, parent: root } = file ?? {};
  const language = attributes['target-language'] ?? root?.attributes.trgLang;
  if (language !== undefined && !isEnglish(language))
    throw new UnreadableError(`Its target language is ${language}, and mtlint judges English only.`);
  const from = attributes['source-language'] ?? root?.attributes.srcLang;
  return {
    id: attributes.original || attributes.id,
    extracted: targets.extracted(),
    ...(from !== undefined && isEnglish(from) && { source: sources.extracted() }),
  };
}

/**
 * Whether a placeholder stands for something of its own, as a number or a name that is filled in later: "Welcome to <x/>." One that touches a word
 * is rather a tag of the original format.
 * @param begin where the text begins that it stands in
 */
function standsAlone(original: string, { start, end }: Span, begin: number): boolean {
  return (start === begin || /\s/.test(original[start - 1])) && /^(?:[\s.,;:!?)]|<\/)/.test(original.slice(end, end + 2));
}

function isEnglish(language: string): boolean {
  return /^en(?:[-_]|$)/i.test(language);
}

/** Elements that stand for a line break, or begin a segment of their own. */
function isBreak({ local, attributes }: XmlElement): boolean {
  return (
    (local === 'mrk' && attributes.mtype === 'seg') ||
    ((local === 'x' || local === 'ph') && (attributes.ctype === 'lb' || attributes.subType === 'xlf:lb'))
  );
}

/** The targets or the sources of a file. */
interface Side {
  readonly write: (written: Written) => void;
  /** Puts a stand-in where something is filled in later. */
  readonly standIn: (place: Span) => void;
  /** Parts words that stand before and behind a place. */
  readonly space: (offset: number) => void;
  readonly endUnit: () => void;
  readonly extracted: () => Extracted;
}

function sideOf(original: string): Side {
  const draft = draftOf(original, xmlNotation);
  const written: Written[] = [];
  return {
    write: (one) => {
      written.push(one);
      draft.write(valueIn(original.slice(one.start, one.end), one.isCdata), one.start, one.end);
    },
    standIn: ({ start, end }) => draft.standIn(start, end),
    space: (offset) => draft.write(' ', offset, offset),
    endUnit: () => draft.endBlock((text) => kindOfMarked(text, undefined)),
    extracted: () => {
      const extracted = draft.extracted();
      const isCdata = inCdata(written);
      return {
        ...extracted,
        escape: (words, offset) => escapeXml(words, isCdata(extracted.toOriginal({ start: offset, end: offset + 1 }).start)),
      };
    },
  };
}
