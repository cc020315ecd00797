// What a run would go by, for people who wonder why: the config, the flags and the defaults, as they hold for one file.

import { settingsFor } from './configApply.ts';
import type { Config } from './configRead.ts';
import type { GateOptions } from './gate.ts';
import type { LintOptions } from './lint.ts';
import { loadRules } from './load.ts';
import { print } from './terminal.ts';

const none: Config = { from: [], gate: {}, overrides: [] };

/**
 * Prints the settings of a run as JSON.
 * @param path the file they hold for
 * @returns the exit code: 0
 * @throws Mistake where the config names a rule that is none
 */
export async function printConfig(path: string, options: LintOptions | GateOptions): Promise<number> {
  const { settings = none, against, groupBy, rules: ruleFolders, baseline } = options;
  const catalog = await loadRules(ruleFolders);
  const { rules, trust } = settingsFor(settings, catalog)(path);
  const levels = new Map(rules.map(({ id, rule }) => [id, rule.severity]));
  const limits = 'failOn' in options ? { failOn: options.failOn } : { gate: limitsOf(options as GateOptions) };
  const shown = {
    configs: settings.from,
    file: path,
    against,
    groupBy,
    ...limits,
    ruleFolders: [ruleFolders ?? []].flat(),
    baseline,
    trust,
    rules: Object.fromEntries(catalog.map(({ id }) => [id, levels.get(id) ?? 'off'])),
  };
  await print(`${JSON.stringify(shown, undefined, 2)}\n`);
  return 0;
}

function limitsOf({ maxCritical, maxMajor, maxMinor, minScore, acceptable }: GateOptions): object {
  return { maxCritical, maxMajor, maxMinor, minScore, acceptable };
}
