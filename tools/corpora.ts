// What the suspicion scorer is trained on: evaluation sets as stories, marked or honest, and which of them are held out together.
// Honest texts decide: a learner that has only seen errors takes every difference between two texts for one.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Story } from '#story';
import { type Text, textOf } from '#text';
import { planted } from './plant.ts';
import { isGrave, type Marked, touches } from './score.ts';

/** An article with or without sources, and what of it is wrong. */
export interface Sample {
  readonly set: string;
  /** Sets of one fold share stories or makers, and are held out together. */
  readonly fold: number;
  readonly line: Marked;
  readonly story: Story;
  /** For each token 0 to 1: how far its raters agree that it is wrong. */
  readonly labels: Float32Array;
  /** What training is told instead: minor marks may count less. */
  readonly taught: Float32Array;
  /** What a word weighs in training. */
  readonly weight: number;
  /** Whether the story was made for training: the set has it with other sources, or not as an article. */
  readonly made: boolean;
}

export const folds = 5;

type Shape = 'marked' | 'pairs' | 'clean' | 'postedits';

/** The sets by the beginning of their names. The articles that mtlint was written for are not among them: they only test. */
const sets: readonly { readonly name: string; readonly fold: number; readonly shape: Shape }[] = [
  { name: 'qe23_heen.src_refAB', fold: 0, shape: 'marked' },
  { name: 'qe23_heen.src_refB', fold: 0, shape: 'marked' },
  { name: 'samestory_wmt23heen', fold: 0, shape: 'pairs' },
  { name: 'clean_wmt23', fold: 0, shape: 'clean' },
  { name: 'wmt23_zhen.src_gpt4', fold: 1, shape: 'marked' },
  { name: 'wmt23_zhen.src_mt3', fold: 1, shape: 'marked' },
  { name: 'samestory_wmt22zhen', fold: 1, shape: 'pairs' },
  { name: 'clean_wmt22.', fold: 1, shape: 'clean' },
  { name: 'wmt21_zhen.', fold: 2, shape: 'marked' },
  { name: 'samestory_wmt21ruen', fold: 2, shape: 'pairs' },
  { name: 'clean_wmt21', fold: 2, shape: 'clean' },
  { name: 'demetr.perturbed', fold: 3, shape: 'marked' },
  { name: 'demetr.clean.', fold: 3, shape: 'clean' },
  { name: 'demetr.cleanref', fold: 3, shape: 'clean' },
  { name: 'samestory_wmt22csen', fold: 3, shape: 'pairs' },
  { name: 'clean_wmt22hr', fold: 3, shape: 'clean' },
  { name: 'mlqe.plain', fold: 4, shape: 'marked' },
  { name: 'mlqe.postedit', fold: 4, shape: 'postedits' },
  { name: 'samestory_wmt22deen', fold: 4, shape: 'pairs' },
];

interface Corpus {
  readonly name: string;
  readonly fold: number;
  readonly shape: Shape;
  readonly lines: readonly Marked[];
}

/** Reads the sets that a folder has. @throws Error where none is known */
export async function corporaIn(folder: string): Promise<Corpus[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort();
  const found = await Promise.all(
    sets.flatMap((set) =>
      files
        .filter((file) => file.startsWith(set.name))
        .map(async (file): Promise<Corpus> => {
          const content = await readFile(join(folder, file), 'utf8');
          return { ...set, lines: content.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Marked])) };
        }),
    ),
  );
  if (found.length === 0) throw new Error(`No known evaluation set is in ${folder}.`);
  return found;
}

/** Texts are read once, however many stories they are in. */
const texts = new Map<string, Text>();

function read(content: string): Text {
  let text = texts.get(content);
  if (text === undefined) {
    text = textOf('text', content);
    texts.set(content, text);
  }
  return text;
}

/** Texts of each fold that no machine wrote, or a very good one: what n-grams are counted in. */
export function honestTexts(corpora: readonly Corpus[]): Text[][] {
  const honest = Array.from({ length: folds }, () => new Set<string>());
  for (const { name, fold, shape, lines } of corpora) {
    for (const { text, sources = [] } of lines) {
      if (shape === 'pairs' || (shape === 'clean' && name !== 'demetr.clean.')) honest[fold].add(text);
      if (shape !== 'clean' && !name.startsWith('wmt23_zhen.src_mt3')) for (const source of sources) honest[fold].add(source.text);
    }
  }
  return honest.map((contents) => [...contents].map(read));
}

/** The stories that teach the scorer without sources. */
export function textSamples(corpora: readonly Corpus[]): Sample[] {
  return corpora.flatMap(({ name, fold, shape, lines }) => {
    const alone = (line: Marked, weight: number) => sampleOf(name, fold, { ...line, sources: [] }, weight);
    if (name === 'qe23_heen.src_refB' || name === 'wmt23_zhen.src_mt3') return []; // the same articles again
    if (shape === 'pairs') return lines.flatMap((line) => [alone(line, 1), alone(reversed(line), 1)]);
    if (shape === 'postedits') return lines.map((line) => alone(reversed(line), 0.5));
    if (name === 'demetr.perturbed') return lines.map((line) => alone(line, 0.1)); // each sentence comes thirty times
    return lines.map((line) => alone(line, shape === 'clean' || name.startsWith('qe23') ? 1 : 0.5));
  });
}

/** The fold of what is never held out. */
const noFold = 255;

/** Clean sentences and what planted faults make of them: they teach the scorer without sources what broken English is. */
export function plantedSamples(texts: readonly Text[]): Sample[] {
  return planted(texts, randomOf(3)).map((line) => ({ ...sampleOf('planted', noFold, line, 0.3), made: true }));
}

/** What minor marks are worth where there are sources: raters agree on grave ones far oftener. */
const minorWorth = 0.5;

/** The stories that teach the scorer with sources: marked and honest ones with one source, several, and some that tell only half. */
export function storySamples(corpora: readonly Corpus[]): Sample[] {
  const random = randomOf(1);
  const half = (line: Marked): Marked => ({ ...line, sources: line.sources?.map(({ id, text }) => ({ id, text: thinned(text, random) })) });
  return corpora.flatMap(({ name, fold, shape, lines }) => {
    const sample = (line: Marked, weight: number) => sampleOf(name, fold, line, weight, minorWorth);
    const made = (line: Marked, weight: number): Sample => ({ ...sample(line, weight), made: true });
    if (name.startsWith('demetr') || name.startsWith('mlqe') || shape === 'clean') return [];
    if (shape === 'pairs')
      return lines.flatMap((line) => [line, reversed(line)]).flatMap((line) => [sample(line, 1), made(half(line), 0.5)]);
    if (name.startsWith('wmt21'))
      return [
        ...lines.map((line, i) => (i % 4 < 2 ? sample({ ...line, sources: [line.sources![i % 2]] }, 1) : made(half(line), 1))),
        ...honestAmong(lines).flatMap((line) => [made(line, 0.6), made(half(line), 0.3)]),
      ];
    if (name === 'wmt23_zhen.src_gpt4')
      return [...lines.map((line) => sample(line, 0.3)), ...honestAmong(lines).flatMap((line) => [made(line, 0.5), made(half(line), 0.5)])];
    return lines.map((line) => sample(line, name.startsWith('wmt23') ? 0.3 : 1));
  });
}

/** An honest pair the other way round: its source as the article. */
function reversed({ id, text, sources = [] }: Marked): Marked {
  return { id, text: sources[0].text, sources: [{ id: 'other', text }], spans: [] };
}

/** Machines that an honest article is held against, one at a time. */
const machines = 3;

/** The sources of a set's articles as honest articles, with another source and a machine's article to compare with. */
function honestAmong(lines: readonly Marked[]): Marked[] {
  const stories = Map.groupBy(lines, ({ sources }) => sources![0].text);
  return [...stories.values()].flatMap((same, i) => {
    const sources = same[0].sources!;
    return sources.flatMap((source, s) =>
      Array.from({ length: machines }, (_, m) => {
        const machine = { id: 'machine', text: same[(i + s + 4 * m) % same.length].text };
        return { id: `honest${i}`, text: source.text, sources: [...sources.filter((other) => other !== source), machine], spans: [] };
      }),
    );
  });
}

/** About half of the sentences of a text: other papers do not tell all of a story. */
function thinned(text: string, random: () => number): string {
  const { content, sentences } = read(text);
  const kept = sentences.filter(() => random() < 0.5);
  return (kept.length > 0 ? kept : sentences.slice(0, 1)).map(({ start, end }) => content.slice(start, end)).join('\n');
}

/** Numbers from 0 to 1 that look random and are the same in every run (a linear congruential generator; Numerical Recipes, ch. 7). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param minor what a word is worth that is marked, but never as a grave error, 0 to 1 */
function sampleOf(set: string, fold: number, line: Marked, weight: number, minor = 1): Sample {
  const story = { article: read(line.text), sources: (line.sources ?? []).map(({ text }) => read(text)) };
  return {
    set,
    fold,
    line,
    story,
    labels: labelsOf(line, story.article, 1),
    taught: labelsOf(line, story.article, minor),
    weight,
    made: false,
  };
}

function labelsOf({ spans, meta }: Marked, article: Text, minor: number): Float32Array {
  const raters = meta?.one_rater_per_segment ? 1 : Math.max(1, meta?.raters?.length ?? 1);
  return Float32Array.from(article.tokens, (token) => {
    const marks = spans.filter((span) => touches(span, token));
    const share = Math.min(1, (raters === 1 ? marks.length : new Set(marks.flatMap((span) => span.raters ?? [])).size) / raters);
    return marks.some(({ severity }) => isGrave(severity)) ? share : minor * share;
  });
}
