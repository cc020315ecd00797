// What the suspicion scorer is worth on sets that training never saw: its probabilities, its thresholds, and the figures of its goals.
// The measures themselves are those of the findings (score.ts, correlation.ts, twins.ts): here suspicious words only become findings.
import { type CatalogEntry, check, type Diagnostic, type DocumentReport } from '#engine';
import type { Span } from '#rule';
import { type Context, columnsOf, inContext, type Learnt, type Scorer, stretchesOver, worstTenth } from '#suspicion';
import type { Sample } from './corpora.ts';
import { agreedErrors, lineAuroc, wordMcc } from './correlation.ts';
import { type Checked, counts, isGrave, longest, type Marked, touches } from './score.ts';
import { table } from './table.ts';
import { meanShare, twinShares } from './twins.ts';

type Thresholds = Pick<Learnt, 'logits' | 'chances' | 'minor' | 'major' | 'context'>;

/** False findings per 1000 words that reporting may cost on any honest set. */
const budget = 0.4;
/** A chance that may be called grave, and words that must have it. */
const grave = 0.9;
const bins = 60;
/** What an article as a whole weighs where there are sources. Chosen by hand: see the model card. */
const contextWeight = 1.25;

/** A sample with the logits of its words, from trees that had not seen its fold. */
interface Judged {
  readonly sample: Sample;
  readonly logits: Float32Array;
  /** Whether a token is a word. */
  readonly words: Uint8Array;
  /** Where rules speak, if they are asked, too: the scorer yields to them. */
  readonly ruled?: readonly Span[];
}

function judgedOf(samples: readonly Sample[], margins: Float32Array, context: Context): Judged[] {
  let at = 0;
  return samples.map((sample) => {
    const { letter, length } = columnsOf(sample.story.article);
    const logits = inContext(margins.subarray(at, at + length), letter, context);
    at += length;
    return { sample, logits, words: letter };
  });
}

/** Measures what logits are worth, and from where on words are reported. */
export function calibrated(samples: readonly Sample[], margins: Float32Array, withSources: boolean): Thresholds {
  const plain = judgedOf(samples, margins, { weight: 0, usual: 0 }).filter(({ sample }) => !sample.made);
  const worsts = plain.flatMap(({ logits, words }) => worstTenth(logits.filter((_, i) => words[i] === 1)) ?? []);
  const usual = worsts.reduce((sum, logit) => sum + logit, 0) / Math.max(1, worsts.length);
  const context = { weight: withSources ? contextWeight : 0, usual: round(usual) };
  const judged = judgedOf(samples, margins, context);
  const map = chancesOf(judged.filter(({ sample }) => !sample.made));
  const honest = judged.filter(({ sample: { set } }) => (withSources ? set.startsWith('samestory') : set.startsWith('clean_')));
  const sure = map.chances.findIndex((chance) => chance > grave);
  return { ...map, context, minor: round(leastLogit(honest, budget)), ...(sure >= 0 && { major: map.chances[sure] }) };
}

const round = (value: number) => Math.round(1e5 * value) / 1e5;

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
  const logits = pools.map(({ logit, weight }) => round(logit / weight));
  const chances = pools.map(({ right, weight }) => round(right / weight));
  // Beyond the last point the map goes on to the highest logit, so that no two words are alike that the trees tell apart.
  return {
    logits: [...logits, round(Math.max(logits.at(-1)! + 1, words.at(-1)!.logit))],
    chances: [...chances, Math.min(0.99, round(chances.at(-1)! + 0.05))],
  };
}

/** Stretches over a logit, as spans of the article, behind the findings of rules. */
function spansOver(
  { sample: { story }, logits, words, ruled = [] }: Judged,
  least: number,
): { start: number; end: number; logit: number }[] {
  const { tokens } = story.article;
  const own = stretchesOver(logits, words, columnsOf(story.article).starts, least).map(({ first, last, worst }) => ({
    start: tokens[first].start,
    end: tokens[last].end,
    logit: logits[worst],
  }));
  const told = ruled.map(({ start, end }) => ({ start, end, logit: Number.POSITIVE_INFINITY }));
  return [...told, ...own.filter((span) => !ruled.some((other) => touches(other, span)))];
}

/** The findings of rules that count and do not yield, as spans of the article. */
function ruledBy(rules: readonly CatalogEntry[], { story }: Sample): Span[] {
  return check(
    story,
    rules.filter(({ rule }) => !rule.yields),
  ).findings.filter(counts);
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

/** The figures of a scorer on held-out sets, alone and together with the findings of rules. */
export function heldOut(
  samples: readonly Sample[],
  margins: Float32Array,
  scorer: Scorer,
  rules: readonly CatalogEntry[],
): readonly Result[] {
  const judged = judgedOf(samples, margins, scorer.context);
  const of = (set: string, line?: (line: Marked) => boolean) =>
    judged.filter(({ sample }) => sample.set === set && (line === undefined || line(sample.line)));
  const results: Result[] = [];
  const honest = [...new Set(samples.map(({ set }) => set))].filter((set) => /^(?:samestory|clean)_/.test(set));
  for (const set of honest)
    results.push([`${set}: false spans per 1000 words as reported`, rate(spansIn(of(set), scorer.minor), wordsIn(of(set)))]);
  const pairs = of('samestory_wmt23heen').filter(({ sample }) => !sample.made);
  for (const set of ['qe23_heen.src_refAB', 'qe23_heen.src_refB']) {
    if (pairs.length === 0 || of(set).length === 0) continue;
    const truth = of(set);
    const withRules = (some: readonly Judged[]) => some.map((one) => ({ ...one, ruled: ruledBy(rules, one.sample) }));
    const [ruledTruth, ruledPairs] = [withRules(truth), withRules(pairs)];
    const silence = Number.POSITIVE_INFINITY;
    const row = (who: string, figure: string) => results.push([`${set}, ${who}: major spans touched / precision (findings)`, figure]);
    for (const allowed of [0.5, 1, 2, 3, 5, 8]) row(`scorer, ${allowed} false`, touched(truth, leastLogit(pairs, allowed)));
    const alone = rate(spansIn(ruledPairs, silence), wordsIn(pairs));
    row(`rules, ${alone} false`, touched(ruledTruth, silence));
    for (const allowed of [2, 3, 5, 8])
      if (allowed > Number(alone)) row(`rules and scorer, ${allowed} false`, touched(ruledTruth, leastLogit(ruledPairs, allowed)));
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

function touched(judged: readonly Judged[], least: number): string {
  let [hit, of, right, found] = [0, 0, 0, 0];
  for (const one of judged) {
    const spans = spansOver(one, least);
    const gold = one.sample.line.spans;
    const major = gold.filter(({ severity }) => isGrave(severity));
    of += major.length;
    hit += major.filter((mark) => spans.some((span) => touches(span, mark) && span.end - span.start <= longest)).length;
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

/** The results of both scorers, as training left them. */
export type Figures = { readonly [name in 'text' | 'story']: readonly Result[] };

/** The results as tables, as far as there are any; "5 false" means that a threshold makes so many false spans per 1000 words of samestory_wmt23heen. */
export function renderHeldOut({ story, text }: Figures): string {
  const one = (title: string, results: readonly Result[]) =>
    results.length === 0 ? [] : [table([[`${title}, on sets that training never saw`, 'figure'], ...results])];
  return [...one('scorer with sources', story), ...one('scorer without sources', text)].join('\n\n');
}
