// The quality bench is held to a hand-made set where every figure can be counted by eye.
import { spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rule, type Severity } from '#rule';
import { agreedErrors, lineAuroc } from '../tools/correlation.ts';
import { goalsReached, kindsSeen } from '../tools/goals.ts';
import { measure, render, renderMisses, setsIn } from '../tools/quality.ts';
import { fold, type Marked } from '../tools/score.ts';

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

async function folder(lines: readonly string[], name = 'tiny'): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'quality-'));
  await writeFile(join(path, `${name}.jsonl`), `${lines.join('\n')}\n`);
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

/** Objects to every word that no source has; without sources it is silent. */
const strange = {
  id: 'words/strange',
  rule: rule({
    ...catalog[1].rule,
    needs: 'sources',
    *check({ article, sources }) {
      for (const { index, 0: word } of article.content.matchAll(/\p{L}+/gu))
        if (!sources.some(({ content }) => content.includes(word)))
          yield { span: { start: index, end: index + word.length }, message: `No source has ${word}.` };
    },
  }),
};

test('where a goal asks for it a set is checked without its sources, too, and counted once', async () => {
  const sources = { sources: [{ id: 'other', text: 'A bad day.' }] };
  const path = await folder([line('a', 'A [bad] tin day.', [{ severity: 'major', category: 'x' }], sources)], 'qe23_heen.src_refAB');
  const { sets, rules } = await measure(await setsIn([path]), [strange, catalog[1]]);
  expect(sets.map(({ alone, score }) => ({ alone, precision: score.precision }))).toEqual([
    { alone: false, precision: { hit: 1, of: 2 } },
    { alone: true, precision: { hit: 1, of: 1 } },
  ]);
  expect(rules.map(({ findings }) => findings)).toEqual([1, 1]);
  const goals = goalsReached(sets).map(({ measure, figure }) => [measure, figure]);
  expect(goals).toContainEqual(['Hebrew news, two sources: precision', 0.5]);
  expect(goals).toContainEqual(['Hebrew news, no sources: precision', 1]);
});

test('a planted fault counts whole where its twin weighs less, and half where they weigh the same', async () => {
  const twin = (name: string, text: string, label: string, i: number) =>
    line(`${name}/${i}`, text, [{ severity: 'minor', category: name }], {
      sources: [{ id: 'human', text: 'A fine day.' }],
      meta: { pair: `demetr/${i}`, label, pert_name: name },
    });
  const clean = ['A fine day.', 'A fine bad day.'].map((text, i) => twin('clean_mt', text, 'clean', i));
  const reference = twin('human_reference', 'A bad day.', 'clean', 0);
  const swapped = ['A day [fine].', 'A bad [fine] day.'].map((text, i) => twin('minor_id14_word_swap', text, 'perturbed', i));
  const misspelt = ['A [fyne] day.', 'A fine day.'].map((text, i) => twin('minor_id26_misspelled', text, 'perturbed', i));
  const orphan = twin('minor_id26_misspelled', 'A [fyne] day.', 'perturbed', 7);
  const paths = [await folder([...clean, reference], 'demetr.clean'), await folder([...swapped, ...misspelt, orphan], 'demetr.perturbed')];
  const quality = await measure(await setsIn(paths), [strange, catalog[1]]);
  expect(kindsSeen(quality.sets)).toEqual({
    given: [
      { kind: 'words swapped', pairs: 2, higher: 0.5 },
      { kind: 'misspelling', pairs: 2, higher: 0.5 },
    ],
    alone: [
      { kind: 'words swapped', pairs: 2, higher: 0.5 },
      { kind: 'misspelling', pairs: 2, higher: 0.25 },
    ],
  });
  expect(render(quality)).toMatch(/^mean +0\.50 +0\.38$/m);
  const perturbedOnly = await measure(await setsIn(paths.slice(1)), [strange]);
  expect(goalsReached(perturbedOnly.sets)).toEqual([]);
  expect(render(perturbedOnly)).not.toContain('planted fault');
});

test('word MCC counts words touched, by language', async () => {
  const plain = (id: string, marked: string, lang_pair: string) =>
    line(id, marked, [{ severity: 'major', category: 'BAD' }], { meta: { lang_pair } });
  const path = await folder(
    [plain('1', 'A [badly] done thing', 'ne-en'), plain('2', 'bad [idea] here', 'ne-en'), plain('3', 'a [sad] tale', 'si-en')],
    'mlqe.plain',
  );
  const { sets } = await measure(await setsIn([path]), catalog);
  const goals = new Map(goalsReached(sets).map(({ measure, figure }) => [measure, figure]));
  // Nepali: 1 word right, 1 wrong, 1 missed, 4 rightly left alone
  expect(goals.get('Wikipedia from Nepali, no sources: word MCC')).toBeCloseTo((1 * 4 - 1 * 1) / Math.sqrt(2 * 2 * 5 * 5));
  expect(goals.get('Wikipedia from Sinhala, no sources: word MCC')).toBe(0);
});

test('two raters agree on the characters that both call a major error', () => {
  const mark = (start: number, end: number, severity: 'minor' | 'major', ...raters: string[]) => ({
    start,
    end,
    severity,
    category: 'x',
    raters,
  });
  const spans = [
    mark(0, 6, 'major', 'a'),
    mark(2, 4, 'major', 'a'), // his own again
    mark(4, 9, 'major', 'b', 'c'),
    mark(12, 14, 'minor', 'a', 'b'),
    mark(16, 18, 'major', 'a', 'b'),
  ];
  const marked: Marked = { id: 'x', text: 'x'.repeat(18), spans, meta: { raters: ['a', 'b', 'c'] } };
  expect(agreedErrors(marked)).toEqual([
    { start: 4, end: 9 },
    { start: 16, end: 18 },
  ]);
  expect(agreedErrors({ ...marked, meta: undefined })).toEqual([]);
});

test('lines are ranked by their surest finding, a tie counting half', async () => {
  const gold = [{ severity: 'major', category: 'x' }] as const;
  const path = await folder([
    line('a', 'Vidocff [came] here\nIt was fine\n[So] he left', [...gold, ...gold]),
    line('b', 'bad news\ngood news'),
  ]);
  const { sets } = await measure(await setsIn([path]), catalog);
  const [{ lines, reports }] = sets;
  const checked = lines.map((one, i) => ({ line: one, report: reports[i] }));
  // wrong lines weigh 1 and 0, right ones 0, 1 and 0
  expect(lineAuroc(checked)).toBeCloseTo((1 + 0.5 + 1 + 0.5 + 0 + 0.5) / 6);
  expect(lineAuroc(checked.slice(1))).toBeUndefined();
});

test('the curve holds marked errors against honest difference, finding by finding less sure', async () => {
  const sure = { id: 'words/bad', rule: objectTo('bad', 'minor') };
  const unsure = { id: 'words/odd', rule: { ...objectTo('odd', 'minor'), confidence: 0.55 } };
  const marked = await folder(
    [
      line('a', 'A [bad] and [odd] day', [
        { severity: 'major', category: 'x' },
        { severity: 'major', category: 'x' },
      ]),
    ],
    'qe23_heen.src_refAB',
  );
  const honest = await folder([line('b', 'One odd day of ten words that are all well meant')], 'samestory_wmt23heen');
  const { sets, ...rest } = await measure(await setsIn([marked, honest]), [sure, unsure]);
  const printed = render({ sets, ...rest });
  expect(printed).toMatch(/^confidence from 0\.5 +1\.000 +1\.00 +90\.91$/m);
  expect(printed).toMatch(/^confidence from 0\.6 +0\.500 +1\.00 +0\.00$/m);
  expect(render({ sets: sets.slice(0, 1), ...rest })).not.toContain('confidence from 0.5 ');
});

test('folds what the external scorer folds', () => {
  expect(fold('Müller’s  “Tit-for-Tat”')).toBe('muller s   tit for tat');
});

function raise(message: string): never {
  throw new Error(message);
}

test('a path that is not there gets one sentence', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--conditions=source', 'tools/quality.ts', 'nowhere'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'quality: nowhere is not there.\n' });
});
