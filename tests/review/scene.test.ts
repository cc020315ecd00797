// Whole screens without a terminal: what stands where, and that no keys at any size overflow a pane.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deskOf } from '../../src/review/desk.ts';
import { layoutOf } from '../../src/review/layout.ts';
import { openedOn } from '../../src/review/reduce.ts';
import { type Scene, sceneOf } from '../../src/review/scene.ts';
import { columnsOf } from '../../src/review/show.ts';
import type { State } from '../../src/review/state.ts';
import { checked, desk } from './fixture.ts';
import { anyKey, lineOf, linesOf, press } from './play.ts';

function play(keys: readonly string[], columns: number, rows: number, on = desk): { state: State; scene: Scene } {
  const layout = layoutOf(columns, rows);
  const state = press(on, keys, openedOn(on), layout);
  return { state, scene: sceneOf(on, state, layout) };
}

test('findings, passage and reason stand together', () => {
  const [findings, passage, reason] = linesOf(play(['j'], 120, 40).scene);
  expect(findings[0]).toMatch(/^── Findings 5 ─+$/);
  expect(findings[2]).toMatch(/^▸· m neer → near +garbled$/);
  expect(passage.filter((line) => line.startsWith(' ▸ '))).toEqual([
    ' ▸ Sorel said that a truce was neer, and that Varnike would come back. The',
  ]);
  expect(reason.slice(0, 3)).toEqual([expect.stringContaining('minor · names/garbled · 90 % sure'), ' "neer" stands alone.', '']);
});

test('a long answer scrolls by whole characters', () => {
  const typing = press(desk, ['j', 'e', 'ctrl-u', ...'👦'.repeat(60)]);
  for (const columns of [60, 61, 62]) {
    const status = lineOf(sceneOf(desk, typing, layoutOf(columns, 24)).status);
    expect(status).toMatch(/instead: (?:👦){10,}/u);
    expect(status.isWellFormed()).toBe(true);
  }
});

test('the reason numbers proposals and shows each source with its proof lit', () => {
  const { scene } = play([], 120, 40);
  expect(linesOf(scene)[2].slice(1)).toEqual([
    ' "Varnike" is spelt "Warnicke" by 2 sources.',
    '',
    ' 1 Warnicke',
    ' 2 Warnick',
    '',
    ' wire/1.txt',
    '   Special envoy Paul Warnicke arrived in Geneva.',
    '',
    ' wire/2.txt',
    '   Warnicke and Sorel spoke for two hours.',
  ]);
  const proofs = scene.panes[2].rows.flat().filter(({ light }) => light === 'under');
  expect(proofs).toEqual([1, 2].map(() => ({ text: 'Warnicke', tone: 'proof', light: 'under' })));
});

test('the current span is lit, the others are underlined', () => {
  const lit = play(['j'], 120, 40)
    .scene.panes[1].rows.flat()
    .filter(({ light }) => light !== 'none');
  expect(lit.map(({ text, tone, light }) => [text, tone, light])).toEqual([
    ['Varnike', 'major', 'under'],
    ['neer', 'minor', 'full'],
    ['Varnike', 'major', 'under'],
    ['Bern', 'neutral', 'under'],
    ['Varnike', 'major', 'under'],
  ]);
});

test('the sources open at the proof and are walked', () => {
  const [article, source] = linesOf(play(['o'], 120, 40).scene);
  expect(article[0]).toContain('geneva.txt');
  expect(source[0]).toContain('Source 1/2 · wire/1.txt');
  expect(source[1]).toBe(' ▸ Special envoy Paul Warnicke arrived in Geneva.');
  expect(linesOf(play(['o', 'l'], 120, 40).scene)[1][0]).toContain('Source 2/2 · wire/2.txt');
});

test('a long reason says how much is below and scrolls to its end', () => {
  const [, , top] = linesOf(play([], 40, 12).scene);
  expect(top[0]).toContain('↓');
  const [, , end] = linesOf(play(Array<string>(99).fill('J'), 40, 12).scene);
  expect(end[0]).not.toContain('↓');
  expect(end.at(-1)).toContain('hours.');
});

test('a story without findings or sources says so', () => {
  const empty = deskOf(checked('All is well.', [], []));
  const [findings, passage] = linesOf(play([], 80, 24, empty).scene);
  expect(findings[1]).toBe('  No findings.');
  expect(passage[1]).toBe('   All is well.');
  expect(linesOf(play(['o'], 80, 24, empty).scene)[1][1]).toBe('  There are no other sources on this story.');
});

test('no keys at any size overflow a pane, whatever the text', () => {
  const hostile = deskOf(
    checked(
      `Title \x1b[2J\u202eevil\n\n習近平主席在北京會見了 Varnike 👨‍👩‍👧 🇺🇸 e\u0301 ${'x'.repeat(400)} neer\n\n${'Bern '.repeat(40)}`,
      ['Warnicke \x1b]0;title\x07 維特科夫\n\n'.repeat(30)],
    ),
  );
  const size = fc.tuple(fc.integer({ min: 20, max: 300 }), fc.integer({ min: 6, max: 80 }));
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 25 }), size, fc.boolean(), (keys, [columns, rows], isHostile) => {
      const { scene } = play(keys, columns, rows, isHostile ? hostile : desk);
      for (const { pane, title, rows } of scene.panes) {
        expect(rows.length + (title ? 1 : 0)).toBeLessThanOrEqual(pane.height);
        for (const row of [...(title ? [title] : []), ...rows]) expect(columnsOf(lineOf(row))).toBeLessThanOrEqual(pane.width);
      }
      expect(columnsOf(lineOf(scene.status))).toBeLessThanOrEqual(columns);
    }),
  );
});

test('panes fill the window and leave its last row free', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 300 }), fc.integer({ min: 6, max: 80 }), (columns, rows) => {
      const { shape, width, height, list, passage, reason } = layoutOf(columns, rows);
      expect(height + 1).toBe(rows - 1);
      expect(width).toBe(columns);
      if (shape === 'stacked') expect(list.height + passage.height + reason.height).toBe(height);
      if (shape === 'third') expect([list.width + 1 + passage.width, passage.height + reason.height]).toEqual([columns, height]);
      if (shape === 'columns') expect(list.width + passage.width + reason.width + 2).toBe(columns);
    }),
  );
});
