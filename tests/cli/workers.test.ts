// Many articles with several threads: the same reports in the same order as with one, whatever happens to a thread or to the whole run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inOrder, type Room } from '../../src/cli/inOrder.ts';
import { type Ended, startIn } from './start.ts';

const root = join(import.meta.dirname, '../..');
const seeds = join(root, 'seeds');
const folder = mkdtempSync(join(tmpdir(), 'mtlint-workers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const count = 60;
/** Kills and deaths come at other moments in every run of the tests; SEED brings those of an earlier one back. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const moments = (below: number) => fc.sample(fc.uniqueArray(fc.nat(below - 1), { minLength: 10, maxLength: 10 }), { seed, numRuns: 1 })[0];
vi.setConfig({ testTimeout: 300_000 }); // a dozen whole runs in some of them, perhaps on a busy machine

beforeAll(() => {
  const articles = readdirSync(seeds).map((name) => readFileSync(join(seeds, name), 'utf8'));
  const paragraphs = articles.flatMap((text) => text.split('\n').filter((line) => line.trim().length > 80));
  const item = (i: number) => ({
    id: `item ${i}`,
    text: Array.from({ length: 4 }, (_, k) => paragraphs[(i * 7 + k * 11) % paragraphs.length]).join('\n\n'),
    ...(i % 3 === 0 && { sources: [{ id: `wire ${i}`, text: paragraphs.slice(i % 5, 12).join('\n\n') }] }),
  });
  const lines = Array.from({ length: count }, (_, i) => JSON.stringify(item(i)));
  lines.splice(20, 0, '{"id": broken');
  writeFileSync(join(folder, 'feed.jsonl'), `${lines.join('\n')}\n`);
  // A rule that ends its thread where an article says so, always or once, or never comes to an end.
  mkdirSync(join(folder, 'rules/test'), { recursive: true });
  writeFileSync(
    join(folder, 'rules/test/end.js'),
    `import { existsSync, writeFileSync } from 'node:fs';
export default {
  title: 'End the thread', why: 'For the tests.', category: 'Other', severity: 'minor', confidence: 1, examples: { invalid: [], valid: [] },
  *check({ article }) {
    if (article.content.includes('ENDS ALWAYS')) process.exit(3);
    const [once] = article.content.match(/ENDS ONCE \\w+/) ?? [];
    if (once && !existsSync(once)) { writeFileSync(once, ''); process.exit(3); }
    while (article.content.includes('NEVER ENDS'));
  },
};
`,
  );
});

const start = (...args: readonly string[]) => startIn(folder, ...args);

const run = (...args: readonly string[]) => start(...args).ended;
const idsOf = (jsonl: string): string[] =>
  jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

test('one thread and two say the same in the same order, in every kind of format', async () => {
  const formats = ['pretty', 'jsonl', 'sarif', 'html', 'rdjson', 'junit'];
  const [one, two] = await Promise.all(
    [1, 2].map((workers) =>
      run(
        'lint',
        'feed.jsonl',
        ...['--against', seeds, '--workers', `${workers}`, '--readability', '--format', 'pretty'],
        ...formats.flatMap((name) => ['--format', `${name}=out${workers}/${name}`]),
      ),
    ),
  );
  expect(two).toEqual(one);
  expect(one.code).toBe(2);
  expect(one.stderr).toMatch(/^mtlint: feed\.jsonl:21: this is not JSON/);
  expect(one.stdout).toMatch(/\d+ findings .* in 60 articles, 25 sources/);
  for (const name of formats) expect(read(`out2/${name}`)).toBe(read(`out1/${name}`));
  expect(one.stdout).toMatch(/Flesch reading ease -?\d/);
  expect(idsOf(read('out2/jsonl')).filter((id) => id !== 'feed.jsonl:21')).toEqual(Array.from({ length: count }, (_, i) => `item ${i}`));
});

test('beside threads the first one keeps a small nursery, however much passes through it', () => {
  const program = `import { poolOf } from ${JSON.stringify(join(root, 'src/cli/pool.ts'))};
    import { getHeapSpaceStatistics } from 'node:v8';
    const nursery = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size;
    const pool = poolOf(1, { against: [], needsRendering: false }, 60);
    const before = nursery();
    for (let i = 0, kept = []; i < 3_000_000; i++) {
      if (kept.push({ i }) > 100_000) kept = [];
    }
    process.stdout.write(JSON.stringify([before, nursery()]));
    await pool.close();`;
  const { stdout } = spawnSync(process.execPath, ['--conditions=source', '--input-type=module', '-e', program], { encoding: 'utf8' });
  const [before, after] = JSON.parse(stdout);
  expect(after).toBeLessThanOrEqual(before);
});

test('one thread and two give the same verdict', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map((workers) => run('gate', 'feed.jsonl', '--workers', `${workers}`, '--max-minor', '3', '--min-score', '99')),
  );
  expect(two).toEqual(one);
});

test('an article that ends its thread is tried once more, then told, and the others stand', async () => {
  const talk = (id: string, word: string) => JSON.stringify({ id, text: `The ministers met in the capital on Monday. ${word}` });
  const lines = [talk('a', ''), talk('b', 'ENDS ALWAYS'), talk('c', ''), talk('d', 'ENDS ONCE d'), talk('e', ''), talk('f', '')];
  writeFileSync(join(folder, 'poison.jsonl'), lines.join('\n'));
  const { code, stdout, stderr } = await run('lint', 'poison.jsonl', '--rules', 'rules', '--workers', '2', '--format', 'jsonl');
  expect(idsOf(stdout)).toEqual(['a', 'poison.jsonl:2', 'c', 'd', 'e', 'f']);
  expect(stderr).toMatch(/^mtlint: poison\.jsonl:2: the check broke down twice \(.*\); it was left out, and the others went on\.\n$/);
  expect(code).toBe(2);
});

test(`ten threads that die at random moments change no report (SEED=${seed})`, async () => {
  const dying = new Set(moments(count));
  const lines = read('feed.jsonl')
    .split('\n')
    .filter((line) => line.startsWith('{"id":"'))
    .map((line, i) => (dying.has(i) ? line.replace('"text":"', `"text":"It ENDS ONCE x${i}. `) : line));
  writeFileSync(join(folder, 'dying.jsonl'), lines.join('\n'));
  const args = ['lint', 'dying.jsonl', '--rules', 'rules', '--workers', '2', '--format', 'jsonl'];
  const dead = await run(...args);
  expect(readdirSync(folder).filter((name) => name.startsWith('ENDS ONCE x'))).toHaveLength(10);
  expect(idsOf(dead.stdout)).toEqual(Array.from({ length: count }, (_, i) => `item ${i}`));
  expect(await run(...args)).toEqual(dead); // now nobody dies
});

test.each([['--workers', '2'], []])('an article that takes for ever is left out, and the others stand (%s)', async (...workers) => {
  const item = (id: string, word: string) => JSON.stringify({ id, text: `The ministers met in the capital on Monday. ${word}` });
  const lines = [item('a', ''), item('b', ''), item('c', 'NEVER ENDS'), item('d', ''), item('e', '')];
  writeFileSync(join(folder, 'endless.jsonl'), lines.join('\n'));
  const { code, stdout, stderr } = await run(
    'lint',
    'endless.jsonl',
    '--rules',
    'rules',
    '--timeout',
    '5s',
    '--format',
    'jsonl',
    ...workers,
  );
  expect(idsOf(stdout)).toEqual(['a', 'b', 'endless.jsonl:3', 'd', 'e']);
  expect(stderr).toBe(
    'mtlint: endless.jsonl:3: the check took longer than 5 s; it was left out, and the others went on; --timeout gives it more.\n',
  );
  expect(code).toBe(2);
});

/** Waits until a state file holds so many lines. */
const reaches = (file: string, lines: number) =>
  expect
    .poll(() => (existsSync(join(folder, file)) ? read(file).split('\n').length : 0), { timeout: 60_000, interval: 5 })
    .toBeGreaterThan(lines);

const whole = [
  'lint',
  'feed.jsonl',
  '--against',
  seeds,
  '--format',
  'html',
  '--format',
  'sarif=whole/sarif',
  '--format',
  'jsonl=whole/jsonl',
];
const names = ['sarif', 'jsonl'];
let alone: Promise<Ended> | undefined;
const leftAlone = () => (alone ??= run(...whole));

test.each([1, 2])(`a run of %d threads that is killed ten times ends as one that was left alone (SEED=${seed})`, async (workers) => {
  const undisturbed = await leftAlone();
  const args = [
    ...whole.map((arg) => arg.replace('whole/', `killed${workers}/`)),
    '--workers',
    `${workers}`,
    '--resume',
    `state${workers}`,
  ];
  for (const lines of moments(count - 10).sort((a, b) => a - b)) {
    const { child, ended } = start(...args);
    await Promise.race([reaches(`state${workers}`, lines), ended]);
    child.kill('SIGKILL');
    await ended;
  }
  expect(await run(...args)).toEqual(undisturbed);
  for (const name of names) expect(read(`killed${workers}/${name}`)).toBe(read(`whole/${name}`));
  expect(existsSync(join(folder, `state${workers}`))).toBe(false);
});

test('a line of the state that was cut off, or is of another article, is checked anew', async () => {
  const undisturbed = await leftAlone();
  const args = [...whole.map((arg) => arg.replace('whole/', 'cut/')), '--resume', 'cut.state'];
  const { child, ended } = start(...args);
  await reaches('cut.state', 12);
  child.kill('SIGKILL');
  await ended;
  const lines = read('cut.state').split('\n');
  for (const cut of [
    read('cut.state').slice(0, -40),
    read('cut.state').slice(0, -1),
    lines.toSpliced(4, 1).join('\n'),
    lines[0].slice(0, 9),
  ]) {
    writeFileSync(join(folder, 'cut.state'), cut);
    expect(await run(...args)).toEqual(undisturbed);
    for (const name of names) expect(read(`cut/${name}`)).toBe(read(`whole/${name}`));
  }
});

test('a state is followed only by the run that it belongs to, and no other file is taken for one', async () => {
  const { child, ended } = start('lint', 'feed.jsonl', '--resume', 'other.state');
  await reaches('other.state', 3);
  child.kill('SIGKILL');
  await ended;
  const other = await run('lint', 'feed.jsonl', '--resume', 'other.state', '--against', seeds);
  expect(other).toMatchObject({ code: 2, stdout: '' });
  expect(other.stderr).toBe(
    'mtlint: --resume other.state: belongs to a run with other rules, sources or settings; delete it to begin anew.\n',
  );
  writeFileSync(join(folder, 'letter'), 'Dear editor');
  expect((await run('lint', 'feed.jsonl', '--resume', 'letter')).stderr).toBe(
    'mtlint: --resume letter: is no state of a run; name another file.\n',
  );
  expect(read('letter')).toBe('Dear editor');
});

test.each(['lint', 'gate'])('Ctrl-C in %s finishes what is in hand, writes it and says how to go on', async (command) => {
  const args = [command, 'feed.jsonl', '--workers', '2', '--format', `jsonl=${command}/jsonl`, '--resume', `${command}.state`];
  const { child, ended } = start(...args);
  await reaches(`${command}.state`, 10);
  child.kill('SIGINT');
  const { code, stdout, stderr } = await ended;
  expect(code).toBe(130);
  expect(stdout).toBe('');
  const done = read(`${command}/jsonl`).trim().split('\n').length;
  expect(stderr).toContain(
    `mtlint: interrupted; what is checked so far (${done}) is reported, and the rest is not; the same command goes on from there.`,
  );
  expect(done).toBeLessThan(61);
  await run(...args);
  expect(read(`${command}/jsonl`)).toBe((await run(command, 'feed.jsonl', '--format', 'jsonl')).stdout);
});

test('a cache changes nothing but the time, forgets what changed, and is no reason to fail', async () => {
  const undisturbed = await leftAlone();
  for (const workers of ['1', '2', '1']) {
    const cached = await run(...whole.map((arg) => arg.replace('whole/', 'cached/')), '--cache', 'cache', '--workers', workers);
    expect(cached).toEqual(undisturbed);
    for (const name of names) expect(read(`cached/${name}`)).toBe(read(`whole/${name}`));
  }
  const files = readdirSync(join(folder, 'cache'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBe(count);
  for (const { parentPath, name } of files) writeFileSync(join(parentPath, name), '{"report"');
  expect(await run(...whole.map((arg) => arg.replace('whole/', 'cached/')), '--cache', 'cache')).toEqual(undisturbed);
  await run('lint', 'feed.jsonl', '--cache', 'cache'); // without sources
  expect(readdirSync(join(folder, 'cache'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length).toBe(
    2 * count,
  );
});

const room = (items: number, weight = 0): Room<number> => ({ items, weight, weigh: (i) => i });

test.each([
  ['so many', room(4), () => 4],
  ['more while they are light', room(2, 20), (i: number) => (i < 9 ? 7 : 3)], // 0 to 6 weigh 21 together
])('answers come in order, and no more is taken than may be under way: %s', async (_, room, most) => {
  let taken = 0;
  let answered = 0;
  async function* items() {
    for (let i = 0; i < 50; i++) {
      taken++;
      expect(taken - answered).toBeLessThanOrEqual(most(i));
      yield i;
    }
  }
  const work = async (i: number) => {
    await new Promise((resolve) => setTimeout(resolve, (i * 7) % 5));
    return i;
  };
  const answers: number[] = [];
  for await (const answer of inOrder(items(), room, work, new AbortController().signal)) {
    answers.push(answer);
    answered++;
  }
  expect(answers).toEqual(Array.from({ length: 50 }, (_, i) => i));
});

test('once stopped it takes no more and finishes what is in hand, even where the source is silent', async () => {
  const stop = new AbortController();
  async function* items() {
    yield 1;
    yield 2;
    setTimeout(() => stop.abort(), 5);
    await new Promise(() => {});
  }
  const answers: number[] = [];
  for await (const answer of inOrder(items(), room(4), async (i) => i, stop.signal)) answers.push(answer);
  expect(answers).toEqual([1, 2]);
});
