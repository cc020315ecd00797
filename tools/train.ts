// Trains the suspicion scorer and writes src/suspicion/model.bin: features by the very code that serves them, trees by XGBoost (train.py).
// Every figure that it prints comes from words whose set, and all sets of the same stories or makers, training had not seen.
//
//   npm run train -- DIR     DIR holds the evaluation sets; Debian's python3-xgboost must be installed
//
// The sets stay where they are: what is written is figures. The same sets give the same file.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  writeFluency,
} from '#suspicion';
import type { Text } from '#text';
import { corporaIn, folds, honestTexts, type Sample, storySamples, textSamples } from './corpora.ts';
import { calibrated, heldOut, renderHeldOut } from './heldOut.ts';

/** XGBoost's: small trees, many, each from half of the words. One thread, since the order of sums depends on their number. */
const parameters = {
  objective: 'binary:logistic',
  base_score: 0.5,
  max_depth: 5,
  eta: 0.13,
  subsample: 0.5,
  min_child_weight: 20,
  max_bin: 32,
  tree_method: 'hist',
  nthread: 1,
  seed: 1,
};
const rounds = 100;
/** Cells of the n-gram table, as a power of two, and documents that must share a row. */
const tableBits = 18;
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
function tableWithout(counted: readonly Counted[], left: readonly number[]): Ngrams {
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
    tableBits,
  );
}

/** Writes the matrices of one scorer for train.py. A word's n-grams never count its own fold, nor the fold that is held out. */
function writeMatrices(folder: string, name: string, samples: readonly Sample[], tables: (left: readonly number[]) => Ngrams): void {
  const files = ['rows', 'fluency', 'label', 'weight', 'fold'].map((part) => openSync(join(folder, `${name}.${part}`), 'w'));
  const empty = packNgrams([], 1, 4);
  const block = fluencyFeatures.length;
  for (const { story, fold, labels, weight } of samples) {
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
    const weights = Float32Array.from(columns.letter, (letter) => letter * weight);
    const parts = [rows, fluency, labels, weights, new Uint8Array(columns.length).fill(fold)];
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

/** @throws Error where a right child does not stand behind its left one, or a tree is too large for the layout */
function treesOf({ learner }: XgboostModel): Trees {
  const { trees } = learner.gradient_booster.model;
  const roots: number[] = [];
  const [threshold, says, feature, left]: number[][] = [[], [], [], []];
  for (const tree of trees) {
    roots.push(left.length);
    tree.left_children.forEach((child, i) => {
      const isLeaf = child < 0;
      if (child > 255 || (!isLeaf && tree.right_children[i] !== child + 1)) throw new Error('These trees do not fit the layout.');
      threshold.push(isLeaf ? Number.POSITIVE_INFINITY : tree.split_conditions[i]);
      says.push(isLeaf ? tree.split_conditions[i] : 0);
      feature.push(isLeaf ? 0 : tree.split_indices[i]);
      left.push(isLeaf ? i : child);
    });
  }
  return {
    depth: parameters.max_depth,
    roots: Uint32Array.from(roots),
    threshold: Float32Array.from(threshold),
    says: Float32Array.from(says),
    feature: Uint8Array.from(feature),
    left: Uint8Array.from(left),
  };
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
  const [directory] = process.argv.slice(2);
  if (directory === undefined) {
    console.error('Which sets? Give their folder: npm run train -- DIR');
    process.exitCode = 2;
    return;
  }
  const corpora = await corporaIn(directory);
  const counted = honestTexts(corpora).map(countRows);
  const known = new Map<string, Ngrams>();
  const tables = (left: readonly number[]) => {
    const key = [...new Set(left)].sort().join();
    if (!known.has(key)) known.set(key, tableWithout(counted, left));
    return known.get(key)!;
  };
  const folder = mkdtempSync(join(tmpdir(), 'mtlint-train-'));
  const tasks = [
    { name: 'text', samples: textSamples(corpora), features: textFeatures },
    { name: 'story', samples: storySamples(corpora), features: storyFeatures },
  ];
  for (const { name, samples } of tasks) writeMatrices(folder, name, samples, tables);
  const plan = {
    parameters,
    rounds,
    tasks: tasks.map(({ name, features }) => ({
      name,
      width: features.length,
      offset: ownFeatures.length,
      fluency: fluencyFeatures.length,
      folds,
    })),
  };
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  const { status } = process.env.REUSE
    ? { status: 0 }
    : spawnSync('/usr/bin/python3', [join(import.meta.dirname, 'train.py'), folder], { stdio: 'inherit' });
  if (status !== 0) throw new Error('XGBoost did not finish; is python3-xgboost installed?');
  const scorers = tasks.map(({ name, samples, features }): Scorer => {
    const forest = treesOf(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as XgboostModel);
    const rows = withFluency(folder, name, features.length);
    const python = floatsOf(join(folder, `${name}.final`));
    python.forEach((margin, i) => {
      if (Math.abs(margin - marginOf(forest, rows, i * features.length)) > 1e-4)
        throw new Error('The trees say another thing here than in XGBoost.');
    });
    const margins = floatsOf(join(folder, `${name}.predicted`));
    const names = features.map(([feature]) => feature);
    return {
      features: names,
      trees: forest.roots.length,
      nodes: forest.left.length,
      depth: forest.depth,
      ...calibrated(samples, margins, name === 'story'),
      usual: usualOf(rows, features.length, floatsOf(join(folder, `${name}.label`))),
      forest,
    };
  });
  const [text, story] = scorers;
  const model = { ngrams: tables([]), text, story };
  const file = packModel(model);
  writeFileSync(join(import.meta.dirname, '../src/suspicion/model.bin'), file);
  console.log(`model.bin: ${(file.length / 1e6).toFixed(2)} MB`);
  tasks.forEach(({ name, samples }, i) => {
    console.log(renderHeldOut(name, heldOut(samples, floatsOf(join(folder, `${name}.predicted`)), scorers[i])));
  });
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

if (import.meta.main) await main();
