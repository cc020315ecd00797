// The goals of the checker, each with its figure: what `npm run quality` is read for first.
// A goal shows where its sets were given; budgets hold over all sets of a kind together.

import { agreedErrors, lineAuroc, wordMcc } from './correlation.ts';
import type { Checked, Measured, Share } from './score.ts';
import { table } from './table.ts';
import { meanShare, type TwinShare, twinShares } from './twins.ts';

interface Goal {
  readonly sets: RegExp;
  /** Whether the figure is that of the sets without their sources. */
  readonly alone?: true;
  readonly measure: string;
  readonly goal: number;
  /** Whether the figure must be at least or at most the goal. */
  readonly bound: 'least' | 'most';
  /** Undefined where the sets that are here do not tell. */
  readonly figure: (sets: readonly Measured[]) => number | undefined;
}

/** A goal with its figure. */
export interface Reached extends Pick<Goal, 'measure' | 'goal' | 'bound'> {
  readonly figure: number;
  readonly holds: boolean;
}

/** Kinds of planted faults, each with its share where the set's sources are given and where they are not. */
export interface Kinds {
  readonly given: readonly TwinShare[];
  readonly alone: readonly TwinShare[];
}

const part = ({ hit, of }: Share) => (of === 0 ? 0 : hit / of);
const sum = (sets: readonly Measured[], count: (set: Measured) => number) => sets.reduce((total, set) => total + count(set), 0);
const perThousand = (count: number, words: number) => (words === 0 ? 0 : (1000 * count) / words);
const cleanWords = (sets: readonly Measured[]) => sum(sets, ({ score }) => score.cleanWords);
const grave = (sets: readonly Measured[]) =>
  perThousand(
    sum(sets, ({ score }) => score.falseMajor),
    cleanWords(sets),
  );
const loud = (sets: readonly Measured[]) =>
  perThousand(
    sum(sets, ({ score }) => score.falseMajor + score.falseMinor),
    cleanWords(sets),
  );
const named = ({ score }: Measured): Share =>
  ['name', 'inconsistent-name'].reduce(
    (all, category) => {
      const { hit, of } = score.recallByCategory[category] ?? { hit: 0, of: 0 };
      return { hit: all.hit + hit, of: all.of + of };
    },
    { hit: 0, of: 0 },
  );

const checkedOf = (sets: readonly Measured[]): Checked[] =>
  sets.flatMap(({ lines, reports }) => lines.map((line, i) => ({ line, report: reports[i] })));
const twins = (sets: readonly Measured[]) => twinShares(checkedOf(sets));
const mccFrom = (language: string) => (sets: readonly Measured[]) => {
  const some = checkedOf(sets).filter(({ line }) => line.meta?.lang_pair === `${language}-en`);
  return some.length === 0 ? undefined : wordMcc(some);
};

/** Of all pairs of a text with marks and one without, the share in which the former is called more garbled. */
function rankedAbove(sets: readonly Measured[]): number {
  const scores = checkedOf(sets).map(({ line, report }) => ({ marked: (line.spans ?? []).length > 0, garbled: report.garbled ?? 0 }));
  const [marked, others] = [scores.filter((one) => one.marked), scores.filter((one) => !one.marked)];
  const above = marked.flatMap((one) => others.map((other) => Number(one.garbled > other.garbled)));
  return part({ hit: above.reduce((total, one) => total + one, 0), of: above.length });
}

const hebrew = /^qe23_heen.*refAB/;
const chinese = /^wmt23_zhen\.src_gpt4/;
const planted = /^demetr\.(?:clean|perturbed)\b/;

const goals: readonly Goal[] = [
  { sets: /^seeds$/, measure: 'seeds: must caught', goal: 1, bound: 'least', figure: ([set]) => part(set.score.recallMust) },
  { sets: /^seeds$/, measure: 'seeds: all caught', goal: 33 / 37, bound: 'least', figure: ([set]) => part(set.score.recall) },
  {
    sets: /^seeds$/,
    measure: 'seeds: findings on the other four',
    goal: 6,
    bound: 'most',
    figure: ([set]) => set.score.falseMajor + set.score.falseMinor,
  },
  { sets: /^seeds$/, measure: 'seeds: of them above minor', goal: 0, bound: 'most', figure: ([set]) => set.score.falseMajor },
  { sets: /^seeds$/, measure: 'seeds: garbled above the others', goal: 1, bound: 'least', figure: rankedAbove },
  { sets: /^stories/, measure: 'stories: caught', goal: 0.8, bound: 'least', figure: ([set]) => part(set.score.recall) },
  { sets: /^stories/, measure: 'stories: names caught', goal: 0.92, bound: 'least', figure: ([set]) => part(named(set)) },
  { sets: /^stories/, measure: 'stories: precision', goal: 0.85, bound: 'least', figure: ([set]) => part(set.score.precision) },
  { sets: /^stories/, measure: 'stories: traps hit', goal: 0.05, bound: 'most', figure: ([set]) => part(set.score.traps) },
  { sets: /^stories/, measure: 'stories: findings on controls, per 1000 words', goal: 1, bound: 'most', figure: loud },
  { sets: /^stories/, measure: 'stories: garbled above the controls', goal: 1, bound: 'least', figure: rankedAbove },
  {
    sets: hebrew,
    measure: 'Hebrew news, two sources: major spans caught',
    goal: 0.4,
    bound: 'least',
    figure: ([set]) => part(set.score.recallMajor),
  },
  {
    sets: hebrew,
    measure: 'Hebrew news, two sources: precision',
    goal: 0.6,
    bound: 'least',
    figure: ([set]) => part(set.score.precision),
  },
  {
    sets: hebrew,
    alone: true,
    measure: 'Hebrew news, no sources: precision',
    goal: 0.55,
    bound: 'least',
    figure: ([set]) => part(set.score.precision),
  },
  { sets: /^samestory/, measure: 'honest pairs: major and critical, per 1000 words', goal: 0.3, bound: 'most', figure: grave },
  { sets: /^samestory/, measure: 'honest pairs: all but notes, per 1000 words', goal: 2, bound: 'most', figure: loud },
  { sets: /^clean/, measure: 'clean news: major and critical, per 1000 words', goal: 0.3, bound: 'most', figure: grave },
  { sets: /^clean/, measure: 'clean news: all but notes, per 1000 words', goal: 2, bound: 'most', figure: loud },
  {
    sets: planted,
    measure: 'a planted fault, one source: worse than its twin, mean of kinds',
    goal: 0.6,
    bound: 'least',
    figure: (sets) => meanShare(twins(sets)),
  },
  {
    sets: planted,
    alone: true,
    measure: 'a planted fault, no source: worse than its twin, mean of kinds',
    goal: 0.7,
    bound: 'least',
    figure: (sets) => meanShare(twins(sets)),
  },
  {
    sets: /^mlqe\.plain/,
    measure: 'Wikipedia from Nepali, no sources: word MCC',
    goal: 0.15,
    bound: 'least',
    figure: mccFrom('ne'),
  },
  {
    sets: /^mlqe\.plain/,
    measure: 'Wikipedia from Sinhala, no sources: word MCC',
    goal: 0.15,
    bound: 'least',
    figure: mccFrom('si'),
  },
  {
    sets: chinese,
    measure: 'Chinese news, one source: word MCC, major errors that two raters see',
    goal: 0.2,
    bound: 'least',
    figure: (sets) => wordMcc(checkedOf(sets), agreedErrors),
  },
  {
    sets: chinese,
    measure: 'Chinese news, one source: lines with a major error, AUROC',
    goal: 0.7,
    bound: 'least',
    figure: (sets) => lineAuroc(checkedOf(sets)),
  },
];

/** Whether a set is looked at without its sources, too. */
export const isAskedAlone = (set: string): boolean => hebrew.test(set) || planted.test(set);

/** The goals whose sets are here. */
export function goalsReached(sets: readonly Measured[]): Reached[] {
  return goals.flatMap(({ sets: wanted, alone = false, measure, goal, bound, figure }) => {
    const some = sets.filter((each) => wanted.test(each.set) && each.alone === alone);
    const value = some.length === 0 ? undefined : figure(some);
    if (value === undefined) return [];
    return [{ measure, goal, bound, figure: value, holds: bound === 'least' ? value >= goal : value <= goal }];
  });
}

/** The same as a table; empty where there is none. */
export function renderGoals(sets: readonly Measured[]): string {
  const rows = goalsReached(sets).map(({ measure, goal, bound, figure, holds }) => [
    measure,
    figure.toFixed(2),
    `at ${bound} ${goal.toFixed(2)}`,
    holds ? 'yes' : 'NO',
  ]);
  return rows.length === 0 ? '' : table([['goal', 'here', '', 'holds'], ...rows]);
}

/** Which planted faults are seen. */
export function kindsSeen(sets: readonly Measured[]): Kinds {
  const some = sets.filter(({ set }) => planted.test(set));
  return { given: twins(some.filter(({ alone }) => !alone)), alone: twins(some.filter(({ alone }) => alone)) };
}

/** The same as a table; empty where no set has planted faults. */
export function renderKinds(sets: readonly Measured[]): string {
  const { given, alone } = kindsSeen(sets);
  if (given.length === 0) return '';
  const mean = (shares: readonly TwinShare[]) => meanShare(shares)!.toFixed(2);
  return table([
    ['planted fault', 'pairs', 'worse than its twin', 'without the source'],
    ...given.map(({ kind, pairs, higher }, i) => [kind, `${pairs}`, higher.toFixed(2), alone[i].higher.toFixed(2)]),
    ['mean', '', mean(given), mean(alone)],
  ]);
}
