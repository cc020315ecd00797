// The mouse: reports picked out of any stream of keys, and what pointing does on every screen.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../src/review/layout.ts';
import { type Mouse, parted } from '../../src/review/mouse.ts';
import { enter, happen, type Room } from '../../src/review/room.ts';
import { sceneOf } from '../../src/review/scene.ts';
import { checked } from './fixture.ts';
import { anyKey, linesOf } from './play.ts';

const layout = layoutOf(120, 40);
const mouse = (room: Room, did: Mouse['did'], column: number, row: number, on = layout) =>
  happen(room, { type: 'mouse', mouse: { did, column, row }, layout: on });
const press = (room: Room, keys: readonly string[]) => keys.reduce((before, key) => happen(before, { type: 'key', key, layout }), room);
const picture = (room: Room) => linesOf(sceneOf(room.desks[0], room.states[0], layout));

describe('reports', () => {
  test('are parted from keys, in the order of both', () => {
    expect(parted('j\x1b[<65;10;5Mk\x1b[<0;1;1m\x1b[<20;3;4M')).toEqual({
      parts: ['j', { did: 'down', column: 9, row: 4 }, 'k', { did: 'press', column: 2, row: 3 }],
      rest: '',
    });
    expect(parted('a\x1b[A\x1b[<35;1')).toEqual({ parts: ['a\x1b[A'], rest: '\x1b[<35;1' });
  });

  test('are found in their order however the input is cut', () => {
    const bit = fc.constantFrom('j', '\x1b[A', '\x1b[<64;10;5M', '\x1b[<0;99;1m', '\x1b[200~x\x1b[201~');
    fc.assert(
      fc.property(fc.array(bit), fc.array(fc.nat(60), { maxLength: 5 }), (bits, cuts) => {
        const input = bits.join('');
        const places = [0, ...cuts.filter((cut) => cut < input.length).sort((a, b) => a - b), input.length];
        let rest = '';
        let read = '';
        for (const [i, from] of places.slice(0, -1).entries()) {
          const found = parted(rest + input.slice(from, places[i + 1]));
          rest = found.rest;
          for (const part of found.parts) read += typeof part === 'string' ? part : '\x1b[<64;10;5M';
        }
        expect(read + rest).toBe(input.replaceAll('\x1b[<0;99;1m', ''));
      }),
    );
  });
});

describe('pointing', () => {
  test('a press selects a row of the list', () => {
    expect(mouse(enter([checked()]), 'press', 5, 2).states[0].current).toBe(1);
    expect(mouse(enter([checked()]), 'press', 5, 20).states[0].current).toBe(0);
  });

  test('a press on a marked word of the article selects its finding, however it is moved', () => {
    const room = press(enter([checked()]), ['x']);
    const [, lines] = picture(room);
    const row = lines.findIndex((line) => line.includes('neer'));
    const column = 41 + lines[row].indexOf('neer');
    expect(room.desks[0].items[mouse(room, 'press', column, row).states[0].current].finding.text).toBe('neer');
    expect(mouse(room, 'press', column + 4, row).states[0].current).toBe(0);
    const corrected = press(room, ['y', 'g']);
    const moved = picture(corrected)[1].findIndex((line) => line.includes('neer'));
    const selected = mouse(corrected, 'press', 41 + picture(corrected)[1][moved].indexOf('neer') + 1, moved);
    expect(selected.desks[0].items[selected.states[0].current].finding.text).toBe('neer');
  });

  test('the wheel moves what is under it', () => {
    const long = enter([checked(Array.from({ length: 80 }, (_, i) => `Paragraph ${i} on Varnike.`).join('\n\n'))]);
    const down = mouse(long, 'down', 60, 5);
    expect(down.states[0]).toMatchObject({ lines: 3, current: 0, scroll: 0 });
    expect(picture(down)[1]).not.toContain(picture(long)[1][1]);
    expect(mouse(down, 'up', 60, 5).states[0].lines).toBe(0);
    expect(mouse(long, 'up', 60, 5).states[0].lines).toBeCloseTo(0);
    expect(press(down, ['x', 'j']).states[0].lines).toBe(0);
    expect(press(long, ['ctrl-e', 'ctrl-e', 'ctrl-y']).states[0].lines).toBe(1);
    expect(mouse(press(long, ['x']), 'down', 5, 5).states[0].current).toBe(1);
    expect(mouse(press(long, ['?']), 'down', 5, 5, layoutOf(80, 12)).states[0].scroll).toBe(3);
  });

  test('in the list of articles it chooses, then opens', () => {
    const chosen = mouse(enter([checked(), checked()]), 'press', 3, 2);
    expect(chosen).toMatchObject({ row: 1, open: undefined });
    expect(mouse(chosen, 'press', 3, 2).open).toBe(1);
    expect(mouse(chosen, 'press', 3, 9).open).toBeUndefined();
    expect(mouse(chosen, 'up', 3, 9).row).toBe(0);
  });

  test('nothing breaks wherever it points, whatever was pressed, at any size', () => {
    const size = fc.tuple(fc.integer({ min: 20, max: 300 }), fc.integer({ min: 6, max: 80 }));
    const did = fc.constantFrom<Mouse['did']>('press', 'up', 'down');
    const step = fc.oneof(anyKey, fc.record({ did, column: fc.nat(300), row: fc.nat(80) }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), size, (steps, [columns, rows]) => {
        const on = layoutOf(columns, rows);
        const room = steps.reduce<Room>(
          (before, one) =>
            typeof one === 'string'
              ? happen(before, { type: 'key', key: one, layout: on })
              : happen(before, { type: 'mouse', mouse: one, layout: on }),
          enter([checked(), checked('A truce is neer \x1b[2J\u202e習近平.', [])]),
        );
        for (const [i, state] of room.states.entries()) expect(sceneOf(room.desks[i], state, on).panes.length).toBeGreaterThan(0);
      }),
    );
  });
});
