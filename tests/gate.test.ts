// The verdict, the baseline and what changed: laws of the pure parts, then the whole story in a real git repository.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  audit,
  type Baseline,
  check,
  type DocumentReport,
  documentName,
  documentPath,
  emptyBaseline,
  entriesFor,
  formatBaseline,
  judge,
  parseBaseline,
  withoutKnown,
  withReviewed,
} from '#engine';
import { rule } from '#rule';
import { textOf } from '#text';
import { newSentences } from '../src/cli/changed.ts';

describe('the verdict', () => {
  const run = (findings: Partial<Record<'neutral' | 'minor' | 'major' | 'critical', number>>, words = 1000, failures = 0) => ({
    documents: 1,
    words,
    failures,
    findings: { neutral: 0, minor: 0, major: 0, critical: 0, ...findings },
  });

  test.each([
    ['gate: PASS - 0 critical, 0 major, 3 minor', run({ minor: 3, neutral: 9 }), {}],
    ['gate: FAIL - 2 major > 0 allowed', run({ major: 2 }), {}],
    ['gate: FAIL - 1 critical > 0 allowed, 2 major > 1 allowed', run({ critical: 1, major: 2 }), { maxMajor: 1 }],
    ['gate: PASS - 0 critical, 1 major, 0 minor', run({ major: 1 }), { maxMajor: 1 }],
    ['gate: FAIL - 2 minor > 1 allowed', run({ minor: 2 }), { maxMinor: 1 }],
    ['gate: PASS - 0 critical, 0 major, 3 minor, CQS 97.0 >= 95', run({ minor: 3 }), { minScore: 95 }],
    ['gate: FAIL - CQS 94.0 < 95', run({ minor: 6 }), { minScore: 95 }],
    ['gate: FAIL - CQS 94.9 < 95', run({ minor: 5001 }, 1_000_000), { minScore: 95, acceptable: 5 }],
    ['gate: PASS - 0 critical, 0 major, 6 minor, CQS 97.0 >= 95', run({ minor: 6 }), { minScore: 95, acceptable: 10 }],
    [
      'gate: PASS - 0 critical, 0 major, 30 minor, small sample of 499 words: CQS 39.8 does not decide',
      run({ minor: 30 }, 499),
      { minScore: 95 },
    ],
    ['gate: FAIL - 1 major > 0 allowed, small sample of 10 words: CQS -400.0 does not decide', run({ major: 1 }, 10), { minScore: 95 }],
    ['gate: NO VERDICT - 1 failure, so not all was checked', run({}, 1000, 1), {}],
    ['gate: NO VERDICT - 2 failures, so not all was checked, 1 major > 0 allowed', run({ major: 1 }, 1000, 2), {}],
    ['gate: PASS - 0 critical, 0 major, 0 minor', run({}, 0), {}],
  ])('%s', (line, counted, limits) => {
    expect(judge(counted, { maxCritical: 0, maxMajor: 0, ...limits }).line).toBe(line);
  });

  test('the score is that of the field: 5,000 words, 2 critical, 3 major, 8 minor', () => {
    const { score, cqs } = judge(run({ critical: 2, major: 3, minor: 8 }, 5000), {});
    expect(score).toMatchObject({ apt: 73, pwpt: 0.0146, smallSample: false });
    expect([score.npt, score.rqs, cqs].map((value) => Number(value.toFixed(2)))).toEqual([14.6, 98.54, 85.4]);
  });

  test('so many points as are acceptable score just the threshold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 200 }), (minScore, acceptable) => {
        expect(judge(run({ minor: acceptable }), { minScore, acceptable }).cqs).toBeCloseTo(minScore);
      }),
    );
  });

  test('more findings never pass where fewer failed', () => {
    const counts = fc.record({ critical: fc.nat(3), major: fc.nat(5), minor: fc.nat(50), neutral: fc.nat(9) });
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 1, max: 3000 }), (some, more, words) => {
        const both = Object.fromEntries(Object.entries(some).map(([key, n]) => [key, n + more[key as keyof typeof more]]));
        const limits = { maxCritical: 0, maxMajor: 2, maxMinor: 40, minScore: 90 };
        if (judge(run(some, words), limits).outcome === 'fail') expect(judge(run(both, words), limits).outcome).toBe('fail');
      }),
    );
  });
});

/** Marks every "bad" as major; small, and always of the same opinion. */
const marker = {
  id: 'test/bad',
  rule: rule({
    title: 'Say nothing bad',
    why: 'For the tests.',
    category: 'Style/Awkward',
    severity: 'major',
    confidence: 1,
    examples: { invalid: [], valid: [] },
    *check({ article }) {
      for (const { index } of article.content.matchAll(/\bbad\b/g)) yield { span: { start: index, end: index + 3 }, message: 'Bad.' };
    },
  }),
};

function reportOf(text: string, path = 'a.txt'): DocumentReport {
  return check({ article: textOf(path, text), sources: [] }, [marker], path);
}

function baselineOf(...documents: readonly DocumentReport[]): Baseline {
  return { ...emptyBaseline, known: documents.flatMap((report) => entriesFor(report, report.path)) };
}

describe('the baseline', () => {
  const old = reportOf('The deal is bad for all. The talks went on.');
  const how = { who: 'Ann', when: '2026-01-02T03:04:05.000Z', why: 'A quote.' };

  test('covers what it knows, whatever moves around it', () => {
    expect(
      withoutKnown(reportOf('A new opening stands here.\n\nThe deal is bad for all. The talks stopped.'), baselineOf(old)).findings,
    ).toEqual([]);
  });

  test('gives the score of what is left', () => {
    expect(old.score.apt).toBe(5);
    expect(withoutKnown(old, baselineOf(old)).score.apt).toBe(0);
  });

  test('covers the same words when their sentence was edited, in the same document only', () => {
    const edited = 'The new deal is bad for all of them.';
    expect(withoutKnown(reportOf(edited), baselineOf(old)).findings).toEqual([]);
    expect(withoutKnown(reportOf(edited, 'b.txt'), baselineOf(old)).findings).toHaveLength(1);
  });

  test('covers the same sentence in another document: a renamed file, a syndicated copy', () => {
    expect(withoutKnown(reportOf('The deal is bad for all.', 'b.txt'), baselineOf(old)).findings).toEqual([]);
  });

  test('covers no more than it counts', () => {
    expect(withoutKnown(reportOf('The deal is bad for all. The mood is bad too.'), baselineOf(old)).findings).toMatchObject([
      { line: 1, column: 38 },
    ]);
    expect(withoutKnown(reportOf('The deal is bad for all. The deal is bad for all.'), baselineOf(old)).findings).toHaveLength(1);
  });

  test('holds what somebody reviewed, with who, when and why', () => {
    const baseline = withReviewed(emptyBaseline, old.findings[0], { ...how, document: 'a.txt' });
    expect(baseline.reviewed).toMatchObject([{ rule: 'test/bad', text: 'bad', count: 1, document: 'a.txt', ...how }]);
    expect(withoutKnown(old, baseline).findings).toEqual([]);
    expect(withReviewed(baseline, old.findings[0], { ...how, document: 'a.txt' }).reviewed).toMatchObject([{ count: 2 }]);
  });

  test('is written in one order and read back the same', () => {
    const baseline = withReviewed(baselineOf(old, reportOf('It is bad.', 'b.txt')), old.findings[0], how);
    const backwards = { ...baseline, known: baseline.known.toReversed() };
    expect(formatBaseline(backwards)).toBe(formatBaseline(baseline));
    expect(formatBaseline(parseBaseline(formatBaseline(baseline)))).toBe(formatBaseline(baseline));
  });

  test.each([
    ['[]', 'its "version" is not 1'],
    ['{"version":2}', 'its "version" is not 1'],
    ['{"version":1,"known":{}}', '"known" is no list'],
    ['{"version":1,"known":[{"rule":"a","fingerprint":"b","text":"c"}]}', 'entry 1 of "known" lacks rule, fingerprint, text or count'],
    [
      '{"version":1,"reviewed":[{"rule":"a","fingerprint":"b","text":"c","count":1}]}',
      'entry 1 of "reviewed" lacks rule, fingerprint, text, count, who, when or why',
    ],
  ])('%s is none', (text, why) => {
    expect(() => parseBaseline(text)).toThrow(why);
  });

  test('names documents by path and, in a feed, by item', () => {
    expect(documentName('news\\a.txt', { id: 'x/a.txt', path: 'x/a.txt' })).toBe('news/a.txt');
    expect(documentName('feed.jsonl', { id: 'item (7)', path: 'feed.jsonl' })).toBe('feed.jsonl(item (7))');
    expect(documentPath('feed.jsonl(item (7))')).toBe('feed.jsonl');
    expect(documentPath('notes (7).txt')).toBe('notes (7).txt');
  });

  const sentence = fc.constantFrom(
    'The deal is bad.',
    'A bad day, a bad night.',
    'The talks went on.',
    'They met in Rome.',
    'All is bad here.',
  );
  const article = fc.array(sentence, { maxLength: 8 }).map((sentences) => sentences.join(' '));
  const everything = () => true;

  test('law: what was taken in is covered, and nothing of it is stale', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 4 }), (texts) => {
        const reports = texts.map((text, i) => reportOf(text, `${i}.txt`));
        const baseline = baselineOf(...reports);
        const { sift, stale, pruned } = audit(baseline);
        for (const report of reports) expect(sift(report, report.path).findings).toEqual([]);
        expect(stale(everything)).toEqual([]);
        expect(formatBaseline(pruned(everything))).toBe(formatBaseline(baseline));
      }),
    );
  });

  test('law: pruned, it covers the same and has nothing stale; it never grows', () => {
    const count = ({ known }: Baseline) => known.reduce((sum, entry) => sum + entry.count, 0);
    fc.assert(
      fc.property(article, article, (before, after) => {
        const baseline = baselineOf(reportOf(before));
        const first = audit(baseline);
        const left = first.sift(reportOf(after), 'a.txt');
        const smaller = first.pruned(everything);
        expect(count(smaller)).toBeLessThanOrEqual(count(baseline));
        expect(count(baseline) - count(smaller)).toBe(first.stale(everything).reduce((sum, { gone }) => sum + gone, 0));
        const second = audit(smaller);
        expect(second.sift(reportOf(after), 'a.txt').findings.length).toBe(left.findings.length);
        expect(second.stale(everything)).toEqual([]);
      }),
    );
  });

  test('what was not looked at stays', () => {
    const baseline = baselineOf(old);
    const { stale, pruned } = audit(baseline);
    expect(stale(() => false)).toEqual([]);
    expect(pruned(() => false)).toEqual(baseline);
    expect(stale(everything)).toMatchObject([{ gone: 1 }]);
    expect(pruned(everything).known).toEqual([]);
  });
});

describe('new sentences', () => {
  const fresh = (text: string, old?: string) => {
    const article = textOf('a', text);
    return newSentences(article, old === undefined ? undefined : textOf('b', old)).map(({ start, end }) =>
      article.original.slice(start, end).trim(),
    );
  };

  test('are those with other words', () => {
    expect(fresh('The one stays. The other went.', 'The one stays. The other goes.')).toEqual(['The other went.']);
    expect(fresh('All of it is new.')).toEqual(['All of it is new.']);
  });

  test('are none that only moved or were spaced anew', () => {
    expect(fresh('The second.\n\nThe first  one is here.', 'The first one is here. The second.')).toEqual([]);
  });

  test('are those said once more', () => {
    expect(fresh('They met. They met.', 'They met.')).toEqual(['They met.']);
  });
});

describe('in a git repository', () => {
  const root = mkdtempSync(join(tmpdir(), 'mtlint-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'init.defaultBranch=main', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const commit = (message: string) => {
    git('add', '-A');
    git('commit', '-qm', message);
  };
  const mtlint = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        ...['--conditions=source', join(import.meta.dirname, '../src/main.ts'), ...args],
        ...(args[0] === 'gate' ? ['--rules', join(import.meta.dirname, 'cli/rules'), '--against', 'sources'] : []),
      ],
      { cwd: root, encoding: 'utf8' },
    );
    return { status, verdict: stdout.split('\n').find((line) => line.startsWith('gate:')), stdout, stderr };
  };

  const oldArticle = 'The ministers will meet in the autumn.\n\nTheir aides have begun to prepare the papers.\n';

  test('a bad article in a pull request fails, an old one passes by the baseline, and the baseline shrinks', () => {
    git('init', '-q');
    write('sources/wire.txt', 'The ministers will meet in the spring, their offices said on Monday.\n');
    write('news/old.txt', oldArticle);
    commit('Begin');

    // the first baseline is written as it is
    const first = mtlint('gate', 'news', '--update-baseline');
    expect(first).toMatchObject({ status: 0, verdict: 'gate: PASS - 0 critical, 0 major, 0 minor' });
    expect(first.stderr).toBe('mtlint: mtlint.baseline.json: 1 taken in, 0 taken out.\n');
    const baseline = () => JSON.parse(readFileSync(join(root, 'mtlint.baseline.json'), 'utf8')) as Baseline;
    expect(baseline().known).toMatchObject([{ rule: 'test/season', text: 'autumn', count: 1, document: 'news/old.txt' }]);
    commit('Keep a baseline');
    expect(mtlint('gate', 'news')).toMatchObject({ status: 0, stderr: '' });

    // a pull request with a bad article
    git('checkout', '-qb', 'request');
    write('news/new.txt', 'Officials said the summit would be held in autumn.\n');
    const untracked = mtlint('gate', 'news', '--changed=main');
    expect(untracked).toMatchObject({ status: 1, verdict: 'gate: FAIL - 1 major > 0 allowed' });
    commit('Add an article');
    const bad = mtlint('gate', 'news', '--changed', 'main');
    expect(bad).toMatchObject({ status: 1, verdict: 'gate: FAIL - 1 major > 0 allowed' });
    expect(bad.stdout).toContain('news/new.txt:1:');
    expect(bad.stdout).toContain('in 1 article,');
    expect(mtlint('gate', 'news', '--changed')).toMatchObject({ status: 0 }); // nothing since HEAD
    expect(mtlint('gate', 'news', '--changed', 'main', '--max-major', '1')).toMatchObject({ status: 0 });

    // the baseline does not grow unasked
    const refused = mtlint('gate', 'news', '--update-baseline');
    expect(refused).toMatchObject({ status: 1, verdict: 'gate: FAIL - 1 major > 0 allowed' });
    expect(refused.stderr).toBe(
      'mtlint: mtlint.baseline.json: 0 taken in, 0 taken out; it did not grow by 1 finding, which --allow-growth would take in.\n',
    );
    expect(baseline().known).toHaveLength(1);
    git('rm', '-q', 'news/new.txt');
    commit('Withdraw it');

    // editing another sentence of the old article, and even its own, still passes
    write('news/old.txt', oldArticle.replace('begun to prepare', 'prepared'));
    expect(mtlint('gate', 'news', '--changed', 'main')).toMatchObject({ status: 0, stderr: '' });
    write('news/old.txt', oldArticle.replace('The ministers', 'The two ministers'));
    expect(mtlint('gate', 'news', '--changed', 'main')).toMatchObject({ status: 0, stderr: '' });

    // without the baseline, only a changed sentence counts
    const none = join(root, 'none.json');
    expect(mtlint('gate', 'news', '--changed', 'main', '--baseline', none)).toMatchObject({ status: 1 });
    write('news/old.txt', oldArticle.replace('begun to prepare', 'prepared'));
    expect(mtlint('gate', 'news', '--changed', 'main', '--baseline', none)).toMatchObject({ status: 0 });
    expect(existsSync(none)).toBe(false);

    // fixing it reports the stale entry; updating takes it out
    write('news/old.txt', oldArticle.replace('autumn', 'spring'));
    const fixed = mtlint('gate', 'news', '--changed', 'main');
    expect(fixed).toMatchObject({ status: 0 });
    expect(fixed.stderr).toBe(
      'mtlint: mtlint.baseline.json: stale: test/season "autumn" is no longer found in news/old.txt.\n' +
        'mtlint: mtlint.baseline.json: --update-baseline takes out what is stale.\n',
    );
    expect(mtlint('gate', 'news', '--update-baseline')).toMatchObject({
      status: 0,
      stderr: 'mtlint: mtlint.baseline.json: 0 taken in, 1 taken out.\n',
    });
    expect(baseline().known).toEqual([]);

    // growth by leave
    write('news/old.txt', oldArticle);
    expect(mtlint('gate', 'news', '--update-baseline', '--allow-growth')).toMatchObject({ status: 0 });
    expect(baseline().known).toHaveLength(1);
  }, 120_000);

  test('a file that git does not keep counts as new, so that nothing passes unseen', () => {
    const outside = mkdtempSync(join(tmpdir(), 'mtlint-'));
    writeFileSync(join(outside, 'out.txt'), 'Officials said the summit would be held in autumn.\n');
    write('.gitignore', 'built/\n');
    write('built/out.txt', 'Officials said the summit would be held in autumn.\n');
    commit('Ignore what is built');
    expect(mtlint('gate', 'built/out.txt', '--changed=HEAD')).toMatchObject({ status: 1, verdict: 'gate: FAIL - 1 major > 0 allowed' });
    expect(mtlint('gate', join(outside, 'out.txt'), '--changed=HEAD')).toMatchObject({ status: 1 });
    expect(mtlint('gate', 'news', '--changed=HEAD')).toMatchObject({ status: 0 });
    rmSync(outside, { recursive: true });
  });

  test('a renamed article keeps its old sentences, and an item of a feed its own', () => {
    git('checkout', '-qf', 'main');
    rmSync(join(root, 'mtlint.baseline.json'));
    const item = (id: string, text: string) => JSON.stringify({ id, text });
    const fine = item('fine', 'The papers were signed on Monday.');
    write('feed.jsonl', `${item('old', 'They said the talks would be in autumn.')}\n${fine}\n`);
    commit('A feed');
    git('mv', 'news/old.txt', 'news/renamed.txt');
    expect(mtlint('gate', 'news', '--changed', 'HEAD')).toMatchObject({ status: 0 });
    write('feed.jsonl', `${fine}\n${item('old', 'They said the talks would be in autumn. Nobody else spoke.')}\n`);
    expect(mtlint('gate', 'feed.jsonl', '--changed', 'HEAD')).toMatchObject({ status: 0 });
    write('feed.jsonl', `${item('old', 'They said the next talks would be in autumn.')}\n${fine}\n`);
    expect(mtlint('gate', 'feed.jsonl', '--changed', 'HEAD')).toMatchObject({ status: 1 });
  }, 60_000);

  test.each([
    [['--changed', 'nowhere'], '--changed nowhere: git knows no such commit or branch; fetch it, or name another.'],
    [['--changed=--output=x'], '--changed --output=x: git knows no such commit or branch; fetch it, or name another.'],
    [['--allow-growth'], '--allow-growth: says how to update, so it wants --update-baseline beside it.'],
    [['--update-baseline', '--changed'], '--update-baseline: looks at whole articles; leave --changed out.'],
    [['--acceptable', '5'], '--acceptable: says how many penalty points score just --min-score, so it wants that beside it.'],
    [['--max-major', '-1'], "option '--max-major <n>' argument '-1' is invalid. A whole number is wanted. `mtlint gate --help` shows how."],
    [
      ['--min-score', '101'],
      "option '--min-score <cqs>' argument '101' is invalid. A number from 0 to 100 is wanted. `mtlint gate --help` shows how.",
    ],
  ])('%j is a mistake', (flags, sentence) => {
    expect(mtlint('gate', 'news', ...flags)).toMatchObject({ status: 2, stderr: `mtlint: ${sentence}\n`, stdout: '' });
  });

  test('a file that cannot be read leaves no verdict', () => {
    write('news/none.txt', '');
    expect(mtlint('gate', 'news')).toMatchObject({
      status: 2,
      verdict: 'gate: NO VERDICT - 1 failure, so not all was checked, 1 major > 0 allowed',
    });
    rmSync(join(root, 'news/none.txt'));
  });

  test('a baseline that cannot be written is a mistake', () => {
    const { status, stderr } = mtlint('gate', 'news', '--update-baseline', '--baseline', 'nowhere/known.json');
    expect(stderr).toBe('mtlint: nowhere/known.json: cannot be written (there is no such folder); name another with --baseline.\n');
    expect(status).toBe(2);
  });

  test('reports for programs keep standard output to themselves', () => {
    const { status, stdout, stderr } = mtlint('gate', 'news', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).summary.findings.major).toBe(1);
    expect(stderr).toBe('mtlint: gate: FAIL - 1 major > 0 allowed\n');
  });

  test('outside a repository --changed is a mistake', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mtlint-'));
    writeFileSync(join(folder, 'a.txt'), 'The ministers met on Monday.');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--conditions=source', join(import.meta.dirname, '../src/main.ts'), 'gate', 'a.txt', '--changed'],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() } },
    );
    rmSync(folder, { recursive: true });
    expect(stderr).toBe('mtlint: --changed: this folder is in no git repository; leave --changed out, or go to one.\n');
    expect(status).toBe(2);
  });
});
