// The review command: articles are read and checked, then the desk opens on them; without a terminal the plain report is printed.
// The disk work of the desk is here: the journal, the article, the baseline, the report of the sitting.
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { kill, pid } from 'node:process';
import { type Baseline, type CatalogEntry, type DocumentReport, explainRule, formatBaseline, withoutKnown, withReviewed } from '#engine';
import { visible } from '#report';
import type { Hands, Kept, ReviewInput, Work } from '#review';
import type { Story } from '#story';
import { decode, formatOf, type Text } from '#text';
import { chunksOf } from './bytes.ts';
import { type Sitting, sittingReport } from './decided.ts';
import { findInputs } from './inputs.ts';
import { type Journal, openJournal } from './journal.ts';
import { baselineName, namesFor, readBaseline } from './known.ts';
import { type CheckOptions, lint } from './lint.ts';
import { codeOf, Mistake, whyUnwritten } from './mistake.ts';
import { isGzip } from './open.ts';
import { isUnread } from './piece.ts';
import { articleOf, pieces, read } from './read.ts';
import { type Checker, checkerOf, sentence } from './reports.ts';
import { sampleStory } from './sample.ts';
import { readSources, stories } from './stories.ts';
import { type Counting, complain, counting } from './terminal.ts';
import { whoIsThere } from './who.ts';
import { backUp, encodeLike, type Staged, stage } from './write.ts';

export interface ReviewOptions extends CheckOptions {
  /** Where to say what was done. */
  readonly report?: string;
  /** Whether to keep each article as it was, under its name with `.orig`. */
  readonly backup?: boolean;
  readonly mouse: boolean;
}

/** One article at its desk. */
interface Seat {
  readonly path: string;
  readonly story: Story;
  readonly report: DocumentReport;
  readonly journal: Journal;
  /** What is decided and not written, by fingerprint. */
  readonly decisions: Map<string, NonNullable<Kept['decision']>>;
}

/**
 * Opens the desk on articles; on the sample story where none is named.
 * @returns the exit code: 0 when the reader quit, 130 on Ctrl-C, 2 where something could not be read or a rule broke; without a terminal that of lint
 * @throws Mistake where a path names nothing, or no article can be read
 */
export async function reviewFiles(paths: readonly string[], options: ReviewOptions): Promise<number> {
  const hasTerminal = process.stdin.isTTY && process.stdout.isTTY && process.env.TERM !== 'dumb'; // a dumb one cannot draw over what it has drawn
  if (paths.length === 0) {
    const sample = hasTerminal ? sampleStory() : undefined;
    if (options.against.length > 0 && options.against !== options.settings?.against)
      throw new Mistake('review takes articles: name them before --against, which takes all that follows.');
    if (!sample) throw new Mistake('review takes articles: `mtlint review article.txt --against sources/`.');
    const { article, against, baseline } = sample;
    return sit([article], { ...options, against, baseline }, true);
  }
  return hasTerminal ? sit(paths, options) : lint(paths, { ...options, format: ['pretty'] });
}

/** @param isSample whether the keys are taught */
async function sit(paths: readonly string[], options: ReviewOptions, isSample = false): Promise<number> {
  const form = formOf(options.report);
  if (options.report !== undefined) await (await stagedReport(options.report, '')).discard(); // told now, not after the sitting
  const checker = await checkerOf(options);
  const { review } = await import('#review'); // before the check, so that the desk opens as soon as that is done
  const { tick, clear } = counting();
  const { seats, problems } = await seatAll(paths, checker, options, tick).finally(clear);
  if (seats.length === 0) throw new Mistake(problems.join(' ') || 'there is no article to review.');
  const done: Sitting[] = [];
  process.stdin.setRawMode(true); // before the first frame, so that keys pressed early are not echoed into it
  const how = await review(
    seats.map((seat) => ({ ...inputOf(seat, checker.rules), ...(isSample ? welcome : {}) })),
    handsOf(seats, checker, options, done),
    { stdin: process.stdin, stdout: process.stdout, mouse: options.mouse, colours: options.color },
  );
  for (const { path, report, journal, decisions } of seats) {
    journal.close({ written: false });
    const decided = report.findings.filter(({ fingerprint }) => decisions.has(fingerprint));
    done.push({
      path,
      written: false,
      decisions: decided.map((finding) => ({ finding, decision: decisions.get(finding.fingerprint)! })),
      undecided: report.findings.length - decided.length,
    });
  }
  if (options.report !== undefined && form) {
    const text = sittingReport(form, await whoIsThere(), new Date().toISOString(), told(done));
    await (await stagedReport(options.report, text)).commit();
  }
  const said = [...problems, ...seats.flatMap(({ report }) => report.failures.map((failure) => sentence(report, failure)))];
  for (const problem of said) await complain(problem);
  if (how === 'interrupted') return 130;
  return said.length > 0 ? 2 : 0;
}

/** @throws Mistake where a report's name does not say its form */
function formOf(file: string | undefined): 'json' | 'markdown' | undefined {
  if (file === undefined) return undefined;
  if (/\.json$/i.test(file)) return 'json';
  if (/\.(?:md|markdown)$/i.test(file)) return 'markdown';
  throw new Mistake(`--report ${file}: the name says the form; end it in .json or .md.`);
}

/** @throws Mistake where the report cannot be written */
async function stagedReport(file: string, text: string): Promise<Staged> {
  return stage(file, Buffer.from(text)).catch((error: unknown) => {
    throw new Mistake(`--report ${whyUnwritten(file, error)}; name another file.`);
  });
}

/** Sittings worth telling: written ones, and of each article what is left. */
function told(sittings: readonly Sitting[]): Sitting[] {
  const written = new Set(sittings.filter((sitting) => sitting.written).map(({ path }) => path));
  return sittings.filter((sitting) => sitting.written || sitting.decisions.length > 0 || !written.has(sitting.path));
}

async function seatAll(
  paths: readonly string[],
  { reportOn }: Checker,
  options: ReviewOptions,
  tick: Counting['tick'],
): Promise<{ seats: Seat[]; problems: string[] }> {
  const [inputs, sources, baseline] = await Promise.all([findInputs(paths), readSources(options.against), readBaseline(options.baseline)]);
  const seats: Seat[] = [];
  const problems = [...sources.problems];
  for await (const item of stories(inputs, sources.articles)) {
    if (isUnread(item)) problems.push(item.problem);
    else seats.push(seatOf(item.path, item.story, unknown(reportOn(item), baseline, options)));
    tick(seats.length, visible(item.path));
  }
  return { seats, problems };
}

function seatOf(path: string, story: Story, report: DocumentReport): Seat {
  const known = new Set(report.findings.map(({ fingerprint }) => fingerprint));
  const inFeed = story.article.id === path ? '' : `\0${story.article.id}`;
  const journal = openJournal(`${resolve(path)}${inFeed}`, story.article.original, known);
  const decisions = new Map(journal.kept.flatMap(({ fingerprint, decision }) => (decision ? [[fingerprint, decision] as const] : [])));
  return { path, story, report, journal, decisions };
}

function inputOf({ story, report, journal: { kept, lost } }: Seat, rules: readonly CatalogEntry[]): ReviewInput {
  const resumed = kept.length > 0 ? `${kept.length} earlier decision${kept.length === 1 ? '' : 's'} kept.` : '';
  const fallen = lost > 0 ? `${lost} fell away: ${lost === 1 ? 'its sentence has' : 'their sentences have'} changed.` : '';
  return {
    story,
    report,
    kept,
    notice: [resumed, fallen].filter(Boolean).join(' '),
    explain: (id) => {
      const entry = rules.find((rule) => rule.id === id);
      return entry ? explainRule(entry) : 'There is no page about this rule.';
    },
  };
}

const welcome = { isSample: true, notice: 'A sample, and a copy: try every key.' } as const;

function handsOf(seats: Seat[], checker: Checker, options: ReviewOptions, done: Sitting[]): Hands {
  return {
    keep(article, decisions) {
      const seat = seats[article];
      for (const { fingerprint, decision } of decisions) {
        if (decision) seat.decisions.set(fingerprint, decision);
        else seat.decisions.delete(fingerprint);
      }
      return seat.journal.keep(decisions);
    },
    async write(article, work) {
      const seat = seats[article];
      await writeWork(seat, work, options);
      seat.journal.close({ written: true });
      done.push({
        path: seat.path,
        written: true,
        decisions: work.decisions,
        undecided: seat.report.findings.length - work.decisions.length,
      });
      const next = await readAgain(seat, checker, options);
      seats[article] = next;
      return { ...inputOf(next, checker.rules), notice: noticeOf(work, next) };
    },
    ...(process.platform === 'win32' ? {} : stopping),
  };
}

/** How a process is stopped and goes on, where the system knows of that. */
const stopping: Pick<Hands, 'sleep' | 'onSignals'> = {
  sleep: async () => kill(pid, 'SIGSTOP') && undefined,
  onSignals: ({ stop, goOn }) => {
    process.on('SIGTSTP', stop).on('SIGCONT', goOn);
    return () => process.off('SIGTSTP', stop).off('SIGCONT', goOn);
  },
};

function noticeOf({ decisions }: Work, { report }: Seat): string {
  const corrected = decisions.filter(({ decision }) => decision.verdict === 'fixed').length;
  const parts = [
    ...(corrected > 0 ? [`${corrected} corrected`] : []),
    ...(decisions.length > corrected ? [`${decisions.length - corrected} noted as no error`] : []),
  ];
  return `Written: ${parts.join(', ')}. ${report.findings.length === 0 ? 'Nothing is left.' : `${report.findings.length} left.`}`;
}

/** @throws Error with a sentence where the article or the baseline cannot be written; both are as they were then */
async function writeWork(
  { path, story, report }: Seat,
  { text, decisions }: Work,
  { baseline: file = baselineName, backup }: ReviewOptions,
): Promise<void> {
  const before = await readFile(path).catch((error: unknown) => {
    throw new Error(`${path} cannot be read any more (${codeOf(error) ?? error}).`);
  });
  const bytes = text === story.article.original ? undefined : await encoded(path, story.article, text, before);
  if (bytes && ((await stat(path)).mode & 0o222) === 0)
    throw new Error(`${path} is write-protected: allow writing to it, then press w again.`);
  const dismissed = decisions.flatMap(({ finding, decision }) =>
    decision.verdict === 'dismissed' ? [{ finding, why: decision.why }] : [],
  );
  const how =
    dismissed.length > 0 ? { who: await whoIsThere(), when: new Date().toISOString(), document: namesFor(file)(report) } : undefined;
  const known = how && dismissed.reduce((all, { finding, why }) => withReviewed(all, finding, { ...how, why }), await readBaseline(file));
  const article = bytes && (await staged(path, bytes));
  try {
    const list = known && (await staged(file, Buffer.from(formatBaseline(known))));
    if (article && backup) await backUp(path);
    await article?.commit();
    await list?.commit();
  } catch (error) {
    await article?.discard();
    throw error;
  }
}

async function staged(path: string, bytes: Uint8Array) {
  return stage(path, bytes).catch((error: unknown) => {
    throw new Error(`${whyUnwritten(path, error)}; nothing has changed.`);
  });
}

/** The file with the corrected article as bytes, if it still is what was reviewed and can say it all. */
async function encoded(path: string, article: Text, text: string, before: Uint8Array): Promise<Uint8Array> {
  if (formatOf(path) === 'lines') throw new Error('A feed is not written to: correct the story where it comes from.');
  if (isGzip(before)) throw new Error(`${path} is packed: unpack it and review that.`);
  const [start, end] = article.at ? await placeOf(path, article, before) : ['', ''];
  const same = encodeLike(start + article.original + end, before);
  if (!same || !Buffer.from(same).equals(before)) throw changedMeanwhile(path);
  const bytes = encodeLike(start + text + end, before);
  if (!bytes) throw new Error('A correction has a letter that Windows-1252, the encoding of this file, does not have.');
  return bytes;
}

function changedMeanwhile(path: string): Error {
  return new Error(`${path} has changed since it was opened: quit and review it again; decisions are kept.`);
}

/** What stands in a file before and after an article that is a part of it; it may have moved since others in the file were written. */
async function placeOf(path: string, { id, original }: Text, file: Uint8Array): Promise<readonly [before: string, after: string]> {
  for await (const piece of pieces(path, { content: chunksOf(file) })) {
    const found = isUnread(piece) ? piece : articleOf(piece);
    if (isUnread(found) || found.article.id !== id || found.article.original !== original) continue;
    const { text } = decode(file);
    const { offset = 0 } = found.article.at ?? {};
    const after = offset + original.length;
    if (text.slice(offset, after) !== original) throw new Error(`${path} is in an encoding that mtlint only reads: save it in UTF-8.`);
    return [text.slice(0, offset), text.slice(after)];
  }
  throw changedMeanwhile(path);
}

/** A report without what the baseline covers. */
function unknown(report: DocumentReport, baseline: Baseline, { baseline: file = baselineName }: ReviewOptions): DocumentReport {
  return withoutKnown(report, baseline, namesFor(file)(report));
}

async function readAgain({ path, story }: Seat, { reportOn }: Checker, options: ReviewOptions): Promise<Seat> {
  let problem = `${path} has gone.`;
  for await (const found of read(path)) {
    if (isUnread(found)) problem = found.problem;
    if (isUnread(found) || found.article.id !== story.article.id) continue;
    const again = { article: found.article, sources: story.sources };
    return seatOf(path, again, unknown(reportOn({ path, story: again, problems: [] }), await readBaseline(options.baseline), options));
  }
  throw new Error(problem);
}
