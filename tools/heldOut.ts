// What the suspicion scorer is worth on sets that training never saw: its probabilities, its thresholds, and the figures of its goals.
// The measures themselves are those of the findings (score.ts, correlation.ts, twins.ts): here suspicious words only become findings.
import type { Diagnostic, DocumentReport } from '#engine';
import { chanceOf, columnsOf, type Learnt, type Scorer } from '#suspicion';
import type { Sample } from './corpora.ts';
import { agreedErrors, lineAuroc, wordMcc } from './correlation.ts';
import { type Checked, isGrave, type Marked, touches } from './score.ts';
import { table } from './table.ts';
import { meanShare, twinShares } from './twins.ts';

type Thresholds = Pick<Learnt, 'logits' | 'chances' | 'minor' | 'major'>;

/** False findings per 1000 words that reporting may cost on any honest set. */
const budget = 0.4;
/** A chance that may be called grave, and words that must have it. */
const grave = 0.9;
const bins = 60;

/** A sample with the logits of its words, from trees that had not seen its fold. */
interface Judged {
  readonly sample: Sample;
  readonly logits: Float32Array;
  /** Whether a token is a word. */
  readonly words: Uint8Array;
}

function judgedOf(samples: readonly Sample[], margins: Float32Array): Judged[] {
  let at = 0;
  return samples.map((sample) => {
    const columns = columnsOf(sample.story.article);
    const logits = margins.subarray(at, at + columns.length);
    at += columns.length;
    return { sample, logits, words: columns.letter };
  });
}

/** Measures what logits are worth, and from where on words are reported. */
export function calibrated(samples: readonly Sample[], margins: Float32Array, withSources: boolean): Thresholds {
  const judged = judgedOf(samples, margins);
  const map = chancesOf(judged.filter(({ sample }) => !sample.made));
  const honest = judged.filter(({ sample: { set } }) => (withSources ? set.startsWith('samestory') : set.startsWith('clean_')));
  const logit = leastLogit(honest, budget);
  const sure = map.chances.findIndex((chance) => chance > grave);
  return { ...map, minor: chanceOf(map, logit), ...(sure >= 0 && { major: map.chances[sure] }) };
}

/** Isotonic regression (pool adjacent violators) over bins of equal weight, finer towards the top. */
function chancesOf(judged: readonly Judged[]): { logits: number[]; chances: number[] } {
  const words = judged.flatMap(({ sample, logits, words }) =>
    Array.from(logits, (logit, i) => ({ logit, right: sample.labels[i], weight: words[i] })).filter(({ weight }) => weight > 0),
  );
  words.sort((a, b) => a.logit - b.logit);
  const pools: { logit: number; right: number; weight: number }[] = [];
  let from = 0;
  for (let bin = 1; bin <= bins; bin++) {
    const to = bin === bins ? words.length : Math.round(words.length * (1 - 0.001 ** (bin / bins)));
    const some = words.slice(from, to);
    from = to;
    const weight = some.reduce((sum, word) => sum + word.weight, 0);
    if (weight === 0) continue;
    let pool = {
      logit: some.reduce((sum, word) => sum + word.weight * word.logit, 0),
      right: some.reduce((sum, word) => sum + word.weight * word.right, 0),
      weight,
    };
    for (let last = pools.at(-1); last !== undefined && last.right / last.weight >= pool.right / pool.weight; last = pools.at(-1)) {
      pools.pop();
      pool = { logit: pool.logit + last.logit, right: pool.right + last.right, weight: pool.weight + last.weight };
    }
    pools.push(pool);
  }
  const round = (value: number) => Math.round(1e5 * value) / 1e5;
  const logits = pools.map(({ logit, weight }) => round(logit / weight));
  const chances = pools.map(({ right, weight }) => round(right / weight));
  // Beyond the last point the map goes on to the highest logit, so that no two words are alike that the trees tell apart.
  return {
    logits: [...logits, round(Math.max(logits.at(-1)! + 1, words.at(-1)!.logit))],
    chances: [...chances, Math.min(0.99, round(chances.at(-1)! + 0.05))],
  };
}

/** Neighbouring words over a logit, as spans of the article. */
function spansOver({ sample: { story }, logits, words }: Judged, least: number): { start: number; end: number; logit: number }[] {
  const spans: { start: number; end: number; logit: number }[] = [];
  const { starts } = columnsOf(story.article);
  story.article.sentences.forEach(({ tokens }, s) => {
    tokens.forEach(({ start, end }, i) => {
      const at = starts[s] + i;
      if (words[at] === 0 || logits[at] < least) return;
      const last = spans.at(-1);
      const joins = last !== undefined && i > 0 && last.end === tokens[i - 1].end && words[at - 1] === 1 && logits[at - 1] >= least;
      if (!joins) spans.push({ start, end, logit: logits[at] });
      else {
        last.end = end;
        last.logit = Math.max(last.logit, logits[at]);
      }
    });
  });
  return spans;
}

const wordsIn = (judged: readonly Judged[]) => judged.reduce((sum, { words }) => sum + words.reduce((count, word) => count + word, 0), 0);
const spansIn = (judged: readonly Judged[], least: number) => judged.reduce((sum, one) => sum + spansOver(one, least).length, 0);

/** The lowest logit at which texts have at most so many spans per 1000 words. */
function leastLogit(judged: readonly Judged[], rate: number): number {
  const allowed = (rate * wordsIn(judged)) / 1000;
  const sorted = judged.flatMap(({ logits, words }) => [...logits].filter((_, i) => words[i] === 1)).sort((a, b) => b - a);
  let least = sorted[0] + 1e-6;
  for (let i = 0; i < sorted.length; i += Math.max(1, Math.floor(allowed / 10))) {
    if (spansIn(judged, sorted[i]) > allowed) break;
    least = sorted[i];
  }
  return least;
}

/** A line of results: what was measured, and the figure. */
type Result = readonly [measure: string, figure: string];

/** The figures of a scorer on held-out sets. */
export function heldOut(samples: readonly Sample[], margins: Float32Array, scorer: Scorer): readonly Result[] {
  const judged = judgedOf(samples, margins);
  const of = (set: string, line?: (line: Marked) => boolean) =>
    judged.filter(({ sample }) => sample.set === set && (line === undefined || line(sample.line)));
  const results: Result[] = [];
  const honest = [...new Set(samples.map(({ set }) => set))].filter((set) => /^(?:samestory|clean)_/.test(set));
  const minor = logitOf(scorer);
  for (const set of honest)
    results.push([`${set}: false spans per 1000 words as reported`, rate(spansIn(of(set), minor), wordsIn(of(set)))]);
  const pairs = of('samestory_wmt23heen').filter(({ sample }) => !sample.made);
  for (const set of ['qe23_heen.src_refAB', 'qe23_heen.src_refB']) {
    if (pairs.length === 0 || of(set).length === 0) continue;
    for (const allowed of [0.5, 1, 2, 3, 5, 8]) {
      const least = leastLogit(pairs, allowed);
      results.push([
        `${set} at ${allowed} false spans per 1000 words of samestory_wmt23heen: major spans touched / precision`,
        touched(of(set), least),
      ]);
    }
  }
  const gpt4 = of('wmt23_zhen.src_gpt4', ({ spans }) => spans.length > 0);
  if (gpt4.length > 0) {
    results.push(['wmt23_zhen.src_gpt4, major, two or more raters: word MCC', mccOfHalves(gpt4, agreedErrors).toFixed(3)]);
    results.push([
      'wmt23_zhen.src_gpt4: AUROC by line of "has a major error"',
      (lineAuroc(checkedOf(gpt4, Number.NEGATIVE_INFINITY)) ?? 0).toFixed(3),
    ]);
  }
  for (const pair of ['ne-en', 'si-en', 'et-en', 'ro-en', 'ru-en']) {
    const lines = of('mlqe.plain', ({ meta }) => meta?.lang_pair === pair);
    if (lines.length > 0) results.push([`mlqe.plain ${pair}: word MCC`, mccOfHalves(lines).toFixed(3)]);
  }
  const twins = twinShares([...of('demetr.perturbed'), ...of('demetr.clean.')].map((one) => sentenceOf(one)));
  for (const { kind, higher } of twins) results.push([`demetr, ${kind}: twin ranked higher`, higher.toFixed(3)]);
  if (twins.length > 0) results.push(['demetr: mean over kinds', meanShare(twins)!.toFixed(3)]);
  return results;
}

const rate = (count: number, words: number) => ((1000 * count) / Math.max(1, words)).toFixed(2);

/** The logit from which words are reported. */
function logitOf({ logits, chances, minor }: Thresholds): number {
  let [low, high] = [logits[0] - 1, logits.at(-1)!];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (chanceOf({ logits, chances }, middle) < minor) low = middle;
    else high = middle;
  }
  return high;
}

function touched(judged: readonly Judged[], least: number): string {
  let [hit, of, right, found] = [0, 0, 0, 0];
  for (const one of judged) {
    const spans = spansOver(one, least);
    const gold = one.sample.line.spans;
    const major = gold.filter(({ severity }) => isGrave(severity));
    of += major.length;
    hit += major.filter((mark) => spans.some((span) => touches(span, mark))).length;
    found += spans.length;
    right += spans.filter((span) => gold.some((mark) => touches(span, mark))).length;
  }
  return `${(hit / Math.max(1, of)).toFixed(3)} / ${(right / Math.max(1, found)).toFixed(2)} (${found})`;
}

/** Spans over a logit as a report. Chances are made of logits here, so that all are above 0. */
function checkedOf(judged: readonly Judged[], least: number): Checked[] {
  return judged.map((one) => ({
    line: one.sample.line,
    report: reportOf(
      least === Number.NEGATIVE_INFINITY
        ? one.sample.story.article.tokens.flatMap(({ start, end }, i) => (one.words[i] === 1 ? [{ start, end, logit: one.logits[i] }] : []))
        : spansOver(one, least),
    ),
  }));
}

/** A sentence as one finding: its twin is told from it by the sum of what its words are feared for. */
function sentenceOf({ sample: { line }, logits, words }: Judged): Checked {
  const top = [...logits]
    .filter((_, i) => words[i] === 1)
    .sort((a, b) => b - a)
    .slice(0, 3);
  const logit = top.reduce((sum, value) => sum + value, 0) / Math.max(1, top.length);
  return { line, report: reportOf([{ start: 0, end: line.text.length, logit }]) };
}

function reportOf(spans: readonly { start: number; end: number; logit: number }[]): DocumentReport {
  const findings = spans.map(({ start, end, logit }) => ({ start, end, severity: 'major', confidence: 1 / (1 + Math.exp(-logit)) }));
  return { findings: findings as unknown as readonly Diagnostic[] } as DocumentReport;
}

/** Word MCC with a threshold that each half of the lines takes from the other. */
function mccOfHalves(judged: readonly Judged[], marksOf?: (line: Marked) => readonly { start: number; end: number }[]): number {
  const halves = [0, 1].map((half) => judged.filter((_, i) => i % 2 === half));
  const best = halves.map((half) => {
    const sorted = half.flatMap(({ logits, words }) => [...logits].filter((_, i) => words[i] === 1)).sort((a, b) => b - a);
    const tried = [0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.13, 0.17, 0.22, 0.28, 0.35, 0.45, 0.55].map(
      (share) => sorted[Math.floor(share * sorted.length)],
    );
    const scored = tried.map((least) => ({ least, mcc: wordMcc(checkedOf(half, least), marksOf) }));
    return scored.reduce((one, other) => (other.mcc > one.mcc ? other : one)).least;
  });
  return wordMcc([...checkedOf(halves[0], best[1]), ...checkedOf(halves[1], best[0])], marksOf);
}

/** The results as a table. */
export function renderHeldOut(name: string, results: readonly Result[]): string {
  return table([
    [`${name === 'story' ? 'with' : 'without'} sources, held out`, 'figure'],
    ...results.map(([measure, figure]) => [measure, figure]),
  ]);
}
