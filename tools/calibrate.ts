// Writes rules/calibration.json: how often the findings of each rule are right on evaluation sets, beside what the rule states.
// The sets stay where they are; the file is figures.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCatalog, ownRules, run } from '#engine';
import { textOf } from '#text';
import { setsIn } from './quality.ts';
import { type Marked, touches } from './score.ts';
import { runTool } from './tool.ts';

/** Lines of one set at most: a large one shall not drown the others. */
const enough = 400;

const share = (sum: number, of: number) => Math.round((100 * sum) / of) / 100;

async function main(): Promise<void> {
  const paths = process.argv.slice(2);
  if (paths.length === 0) {
    console.error('Which sets? Give a folder or files: npm run calibrate -- DIR');
    process.exitCode = 2;
    return;
  }

  // A rule that yields has its confidence from training, measured on sets held out; on those it was trained on it would flatter itself.
  const catalog = (await loadCatalog()).filter(({ rule }) => !rule.yields);
  const tally = new Map(catalog.map(({ id }) => [id, { findings: 0, stated: 0, right: 0 }]));
  for (const file of await setsIn(paths)) {
    const all = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    const every = Math.ceil(all.length / enough);
    for (const line of all.filter((_, i) => i % every === 0).map((json) => JSON.parse(json) as Marked)) {
      const story = { article: textOf(line.id, line.text), sources: (line.sources ?? []).map(({ id, text }) => textOf(id, text)) };
      for (const { id, rule } of catalog) {
        for (const finding of run(rule, story)) {
          if ((finding.severity ?? rule.severity) === 'neutral') continue;
          const sum = tally.get(id)!;
          sum.findings++;
          sum.stated += finding.confidence ?? rule.confidence;
          if (line.spans.some((gold) => touches(finding.span, gold))) sum.right++;
        }
      }
    }
  }

  const measured = Object.fromEntries(
    [...tally]
      .filter(([, { findings }]) => findings > 0)
      .map(([id, { findings, stated, right }]) => [id, { findings, stated: share(stated, findings), right: share(right, findings) }]),
  );
  await writeFile(join(ownRules, 'calibration.json'), `${JSON.stringify(measured, undefined, 2)}\n`);
  console.table(measured);
}

await runTool('calibrate', main);
