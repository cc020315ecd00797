// Whole sittings in a real terminal, from the first key to the bytes on the disk: decide, write, and be killed in the middle.
// The article is a copy of a seed; what is expected of it is spelt out letter by letter.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { build, close, keys, main, noTerminal, resize, root, screen, shell, shows, theDesk, tmux, types } from './tmux.ts';

const seeds = join(root, 'seeds');
const finance = readFileSync(join(seeds, '003_6444e56a3c874c6e.txt'), 'utf8').replaceAll('\n', '\r\n');

let folder = '';
const file = (name: string) => join(folder, name);
const journals = () => {
  const state = file('state/mtlint/journal');
  return existsSync(state) ? readdirSync(state) : [];
};

/** Starts the desk on the article in the folder. */
async function open(...flags: string[]): Promise<void> {
  const command = ['exec', 'env', `XDG_STATE_HOME=${file('state')}`, 'GIT_CONFIG_GLOBAL=/dev/null', 'USER=vera', process.execPath, main];
  keys(`(${[...command, 'review', 'article.txt', '--against', 'wire', ...flags].join(' ')}); echo left with $?`, 'Enter');
  await shows(/── Findings \d+/);
}

/** Brings one finding alone into the list. */
async function find(words: string): Promise<void> {
  keys('f', 'C-u');
  types(words);
  await shows(new RegExp(`Findings \\d+ of \\d+: ${words}`));
  keys('Enter');
  await shows(/^ 1\/1 /m);
}

async function all(): Promise<void> {
  keys('Escape');
  await shows(/── Findings \d+ ─/);
}

/** Kills the desk as nothing can be prepared for, and mends the terminal. */
async function die(): Promise<void> {
  process.kill(theDesk(), 'SIGKILL');
  await expect.poll(() => screen(), { timeout: 15_000 }).toMatch(/left with 137/);
  keys('stty sane; tput rmcup; clear; echo again', 'C-j'); // the terminal was left raw, where Enter ends no line
  await shows(/^again$/m);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mtlint-desk-'));
  writeFileSync(file('article.txt'), finance);
  chmodSync(file('article.txt'), 0o640);
  mkdirSync(file('wire'));
  for (const other of readdirSync(seeds)) if (!other.startsWith('003_')) copyFileSync(join(seeds, other), file(`wire/${other}`));
});
afterEach(() => {
  close();
  rmSync(folder, { recursive: true });
});

describe.skipIf(noTerminal)('a sitting at the desk (needs tmux)', { timeout: 120_000 }, () => {
  beforeAll(build, 120_000);

  test('a report that cannot be written is told before the desk opens', async () => {
    await shell(80, 24, folder);
    keys(`'${process.execPath}' '${main}' review article.txt --report nowhere/done.md; echo left with $?`, 'Enter');
    expect(await shows(/^left with 2$/m)).toContain('mtlint: --report nowhere/done.md: cannot be written (there is no such folder)');
  });

  test.each([
    [80, 24, 120, 40],
    [120, 40, 40, 12],
    [40, 12, 80, 24],
  ])('at %ix%i, then %ix%i: decides, writes, and leaves what it should', async (columns, rows, wider, taller) => {
    await shell(columns, rows, folder);
    await open('--backup', '--report', 'done.md');
    await find('vidocff');
    keys('y');
    await shows(/✓ . Vidocff/);
    await all();
    await find('titat');
    keys('e', 'C-u');
    types('reciprocalx');
    keys('BSpace');
    await shows(/instead: reciprocal /);
    keys('Enter');
    await shows(/✓ . tiTat → recip/);
    await all();
    resize(wider, taller);
    await shows(wider >= 100 ? /┬/ : /^── article\.txt ─+ line \d+ ─$/m);
    await find('kiev');
    keys('n');
    await shows(/Not an error: why\?/);
    keys('3');
    await shows(/✗ . Kiev/);
    await all();
    await find('kief');
    keys('y');
    await shows(/✓ . Kief/);
    keys('u');
    await shows(/· . Kief/);
    await all();
    expect(readFileSync(file('article.txt'), 'utf8')).toBe(finance);
    expect(journals()).toHaveLength(1);
    keys('w');
    await shows(/── What changes/);
    keys('y');
    await shows(/Written: 2 corrected/);
    keys('q');
    await shows(/^left with 0$/m);

    expect(readFileSync(file('article.txt'), 'utf8')).toBe(finance.replace('Vidocff', 'Witkoff').replace('tiTat', 'reciprocal'));
    expect(statSync(file('article.txt')).mode & 0o777).toBe(0o640);
    expect(readFileSync(file('article.txt.orig'), 'utf8')).toBe(finance);
    expect(journals()).toEqual([]);
    const { known, reviewed } = JSON.parse(readFileSync(file('mtlint.baseline.json'), 'utf8'));
    expect(known).toEqual([]);
    expect(reviewed).toEqual([
      expect.objectContaining({ text: 'Kiev', count: 1, who: 'vera', why: 'meant so: house style', document: 'article.txt' }),
    ]);
    const told = readFileSync(file('done.md'), 'utf8');
    expect(told).toMatch(/^# Review by vera, /);
    expect(told).toContain('| Vidocff | becomes "Witkoff" |');
    expect(told).toContain('| Kiev | not an error: meant so: house style |');
    expect(readdirSync(folder).sort()).toEqual(['article.txt', 'article.txt.orig', 'done.md', 'mtlint.baseline.json', 'state', 'wire']);
  });

  test('killed in the middle it goes on where it was, to the end', async () => {
    await shell(80, 24, folder);
    await open();
    await find('vidocff');
    keys('y');
    await shows(/✓ . Vidocff/);
    await all();
    await find('kiev');
    keys('n');
    await shows(/Not an error: why\?/);
    keys('2');
    await shows(/✗ . Kiev/);
    await die();
    expect(readFileSync(file('article.txt'), 'utf8')).toBe(finance);
    expect(journals()).toHaveLength(1);

    await open();
    await shows(/2 earlier decisions kept/);
    await find('titat');
    keys('e', 'C-u');
    tmux('set-buffer', 'tit for\ntat');
    tmux('paste-buffer', '-p', '-t', 'desk');
    await shows(/instead: tit for tat/);
    keys('Enter');
    await shows(/✓ . tiTat → tit for tat/);
    await all();
    keys('w');
    const page = await shows(/── What changes/);
    expect(page).not.toContain('Written');
    keys('y');
    await shows(/Written: 2 corrected, 1 noted as no error/);
    keys('q');
    await shows(/left with 0/);

    expect(readFileSync(file('article.txt'), 'utf8')).toBe(finance.replace('Vidocff', 'Witkoff').replace('tiTat', 'tit for tat'));
    expect(journals()).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['article.txt', 'mtlint.baseline.json', 'state', 'wire']);
    const lint = (...flags: string[]) =>
      spawnSync(process.execPath, [main, ...flags, 'article.txt', '--against', 'wire'], { cwd: folder, encoding: 'utf8' }).stdout;
    const found = (...flags: string[]) => lint('lint', '--format', 'jsonl', '--fail-on', 'none', ...flags);
    expect(found()).toContain('"text":"Kief"');
    expect(found()).not.toContain('"text":"Kiev"'); // the linter honours what the editor said
    expect(lint('gate')).not.toContain('"Kiev"');
    expect(found('--baseline', 'none.json')).toContain('"text":"Kiev"');
  });

  test('killed, it keeps of a changed article what still stands', async () => {
    await shell(40, 12, folder);
    await open();
    await find('vidocff');
    keys('y');
    await shows(/✓ . Vidocff/);
    await all();
    await find('kief');
    keys('e', 'C-u');
    types('Kyiv');
    keys('Enter');
    await shows(/✓ . Kief/);
    await die();

    await open();
    await shows(/2 earlier decisions kept/);
    keys('q');
    await shows(/2 decisions not written/);
    keys('q');
    await shows(/left with 0/);
    const changed = finance.replace(' shocked Kief', ' stunned Kief');
    writeFileSync(file('article.txt'), changed);
    keys('clear; echo changed', 'Enter');
    await shows(/^changed$/m);
    await open();
    await shows(/1 earlier decision kept. 1 fell/);
    keys('w');
    await shows(/What changes/);
    keys('Enter');
    await shows(/Written: 1 corrected/);
    keys('q');
    await shows(/left with 0/);
    expect(readFileSync(file('article.txt'), 'utf8')).toBe(changed.replace('Vidocff', 'Witkoff'));
    expect(journals()).toEqual([]);
    expect(existsSync(file('mtlint.baseline.json'))).toBe(false);
  });

  test('files of an XLIFF are corrected where they stand, with what XML escapes', async () => {
    const unit = (target: string) => `<trans-unit id="1"><source>…</source><target>${target}</target></trans-unit>`;
    const pages = (one: string, two: string) =>
      `<?xml version="1.0"?>\r\n<xliff version="1.2"><file original="one.html" target-language="en"><body>${unit(one)}</body></file>\r\n` +
      `<file original="two.html" target-language="en"><body>${unit(two)}</body></file></xliff>\r\n`;
    const one = 'The board met in <g id="1">the</g> the café on Monday.';
    const two = 'They said that to <![CDATA[R&D to to]]> the &amp; chiefs on Friday.';
    const writeInstead = async (words: string) => {
      await shows(/── Findings 1 ─/);
      keys('e', 'C-u');
      types(words);
      keys('Enter');
      await shows(/✓ . /);
      keys('w');
      await shows(/── What changes/);
      keys('y');
      await shows(/Written: 1 corrected/);
    };
    writeFileSync(file('pages.xlf'), pages(one, two));
    await shell(80, 24, folder);
    keys(`XDG_STATE_HOME=${file('state')} '${process.execPath}' '${main}' review pages.xlf; echo left with $?`, 'Enter');
    await shows(/── Articles 2 ─/);
    keys('Enter');
    await writeInstead('one & the <same>');
    keys(']');
    await writeInstead('<to>');
    keys('q');
    await shows(/── Articles 2 ─/);
    keys('q');
    await shows(/^left with 0$/m);
    const [first, second] = [
      'The board met in <g id="1">one &amp; the &lt;same></g> café on Monday.',
      'They said that to <![CDATA[R&D <to>]]> the &amp; chiefs on Friday.',
    ];
    expect(readFileSync(file('pages.xlf'), 'utf8')).toBe(pages(first, second));
  });

  test('several articles are listed and walked', async () => {
    copyFileSync(join(seeds, '004_febe13c77164cc5f.txt'), file('another.txt'));
    await shell(80, 24, folder);
    const state = `XDG_STATE_HOME=${file('state')}`;
    keys(`${state} '${process.execPath}' '${main}' review article.txt another.txt --against wire; echo left with $?`, 'Enter');
    await shows(/── Articles 2 ─/);
    keys('j', 'Enter');
    await shows(/── another\.txt ─/);
    keys('[');
    await shows(/── article\.txt ─/);
    keys('f');
    types('vidocff');
    keys('Enter');
    await shows(/^ 1\/1 /m);
    keys('y');
    await shows(/✓ . Vidocff/);
    keys('q');
    await shows(/1 decided/);
    keys('q');
    await shows(/Decisions in 1 not written/);
    keys('q');
    await shows(/left with 0/);
    expect(journals()).toHaveLength(1);
  });

  test('an article that changed meanwhile is not overwritten', async () => {
    await shell(80, 24, folder);
    await open();
    await find('vidocff');
    keys('y');
    await shows(/✓ . Vidocff/);
    writeFileSync(file('article.txt'), `${finance}One more line.\r\n`);
    keys('w');
    await shows(/What changes/);
    keys('y');
    await shows(/has changed since/);
    expect(readFileSync(file('article.txt'), 'utf8')).toBe(`${finance}One more line.\r\n`);
    expect(journals()).toHaveLength(1);
  });

  test("a team's config holds: its sources, its rules, its trusted names, its baseline", async () => {
    const config = { against: ['wire'], trust: ['Vidocff'], rules: { 'leftovers/*': 'off' }, baseline: 'known.json' };
    writeFileSync(file('mtlint.config.json'), JSON.stringify(config));
    await shell(120, 40, folder);
    keys(`XDG_STATE_HOME=${file('state')} '${process.execPath}' '${main}' review article.txt; echo left with $?`, 'Enter');
    expect(await shows(/── Findings \d+/)).not.toContain('Related Articles');
    await find('kief'); // only sources can tell
    keys('n', '1');
    await shows(/✗ . Kief/);
    await all();
    keys('f');
    types('vidocff');
    await shows(/Findings 0 of/);
    await all();
    keys('w');
    await shows(/What changes/);
    keys('y');
    await shows(/1 noted as no error/);
    keys('q');
    await shows(/left with 0/);
    expect(JSON.parse(readFileSync(file('known.json'), 'utf8')).reviewed).toMatchObject([{ text: 'Kief' }]);
    expect(existsSync(file('mtlint.baseline.json'))).toBe(false);
  });

  test('it says how far it is while it checks', async () => {
    await shell(80, 24, folder);
    tmux('pipe-pane', '-t', 'desk', `cat > '${file('written')}'`);
    await open();
    keys('q');
    await shows(/left with 0/);
    await expect
      .poll(() => readFileSync(file('written'), 'utf8'))
      .toMatch(/checking …[\s\S]*1 checked, the last article\.txt\r\x1b\[K[\s\S]*\x1b\[\?1049h/);
  });
});
