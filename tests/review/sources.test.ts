// The sources beside the article: level sentences however one scrolls, and keys that go to the pane they are meant for.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deskOf } from '../../src/review/desk.ts';
import { layoutOf } from '../../src/review/layout.ts';
import { openedOn } from '../../src/review/reduce.ts';
import { sceneOf } from '../../src/review/scene.ts';
import type { State } from '../../src/review/state.ts';
import { checked } from './fixture.ts';
import { linesOf, press } from './play.ts';

const towns = ['Aalborg', 'Bergen', 'Cadiz', 'Dresden', 'Evora', 'Fulda', 'Gdansk', 'Hobart', 'Izmir', 'Jena', 'Kaunas', 'Lviv'];
const tale = (town: string, i: number) => `The harbour of ${town} closed after storm number ${i + 11} broke the northern pier.`;
const report = (town: string, i: number) => `Storm number ${i + 11} broke the northern pier, so the harbour of ${town} closed.`;
/** Told by the source in the opposite order, and with more in between. */
const article = towns.map((town, i) => `${tale(town, i)}\n\nNobody was hurt, neer the ${i + 2}th bridge or elsewhere.`).join('\n\n');
const source = towns.map((town, i) => `${report(town, i)}\n\nFish was sold by ${i + 3} women.\n\nThe sun rose.`).toReversed();

const desk = deskOf(checked(article, [source.join('\n\n')]));
const layout = layoutOf(120, 24);
const scene = (state: State) => sceneOf(desk, state, layout);
/** The rows that are pointed at, of both panes, with the towns in them. */
const pointed = (state: State) =>
  linesOf(scene(state)).map((lines) => {
    const row = lines.findIndex((line) => line.startsWith(' ▸ '));
    return {
      row,
      town: towns.find((town) =>
        lines
          .slice(row, row + 2)
          .join()
          .includes(town),
      ),
    };
  });

describe('beside each other', () => {
  test('the source follows the article, sentence by sentence', () => {
    const state = press(desk, ['x', ...Array<string>(6).fill('j'), 'o', ...Array<string>(6).fill('ctrl-e')], openedOn(desk), layout);
    const [left, right] = pointed(state);
    expect(left.town).toBeDefined();
    expect(right).toEqual(left);
  });

  test('the article follows the source', () => {
    const [left, right] = pointed(press(desk, ['o', ...Array<string>(6).fill('J')], openedOn(desk), layout));
    expect(right.town).toBeDefined();
    expect(left).toEqual(right);
  });

  test('what is pointed at stands level and says the same, whatever is scrolled', () => {
    const key = fc.constantFrom('ctrl-e', 'ctrl-y', 'J', 'K', 'ctrl-d', 'ctrl-u', 'j', 'k', 'l', 'tab', 'g', 'G');
    fc.assert(
      fc.property(fc.array(key, { maxLength: 30 }), (keys) => {
        const state = press(desk, ['o', ...keys], openedOn(desk), layout);
        const isMoved = state.leads === 'source' || scene(state).bounds.lines.now !== 0;
        const [left, right] = pointed(state);
        if (isMoved && left.row >= 0 && right.row >= 0) expect(right).toEqual(left);
      }),
    );
  });

  test('one scrolls on from where one is, whichever was moved last', () => {
    const down = press(desk, ['o', 'ctrl-e', 'ctrl-e', 'ctrl-e'], openedOn(desk), layout);
    const { now } = scene(down).bounds.scroll;
    expect(scene(press(desk, ['J'], down, layout)).bounds.scroll.now).toBe(Math.min(now + 1, scene(down).bounds.scroll.greatest));
  });
});

describe('tab', () => {
  const titles = (state: State) => linesOf(scene(state)).map(([title]) => title.slice(0, 3));

  test('takes the keys that move to the article, to the reason, and back', () => {
    const article = press(desk, ['tab', 'j', 'j'], openedOn(desk), layout);
    expect(article).toMatchObject({ focus: 'article', lines: 2, current: 0 });
    expect(titles(article)).toEqual(['── ', '─▸ ', '── ']);
    expect(titles(press(desk, ['tab'], article, layout))).toEqual(['── ', '── ', '─▸ ']);
    expect(press(desk, ['G'], article, layout).lines).toBe(scene(article).bounds.lines.greatest);
    expect(press(desk, ['tab', 'tab', 'x', 'j'], article, layout)).toMatchObject({ focus: 'findings', current: 1 });
    expect(press(desk, ['escape'], article, layout).focus).toBe('findings');
  });

  test('decisions are made from any pane', () => {
    expect(press(desk, ['tab', 'y'], openedOn(desk), layout).history.decided.size).toBe(towns.length);
  });

  test('on the sources it goes to the article and the source', () => {
    expect(titles(press(desk, ['o', 'tab', 'tab'], openedOn(desk), layout))).toEqual(['── ', '─▸ ']);
  });
});
