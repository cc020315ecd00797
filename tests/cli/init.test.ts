// What init writes, tried as far as it runs without GitHub and GitLab: the files parse, and their commands judge a real pull request.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const main = join(import.meta.dirname, '../../src/main.ts');
const root = mkdtempSync(join(tmpdir(), 'mtlint-'));
const project = join(root, 'project');
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

function git(...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', ...args], {
    cwd: project,
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

function mtlint(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', main, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A command of a job, as the job's shell would run it. */
function shell(command: string, env: Readonly<Record<string, string>> = {}): number | null {
  return spawnSync('bash', ['-eo', 'pipefail', '-c', command], { cwd: project, env: { ...process.env, ...env } }).status;
}

const read = (path: string) => parse(readFileSync(join(project, path), 'utf8'));
const files = ['mtlint.config.yaml', '.github/workflows/mtlint.yml', '.gitlab/mtlint.yml', '.pre-commit-config.yaml', 'lefthook.yml'];

beforeAll(() => {
  execFileSync('git', ['-c', 'init.defaultBranch=main', 'init', '-q', '--bare', join(root, 'origin.git')]);
  mkdirSync(project);
  git('-c', 'init.defaultBranch=main', 'init', '-q');
  write('package.json', '{ "devDependencies": { "mtlint": "*" } }');
  write('node_modules/.bin/mtlint', `#!/bin/sh\nexec "${process.execPath}" --conditions=source "${main}" "$@"\n`);
  chmodSync(join(project, 'node_modules/.bin/mtlint'), 0o755);
  write('.gitignore', 'node_modules/\n');
  write('news/fine.txt', 'The ministers met in the capital on Monday.\n');
});

describe('init', () => {
  test('writes all, and says what comes next', () => {
    const { status, stdout, stderr } = mtlint('init');
    expect(stdout.split('\n').filter(Boolean)).toEqual(files.map((file) => expect.stringContaining(`${file}: written; `)));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const file of files) expect(read(file)).toBeTypeOf('object');
  });

  test('never overwrites without --force', () => {
    write('lefthook.yml', 'mine: true\n');
    const { status, stdout, stderr } = mtlint('init', 'lefthook', 'config');
    expect(stderr.split('\n')[0]).toBe('mtlint: lefthook.yml: is there already and was left alone; --force overwrites it.');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(read('lefthook.yml')).toEqual({ mine: true });
    expect(mtlint('init', 'lefthook', '--force').status).toBe(0);
    expect(read('lefthook.yml')).toHaveProperty('pre-commit');
  });

  test('its config is one', () => {
    const { status, stdout } = mtlint('gate', 'news', '--print-config');
    expect(JSON.parse(stdout)).toMatchObject({ configs: ['mtlint.config.yaml'], baseline: 'mtlint.baseline.json', gate: { maxMajor: 0 } });
    expect(status).toBe(0);
  });

  test('everything in comments of its config is valid too', () => {
    const uncommented = readFileSync(join(project, 'mtlint.config.yaml'), 'utf8').replace(/^( *)# (?=( *-? *[a-zA-Z/]+:))/gm, '$1');
    expect(Object.keys(parse(uncommented))).toEqual(['against', 'groupBy', 'rules', 'trust', 'overrides', 'baseline', 'gate']);
    write('all.yaml', uncommented.replace('against: sources', 'against: news'));
    expect(mtlint('gate', 'news', '--print-config', '--config', 'all.yaml')).toMatchObject({ status: 0, stderr: '' });
    rmSync(join(project, 'all.yaml'));
  });
});

describe('its jobs', () => {
  const job = () => {
    const { jobs, on } = read('.github/workflows/mtlint.yml');
    expect(on).toBe('pull_request');
    const runs: string[] = jobs.gate.steps.flatMap(({ run }: { run?: string }) => run ?? []);
    expect(runs[0]).toBe('npm ci');
    return runs[1].replace(/\$\{\{ github\.base_ref \}\}/, 'main');
  };
  const script = (): string => read('.gitlab/mtlint.yml').mtlint.script[1];
  const entry = (): string => read('.pre-commit-config.yaml').repos[0].hooks[0].entry;
  const hook = (): string => read('lefthook.yml')['pre-commit'].commands.mtlint.run;

  test('fail a pull request with a bad article and pass one without', () => {
    const config = readFileSync(join(project, 'mtlint.config.yaml'), 'utf8');
    write('mtlint.config.yaml', `${config}\nagainst: sources\nruleFolders: ${join(import.meta.dirname, 'rules')}\n`);
    write('sources/wire.txt', 'They will meet again in the spring.\n');
    git('add', '-A');
    git('commit', '-qm', 'Begin');
    git('remote', 'add', 'origin', join(root, 'origin.git'));
    git('push', '-q', 'origin', 'main');
    const base = git('rev-parse', 'HEAD').trim();
    git('checkout', '-qb', 'request');
    const verdicts = () => [
      shell(job()),
      shell(script(), { CI_MERGE_REQUEST_DIFF_BASE_SHA: base }),
      shell(`${entry()} news/new.txt`),
      shell(hook().replace('{staged_files}', 'news/new.txt')),
    ];
    write('news/new.txt', 'The envoys left the capital on Friday evening.\n');
    expect(verdicts()).toEqual([0, 0, 0, 0]);
    write('news/new.txt', 'The envoys left the capital on Friday evening. They will meet again in the autumn.\n');
    expect(verdicts()).toEqual([1, 1, 1, 1]);
    expect(JSON.parse(readFileSync(join(project, 'gl-code-quality.json'), 'utf8')).length).toBeGreaterThan(0);
  }, 120_000);
});
