// What people see of a long run: rate and time left on a terminal, a line now and then in a log, nothing of a short run.
import { expect, test } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';

function told(renews: boolean, total: number | undefined, every: number, steps: number): string[] {
  let time = 0;
  const lines: string[] = [];
  const { tick, clear } = progressOn({ write: (text) => lines.push(text), renews, columns: 80, now: () => time }, total);
  for (let i = 0; i < steps; i++) {
    time += every;
    tick({ words: 400, bytes: 2000, name: `item ${i}` });
  }
  clear();
  return lines;
}

test('a short run says nothing', () => {
  expect(told(true, 20_000, 90, 10)).toEqual([]);
  expect(told(false, 20_000, 2900, 10)).toEqual([]);
});

test('a terminal shows rate and time left, and is left clean', () => {
  const lines = told(true, 100_000, 500, 20);
  expect(lines[0]).toBe('\r\x1b[K2 checked, 800 words a second, 4 %, 24 s left, the last item 1');
  expect(lines.at(-2)).toContain('20 checked, 800 words a second, 40 %, 15 s left');
  expect(lines.at(-1)).toBe('\r\x1b[K');
});

test('a log gets a plain line every half a minute', () => {
  const lines = told(false, undefined, 1000, 65);
  expect(lines).toEqual(['mtlint: 30 checked, 400 words a second.\n', 'mtlint: 60 checked, 400 words a second.\n']);
});
