// A story becomes a report, and so does what could not be read or is not mtlint's to judge: then it says why.
import { type CatalogEntry, check, type DocumentReport, type Failure } from '#engine';
import { isUnread, type Unread } from './read.ts';
import type { Ready } from './stories.ts';

/** Checks a story, or reports why there is none. */
export function reportOn(item: Ready | Unread, rules: readonly CatalogEntry[]): DocumentReport {
  return isUnread(item) ? failed(item) : check(item.story, rules, item.path);
}

function failed({ id, path, problem }: Unread): DocumentReport {
  return {
    id,
    path,
    words: 0,
    findings: [],
    score: { apt: 0, pwpt: 0, npt: 0, rqs: 100, smallSample: true },
    failures: [{ message: problem }],
  };
}

/** A failure as a sentence for people: what, where, what to do. */
export function sentence({ id }: DocumentReport, { rule, message }: Failure): string {
  return rule === undefined ? message : `${id}: the rule ${rule} broke (${message}); the other rules went on.`;
}
