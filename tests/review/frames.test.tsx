// What Ink draws: whole frames at three sizes, without colours, with a stranger's text; and that the terminal is handed back.
import { Console } from 'node:console';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { renderToString } from 'ink';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { type Desk, deskOf, type ReviewInput } from '../../src/review/desk.ts';
import type { Hands } from '../../src/review/index.ts';
import { layoutOf } from '../../src/review/layout.ts';
import { mouseOff, mouseOn } from '../../src/review/mouse.ts';
import { openedOn } from '../../src/review/reduce.ts';
import { type Place, review } from '../../src/review/review.tsx';
import { sceneOf } from '../../src/review/scene.ts';
import type { State } from '../../src/review/state.ts';
import { coloured, marked, type Theme } from '../../src/review/theme.ts';
import { SceneView } from '../../src/review/view.tsx';
import { checked, desk } from './fixture.ts';

console.Console ??= Console; // Ink wraps the console, of which vitest's is only a part

/** One frame as text, colours and other styles taken off. */
function frame(columns: number, rows: number, state: Partial<State> = {}, on: Desk = desk, theme: Theme = coloured): string {
  const layout = layoutOf(columns, rows);
  const scene = sceneOf(on, { ...openedOn(on), ...state }, layout);
  return renderToString(<SceneView scene={scene} layout={layout} theme={theme} />, { columns }).replace(/\x1b\[[\d;]*m/g, '');
}

describe('a frame', () => {
  test('at 40x12 is usable', () => {
    expect(frame(40, 12, { current: 1 })).toMatchInlineSnapshot(`
      "── Findings 5 ──────────────────────────
      ▸· m neer → near               garbled
         n Bern                      garbled
      ── geneva.txt ───────────────── line 5 ─
       ▸ Sorel said that a truce was neer,
       M and that Varnike would come back.
      ── minor · names/garbled · 90 % sure ───
       "neer" stands alone.
       1 near

       2/3  M3 m1 n1         ? help  y accept"
    `);
  });

  test('at 80x24 stacks the panes', () => {
    expect(frame(80, 24)).toMatchInlineSnapshot(`
      "── Findings 5 ──────────────────────────────────────────────────────────────────
      ▸· M Varnike ×3 → Warnicke                                       names/garbled
       · m neer → near                                                 names/garbled
         n Bern                                                        names/garbled


      ── geneva.txt ───────────────────────────────────────────────────────── line 3 ─
         Envoys meet in Geneva
       ▸ Envoy Paul Varnike met Minister Anna Sorel in Geneva on Monday, two days
         after the first round of talks on grain had ended without a result.
       M Sorel said that a truce was neer, and that Varnike would come back. The
       n ministry in Bern gave no details.
       M Varnike flew home on Tuesday.
      ── major · names/garbled · 90 % sure ───────────────────────────────────────────
       "Varnike" is spelt "Warnicke" by 2 sources.
       1 Warnicke
       2 Warnick
       wire/1.txt
         Special envoy Paul Warnicke arrived in Geneva.
       wire/2.txt
         Warnicke and Sorel spoke for two hours.

       1/3  M3 m1 n1    ? help  y accept  n no error  e edit  u undo  w write  q quit"
    `);
  });

  test('at 120x40 sets the list beside passage and reason', () => {
    const lines = frame(120, 40).split('\n');
    expect(lines[0]).toMatch(/^── Findings 5 ─+┬── geneva\.txt ─+ line 3 ─$/);
    expect(lines.filter((line) => line[40] === '│' || line[40] === '├' || line[40] === '┬')).toHaveLength(38);
    expect(lines.find((line) => line[40] === '├')).toContain('── major · names/garbled · 90 % sure ──');
  });

  test('at 300x80 sets all three side by side', () => {
    const [titles] = frame(300, 80).split('\n');
    expect(titles).toMatch(/── Findings 5 ─+┬── geneva\.txt ─+ line 3 ─┬── major · names\/garbled/);
  });

  test('without colours has brackets around what is lit', () => {
    const plain = frame(120, 40, { current: 1 }, desk, marked);
    expect(plain).toContain('a truce was [neer], and that Varnike would');
    expect(frame(120, 40, {}, desk, marked)).toContain('Special envoy Paul [Warnicke] arrived');
  });

  test("a stranger's text neither acts on the terminal nor moves a column", () => {
    const hostile = deskOf(
      checked(
        'Title \x1b[2J\x07 and \u202eevil\u202c Varnike zero\u200bwidth\n\n習近平主席在北京 Varnike 👨‍👩‍👧 🇺🇸 e\u0301te\u0301 \x9b31m Bern\n\nneer '.repeat(
          3,
        ),
        ['Warnicke \x1b]0;title\x07 維特科夫 said.'],
      ),
    );
    for (const screen of ['desk', 'sources'] as const) {
      const drawn = frame(120, 30, { screen, current: 2 }, hostile);
      expect(drawn).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(drawn).toContain('␛');
      const separators = drawn
        .split('\n')
        .slice(0, -1)
        .map((line) => columnsBefore(line, /[│├┬]/));
      expect(new Set(separators)).toEqual(new Set([screen === 'desk' ? 40 : 59]));
    }
  });
});

function columnsBefore(line: string, mark: RegExp): number {
  return stringWidth(line.slice(0, line.search(mark)));
}

/** Streams that Ink takes for a terminal; what is written is kept. */
function terminal(columns: number, rows: number) {
  const written: string[] = [];
  const raw: boolean[] = [];
  const stdout = Object.assign(new EventEmitter(), {
    columns,
    rows,
    isTTY: true,
    getColorDepth: () => 1,
    write(chunk: string, ...rest: unknown[]) {
      written.push(chunk);
      for (const done of rest) if (typeof done === 'function') done();
      return true;
    },
  });
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => raw.push(on), ref() {}, unref() {} });
  return { stdin, stdout, written, raw, streams: { stdin, stdout } as unknown as Pick<Place, 'stdin' | 'stdout'> };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const alternate = '\x1b[?1049h';
const back = '\x1b[?1049l';

describe('the terminal', () => {
  const opened = async (input: ReviewInput, mouse = true, hands: Partial<Hands> = {}) => {
    const fake = terminal(80, 24);
    const left = review([input], { keep: () => undefined, write: async () => input, ...hands }, { ...fake.streams, mouse });
    await Promise.race([left, until(() => fake.written.join('').includes('Findings'))]);
    return { ...fake, left };
  };

  test.each([
    ['q', 'quit'],
    ['\x03', 'interrupted'],
  ])('is handed back after %j', async (key, how) => {
    const { stdin, written, raw, left } = await opened(checked());
    stdin.write(key);
    expect(await left).toBe(how);
    expect(written[0]).toBe(alternate);
    expect(written.filter((chunk) => chunk === mouseOn || chunk === mouseOff)).toEqual([mouseOn, mouseOff]);
    expect(written.lastIndexOf(back)).toBeGreaterThan(written.findLastIndex((chunk) => chunk.includes('Findings')));
    expect(raw.at(-1)).toBe(false);
  });

  test('is handed back when a view throws, and the error goes to the caller', async () => {
    const input = checked();
    const broken = Object.defineProperty({ ...input.report.findings[1] }, 'message', {
      get: () => {
        throw new Error('a broken view');
      },
    });
    const findings = input.report.findings.with(1, broken);
    const { stdin, written, raw, left } = await opened({ ...input, report: { ...input.report, findings } });
    stdin.write('j');
    await expect(left).rejects.toThrow('a broken view');
    expect(written).toContain(back);
    expect(raw.at(-1)).toBe(false);
    expect(written.lastIndexOf(mouseOff)).toBeGreaterThan(written.lastIndexOf(mouseOn));
  });

  test('keys that come at once are all heard', async () => {
    const { stdin, written, left } = await opened(checked());
    stdin.write('jj');
    await until(() => written.join('').includes('3/3'));
    stdin.write('q');
    expect(await left).toBe('quit');
  });

  test('a key draws only what changes of the screen', async () => {
    const { stdin, written, left } = await opened(checked(`${'Varnike rang Sorel, and '.repeat(40)}Sorel rang back.`));
    stdin.write('xj');
    await until(() => written.join('').includes('2/40'));
    const bytes = async (key: string, shows: string) => {
      written.length = 0;
      stdin.write(key);
      await until(() => written.join('').includes(shows));
      return written.join('').length;
    };
    const page = await bytes('?', 'this help');
    await bytes('?', 'geneva.txt');
    expect(await bytes('j', '3/40')).toBeLessThan(page / 2);
    expect(await bytes('j', '4/40')).toBeLessThan(page / 2);
    stdin.write('q');
    await left;
  });

  test('a new size is drawn at once', async () => {
    const { stdin, stdout, written, left } = await opened(checked());
    written.length = 0;
    Object.assign(stdout, { columns: 120, rows: 40 });
    stdout.emit('resize');
    await until(() => written.join('').includes('┬'));
    stdin.write('q');
    await left;
  });

  test('a report of the mouse selects and scrolls, in pieces too, in its place between keys, and is never typed', async () => {
    const { stdin, written, left } = await opened(checked());
    const since = async (input: string[], shows: string) => {
      written.length = 0;
      for (const part of input) stdin.write(part);
      await until(() => written.join('').includes(shows));
    };
    await since(['\x1b[<0;10;4M\x1b[<0;10;4m'], '3/3');
    await since(['\x1b', '[<64;1', '0;4M'], '2/3');
    await since(['j\x1b[<64;10;4Mk'], '1/3');
    await since(['e\x1b[<0;10;3M!'], 'Varnike!'); // where a line is typed nothing is pointed at
    await since(['\x1b\x1b[<0;10;3Me!'], 'neer!');
    stdin.write('\x03');
    await left;
  });

  test('escape alone is a key', async () => {
    const { stdin, written, left } = await opened(checked());
    stdin.write('?');
    await until(() => written.join('').includes('this help'));
    written.length = 0;
    stdin.write('\x1b');
    await until(() => written.join('').includes('geneva'));
    stdin.write('q');
    expect(await left).toBe('quit');
  });

  test('the mouse is left alone where it is not wanted', async () => {
    const { stdin, written, left } = await opened(checked(), false);
    stdin.write('q');
    await left;
    expect(written.join('')).not.toMatch(/\x1b\[\?100\d/);
  });

  test('stopped from outside it hands the terminal back, and takes it again when it goes on', async () => {
    let signals: Parameters<NonNullable<Hands['onSignals']>>[0] | undefined;
    let goOn = () => {};
    const hands: Partial<Hands> = {
      sleep: () => new Promise((resolve) => (goOn = resolve)),
      onSignals: (given) => {
        signals = given;
        return () => {};
      },
    };
    const { stdin, written, raw, left } = await opened(checked(), true, hands);
    written.length = 0;
    signals!.stop();
    await until(() => written.includes(mouseOff));
    expect(written.join('')).toContain(back);
    expect(raw.at(-1)).toBe(false);
    written.length = 0;
    goOn();
    await until(() => written.join('').includes('Findings'));
    expect(written).toContain(mouseOn);
    expect(written.join('')).toContain(alternate);
    expect(raw.at(-1)).toBe(true);
    stdin.write('q');
    expect(await left).toBe('quit');
  });
});
