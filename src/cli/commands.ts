// The commands, their flags and one example each: the parser, the help and the README say what stands here.
// A command's code is loaded only when it runs, so that --help costs nothing.
import { createRequire } from 'node:module';
import { Command, Option } from 'commander';
import type { LintOptions } from './lint.ts';
import type { NamesOptions } from './names.ts';
import type { ReviewOptions } from './review.ts';

/**
 * The parser. Each command hands its exit code to `done`.
 * @param done called once, with the exit code of the command that ran
 */
export function commands(done: (code: number) => void): Command {
  const examples: string[] = [];
  const program = new Command('mtlint')
    .description('Finds what a machine translation garbled in English news, and shows the evidence.')
    .version((createRequire(import.meta.url)('#package.json') as { version: string }).version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .usage('<command> [options]');

  const add = (usage: string, summary: string, example: string) => {
    examples.push(example);
    return program
      .command(usage)
      .summary(summary)
      .description(`${summary[0].toUpperCase()}${summary.slice(1)}.`)
      .helpOption('-h, --help', 'print this help')
      .addHelpText('after', `\nExample:\n  ${example}`);
  };

  add('lint', 'check files, folders, globs, feeds (.jsonl), or - for standard input', 'mtlint lint article.txt --against sources/')
    .argument('<path...>', 'what to check')
    .addOption(against())
    .addOption(new Option('--format <format>', 'how to print reports').choices(['pretty', 'json', 'jsonl']).default('pretty'))
    .addOption(failOn())
    .addOption(rules())
    .addOption(baseline())
    .option(...verbose)
    .option(...color)
    .option(...noColor)
    .action(async (paths: string[], options: LintOptions) => done(await (await import('./lint.ts')).lint(paths, options)));

  add('review', 'correct articles at the desk, finding by finding', 'mtlint review article.txt --against sources/')
    .argument('<path...>', 'the articles')
    .addOption(against())
    .addOption(failOn())
    .addOption(rules())
    .addOption(baseline())
    .option('--backup', 'keep each article as it was, under its name with .orig')
    .option('--report <file>', 'say what was done in a file: .json or .md')
    .option(...verbose)
    .option(...color)
    .option(...noColor)
    .action(async (paths: string[], options: ReviewOptions) => done(await (await import('./review.ts')).reviewFiles(paths, options)));

  add('names', 'print the name book: who is spelt how, by which source', 'mtlint names article.txt --against sources/')
    .argument('<file>', 'the article')
    .addOption(sources().makeOptionMandatory())
    .addOption(new Option('--format <format>', 'how to print the book').choices(['pretty', 'json']).default('pretty'))
    .option(...color)
    .option(...noColor)
    .action(async (file: string, options: NamesOptions) => done(await (await import('./names.ts')).names(file, options)));

  add('rules', 'list the rules, or explain one', 'mtlint rules names/garbled')
    .argument('[id]', 'the rule to explain')
    .addOption(rules())
    .option(...color)
    .option(...noColor)
    .action(async (id: string | undefined, options: { rules?: string; color?: boolean }) =>
      done(await (await import('./rules.ts')).explainRules(id, options)),
    );

  return program.addHelpText(
    'after',
    `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}

Exit codes: 0 clean, 1 findings at or over --fail-on, 2 something could not be read or was asked wrongly, 130 interrupted.`,
  );
}

const verbose = ['--verbose', 'show notes too, which fail nothing', false] as const;
const color = ['--color', 'colours even where they go to a file'] as const;
const noColor = ['--no-color', 'no colours'] as const;

function sources(): Option {
  return new Option('--against <path...>', 'other sources on the same story: files, folders, globs, feeds');
}

function against(): Option {
  return sources().default([], 'none');
}

function failOn(): Option {
  return new Option('--fail-on <severity>', 'the mildest finding that makes the exit code 1')
    .choices(['neutral', 'minor', 'major', 'critical', 'none'])
    .default('minor');
}

function rules(): Option {
  return new Option('--rules <folder>', 'a folder with rules of your own, beside those of mtlint');
}

function baseline(): Option {
  return new Option('--baseline <file>', 'findings that are known or no errors (default: mtlint.baseline.json, where there is one)');
}
