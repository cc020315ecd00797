// Measures speed as ratios inside one run, since milliseconds mean nothing on another machine: mtlint against wink-nlp alone,
// against write-good, against itself on half the text. Tasks take turns round by round, and the least CPU time of all rounds counts: whatever else a machine does only adds.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ItsFunction, WinkMethods } from 'wink-nlp';
import { check, loadCatalog } from '#engine';
import { rankOf } from '#lexicon';
import { textOf } from '#text';
import { kindOf } from './plant.ts';
import { table } from './table.ts';
import { runTool } from './tool.ts';

const usage = `npm run bench -- [FILE.jsonl…] [--rounds N]

Prints one table of ratios with their targets. Without files the texts are the seeds, recombined; with files ({"id","text","sources"} a line)
their articles are the clean news, and those with sources the stories.`;

/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly target?: string;
  readonly holds?: boolean;
}

interface Doc {
  readonly text: string;
  readonly sources: readonly string[];
}

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..');

/** The yardstick: what wink-nlp alone takes to find sentences, words and their parts of speech. */
export function yardstick(): (text: string) => void {
  const { readDoc, its } = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']) as WinkMethods;
  return (text) => {
    const doc = readDoc(text);
    doc.sentences().out(its.span as ItsFunction<unknown>);
    doc.tokens().out(its.value);
    doc.tokens().out(its.pos);
  };
}

/**
 * Runs tasks in turn, `rounds` times after one round to warm up. Each rule takes a small part of a check, so it takes some fifty rounds until V8 has
 * compiled them all, as it has after some hundred articles of a feed.
 * @returns the least CPU milliseconds of each
 */
function compare<Name extends string>(tasks: Readonly<Record<Name, () => void>>, rounds: number): Record<Name, number> {
  const names = Object.keys(tasks) as Name[];
  const spent = names.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    names.forEach((name, i) => {
      const before = process.cpuUsage();
      tasks[name]();
      const { user, system } = process.cpuUsage(before);
      if (round > 0) spent[i].push((user + system) / 1000);
    });
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.min(...spent[i])])) as Record<Name, number>;
}

/** A task that does one thing to each of some items. */
function each<Item>(items: readonly Item[], task: (item: Item) => unknown): () => void {
  return () => {
    for (const item of items) task(item);
  };
}

/** Numbers that look random and are the same in every run (a linear congruential generator; Numerical Recipes, ch. 7). */
export function randomiser(seed = 1): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

// Texts

interface Tagged {
  readonly text: string;
  readonly pos: string;
  readonly gap: string;
}

const clean = ['000', '001', '002', '004'];

function seeds(): Readonly<Record<string, string>> {
  const folder = join(root, 'seeds');
  return Object.fromEntries(readdirSync(folder).map((file) => [file.slice(0, 3), readFileSync(join(folder, file), 'utf8')]));
}

/** The sentences of the clean seeds as tagged words. */
function sentences(): Tagged[][] {
  const all = seeds();
  return clean.flatMap((id) => {
    const text = textOf(id, all[id]);
    return text.sentences
      .filter(({ tokens }) => tokens.length >= 8)
      .map(({ tokens }) =>
        tokens.map((token, i) => ({ ...token, gap: i === 0 ? '' : text.content.slice(tokens[i - 1].end, token.start) })),
      );
  });
}

/**
 * English of any length that hardly says the same sentence twice: the seeds' sentences, their nouns, verbs and adjectives exchanged for
 * others of the same ending, so that time is not spent on repetitions which no article has. Names stay: an article has few.
 */
function* shuffled(random: (below: number) => number): Generator<string> {
  const pool = sentences();
  const kinds = Map.groupBy(pool.flat(), kindOf);
  while (true) {
    yield pool[random(pool.length)]
      .map((word) => {
        const others = ['NOUN', 'VERB', 'ADJ', 'NUM'].includes(word.pos) ? kinds.get(kindOf(word))! : [word];
        return word.gap.replace(/\s+/, ' ') + others[random(others.length)].text;
      })
      .join('');
  }
}

/** An article of about `length` UTF-16 code units, three sentences a paragraph. */
function articleOf(length: number, lines: Iterator<string>): string {
  const parts: string[] = [];
  for (let size = 0, i = 0; size < length; i++) {
    const line = lines.next().value as string;
    parts.push(line, i % 3 === 2 ? '\n\n' : ' ');
    size += line.length + 1;
  }
  return parts.join('').trim();
}

function syntheticDocs(count: number): Doc[] {
  const lines = shuffled(randomiser());
  const texts = Array.from({ length: count + 4 }, () => articleOf(3500, lines));
  return Array.from({ length: count }, (_, i) => ({ text: texts[i], sources: texts.slice(i + 1, i + 5) }));
}

function seedStory(): Doc {
  const all = seeds();
  return { text: all['003'], sources: clean.map((id) => all[id]) };
}

function docsOf(files: readonly string[]): Doc[] {
  return files
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { text: string; sources?: { text: string }[] })
    .map(({ text, sources = [] }) => ({ text, sources: sources.map((source) => source.text) }));
}

/** A story whose sources hold `count` names that nobody has, and whose article repeats some of them, every third with a slip. */
function storyOfNames(count: number): Doc {
  const random = randomiser(7);
  const syllables = 'ba cor den fi gul har jov ka lem mir nos pra qui ros sta tov ur vel wit yan zor'.split(' ');
  const word = () => {
    const name = Array.from({ length: 2 + random(2) }, () => syllables[random(syllables.length)]).join('');
    return name[0].toUpperCase() + name.slice(1);
  };
  const names = Array.from({ length: count }, () => `${word()} ${word()}`);
  const tell = (name: string, i: number) =>
    `Minister ${name} met ${1 + (i % 9)} delegates in town number ${i} on Monday to discuss the harbour.`;
  const quarter = Math.ceil(count / 4);
  const sources = [0, 1, 2, 3].map((part) =>
    names
      .slice(part * quarter, (part + 1) * quarter)
      .map(tell)
      .join('\n'),
  );
  const slip = (name: string, i: number) => (i % 3 === 0 ? name.replace(/[aeiou](?=[^aeiou]*$)/, 'u') : name);
  return {
    text: names
      .filter((_, i) => i % 4 === 0)
      .map((name, i) => tell(slip(name, i), 4 * i))
      .join('\n'),
    sources,
  };
}

// Processes

/** Runs node and tells its CPU and wall milliseconds; undefined where it failed. */
function runNode(args: readonly string[]): { readonly cpu: number; readonly wall: number } | undefined {
  const report =
    'process.on("exit",()=>{const{user,system}=process.cpuUsage();require("node:fs").writeSync(3,String((user+system)/1000))})';
  const hook = `data:text/javascript,import{createRequire}from"node:module";const require=createRequire("file:///");${encodeURIComponent(report)}`;
  const start = performance.now();
  const child = spawnSync(process.execPath, ['--import', hook, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const wall = performance.now() - start;
  const cpu = Number.parseFloat(child.output[3] ?? '');
  return Number.isNaN(cpu) || (child.status ?? 2) > 1 ? undefined : { cpu, wall };
}

/** Least CPU and wall times of commands that take turns. */
function compareNode(commands: readonly (readonly string[])[], rounds: number): ({ cpu: number; wall: number } | undefined)[] {
  const runs = Array.from({ length: rounds }, () => commands.map(runNode));
  return commands.map((_, i) => {
    const mine = runs.map((run) => run[i]).filter((run) => run !== undefined);
    return mine.length < rounds
      ? undefined
      : { cpu: Math.min(...mine.map(({ cpu }) => cpu)), wall: Math.min(...mine.map(({ wall }) => wall)) };
  });
}

// The table

/** Prints rows as one table. */
export function printRows(rows: readonly Row[]): void {
  console.log(
    table([
      ['what', 'measured', 'target', 'holds'],
      ...rows.map(({ what, measured, target = '', holds }) => [what, measured, target, holds === undefined ? '' : holds ? 'yes' : 'NO']),
    ]),
  );
}

const times = (value: number) => `${value.toFixed(2)} x`;
export const atMost = (what: string, value: number, target: number): Row => ({
  what,
  measured: times(value),
  target: `<= ${target} x`,
  holds: value <= target,
});

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '100' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(usage);
  const rounds = Number(values.rounds);
  const rows: Row[] = [];

  const loading = performance.now();
  rankOf('the');
  rows.push(lessThan('lexicon: first look-up, loading it', performance.now() - loading, 30, 'ms'));

  const catalog = await loadCatalog();
  const wink = yardstick();
  const lint = ({ text, sources }: Doc) =>
    check({ article: textOf('article', text), sources: sources.map((source, i) => textOf(`${i}`, source)) }, catalog);
  const writeGood = require('write-good') as (text: string) => unknown;

  const given = docsOf(positionals);
  const docs = given.length > 0 ? given : syntheticDocs(30);
  const alone = compare(
    {
      wink: each(docs, ({ text }) => wink(text)),
      read: each(docs, ({ text }) => textOf('article', text).tokens),
      check: each(docs, ({ text }) => lint({ text, sources: [] })),
      writeGood: each(docs, ({ text }) => writeGood(text)),
    },
    rounds,
  );
  const words = docs.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  rows.push({ what: `clean news, ${words} words: check, words a second`, measured: `${Math.round((1000 * words) / alone.check)}` });
  rows.push(atMost('clean news: check against wink-nlp alone', alone.check / alone.wink, 4));
  rows.push({ what: 'clean news: reading it (sentences, tokens) against wink-nlp alone', measured: times(alone.read / alone.wink) });
  rows.push({ ...atMost('clean news: check against write-good', alone.check / alone.writeGood, 1), target: '< 1 x' });
  rows.push({ what: 'clean news: wink-nlp alone against write-good', measured: times(alone.wink / alone.writeGood) });

  const told = given.filter(({ sources }) => sources.length > 0);
  const stories: readonly (readonly [string, readonly Doc[]])[] = [
    ['seed 003 with the other four', Array.from({ length: 2 }, seedStory)],
    told.length > 0 ? ['the stories given', told] : ['four sources each', syntheticDocs(4)],
  ];
  for (const [name, story] of stories) {
    const spent = compare(
      {
        article: each(story, ({ text }) => wink(text)),
        all: each(
          story.flatMap(({ text, sources }) => [text, ...sources]),
          wink,
        ),
        check: each(story, lint),
      },
      rounds,
    );
    rows.push(atMost(`${name}: check against wink-nlp on article and sources`, spent.check / spent.all, 8));
    rows.push({ what: `${name}: the same against wink-nlp on the article only`, measured: times(spent.check / spent.article) });
  }

  const lines = shuffled(randomiser(3));
  const sizes = [125_000, 250_000, 500_000, 1_000_000];
  const long = sizes.map((size) => ({ text: articleOf(size, lines), sources: [] }));
  const grown = compare(Object.fromEntries(long.map((doc, i) => [`${sizes[i]}`, () => void lint(doc)])), Math.min(rounds, 5));
  for (let i = 1; i < sizes.length; i++)
    rows.push(
      atMost(
        `one article of ${sizes[i] / 1000} kB against ${sizes[i - 1] / 1000} kB`,
        grown[`${sizes[i]}`] / grown[`${sizes[i - 1]}`],
        2.3,
      ),
    );

  const half = storyOfNames(1500);
  const full = storyOfNames(3000);
  const named = compare({ half: () => void lint(half), full: () => void lint(full) }, Math.min(rounds, 5));
  rows.push(atMost('3,000 source names against 1,500', named.full / named.half, 2.3));

  const vocabulary = docs.flatMap(({ text }) => text.split(/\s+/)).slice(0, 20_000);
  const looked = compare({ lookUp: each(vocabulary, rankOf) }, rounds);
  rows.push(lessThan('lexicon: one look-up', (1e6 * looked.lookUp) / vocabulary.length, 1000, 'ns'));

  rows.push(...processes(Math.min(rounds, 15)));
  printRows(rows);
}

function lessThan(what: string, value: number, target: number, unit: string): Row {
  return { what, measured: `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`, target: `< ${target} ${unit}`, holds: value < target };
}

/** What starts a process of its own: the built command line against a process that only loads wink's model. */
function processes(rounds: number): Row[] {
  const built = 'dist/src/main.js';
  if (!existsSync(join(root, built))) return [{ what: 'cold start', measured: 'not run: dist/ is not built' }];
  const sources = readdirSync(join(root, 'seeds')).filter((file) => !file.startsWith('003'));
  const article = readdirSync(join(root, 'seeds')).find((file) => file.startsWith('003'))!;
  const [lint, gate, wink, bare, help, version] = compareNode(
    [
      [built, 'lint', join('seeds', article), ...sources.flatMap((file) => ['--against', join('seeds', file)])],
      [built, 'gate', join('seeds', article)],
      ['-e', "require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos'])"],
      ['-e', ''],
      [built, '--help'],
      [built, '--version'],
    ],
    rounds,
  );
  return [
    ...(lint && wink
      ? [
          atMost('cold start: one article, four sources, against loading wink-nlp, by the clock', lint.wall / wink.wall, 2.5),
          // V8 compiles in threads beside: that takes time of the processor, and none of who waits
          atMost('cold start: the same in CPU', lint.cpu / wink.cpu, 2.5),
        ]
      : [{ what: 'cold start', measured: 'failed' }]),
    ...(lint ? [lessThan('cold start: one article, four sources, wall', lint.wall, 500, 'ms')] : []),
    ...(gate && wink ? [atMost('cold start: the gate on one article, against loading wink-nlp, in CPU', gate.cpu / wink.cpu, 1.5)] : []),
    ...(bare ? [{ what: 'an empty Node process, wall', measured: `${bare.wall.toFixed(0)} ms` }] : []),
    help ? lessThan('--help, wall', help.wall, 150, 'ms') : { what: '--help', measured: 'failed' },
    version ? lessThan('--version, wall', version.wall, 150, 'ms') : { what: '--version', measured: 'failed' },
  ];
}

if (import.meta.main) await runTool('bench', main);
