// The desk as a guest in a real terminal: it opens, follows the window's size, and leaves no trace however it ends.
// What is done at it is tested in sitting.test.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build, close, keys, noTerminal, resize, root, screen, shell, shows, theDesk, tmux, types } from './tmux.ts';

/** Opens the desk on the finance article in a shell of a size; `variables` go before the command, `flags` to it. */
async function open(columns: number, rows: number, variables = '', flags = ''): Promise<string> {
  await shell(columns, rows, root);
  const review = `'${process.execPath}' dist/src/main.js review seeds/003_6444e56a3c874c6e.txt`;
  keys(`${variables} ${review} ${flags} --against seeds; echo left with $?`, 'Enter');
  return shows(/── Findings \d+/);
}

describe.skipIf(noTerminal)('the desk in a terminal (needs tmux)', () => {
  beforeAll(build, 120_000);
  afterEach(() => {
    close();
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
    resize(wider, taller);
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

  const modes = () =>
    tmux('display-message', '-p', '-t', 'desk', '#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{mouse_sgr_flag}').trim();

  test('the mouse selects, and no way out leaves it on', async () => {
    await open(80, 24);
    await shows(/^ \d+\/\d+ /m);
    keys('g');
    await shows(/^ 1\/\d+ /m);
    expect(modes()).toBe('1 0 1 1');
    types('\x1b[<0;10;4M\x1b[<0;10;4m');
    await shows(/^ 3\/\d+ /m);
    types('\x1b[<64;10;4M');
    await shows(/^ 2\/\d+ /m);
    keys('C-z');
    await shows(/before the desk/);
    await expect.poll(modes).toBe('0 1 0 0');
    keys('fg', 'Enter');
    await shows(/── Findings \d+/);
    await expect.poll(modes).toBe('1 0 1 1');
    keys('q');
    await shows(/^left with \d+$/m); // said when it was stopped
    expect(modes()).toBe('0 1 0 0');
  });

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('%s leaves a clean terminal, the mouse too', async (signal) => {
    await open(80, 24);
    process.kill(theDesk(), signal);
    await shows(/^left with \d+$/m);
    expect(modes()).toBe('0 1 0 0');
  });

  test('stopped and continued from outside it hands the terminal over and draws anew', async () => {
    await open(80, 24);
    const pid = theDesk();
    process.kill(pid, 'SIGTSTP');
    await shows(/before the desk/);
    await expect.poll(modes).toBe('0 1 0 0');
    keys('echo shell again', 'Enter');
    await shows(/^shell again$/m);
    keys('fg', 'Enter');
    await shows(/── Findings \d+/);
    await expect.poll(modes).toBe('1 0 1 1');
    process.kill(pid, 'SIGSTOP'); // which nobody can catch: the desk mends the terminal when it goes on
    await shows(/Stopped/);
    keys('fg', 'C-j');
    await shows(/^ \d+\/\d+ .*help/m);
    keys('g', 'j');
    await shows(/^ 2\/\d+ /m);
    keys('q');
    await shows(/^left with \d+$/m);
    expect(modes()).toBe('0 1 0 0');
  });

  test('without arguments it opens a copy of the sample story, and teaches the keys', async () => {
    await shell(80, 24, root);
    const state = mkdtempSync(join(tmpdir(), 'mtlint-state-'));
    keys(`XDG_STATE_HOME='${state}' '${process.execPath}' dist/src/main.js review --no-mouse; echo left with $?`, 'Enter');
    await shows(/── sample\.txt|mtlint\/sample[\s\S]*A sample, and a copy[\s\S]*1\/6 j:/);
    keys('j', 'y');
    await shows(/3\/6 u: take that back/);
    keys('u', 'n', '1');
    await shows(/5\/6 o:/);
    keys('o', 'o', 'w');
    await shows(/── What changes/);
    keys('Escape');
    await shows(/That is all; \? lists every key/);
    expect(modes()).toBe('1 0 0 0');
    keys('q', 'q');
    await shows(/^left with 0$/m);
    rmSync(state, { recursive: true });
  });

  test('a terminal that draws nothing over gets the plain report', async () => {
    await shell(80, 24, root);
    keys(`TERM=dumb '${process.execPath}' dist/src/main.js review seeds/003_6444e56a3c874c6e.txt; echo left with $?`, 'Enter');
    expect(await shows(/^left with 1$/m)).toContain('in 1 article, no sources');
  });

  test.each([
    ['NO_COLOR=1', ''],
    ['', '--no-color'],
  ])('%s %s has marks and no colours', async (variables, flags) => {
    await open(80, 24, variables, flags);
    await shows(/\[[^\]]+\]/);
    expect(tmux('capture-pane', '-p', '-e', '-t', 'desk')).not.toMatch(/\x1b\[[\d;]*3[0-7]m/);
    keys('q');
    await shows(/^left with 0$/m);
  });
});
