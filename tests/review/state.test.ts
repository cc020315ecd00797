// The reducer: what each deed does, and that no sequence of deeds leaves the bounds.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindings } from '../../src/review/keys.ts';
import { type Bounds, type Deed, opening, reduce, type State } from '../../src/review/state.ts';

const bounds: Bounds = { findings: 10, sources: 3, shown: 1, page: 6, scroll: [0, 4] };
const done = (deeds: readonly Deed[], from: State = opening) => deeds.reduce((state, deed) => reduce(state, deed, bounds), from);

describe('moving', () => {
  test('goes by one, by half a page, to the ends, and stops there', () => {
    expect(done([{ type: 'move', by: 1 }]).current).toBe(1);
    expect(done([{ type: 'move', by: -1 }]).current).toBe(0);
    expect(done([{ type: 'half', by: 1 }]).current).toBe(3);
    expect(done([{ type: 'last' }]).current).toBe(9);
    expect(done([{ type: 'last' }, { type: 'move', by: 1 }]).current).toBe(9);
    expect(done([{ type: 'last' }, { type: 'half', by: -1 }, { type: 'first' }]).current).toBe(0);
  });

  test('opens the next reason at its top and the next source at its proof', () => {
    const state = done([{ type: 'sources' }, { type: 'source', by: 1 }, { type: 'scroll', by: 2 }]);
    expect(state).toMatchObject({ screen: 'sources', source: 2, scroll: 2 });
    expect(done([{ type: 'move', by: 1 }], state)).toMatchObject({ screen: 'sources', current: 1, source: undefined, scroll: 0 });
  });

  test('has nowhere to go without findings', () => {
    const empty = { ...bounds, findings: 0, sources: 0 };
    for (const { deed } of bindings) expect(reduce(opening, deed, empty).current).toBe(0);
  });
});

describe('screens', () => {
  test('sources and help open and close', () => {
    expect(done([{ type: 'sources' }]).screen).toBe('sources');
    expect(done([{ type: 'sources' }, { type: 'sources' }]).screen).toBe('desk');
    expect(done([{ type: 'sources' }, { type: 'help' }]).screen).toBe('help');
    expect(done([{ type: 'sources' }, { type: 'help' }, { type: 'help' }]).screen).toBe('sources');
    expect(done([{ type: 'sources' }, { type: 'help' }, { type: 'back' }, { type: 'back' }]).screen).toBe('desk');
  });

  test('moving on the help page scrolls it and leaves the finding alone', () => {
    expect(done([{ type: 'help' }, { type: 'move', by: 1 }])).toMatchObject({ current: 0, scroll: 1 });
    expect(done([{ type: 'help' }, { type: 'last' }])).toMatchObject({ current: 0, scroll: 4 });
  });

  test('half a page scrolls the source where one is read', () => {
    expect(done([{ type: 'sources' }, { type: 'half', by: 1 }])).toMatchObject({ current: 0, scroll: 3 });
  });

  test('sources are walked in a ring', () => {
    expect(done([{ type: 'sources' }, { type: 'source', by: 1 }]).source).toBe(2);
    expect(reduce({ ...opening, screen: 'sources' }, { type: 'source', by: 1 }, { ...bounds, shown: 2 }).source).toBe(0);
    expect(done([{ type: 'source', by: 1 }])).toEqual(opening);
  });
});

test('the desk says how it was left', () => {
  expect(done([{ type: 'leave', how: 'interrupted' }]).leave).toBe('interrupted');
});

test('no sequence of deeds leaves the bounds', () => {
  const deed = fc.constantFrom(...bindings.map((binding) => binding.deed));
  const limits = fc.record({ findings: fc.nat(5), sources: fc.nat(3), page: fc.nat(9), least: fc.nat(3), greatest: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(fc.tuple(deed, limits)), (steps) => {
      let state = opening;
      const findings = steps[0]?.[1].findings ?? 0;
      const sources = steps[0]?.[1].sources ?? 0;
      for (const [next, { page, least, greatest }] of steps) {
        const shown = Math.min(state.source ?? 0, Math.max(0, sources - 1));
        state = reduce(state, next, { findings, sources, page, shown, scroll: [-least, greatest] });
        expect(state.current).toBeGreaterThanOrEqual(0);
        expect(state.current).toBeLessThan(Math.max(1, findings));
        if (state.source !== undefined) expect(state.source).toBeLessThan(sources);
        expect(['desk', 'sources']).toContain(state.under);
      }
    }),
  );
});
