// The command line as people see it: each folder of cases/ holds a command, what it prints and how it ends.
// UPDATE=1 writes down what is printed today; read the difference before you commit it.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const here = import.meta.dirname;
const root = join(here, '../..');
const { version } = createRequire(import.meta.url)('#package.json') as { version: string };

/** The shell knows mtlint as a function that runs the sources; the folder is that of the fixtures. */
const prelude = `set -o pipefail; mtlint() { "$NODE" --conditions=source "$ROOT/src/main.ts" "$@"; }\n`;
const env = { PATH: process.env.PATH, HOME: process.env.HOME, NODE: process.execPath, ROOT: root };

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: string;
}

function run(command: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile('bash', ['--norc', '-c', prelude + command], { cwd: join(here, 'fixtures'), env }, (error, stdout, stderr) =>
      resolve({ stdout: normal(stdout), stderr: normal(stderr), exit: `${error?.code ?? 0}\n` }),
    );
    child.stdin?.end();
  });
}

function normal(output: string): string {
  return output.replaceAll(root, 'ROOT').replaceAll(version, 'VERSION');
}

for (const name of readdirSync(join(here, 'cases')).sort()) {
  const file = (part: string) => join(here, 'cases', name, part);
  const recorded = (part: string) => (existsSync(file(part)) ? readFileSync(file(part), 'utf8') : '');
  test.concurrent(name, async () => {
    const outcome = await run(recorded('cmd'));
    if (process.env.UPDATE) record(outcome, file);
    expect(outcome).toEqual({ stdout: recorded('stdout'), stderr: recorded('stderr'), exit: recorded('exit') });
  });
}

function record(outcome: Outcome, file: (part: string) => string): void {
  for (const [part, text] of Object.entries(outcome)) {
    if (text === '') rmSync(file(part), { force: true });
    else writeFileSync(file(part), text);
  }
}
