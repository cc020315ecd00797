// Puts the program into a few files, since a process starts faster from ten than from three hundred; types come from tsc before it.
// All rules become one module, and rules that are lists go in as data: a run then neither reads YAML nor loads what reads it.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'rolldown';
import { cutsOf, readList } from '#rule';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'rules');
const catalog = '\0catalog';

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

/** The module that makes a rule of a list. @throws SyntaxError where the list has a mistake: the build stops */
async function listModule(path: string): Promise<string> {
  const list = readList(await readFile(path, 'utf8'), relative(root, path));
  const ready = { ...list, cuts: cutsOf(list.entries) };
  return `import { ruleOf } from '#rule';\nexport default ruleOf(${JSON.stringify(ready)});\n`;
}

await build({
  cwd: root,
  input: { 'src/main': 'src/main.ts', 'src/worker': 'src/cli/worker.ts', 'src/library': 'src/library.ts', 'rules/index': catalog },
  platform: 'node',
  external: /^[\w@][^:]*$/, // what npm installs stays where it is
  resolve: { conditionNames: ['source', 'node', 'import'] },
  plugins: [
    {
      name: 'catalog',
      resolveId: (id) => (id === catalog ? id : undefined),
      load: (id) => {
        if (id === catalog) return catalogModule();
        if (/\.ya?ml$/.test(id)) return listModule(id).then((code) => ({ code, moduleType: 'js' as const }));
        return undefined;
      },
    },
  ],
  output: { dir: 'dist', format: 'esm', chunkFileNames: 'src/shared/[name].js', comments: false },
  logLevel: 'warn',
});
