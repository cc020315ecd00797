// Completions for shells, written from the parser's own table of commands, so that they never offer what mtlint does not know.
import type { Command, Option } from 'commander';
import { print } from './terminal.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** Prints the script for a shell. */
export async function completions(shell: Shell, program: Command): Promise<number> {
  await print(scripts[shell](program));
  return 0;
}

const scripts: Readonly<Record<Shell, (program: Command) => string>> = { bash, zsh, fish };

/** An option as a shell sees it. */
interface Flag {
  readonly names: readonly string[];
  readonly about: string;
  readonly choices: readonly string[];
  readonly takes: 'nothing' | 'value' | 'maybe';
}

function flagsOf(command: Command): Flag[] {
  const help = { names: ['-h', '--help'], about: 'print this help', choices: [], takes: 'nothing' } as const;
  return [...command.options.filter(({ hidden }) => !hidden).map(flagOf), help];
}

function flagOf({ short, long, description, argChoices, required, optional }: Option): Flag {
  const names = [short, long].filter((name) => name !== undefined && name !== null);
  return { names, about: description, choices: argChoices ?? [], takes: required ? 'value' : optional ? 'maybe' : 'nothing' };
}

/** The fixed words that a command's argument may be. */
function wordsOf(command: Command): readonly string[] {
  return command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
}

function bash(program: Command): string {
  const cases = program.commands.map((command) => {
    const flags = flagsOf(command);
    const chosen = flags.filter(({ choices }) => choices.length > 0);
    const words = wordsOf(command).join(' ');
    return [
      `    ${command.name()})`,
      ...(chosen.length === 0
        ? []
        : [
            '      case $previous in',
            ...chosen.map(
              ({ names, choices }) => `        ${names.join('|')}) COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$word")); return ;;`,
            ),
            '      esac',
          ]),
      `      flags='${flags.flatMap(({ names }) => names).join(' ')}'`,
      ...(words === '' ? [] : [`      words='${words}'`]),
      '      ;;',
    ].join('\n');
  });
  return `# bash completions of mtlint; \`source <(mtlint completions bash)\` in ~/.bashrc
_mtlint() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} flags='' words=''
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W '${[...program.commands.map((command) => command.name()), '--help', '--version'].join(' ')}' -- "$word"))
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$word"))
  elif [[ $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _mtlint mtlint
`;
}

function zsh(program: Command): string {
  const cases = program.commands.map((command) => {
    const flags = flagsOf(command).flatMap(({ names, about, choices, takes }) => {
      const value = choices.length > 0 ? `:value:(${choices.join(' ')})` : ':value:_files';
      const argument = takes === 'nothing' ? '' : takes === 'maybe' ? `:${value}` : value;
      return names.map((name) => `'*${name}[${inZsh(about)}]${argument}'`);
    });
    const words = wordsOf(command);
    return `    ${command.name()}) _arguments ${[...flags, words.length > 0 ? `'*:word:(${words.join(' ')})'` : `'*:file:_files'`].join(' \\\n      ')} ;;`;
  });
  return `#compdef mtlint
# zsh completions of mtlint; \`source <(mtlint completions zsh)\` in ~/.zshrc, after compinit
_mtlint() {
  local -a commands=(
${program.commands.map((command) => `    '${command.name()}:${inZsh(command.summary())}'`).join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${cases.join('\n')}
  esac
}
compdef _mtlint mtlint
`;
}

function fish(program: Command): string {
  const lines = program.commands.flatMap((command) => {
    const within = `-n '__fish_seen_subcommand_from ${command.name()}'`;
    const words = wordsOf(command);
    return [
      `complete -c mtlint -n __fish_use_subcommand -f -a ${command.name()} -d '${inFish(command.summary())}'`,
      ...flagsOf(command).map(({ names, about, choices, takes }) => {
        const named = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ');
        const value = choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : takes === 'value' ? ' -r' : '';
        return `complete -c mtlint ${within} ${named}${value} -d '${inFish(about)}'`;
      }),
      ...(words.length > 0 ? [`complete -c mtlint ${within} -f -a '${words.join(' ')}'`] : []),
    ];
  });
  return `# fish completions of mtlint; \`mtlint completions fish > ~/.config/fish/completions/mtlint.fish\`\n${lines.join('\n')}\n`;
}

function inZsh(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&').replaceAll("'", "'\\''");
}

function inFish(text: string): string {
  return text.replace(/['\\]/g, '\\$&');
}
