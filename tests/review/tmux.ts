// A real terminal for tests: tmux runs the built command line, presses keys, resizes, and reads the screen.
// Nothing waits for a time: a test waits for what the screen is to show, so that a slow machine only makes it slower.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

export const root = join(import.meta.dirname, '..', '..');
export const main = join(root, 'dist/src/main.js');

/** Where tmux is missing these tests are skipped, except in CI, which must have it. */
export const noTerminal = spawnSync('tmux', ['-V']).status !== 0 && process.env.CI !== 'true';

/** A server of its own for each test: a new session on a server that is still going down would be refused. */
let server = 0;
const socket = () => `mtlint-${process.pid}-${server}`;
const env = { ...process.env, LC_ALL: 'C.UTF-8' };

export function tmux(...args: string[]): string {
  return execFileSync('tmux', ['-u', '-f', '/dev/null', '-L', socket(), ...args], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export const screen = (): string => tmux('capture-pane', '-p', '-t', 'desk');
export const keys = (...names: string[]) => tmux('send-keys', '-t', 'desk', ...names);
/** Types text as it stands. */
export const types = (text: string) => tmux('send-keys', '-t', 'desk', '-l', text);
export const resize = (columns: number, rows: number) => tmux('resize-window', '-t', 'desk', '-x', `${columns}`, '-y', `${rows}`);
export const close = () => tmux('kill-server');

/** The process that runs the desk: the child of the shell's child, or of the shell. */
export function theDesk(): number {
  const shell = Number(tmux('display-message', '-p', '-t', 'desk', '#{pane_pid}').trim());
  const children = (pid: number) => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  const [child] = children(shell);
  return children(child)[0] ?? child;
}

/** Waits until the screen shows something; fails with the screen as it is. */
export async function shows(pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const now = screen();
    if (pattern.test(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(screen()).toMatch(pattern);
  return '';
}

/** A shell in a folder, at a size, that has said so. */
export async function shell(columns: number, rows: number, folder: string): Promise<void> {
  server++;
  tmux('new-session', '-d', '-s', 'desk', '-x', `${columns}`, '-y', `${rows}`, '-c', folder, 'env PS1="$ " sh');
  keys('clear; echo before the desk', 'Enter');
  await shows(/^before the desk$/m);
}

/** Builds what is newer than its build. */
export function build(): void {
  const built = statSync(main, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < Math.max(newest('src'), newest('rules')))
    spawnSync(process.execPath, ['--conditions=source', 'tools/build.ts'], { cwd: root });
}

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => statSync(join(root, folder, file)).mtimeMs),
  );
}
