// The desk in a real terminal: tmux runs the built command line, presses keys, resizes, and reads the screen.
// Where tmux is missing these tests are skipped, except in CI, which must have it.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const main = join(root, 'dist/src/main.js');
/** A server of its own for each test: a new session on a server that is still going down would be refused. */
let server = 0;
const socket = () => `mtlint-${process.pid}-${server}`;
const env = { ...process.env, LC_ALL: 'C.UTF-8' };

function tmux(...args: string[]): string {
  return execFileSync('tmux', ['-u', '-f', '/dev/null', '-L', socket(), ...args], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const screen = (): string => tmux('capture-pane', '-p', '-t', 'desk');
const keys = (...names: string[]) => tmux('send-keys', '-t', 'desk', ...names);

/** Waits until the screen shows something; fails with the screen as it is. */
async function shows(pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const now = screen();
    if (pattern.test(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(screen()).toMatch(pattern);
  return '';
}

/** Opens the desk on the finance article in a shell of a size; `variables` go before the command. */
async function open(columns: number, rows: number, variables = ''): Promise<string> {
  server++;
  tmux('new-session', '-d', '-s', 'desk', '-x', `${columns}`, '-y', `${rows}`, '-c', root, 'env PS1="$ " sh');
  keys('clear; echo before the desk', 'Enter');
  await shows(/^before the desk$/m);
  keys(
    `${variables} '${process.execPath}' dist/src/main.js review seeds/003_6444e56a3c874c6e.txt --against seeds; echo left with $?`,
    'Enter',
  );
  return shows(/── Findings \d+/);
}

/** The newest change of anything that is built. */
function newest(folder: string): number {
  return Math.max(
    ...readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => statSync(join(root, folder, file)).mtimeMs),
  );
}

const hasTmux = spawnSync('tmux', ['-V']).status === 0;

describe.skipIf(!hasTmux && process.env.CI !== 'true')('the desk in a terminal (needs tmux)', () => {
  beforeAll(() => {
    const built = statSync(main, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (built < Math.max(newest('src'), newest('rules')))
      spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { cwd: root });
  }, 120_000);
  afterEach(() => {
    tmux('kill-server');
  });

  test.each([
    [80, 24, 120, 40],
    [120, 40, 40, 12],
    [40, 12, 80, 24],
  ])('opens at %ix%i, moves, resizes to %ix%i, and leaves no trace', async (columns, rows, wider, taller) => {
    await open(columns, rows);
    await shows(/^ \d+\/\d+ /m);
    keys('g', 'j', 'j');
    await shows(/^ 3\/\d+ /m);
    keys('o');
    await shows(/── Source \d\/4/);
    keys('?');
    await shows(/── Keys/);
    tmux('resize-window', '-t', 'desk', '-x', `${wider}`, '-y', `${taller}`);
    await shows(/^── Keys .*[─]$/m);
    keys('?', 'o');
    const resized = await shows(/── Findings \d+/);
    expect(resized).toMatch(/^ 3\/\d+ /m);
    expect(Math.max(...resized.split('\n').map((line) => line.length))).toBeLessThanOrEqual(wider);
    expect(resized.includes('┬')).toBe(wider >= 100);
    keys('q');
    await shows(/^left with 0$/m);
    const after = tmux('capture-pane', '-p', '-S', '-', '-t', 'desk'); // with what scrolled off a small screen
    expect(after).toContain('before the desk');
    expect(after).not.toContain('Findings');
    expect(tmux('display-message', '-p', '-t', 'desk', '#{alternate_on} #{cursor_flag}').trim()).toBe('0 1');
  });

  test('Ctrl-C leaves with 130 and a clean terminal', async () => {
    await open(80, 24);
    keys('C-c');
    expect(await shows(/^left with 130$/m)).toContain('before the desk');
    expect(tmux('display-message', '-p', '-t', 'desk', '#{alternate_on} #{cursor_flag}').trim()).toBe('0 1');
    keys('echo heard', 'Enter');
    await shows(/^heard$/m);
  });

  test('SIGTERM leaves a clean terminal', async () => {
    await open(80, 24, 'exec');
    const pid = tmux('display-message', '-p', '-t', 'desk', '#{pane_pid}').trim();
    tmux('set-option', '-t', 'desk', 'remain-on-exit', 'on');
    process.kill(Number(pid), 'SIGTERM');
    await expect
      .poll(() => tmux('display-message', '-p', '-t', 'desk', '#{pane_dead} #{alternate_on}').trim(), { timeout: 10_000 })
      .toBe('1 0');
    expect(screen()).not.toContain('Findings');
  });

  test('NO_COLOR has marks and no colours', async () => {
    await open(80, 24, 'NO_COLOR=1');
    await shows(/\[[^\]]+\]/);
    expect(tmux('capture-pane', '-p', '-e', '-t', 'desk')).not.toMatch(/\x1b\[[\d;]*3[0-7]m/);
    keys('q');
    await shows(/^left with 0$/m);
  });
});
