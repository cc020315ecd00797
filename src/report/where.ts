// What a document is called and where in a file its findings stand: every format that points into files asks here.
// An item of a feed of JSON lines is no part of the file as it stands: its lines and columns count within the item, so formats that point into files name the feed alone.
import { sep } from 'node:path';
import type { Diagnostic, DocumentReport, Proof } from '#engine';
import type { Place, Rendering } from './rendering.ts';

/** A file is its own name; a document among others in a file is named after both. The path of standard input is `-`, which tells people nothing. */
export function nameOf({ id, path }: Pick<DocumentReport, 'id' | 'path'>): string {
  const place = path === '-' ? 'standard input' : path;
  return id === path ? place : `${place}(${id})`;
}

/** Whether lines and columns count in the file that `path` names. */
export function isFile({ id, path, isPart }: DocumentReport): boolean {
  return id === path || isPart === true;
}

/**
 * The corrections that a program may put in place as they stand: in a document with markup not those of words that it parts or escapes,
 * and none that would want escapes.
 */
export function readyFixes({ text, fixes }: Diagnostic, { original, content }: Rendering): Diagnostic['fixes'] {
  if (original === content) return fixes;
  return /[&<]/.test(text) ? [] : fixes.filter((fix) => !/[&<]/.test(fix.text));
}

/** Where a stretch of text ends that begins at a place; the end is exclusive. */
export function endOf({ line, column }: Place, text: string): Place {
  const breaks = [...text.matchAll(/\r\n?|\n/g)];
  const last = breaks.at(-1);
  if (last === undefined) return { line, column: column + text.length };
  return { line: line + breaks.length, column: text.length - (last.index + last[0].length) + 1 };
}

/** A word that proves its own fault has been shown already. */
export function isItself(report: DocumentReport, finding: Diagnostic, { source, start, end }: Proof): boolean {
  return source === report.id && start === finding.start && end === finding.end;
}

/** A path with slashes on every system, as pipelines that compare paths with a repository's want it. */
export function slashed(path: string): string {
  return path
    .split(sep)
    .join('/')
    .replace(/^(?:\.\/)+(?=.)/, '');
}

/** A path as a URI: relative where the path is (RFC 3986, a relative-path reference), else a file URI. */
export function uriOf(path: string): string {
  const uri = slashed(path).toWellFormed().split('/').map(encodeURIComponent).join('/');
  if (uri.startsWith('/')) return `file://${uri}`;
  return /^[A-Za-z]%3A\//.test(uri) ? `file:///${uri.replace('%3A', ':')}` : uri;
}
