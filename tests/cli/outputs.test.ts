// Reports that go to files: several at once, whole or not at all, and no exit code ever turns 0 because of one.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { formats, nothing } from '#report';
import { commands } from '../../src/cli/commands.ts';
import { main as program } from '../../src/cli/index.ts';
import { beginOutputs } from '../../src/cli/outputs.ts';
import { diagnostic, reportOf } from '../report/examples.ts';
import { plainRun } from '../report/run.ts';
import { startIn } from './start.ts';

const main = join(import.meta.dirname, '../../src/main.ts');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mtlint-outputs-'));
  cpSync(join(import.meta.dirname, 'fixtures/talks.txt'), join(folder, 'talks.txt'));
  cpSync(join(import.meta.dirname, 'fixtures/sources'), join(folder, 'sources'), { recursive: true });
});

const start = (...args: readonly string[]) => startIn(folder, ...args);

const check = ['--against', 'sources', '--rules', join(import.meta.dirname, 'rules')];
const lint = (...args: string[]) => start('lint', 'talks.txt', ...check, ...args).ended;
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

test('the parser knows every format', () => {
  for (const name of ['lint', 'gate']) {
    const command = commands(() => {}).commands.find((one) => one.name() === name);
    expect(command?.options.find(({ long }) => long === '--format')?.argChoices).toEqual(Object.keys(formats));
  }
});

test('every format at once, each into its file, and one to standard output', async () => {
  const files = Object.keys(formats).flatMap((name) => ['--format', `${name}=out/${name}`]);
  const { code, stdout } = await lint(...files, '--format', 'jsonl');
  expect(code).toBe(1);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(Object.keys(formats).sort());
  expect(stdout).toBe(read('out/jsonl'));
  expect(read('out/pretty')).toContain('talks.txt:3:29: major: The sources say "spring". [test/season]');
  expect(JSON.parse(read('out/sarif')).runs[0].results[0].relatedLocations[1].physicalLocation).toEqual({
    artifactLocation: { uri: 'sources/wire.txt', uriBaseId: '%SRCROOT%' },
    region: { startLine: 1, startColumn: 57, endLine: 1, endColumn: 63 },
  });
  expect(JSON.parse(read('out/rdjson')).diagnostics[0].location.range.start).toEqual({ line: 3, column: 29 });
  expect(read('out/html')).toContain('<a class="lit major"');
});

test('findings make the exit code 1 though everything goes to files; the gate still says its line', async () => {
  expect(await lint('--format', 'sarif=out.sarif')).toEqual({ code: 1, stdout: '', stderr: '' });
  const { code, stdout } = await start('gate', 'talks.txt', ...check, '--format', 'junit=out.xml').ended;
  expect(code).toBe(1);
  expect(stdout).toMatch(/^gate: FAIL/);
});

test.each([
  [['--format', 'json', '--format', 'junit'], '--format junit: standard output is taken by another format'],
  [['--format', 'json=a', '--format', 'junit=./a'], '--format junit=./a: another format goes into the same file'],
  [['--format', 'sarfi'], '--format sarfi: no such format; did you mean sarif?'],
  [['--format', 'json='], '--format json=: name a file'],
  [['--format', 'json=talks.txt'], 'talks.txt: is to be read and to be written'],
  [['--format', 'json=sources'], 'sources: '],
  [['--format', 'json=talks.txt/x'], 'talks.txt/x: cannot be written (a part of its path is a file)'],
])('%s is a mistake, said before anything is written', async (args, sentence) => {
  const before = readdirSync(folder);
  const { code, stdout, stderr } = await lint(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`mtlint: ${sentence}`);
  expect(readdirSync(folder)).toEqual(before);
  expect(read('talks.txt')).toContain('Ministers');
});

test('what a report had to leave out is said', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockImplementation((_text, done) => {
    (done as unknown as () => void)();
    return true;
  });
  const file = join(folder, 'out.sarif');
  const out = await beginOutputs([{ format: 'sarif', file }], { terminal: plainRun, file: plainRun });
  await out.document(reportOf(Array.from({ length: 10_007 }, () => diagnostic('A b.', 'b', { severity: 'neutral' }))), 0);
  await out.end(nothing);
  expect(said.mock.calls.map(([text]) => text)).toEqual([
    expect.stringContaining('out.sarif: holds the worst findings, without 7 neutral ones: GitHub takes'),
  ]);
  said.mockRestore();
});

test.skipIf(!existsSync('/dev/full'))('a report that could not be written whole is no success', async () => {
  const { code, stderr } = await start('lint', 'talks.txt', '--format', 'sarif=/dev/full').ended;
  expect(code).toBe(2);
  expect(stderr).toContain('the disk is full');
});

test.skipIf(!existsSync('/dev/full')).each(['mtlint lint talks.txt', 'mtlint --help', 'mtlint rules'])(
  'nor is %s into a full disk',
  (line) => {
    const command = line.replace('mtlint', `"${process.execPath}" --conditions=source "${main}"`);
    const { status, stderr } = spawnSync('sh', ['-c', `${command} > /dev/full`], { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'mtlint: standard output: cannot be written (the disk is full).\n' });
  },
);

test.each([
  [['--resume', 'nowhere/state'], '--resume nowhere/state: cannot be written (there is no such folder)'],
  [['--resume', '.'], '--resume .: cannot be written (it is a folder)'],
  [['--cache', 'talks.txt'], '--cache talks.txt: cannot be written (a part of its path is a file)'],
])('%s says why it cannot be written', async (args, sentence) => {
  const { code, stderr } = await start('lint', 'talks.txt', ...args).ended;
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(sentence) });
});

test('the report of an earlier run is neither article nor source', async () => {
  const args = ['lint', '.', '--against', '.', '--format', 'markdown=sources/report.md', '--format', 'json'];
  await start(...args).ended;
  const { stdout } = await start(...args).ended;
  expect(JSON.parse(stdout).documents.map(({ path }: { path: string }) => path)).not.toContain('sources/report.md');
});

test('a file keeps its permissions, and a link stays one', async () => {
  writeFileSync(join(folder, 'real.json'), 'old', { mode: 0o640 });
  symlinkSync('real.json', join(folder, 'link.json'));
  await lint('--format', 'json=link.json');
  expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
  expect(statSync(join(folder, 'real.json')).mode & 0o777).toBe(0o640);
  expect(JSON.parse(read('real.json')).documents).toHaveLength(1);
});

test('Ctrl-C puts what is checked into the report, whole lines only, and leaves nothing beside it', async () => {
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'out/report.jsonl'), 'old');
  const { child, ended } = start('lint', '-', '--format', 'jsonl=out/report.jsonl');
  child.stdin.on('error', () => {}); // it will not read to the end
  child.stdin.write(`${JSON.stringify({ id: 'a', text: 'They met on Monday and they spoke about the price of grain.' })}\n`.repeat(20_000));
  await expect.poll(() => readdirSync(join(folder, 'out')).length, { timeout: 20_000 }).toBe(2);
  child.kill('SIGINT');
  expect((await ended).code).toBe(130);
  expect(readdirSync(join(folder, 'out'))).toEqual(['report.jsonl']);
  const ids = read('out/report.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id); // none is cut off
  expect(new Set(ids)).toEqual(new Set(['a']));
});

test.each([
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s leaves the old report, and nothing beside it', async (signal, code) => {
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'out/report.jsonl'), 'old');
  const { child, ended } = start('lint', '-', '--format', 'jsonl=out/report.jsonl');
  await expect.poll(() => readdirSync(join(folder, 'out')).length, { timeout: 20_000 }).toBe(2);
  child.kill(signal);
  expect((await ended).code).toBe(code);
  expect(readdirSync(join(folder, 'out'))).toEqual(['report.jsonl']);
  expect(read('out/report.jsonl')).toBe('old');
});

test('help keeps within the terminal', async () => {
  const { columns } = process.stdout;
  const said = vi.spyOn(process.stdout, 'write').mockImplementation((_text, done) => {
    (done as unknown as () => void)();
    return true;
  });
  process.stdout.columns = 80;
  expect(await program(['lint', '--help'])).toBe(0);
  process.stdout.columns = columns;
  const options = said.mock.calls
    .map(([text]) => `${text}`)
    .join('')
    .split('Examples:')[0]; // examples are to be copied, and stay whole
  said.mockRestore();
  expect(options).toContain('--readability');
  expect(Math.max(...options.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});
