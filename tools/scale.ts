// Measures a night's work: one feed of 20,000 articles, made of clean ones, through the built command line.
// Memory must not grow with the feed, a second thread must pay, and however the work is done or broken off, the reports must be the same.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { atMost, printRows, type Row, randomiser, yardstick } from './bench.ts';
import { runTool } from './tool.ts';

const usage = `npm run bench:scale -- DIR [--articles N]

DIR holds clean articles as feeds, clean_*.jsonl. Checks N articles (20,000) made of their paragraphs, and a tenth of them.`;

/** Words of an article at least; the last paragraph stands whole. */
const articleLength = 380;

/** The paragraphs of the clean sets. */
function paragraphsIn(folder: string): string[] {
  const sets = readdirSync(folder).filter((name) => /^clean_.*\.jsonl$/.test(name));
  return sets.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => (JSON.parse(line) as { text: string }).text.split('\n'))
      .filter((paragraph) => paragraph.trim().length > 80),
  );
}

/**
 * Articles without end. Every third name becomes one that nobody has heard of, since real feeds bring new words for ever (Heaps' law:
 * some 150,000 in eight million), and whatever remembers words grows by them.
 */
function* articles(paragraphs: readonly string[]): Generator<{ readonly text: string; readonly words: number }> {
  const random = randomiser();
  while (true) {
    const chosen = new Set<string>();
    let words = 0;
    while (words < articleLength) {
      const paragraph = paragraphs[random(paragraphs.length)];
      if (!chosen.has(paragraph)) words += paragraph.split(/\s+/).length;
      chosen.add(paragraph);
    }
    const called = new Map<string, string>();
    const text = [...chosen].join('\n').replace(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/gu, (name) => {
      if (!called.has(name)) called.set(name, random(3) === 0 ? invented(random) : name);
      return called.get(name)!;
    });
    yield { text, words };
  }
}

const syllables = 'ba cor den fi gul har jov ka lem mir nos pra qui ros sta tov ur vel wit yan zor'.split(' ');

function invented(random: (below: number) => number): string {
  const name = Array.from({ length: 3 + random(2) }, () => syllables[random(syllables.length)]).join('');
  return name[0].toUpperCase() + name.slice(1);
}

/** Writes the first `count` articles. @returns their words */
async function writeFeed(file: string, paragraphs: readonly string[], count: number): Promise<number> {
  let total = 0;
  const lines = articles(paragraphs)
    .take(count)
    .map(({ text, words }, i) => {
      total += words;
      return `${JSON.stringify({ id: `article ${i + 1}`, text })}\n`;
    });
  await pipeline(lines, createWriteStream(file));
  return total;
}

/** What a process took: CPU seconds of all its threads and of the first, seconds on the clock, most memory in megabytes. */
interface Spent {
  readonly cpu: number;
  readonly first: number;
  readonly wall: number;
  readonly peak: number;
}

const report = `import { isMainThread } from 'node:worker_threads';
import { writeSync } from 'node:fs';
const seconds = ({ user, system }) => (user + system) / 1e6;
if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify({ cpu: seconds(process.cpuUsage()), first: seconds(process.threadCpuUsage()),
  wall: performance.now() / 1000, peak: process.resourceUsage().maxRSS / 1024 })));`;

function mtlint(args: readonly string[]) {
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, join(import.meta.dirname, '../dist/src/main.js'), ...args],
    { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] },
  );
  const ended = new Promise<Spent | undefined>((resolve) => {
    let said = '';
    child.stdio[3]!.on('data', (text) => (said += text));
    child.on('close', () => resolve(said === '' ? undefined : (JSON.parse(said) as Spent)));
  });
  return { child, ended };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** CPU seconds that wink-nlp alone takes for a feed. */
async function winkAlone(feed: string): Promise<number> {
  const read = yardstick();
  const begun = process.cpuUsage();
  for await (const line of createInterface(createReadStream(feed))) read((JSON.parse(line) as { text: string }).text);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

interface Feed {
  readonly file: string;
  readonly articles: number;
  readonly words: number;
}

const command = (feed: Feed, workers: number, out: string) => [
  ...['lint', feed.file, '--workers', `${workers}`, '--no-config', '--format', `jsonl=${out}`],
];

/** Checks all articles, and few of them, with one thread and with two. Leaves the reports on all in `out`1 and `out`2. */
async function speeds(all: Feed, few: Feed, out: string): Promise<Row[]> {
  const alone = all.words / (await winkAlone(all.file));
  const rows: Row[] = [{ what: 'wink-nlp alone, words a CPU second', measured: `${Math.round(alone)}` }];
  const walls: number[] = [];
  for (const workers of [1, 2]) {
    const little = (await mtlint(command(few, workers, `${out}few`)).ended)!;
    const { cpu, wall, first, peak } = (await mtlint(command(all, workers, `${out}${workers}`)).ended)!;
    walls.push(wall);
    const who = workers === 1 ? 'one thread' : 'two threads';
    rows.push(
      { what: `${who}: words a second, on the clock`, measured: `${Math.round(all.words / wall)}` },
      atMost(`${who}: CPU time against wink-nlp alone`, (cpu * alone) / all.words, 4),
      { what: `${who}: CPU seconds, of them the first thread's`, measured: `${cpu.toFixed(1)}, ${first.toFixed(1)}` },
      { what: `${who}: most memory`, measured: `${Math.round(peak)} MB` },
      atMost(`${who}: most memory for ${all.articles} articles against ${few.articles}`, peak / little.peak, 1.15),
    );
  }
  const gain = walls[0] / walls[1];
  return [
    ...rows,
    { what: 'two threads against one, on the clock', measured: `${gain.toFixed(2)} x`, target: '>= 1.7 x', holds: gain >= 1.7 },
  ];
}

/** Kills a run with two threads after a third or so, goes on with it, and holds its reports against those of `out`1 and `out`2. */
async function resumed(all: Feed, out: string): Promise<Row[]> {
  const state = `${out}state`;
  const args = [...command(all, 2, `${out}3`), '--resume', state];
  const { child, ended } = mtlint(args);
  const third = statSync(`${out}2`).size / 3;
  const killer = setInterval(() => (statSync(state, { throwIfNoEntry: false })?.size ?? 0) > third && child.kill('SIGKILL'), 100);
  await ended;
  clearInterval(killer);
  const { peak } = (await mtlint(args).ended)!;
  const kinds = new Set(await Promise.all([1, 2, 3].map((i) => hashOf(`${out}${i}`)))).size;
  return [
    { what: 'killed and resumed: most memory', measured: `${Math.round(peak)} MB` },
    { what: 'one thread, two, killed and resumed: kinds of reports', measured: `${kinds}`, target: '1', holds: kinds === 1 },
  ];
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { articles: { type: 'string', default: '20000' }, help: { type: 'boolean' } },
  });
  if (values.help || positionals.length !== 1) return console.log(usage);
  const folder = mkdtempSync(join(tmpdir(), 'mtlint-scale-'));
  try {
    const paragraphs = paragraphsIn(positionals[0]);
    const feed = async (name: string, articles: number): Promise<Feed> => {
      const file = join(folder, name);
      return { file, articles, words: await writeFeed(file, paragraphs, articles) };
    };
    const all = await feed('all.jsonl', Number(values.articles));
    const few = await feed('few.jsonl', Math.round(all.articles / 10));
    const out = join(folder, 'out');
    printRows([
      { what: 'the feed', measured: `${all.articles} articles, ${all.words} words` },
      ...(await speeds(all, few, out)),
      ...(await resumed(all, out)),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runTool('bench:scale', main);
