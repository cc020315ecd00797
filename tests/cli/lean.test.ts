// Help costs nothing: it loads the parser of the command line and none of the checker.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const main = join(import.meta.dirname, '../../src/main.ts');
const tell = `data:text/javascript,
  import { registerHooks } from 'node:module';
  registerHooks({ load(url, context, next) { process.stderr.write(url + '\\n'); return next(url, context); } });`;

test.each(['--help', '--version'])('%s loads no floor but the command line', (flag) => {
  const { stderr, status } = spawnSync(process.execPath, ['--conditions=source', '--import', encodeURI(tell), main, flag], {
    encoding: 'utf8',
  });
  const rooms = stderr.match(/(?<=\/src\/)\w+(?=\/)|(?<=\/node_modules\/)[^/]+/g);
  expect([...new Set(rooms)].sort()).toEqual(['cli', 'commander']);
  expect(status).toBe(0);
});
