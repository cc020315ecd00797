// The baseline file: found beside the reader, read before a check, written when somebody says that a finding is no error.
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { type Baseline, type DocumentReport, documentName, emptyBaseline, formatBaseline, parseBaseline } from '#engine';
import { codeOf, Mistake, whyUnread, whyUnwritten } from './mistake.ts';
import { stage } from './write.ts';

/** The name a baseline has where --baseline names none. */
export const baselineName = 'mtlint.baseline.json';

/**
 * Reads the baseline; an empty one where there is no file of the usual name.
 * @param file what --baseline said, if anything; a file that is not there yet is empty
 * @throws Mistake where the file is no baseline
 */
export async function readBaseline(file: string = baselineName): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return emptyBaseline;
    throw new Mistake(whyUnread(file, error));
  }
  try {
    return parseBaseline(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Mistake(`${file}: is no baseline (${error.message}); mend it, or name another with --baseline.`);
  }
}

/**
 * Writes a baseline; whoever reads the file meanwhile sees the old one or the new one.
 * @throws Mistake where it cannot be written
 */
export async function writeBaseline(file: string, baseline: Baseline): Promise<void> {
  try {
    await (await stage(file, Buffer.from(formatBaseline(baseline)))).commit();
  } catch (error) {
    throw new Mistake(`${whyUnwritten(file, error)}; name another with --baseline.`);
  }
}

/** Names documents as a baseline in `file` knows them: from its folder. */
export function namesFor(file: string): (report: Pick<DocumentReport, 'id' | 'path'>) => string {
  const folder = dirname(resolve(file));
  return (report) => documentName(relative(folder, resolve(report.path)), report);
}
