// A config applied: which rules a file is held to, how loud they are, and which findings fall silent because a name is trusted.
import { relative, resolve, sep } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import ignore, { type Ignore } from 'ignore';
import { type CatalogEntry, type DocumentReport, type Severity, withFindings } from '#engine';
import type { Config, Override } from './configRead.ts';
import { Mistake } from './mistake.ts';

/** What holds for one file. */
export interface FileSettings {
  readonly rules: readonly CatalogEntry[];
  readonly trust: readonly string[];
  /** Whether a name is trusted: as a whole, never a part of it. */
  readonly trusts: (name: string) => boolean;
  /** The report without findings on trusted names. */
  readonly trusting: (report: DocumentReport) => DocumentReport;
}

/**
 * Gives what holds for a file; files under the same overrides share it.
 * @throws Mistake where the config names a rule that is none
 */
export function settingsFor({ overrides }: Config, catalog: readonly CatalogEntry[]): (path: string) => FileSettings {
  for (const { rules } of overrides) for (const { id, place } of rules) expectRule(id, place, catalog);
  const globs = overrides.map(({ files }) => ignore().add([...files]));
  const made = new Map<string, FileSettings>();
  return (path) => {
    const holding = overrides.filter((override, i) => holds(override, globs[i], path));
    const key = holding.map((override) => overrides.indexOf(override)).join();
    const settings = made.get(key) ?? fileSettings(holding, catalog);
    made.set(key, settings);
    return settings;
  };
}

/** No folder: everywhere, standard input and other disks included. */
function holds({ folder }: Override, globs: Ignore, path: string): boolean {
  if (folder === '') return true;
  const inside = relative(folder, resolve(path)).split(sep).join('/');
  return ignore.isPathValid(inside) && globs.ignores(inside);
}

function fileSettings(overrides: readonly Override[], catalog: readonly CatalogEntry[]): FileSettings {
  const levels = overrides.flatMap(({ rules }) => rules);
  const trust = overrides.flatMap((override) => override.trust);
  const names = new Set(trust.map(whole));
  const trusts = (name: string) => names.has(whole(name));
  return {
    rules: catalog.flatMap((entry) => {
      const level = levels.findLast(({ id }) => covers(id, entry.id))?.level ?? 'on';
      return level === 'off' ? [] : [level === 'on' ? entry : atLevel(entry, level)];
    }),
    trust,
    trusts,
    trusting: (report) =>
      names.size === 0 ? report : withFindings(report, ({ rule, text }) => !(/^(?:names|words)\//.test(rule) && trusts(text))),
  };
}

/** The rule with one severity for all its findings. */
function atLevel({ id, rule }: CatalogEntry, severity: Severity): CatalogEntry {
  return {
    id,
    rule: {
      ...rule,
      severity,
      *check(story: never) {
        for (const finding of rule.check(story)) yield { ...finding, severity };
      },
    } as CatalogEntry['rule'],
  };
}

/** `names/garbled` is itself, `names/*` its family. */
function covers(pattern: string, id: string): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;
}

function expectRule(pattern: string, place: string, catalog: readonly CatalogEntry[]): void {
  if (catalog.some(({ id }) => covers(pattern, id))) return;
  const ids = catalog.map(({ id }) => id);
  const near = closest(pattern, [...ids, ...new Set(ids.map((id) => id.replace(/[^/]+$/, '*')))]);
  const hint = distance(pattern, near) <= near.length / 2 ? `did you mean ${near}?` : '`mtlint rules` lists them.';
  throw new Mistake(`${place}: no rule is called ${JSON.stringify(pattern)}; ${hint}`);
}

/** A name as it counts: one blank between its parts, without a possessive's ending. */
function whole(name: string): string {
  return name
    .normalize()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/['’]s?$/, '');
}
