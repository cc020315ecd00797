// The journal of a sitting: every decision is on the disk before the next key, so that a crash or a closed terminal loses none.
// One file for a path and its content; where the content changed, decisions whose sentence still stands are carried over.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Kept } from '#review';
import { codeOf } from './mistake.ts';

export interface Journal {
  /** The decisions of an earlier sitting that still have their finding, oldest first. */
  readonly kept: readonly Kept[];
  /** How many lost theirs because the article or a rule changed. */
  readonly lost: number;
  /** Writes decisions down, to the disk; a sentence where that failed. */
  readonly keep: (decisions: readonly Kept[]) => string | undefined;
  /** Ends the sitting: the journal goes if it holds no decision, or in any case when they have been written into the article. */
  readonly close: (how: { readonly written: boolean }) => void;
}

/**
 * The journal of an article.
 * @param origin where the article lies
 * @param content the article as it is now
 * @param known fingerprints of its findings
 */
export function openJournal(origin: string, content: string, known: ReadonlySet<string>): Journal {
  const folder = join(stateFolder(), 'journal');
  const prefix = `${hash(origin)}-`;
  const name = `${prefix}${hash(content)}.jsonl`;
  const path = join(folder, name);
  const earlier = filesIn(folder, prefix);
  const from = earlier.includes(name) ? name : earlier.at(0);
  const all = from === undefined ? new Map<string, Kept>() : decisionsIn(join(folder, from));
  const kept = [...all.values()].filter(({ fingerprint }) => known.has(fingerprint));
  const current = new Map(kept.map((one) => [one.fingerprint, one]));
  let file: number | undefined;

  const keep = (decisions: readonly Kept[]): string | undefined => {
    try {
      for (const one of decisions) {
        current.delete(one.fingerprint); // so that the newest is last
        if (one.decision) current.set(one.fingerprint, one);
      }
      if (file === undefined) {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        file = openSync(path, 'a', 0o600);
        writeSync(file, '\n'); // the last line may have been cut off
      }
      writeSync(file, `${JSON.stringify({ at: new Date().toISOString(), article: origin, decisions })}\n`);
      fsyncSync(file);
      return undefined;
    } catch (error) {
      return `Decisions are not kept (${codeOf(error) ?? error}): write before you quit.`;
    }
  };
  if (from !== undefined && from !== name && keep(kept) === undefined) rmSync(join(folder, from), { force: true });
  return {
    kept,
    lost: all.size - kept.length,
    keep,
    close({ written }) {
      if (file !== undefined) closeSync(file);
      file = undefined;
      if (written || current.size === 0) rmSync(path, { force: true });
    },
  };
}

/** Forgets what was decided on an article, whatever it says. */
export function dropJournals(origin: string): void {
  const folder = join(stateFolder(), 'journal');
  for (const name of filesIn(folder, `${hash(origin)}-`)) rmSync(join(folder, name), { force: true });
}

/** The XDG folder for what mtlint remembers between runs. */
export function stateFolder({ XDG_STATE_HOME } = process.env): string {
  return join(XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'mtlint');
}

/** Journals of one path, the newest first. */
function filesIn(folder: string, prefix: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.startsWith(prefix));
    const ages = new Map(names.map((name) => [name, statSync(join(folder, name)).mtimeMs]));
    return names.sort((a, b) => ages.get(b)! - ages.get(a)!);
  } catch {
    return []; // no folder, no journals
  }
}

/** The decisions that hold at the end of a journal; a line that a crash cut off is left out. */
function decisionsIn(path: string): Map<string, Kept> {
  const held = new Map<string, Kept>();
  let lines: string[] = [];
  try {
    lines = readFileSync(path, 'utf8').split('\n');
  } catch {}
  for (const line of lines) {
    for (const one of decisionsOf(line)) {
      held.delete(one.fingerprint);
      if (one.decision) held.set(one.fingerprint, one);
    }
  }
  return held;
}

function decisionsOf(line: string): Kept[] {
  try {
    const { decisions } = JSON.parse(line) as { decisions: unknown };
    return Array.isArray(decisions) ? decisions.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: Kept | null): value is Kept {
  if (typeof value?.fingerprint !== 'string') return false;
  const { decision } = value;
  if (decision === undefined) return true;
  if (decision.verdict === 'fixed') return typeof decision.text === 'string';
  return decision.verdict === 'dismissed' && typeof decision.why === 'string';
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
