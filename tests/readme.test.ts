// What the README says is run here: its commands answer, and the output it shows is the output.
// A line with nothing but … stands for lines left out.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const scripts: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;

const blocks = (language: string) => [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, body]) => body);

async function run(command: string): Promise<{ code: number; stdout: string }> {
  const args = command.replace(/^(npx )?mtlint /, '').split(' ');
  const env = { ...process.env, NO_COLOR: '1', COLUMNS: '100' };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=source', 'src/main.ts', ...args], { cwd: root, env });
    return { code: 0, stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, stdout };
  }
}

describe('the output that the README shows', () => {
  test.concurrent.each(blocks('console').map((block) => block.trimEnd().split('\n')))('%s', async (first, ...shown) => {
    const { stdout } = await run(first.replace('$ ', ''));
    let from = 0;
    for (const part of shown.join('\n').split(/^…\n?/m).filter(Boolean)) {
      const at = stdout.indexOf(part.trimEnd(), from);
      expect(at, `not in the output, or not in this order:\n${part}\n--- output ---\n${stdout}`).toBeGreaterThanOrEqual(0);
      from = at + part.length;
    }
  });
});

test.each(blocks('yaml'))('the config that the README shows holds: %s', async (config) => {
  const file = join(mkdtempSync(join(tmpdir(), 'mtlint-')), 'mtlint.config.yaml');
  writeFileSync(file, config);
  const { code, stdout } = await run(`mtlint lint a.txt --print-config --config ${file}`);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    trust: ['Keith Kellogg'],
    rules: { 'phrases/from-german': 'off', 'sentences/no-verb': 'minor', 'names/garbled': 'major' },
  });
});

const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));

describe('the commands that the README names', () => {
  test.concurrent.each(commands.filter((line) => line.startsWith('npx mtlint')))('%s', async (line) => {
    const { code } = await run(line);
    expect([0, 1]).toContain(code);
  });

  test.each(commands.filter((line) => line.startsWith('npm run')))('%s', (line) => {
    expect(Object.keys(scripts)).toContain(line.split(' ')[2]);
  });
});
