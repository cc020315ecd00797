// What is really drawn, and what a screen reader is told: no keys, clicks, pastes or sizes break a view, and no stranger's text acts in one.
import fc from 'fast-check';
import { renderToString } from 'ink';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { ReviewInput } from '../../src/review/desk.ts';
import { hallPicture } from '../../src/review/hall.ts';
import { type Layout, layoutOf } from '../../src/review/layout.ts';
import { LinearView } from '../../src/review/linear.tsx';
import type { Mouse } from '../../src/review/mouse.ts';
import { enter, type Happening, happen, type Room } from '../../src/review/room.ts';
import { sceneOf } from '../../src/review/scene.ts';
import { coloured, marked } from '../../src/review/theme.ts';
import { SceneView } from '../../src/review/view.tsx';
import { checked, plain } from './fixture.ts';
import { anyKey } from './play.ts';

const evil = '\x1b[2J\x07\u202eevil\u202c zero\u200bwidth \x9b31m\r\x08 習近平 👨‍👩‍👧 e\u0301te\u0301 \u{e0001}\ud800';

/** A story that is hostile wherever a stranger can write: texts, names, ids, proposals, messages, pages of rules. */
function hostile(): ReviewInput {
  const words = [
    { word: 'Varnike', severity: 'major', fixes: [`Warnicke ${evil}`, ''], proof: 'Warnicke' },
    { word: 'neer', severity: 'minor', fixes: ['near'], proof: 'closed' },
    { word: '\u202eevil', severity: 'neutral' },
  ] as const;
  const text = `Headline ${evil}\n\nEnvoy Varnike ${evil} met Anna Sorel${evil}.\n\nThe harbour was neer ${evil} ${'x'.repeat(400)}\n\nVarnike left.`;
  const { story, report } = checked(text, [`Envoy Warnicke ${evil} met Anna Sorel.\n\nThe harbour was closed ${evil}.`], words);
  const id = `dir/${evil}.txt`;
  const source = plain(`wire/${evil}.txt`, story.sources[0].content);
  const findings = report.findings.map((finding) => ({
    ...finding,
    message: `${finding.message} ${evil}`,
    rule: `names/${evil}`,
    evidence: finding.evidence.map((proof) => ({ ...proof, source: source.id })),
  }));
  return {
    story: { article: plain(id, story.article.content), sources: [source] },
    report: { ...report, id, path: id, findings },
    notice: evil,
    explain: () => `A rule\n\n  ${evil}`,
  };
}

const press = (room: Room, keys: readonly string[], layout: Layout) =>
  keys.reduce((before, key) => happen(before, { type: 'key', key, layout }), room);
const pictureOf = (room: Room, layout: Layout) =>
  room.open === undefined ? hallPicture(room, layout) : sceneOf(room.desks[room.open], room.states[room.open], layout);

function drawn(room: Room, layout: Layout, theme = coloured): string {
  return renderToString(<SceneView scene={pictureOf(room, layout)} layout={layout} theme={theme} />, { columns: layout.width }).replace(
    /\x1b\[[\d;]*m/g,
    '',
  );
}

const read = (room: Room, layout: Layout) =>
  renderToString(<LinearView room={room} picture={pictureOf(room, layout)} />, { columns: layout.width });

describe("a stranger's text", () => {
  const places: readonly (readonly [name: string, keys: readonly string[]])[] = [
    ['desk', []],
    ['desk, decided', ['y', 'g']],
    ['desk, own text', ['e', ...evil, 'enter', 'g']],
    ['sources', ['o']],
    ['sources, scrolled', ['o', 'ctrl-e', 'J']],
    ['names', ['N']],
    ['rule', ['r']],
    ['help', ['?']],
    ['changes', ['y', 'n', ...evil, 'enter', 'w']],
    ['prompt', ['e']],
    ['reasons', ['n']],
    ['filter', ['f', ...evil, 'enter']],
    ['search', ['/', ...evil]],
    ['quitting', ['y', 'q']],
  ];

  test.each(places)('neither acts nor moves a column: %s', (_, keys) => {
    for (const [columns, rows] of [
      [120, 40],
      [80, 24],
      [40, 12],
      [20, 6],
    ]) {
      const layout = layoutOf(columns, rows);
      const room = press(enter([hostile()]), keys, layout);
      for (const text of [drawn(room, layout), read(room, layout)]) {
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
        for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }
    }
  });

  test('is shown as symbols', () => {
    const layout = layoutOf(120, 40);
    for (const keys of [[], ['o'], ['r'], ['N']]) expect(drawn(press(enter([hostile()]), keys, layout), layout)).toContain('␛');
    expect(drawn(enter([hostile(), hostile()]), layout)).toContain('␛');
  });
});

test('no keys, clicks, pastes and new sizes break what is drawn, or make it larger than the window', () => {
  const size = fc.record({ columns: fc.integer({ min: 20, max: 300 }), rows: fc.integer({ min: 6, max: 80 }) });
  const did = fc.constantFrom<Mouse['did']>('press', 'up', 'down');
  const step = fc.oneof(
    { weight: 12, arbitrary: anyKey },
    { weight: 3, arbitrary: fc.record({ did, column: fc.nat(300), row: fc.nat(80) }) },
    { weight: 1, arbitrary: fc.record({ paste: fc.constantFrom('two\nlines', evil) }) },
    { weight: 2, arbitrary: size },
  );
  const inputs = [checked(), hostile(), checked('All is well.', [], [])];
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), size, fc.integer({ min: 1, max: 3 }), fc.boolean(), (steps, first, many, isPlain) => {
      let layout = layoutOf(first.columns, first.rows);
      let room = enter(inputs.slice(-many));
      const doing = (what: Happening) => {
        room = happen(room, what);
        if (room.open !== undefined && room.states[room.open].writing)
          room = happen(room, { type: 'told', article: room.open, notice: evil });
      };
      for (const one of steps) {
        if (typeof one === 'string') doing({ type: 'key', key: one, layout });
        else if ('did' in one) doing({ type: 'mouse', mouse: one, layout });
        else if ('paste' in one) doing({ type: 'paste', text: one.paste, layout });
        else layout = layoutOf(one.columns, one.rows);
      }
      const lines = drawn(room, layout, isPlain ? marked : coloured).split('\n');
      expect(lines.length).toBeLessThanOrEqual(layout.height + 1);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(layout.width);
      expect(read(room, layout)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
    { numRuns: 150 },
  );
});
