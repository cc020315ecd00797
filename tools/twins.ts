// How often a sentence with one planted fault looks worse than its twin without, by kind of fault: which faults the rules see at all.
// The sets are those of DEMETR (Karpinska and others 2022, "DEMETR: Diagnosing evaluation metrics for translation"): a clean translation
// and what was done to it. A text weighs as much as the confidence of its surest finding, and 0 with none; a tie counts half.
// That is the definition of the external scorer.
import type { DocumentReport } from '#engine';
import { type Checked, counts } from './score.ts';

/** The kinds of fault that garbling makes, by the names that DEMETR gives them; the others are honest or slight changes. */
const kinds: readonly (readonly [kind: string, names: RegExp])[] = [
  ['repetition', /_repeat[24]$/],
  ['verb removed', /_verb_removed$/],
  ['noun removed', /_noun_removed$/],
  ['subject removed', /_subj_removed$/],
  ['words swapped', /_word_swap$/],
  ['misspelling', /_misspelled$/],
  ['character removed', /_char_removed$/],
  ['name replaced', /_ne_replaced$/],
  ['number replaced', /_numbers_replaced$/],
  ['shuffled', /_shuffled$/],
];

export interface TwinShare {
  readonly kind: string;
  readonly pairs: number;
  /** Of the pairs, the share where the faulty twin weighs more, 0 to 1. */
  readonly higher: number;
}

/** The share of each kind that has pairs here; both twins must be among the lines. */
export function twinShares(checked: readonly Checked[]): TwinShare[] {
  const clean = new Map(
    checked.flatMap(({ line: { meta }, report }) =>
      meta?.label === 'clean' && meta.pair && meta.pert_name !== 'human_reference' ? [[meta.pair, weight(report)] as const] : [],
    ),
  );
  return kinds.flatMap(([kind, names]) => {
    const wins = checked.flatMap(({ line: { meta }, report }) => {
      const other = clean.get(meta?.pair ?? '');
      if (other === undefined || meta?.label !== 'perturbed' || !names.test(meta.pert_name ?? '')) return [];
      return [weight(report) > other ? 1 : weight(report) === other ? 0.5 : 0];
    });
    return wins.length === 0 ? [] : [{ kind, pairs: wins.length, higher: mean(wins) }];
  });
}

/** The mean over the kinds, each counting alike; undefined where there are none. */
export function meanShare(shares: readonly TwinShare[]): number | undefined {
  return shares.length === 0 ? undefined : mean(shares.map(({ higher }) => higher));
}

function weight({ findings }: DocumentReport): number {
  return Math.max(0, ...findings.filter(counts).map(({ confidence }) => confidence));
}

const mean = (numbers: readonly number[]) => numbers.reduce<number>((sum, number) => sum + number, 0) / numbers.length;
