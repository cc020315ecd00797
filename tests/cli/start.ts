// Starts the command line from its sources, for tests that watch it while it runs, or end it.
// What it prints is kept whole until it ends.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const main = join(import.meta.dirname, '../../src/main.ts');

/** Starts mtlint in a folder; `ended` tells how it ended and what it printed. */
export function startIn(folder: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, ['--conditions=source', main, ...args], { cwd: folder });
  const ended = new Promise<Ended>((resolve) => {
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}
