// A rule is begun with one command, which never overwrites and says in one sentence what is wrong with a bad name.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '#engine';
import { faultOf, startRule } from '../tools/new-rule.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'rules-'));

test('writes one file with a card and two empty examples', () => {
  const rules = folder();
  const path = startRule('names/new-one', rules);
  expect(path).toBe(join(rules, 'names', 'new-one.ts'));
  const code = readFileSync(path, 'utf8');
  expect(code).toContain("import { rule } from '#rule';");
  expect(code.match(/\{ text: '' \}/g)).toHaveLength(2);
});

test('refuses to overwrite', () => {
  const rules = folder();
  const path = startRule('names/new-one', rules);
  writeFileSync(path, 'mine');
  expect(() => startRule('names/new-one', rules)).toThrow('names/new-one exists already');
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test.each([undefined, '', 'names', 'Names/Garbled', 'names/garbled.ts', '../names/x', 'names/a/b', 'names/-a', 'names/'])(
  'refuses %j',
  (id) => {
    expect(faultOf(id)).toMatch(/^.+\.$/);
    expect(() => startRule(id, folder())).toThrow(faultOf(id));
  },
);

test.each(['#rule', 'mtlint'])("loads below a team's own package, importing %s", async (door) => {
  const team = folder();
  writeFileSync(join(team, 'package.json'), '{"type": "commonjs"}');
  const path = startRule('house/style', team);
  writeFileSync(path, readFileSync(path, 'utf8').replace('#rule', door).replace("title: ''", "title: 'Ours'"));
  expect(await loadCatalog(team)).toMatchObject([{ id: 'house/style', rule: { title: 'Ours' } }]);
});
