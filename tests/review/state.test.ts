// The reducer as keys drive it: moving, screens, decisions, prompts; and the laws of undo.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '#engine';
import { amendedText } from '../../src/review/changes.ts';
import { deskOf } from '../../src/review/desk.ts';
import { rowsOf } from '../../src/review/list.ts';
import { openedOn } from '../../src/review/reduce.ts';
import type { State } from '../../src/review/state.ts';
import { checked, desk } from './fixture.ts';
import { anyKey, press } from './play.ts';

const decided = (state: State) => Object.fromEntries([...state.history.decided].sort(([a], [b]) => a - b));
const fixed = (text: string) => ({ verdict: 'fixed', text });
const dismissed = (why: string) => ({ verdict: 'dismissed', why });
const letters = (text: string) => [...text];

describe('moving', () => {
  test('goes row by row, to the ends, and stops there', () => {
    expect(press(desk, ['j']).current).toBe(1);
    expect(press(desk, ['k']).current).toBe(0);
    expect(press(desk, ['G']).current).toBe(3);
    expect(press(desk, ['G', 'j']).current).toBe(3);
    expect(press(desk, ['G', 'g']).current).toBe(0);
  });

  test('walks the places of equal findings, or each finding by itself', () => {
    expect(press(desk, ['m']).current).toBe(2);
    expect(press(desk, ['m', 'm', 'm']).current).toBe(0);
    expect(press(desk, ['x', 'G']).current).toBe(4);
  });

  test('jumps to a finding by its number', () => {
    expect(press(desk, [':', '2', 'enter'])).toMatchObject({ current: 1, prompt: undefined });
    expect(press(desk, [':', '9', 'enter'])).toMatchObject({ current: 0, notice: 'There is no finding 9.' });
    expect(press(desk, [':', 'x', 'escape'])).toMatchObject({ current: 0, prompt: undefined });
  });

  test('has nowhere to go without findings', () => {
    const empty = deskOf(checked('All is well.', [], []));
    fc.assert(fc.property(fc.array(anyKey), (keys) => press(empty, keys).current === 0));
  });
});

describe('deciding', () => {
  test('a key accepts the proposal wherever the same is wrong, and goes on', () => {
    const state = press(desk, ['y']);
    expect(decided(state)).toEqual({ 0: fixed('Warnicke'), 2: fixed('Warnicke'), 4: fixed('Warnicke') });
    expect(state.current).toBe(1);
    expect(decided(press(desk, ['x', 'y']))).toEqual({ 0: fixed('Warnicke') });
  });

  test('a number accepts that proposal', () => {
    expect(decided(press(desk, ['x', '2']))).toEqual({ 0: fixed('Warnick') });
    expect(press(desk, ['3'])).toMatchObject({ current: 0, notice: 'There are 2 proposals only.' });
    expect(press(desk, ['j', 'j', 'y']).notice).toMatch(/^No proposal here/);
  });

  test('a decided row can be decided again', () => {
    expect(decided(press(desk, ['y', 'g', '2']))).toEqual({ 0: fixed('Warnick'), 2: fixed('Warnick'), 4: fixed('Warnick') });
  });

  test('a text of one own is typed, with the cursor in it', () => {
    const state = press(desk, ['j', 'e', 'home', 'right', 'right', 'delete', 'a', 'end', 'backspace', 'r', 'l', 'y', 'enter']);
    expect(decided(state)).toEqual({ 1: fixed('nearly') });
    expect(decided(press(desk, ['j', 'e', 'ctrl-u', ...letters('close by'), 'ctrl-w', 'b', 'y', 'enter']))).toEqual({
      1: fixed('close by'),
    });
    expect(decided(press(desk, ['j', 'e', ' ', 'x', ' ', 'enter']))).toEqual({ 1: fixed('neer x') });
    expect(press(desk, ['j', 'e', 'enter']).notice).toContain('as it was');
    expect(decided(press(desk, ['j', 'e', 'x', 'escape']))).toEqual({});
  });

  test('"not an error" takes a reason by number or in words', () => {
    expect(decided(press(desk, ['j', 'n', '2']))).toEqual({ 1: dismissed('right as it stands') });
    expect(decided(press(desk, ['j', 'n', ...letters('a pun 2'), 'enter']))).toEqual({ 1: dismissed('a pun 2') });
    expect(press(desk, ['n', 'enter'])).toMatchObject({ prompt: { ask: 'why' }, notice: 'A reason, please: a number, or some words.' });
  });

  test('tab widens the scope, a and A spread a decision', () => {
    expect(Object.keys(decided(press(desk, ['x', 'n', 'tab', '1'])))).toEqual(['0', '2', '4']);
    expect(Object.keys(decided(press(desk, ['x', 'n', 'tab', 'tab', '1'])))).toHaveLength(5);
    expect(decided(press(desk, ['x', '2', 'g', 'a']))).toEqual({ 0: fixed('Warnick'), 2: fixed('Warnick'), 4: fixed('Warnick') });
    expect(decided(press(desk, ['A']))).toMatchObject({ 0: fixed('Warnicke'), 1: fixed('near') });
  });

  test('what is decided is left alone by a wider key', () => {
    expect(decided(press(desk, ['x', 'j', 'j', 'n', '1', 'g', 'a']))).toMatchObject({
      0: fixed('Warnicke'),
      2: dismissed('a right spelling'),
    });
  });

  const spelt = deskOf(
    checked(
      'Envoy Paul Varnike met Minister Anna Sorel. Later Varnike rang Sorel. Warnnike said nothing to Sorel.',
      ['Envoy Paul Warnicke met Anna Sorel.', 'Warnicke and Sorel spoke for two hours. Paul Warnicke left.'],
      [
        { word: 'Varnike', severity: 'minor', fixes: ['Warnicke', 'Warnick'] },
        { word: 'Warnnike', severity: 'major', fixes: ['Warnicke'] },
      ],
    ),
  );

  test('one name in several spellings is one row, and is decided once', () => {
    expect(rowsOf(spelt, new Map(), openedOn(spelt))).toEqual([[0, 1, 2]]);
    expect(decided(press(spelt, ['y']))).toEqual({ 0: fixed('Warnicke'), 1: fixed('Warnicke'), 2: fixed('Warnicke') });
    expect(rowsOf(spelt, new Map(), { filter: '', grouped: false })).toHaveLength(3);
  });

  test('what is said of one spelling is not said of another, unless one wants it', () => {
    expect(Object.keys(decided(press(spelt, ['n', '1'])))).toEqual(['0', '1']);
    expect(Object.keys(decided(press(spelt, ['n', 'tab', '1'])))).toEqual(['0', '1', '2']);
    expect(decided(press(spelt, ['2']))).toEqual({ 0: fixed('Warnick'), 1: fixed('Warnick') });
    expect(decided(press(spelt, ['e', 'ctrl-u', 'X', 'tab', 'enter']))).toEqual({ 0: fixed('X'), 1: fixed('X') });
    expect(decided(press(spelt, ['x', 'e', 'ctrl-u', 'X', 'enter', 'g', 'a']))).toEqual({ 0: fixed('X'), 1: fixed('X') });
    expect(Object.keys(decided(press(spelt, ['x', 'a'])))).toEqual(['0', '1', '2']);
  });

  test('one decision is taken back without the others', () => {
    expect(decided(press(desk, ['x', 'y', 'y', 'g', 'd']))).toEqual({ 1: fixed('near') });
  });

  test('undo shows what it undid, redo does it again', () => {
    expect(press(desk, ['j', 'y', 'G', 'u'])).toMatchObject({ current: 1, history: { decided: new Map() } });
    expect(decided(press(desk, ['j', 'y', 'u', 'ctrl-r']))).toEqual({ 1: fixed('near') });
    expect(press(desk, ['u']).notice).toBe('Nothing to undo.');
    expect(press(desk, ['y', 'u', 'j', 'y', 'ctrl-r']).notice).toBe('Nothing to do again.');
  });

  test('U goes to what is undecided and leaves notes alone', () => {
    expect(press(desk, ['y', 'y', 'U'])).toMatchObject({ notice: 'All is decided: w shows what will be written.' });
    expect(press(desk, ['x', 'j', 'y', 'g', 'U', 'U']).current).toBe(4);
  });

  test('of findings on the same words the later correction holds', () => {
    const both = deskOf(
      checked(
        'A long wait is neer here.',
        [],
        [
          { word: 'neer', severity: 'minor', fixes: ['near'] },
          { word: 'neer here', severity: 'major', fixes: ['close'] },
        ],
      ),
    );
    expect(decided(press(both, ['y']))).toEqual({ 0: fixed('near') });
    expect(press(both, ['y']).notice).toMatch(/^All is decided/);
    expect(decided(press(both, ['y', 'j', 'y']))).toEqual({ 1: fixed('close') });
    expect(decided(press(both, ['y', 'j', 'y', 'u']))).toEqual({ 0: fixed('near') });
  });
});

describe('looking', () => {
  const rows = (state: State) => rowsOf(desk, state.history.decided, state);

  test('a filter holds while it is typed and can be taken back', () => {
    const typed = press(desk, ['f', ...letters('MINOR nee')]);
    expect(rows(typed)).toEqual([[1]]);
    expect(typed.current).toBe(1);
    expect(rows(press(desk, ['escape'], typed))).toHaveLength(3);
    expect(press(desk, ['escape'], typed).current).toBe(0);
    expect(rows(press(desk, ['enter'], typed))).toEqual([[1]]);
    expect(rows(press(desk, ['enter', 'escape'], typed))).toHaveLength(3);
  });

  test('a filter knows how findings stand', () => {
    expect(rows(press(desk, ['y', 'f', ...letters('undecided'), 'enter']))).toEqual([[1]]);
    expect(rows(press(desk, ['y', 'f', ...letters('fixed'), 'enter']))).toEqual([[0, 2, 4]]);
    expect(rows(press(desk, ['f', ...letters('nothing')]))).toEqual([]);
    expect(press(desk, ['f', ...letters('nothing'), 'enter', 'y']).notice).toBe('No finding is chosen.');
  });

  test('a search looks at places of the article, whatever their case', () => {
    const { content } = desk.story.article;
    const at = (state: State) => state.look && content.slice(state.look.start - 4, state.look.end);
    expect(at(press(desk, ['/', ...letters('SOREL')]))).toBe('nna Sorel');
    expect(at(press(desk, ['/', ...letters('sorel'), 'down']))).toBe(
      '.\n\nSorel'.slice(-9).padStart(0) && content.slice(content.indexOf('Sorel said') - 4, content.indexOf('Sorel said') + 5),
    );
    expect(at(press(desk, ['/', ...letters('sorel'), 'down', 'up', 'enter']))).toBe('nna Sorel');
    expect(press(desk, ['/', ...letters('nobody')])).toMatchObject({ look: undefined, notice: 'Not in the article.' });
    expect(press(desk, ['/', ...letters('sorel'), 'escape']).look).toBeUndefined();
  });
});

describe('screens', () => {
  test('open and close', () => {
    expect(press(desk, ['o']).screen).toBe('sources');
    expect(press(desk, ['o', 'o']).screen).toBe('desk');
    expect(press(desk, ['o', '?', '?']).screen).toBe('sources');
    expect(press(desk, ['o', '?', 'escape', 'escape']).screen).toBe('desk');
    expect(press(desk, ['N', 'N']).screen).toBe('desk');
    expect(press(desk, ['r', 'escape']).screen).toBe('desk');
  });

  test('sources are walked in a ring', () => {
    expect(press(desk, ['o', 'l']).source).toBe(1);
    expect(press(desk, ['o', 'l', 'l']).source).toBe(0);
    expect(press(desk, ['l'])).toEqual(openedOn(desk));
  });

  test('the name book leads to where a name stands', () => {
    const state = press(desk, ['N', 'enter']);
    expect(state.screen).toBe('desk');
    expect(state.look).toBeDefined();
    const name = (one: State) => desk.story.article.content.slice(one.look?.start, one.look?.end);
    let mention = press(desk, ['N', 'j', 'enter']);
    const names = [name(mention)];
    for (let i = 0; i < 3; i++) {
      mention = press(desk, ['N', 'enter'], mention);
      names.push(name(mention));
    }
    expect(names).toEqual(['Paul Varnike', 'Varnike', 'Varnike', 'Paul Varnike']);
  });
});

describe('writing and leaving', () => {
  test('nothing is written unseen', () => {
    expect(press(desk, ['w'])).toMatchObject({ screen: 'desk', notice: expect.stringContaining('Nothing is decided') });
    expect(press(desk, ['y', 'w'])).toMatchObject({ screen: 'diff', writing: false });
    expect(press(desk, ['y', 'w', 'y'])).toMatchObject({ writing: true });
    expect(press(desk, ['y', 'w', 'escape'])).toMatchObject({ screen: 'desk', writing: false });
  });

  test('while it writes no key changes anything', () => {
    const writing = press(desk, ['y', 'w', 'y']);
    expect(press(desk, ['u', 'n', 'j', 'q'], writing).history).toBe(writing.history);
  });

  test('quitting asks where decisions are not written', () => {
    expect(press(desk, ['q']).leave).toBe('quit');
    const asked = press(desk, ['y', 'q']);
    expect(asked).toMatchObject({ leave: undefined, prompt: { ask: 'quit' } });
    expect(press(desk, ['q'], asked)).toMatchObject({ leave: 'quit' });
    expect(press(desk, ['q'], asked).history.decided.size).toBe(3);
    expect(press(desk, ['D'], asked)).toMatchObject({ leave: 'quit', history: { decided: new Map() } });
    expect(press(desk, ['escape'], asked)).toMatchObject({ leave: undefined, prompt: undefined });
    expect(press(desk, ['w'], asked)).toMatchObject({ screen: 'diff', prompt: undefined });
    expect(press(desk, ['y', 'e', 'ctrl-c']).leave).toBe('interrupted');
  });
});

describe('laws', () => {
  /** Keys that leave no prompt open and do not write. */
  const session = fc.array(anyKey, { maxLength: 40 }).map((keys) => press(desk, [...keys.filter((key) => key !== 'D'), 'escape']));

  test('as many undos as steps give the first decisions, as many redos the last', () => {
    fc.assert(
      fc.property(session, (end) => {
        const state = { ...end, prompt: undefined, screen: 'desk', writing: false } as const;
        const steps = state.history.past.length;
        const back = press(desk, Array<string>(steps).fill('u'), state);
        expect(back.history.decided).toEqual(new Map());
        expect(press(desk, Array<string>(steps).fill('ctrl-r'), back).history.decided).toEqual(state.history.decided);
      }),
    );
  });

  test('corrections never overlap, and all at once are the same as one by one from the bottom', () => {
    const { original } = desk.story.article;
    fc.assert(
      fc.property(session, ({ history }) => {
        const fixes = [...history.decided]
          .flatMap(([item, decision]) => (decision.verdict === 'fixed' ? [{ ...desk.items[item].span, text: decision.text }] : []))
          .filter(({ text }) => text !== '');
        const oneByOne = fixes.toSorted((a, b) => b.start - a.start).reduce((text, edit) => applyEdits(text, [edit]), original);
        expect(applyEdits(original, fixes)).toBe(oneByOne);
        if (fixes.length === [...history.decided.values()].filter(({ verdict }) => verdict === 'fixed').length)
          expect(amendedText(desk, history.decided)).toBe(oneByOne);
      }),
    );
  });

  test('no keys lead out of the list', () => {
    fc.assert(
      fc.property(session, (state) => {
        expect(state.current).toBeGreaterThanOrEqual(0);
        expect(state.current).toBeLessThan(desk.items.length);
        for (const item of state.history.decided.keys()) expect(desk.items[item]).toBeDefined();
      }),
    );
  });

  test('decisions outlive the desk by fingerprint, and each can be undone', () => {
    fc.assert(
      fc.property(session, ({ history }) => {
        const kept = [...history.decided].map(([item, decision]) => ({ fingerprint: desk.items[item].finding.fingerprint, decision }));
        const again = openedOn({ ...desk, kept: [...kept, { fingerprint: 'gone', decision: { verdict: 'dismissed', why: 'x' } }] });
        expect(again.history.decided).toEqual(history.decided);
        expect(again.history.past).toHaveLength(kept.length);
      }),
    );
  });
});
