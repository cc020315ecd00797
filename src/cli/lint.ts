// The batch command: every story is checked and printed as it comes, and the exit code says how it went.
import { atLeast, count, type Format, json, jsonl, nothing, pretty, type Tally, visible } from '#report';
import type { Severity } from '#rule';
import type { Story } from '#story';
import { findInputs } from './inputs.ts';
import { loadRules } from './load.ts';
import { isUnread } from './read.ts';
import { reportOn, sentence } from './reports.ts';
import { readSources, stories } from './stories.ts';
import { complain, hasColour, lineWidth, print, progress } from './terminal.ts';

/** What lint and review have in common. */
export interface CheckOptions {
  readonly against: readonly string[];
  /** The mildest severity that makes the exit code 1. */
  readonly failOn: Severity | 'none';
  readonly rules?: string;
  readonly color?: boolean;
  readonly verbose: boolean;
}

export interface LintOptions extends CheckOptions {
  readonly format: 'pretty' | 'json' | 'jsonl';
}

/**
 * Checks what the paths name and prints the reports.
 * @returns the exit code: 0 clean, 1 findings at or over failOn, 2 something could not be read or checked
 * @throws Mistake where a path names nothing
 */
export async function lint(paths: readonly string[], options: LintOptions): Promise<number> {
  const [rules, inputs, sources] = await Promise.all([loadRules(options.rules), findInputs(paths), readSources(options.against)]);
  for (const problem of sources.problems) await complain(problem);

  const format = formatOf(options);
  const distinct = distinctSources();
  const { tick, clear } = progress();
  let tally = nothing;
  let done = 0;
  let listening = await print(format.start);
  for await (const item of stories(inputs, sources.articles)) {
    const report = reportOn(item, rules);
    if (report.failures.length > 0) clear();
    for (const failure of report.failures) await complain(sentence(report, failure));
    listening &&= await print(format.document(report, done));
    tally = { ...count(tally, report), sources: isUnread(item) ? tally.sources : distinct(item.story) };
    if (!listening) break;
    tick(++done, visible(report.id));
  }
  clear();
  if (listening) await print(format.end(tally));
  return exitCode(tally, sources.problems.length, options.failOn);
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

function formatOf({ format, color, verbose }: LintOptions): Format {
  if (format === 'json') return json;
  if (format === 'jsonl') return jsonl;
  return pretty({ colour: hasColour(color), width: lineWidth(), verbose });
}

function exitCode(tally: Tally, problems: number, failOn: LintOptions['failOn']): number {
  if (tally.failures + problems > 0) return 2;
  return failOn !== 'none' && atLeast(tally, failOn) > 0 ? 1 : 0;
}
