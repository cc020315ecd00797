// Where reports go: `--format sarif=out.sarif --format pretty` writes a file and prints to standard output in one run.
// A file is written beside its place and put there whole at the end, so that nobody ever reads half a report.
import { constants, rmSync } from 'node:fs';
import { access, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import type { DocumentReport } from '#engine';
import { type Format, type FormatName, formats, type Rendering, type Run, type Tally } from '#report';
import { codeOf, Mistake, whyUnwritten } from './mistake.ts';
import { complain, print } from './terminal.ts';

/** One --format: a format, and the file it goes to; to standard output where there is none. */
export interface Output {
  readonly format: FormatName;
  readonly file?: string;
}

/**
 * Reads what --format said: NAME or NAME=FILE.
 * @throws Mistake where there is no such format, a file is not named, or two formats go to the same place
 */
export function readOutputs(written: readonly string[]): Output[] {
  const outputs = written.map(readOutput);
  const taken = new Set<string | undefined>();
  for (const { format, file } of outputs) {
    const place = file === undefined ? undefined : resolve(file);
    if (taken.has(place)) {
      throw new Mistake(
        file === undefined
          ? `--format ${format}: standard output is taken by another format; write one into a file, as in --format ${format}=FILE.`
          : `--format ${format}=${file}: another format goes into the same file; name another.`,
      );
    }
    taken.add(place);
  }
  return outputs;
}

function readOutput(written: string): Output {
  const [, name, file] = /^([^=]*)(?:=(.*))?$/s.exec(written)!;
  if (!Object.hasOwn(formats, name)) {
    const names = Object.keys(formats);
    const near = closest(name, names);
    const hint = name !== '' && distance(name, near) <= near.length / 2 ? `did you mean ${near}?` : `mtlint knows ${names.join(', ')}.`;
    throw new Mistake(`--format ${written}: no such format; ${hint}`);
  }
  if (file === '') throw new Mistake(`--format ${written}: name a file after the equals sign, or leave the sign out.`);
  return { format: name as FormatName, ...(file !== undefined && { file }) };
}

/** Whether standard output carries what a program will read, where a line for people would be in the way. */
export function printsForPrograms(written: readonly string[]): boolean {
  return readOutputs(written).some(({ format, file }) => file === undefined && !['pretty', 'github', 'markdown'].includes(format));
}

/**
 * The inputs without the files that this run writes: a folder may hold the report of an earlier run, and a report is no article.
 * @param named what the user typed
 * @throws Mistake where one of the files was named as an input
 */
export function apartFrom(outputs: readonly Output[], inputs: readonly string[], named: readonly string[]): readonly string[] {
  const places = new Set(outputs.flatMap(({ file }) => (file === undefined ? [] : [resolve(file)])));
  const taken = named.find((path) => places.has(resolve(path)));
  if (taken !== undefined) throw new Mistake(`${taken}: is to be read and to be written; name another file for the report.`);
  return places.size === 0 ? inputs : inputs.filter((path) => !places.has(resolve(path)));
}

/** Whether any of them shows more than reports. */
export function needRendering(outputs: readonly Output[], run: Run): boolean {
  return outputs.some(({ format }) => formats[format](run).needs === 'rendering');
}

/** All outputs of a run, as one. */
export interface Outputs {
  /** Writes one document's report. Answers false once nobody reads any more: standard output is closed and there are no files. */
  readonly document: (report: DocumentReport, index: number, rendering?: Rendering) => Promise<boolean>;
  /** Writes what stands after the last document, and puts the files in their places. */
  readonly end: (tally: Tally) => Promise<void>;
  /** Takes away files that were begun and not ended. Does nothing after `end`. */
  readonly abandon: () => Promise<void>;
}

/**
 * Begins every output; files are opened now, so that a wrong place is known before any work is done.
 * @param runs what formats may know of the run where they go to standard output, and where to a file
 * @throws Mistake where a file cannot be written
 */
export async function beginOutputs(outputs: readonly Output[], runs: { readonly terminal: Run; readonly file: Run }): Promise<Outputs> {
  const sinks: Sink[] = [];
  const abandon = async () => {
    for (const sink of sinks) await sink.abandon();
  };
  const begun: { format: Format; sink: Sink; name: string; listening: boolean }[] = [];
  try {
    for (const { format, file } of outputs) {
      const sink = file === undefined ? standardOutput : await fileSink(file);
      sinks.push(sink);
      const made = formats[format](file === undefined ? runs.terminal : runs.file);
      begun.push({ format: made, sink, name: file ?? 'standard output', listening: await sink.write(made.start) });
    }
  } catch (error) {
    await abandon();
    throw error;
  }
  return {
    document: async (report, index, rendering) => {
      for (const output of begun) output.listening &&= await output.sink.write(output.format.document(report, index, rendering));
      return begun.some(({ listening }) => listening);
    },
    end: async (tally) => {
      for (const { format, sink, listening } of begun) if (listening) await sink.write(format.end(tally));
      for (const { sink } of begun) await sink.end();
      for (const { format, name } of begun) {
        const remark = format.remark?.();
        if (remark !== undefined) await complain(`${name}: ${remark}`);
      }
    },
    abandon,
  };
}

interface Sink {
  /** Answers false once nobody reads any more. */
  readonly write: (text: string) => Promise<boolean>;
  readonly end: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

const standardOutput: Sink = {
  write: async (text) => text === '' || print(text),
  end: async () => {},
  abandon: async () => {},
};

/** A file that takes its place only when it is whole; what is no plain file (a pipe, /dev/stderr) is written as it comes. */
async function fileSink(file: string): Promise<Sink> {
  const wrong = (error: unknown): never => {
    throw new Mistake(`${whyUnwritten(file, error)}; name another file.`);
  };
  const place = await placeOf(file).catch(wrong);
  const written = place.plain ? join(dirname(place.path), `.${basename(place.path)}.${process.pid}.tmp`) : place.path;
  const handle = await open(written, place.plain ? 'w' : 'a', place.mode).catch(wrong);
  const removeNow = () => rmSync(written, { force: true }); // Ctrl-C ends the process without coming back here
  if (place.plain) process.once('exit', removeNow);
  let isOpen = true;
  const close = async () => {
    isOpen = false;
    await handle.close();
  };
  return {
    write: async (text) => {
      if (text !== '') await handle.writeFile(text).catch(wrong);
      return true;
    },
    end: async () => {
      try {
        if (place.plain) await handle.sync();
        await close();
        if (place.plain) await rename(written, place.path);
      } catch (error) {
        wrong(error);
      }
      process.removeListener('exit', removeNow);
    },
    abandon: async () => {
      if (!isOpen) return;
      await close();
      if (place.plain) await rm(written, { force: true });
      process.removeListener('exit', removeNow);
    },
  };
}

/** Where a file really lies, links followed; its folder is made where there is none. */
async function placeOf(file: string): Promise<{ readonly path: string; readonly plain: boolean; readonly mode?: number }> {
  if (/^\/(?:dev|proc)\//.test(resolve(file))) return { path: file, plain: false }; // /dev/stderr may be a file by now, and not ours to replace
  await mkdir(dirname(resolve(file)), { recursive: true });
  try {
    const path = await realpath(file);
    const found = await stat(path);
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    await access(path, constants.W_OK);
    return { path, plain: found.isFile(), mode: found.mode & 0o777 };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return { path: resolve(file), plain: true };
  }
}
