// Starts a rule: one file with a card, two empty examples and hence a failing test, so that a rule is begun by saying what it finds.
// Nothing is registered anywhere: the path is the id.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownRules } from '#engine';

const template = `// What it finds and why that matters, in two sentences.
import { rule } from '#rule';

export default rule({
  title: '',
  why: '',
  category: 'Accuracy/Mistranslation',
  severity: 'minor',
  confidence: 0.5,
  examples: {
    invalid: [{ text: '' }],
    valid: [{ text: '' }],
  },
  *check(_story) {},
});
`;

/** Why an id cannot name a rule, in one sentence; undefined where it can. */
export function faultOf(id: string | undefined): string | undefined {
  if (!id) return 'Name the rule as family/name: npm run new names/garbled.';
  if (!/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/.test(id))
    return `"${id}" is no family/name in small letters and hyphens, such as names/garbled.`;
  return undefined;
}

/**
 * Writes the file of a new rule and returns its path.
 * @param folder where the families are
 * @throws Error, for people to read, where the id is bad or the rule exists
 */
export function startRule(id: string | undefined, folder: string): string {
  const fault = faultOf(id);
  if (fault) throw new Error(fault);
  const path = join(folder, `${id}.ts`);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, template, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Error(`${id} exists already: ${path}.`);
    throw error;
  }
  return path;
}

function main(): void {
  const id = process.argv[2];
  try {
    console.log(`${startRule(id, ownRules)} is there, and its test fails. Now:
1. Write an example that it should find, marked [[wrong -> right]], and two near misses that it should not.
2. npx vitest run tests/rules.test.ts -t ${id}
3. Write check() until that passes, then measure: npm run quality -- DIR --rules ${id} --misses
4. npx vitest run tests/docs.test.ts -u writes it into rules/README.md.
5. npm run build, and npx mtlint goes by it.`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}

if (import.meta.main) main();
