// A folder's articles are those that git would keep: the law is what git itself says of the same tree.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesBelow } from '../../src/cli/folder.ts';

const root = mkdtempSync(join(tmpdir(), 'mtlint-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

test('as git does', async () => {
  execFileSync('git', ['init', '-q', root]);
  write({
    '.gitignore': 'drafts/\n*.md\n/news/old.txt\n',
    'news/.gitignore': '!keep.md\nlocal-*.txt\n',
    'news/a.txt': '',
    'news/B.TXT': '',
    'news/old.txt': '',
    'news/keep.md': '',
    'news/drop.md': '',
    'news/local-1.txt': '',
    'news/drafts/c.txt': '',
    'news/deep/old.txt': '',
    'news/deep/local-2.txt': '',
    'news/.hidden/d.txt': '',
    'news/table.csv': '',
  });
  const git = execFileSync('git', ['ls-files', '--others', '--exclude-standard', 'news'], { cwd: root, encoding: 'utf8' });
  const kept = git.split('\n').filter((path) => /\.(?:txt|md)$/i.test(path) && !path.includes('/.'));
  const found = await filesBelow(join(root, 'news'), /\.(?:txt|md)$/i);
  expect(found).toEqual(kept.map((path) => join(root, path)).sort());
  expect(found).toHaveLength(4);
});

test('.mtlintignore has the first word', async () => {
  write({
    'own/.gitignore': 'a.txt\n',
    'own/.mtlintignore': 'b.txt\n!a.txt\n',
    'own/a.txt': '',
    'own/b.txt': '',
    'own/deep/b.txt': '',
    'own/deep/c.txt': '',
  });
  expect(await filesBelow(join(root, 'own'), /\.txt$/)).toEqual([join(root, 'own/a.txt'), join(root, 'own/deep/c.txt')]);
  expect(await filesBelow(join(root, 'own/deep'), /\.txt$/)).toEqual([join(root, 'own/deep/c.txt')]);
});

test('what npm has put there is left out, unless it is named or asked for', async () => {
  write({ 'app/a.md': '', 'app/node_modules/x/readme.md': '', 'app/deep/node_modules/y/readme.md': '' });
  const below = (folder: string) =>
    filesBelow(join(root, folder), /\.md$/).then((found) => found.map((path) => path.slice(root.length + 1)));
  write({ '.gitignore': '' });
  expect(await below('app')).toEqual(['app/a.md']);
  expect(await below('app/node_modules')).toEqual(['app/node_modules/x/readme.md']);
  write({ 'app/.mtlintignore': '!node_modules/\n' });
  expect(await below('app')).toHaveLength(3);
});

test('links to files count, links to folders are not followed', async () => {
  write({ 'links/a.txt': '', 'elsewhere/b.txt': '' });
  symlinkSync(join(root, 'elsewhere/b.txt'), join(root, 'links/b.txt'));
  symlinkSync(join(root, 'links'), join(root, 'links/round'));
  symlinkSync(join(root, 'nowhere.txt'), join(root, 'links/gone.txt'));
  expect(await filesBelow(join(root, 'links'), /\.txt$/)).toEqual([join(root, 'links/a.txt'), join(root, 'links/b.txt')]);
});
