// The library as programs meet it: its own example runs, importing it does nothing, and its types hold without this project's settings.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import * as library from '../src/library.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'mtlint-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The example at the head of the library, and the same in the README. */
const [, commented] = /^\/\/ ```ts\n([\s\S]*?)^\/\/ ```$/m.exec(readFileSync(join(root, 'src/library.ts'), 'utf8'))!;
const example = commented.replace(/^\/\/ ?/gm, '');

test('the example runs', () => {
  writeFileSync(join(folder, 'example.ts'), example.replace("'mtlint'", `'${join(root, 'src/library.ts')}'`));
  const { stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', join(folder, 'example.ts')], { encoding: 'utf8' });
  expect({ stdout, stderr: stderr.replace(/^.*(?:Warning|--trace-warnings).*\n/gm, '') }).toEqual({
    stdout: '1:30 Vidocff -> Witkoff\n',
    stderr: '',
  });
});

test.skipIf(!existsSync(join(root, 'README.md')))('the README has the same example', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  if (readme.includes("from 'mtlint'")) expect(readme).toContain(example.trim());
});

test('importing it does nothing', () => {
  const script = `
    const before = { env: { ...process.env }, handles: process.getActiveResourcesInfo().length, globals: Object.keys(globalThis).length };
    await import(${JSON.stringify(join(root, 'src/library.ts'))});
    const after = { env: { ...process.env }, handles: process.getActiveResourcesInfo().length, globals: Object.keys(globalThis).length };
    if (JSON.stringify(before) !== JSON.stringify(after)) console.log(before, after);
    if (process.listenerCount('SIGINT') + process.listenerCount('uncaughtException') > 0) console.log('listens');`;
  const { stdout, status } = spawnSync(process.execPath, ['--conditions=source', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});

test('it offers this and no more', () => {
  expect(Object.keys(library).sort()).toEqual([
    'UnreadableError',
    'check',
    'formatBaseline',
    'judge',
    'languageOf',
    'loadRules',
    'parseBaseline',
    'readStory',
    'rule',
    'severities',
    'withReviewed',
    'withoutKnown',
  ]);
});

test('documents are characters or bytes, in the format that their name tells', () => {
  const { article, sources } = library.readStory({ id: 'a.html', text: '<p>The <b>talks</b> began.</p>' }, [
    { id: 'b.txt', text: Uint8Array.from([0xff, 0xfe, 0x48, 0, 0x69, 0]) },
    { id: 'c.txt', text: '\ufeffHi' },
  ]);
  expect(article.content.trim()).toBe('The talks began.');
  expect(sources.map(({ content }) => content)).toEqual(['Hi', 'Hi']);
  expect(() => library.readStory({ id: 'a.txt', text: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) })).toThrow(library.UnreadableError);
});

const built = existsSync(join(root, 'dist/src/library.d.ts')); // `npm ci` builds it

test.skipIf(!built)('the built package has its example run and its types hold', () => {
  mkdirSync(join(folder, 'app/node_modules'), { recursive: true });
  symlinkSync(root, join(folder, 'app/node_modules/mtlint'));
  writeFileSync(join(folder, 'app/package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'app/example.ts'), `${example}\nconst wrong: number = (await loadRules())[0].id;\n`);
  const tsc = spawnSync(
    join(root, 'node_modules/.bin/tsc'),
    ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--lib', 'es2024,dom', '--types', '', 'example.ts'],
    { cwd: join(folder, 'app'), encoding: 'utf8' },
  );
  expect(tsc.stdout.trim().split('\n')).toEqual([
    expect.stringMatching(/^example\.ts.*TS2322: Type 'string' is not assignable to type 'number'/),
  ]);
  const { stdout } = spawnSync(process.execPath, ['example.ts'], { cwd: join(folder, 'app'), encoding: 'utf8' });
  expect(stdout).toBe('1:30 Vidocff -> Witkoff\n');
});
