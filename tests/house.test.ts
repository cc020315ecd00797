// The house rules of the code, held by reading its imports: who may know whom, who may touch the disk, who may end the process.
// The table of floors below is the floor plan.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

/** Every room and its floor. A file imports rooms of lower floors by #name and its own room by ./name. */
const floors: Readonly<Record<string, number>> = {
  lexicon: 0, // words and names as data
  text: 0, // bytes become a Text
  analysis: 1, // what one text talks about
  story: 2, // what texts say together
  suspicion: 3, // how odd every word is, by a trained scorer
  rule: 4, // what a rule is: the one door that rules/ knocks on
  engine: 5, // rules in, reports out
  report: 6, // reports become strings
  review: 7, // the desk
  cli: 8, // argv, files, processes; it opens the desk
  library: 9, // what programs import
  main: 9, // argv in, exit code out
};

/** Who reads files: the command line, the catalog of rules, the lexicon's own data, the models of the tagger and the scorer. */
const readers = [/^src\/cli\//, /^src\/engine\/catalog\.ts$/, /^src\/lexicon\//, /^src\/text\/wink\.ts$/, /^src\/suspicion\/model\.ts$/];

interface SourceFile {
  /** From the root of the project, with slashes. */
  readonly path: string;
  readonly code: string;
  /** What it imports, as written. */
  readonly imports: readonly string[];
}

const root = join(import.meta.dirname, '..');

function filesIn(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file))
    .sort()
    .map((file) => {
      const code = readFileSync(join(root, folder, file), 'utf8');
      return { path: `${folder}/${file.split(sep).join('/')}`, code, imports: importsOf(code) };
    });
}

/** The modules that a file names in import and export declarations, import() and require(). */
function importsOf(code: string): string[] {
  const found = code.matchAll(/(?:^(?:import|export)\b[^'";]*?\bfrom\s*|^import\s*|\bimport\(\s*|\brequire\(\s*)(['"])([^'"\n]+)\1/gm);
  return [...found].map((match) => match[2]);
}

const src = filesIn('src');
const rules = filesIn('rules');
const tools = filesIn('tools');

const roomOf = (path: string): string => path.replace(/^src\//, '').replace(/[/.].*$/, '');
const isBuiltIn = (name: string, module: string): boolean => new RegExp(`^node:${module}(/|$)`).test(name);

/** One line an offence: file and what it did. */
function offences(files: readonly SourceFile[], isOffence: (name: string, file: SourceFile) => boolean): string[] {
  return files.flatMap((file) => file.imports.filter((name) => isOffence(name, file)).map((name) => `${file.path} imports ${name}`));
}

/** The same for what is in the code itself, comments apart. */
function mentions(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap((file) => {
    const bare = file.code.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
    return bare.match(pattern) ? [`${file.path} has ${bare.match(pattern)?.[0].trim()}`] : [];
  });
}

test('imports are read as written', () => {
  const code = [
    "import { a } from '#text';",
    "import type {\n  B,\n} from './b.ts';",
    "import 'node:fs';",
    "export * from '#analysis';",
    "const c = await import('ink');",
    "const d = require('wink-nlp')(require('model'));",
    "const e = 'from nowhere';",
  ].join('\n');
  expect(importsOf(code)).toEqual(['#text', './b.ts', 'node:fs', '#analysis', 'ink', 'wink-nlp', 'model']);
});

test('every room has a floor', () => {
  expect(src.map(({ path }) => roomOf(path)).filter((room) => !(room in floors))).toEqual([]);
});

test('a floor imports only lower floors, by #name', () => {
  expect(
    offences(src, (name, { path }) => {
      const [, room] = /^#([^/]+)/.exec(name) ?? [];
      return room !== undefined && !(floors[room] < floors[roomOf(path)]);
    }),
  ).toEqual([]);
});

test('inside a room one imports by ./, and never climbs out of it', () => {
  expect(
    offences(src, (name, { path }) => {
      if (!name.startsWith('.')) return false;
      const target = relative(root, join(root, dirname(path), name))
        .split(sep)
        .join('/');
      return roomOf(target) !== roomOf(path) || !/\.tsx?$/.test(name);
    }),
  ).toEqual([]);
});

test('no chain of imports leads back to where it began', () => {
  const files = new Map([...src, ...tools].map((file) => [file.path, file]));
  const next = ({ path, imports }: SourceFile) =>
    imports.filter((name) => name.startsWith('.')).flatMap((name) => files.get(posix.join(posix.dirname(path), name)) ?? []);
  const done = new Set<SourceFile>();
  const circles: string[] = [];
  const walk = (file: SourceFile, chain: readonly SourceFile[]) => {
    if (chain.includes(file)) circles.push([...chain.slice(chain.indexOf(file)), file].map(({ path }) => path).join(' -> '));
    if (done.has(file)) return;
    done.add(file);
    for (const other of next(file)) walk(other, [...chain, file]);
  };
  for (const file of files.values()) walk(file, []);
  expect(circles).toEqual([]);
});

test('rules import only #rule', () => {
  expect(offences(rules, (name) => name !== '#rule')).toEqual([]);
});

test('only the command line, the catalog, the lexicon and the tagger read files', () => {
  expect(offences(src, (name, { path }) => isBuiltIn(name, 'fs') && !readers.some((reader) => reader.test(path)))).toEqual([]);
});

test('report/ sees only reports', () => {
  expect(
    offences(
      src.filter(({ path }) => roomOf(path) === 'report'),
      (name) => /^#(?!engine$)/.test(name),
    ),
  ).toEqual([]);
});

test('review/ touches neither disk nor process', () => {
  const review = src.filter(({ path }) => roomOf(path) === 'review');
  expect(
    offences(review, (name) =>
      ['fs', 'child_process', 'process', 'worker_threads', 'net', 'http', 'https'].some((m) => isBuiltIn(name, m)),
    ),
  ).toEqual([]);
  expect(mentions(review, /\bprocess\.(?!env\b)\w+/)).toEqual([]);
});

test('nothing fetches from a network', () => {
  expect(
    offences([...src, ...rules], (name) => ['net', 'tls', 'dgram', 'http', 'https', 'http2', 'dns'].some((m) => isBuiltIn(name, m))),
  ).toEqual([]);
  expect(mentions([...src, ...rules], /\bfetch\(/)).toEqual([]);
});

test('only main.ts ends the process', () => {
  expect(
    mentions(
      src.filter(({ path }) => path !== 'src/main.ts'),
      /\bprocess\.(exit|abort|kill)\b/,
    ),
  ).toEqual([]);
});

test('nothing is written that Node 22 cannot read, since it runs mtlint, too', () => {
  expect(mentions([...src, ...rules], /\busing \w+ = /)).toEqual([]); // tsc takes it, as it could write it in another way; the build does not
});

test('the engine names no rule', () => {
  const ids = rules.map(({ path }) => path.replace(/^rules\/|\.ts$/g, ''));
  const engine = src.filter(({ path }) => roomOf(path) === 'engine');
  expect(engine.flatMap(({ path, code }) => ids.filter((id) => code.includes(`'${id}'`)).map((id) => `${path} names ${id}`))).toEqual([]);
});

test('only rules are default exports', () => {
  expect(mentions(src, /^export default\b/m)).toEqual([]);
  expect(rules.filter(({ code }) => !/^export default rule\(/m.test(code)).map(({ path }) => path)).toEqual([]);
});

test('classes are for errors', () => {
  expect(mentions([...src, ...rules, ...tools], /^(?:export )?class (?!\w+ extends \w*Error\b).*/m)).toEqual([]);
});

test('every file opens by saying what it is and why', () => {
  expect([...src, ...rules, ...tools].filter(({ code }) => !/^(?:#!.*\n)?\/\/ \S/.test(code)).map(({ path }) => path)).toEqual([]);
});
