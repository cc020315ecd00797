// What a config may say: one schema that checks it, gives it its type, and is shipped as JSON Schema for editors.
import { z } from 'zod';

const level = z.enum(['off', 'on', 'neutral', 'minor', 'major', 'critical']);
const severity = z.enum(['neutral', 'minor', 'major', 'critical', 'none']);
const text = z.string().min(1);
const oneOrMore = z.union([text, z.array(text)], { error: 'a string or a list of strings is wanted' });
const count = z.number().int().min(0);

const rules = z
  .record(z.string(), level)
  .describe('Rules by id (names/garbled) or family (names/*): off, on, or the severity that their findings get. The later line wins.');
const trust = z
  .array(text)
  .describe(
    'Names that are right as they stand. A finding about names or words is dropped where its words are the whole name, never a part of it.',
  );

export const configSchema = z
  .strictObject({
    $schema: z.string().describe('Where this schema lies, for editors.').optional(),
    extends: oneOrMore
      .describe('Configs to begin with, by path from this file or by package name; what stands here goes before them.')
      .optional(),
    against: oneOrMore.describe('Other sources on the same stories: files, folders, globs, feeds, from this file.').optional(),
    groupBy: text.describe("A field of a feed's items: those that share it are each other's sources.").optional(),
    failOn: severity.describe('The mildest finding that makes the exit code of lint 1.').optional(),
    rules: rules.optional(),
    ruleFolders: oneOrMore.describe('Folders with rules of your own, from this file.').optional(),
    trust: trust.optional(),
    overrides: z
      .array(
        z.strictObject({
          files: oneOrMore.describe('Patterns as in .gitignore, from the folder of this file: sport/, *.md, !sport/chess.txt.'),
          rules: rules.optional(),
          trust: trust.optional(),
        }),
      )
      .describe('What is different for some files. The later one wins.')
      .optional(),
    baseline: text.describe('The file with findings that are known or no errors, from this file.').optional(),
    gate: z
      .strictObject({
        maxCritical: count.describe('How many critical findings pass.').optional(),
        maxMajor: count.describe('How many major findings pass.').optional(),
        maxMinor: count.describe('How many minor findings pass.').optional(),
        minScore: z.number().max(100).describe('The least calibrated MQM score (CQS) that passes.').optional(),
        acceptable: z.number().positive().describe('Penalty points in a thousand words that score just minScore.').optional(),
      })
      .describe('Limits of the gate.')
      .optional(),
  })
  .describe('Configuration of mtlint.');

/** A config as written. */
export type ConfigFile = z.infer<typeof configSchema>;

/** The schema for editors: JSON Schema, draft 2020-12. */
export function jsonSchema(): object {
  return z.toJSONSchema(configSchema, { io: 'input' });
}

/** A mistake in a config: the way to it, and a sentence without its end. */
export interface ConfigMistake {
  readonly path: readonly (string | number)[];
  readonly what: string;
  /** What the user may have meant, of these. */
  readonly wrong?: string;
  readonly known?: readonly string[];
}

/** Checks a config; the first mistake is enough, since one may cause others. */
export function checkConfig(value: unknown): { readonly config: ConfigFile } | { readonly mistake: ConfigMistake } {
  const { success, data, error } = configSchema.safeParse(value);
  if (success) return { config: data };
  const [issue] = error.issues;
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const at = path.reduce<unknown>((inside, step) => (inside as Record<string, unknown> | undefined)?.[step], value);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [wrong] = issue.keys;
      return { mistake: { path: [...path, wrong], what: `${quoted(wrong)} is no key here`, wrong, known: keysAt(path) } };
    }
    case 'invalid_value': {
      const known = issue.values.map(String);
      return { mistake: { path, what: `${named(path)}${JSON.stringify(at)} is not known here`, wrong: String(at), known } };
    }
    case 'invalid_type':
      return { mistake: { path, what: `${named(path)}${wanted[issue.expected] ?? issue.expected} is wanted` } };
    default:
      return { mistake: { path, what: `${named(path)}${issue.message[0].toLowerCase()}${issue.message.slice(1)}` } };
  }
}

const wanted: Readonly<Record<string, string>> = {
  string: 'a string',
  array: 'a list',
  object: 'an object with keys',
  record: 'an object with keys',
  number: 'a number',
  int: 'a whole number',
};

function keysAt(path: readonly (string | number)[]): string[] {
  const { shape } = configSchema;
  if (path[0] === 'gate') return Object.keys(shape.gate.unwrap().shape);
  if (path[0] === 'overrides') return Object.keys(shape.overrides.unwrap().element.shape);
  return Object.keys(shape);
}

function named(path: readonly (string | number)[]): string {
  return path.length === 0 ? '' : `${path.join('.')}: `;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
