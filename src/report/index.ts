// Floor 6, the door: reports become strings. Nothing here reads or writes anything.
export { columnsOf } from './columns.ts';
export type { Format, Run } from './format.ts';
export { type FormatName, formats } from './formats.ts';
export { json, jsonl } from './json.ts';
export { linked, type Paint, painted, plain, severityStyle } from './paint.ts';
export { type PrettyOptions, pretty } from './pretty.ts';
export type { FilePlace, NameEntry, Rendering } from './rendering.ts';
export { atLeast, count, nothing, type Tally } from './tally.ts';
export { safeJson, visible, visibleLine } from './visible.ts';
export { nameOf } from './where.ts';
