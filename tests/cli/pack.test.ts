// What npm pack would publish: the built program, the word lists, the README, and nothing odd.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const built = existsSync(join(root, 'dist/src/main.js')); // `npm ci` builds it

test.skipIf(!built)('the package holds what it needs and no more', () => {
  const listing = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = Object.values(JSON.parse(listing) as Record<string, { files: { path: string }[] }>);
  const paths = files.map(({ path }) => path);
  expect(paths).toContain('dist/src/main.js');
  expect(paths).toContain('dist/src/library.d.ts');
  expect(paths).toContain('dist/rules/index.js');
  expect(paths.some((path) => /^src\/lexicon\/.+\.bin$/.test(path))).toBe(true);
  expect(paths).toContain('src/suspicion/model.bin');
  expect(paths).toContain('README.md');
  const expected =
    /^(?:dist\/(?:src|rules)\/.+\.js|dist\/src\/(?!cli\/|review\/).+\.d\.ts|config\.schema\.json|rules\/README\.md|src\/lexicon\/[^/]+\.bin|src\/suspicion\/model\.bin|src\/text\/[^/]+\.bin|dist\/licences\.txt|package\.json|README\.md|LICENSE)$/;
  expect(paths.filter((path) => !expected.test(path))).toEqual([]);
});

test.skipIf(!built || process.platform === 'win32')('what was built runs by its name', () => {
  expect(() => accessSync(join(root, 'dist/src/main.js'), constants.X_OK)).not.toThrow();
});
