// Floor 8, the door of the command line: runs the command that argv names and answers the exit code.
// Three kinds of errors: the user's mistake is a sentence, a rule that throws is a failure in the report, our own bug crashes with its stack.
import { existsSync } from 'node:fs';
import { type Command, CommanderError } from 'commander';
import { commands } from './commands.ts';
import { Mistake } from './mistake.ts';
import { complain, print } from './terminal.ts';

/**
 * Runs mtlint.
 * @param argv what the user typed after the program's name
 * @returns the exit code: 0 clean, 1 findings, 2 failed or misused
 */
export async function main(argv: readonly string[]): Promise<number> {
  let code = 0;
  let help = '';
  const program = commands((answer) => {
    code = answer;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => (help += text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(100, process.stdout.columns ?? 100),
    });
  }
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' }).catch(unlessAnswered);
    if (help !== '') await print(help);
  } catch (error) {
    if (error instanceof Mistake) await complain(error.message);
    else if (error instanceof CommanderError) await complain(misuse(error, argv, program.commands));
    else throw error;
    return 2;
  }
  return code;
}

/** Commander throws, too, once it has answered --help and --version. */
function unlessAnswered(error: unknown): void {
  if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
}

/** Flags that take the words behind them, and how many. */
const takers: Readonly<Record<string, string>> = {
  '--against': 'all that follows',
  '--changed': 'what follows',
  '--cache': 'what follows',
};

/** Commander's sentence in our words: one line, and where to look. */
function misuse({ code, message }: CommanderError, argv: readonly string[], known: readonly Command[]): string {
  const said = message.replace(/^error: /, '').replace(/\s*\n\s*\(Did you mean (.*?)\?\)/, '; did you mean $1?');
  const isFile = code === 'commander.unknownCommand' && existsSync(argv[0]);
  const sentence = isFile ? `${said.replace(/;.*/, '')}; did you mean \`mtlint lint ${argv[0]}\`?` : said;
  const taker = argv.findLast((word) => Object.hasOwn(takers, word));
  const greedy =
    code === 'commander.missingArgument' && taker !== undefined ? ` Name it before ${taker}, which takes ${takers[taker]}.` : '';
  const help = known.some((command) => command.name() === argv[0]) ? `mtlint ${argv[0]} --help` : 'mtlint --help';
  return `${sentence}${/[.?]$/.test(sentence) ? '' : '.'}${greedy} \`${help}\` shows how.`;
}
