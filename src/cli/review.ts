// The review command: one article is read and checked, then the desk opens on it; without a terminal the plain report is printed.
import { type CheckOptions, lint } from './lint.ts';
import { loadRules } from './load.ts';
import { expectFile, readOne } from './one.ts';
import { reportOn, sentence } from './reports.ts';
import { complain } from './terminal.ts';

/**
 * Opens the desk on one article.
 * @returns the exit code: 0 when the reader quit, 130 on Ctrl-C, 2 where a rule broke; without a terminal that of lint
 * @throws Mistake where the file is not one article that can be read
 */
export async function reviewFile(file: string, options: CheckOptions): Promise<number> {
  await expectFile('review', file);
  if (!process.stdin.isTTY || !process.stdout.isTTY) return lint([file], { ...options, format: 'pretty' });

  const [rules, { story, problems }] = await Promise.all([loadRules(options.rules), readOne('review', file, options.against)]);
  const report = reportOn({ path: file, story }, rules);
  const { review } = await import('#review');
  const how = await review({ story, report });
  const said = [...problems, ...report.failures.map((failure) => sentence(report, failure))];
  for (const problem of said) await complain(problem);
  if (how === 'interrupted') return 130;
  return said.length > 0 ? 2 : 0;
}
