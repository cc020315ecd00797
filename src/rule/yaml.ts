// Reads a list from YAML: three kinds of entries and no conditionals; when a list needs an "if", it becomes TypeScript.
// A mistake answers with file, line and what is known. The parser is loaded with the first list: mtlint's own are read when it is built.
import { createRequire } from 'node:module';
import type { Node, YAMLMap } from 'yaml';
import { type List, type ListEntry, type Lists, readingsOf, ruleOf, tags } from './list.ts';
import { type Rule, severities } from './types.ts';

const require = createRequire(import.meta.url);
const yaml = () => require('yaml') as typeof import('yaml');

const fields = [
  'title',
  'why',
  'category',
  'severity',
  'confidence',
  'message',
  'atLeast',
  'phrases',
  'swaps',
  'sequences',
  'examples',
] as const;
type Field = (typeof fields)[number];
const optional: readonly Field[] = ['atLeast', 'phrases', 'swaps', 'sequences'];

/** So many ways a sequence may be read: choices multiply. */
const mostReadings = 256;

/**
 * Makes a rule of a list.
 * @param content the file's
 * @param file its path, for messages
 * @param lists those that it is looked for with
 * @throws SyntaxError `file:line: …` where the list has a mistake, with the fields it knows
 */
export function ruleOfList(content: string, file: string, lists?: Lists): Rule {
  const { entries, ...card } = readList(content, file);
  return ruleOf(card, () => readingsOf(entries), lists);
}

/**
 * Reads a list.
 * @throws SyntaxError as ruleOfList does
 */
export function readList(content: string, file: string): List {
  const lines = new (yaml().LineCounter)();
  const document = yaml().parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const mistake = (offset: number, text: string) => new SyntaxError(`${file}:${lines.linePos(offset).line}: ${text}`);
  const [error] = document.errors;
  if (error) throw mistake(error.pos[0], error.message);
  const root = document.contents;
  if (!yaml().isMap(root)) throw mistake(0, `a list of phrases is a YAML mapping. ${knownFields}`);
  return readFields(root, { at: (node) => node?.range?.[0] ?? 0, mistake });
}

const knownFields = `Fields: ${fields.map((field) => (optional.includes(field) ? `${field} (optional)` : field)).join(', ')}.`;

/** Where to say that something is wrong. */
interface Place {
  readonly at: (node: Node | null | undefined) => number;
  readonly mistake: (offset: number, text: string) => SyntaxError;
}

function readFields(root: YAMLMap, place: Place): List {
  const nodes = new Map<Field, Node>();
  for (const [key, node] of pairsOf(root, place)) {
    const field = fields.find((known) => known === key.text);
    if (field === undefined) throw place.mistake(key.offset, `"${key.text}" is no field of a list. ${knownFields}`);
    nodes.set(field, node);
  }
  const missing = fields.find((field) => !optional.includes(field) && !nodes.has(field));
  if (missing !== undefined) throw place.mistake(place.at(root), `the field "${missing}" is missing. ${knownFields}`);
  const text = (field: Field) => textIn(nodes.get(field), field, place);
  const severity = severities.find((known) => known === text('severity'));
  if (severity === undefined) throw place.mistake(place.at(nodes.get('severity')), `"severity" is one of ${severities.join(', ')}.`);
  const entries = [
    ...itemsOf(nodes.get('phrases'), 'phrases', place).map((written) => ({ written, isSequence: false })),
    ...swapsOf(nodes.get('swaps'), place),
    ...itemsOf(nodes.get('sequences'), 'sequences', place, checkSequence).map((written) => ({ written, isSequence: true })),
  ];
  if (entries.length === 0) throw place.mistake(place.at(root), 'the list is empty: it needs phrases, swaps or sequences.');
  return {
    title: text('title'),
    why: text('why'),
    category: text('category'),
    severity,
    confidence: numberIn(nodes.get('confidence'), 'confidence', { least: 0, most: 1 }, place),
    message: text('message'),
    atLeast: nodes.has('atLeast') ? numberIn(nodes.get('atLeast'), 'atLeast', { least: 1, most: 100 }, place) : 1,
    entries,
    examples: examplesIn(nodes.get('examples'), place),
  };
}

function pairsOf(map: YAMLMap, { at, mistake }: Place): [key: { text: string; offset: number }, value: Node][] {
  return map.items.map(({ key, value }) => {
    const offset = at(key as Node);
    if (!yaml().isScalar(key) || typeof key.value !== 'string')
      throw mistake(offset, 'a key is plain text here; put it between quotation marks.');
    if (value === null) throw mistake(offset, `"${key.value}" has no value.`);
    return [{ text: key.value, offset }, value as Node];
  });
}

function textIn(node: Node | undefined, name: string, { at, mistake }: Place): string {
  if (!yaml().isScalar(node) || typeof node.value !== 'string' || node.value.trim() === '')
    throw mistake(at(node), `"${name}" wants text.`);
  return node.value.trim();
}

function numberIn(
  node: Node | undefined,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
  { at, mistake }: Place,
): number {
  const value = yaml().isScalar(node) ? node.value : undefined;
  if (typeof value !== 'number' || value < least || value > most)
    throw mistake(at(node), `"${name}" wants a number from ${least} to ${most}.`);
  return value;
}

function itemsOf(
  node: Node | undefined,
  name: string,
  place: Place,
  check: (written: string) => string | undefined = checkPhrase,
): string[] {
  if (node === undefined) return [];
  if (!yaml().isSeq(node)) throw place.mistake(place.at(node), `"${name}" wants a list: "- one phrase" a line.`);
  return node.items.map((item) => {
    const written = textIn(item as Node, name, place);
    const wrong = check(written);
    if (wrong !== undefined) throw place.mistake(place.at(item as Node), wrong);
    return written;
  });
}

function swapsOf(node: Node | undefined, place: Place): ListEntry[] {
  if (node === undefined) return [];
  if (!yaml().isMap(node)) throw place.mistake(place.at(node), '"swaps" wants a mapping: "wrong: right" a line.');
  return pairsOf(node, place).map(([{ text, offset }, value]) => {
    const wrong = checkPhrase(text);
    if (wrong !== undefined) throw place.mistake(offset, wrong);
    return { written: text, right: textIn(value, text, place), isSequence: false };
  });
}

function checkPhrase(written: string): string | undefined {
  return /[\p{L}\p{N}]/u.test(written) ? undefined : `"${written}" has no word to look for.`;
}

function checkSequence(written: string): string | undefined {
  const places = written.split(/\s+/);
  const stranger = places
    .flatMap((place) => place.replace(/\?$/, '').split('|'))
    .find((choice) => /^[A-Z]{1,5}$/.test(choice) && !tags.includes(choice) && choice !== 'I' && choice !== 'A');
  if (stranger !== undefined) return `"${stranger}" is no part of speech. Known: ${tags.join(', ')}.`;
  if (places.every((place) => place.endsWith('?'))) return `"${written}" may be left out altogether.`;
  const ways = places.reduce((product, place) => product * (place.split('|').length + (place.endsWith('?') ? 1 : 0)), 1);
  return ways > mostReadings ? `"${written}" can be read in ${ways} ways, and ${mostReadings} is the most.` : undefined;
}

function examplesIn(node: Node | undefined, place: Place): Rule['examples'] {
  if (!yaml().isMap(node)) throw place.mistake(place.at(node), '"examples" wants "invalid" and "valid".');
  const lists = new Map(
    pairsOf(node, place).map(([{ text, offset }, value]) => {
      if (text !== 'invalid' && text !== 'valid') throw place.mistake(offset, `"${text}" is no kind of example. Kinds: invalid, valid.`);
      return [text, itemsOf(value, text, place).map((example) => ({ text: example }))] as const;
    }),
  );
  return { invalid: lists.get('invalid') ?? [], valid: lists.get('valid') ?? [] };
}
