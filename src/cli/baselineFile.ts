// The baseline on disk: read whole, written whole and atomically, and named for the documents as seen from its own folder.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { type Baseline, type DocumentReport, documentName, emptyBaseline, formatBaseline, parseBaseline } from '#engine';
import { codeOf, Mistake, whyUnread } from './mistake.ts';

/** Where a baseline lies unless something else is said. */
export const usualBaseline = 'mtlint.baseline.json';

/**
 * Reads a baseline.
 * @param needed whether it is a mistake that there is no such file; else that is an empty baseline
 * @throws Mistake where the file cannot be read or is no baseline
 */
export async function readBaseline(file: string, needed: boolean): Promise<Baseline> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (!needed && codeOf(error) === 'ENOENT') return undefined;
    throw new Mistake(whyUnread(file, error));
  });
  if (text === undefined) return emptyBaseline;
  try {
    return parseBaseline(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Mistake(`${file}: no baseline (${error.message}); mend it, or take it back from version control.`);
  }
}

/**
 * Writes a baseline; whoever reads the file meanwhile sees the old one or the new one.
 * @throws Mistake where it cannot be written
 */
export async function writeBaseline(file: string, baseline: Baseline): Promise<void> {
  const half = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(half, formatBaseline(baseline));
    await rename(half, file);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    throw new Mistake(`${file}: cannot be written (${codeOf(error)}); name another with --baseline.`);
  }
}

/** Names documents as a baseline in `file` knows them. */
export function namesFor(file: string): (report: Pick<DocumentReport, 'id' | 'path'>) => string {
  const folder = dirname(resolve(file));
  return (report) => documentName(relative(folder, resolve(report.path)), report);
}
