// The bench of the name matcher: judges pairs of names from a file and prints them with the verdict, for a scorer to count.
// An honest variant prints as the same name, since that is what a reader of the counts wants to know.
import { readFileSync } from 'node:fs';
import { compareNames } from '../src/story/match/index.ts';
import { runTool } from './tool.ts';

function main(): void {
  const file = process.argv[2];
  if (file === undefined) {
    console.error('npm run names:bench -- FILE, with a pair a<TAB>b a line and # for comments');
    process.exitCode = 2;
    return;
  }
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [a, b = ''] = line.split('\t');
    const { verdict } = compareNames(a, b);
    console.log(`${a}\t${b}\t${verdict === 'variant' ? 'same' : verdict}`);
  }
}

await runTool('names:bench', main);
