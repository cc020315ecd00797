// Items of a feed that are each other's sources: who is whose, how many at most, and that a packed feed and a pipe give the same.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { isUnread } from '../../src/cli/piece.ts';
import { pieces } from '../../src/cli/read.ts';

const main = join(import.meta.dirname, '../../src/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'mtlint-grouped-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string) => join(folder, name);
const feedOf = (items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');

/** Of each item its id and those of its sources; of what could not be read the sentence. */
async function groups(path: string, groupBy = 'story'): Promise<(string | [string, string[]])[]> {
  const idOf = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString()).id as string;
  const found: (string | [string, string[]])[] = [];
  for await (const piece of pieces(path, { groupBy }))
    found.push(
      isUnread(piece) ? piece.problem.replace(folder, '') : [idOf(piece.bytes), (piece.group ?? []).map(({ bytes }) => idOf(bytes))],
    );
  return found;
}

test('every item has all others of its story, in the order of the feed', async () => {
  const item = fc.record({ story: fc.constantFrom('a', 'b', 7, '__proto__'), inMeta: fc.boolean(), text: fc.string({ unit: 'grapheme' }) });
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 20 }), async (items) => {
      const told = items.map(({ story, inMeta, text }, i) => ({ id: `${i}`, text, ...(inMeta ? { meta: { story } } : { story }) }));
      writeFileSync(file('feed.jsonl'), feedOf(told));
      writeFileSync(file('feed.jsonl.gz'), gzipSync(feedOf(told)));
      const expected = items.map(({ story }, i) => [
        `${i}`,
        items.flatMap((other, k) => (k !== i && other.story === story ? [`${k}`] : [])),
      ]);
      expect(await groups(file('feed.jsonl'))).toEqual(expected);
      expect(await groups(file('feed.jsonl.gz'))).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('a large story gives each item the nearest, and no more than a line may hold', async () => {
  const items = Array.from({ length: 100 }, (_, i) => ({ id: `${i}`, story: 's', text: 'Word.' }));
  writeFileSync(file('large.jsonl'), feedOf(items));
  const found = await groups(file('large.jsonl'));
  const range = (from: number, to: number, but: number) =>
    Array.from({ length: to - from }, (_, i) => from + i)
      .filter((i) => i !== but)
      .map(String);
  expect(found[0]).toEqual(['0', range(0, 33, 0)]);
  expect(found[50]).toEqual(['50', range(34, 67, 50)]);
  const heavy = Array.from({ length: 5 }, (_, i) => ({ id: `${i}`, story: 's', text: 'x'.repeat(3_000_000) }));
  writeFileSync(file('heavy.jsonl'), feedOf(heavy));
  expect((await groups(file('heavy.jsonl')))[2]).toEqual(['2', ['1', '3']]);
});

test('an item without the field is named, and broken lines speak for themselves', async () => {
  writeFileSync(
    file('broken.jsonl'),
    `${feedOf([
      { id: 'a', story: 's', text: '' },
      { id: 'b', story: {}, text: '' },
    ])}\n${feedOf([{ id: 'c', story: 's', text: '' }])}`,
  );
  expect(await groups(file('broken.jsonl'))).toEqual([
    ['a', ['c']],
    '/broken.jsonl:2: has no "story", the field to group by; add it or leave the item out.',
    ['c', ['a']],
  ]);
  expect(await groups(file('broken.jsonl'), 'stroy')).toEqual([
    '/broken.jsonl: no item has "stroy", the field to group by; did you mean story?',
  ]);
  writeFileSync(file('empty.jsonl'), '\n');
  expect(await groups(file('empty.jsonl'))).toEqual([
    '/empty.jsonl: empty; a feed holds one JSON object a line, such as {"id":"…","text":"…"}.',
  ]);
});

test('two threads, a pipe and a run that goes on say the same, and no copy of the feed is left behind', () => {
  const names = ['Vidocff', 'Witkoff', 'Witkoff', 'Witkoff'];
  const text = (i: number) => `The ministers met in the the town on Monday. The envoy Steve ${names[i % 4]} joined Rubio and Waltz.`;
  const items = Array.from({ length: 12 }, (_, i) => ({ id: `${i}`, story: i % 3, text: text(i) }));
  writeFileSync(file('night.jsonl'), feedOf(items));
  const temporary = mkdtempSync(join(tmpdir(), 'mtlint-temporary-'));
  const run = (args: readonly string[], input?: string) => {
    const env = { ...process.env, TMPDIR: temporary };
    const { stdout, status } = spawnSync(
      process.execPath,
      ['--conditions=source', main, 'lint', '--group-by', 'story', '--format', 'jsonl', ...args],
      { cwd: folder, encoding: 'utf8', input, env },
    );
    expect(status).toBe(1);
    return stdout.replaceAll('"path":"-"', '"path":"night.jsonl"');
  };
  const one = run(['night.jsonl', '--workers', '1']);
  expect(one.match(/"id":"\d+"/g)).toEqual(items.map(({ id }) => `"id":"${id}"`));
  expect(one).toContain('"rule":"names/garbled"');
  expect(run(['-', '--workers', '2'], readFileSync(file('night.jsonl'), 'utf8'))).toBe(one);
  expect(readdirSync(temporary)).toEqual([]);
  rmSync(temporary, { recursive: true });
  expect(run(['night.jsonl', '--cache', 'cache'])).toBe(one);
  writeFileSync(
    file('night.jsonl'),
    feedOf(items.map((item) => (item.id === '6' ? { ...item, text: 'Steve Witkov joined Rubio and Waltz.' } : item))),
  );
  const again = run(['night.jsonl', '--cache', 'cache']);
  expect(again).toBe(run(['night.jsonl'])); // a judgement is remembered together with the sources it was made of
  expect(again).not.toBe(one);
});
