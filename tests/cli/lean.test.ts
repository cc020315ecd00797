// Help costs nothing: it loads the parser of the command line and none of the checker.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const main = join(import.meta.dirname, '../../src/main.ts');
const tell = `data:text/javascript,
  import { registerHooks } from 'node:module';
  registerHooks({ load(url, context, next) { process.stderr.write(url + '\\n'); return next(url, context); } });`;

function loaded(...args: readonly string[]): { rooms: Set<string>; status: number | null } {
  const { stderr, status } = spawnSync(process.execPath, ['--conditions=source', '--import', encodeURI(tell), main, ...args], {
    encoding: 'utf8',
    cwd: join(import.meta.dirname, 'fixtures'),
  });
  return { rooms: new Set(stderr.match(/(?<=\/src\/)\w+(?=\/)|(?<=\/node_modules\/)[^/]+/g)), status };
}

test.each([['--help'], ['--version'], ['gate', '--help'], ['completions', 'bash']])(
  '%s %s loads no floor but the command line',
  (...args) => {
    const { rooms, status } = loaded(...args);
    expect([...rooms].sort()).toEqual(['cli', 'commander']);
    expect(status).toBe(0);
  },
);

test.each(['lint', 'gate'])('%s without a config, without a terminal, pays for neither', (command) => {
  const { rooms, status } = loaded(command, 'clean.txt');
  expect(['zod', 'jiti', 'ink', 'react', 'globby', 'sax', 'parse5'].filter((name) => rooms.has(name))).toEqual([]);
  expect(status).toBe(0);
});
