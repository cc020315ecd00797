// What "caught", "false alarm" and "right proposal" mean when findings are held against an evaluation set, in pure functions.
// The definitions are those of the external scorers, so that figures from either can be compared.
//
// - Findings of severity neutral do not count, anywhere.
// - recall: share of gold spans touched (by at least one character) by a finding of at most 300 UTF-16 code units.
// - precision: share of the findings on texts with gold spans that touch one; their length does not matter here.
// - proposals: of the gold spans of category name, inconsistent-name and nonword that have a correction, the share where a touching
//   finding proposes, among its first three fixes, a text that contains the correction or is contained in it (case, diacritics and
//   punctuation folded).
// - traps: share of the marked traps (odd but right) touched by a finding.
// - false alarms: findings per 1000 words on texts without gold spans; words are runs of anything but white space.
import type { Diagnostic, DocumentReport } from '#engine';
import type { Severity, Span } from '#rule';

/** A marked error: the truth a finding is held against. Offsets are UTF-16 code units. */
export interface Gold extends Span {
  readonly severity: Exclude<Severity, 'neutral'>;
  readonly category: string;
  /** Every reader sees it; absent means yes. */
  readonly must?: boolean;
  /** The right text. */
  readonly correct?: string;
  /** Who marked it. */
  readonly raters?: readonly string[];
}

/** A line of an evaluation set: mtlint's feed with its truth. */
export interface Marked {
  readonly id: string;
  readonly text: string;
  readonly sources?: readonly { readonly id: string; readonly text: string }[];
  readonly spans: readonly Gold[];
  readonly traps?: readonly (Span & { readonly why?: string })[];
  readonly meta?: {
    /** Translated from and into, as two codes: ne-en. */
    readonly lang_pair?: string;
    /** A text with a planted fault and the one without share a pair; the label says which is which, the name of the fault what was done. */
    readonly pair?: string;
    readonly label?: string;
    readonly pert_name?: string;
    /** Who read the text, where several did. */
    readonly raters?: readonly string[];
    /** They shared the text out instead of all reading all of it. */
    readonly one_rater_per_segment?: boolean;
  };
}

/** A line of a set with what the check made of it. */
export interface Checked {
  readonly line: Marked;
  readonly report: DocumentReport;
}

/** How many of how many. */
export interface Share {
  readonly hit: number;
  readonly of: number;
}

export interface Missed {
  readonly id: string;
  readonly gold: Gold;
}

export interface Alarm {
  readonly id: string;
  readonly finding: Diagnostic;
  /** On a text with gold spans: it touches none of them. On a text without: any finding. */
  readonly on: 'gold text' | 'clean text';
}

export interface SetScore {
  readonly documents: number;
  readonly words: number;
  /** Words of the texts without gold spans. */
  readonly cleanWords: number;
  readonly recall: Share;
  /** Recall of the gold spans of severity major and critical. */
  readonly recallMajor: Share;
  readonly recallMust: Share;
  readonly recallByCategory: Readonly<Record<string, Share>>;
  readonly precision: Share;
  readonly proposals: Share;
  readonly traps: Share;
  /** Findings on texts without gold spans. */
  readonly falseMinor: number;
  readonly falseMajor: number;
  /** Every finding that counts, with whether it was right: it touches gold. */
  readonly judged: readonly { readonly finding: Diagnostic; readonly right: boolean }[];
  readonly misses: readonly Missed[];
  readonly alarms: readonly Alarm[];
}

/** What was measured on one set. */
export interface Measured {
  readonly set: string;
  /** Its sources were left out. */
  readonly alone: boolean;
  /** Every k-th line was checked; 1 for all. */
  readonly every: number;
  /** CPU seconds, tokens and parts of speech included. */
  readonly seconds: number;
  readonly score: SetScore;
  readonly lines: readonly Marked[];
  readonly reports: readonly DocumentReport[];
}

/** The longest finding that can catch anything, in UTF-16 code units. */
export const longest = 300;
const spelt: ReadonlySet<string> = new Set(['name', 'inconsistent-name', 'nonword']);

export function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export const isGrave = (severity: Severity): boolean => severity === 'major' || severity === 'critical';

/** Whether a finding counts: notes do not. */
export const counts = ({ severity }: Diagnostic): boolean => severity !== 'neutral';

/** Folds case, diacritics and punctuation away, as the external scorer does. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, ' ')
    .trim();
}

/** Holds reports against the lines they were made of, in the same order. */
export function scoreSet(lines: readonly Marked[], reports: readonly DocumentReport[]): SetScore {
  const pairs = lines.map((line, i) => ({
    line,
    words: reports[i].words,
    findings: reports[i].findings.filter(counts),
  }));
  const garbled = pairs.filter(({ line }) => line.spans.length > 0);
  const clean = pairs.filter(({ line }) => line.spans.length === 0);

  const spans = garbled.flatMap(({ line, findings }) =>
    line.spans.map((gold) => ({ id: line.id, gold, by: findings.filter((f) => touches(f, gold) && f.end - f.start <= longest) })),
  );
  const caught = (some: typeof spans): Share => share(some, ({ by }) => by.length > 0);
  const besides = garbled.flatMap(({ line, findings }) =>
    findings.map((finding) => ({ id: line.id, finding, right: line.spans.some((gold) => touches(finding, gold)) })),
  );
  const falls = clean.flatMap(({ line, findings }) => findings.map((finding) => ({ id: line.id, finding })));
  const traps = pairs.flatMap(({ line, findings }) => (line.traps ?? []).map((trap) => findings.some((f) => touches(f, trap))));
  const sum = (some: typeof pairs) => some.reduce((total, { words }) => total + words, 0);

  return {
    documents: lines.length,
    words: sum(pairs),
    cleanWords: sum(clean),
    recall: caught(spans),
    recallMajor: caught(spans.filter(({ gold }) => isGrave(gold.severity))),
    recallMust: caught(spans.filter(({ gold }) => gold.must ?? true)),
    recallByCategory: Object.fromEntries(
      [...Map.groupBy(spans, ({ gold }) => gold.category)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([category, some]) => [category, caught(some)]),
    ),
    precision: share(besides, ({ right }) => right),
    proposals: share(
      spans.filter(({ gold }) => spelt.has(gold.category) && fold(gold.correct ?? '') !== ''),
      ({ gold, by }) => by.some((finding) => proposes(finding, fold(gold.correct!))),
    ),
    traps: share(traps, (hit) => hit),
    falseMinor: falls.filter(({ finding }) => !isGrave(finding.severity)).length,
    falseMajor: falls.filter(({ finding }) => isGrave(finding.severity)).length,
    judged: [...besides, ...falls.map(({ finding }) => ({ finding, right: false }))].map(({ finding, right }) => ({ finding, right })),
    misses: spans.filter(({ by }) => by.length === 0).map(({ id, gold }) => ({ id, gold })),
    alarms: [
      ...besides.filter(({ right }) => !right).map(({ id, finding }) => ({ id, finding, on: 'gold text' as const })),
      ...falls.map(({ id, finding }) => ({ id, finding, on: 'clean text' as const })),
    ],
  };
}

function proposes(finding: Diagnostic, correct: string): boolean {
  return finding.fixes.slice(0, 3).some((fix) => {
    const text = fold(fix.text);
    return text.includes(correct) || (text !== '' && correct.includes(text));
  });
}

function share<Item>(items: readonly Item[], isHit: (item: Item) => boolean): Share {
  return { hit: items.filter(isHit).length, of: items.length };
}
