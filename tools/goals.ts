// The goals of the checker, each with its figure: what `npm run quality` is read for first.
// A goal shows where its sets were given; budgets hold over all sets of a kind together.
import type { Measured } from './quality.ts';
import type { Share } from './score.ts';
import { table } from './table.ts';

interface Goal {
  readonly sets: RegExp;
  readonly measure: string;
  readonly goal: number;
  /** Whether the figure must be at least or at most the goal. */
  readonly bound: 'least' | 'most';
  readonly figure: (sets: readonly Measured[]) => number;
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
  { sets: /^stories/, measure: 'stories: caught', goal: 0.8, bound: 'least', figure: ([set]) => part(set.score.recall) },
  { sets: /^stories/, measure: 'stories: names caught', goal: 0.92, bound: 'least', figure: ([set]) => part(named(set)) },
  { sets: /^stories/, measure: 'stories: precision', goal: 0.85, bound: 'least', figure: ([set]) => part(set.score.precision) },
  { sets: /^stories/, measure: 'stories: traps hit', goal: 0.05, bound: 'most', figure: ([set]) => part(set.score.traps) },
  { sets: /^stories/, measure: 'stories: findings on controls, per 1000 words', goal: 1, bound: 'most', figure: loud },
  {
    sets: /^qe23_heen.*refAB/,
    measure: 'Hebrew news, two sources: major spans caught',
    goal: 0.4,
    bound: 'least',
    figure: ([set]) => part(set.score.recallMajor),
  },
  {
    sets: /^qe23_heen.*refAB/,
    measure: 'Hebrew news, two sources: precision',
    goal: 0.6,
    bound: 'least',
    figure: ([set]) => part(set.score.precision),
  },
  { sets: /^samestory/, measure: 'honest pairs: major and critical, per 1000 words', goal: 0.3, bound: 'most', figure: grave },
  { sets: /^samestory/, measure: 'honest pairs: all but notes, per 1000 words', goal: 2, bound: 'most', figure: loud },
  { sets: /^clean/, measure: 'clean news: major and critical, per 1000 words', goal: 0.3, bound: 'most', figure: grave },
  { sets: /^clean/, measure: 'clean news: all but notes, per 1000 words', goal: 2, bound: 'most', figure: loud },
];

/** The goals whose sets are here, as a table; empty where none is. */
export function renderGoals(sets: readonly Measured[]): string {
  const rows = goals.flatMap(({ sets: wanted, measure, goal, bound, figure }) => {
    const some = sets.filter(({ set }) => wanted.test(set));
    if (some.length === 0) return [];
    const value = figure(some);
    const holds = bound === 'least' ? value >= goal : value <= goal;
    return [[measure, value.toFixed(2), `at ${bound} ${goal.toFixed(2)}`, holds ? 'yes' : 'NO']];
  });
  return rows.length === 0 ? '' : table([['goal', 'here', '', 'holds'], ...rows]);
}
