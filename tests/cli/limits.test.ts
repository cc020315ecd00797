// What a fixture cannot hold: lines of fifty megabytes, files that may not be read, a reader who interrupts.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { linesOf } from '../../src/cli/bytes.ts';
import { whyUnread } from '../../src/cli/mistake.ts';

const main = join(import.meta.dirname, '../../src/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'mtlint-'));
afterAll(() => rmSync(folder, { recursive: true }));

function start(...args: string[]) {
  const child = spawn(process.execPath, ['--conditions=source', main, ...args], { cwd: folder });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (output.stdout += chunk));
  child.stderr.on('data', (chunk) => (output.stderr += chunk));
  const ended = new Promise<typeof output & { code: number | null }>((resolve) =>
    child.on('close', (code) => resolve({ ...output, code })),
  );
  return { child, ended };
}

const talk = { id: 'talk', text: 'The ministers met in the capital on Monday.' };

test('a line of fifty megabytes is named, and the others are checked', async () => {
  const long = JSON.stringify({ id: 'long', text: 'word '.repeat(10_000_000) });
  writeFileSync(join(folder, 'long.jsonl'), `${long}\n${JSON.stringify(talk)}\n`);
  const { code, stdout, stderr } = await start('lint', 'long.jsonl', '--format', 'jsonl').ended;
  expect(stderr).toBe(
    'mtlint: long.jsonl:1: the line is longer than 8 MB, the most that one story may take; split the story or leave it out.\n',
  );
  const ids = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  expect(ids).toEqual(['long.jsonl:1', 'talk']);
  expect(code).toBe(2);
});

test('a file of fifty megabytes is refused in one sentence', async () => {
  writeFileSync(join(folder, 'long.txt'), 'word '.repeat(10_000_000));
  const { code, stderr } = await start('lint', 'long.txt').ended;
  expect(stderr).toBe('mtlint: long.txt: larger than 8 MB, the most that one article may take; split it.\n');
  expect(code).toBe(2);
});

test('a file that may not be read is named', () => {
  const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
  expect(whyUnread('secret.txt', denied)).toBe('secret.txt: not allowed to read it; change its permissions or leave it out.');
});

test.skipIf(process.getuid?.() === 0)('and the others are checked', async () => {
  writeFileSync(join(folder, 'secret.txt'), 'The ministers met.');
  chmodSync(join(folder, 'secret.txt'), 0);
  writeFileSync(join(folder, 'open.txt'), talk.text);
  const { code, stdout, stderr } = await start('lint', 'secret.txt', 'open.txt').ended;
  expect(stderr).toMatch(/^mtlint: secret\.txt: not allowed to read it;/);
  expect(stdout).toMatch(/1 article,/);
  expect(code).toBe(2);
});

test.skipIf(process.getuid?.() === 0)('nor does a folder that may not be looked into stop a run', async () => {
  mkdirSync(join(folder, 'news/locked'), { recursive: true });
  writeFileSync(join(folder, 'news/open.txt'), talk.text);
  chmodSync(join(folder, 'news/locked'), 0);
  const { code, stdout, stderr } = await start('lint', 'news').ended;
  chmodSync(join(folder, 'news/locked'), 0o700); // to be deleted
  expect(stderr).toBe('mtlint: news/locked: not allowed to read it; change its permissions or leave it out.\n');
  expect(stdout).toMatch(/1 article,.*1 failure/);
  expect(code).toBe(2);
});

test.skipIf(process.platform !== 'linux')('a file whose name is not in UTF-8 is told to be renamed', async () => {
  mkdirSync(join(folder, 'odd'));
  writeFileSync(Buffer.concat([Buffer.from(join(folder, 'odd/caf')), Buffer.of(0xe9), Buffer.from('.txt')]), talk.text);
  const { code, stderr } = await start('lint', 'odd').ended;
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'mtlint: odd/caf\ufffd.txt: its name is not in UTF-8, and so it cannot be opened; rename it.\n',
  });
});

test('a file that is named twice is checked once', async () => {
  writeFileSync(join(folder, 'talk.txt'), talk.text);
  const { stdout } = await start('lint', 'talk.txt', './talk.txt', join(folder, 'talk.txt')).ended;
  expect(stdout).toContain('in 1 article,');
});

test('Ctrl-C ends with 130', async () => {
  const { child, ended } = start('lint', '-', '--format', 'json');
  child.stdout.once('data', () => child.kill('SIGINT')); // it has begun to print and waits for its input
  expect((await ended).code).toBe(130);
});

test('lines come whole, however the bytes are cut', async () => {
  const text = 'first\n\nthird “line”\nlast';
  for (const size of [1, 2, 7, 100]) {
    const bytes = Buffer.from(text);
    const chunks = (async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })();
    const lines: [number, string][] = [];
    for await (const line of linesOf(chunks)) lines.push([line.number, Buffer.from(line.bytes!).toString()]);
    expect(lines).toEqual([
      [1, 'first'],
      [2, ''],
      [3, 'third “line”'],
      [4, 'last'],
    ]);
  }
});
