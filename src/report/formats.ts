// Every format by its name: the one table that the command line and the tests go through.
import { checkstyle } from './checkstyle.ts';
import type { Format, Run } from './format.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html.ts';
import { json, jsonl } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import { rdjson } from './rdjson.ts';
import { sarif } from './sarif.ts';

/** Makes a format for one run; some keep count while documents pass, so none is used twice. */
export const formats = {
  pretty,
  json: () => json,
  jsonl: () => jsonl,
  sarif,
  github,
  gitlab,
  junit: () => junit,
  checkstyle,
  rdjson,
  html,
  markdown,
} as const satisfies Readonly<Record<string, (run: Run) => Format>>;

export type FormatName = keyof typeof formats;
