// The disk work of the desk: files replaced whole in their own encoding, and the journal that no crash empties.
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sittingReport } from '../../src/cli/decided.ts';
import { openJournal } from '../../src/cli/journal.ts';
import { encodeLike, stage } from '../../src/cli/write.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mtlint-disk-'));
  vi.stubEnv('XDG_STATE_HOME', join(folder, 'state'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('writing', () => {
  test('a text goes back into the encoding it came in', () => {
    const text = 'Zoë said “no”.\r\n';
    const inputs = [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      Buffer.from(text.replace('“', '\x93').replace('”', '\x94'), 'latin1'),
    ];
    for (const bytes of inputs) expect(Buffer.from(encodeLike(text, bytes)!)).toEqual(bytes);
    expect(encodeLike('北京', inputs[4])).toBeUndefined();
  });

  test('the file behind a link is replaced, the link stays, and nothing else is left', async () => {
    writeFileSync(join(folder, 'real.txt'), 'old');
    symlinkSync('real.txt', join(folder, 'link.txt'));
    const staged = await stage(join(folder, 'link.txt'), Buffer.from('new'));
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('old');
    await staged.commit();
    expect(readFileSync(join(folder, 'link.txt'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['link.txt', 'real.txt']);
  });

  test('what is taken back leaves no trace', async () => {
    writeFileSync(join(folder, 'a.txt'), 'old');
    await (await stage(join(folder, 'a.txt'), Buffer.from('new'))).discard();
    expect(readdirSync(folder)).toEqual(['a.txt']);
    await expect(stage(join(folder, 'none/a.txt'), Buffer.from('new'))).rejects.toThrow('ENOENT');
  });
});

describe('the journal', () => {
  const fixed = (fingerprint: string, text: string) => ({ fingerprint, decision: { verdict: 'fixed', text } as const });
  const known = new Set(['a:0', 'b:0', 'c:0']);
  const files = () => readdirSync(join(folder, 'state/mtlint/journal'));

  test('gives back what was decided last, in the order of deciding', () => {
    const journal = openJournal('/x', 'content', known);
    expect(journal.keep([fixed('a:0', '1'), fixed('b:0', '2')])).toBeUndefined();
    journal.keep([fixed('a:0', '3')]);
    journal.keep([{ fingerprint: 'b:0', decision: undefined }]);
    journal.keep([fixed('c:0', '4')]);
    expect(openJournal('/x', 'content', known)).toMatchObject({ kept: [fixed('a:0', '3'), fixed('c:0', '4')], lost: 0 });
    expect(openJournal('/y', 'content', known).kept).toEqual([]);
  });

  test('a line that a crash cut off loses only itself', () => {
    openJournal('/x', 'content', known).keep([fixed('a:0', '1')]);
    appendFileSync(join(folder, 'state/mtlint/journal', files()[0]), '{"decisions":[{"fingerprint":"b:0","deci');
    const journal = openJournal('/x', 'content', known);
    expect(journal.kept).toEqual([fixed('a:0', '1')]);
    journal.keep([fixed('c:0', '2')]);
    expect(openJournal('/x', 'content', known).kept).toEqual([fixed('a:0', '1'), fixed('c:0', '2')]);
    writeFileSync(
      join(folder, 'state/mtlint/journal', files()[0]),
      'null\n[]\n{"decisions":[null,{"fingerprint":1},{"fingerprint":"a:0","decision":{}}]}\n',
    );
    expect(openJournal('/x', 'content', known).kept).toEqual([]);
  });

  test('a changed article keeps what still has its sentence and counts the rest', () => {
    openJournal('/x', 'before', known).keep([fixed('a:0', '1'), fixed('b:0', '2')]);
    const journal = openJournal('/x', 'after', new Set(['b:0']));
    expect(journal).toMatchObject({ kept: [fixed('b:0', '2')], lost: 1 });
    expect(files()).toHaveLength(1);
    expect(openJournal('/x', 'after', new Set(['b:0']))).toMatchObject({ kept: [fixed('b:0', '2')], lost: 0 });
  });

  test('goes when it is written or empty, and stays otherwise', () => {
    const journal = openJournal('/x', 'content', known);
    journal.keep([fixed('a:0', '1')]);
    journal.close({ written: false });
    expect(files()).toHaveLength(1);
    openJournal('/x', 'content', known).close({ written: true });
    expect(files()).toEqual([]);
    const other = openJournal('/x', 'content', known);
    other.keep([fixed('a:0', '1')]);
    other.keep([{ fingerprint: 'a:0', decision: undefined }]);
    other.close({ written: false });
    expect(files()).toEqual([]);
  });

  test('a disk that takes nothing is told, not thrown', () => {
    mkdirSync(join(folder, 'state'));
    writeFileSync(join(folder, 'state/mtlint'), 'a file where a folder is wanted');
    expect(openJournal('/x', 'content', known).keep([fixed('a:0', '1')])).toMatch(/^Decisions are not kept \(E\w+\)/);
  });
});

test("a stranger's words stay inside their cell of the report", () => {
  const finding = { rule: 'words/garbled', line: 3, text: 'a|b `c`\n\x1b[2J' } as never;
  const report = sittingReport('markdown', 'vera', '2026-01-01', [
    { path: 'a.txt', written: true, undecided: 0, decisions: [{ finding, decision: { verdict: 'fixed', text: '' } }] },
  ]);
  expect(report).toContain('| 3 | words/garbled | a\\|b \\`c\\` ␛\\[2J | left out |');
});
