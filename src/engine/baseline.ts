// The baseline: findings that people know of, so that only new ones are reported. It holds two lists, and its entries hold fingerprints, never lines.
// `known` is the debt a team took over unread; `reviewed` is what a person read and found to be no error, with who, when and why.
import { scoreOf } from './score.ts';
import type { Diagnostic, DocumentReport } from './types.ts';

export interface BaselineEntry {
  readonly rule: string;
  /** The diagnostic's fingerprint without its index among equals. */
  readonly fingerprint: string;
  /** The words that were marked: for people who read the file, and to know the finding again when its sentence was edited. */
  readonly text: string;
  /** How many equal findings of one document the entry covers. */
  readonly count: number;
  /** Where it was found, as `documentName` says it. Absent: nobody wrote it down, and the entry never counts as stale. */
  readonly document?: string;
}

export interface ReviewedEntry extends BaselineEntry {
  readonly who: string;
  /** An ISO 8601 time. */
  readonly when: string;
  readonly why: string;
}

export interface Baseline {
  readonly version: 1;
  readonly known: readonly BaselineEntry[];
  readonly reviewed: readonly ReviewedEntry[];
}

export const emptyBaseline: Baseline = { version: 1, known: [], reviewed: [] };

/**
 * Reads a baseline file.
 * @throws SyntaxError with a sentence for people where the text is no baseline
 */
export function parseBaseline(text: string): Baseline {
  const value = json(text);
  if (!isObject(value) || value.version !== 1) throw new SyntaxError('its "version" is not 1');
  return { version: 1, known: listOf(value, 'known', isEntry), reviewed: listOf(value, 'reviewed', isReviewed) };
}

/** A baseline as a file: entries in a fixed order, so that versions of it compare line by line. */
export function formatBaseline({ known, reviewed }: Baseline): string {
  return `${JSON.stringify({ version: 1, known: inOrder(known), reviewed: inOrder(reviewed) }, undefined, 2)}\n`;
}

/**
 * The name of a document in a baseline: its path as given, from the baseline's folder with slashes; an item of a feed is named after both.
 * @param path from the baseline's folder
 */
export function documentName(path: string, report: Pick<DocumentReport, 'id' | 'path'>): string {
  const name = path.replaceAll('\\', '/');
  return report.id === report.path ? name : `${name}(${report.id})`;
}

/** The path in a document's name. */
export function documentPath(document: string): string {
  return /^(.*\.(?:jsonl|ndjson|xml|rss|atom|rdf|\w*xlf|\w*xliff)(?:\.gz)?|-)\(.*\)$/is.exec(document)?.[1] ?? document;
}

/** The baseline with one more finding among the reviewed; an equal one counts up. */
export function withReviewed(
  baseline: Baseline,
  finding: Diagnostic,
  how: Pick<ReviewedEntry, 'who' | 'when' | 'why' | 'document'>,
): Baseline {
  const fingerprint = keyOf(finding);
  const before = baseline.reviewed.find((entry) => entry.fingerprint === fingerprint && entry.document === how.document);
  const entry = { rule: finding.rule, fingerprint, text: finding.text, count: (before?.count ?? 0) + 1, ...how };
  return { ...baseline, reviewed: [...baseline.reviewed.filter((other) => other !== before), entry] };
}

/** A report without the findings that the baseline covers, and with the score of what is left. */
export function withoutKnown(report: DocumentReport, baseline: Baseline, document: string = report.path): DocumentReport {
  return left(report, cover(report, baseline, document));
}

/** A finding that an entry of the baseline covers, under the key that it has today. */
interface Use {
  readonly entry: BaselineEntry;
  readonly document: string;
  readonly key: string;
}

/**
 * Which findings of a document the baseline covers, each by one entry. First those of an equal fingerprint (rule, words, sentence): by an entry of this document,
 * or else of any other, so that a renamed file and a syndicated copy stay covered. Then, by entries of this document that still cover nothing,
 * those of the same rule and words: someone edited the sentence and left the words.
 */
function cover({ findings }: DocumentReport, baseline: Baseline, document: string): ReadonlyMap<Diagnostic, Use> {
  const { byKey, byWords } = indexOf(baseline);
  const uses = new Map<Diagnostic, Use>();
  const used = new Map<BaselineEntry, number>();
  const take = (finding: Diagnostic, candidates: readonly BaselineEntry[]) => {
    const entry = candidates.find((candidate) => (used.get(candidate) ?? 0) < candidate.count);
    if (!entry) return;
    used.set(entry, (used.get(entry) ?? 0) + 1);
    uses.set(finding, { entry, document, key: keyOf(finding) });
  };
  for (const finding of findings) {
    const equal = byKey.get(keyOf(finding)) ?? [];
    const own = equal.filter((entry) => entry.document === undefined || entry.document === document);
    take(finding, own.length > 0 ? own : equal);
  }
  for (const finding of findings) {
    if (!uses.has(finding)) take(finding, byWords.get(wordsKey(document, finding)) ?? []);
  }
  return uses;
}

function left(report: DocumentReport, uses: ReadonlyMap<Diagnostic, Use>): DocumentReport {
  if (uses.size === 0) return report;
  return withFindings(report, (finding) => !uses.has(finding));
}

/** A report with some of its findings, and their score. */
export function withFindings(report: DocumentReport, keep: (finding: Diagnostic) => boolean): DocumentReport {
  const findings = report.findings.filter(keep);
  const score = scoreOf(
    findings.map(({ severity }) => severity),
    report.words,
  );
  return { ...report, findings, score };
}

interface Index {
  readonly byKey: ReadonlyMap<string, readonly BaselineEntry[]>;
  readonly byWords: ReadonlyMap<string, readonly BaselineEntry[]>;
}

/** Made once for a baseline: a run asks for it at every document. */
const indexes = new WeakMap<Baseline, Index>();

function indexOf(baseline: Baseline): Index {
  let index = indexes.get(baseline);
  if (!index) {
    const entries = [...baseline.reviewed, ...baseline.known];
    index = {
      byKey: Map.groupBy(entries, (entry) => entry.fingerprint),
      byWords: Map.groupBy(entries, (entry) => wordsKey(entry.document, entry)),
    };
    indexes.set(baseline, index);
  }
  return index;
}

/** What a run saw of a baseline: what it used, and what it would have to take in. */
export interface Audit {
  /** Takes a report and gives what the baseline leaves of it. */
  readonly sift: (report: DocumentReport, document: string) => DocumentReport;
  /** Entries that cover more than there is, with how many findings are gone. */
  readonly stale: (lookedAt: (entry: BaselineEntry) => boolean) => readonly { readonly entry: BaselineEntry; readonly gone: number }[];
  /** The baseline without what is stale, and with today's fingerprints. */
  readonly pruned: (lookedAt: (entry: BaselineEntry) => boolean) => Baseline;
}

/** Follows a baseline through a run over many documents. */
export function audit(baseline: Baseline): Audit {
  const uses = new Map<BaselineEntry, Use[]>();
  const now = (entry: BaselineEntry) => standing(entry, uses.get(entry) ?? []);
  const prune = <Entry extends BaselineEntry>(entries: readonly Entry[], lookedAt: (entry: BaselineEntry) => boolean): Entry[] =>
    entries.flatMap((entry) =>
      entry.document === undefined || !lookedAt(entry)
        ? [entry]
        : now(entry).map(({ document, key, count }) => ({ ...entry, fingerprint: key, count, document })),
    );
  return {
    sift: (report, document) => {
      const covered = cover(report, baseline, document);
      for (const use of covered.values()) {
        const before = uses.get(use.entry);
        if (before) before.push(use);
        else uses.set(use.entry, [use]);
      }
      return left(report, covered);
    },
    stale: (lookedAt) =>
      [...baseline.known, ...baseline.reviewed].flatMap((entry) => {
        if (entry.document === undefined || !lookedAt(entry)) return [];
        const gone = entry.count - now(entry).reduce((sum, { count }) => sum + count, 0);
        return gone > 0 ? [{ entry, gone }] : [];
      }),
    pruned: (lookedAt) => ({ version: 1, known: prune(baseline.known, lookedAt), reviewed: prune(baseline.reviewed, lookedAt) }),
  };
}

/** Where an entry's findings stand today: in its own document, or else in the first that has them now. */
function standing({ document }: BaselineEntry, uses: readonly Use[]): { document: string; key: string; count: number }[] {
  const home = uses.some((use) => use.document === document) ? document : uses[0]?.document;
  const keys = Map.groupBy(
    uses.filter((use) => use.document === home),
    (use) => use.key,
  );
  return [...keys].map(([key, equals]) => ({ document: equals[0].document, key, count: equals.length }));
}

/** Entries for findings that no baseline covers yet; neutral ones fail nothing and need none. */
export function entriesFor(report: DocumentReport, document: string): BaselineEntry[] {
  const equals = Map.groupBy(
    report.findings.filter(({ severity }) => severity !== 'neutral'),
    keyOf,
  );
  return [...equals].map(([fingerprint, [{ rule, text }, ...others]]) => ({ rule, fingerprint, text, count: 1 + others.length, document }));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError('this is not JSON');
  }
}

function keyOf({ fingerprint }: Diagnostic): string {
  return fingerprint.replace(/:\d+$/, '');
}

function wordsKey(document: string | undefined, { rule, text }: Pick<BaselineEntry, 'rule' | 'text'>): string {
  return `${document ?? ''}\0${rule}\0${squeeze(text)}`;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function inOrder(entries: readonly BaselineEntry[]): BaselineEntry[] {
  return [...entries].sort(
    (a, b) =>
      compare(a.document ?? '', b.document ?? '') ||
      compare(a.rule, b.rule) ||
      compare(a.text, b.text) ||
      compare(a.fingerprint, b.fingerprint),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function listOf<Entry>(value: Readonly<Record<string, unknown>>, name: string, isOne: (entry: unknown) => entry is Entry): Entry[] {
  const list = value[name] ?? [];
  if (!Array.isArray(list)) throw new SyntaxError(`"${name}" is no list`);
  const wrong = list.findIndex((entry) => !isOne(entry));
  if (wrong < 0) return list;
  throw new SyntaxError(
    `entry ${wrong + 1} of "${name}" lacks rule, fingerprint, text${name === 'reviewed' ? ', count, who, when or why' : ' or count'}`,
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is BaselineEntry {
  if (!isObject(value)) return false;
  const strings = ['rule', 'fingerprint', 'text'].every((key) => typeof value[key] === 'string');
  const place = value.document === undefined || typeof value.document === 'string';
  return strings && place && Number.isSafeInteger(value.count) && (value.count as number) > 0;
}

function isReviewed(value: unknown): value is ReviewedEntry {
  return isEntry(value) && ['who', 'when', 'why'].every((key) => typeof (value as unknown as Record<string, unknown>)[key] === 'string');
}
