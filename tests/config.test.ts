// A config: found, read, put together, applied, and refused in one sentence that says where and what was meant.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { loadCatalog } from '#engine';
import { withConfig } from '../src/cli/config.ts';
import { settingsFor } from '../src/cli/configApply.ts';
import { jsonSchema } from '../src/cli/configSchema.ts';
import { Mistake } from '../src/cli/mistake.ts';

const here = import.meta.dirname;
const catalog = await loadCatalog();
const root = realpathSync(mkdtempSync(join(tmpdir(), 'mtlint-')));
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  rmSync(root, { recursive: true });
  write('news/talks.txt', 'The ministers will meet in the autumn.\n');
  write('news/sport/match.txt', 'The teams will meet in the autumn.\n');
  write('sources/wire.txt', 'The ministers will meet in the spring, their offices said.\n');
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function mtlint(args: readonly string[], folder = '.') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', join(here, '../src/main.ts'), ...args], {
    cwd: join(root, folder),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const team = `ruleFolders: ${join(here, 'cli/rules')}\nagainst: sources\n`;

describe('a config', () => {
  test('is found upward, and its paths are its own', () => {
    write('mtlint.config.yaml', team);
    const { status, stdout } = mtlint(['lint', 'match.txt'], 'news/sport');
    expect(stdout).toContain('match.txt:1:28: major: The sources say "spring". [test/season]');
    expect(stdout).toContain('../../sources/wire.txt:');
    expect(status).toBe(1);
    expect(mtlint(['lint', 'match.txt', '--no-config'], 'news/sport').status).toBe(0);
  });

  test.each([
    ['mtlint.config.ts', 'enum Level { Off = "off" }\nexport default { rules: { "test/season": Level.Off } };'],
    ['mtlint.config.mjs', 'export default { rules: { "test/season": "off" } };'],
    ['mtlint.config.json', '{ "rules": { "test/season": "off" } }'],
    ['mtlint.config.yml', 'rules: { test/season: off }'],
  ])('may be %s', (file, text) => {
    write(file, text);
    expect(mtlint(['lint', 'news', '--rules', join(here, 'cli/rules'), '--against', 'sources'])).toMatchObject({ status: 0, stderr: '' });
  });

  test('goes for the name book, too', () => {
    write('article.txt', 'The president chose Rubio, Waltz and Vidocff for the talks.\n');
    write('sources/wire.txt', 'The envoy Steve Witkoff joins Rubio and Waltz for the talks.\n');
    write('sources/daily.txt', 'Rubio, Waltz and Witkoff will lead the talks.\n');
    const verdict = () =>
      (JSON.parse(mtlint(['names', 'article.txt', '--format', 'json']).stdout).entities as { name: string; verdict: string }[]).at(-1);
    write('mtlint.config.json', '{ "against": "sources" }');
    expect(verdict()).toMatchObject({ verdict: 'garbled', closest: {} });
    write('mtlint.config.json', '{ "against": "sources", "trust": ["Vidocff"] }');
    expect(verdict()).toMatchObject({ verdict: 'trusted' });
    expect(verdict()).not.toHaveProperty('closest');
    expect(mtlint(['names', 'article.txt', '--no-config']).stderr).toBe('');
    write('mtlint.config.json', '{ "rules": { "names/garbelt": "off" } }');
    expect(mtlint(['names', 'article.txt', '--against', 'sources']).stderr).toContain('did you mean names/garbled?');
  });

  test('may be empty', () => {
    write('mtlint.config.json', '');
    expect(mtlint(['lint', 'news'])).toMatchObject({ status: 0, stderr: '' });
  });

  test('yields to the command line', () => {
    write('mtlint.config.yaml', `${team}failOn: none\n`);
    expect(mtlint(['lint', 'news']).status).toBe(0);
    expect(mtlint(['lint', 'news', '--fail-on', 'minor']).status).toBe(1);
    expect(mtlint(['lint', 'news', '--fail-on', 'minor', '--against', 'news/sport']).status).toBe(0);
  });

  test('names the field that groups the items of a feed', () => {
    const item = (story: string, id: string, word: string) =>
      JSON.stringify({ id, story, text: `The ministers will meet in the ${word}.` });
    write('feed.jsonl', [item('talks', 'a', 'autumn'), item('sport', 'b', 'spring'), item('talks', 'c', 'spring')].join('\n'));
    write('mtlint.config.yaml', `ruleFolders: ${join(here, 'cli/rules')}\ngroupBy: story\n`);
    expect(mtlint(['lint', 'feed.jsonl']).stdout).toContain('feed.jsonl(a):1:32: major: The sources say "spring". [test/season]');
    expect(mtlint(['gate', 'feed.jsonl']).status).toBe(1);
    expect(mtlint(['lint', 'feed.jsonl', '--group-by', 'id'])).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(mtlint(['lint', 'feed.jsonl', '--print-config']).stdout).groupBy).toBe('story');
  });

  test('sets how loud a rule is, by id, family and file; the later line wins', () => {
    write(
      'mtlint.config.yaml',
      `${team}rules: { test/*: minor }\noverrides:\n  - files: sport/\n    rules: { test/season: off }\n  - { files: [sport/*, "!sport/match.txt"], rules: { test/season: critical } }\n`,
    );
    write('news/sport/race.txt', 'The race is in the autumn.');
    const findings = (path: string) => JSON.parse(mtlint(['lint', path, '--format', 'json']).stdout).documents[0].findings;
    expect(findings('news/talks.txt')).toMatchObject([{ severity: 'minor' }]);
    expect(findings('news/sport/match.txt')).toEqual([]);
    expect(findings('news/sport/race.txt')).toEqual([]);
  });

  test('trusts whole names, never parts of them', () => {
    const sources = ['Envoy Steve Witkoff joins Rubio and Waltz.', 'Rubio, Waltz and Witkoff will lead the talks.'];
    for (const [i, text] of sources.entries()) write(`people/${i}.txt`, text);
    write('visit.txt', 'Trump chose Rubio, Waltz and Vidocff for the talks.');
    const names = (trust: string) => {
      write('mtlint.config.json', JSON.stringify({ trust: [trust], against: 'people' }));
      const { findings } = JSON.parse(mtlint(['lint', 'visit.txt', '--format', 'json']).stdout).documents[0];
      return findings.filter(({ text }: { text: string }) => text === 'Vidocff').length;
    };
    expect(names('Vidoc')).toBeGreaterThan(0);
    expect(names('Steve Vidocff')).toBeGreaterThan(0);
    expect(names('Vidocff')).toBe(0);
  });

  test('extends others: single values take the place of theirs, rules and names add up', () => {
    write(
      'shared/base.yaml',
      'failOn: major\nagainst: texts\nrules: { names/*: off, words/*: off }\ntrust: [Kyiv Post]\ngate: { maxMajor: 3, maxMinor: 9 }\n',
    );
    write('node_modules/house/package.json', '{ "name": "house", "main": "style.json" }');
    write('node_modules/house/style.json', '{ "trust": ["Le Monde"], "failOn": "critical" }');
    write(
      'mtlint.config.ts',
      "export default { extends: ['./shared/base.yaml', 'house'], rules: { 'names/garbled': 'critical' }, trust: ['El País'], gate: { maxMajor: 1 } };",
    );
    const lint = JSON.parse(mtlint(['lint', 'news/talks.txt', '--print-config']).stdout);
    expect(lint).toMatchObject({
      configs: ['shared/base.yaml', 'node_modules/house/style.json', 'mtlint.config.ts'],
      file: 'news/talks.txt',
      against: ['shared/texts'],
      failOn: 'critical',
      trust: ['Kyiv Post', 'Le Monde', 'El País'],
      rules: { 'names/garbled': 'critical', 'names/unknown': 'off', 'words/garbled': 'off', 'quotes/as-in-sources': 'major' },
    });
    expect(Object.keys(lint.rules)).toEqual(catalog.map(({ id }) => id));
    const gate = JSON.parse(mtlint(['gate', 'news', '--print-config', '--max-minor', '5']).stdout);
    expect(gate.gate).toEqual({ maxCritical: 0, maxMajor: 1, maxMinor: 5 });
  });

  test('sets the gate and its baseline', () => {
    write('mtlint.config.yaml', `${team}baseline: known/old.json\ngate: { maxMajor: 2 }\n`);
    expect(mtlint(['gate', 'talks.txt', 'sport'], 'news')).toMatchObject({ status: 0 });
    expect(mtlint(['gate', '.', '--max-major', '1'], 'news').stdout).toContain('gate: FAIL - 2 major > 1 allowed');
    mkdirSync(join(root, 'known'));
    expect(mtlint(['gate', '.', '--update-baseline'], 'news').stderr).toBe('mtlint: ../known/old.json: 2 taken in, 0 taken out.\n');
    expect(mtlint(['gate', 'news', '--max-major', '0'])).toMatchObject({ status: 0, stderr: '' });
    expect(mtlint(['lint', 'news']).status).toBe(0);
  });
});

describe('a mistake is one sentence', () => {
  test.each([
    ['yaml', 'gate:\n  maxMajor: 0\n  maxCritcal: 1\n', ':3: "maxCritcal" is no key here; did you mean maxCritical?'],
    ['json', '{\n  "ruels": {}\n}', ':2: "ruels" is no key here; did you mean rules?'],
    ['ts', 'export default { ruels: {} };', ': "ruels" is no key here; did you mean rules?'],
    ['yaml', 'overrides:\n  - files: "*.md"\n    rule: {}\n', ':3: "rule" is no key here; did you mean rules?'],
    [
      'yaml',
      'banana: 1',
      ':1: "banana" is no key here; known are $schema, extends, against, groupBy, failOn, rules, ruleFolders, trust, overrides, baseline, gate.',
    ],
    ['yaml', 'rules:\n  names/*: of\n', ':2: rules.names/*: "of" is not known here; did you mean off?'],
    [
      'yaml',
      'rules:\n  names/*: error\n',
      ':2: rules.names/*: "error" is not known here; known are off, on, neutral, minor, major, critical.',
    ],
    ['yaml', 'rules:\n  names/garbld: off\n', ':2: no rule is called "names/garbld"; did you mean names/garbled?'],
    ['yaml', 'overrides:\n  - files: a\n    rules: { name/*: off }\n', ':3: no rule is called "name/*"; did you mean names/*?'],
    ['yaml', 'against: 3', ':1: against: a string or a list of strings is wanted.'],
    ['yaml', 'trust: Kyiv', ':1: trust: a list is wanted.'],
    ['yaml', 'gate: { maxMajor: 1.5 }', ':1: gate.maxMajor: a whole number is wanted.'],
    ['yaml', 'gate: { maxMajor: -1 }', ':1: gate.maxMajor: too small: expected number to be >=0.'],
    ['yaml', 'overrides: [{}]', ':1: overrides.0.files: a string or a list of strings is wanted.'],
    ['yaml', 'just words', ':1: an object with keys is wanted.'],
    ['json', '{ "rules": ', ':1: is no JSON ('],
    ['ts', 'export default {;', ': does not run (ParseError: '],
    ['mjs', "throw new Error('boom');", ': does not run (boom); mend it.'],
    ['yaml', 'extends: ./none.yaml', ': extends: none.yaml: no such file or folder; check the spelling and the folder you are in.'],
    ['yaml', 'extends: no-such-house', ': extends: there is no package no-such-house; install it, or begin a path with "./".'],
    ['yaml', 'extends: ./mtlint.config.yaml', ': extends: mtlint.config.yaml extends it in turn; leave one of the two out.'],
  ])('%s %j', async (ending, text, sentence) => {
    write(`mtlint.config.${ending}`, text);
    const file = join(root, `mtlint.config.${ending}`);
    const said = await withConfig({ config: file }, () => true)
      .then(({ settings }) => settingsFor(settings!, catalog)('news/talks.txt'))
      .catch((error: unknown) => error);
    expect(said).toBeInstanceOf(Mistake);
    const message = (said as Mistake).message.replaceAll(`${relative('.', root)}/`, '');
    expect(message.startsWith(`mtlint.config.${ending}${sentence}`) ? sentence : message).toBe(sentence);
    expect(message).not.toContain('\n');
  });

  test('also where --config names no config', () => {
    expect(mtlint(['lint', 'news', '--config', 'none.yaml']).stderr).toBe(
      'mtlint: none.yaml: no such file or folder; check the spelling and the folder you are in.\n',
    );
    expect(mtlint(['lint', 'news', '--config', 'news']).stderr).toBe('mtlint: news: is a folder; name the config in it.\n');
  });
});

test('the schema for editors is that of the checker', async () => {
  const onOneLine = (text: string) => text.replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, items: string) => `[${items.replace(/\s*\n\s*/g, ' ')}]`);
  await expect(`${onOneLine(JSON.stringify(jsonSchema(), undefined, 2))}\n`).toMatchFileSnapshot('../config.schema.json');
});
