// The batch command: every story is checked and printed as it comes, and the exit code says how it went.
import { type CatalogEntry, type DocumentReport, withoutKnown } from '#engine';
import { atLeast, count, nothing, type Tally, visible } from '#report';
import type { Severity } from '#rule';
import type { Story } from '#story';
import type { Text } from '#text';
import type { Config } from './config.ts';
import { findInputs } from './inputs.ts';
import { baselineName, namesFor, readBaseline } from './known.ts';
import { apartFrom, beginOutputs, type Output, readOutputs } from './outputs.ts';
import { isUnread } from './read.ts';
import { renderingOf } from './rendering.ts';
import { checkerOf, sentence } from './reports.ts';
import { readSources, type Sources, stories } from './stories.ts';
import { complain, hasColour, lineWidth, progress } from './terminal.ts';
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
  readonly verbose: boolean;
}

export interface LintOptions extends CheckOptions {
  /** As written: NAME for standard output or NAME=FILE, several of them. */
  readonly format: readonly string[];
}

/**
 * Checks what the paths name and prints the reports.
 * @returns the exit code: 0 clean, 1 findings at or over failOn, 2 something could not be read or checked
 * @throws Mistake where a path names nothing
 */
export async function lint(paths: readonly string[], options: LintOptions): Promise<number> {
  const baseline = await readBaseline(options.baseline);
  const name = namesFor(options.baseline ?? baselineName);
  const { tally, problems } = await checkAll(paths, options, (report) => withoutKnown(report, baseline, name(report)));
  return exitCode(tally, problems, options.failOn);
}

/** What a run came to. */
export interface Outcome {
  readonly tally: Tally;
  /** How many sources could not be read. */
  readonly problems: number;
  readonly rules: readonly CatalogEntry[];
}

/**
 * Checks what the paths name and prints the reports.
 * @param sift takes each report before it is counted and printed, and gives what is to be left of it; no story where the document could not be read
 * @throws Mistake where a path names nothing
 */
export async function checkAll(
  paths: readonly string[],
  options: Omit<LintOptions, 'failOn'>,
  sift: (report: DocumentReport, story?: Story) => DocumentReport,
): Promise<Outcome> {
  const outputs = readOutputs(options.format);
  const [{ rules, reportOn }, inputs, sources, changed] = await Promise.all([
    checkerOf(options),
    findInputs(paths).then((found) => apartFrom(outputs, found, paths)),
    readSources(options.against, outputs),
    options.changed === undefined ? undefined : import('./changed.ts').then(({ changes }) => changes(options.changed!)),
  ]);
  for (const problem of sources.problems) await complain(problem);

  const distinct = distinctSources();
  const fileOfSource = fileOf(sources);
  const { tick, clear } = progress();
  let tally = nothing;
  let done = 0;
  const out = await begin(outputs, rules, options);
  try {
    for await (const item of stories(changed ? await changed.among(inputs) : inputs, sources.articles)) {
      const story = isUnread(item) ? undefined : item.story;
      const sifted = sift(reportOn(item), story);
      const report = changed && story ? await changed.inNewSentences(sifted, story.article) : sifted;
      if (report.failures.length > 0) clear();
      for (const failure of report.failures) await complain(sentence(report, failure));
      const rendering = out.needsRendering && story ? renderingOf(story, report, fileOfSource) : undefined;
      const listening = await out.document(report, done, rendering);
      tally = { ...count(tally, report), sources: isUnread(item) ? tally.sources : distinct(item.story) };
      if (!listening && !options.toTheEnd) break;
      tick(++done, visible(report.id));
    }
    clear();
    await out.end(tally);
  } finally {
    await out.abandon();
  }
  return { tally, problems: sources.problems.length, rules };
}

/** Files get no colours unless they were asked for, and lines of a usual width. */
function begin(outputs: readonly Output[], rules: readonly CatalogEntry[], { color, verbose }: Pick<LintOptions, 'color' | 'verbose'>) {
  const run = { version, rules, verbose };
  return beginOutputs(outputs, {
    terminal: { ...run, colour: hasColour(color), width: lineWidth() },
    file: { ...run, colour: color === true, width: 100 },
  });
}

/** Counts the different sources of the stories so far, without keeping any in memory. */
function distinctSources(): (story: Story) => number {
  const seen = new WeakSet<object>();
  let different = 0;
  return ({ sources }) => {
    for (const source of sources) {
      if (!seen.has(source)) different++;
      seen.add(source);
    }
    return different;
  };
}

/** Gives the file that a source is all of; an item of a feed has none of its own. */
function fileOf({ articles }: Sources): (source: Text) => string | undefined {
  const files = new Map(articles.filter(({ path, article }) => article.id === path).map(({ path, article }) => [article, path]));
  return (source) => files.get(source);
}

function exitCode(tally: Tally, problems: number, failOn: LintOptions['failOn']): number {
  if (tally.failures + problems > 0) return 2;
  return failOn !== 'none' && atLeast(tally, failOn) > 0 ? 1 : 0;
}
