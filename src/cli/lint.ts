// The batch command: every story is checked and printed as it comes, and the exit code says how it went.
import { type CatalogEntry, type DocumentReport, withoutKnown } from '#engine';
import { atLeast, count, nothing, type Tally, visible } from '#report';
import type { Severity } from '#rule';
import type { Changes } from './changed.ts';
import type { Config } from './configRead.ts';
import { inOrder } from './inOrder.ts';
import { findInputs } from './inputs.ts';
import { interruption } from './interrupt.ts';
import { type Assignment, type Judgement, judgeWith, sifted } from './judge.ts';
import { baselineName, namesFor, readBaseline } from './known.ts';
import { type PageOf, rulePages } from './links.ts';
import { type Memory, memoriesOf, recall } from './memory.ts';
import { apartFrom, beginOutputs, needRendering, readOutputs } from './outputs.ts';
import { isUnread, type Piece, type Unread } from './piece.ts';
import { progress, sizeOf } from './progress.ts';
import { type Article, articleOf, storyPieces } from './read.ts';
import { checkerOf, sentence, unreadReport } from './reports.ts';
import { type Staff, staffFor } from './staff.ts';
import { readSources } from './stories.ts';
import { complain, hasColour, lineWidth } from './terminal.ts';
import { version } from './version.ts';

/** What lint and review have in common. */
export interface CheckOptions {
  readonly against: readonly string[];
  /** The mildest severity that makes the exit code 1. */
  readonly failOn: Severity | 'none';
  /** Folders with rules of a team's own. */
  readonly rules?: string | readonly string[];
  /** The file with findings that are not reported; the one of the usual name where there is one. */
  readonly baseline?: string;
  /** Only what changed since a commit; true where none is named. */
  readonly changed?: string | true;
  /** The config, where there is one. */
  readonly settings?: Config;
  /** Goes on where nobody reads the reports any more, since the exit code counts. */
  readonly toTheEnd?: boolean;
  readonly color?: boolean;
  readonly verbose?: boolean;
}

export interface LintOptions extends CheckOptions {
  /** As written: NAME for standard output or NAME=FILE, several of them. */
  readonly format: readonly string[];
  /** How many threads check; as many as make sense where it says nothing. */
  readonly workers?: number;
  /** How many seconds one article may take, where several threads check or rules are a team's own. */
  readonly timeout?: number;
  /** The field of a feed's items that names their story: those that share it are each other's sources. */
  readonly groupBy?: string;
  /** A file that remembers what is done, so that a run that was ended goes on. */
  readonly resume?: string;
  /** A folder with what earlier runs checked; true for the usual one. */
  readonly cache?: string | true;
  /** Reports say how hard the articles are to read, too. */
  readonly readability?: boolean;
  /** Reports say how garbled the articles are as a whole, too, and which are worst. */
  readonly garbled?: boolean;
}

/**
 * Checks what the paths name and prints the reports.
 * @returns the exit code: 0 clean, 1 findings at or over failOn, 2 something could not be read or checked, 130 interrupted
 * @throws Mistake where a path names nothing
 */
export async function lint(paths: readonly string[], options: LintOptions): Promise<number> {
  const baseline = await readBaseline(options.baseline);
  const name = namesFor(options.baseline ?? baselineName);
  const outcome = await checkAll(paths, options, (report) => withoutKnown(report, baseline, name(report)));
  return outcome.interrupted ? 130 : exitCode(outcome.tally, outcome.problems, options.failOn);
}

type Sift = (report: DocumentReport, sources?: number) => DocumentReport;

/** What a run came to. */
export interface Outcome {
  readonly tally: Tally;
  /** How many sources could not be read. */
  readonly problems: number;
  readonly rules: readonly CatalogEntry[];
  /** Whether a Ctrl-C ended it before its time. */
  readonly interrupted: boolean;
}

/**
 * Checks what the paths name and prints the reports.
 * @param sift takes each report before it is counted and printed, with the number of its sources (none where the document could not be read), and gives what is to be left of it
 * @throws Mistake where a path names nothing
 */
export async function checkAll(paths: readonly string[], options: Omit<LintOptions, 'failOn'>, sift: Sift): Promise<Outcome> {
  const { outputs, checker, sources, inputs, changed } = await begin(paths, options);
  const { rules } = checker;
  const runs = runsOf(rules, options, await rulePages(options.color));
  const needsRendering = needRendering(outputs, runs.file);
  const { rules: folders, settings, readability, garbled, resume, toTheEnd } = options;
  const assignment: Assignment = { rules: folders, settings, against: sources.pieces, needsRendering, readability, garbled };
  const memories = await memoriesOf(options, assignment);
  const size = await sizeOf(inputs);
  const staff = staffFor({ ...options, inputs, size }, assignment, judgeWith(checker, sources.articles, needsRendering));
  const left = sifting(sift, changed);
  const distinct = distinctSources(sources.articles);
  const { tick, clear } = progress(size);
  let tally = nothing;
  let done = 0;
  let listening = true;
  const out = await beginOutputs(outputs, runs);
  const { signal, over } = interruption();
  try {
    for await (const answer of answers(piecesOf(inputs, options.groupBy), staff, memories, signal)) {
      const { item } = answer;
      const { report, sources, rendering } = await left(answer);
      if (report.failures.length > 0) clear();
      for (const failure of report.failures) await complain(sentence(report, failure));
      listening = await out.document(report, done, rendering);
      tally = { ...count(tally, report), sources: isUnread(item) || !sources ? tally.sources : distinct(item, sources.own) };
      if (!listening && !toTheEnd) break;
      done++;
      tick({ words: report.words, bytes: isUnread(item) ? 0 : item.bytes.length + 1, name: visible(report.id) });
    }
    clear();
    await out.end(tally);
    if (signal.aborted) await complain(interrupted(done, resume));
    else if (listening || toTheEnd) for (const memory of memories) await memory.done();
  } finally {
    over();
    await Promise.all([out.abandon(), staff.close()]);
  }
  return { tally, problems: sources.problems.length, rules, interrupted: signal.aborted };
}

/** Reads all that must be known before the first article is looked at, and complains about sources that cannot be read. */
async function begin(
  paths: readonly string[],
  options: Pick<LintOptions, 'format' | 'resume' | 'against' | 'changed' | 'rules' | 'settings'>,
) {
  const outputs = readOutputs(options.format);
  const written = options.resume === undefined ? outputs : [...outputs, { format: 'jsonl', file: options.resume } as const];
  const [checker, found, sources, changed] = await Promise.all([
    checkerOf(options),
    findInputs(paths).then((found) => apartFrom(written, found, paths)),
    readSources(options.against, written),
    options.changed === undefined ? undefined : import('./changed.ts').then(({ changes }) => changes(options.changed!)),
  ]);
  for (const problem of sources.problems) await complain(problem);
  return { outputs, checker, sources, inputs: changed ? await changed.among(found) : found, changed };
}

interface Answer {
  readonly item: Piece | Unread;
  readonly judged: Judgement;
}

/** The judgements of items in their order: what a memory knows, else what the staff finds. Memories that did not know are told. */
async function* answers(
  items: AsyncIterable<Piece | Unread>,
  staff: Staff,
  memories: readonly Memory[],
  stop: AbortSignal,
): AsyncGenerator<Answer> {
  const work = async (item: Piece | Unread) => {
    if (isUnread(item)) return { item, judged: { report: unreadReport(item) }, tell: async () => {} };
    const { judged: known, untold } = await recall(memories, item);
    const judged = known ?? (await staff.judge(item));
    const tell = async () => {
      for (const memory of untold) await memory.keep(item, judged);
    };
    return { item, judged, tell };
  };
  for await (const { item, judged, tell } of inOrder(items, staff.room, work, stop)) {
    await tell(); // in order, as a state file wants it
    yield { item, judged };
  }
}

/** What is left of a judgement for people: without what they know, and where only changes count, without what is not new. */
function sifting(sift: Sift, changed: Changes | undefined): (answer: Answer) => Promise<Judgement> {
  return async ({ item, judged }) => {
    const left = sift(judged.report, judged.sources && judged.sources.own + judged.sources.shared);
    if (!changed || !judged.sources || isUnread(item)) return sifted(judged, left);
    return sifted(judged, await changed.inNewSentences(left, () => (articleOf(item) as Article).article));
  };
}

function interrupted(done: number, resume: string | undefined): string {
  const how = resume === undefined ? 'with --resume FILE a run goes on where it was ended' : 'the same command goes on from there';
  return `interrupted; what is checked so far (${done}) is reported, and the rest is not; ${how}.`;
}

async function* piecesOf(inputs: readonly string[], groupBy: string | undefined): AsyncGenerator<Piece | Unread> {
  for (const path of inputs) yield* storyPieces(path, groupBy);
}

/** Files get no colours unless they were asked for, and lines of a usual width. */
function runsOf(
  rules: readonly CatalogEntry[],
  { color, verbose = false }: Pick<LintOptions, 'color' | 'verbose'>,
  pageOf: PageOf | undefined,
) {
  const run = { version, rules, verbose };
  return {
    terminal: { ...run, colour: hasColour(color), width: lineWidth(), pageOf },
    file: { ...run, colour: color === true, width: 100 },
  };
}

/**
 * Counts the different sources of the documents so far, without keeping any in memory: those of its own, and the shared ones but for the document itself.
 * Items that are each other's sources count once each, and a source of its own that is shared too counts with those.
 */
function distinctSources(shared: readonly Article[]): (piece: Piece, own: number) => number {
  const origins = new Set(shared.map((source) => source.origin));
  let different = 0;
  let unseen = shared;
  return ({ origin, group = [], beside = [] }, own) => {
    const left = unseen.filter((source) => source.origin === origin);
    const twice = beside.filter((source) => !isUnread(source) && origins.has(source.origin)).length + Math.max(0, group.length - 1);
    different += own - twice + unseen.length - left.length;
    unseen = left;
    return different;
  };
}

function exitCode(tally: Tally, problems: number, failOn: LintOptions['failOn']): number {
  if (tally.failures + problems > 0) return 2;
  return failOn !== 'none' && atLeast(tally, failOn) > 0 ? 1 : 0;
}
