// The review command: one article is read and checked, then the desk opens on it; without a terminal the plain report is printed.
import { kindOf, stdin } from './inputs.ts';
import { type CheckOptions, lint } from './lint.ts';
import { loadRules } from './load.ts';
import { Mistake } from './mistake.ts';
import { isUnread, type Unread } from './read.ts';
import { reportOn, sentence } from './reports.ts';
import { type Ready, readSources, stories } from './stories.ts';
import { complain } from './terminal.ts';

/**
 * Opens the desk on one article.
 * @returns the exit code: 0 when the reader quit, 130 on Ctrl-C, 2 where a rule broke; without a terminal that of lint
 * @throws Mistake where the file is not one article that can be read
 */
export async function reviewFile(file: string, options: CheckOptions): Promise<number> {
  if (file !== stdin && (await kindOf(file)) !== 'file') throw new Mistake(`${file}: review takes one article; name one file.`);
  if (!process.stdin.isTTY || !process.stdout.isTTY) return lint([file], { ...options, format: 'pretty' });

  const [rules, sources] = await Promise.all([loadRules(options.rules), readSources(options.against)]);
  const item = await only(file, stories([file], sources.articles));
  if (isUnread(item)) throw new Mistake(item.problem);
  const report = reportOn(item, rules);
  const { review } = await import('#review');
  const how = await review({ story: item.story, report });
  const problems = [...sources.problems, ...report.failures.map((failure) => sentence(report, failure))];
  for (const problem of problems) await complain(problem);
  if (how === 'interrupted') return 130;
  return problems.length > 0 ? 2 : 0;
}

async function only(file: string, items: AsyncIterable<Ready | Unread>): Promise<Ready | Unread> {
  let first: Ready | Unread | undefined;
  for await (const item of items) {
    if (first) throw new Mistake(`${file}: holds more than one article; review takes one.`);
    first = item;
  }
  return first!;
}
