// Measures the alignment of sentences on texts whose line i says the same as line i of their sources: how often the best pair is right.
// Half of the source's lines are taken away for a second count, since in real stories many sentences have no counterpart.
//
//   node --conditions=source tools/align-bench.ts SET.jsonl…      {"id","text","sources":[{"id","text"}]} a line
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { alignedSentences } from '../src/story/align.ts';
import { textOf } from '../src/text/index.ts';
import { table } from './table.ts';

/** The best pair of one sentence. */
interface Answer {
  readonly score: number;
  readonly right: boolean;
  /** Whether the source has a counterpart. */
  readonly possible: boolean;
}

/** At most so many documents of a set. */
const most = 60;
const thresholds = [0.2, 0.3, 0.4, 0.5, 0.6];

function answersOf(text: string, source: string, keeps: (line: number) => boolean): Answer[] {
  const lines = source.split('\n');
  const kept = lines.map((_, i) => i).filter(keeps);
  const article = textOf('article', text);
  const story = { article, sources: [textOf('source', kept.map((i) => lines[i]).join('\n'))] };
  const ours = lineAt(text);
  const theirs = lineAt(story.sources[0].content);
  return article.sentences.map((sentence) => {
    const line = ours(sentence.start);
    const [best] = alignedSentences(story, sentence);
    return { score: best?.score ?? 0, right: best !== undefined && kept[theirs(best.sentence.start)] === line, possible: keeps(line) };
  });
}

/** The number of the line an offset stands in, by what stands before it. */
function lineAt(text: string): (offset: number) => number {
  const lines: number[] = [];
  let line = 0;
  for (const character of text.split('')) {
    lines.push(line);
    if (character === '\n') line++;
  }
  return (offset) => lines[offset];
}

function row(name: string, answers: readonly Answer[]): string[] {
  const possible = answers.filter((answer) => answer.possible).length;
  const right = answers.filter((answer) => answer.right).length;
  const cells = thresholds.map((least) => {
    const found = answers.filter(({ score }) => score >= least);
    const good = found.filter((answer) => answer.right).length;
    return `${(good / found.length).toFixed(3)} / ${(good / possible).toFixed(3)}`;
  });
  return [name, `${answers.length}`, (right / possible).toFixed(3), ...cells];
}

const all: { full: Answer[]; half: Answer[] } = { full: [], half: [] };
const rows: string[][] = [];
for (const file of process.argv.slice(2)) {
  const every = readFileSync(file, 'utf8').trim().split('\n');
  const docs = every.filter((_, i) => i % Math.ceil(every.length / most) === 0).map((line) => JSON.parse(line));
  const of = (keeps: (line: number) => boolean) => docs.flatMap(({ text, sources }) => answersOf(text, sources[0].text, keeps));
  const full = of(() => true);
  const half = of((line) => (line * 7919) % 11 < 5);
  all.full.push(...full);
  all.half.push(...half);
  rows.push(row(basename(file, '.jsonl'), full), row('  half of the lines gone', half));
}
rows.push(row('all', all.full), row('  half of the lines gone', all.half));
console.log('Of the best pairs that score at least …: precision / recall\n');
console.log(table([['set', 'sentences', 'best right', ...thresholds.map((least) => `>= ${least}`)], ...rows]));
