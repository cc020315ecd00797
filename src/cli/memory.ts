// What runs remember: judgements by the content they were made of. A state file lets a run that was killed go on (--resume);
// a cache spares later runs what an earlier one has checked (--cache). Both are only as good as their keys, so those hold all that a judgement depends on.
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { ownRules } from '#engine';
import { linesOf } from './bytes.ts';
import type { Assignment, Judgement } from './judge.ts';
import { codeOf, Mistake, whyUnwritten } from './mistake.ts';
import { isUnread, type Piece } from './piece.ts';
import { version } from './version.ts';

export interface Memory {
  /** The judgement of a piece, where it is known; asked in the order of the run. */
  readonly find: (piece: Piece) => Promise<Judgement | undefined>;
  /** Takes in a judgement that `find` did not give; told in the order of the run. */
  readonly keep: (piece: Piece, judged: Judgement) => Promise<void>;
  /** To be called once all is done and written. */
  readonly done: () => Promise<void>;
}

/**
 * Opens what a run is to remember.
 * @param resume the state file, begun where there is none
 * @param cache a folder, or true for the usual one
 * @throws Mistake where one of them cannot be used
 */
export async function memoriesOf(
  { resume, cache }: { readonly resume?: string; readonly cache?: string | true },
  assignment: Assignment,
): Promise<readonly Memory[]> {
  if (resume === undefined && cache === undefined) return [];
  const run = await fingerprint(assignment);
  return [
    ...(resume === undefined ? [] : [await stateFile(resume, run)]),
    ...(cache === undefined ? [] : [await cacheFolder(cache === true ? usualCache() : cache, run)]),
  ];
}

/** The judgement of a piece from the first memory that knows it, and those before it that do not: they are to be told. */
export async function recall(
  memories: readonly Memory[],
  piece: Piece,
): Promise<{ readonly judged?: Judgement; readonly untold: readonly Memory[] }> {
  for (const [i, memory] of memories.entries()) {
    const judged = await memory.find(piece);
    if (judged) return { judged, untold: memories.slice(0, i) };
  }
  return { untold: memories };
}

/** A line of the state file: its head, and then a judgement a line in the order of the run. */
interface Line {
  readonly key: string;
  readonly judged: Judgement;
}

/** A state line holds a judgement, which with all that a page shows is larger than its article: 256 MB. */
const longestLine = 256 * 1024 * 1024;

/**
 * A file that grows by a line with every document. Read again, it is followed as long as the documents are the same ones in the same order;
 * from the first that is not, or a line that a crash cut off, it is written anew.
 */
async function stateFile(path: string, run: string): Promise<Memory> {
  const wrong = (error: unknown): never => {
    throw new Mistake(`--resume ${whyUnwritten(path, error)}; name another file.`);
  };
  const head = `${JSON.stringify({ mtlint: 'state of a run', run })}\n`;
  const file = await open(path, 'a+', 0o600).catch(wrong);
  const { size } = await file.stat();
  const { buffer, bytesRead } = await file.read(Buffer.alloc(head.length), 0, head.length, 0).catch(wrong);
  const begin = buffer.toString('utf8', 0, bytesRead);
  if (!head.startsWith(begin)) {
    await file.close();
    const isState = begin.startsWith(head.slice(0, head.indexOf(run)));
    throw new Mistake(
      isState
        ? `--resume ${path}: belongs to a run with other rules, sources or settings; delete it to begin anew.`
        : `--resume ${path}: is no state of a run; name another file.`,
    );
  }
  if (size < head.length) {
    await file.truncate(0);
    await file.appendFile(head);
  }
  let offset = head.length;
  let lines = size > offset ? linesOf(createReadStream(path, { start: offset, end: size - 1 }), longestLine) : undefined;
  const follow = async (piece: Piece): Promise<Judgement | undefined> => {
    const next = await lines?.next();
    if (!next) return undefined;
    const { bytes } = next.done ? {} : next.value;
    const line = bytes && offset + bytes.length < size ? parsed<Line>(Buffer.from(bytes).toString()) : undefined;
    if (bytes && line?.key === keyOf(piece)) {
      offset += bytes.length + 1;
      return restored(line.judged);
    }
    await lines?.return(undefined);
    lines = undefined;
    await file.truncate(offset);
    return undefined;
  };
  let before: Promise<unknown> = Promise.resolve();
  return {
    find: (piece) => {
      const found = before.then(() => follow(piece));
      before = found.catch(() => {});
      return found;
    },
    keep: async (piece, judged) => {
      await file.appendFile(`${JSON.stringify({ key: keyOf(piece), judged } satisfies Line)}\n`).catch(wrong);
    },
    done: async () => {
      await file.close();
      await rm(path, { force: true });
    },
  };
}

/** A folder with a file for every judgement. What cannot be read or written there is simply not remembered. */
async function cacheFolder(folder: string, run: string): Promise<Memory> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw new Mistake(`--cache ${whyUnwritten(folder, error)}; name another folder.`);
  });
  const fileOf = (piece: Piece) => {
    const name = createHash('sha256').update(run).update(keyOf(piece)).digest('hex');
    return join(folder, name.slice(0, 2), `${name.slice(2)}.json`);
  };
  let written = 0;
  return {
    find: async (piece) => {
      const text = await readFile(fileOf(piece), 'utf8').catch(() => '');
      const judged = parsed<Judgement>(text);
      return judged && restored(judged);
    },
    keep: async (piece, judged) => {
      if (judged.report.failures.length > 0) return; // may go better next time
      const file = fileOf(piece);
      const beside = `${file}.${process.pid}-${written++}`;
      try {
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        await writeFile(beside, JSON.stringify(judged), { mode: 0o600 });
        await rename(beside, file); // whoever reads meanwhile sees none or all of it
      } catch (error) {
        if (codeOf(error) === undefined) throw error;
        await rm(beside, { force: true });
      }
    },
    done: async () => {},
  };
}

/** Where caches lie: the XDG folder for what a program can make anew. */
function usualCache({ XDG_CACHE_HOME } = process.env): string {
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'mtlint');
}

function parsed<Value>(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

/** As it was before JSON, which writes null for places that there are none of. */
function restored({ rendering, ...judged }: Judgement): Judgement {
  if (!rendering) return judged;
  return { ...judged, rendering: { ...rendering, proofs: rendering.proofs.map((places) => places.map((place) => place ?? undefined)) } };
}

/** A piece by where it lies and what it says, and so do its sources. */
function keyOf({ path, origin, line = 0, bytes, group = [], beside = [] }: Piece): string {
  const others = [...group, ...beside].map((other) => (isUnread(other) ? other.problem : keyOf(other)));
  return describe(createHash('sha256'), [path, origin, `${line}`, bytes, ...others]).digest('hex');
}

/** All that judgements depend on besides the piece: mtlint, its rules and those of a team, the config, the shared sources, what formats show. */
async function fingerprint({ rules = [], settings, against, needsRendering, readability, garbled }: Assignment): Promise<string> {
  const hash = describe(createHash('sha256'), [version, JSON.stringify({ settings, needsRendering, readability, garbled })]);
  for (const folder of [ownRules, rules].flat()) await describeFolder(hash, folder);
  for (const piece of against) hash.update(keyOf(piece));
  return hash.digest('hex');
}

async function describeFolder(hash: Hash, folder: string): Promise<void> {
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, name);
    if ((await stat(path)).isFile()) describe(hash, [name, await readFile(path)]);
  }
}

/** Takes in parts so that no other parts look the same when they are put together. */
function describe(hash: Hash, parts: readonly (string | Uint8Array)[]): Hash {
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash;
}
