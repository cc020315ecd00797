// Writes the rules that are lists into the built program, as modules, and their calibration beside them: a run then neither reads YAML nor loads what reads it.
// It is the last step of the build; a mistake in a list stops it.
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readList } from '#rule';

const rules = join(import.meta.dirname, '../rules');
const built = join(import.meta.dirname, '../dist/rules');

for (const file of await readdir(rules, { recursive: true })) {
  if (!/\.ya?ml$/.test(file)) continue;
  const list = readList(await readFile(join(rules, file), 'utf8'), `rules/${file}`);
  const module = `import { ruleOf } from '#rule';\nexport default ruleOf(${JSON.stringify(list)});\n`;
  const target = join(built, file.replace(/\.ya?ml$/, '.js'));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, module);
}
await copyFile(join(rules, 'calibration.json'), join(built, 'calibration.json'));
