// The trained scorer as it lies in model.bin, written by tools/train.ts: counts of n-grams and trees, without sources and with them.
// The file is read at the first question and used as it lies; the card beside it (README.md) says what it was trained on.
//
// The layout of model.bin, every number little-endian:
//   4 bytes          the length of the header, a multiple of 4
//   header           JSON, padded with blanks: what `Header` says
//   for each scorer, without sources first, its parts in this order, each padded to a multiple of 4 bytes:
//   2 a cell         the n-gram table, see ngrams.ts
//   4 a node         the threshold, a 32-bit float; nodes as trees.ts counts them
//   4 a leaf         what it says, a 32-bit float
//   1 a node         the feature
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Context } from './context.ts';
import { storyFeatures, textFeatures } from './features.ts';
import type { Ngrams } from './ngrams.ts';
import type { Trees } from './trees.ts';

/** What was learnt beside the trees themselves. */
export interface Learnt {
  /** The features by name, in order. */
  readonly features: readonly string[];
  /** How many tokens its n-grams were counted in, and how many cells their table has. */
  readonly tokens: number;
  readonly cells: number;
  readonly trees: number;
  readonly depth: number;
  /** Points of the map from the trees' logit to the share of words that were wrong, both rising. */
  readonly logits: readonly number[];
  readonly chances: readonly number[];
  /** How the article as a whole moves the logits, before they are mapped. */
  readonly context: Context;
  /** The logit from which a word is reported, and the chance from which it is grave; none where no chance is sure enough. */
  readonly minor: number;
  readonly major?: number;
  /** What each feature is in honest texts, in the middle. */
  readonly usual: readonly number[];
}

interface Header {
  readonly text: Learnt;
  readonly story: Learnt;
}

export interface Scorer extends Learnt {
  readonly ngrams: Ngrams;
  readonly forest: Trees;
}

export interface Model {
  /** For articles without sources. */
  readonly text: Scorer;
  readonly story: Scorer;
}

let loaded: Model | undefined;

/** The model, read at the first call. @throws Error where the file was made for other features than the code has */
export function model(): Model {
  loaded ??= unpackModel(readFileSync(createRequire(import.meta.url).resolve('#suspicion/model.bin')));
  return loaded;
}

/** Reads a model. @throws Error where it was made for other features than the code has */
export function unpackModel(file: Uint8Array): Model {
  const bytes = new Uint8Array(file).buffer; // a copy, so that every part lies at a multiple of its size
  const headerLength = new DataView(bytes).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, headerLength))) as Header;
  let at = 4 + headerLength;
  const take = <Part>(make: new (buffer: ArrayBuffer, at: number, length: number) => Part, length: number, size: number): Part => {
    const part = new make(bytes, at, length);
    at += Math.ceil((length * size) / 4) * 4;
    return part;
  };
  const scorer = (learnt: Learnt, features: readonly (readonly [string, string])[]): Scorer => {
    if (learnt.features.join() !== features.map(([name]) => name).join())
      throw new Error('model.bin was trained on other features than these: run npm run train.');
    const ngrams = { cells: take(Uint16Array, learnt.cells, 2), total: learnt.tokens };
    const nodes = learnt.trees * 2 ** learnt.depth;
    const threshold = take(Float32Array, nodes, 4);
    const says = take(Float32Array, nodes, 4);
    const feature = take(Uint8Array, nodes, 1);
    return { ...learnt, ngrams, forest: { depth: learnt.depth, threshold, says, feature } };
  };
  return { text: scorer(header.text, textFeatures), story: scorer(header.story, storyFeatures) };
}

/** Writes a model down as `unpackModel` reads it. */
export function packModel({ text, story }: Model): Uint8Array {
  const header: Header = { text: learntOf(text), story: learntOf(story) };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(Math.ceil(json.length / 4) * 4).fill(32);
  padded.set(json);
  const learnt = [text, story].flatMap(({ ngrams: { cells }, forest: { threshold, says, feature } }) => [cells, threshold, says, feature]);
  const parts = [Uint32Array.of(padded.length), padded, ...learnt];
  const sizes = parts.map(({ byteLength }) => Math.ceil(byteLength / 4) * 4);
  const file = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  parts.forEach((part, i) => {
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += sizes[i];
  });
  return file;
}

function learntOf({ forest: _, ngrams: __, ...learnt }: Scorer): Learnt {
  return learnt;
}
