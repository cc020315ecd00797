// A sitting with several articles: the list, walking from desk to desk, and the desk as a screen reader is given it.
import fc from 'fast-check';
import { renderToString } from 'ink';
import { expect, test } from 'vitest';
import { hallPicture } from '../../src/review/hall.ts';
import { layoutOf } from '../../src/review/layout.ts';
import { LinearView } from '../../src/review/linear.tsx';
import { enter, happen, type Room } from '../../src/review/room.ts';
import { sceneOf } from '../../src/review/scene.ts';
import { columnsOf } from '../../src/review/show.ts';
import { checked } from './fixture.ts';
import { anyKey, lineOf, linesOf } from './play.ts';

const two = () => enter([checked(), checked('A truce is neer \x1b[2J\u202e習近平.', [])]);
const press = (room: Room, keys: readonly string[], layout = layoutOf(80, 24)) =>
  keys.reduce((before, key) => happen(before, { type: 'key', key, layout }), room);
const pictureOf = (room: Room, layout = layoutOf(80, 24)) =>
  room.open === undefined ? hallPicture(room, layout) : sceneOf(room.desks[room.open], room.states[room.open], layout);

test('one article lies open, several are listed with counts and scores', () => {
  expect(enter([checked()]).open).toBe(0);
  const [[title, first]] = linesOf(hallPicture(two(), layoutOf(80, 24)));
  expect(title).toContain('Articles 2');
  expect(first).toMatch(/^▸ {2}geneva\.txt +M3 +m1 +n1 {2}score +[\d.]+\*$/);
});

test('the list has its help, too, which is read and closed like the others', () => {
  const title = (room: Room) => linesOf(pictureOf(room))[0][0];
  const help = press(two(), ['j', '?', 'enter', 'j', 'j']);
  expect(title(help)).toMatch(/^── Keys .* ↓ \d+ more/);
  expect(linesOf(pictureOf(help))[0].join('\n')).toContain('accept the proposal');
  expect(title(press(help, ['G']))).not.toContain('more');
  for (const key of ['?', 'escape', 'q']) expect(press(help, [key])).toMatchObject({ help: undefined, row: 1, leave: undefined });
  expect(press(help, ['ctrl-c']).leave).toBe('interrupted');
  expect(title(two())).toContain('* a small sample');
});

test('desks keep their decisions while one walks', () => {
  const room = press(two(), ['enter', 'y', ']', 'y', '[']);
  expect(room.open).toBe(0);
  expect(room.states.map(({ history }) => history.decided.size)).toEqual([3, 1]);
  const asked = press(room, ['q', 'q']);
  expect(asked).toMatchObject({ open: undefined, asks: true, leave: undefined });
  expect(press(asked, ['escape']).asks).toBe(false);
  expect(press(asked, ['q']).leave).toBe('quit');
});

test('the status line says where q leads', () => {
  expect(lineOf(pictureOf(press(two(), ['enter']), layoutOf(120, 40)).status)).toContain('q articles  ] next article');
  expect(lineOf(pictureOf(enter([checked()])).status)).toContain('q quit');
  expect(lineOf(pictureOf(press(enter([checked()]), ['r'])).status)).toContain('esc back');
});

test('what is pasted goes into the line that is typed, and nowhere else', () => {
  const layout = layoutOf(80, 24);
  const paste = (room: Room) => happen(room, { type: 'paste', text: 'two\nlines q', layout });
  const typing = press(two(), ['enter', 'e', 'ctrl-u']);
  expect(paste(typing).states[0].prompt).toMatchObject({ line: { text: 'two lines q' } });
  const reading = press(two(), ['enter']);
  expect(paste(reading)).toBe(reading);
});

test('a written article comes back to a fresh desk', () => {
  const writing = press(two(), ['enter', 'y', 'w', 'y']);
  expect(writing.states[0].writing).toBe(true);
  const failed = happen(writing, { type: 'told', article: 0, notice: 'No room on the disk.' });
  expect(failed.states[0]).toMatchObject({ writing: false, notice: 'No room on the disk.' });
  expect(failed.states[0].history.decided.size).toBe(3);
  const written = happen(writing, { type: 'written', article: 0, input: { ...checked(), notice: 'Written.' } });
  expect(written.states[0]).toMatchObject({ writing: false, notice: 'Written.', screen: 'desk' });
  expect(written.states[0].history.decided.size).toBe(0);
});

test('no keys at any size overflow the list or a desk', () => {
  const size = fc.tuple(fc.integer({ min: 20, max: 300 }), fc.integer({ min: 6, max: 80 }));
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 25 }), size, (keys, [columns, rows]) => {
      const layout = layoutOf(columns, rows);
      const { panes, status } = pictureOf(press(two(), ['enter', ...keys], layout), layout);
      for (const { pane, title, rows } of panes)
        for (const row of [...(title ? [title] : []), ...rows]) expect(columnsOf(lineOf(row))).toBeLessThanOrEqual(pane.width);
      expect(columnsOf(lineOf(status))).toBeLessThanOrEqual(columns);
    }),
  );
});

test('a screen reader is told one finding in sentences', () => {
  const told = (room: Room) => renderToString(<LinearView room={room} picture={pictureOf(room)} />, { columns: 200 });
  expect(
    told(press(two(), ['enter', 'x', 'y', 'g']))
      .split('\n')
      .slice(0, 4),
  ).toEqual([
    'Finding 1 of 5, major, names/garbled, corrected.',
    '"Varnike" is spelt "Warnicke" by 2 sources.',
    expect.stringMatching(/^In the article, line 3: Envoy Paul Varnike met/),
    'Becomes "Warnicke".',
  ]);
  expect(told(press(two(), ['enter', 'n']))).toContain('2: right as it stands.');
  expect(told(press(two(), ['j', 'enter']))).not.toMatch(/[\x1b\u202e]/);
});

test('a screen reader is told what differs, what is decided together, the sources and the names', () => {
  const told = (input: Parameters<typeof checked>, keys: readonly string[]) => {
    const room = press(enter([checked(...input)]), keys);
    return renderToString(<LinearView room={room} picture={pictureOf(room)} />, { columns: 400 }).split('\n');
  };
  const quoted = [
    'The harbour has never locked its doors to a ship in distress, the mayor told the council on Monday.',
    ['The harbour has never closed its gates to a ship in distress, the mayor told the council.'],
    [{ word: 'locked its doors', severity: 'major', proof: 'closed its gates' }],
  ] as const satisfies Parameters<typeof checked>;
  expect(told([...quoted], [])).toEqual(
    expect.arrayContaining([
      'What proves it: closed its gates.',
      'What differs: "locked" here, "closed" there; "doors" here, "gates" there; "on Monday" here only.',
    ]),
  );
  expect(told([...quoted], ['o'])[2]).toMatch(/^Evidence: The harbour has never closed/);
  const spelt = [
    'Envoy Paul Varnike met Anna Sorel. Warnnike left.',
    ['Envoy Paul Warnicke met Anna Sorel.', 'Paul Warnicke left. Warnicke and Sorel spoke.'],
    ['Varnike', 'Warnnike'].map((word) => ({ word, severity: 'major' as const, fixes: ['Warnicke'] })),
  ] as const satisfies Parameters<typeof checked>;
  expect(told([...spelt], [])).toContain('With it: Warnnike → Warnicke, line 1.');
  expect(told([...spelt], ['?'])).toContain('?            this help, and back');
  expect(told([...spelt], ['N'])).toEqual([
    expect.stringMatching(/^Name 1 of \d: Paul Warnicke, garbled\.$/),
    expect.stringMatching(/^Here: /),
    'In the sources: 1 in wire/1.txt, 2 in wire/2.txt.',
    expect.anything(),
  ]);
});
