// The quality bench is held to a hand-made set where every figure can be counted by eye.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rule, type Severity } from '#rule';
import { measure, render, renderMisses, setsIn } from '../tools/quality.ts';
import { fold } from '../tools/score.ts';

/** Objects to a word wherever it stands. */
function objectTo(word: string, severity: Severity, fix?: string) {
  return rule({
    title: `Avoid ${word}`,
    why: 'A rule for this test.',
    category: 'Other',
    severity,
    confidence: 1,
    examples: { invalid: [], valid: [] },
    *check({ article }) {
      for (const { index } of article.content.matchAll(new RegExp(word, 'g')))
        yield { span: { start: index, end: index + word.length }, message: `No ${word}.`, ...(fix && { fixes: [{ text: fix }] }) };
    },
  });
}

const catalog = [
  { id: 'names/vidocff', rule: objectTo('Vidocff', 'major', 'Steve Witkoff') },
  { id: 'words/bad', rule: objectTo('bad', 'minor') },
  { id: 'words/odd', rule: objectTo('odd', 'neutral') },
];

/** A line of a set; `[…]` marks a gold span. */
function line(id: string, marked: string, gold: object[] = [], more: object = {}) {
  const starts = [...marked.matchAll(/\[(.*?)\]/g)].map((match, i) => ({
    start: match.index - 2 * i,
    end: match.index - 2 * i + match[1].length,
  }));
  return JSON.stringify({ id, text: marked.replace(/[[\]]/g, ''), spans: starts.map((span, i) => ({ ...span, ...gold[i] })), ...more });
}

async function folder(lines: readonly string[]): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'quality-'));
  await writeFile(join(path, 'tiny.jsonl'), `${lines.join('\n')}\n`);
  await writeFile(join(path, 'names.tsv'), 'not a set');
  return path;
}

const tiny = [
  line(
    'garbled',
    '[Vidocff] met the [tiTat] man on a bad day. 🙂 He had a [bad] and odd time.',
    [
      { severity: 'major', category: 'name', correct: 'Witkoff' },
      { severity: 'major', category: 'nonword', correct: 'tit-for-tat' },
      { severity: 'minor', category: 'wrong-sense', must: false },
    ],
    { traps: [{ start: 60, end: 63 }] },
  ),
  line('clean', 'One bad word, one odd word and no more than that: ten', [], { traps: [{ start: 4, end: 7 }] }),
];

test('counts what is caught, missed and falsely accused', async () => {
  const { sets, rules } = await measure(await setsIn([await folder(tiny)]), catalog);
  expect(sets.map(({ set, every }) => ({ set, every }))).toEqual([{ set: 'tiny', every: 1 }]);
  const { misses, alarms, judged, ...score } = sets[0].score;
  expect(score).toEqual({
    documents: 2,
    words: 29,
    cleanWords: 12,
    recall: { hit: 2, of: 3 },
    recallMajor: { hit: 1, of: 2 },
    recallMust: { hit: 1, of: 2 },
    recallByCategory: { name: { hit: 1, of: 1 }, nonword: { hit: 0, of: 1 }, 'wrong-sense': { hit: 1, of: 1 } },
    precision: { hit: 2, of: 3 },
    proposals: { hit: 1, of: 2 },
    traps: { hit: 1, of: 2 },
    falseMinor: 1,
    falseMajor: 0,
  });
  expect(judged.map(({ finding, right }) => `${finding.text} ${right}`)).toEqual(['Vidocff true', 'bad false', 'bad true', 'bad false']);
  expect(misses.map(({ gold }) => gold.correct)).toEqual(['tit-for-tat']);
  expect(alarms.map(({ id, on }) => `${id}: ${on}`)).toEqual(['garbled: gold text', 'clean: clean text']);
  expect(rules.map(({ ms: _, ...counted }) => counted).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
    { id: 'names/vidocff', findings: 1, beside: 0, falseMinor: 0, falseMajor: 0 },
    { id: 'words/bad', findings: 3, beside: 1, falseMinor: 1, falseMajor: 0 },
    { id: 'words/odd', findings: 0, beside: 0, falseMinor: 0, falseMajor: 0 },
  ]);
});

test('a finding too long to help catches nothing', async () => {
  const long = `${'bad '.repeat(80)}bad`;
  const path = await folder([line('long', `[${long}]`, [{ severity: 'minor', category: 'other' }])]);
  const { sets } = await measure(await setsIn([path]), [{ id: 'words/long', rule: objectTo(long, 'minor') }]);
  expect(sets[0].score.recall).toEqual({ hit: 0, of: 1 });
  expect(sets[0].score.precision).toEqual({ hit: 1, of: 1 });
});

test('a limit takes every k-th line and the table says so', async () => {
  const path = await folder(Array.from({ length: 10 }, (_, i) => line(`${i}`, 'Fine.')));
  const quality = await measure(await setsIn([path]), catalog, 4);
  expect(quality.sets[0].lines.map(({ id }) => id)).toEqual(['0', '3', '6', '9']);
  expect(render(quality)).toContain('tiny (every 3.)');
});

test('the tables show rates, failures, misses and false alarms with their place', async () => {
  const broken = { id: 'words/broken', rule: { ...catalog[0].rule, check: () => raise('lost its head') } };
  const quality = await measure(await setsIn([await folder(tiny)]), [...catalog, broken]);
  expect(render(quality)).toMatch(/tiny +2 +29 +66\.7 % +50\.0 % +66\.7 % +50\.0 % +1\/2 +83\.33 +0\.00/);
  expect(render(quality)).toContain('failure: words/broken on garbled: lost its head');
  expect(renderMisses(quality)).toContain('missed  tiny  garbled  major nonword  …Vidocff met the [[tiTat]] man on a bad day.');
  expect(renderMisses(quality)).toContain('false   tiny  clean  minor words/bad  …One [[bad]] word');
});

test('folds what the external scorer folds', () => {
  expect(fold('Müller’s  “Tit-for-Tat”')).toBe('muller s   tit for tat');
});

function raise(message: string): never {
  throw new Error(message);
}
