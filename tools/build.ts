// Puts the program into a few files, since a process starts faster from ten than from three hundred; types come from tsc before it.
// All rules become one module, and rules that are lists go in as data: a run then neither reads YAML nor loads what reads it.
// Patterns get a second form that is made sooner. Packages that every check needs go in as well, with their licences; what few runs need stays with npm.
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'rolldown';
import { readingsOf, readList } from '#rule';
import { nicknames, rowUnit, spellings } from '../src/lexicon/tables.ts';
import { withLatinForms } from './latinForms.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'rules');
const catalog = '\0catalog';
/** The module that keeps all lists together. */
const lists = '\0lists';
const nothing = '\0nothing';
const tables = join(root, 'src/lexicon/tables.ts');
const modules = join(root, 'node_modules');

/** What goes in. */
const inside = [
  'character-entities',
  'commander',
  'decode-named-character-reference',
  'diff',
  'double-metaphone',
  'fastest-levenshtein',
  'ignore',
  'lilconfig',
  'wink-eng-lite-web-model',
  'wink-nlp',
];
const packageOf = (id: string) => /^(?:@[^/]+\/)?[\w.-]+/.exec(id)![0];

/** The floors that every check takes make one file; what measures readability is loaded for few. */
const everyCheck = /[\\/]src[\\/](?:lexicon|text|analysis|story|rule|engine)[\\/](?!readability)/;

/** Whether an import stays one: it is of a package that stays outside. */
function isOutside(id: string): boolean {
  return /^[\w@][^:]*$/.test(id) && !inside.includes(packageOf(id));
}

/** The module with the catalog: every rule by its place, and what its findings were worth. */
async function catalogModule(): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(?:ts|ya?ml)$/.test(file)).sort();
  const imports = files.map((file, i) => `import rule${i} from ${JSON.stringify(join(folder, file))};`);
  const entries = files.map((file, i) => {
    const id = JSON.stringify(file.replace(/\\/g, '/').replace(/\.\w+$/, ''));
    return `{ id: ${id}, rule: rule${i}, measured: measured[${id}] }`;
  });
  return [
    ...imports,
    `import measured from ${JSON.stringify(join(folder, 'calibration.json'))};`,
    `export default [${entries.join(', ')}];`,
  ].join('\n');
}

/** The module that makes a rule of a list; its readings lie in a string until they are needed. @throws SyntaxError where the list has a mistake: the build stops */
async function listModule(path: string): Promise<string> {
  const { entries, ...card } = readList(await readFile(path, 'utf8'), relative(root, path));
  const readings = JSON.stringify(JSON.stringify(readingsOf(entries)));
  return [
    `import { ruleOf } from '#rule';`,
    `import lists from ${JSON.stringify(lists)};`,
    `export default ruleOf(${JSON.stringify(card)}, () => JSON.parse(${readings}), lists);`,
  ].join('\n');
}

/** The module with the tables of names, worked out; each lies in a string until it is needed. */
function tablesModule(): string {
  const ready = (name: string, table: object) => `export const ${name} = () => JSON.parse(${JSON.stringify(JSON.stringify(table))});`;
  return [`export const rowUnit = ${rowUnit};`, ready('nicknames', nicknames()), ready('spellings', spellings())].join('\n');
}

/** Node makes every part of a built-in module ready when it is imported, the rarest too; asked this way, it makes what is used. */
function withoutFacades(code: string): string {
  return code.replace(
    /^import (\* as \w+|\w+|\{[^}]*\}) from "(node:[^"]+)";$/gm,
    (_, names: string, module: string) =>
      `const ${names.replace('* as ', '').replaceAll(' as ', ': ')} = globalThis.process.getBuiltinModule("${module}");`,
  );
}

/** The licences of what went in, as they ask to be passed on. */
async function licences(): Promise<string> {
  const texts = inside.map(async (name) => {
    const folder = join(modules, name);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry))!;
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
  });
  const words = readFile(join(root, 'src/lexicon/SCOWL.txt'), 'utf8').then((text) => `SCOWL, of which lexicon.bin has words\n\n${text}`);
  return (await Promise.all([...texts, words])).join(`\n${'-'.repeat(80)}\n\n`);
}

await build({
  cwd: root,
  input: { 'src/main': 'src/main.ts', 'src/worker': 'src/cli/worker.ts', 'src/library': 'src/library.ts', 'rules/index': catalog },
  platform: 'node',
  external: isOutside,
  resolve: { conditionNames: ['source', 'node', 'import'] },
  plugins: [
    {
      name: 'builtins',
      // commander starts commands that are programs of their own, and mtlint has none
      resolveId: (id, importer = '') =>
        id === 'node:child_process' && importer.startsWith(join(modules, 'commander')) ? nothing : undefined,
      load: (id) => (id === nothing ? 'export default {};' : undefined),
      renderChunk: withoutFacades,
    },
    {
      name: 'catalog',
      resolveId: (id) => (id === catalog || id === lists ? id : undefined),
      load: (id) => {
        if (id === catalog) return catalogModule();
        if (id === tables) return { code: tablesModule(), moduleType: 'js' as const };
        if (id === lists) return `import { listsTogether } from '#rule';\nexport default listsTogether();`;
        if (/\.ya?ml$/.test(id)) return listModule(id).then((code) => ({ code, moduleType: 'js' as const }));
        return undefined;
      },
    },
    {
      name: 'patterns',
      transform: (code, id) => (/\.tsx?$/.test(id) ? withLatinForms(code, id) : undefined),
    },
  ],
  output: {
    dir: 'dist',
    format: 'esm',
    chunkFileNames: 'src/shared/[name].js',
    comments: false,
    codeSplitting: { groups: [{ name: 'check', test: everyCheck }] },
  },
  checks: { bundlerTimings: false }, // a slow machine is no fault of the build's
  logLevel: 'warn',
});
await writeFile(join(root, 'dist/licences.txt'), await licences());
await chmod(join(root, 'dist/src/main.js'), 0o755); // npm does so when it installs, and `npx mtlint` runs what was built since
