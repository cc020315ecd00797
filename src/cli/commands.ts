// The commands, their flags and one example each: the parser, the help and the README say what stands here.
// A command's code is loaded only when it runs, so that --help costs nothing.
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { FormatName } from '#report';
import type { Shell } from './completions.ts';
import type { ConfigOptions } from './config.ts';
import type { GateOptions } from './gate.ts';
import type { InitOptions, Starter } from './init.ts';
import type { LintOptions } from './lint.ts';
import type { NamesOptions } from './names.ts';
import type { ReviewOptions } from './review.ts';
import type { RulesOptions } from './rules.ts';
import { version } from './version.ts';

/**
 * The parser. Each command hands its exit code to `done`.
 * @param done called once, with the exit code of the command that ran
 */
export function commands(done: (code: number) => void): Command {
  const examples: string[] = [];
  const program = new Command('mtlint')
    .description('Finds what a machine translation garbled in English news, and shows the evidence.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .usage('<command> [options]');

  const add = (usage: string, summary: string, example: string, ...more: readonly string[]) => {
    examples.push(example);
    return program
      .command(usage)
      .summary(summary)
      .description(`${summary[0].toUpperCase()}${summary.slice(1)}.`)
      .helpOption('-h, --help', 'print this help')
      .addHelpText(
        'after',
        `\n${more.length === 0 ? 'Example' : 'Examples'}:\n${[example, ...more].map((line) => `  ${line}`).join('\n')}`,
      );
  };

  /** What every command that checks many articles takes, last in its help, and how it goes about it. */
  const checks = <Options extends LintOptions | GateOptions>(
    command: Command,
    check: (paths: string[], options: Options) => Promise<number>,
  ) =>
    command
      .addOption(workers())
      .addOption(timeout())
      .option(...resume)
      .option(...cache)
      .option(...readability)
      .option(...garbled)
      .addOption(config())
      .option(...noConfig)
      .option(...printConfig)
      .option(...verbose)
      .option(...color)
      .option(...noColor)
      .action(async (paths: string[], flags: Options & Flags, command: Command) => {
        const options = await settled(flags, command);
        if (flags.printConfig) return done(await (await import('./configPrint.ts')).printConfig(paths[0], options));
        done(await check(paths, options));
      });

  checks<LintOptions>(
    add(
      'lint',
      'check files, folders, globs, feeds (.jsonl, RSS, Atom), XLIFF, or - for standard input',
      'mtlint lint article.txt --against sources/',
      'mtlint lint news/ --fail-on major',
      'cat feed.jsonl | mtlint lint - --format jsonl',
      'mtlint lint night.jsonl.gz --group-by story',
      'mtlint lint news/ --format html=report.html --format pretty',
    )
      .argument('<path...>', 'what to check')
      .addOption(against())
      .addOption(groupBy())
      .addOption(format())
      .addOption(failOn())
      .addOption(rules())
      .addOption(baseline())
      .addOption(changed()),
    async (paths, options) => (await import('./lint.ts')).lint(paths, options),
  );

  checks<GateOptions>(
    add(
      'gate',
      'check as lint does, and give a verdict',
      'mtlint gate news/ --changed origin/main',
      'mtlint gate news/ --against sources/ --max-minor 20 --min-score 95',
      'mtlint gate news/ --update-baseline',
    )
      .argument('<path...>', 'what to check')
      .addOption(against())
      .addOption(groupBy())
      .addOption(allowed('--max-critical <n>', 'critical').default(0))
      .addOption(allowed('--max-major <n>', 'major').default(0))
      .addOption(allowed('--max-minor <n>', 'minor', ' (default: any number)'))
      .addOption(new Option('--min-score <cqs>', 'the least calibrated MQM score that passes, up to 100').argParser(score))
      .addOption(new Option('--acceptable <points>', 'penalty points in 1,000 words that score just --min-score').argParser(points))
      .addOption(changed())
      .addOption(baseline())
      .option('--update-baseline', 'write the baseline anew, without what is gone')
      .option('--allow-growth', 'let --update-baseline take in what is new')
      .addOption(format())
      .addOption(rules()),
    async (paths, options) => (await import('./gate.ts')).gate(paths, options),
  );

  add('review', 'correct articles at the desk, finding by finding', 'mtlint review article.txt --against sources/')
    .argument('[path...]', 'the articles (default: a sample story, in a checkout)')
    .addOption(against())
    .addOption(failOn(', without a terminal'))
    .addOption(rules())
    .addOption(baseline())
    .option('--backup', 'keep each article as it was, under its name with .orig')
    .option('--report <file>', 'say what was done in a file: .json or .md')
    .option('--no-mouse', 'leave the mouse to the terminal')
    .option('--verbose', 'show notes too, without a terminal; the desk always does')
    .option(...color)
    .option(...noColor)
    .addOption(config())
    .option(...noConfig)
    .action(async (paths: string[], flags: ReviewOptions & Flags, command: Command) =>
      done(await (await import('./review.ts')).reviewFiles(paths, await settled(flags, command))),
    );

  add('names', 'print the name book: who is spelt how, by which source', 'mtlint names article.txt --against sources/')
    .argument('<file>', 'the article')
    .addOption(sources().default([], 'those of the config, and those in sources/ beside article.txt'))
    .addOption(new Option('--format <format>', 'how to print the book').choices(['pretty', 'json']).default('pretty'))
    .option(...color)
    .option(...noColor)
    .addOption(config())
    .option(...noConfig)
    .action(async (file: string, flags: NamesOptions & Flags, command: Command) =>
      done(await (await import('./names.ts')).names(file, await settled(flags, command))),
    );

  add('rules', 'list the rules, or explain one', 'mtlint rules names/garbled')
    .argument('[id]', 'the rule to explain, or a family to list, as names')
    .addOption(rules())
    .option(...color)
    .option(...noColor)
    .addOption(config())
    .option(...noConfig)
    .action(async (id: string | undefined, flags: RulesOptions & Flags, command: Command) =>
      done(await (await import('./rules.ts')).explainRules(id, await settled(flags, command))),
    );

  add('init', 'write a config, jobs for GitHub and GitLab, hooks before a commit', 'mtlint init config github')
    .addArgument(
      new Argument('[what...]', 'which of them (default: all)').choices(['config', 'github', 'gitlab', 'pre-commit', 'lefthook']),
    )
    .option('--force', 'overwrite what is there')
    .action(async (wanted: Starter[], options: InitOptions) => done(await (await import('./init.ts')).init(wanted, options)));

  add('completions', 'print the completions of a shell', 'source <(mtlint completions bash)')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: Shell) => done(await (await import('./completions.ts')).completions(shell, program)));

  return program.addHelpText(
    'after',
    `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}

Exit codes: 0 clean or passed, 1 findings at or over --fail-on or failed, 2 something could not be read or was asked wrongly, 130 interrupted.`,
  );
}

/** What the command line itself goes by. */
type Flags = ConfigOptions & { readonly printConfig?: boolean };

/** The options with what a config says; without a config they cost nothing more. */
async function settled<Options extends ConfigOptions>(options: Options, command: Command): Promise<Options> {
  const { withConfig } = await import('./config.ts');
  const has = (name: string) => command.options.some((option) => option.attributeName() === name);
  return withConfig(options, (name) => has(name) && command.getOptionValueSource(name) !== 'cli');
}

const resume = ['--resume <file>', 'remember in a file what is done, and go on from there where a run was ended'] as const;
const cache = ['--cache [folder]', 'remember checked articles for later runs (default: in the usual folder for caches)'] as const;
const readability = ['--readability', 'say how hard each article is to read, beside its sources'] as const;
const garbled = ['--garbled', 'say how garbled each article is as a whole, from 0 to 1, and rank the worst'] as const;
const verbose = ['--verbose', 'show notes too, which fail nothing'] as const;
const color = ['--color', 'colours even where they go to a file'] as const;
const noColor = ['--no-color', 'no colours'] as const;

const noConfig = ['--no-config', 'no config, whatever lies about'] as const;
const printConfig = ['--print-config', 'print what would hold for the first path, and check nothing'] as const;

function config(): Option {
  return new Option('--config <file>', 'the config (default: mtlint.config.{ts,js,json,yaml} here or in a folder above)');
}

function changed(): Option {
  return new Option(
    '--changed [ref]',
    'only articles changed since a commit (default: where the upstream parted), and their new sentences',
  );
}

function workers(): Option {
  return new Option(
    '--workers <n>',
    'how many threads check (default: one for little, else as many as there are cores, at most 8)',
  ).argParser(threads);
}

function timeout(): Option {
  return new Option(
    '--timeout <seconds>',
    'how long one article may take, as in 30s (default: 120s, where threads check); then it is left out, and the others go on',
  ).argParser(seconds);
}

function allowed(flags: string, severity: string, unset = ''): Option {
  return new Option(flags, `how many ${severity} findings pass${unset}`).argParser(whole);
}

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number is wanted.');
  return Number(text);
}

function threads(text: string): number {
  if (!/^\d{1,2}$/.test(text) || Number(text) === 0) throw new InvalidArgumentError('A number from 1 to 99 is wanted.');
  return Number(text);
}

function seconds(text: string): number {
  if (!/^\d{1,5}(?:\.\d+)?s?$/.test(text) || Number.parseFloat(text) === 0)
    throw new InvalidArgumentError('A number of seconds above 0 is wanted.');
  return Number.parseFloat(text);
}

function score(text: string): number {
  if (!/^\d{1,3}(?:\.\d+)?$/.test(text) || Number(text) > 100) throw new InvalidArgumentError('A number from 0 to 100 is wanted.');
  return Number(text);
}

function points(text: string): number {
  if (!/^\d{1,9}(?:\.\d+)?$/.test(text) || Number(text) === 0) throw new InvalidArgumentError('A number above 0 is wanted.');
  return Number(text);
}

/** The names stand here once more, so that --help need not load the formats; a test holds the two lists together. */
const formats = [
  'pretty',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson',
  'html',
  'markdown',
] as const satisfies FormatName[];

function format(): Option {
  const unset = ['pretty'];
  return new Option('--format <name[=file]>', 'how to report, and into which file; may be given several times')
    .choices(formats)
    .argParser((written: string, before: readonly string[]) => (before === unset ? [written] : [...before, written]))
    .default(unset, 'pretty');
}

function sources(): Option {
  return new Option('--against <path...>', 'other sources on the same story: files, folders, globs, feeds');
}

function against(): Option {
  return sources().default([], 'none');
}

function groupBy(): Option {
  return new Option('--group-by <field>', "a field of a feed's items: those that share it are each other's sources");
}

function failOn(where = ''): Option {
  return new Option('--fail-on <severity>', `the mildest finding that makes the exit code 1${where}`)
    .choices(['neutral', 'minor', 'major', 'critical', 'none'])
    .default('minor');
}

function rules(): Option {
  return new Option('--rules <folder>', 'a folder with rules of your own, beside those of mtlint');
}

function baseline(): Option {
  return new Option('--baseline <file>', 'findings that are known or no errors (default: mtlint.baseline.json, where there is one)');
}
