// Writing a baseline: whole and at once, with its documents named as seen from its own folder.
import { rename, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { type Baseline, type DocumentReport, documentName, formatBaseline } from '#engine';
import { codeOf, Mistake } from './mistake.ts';

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
