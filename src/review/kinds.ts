// Which findings are decided as one: all on one name, however it is misspelt, and otherwise those that say the same of the same words.
// A name that is garbled in five places, in three ways, then costs one key.
import type { Diagnostic } from '#engine';
import type { Story } from '#story';
import type { Span } from '#text';
import { mentionsOf } from './names.ts';
import { marksOf, marksOn } from './sheet.ts';

/** A finding with its span in the article's content: the words without markup, which the desk shows. */
export interface Item {
  readonly finding: Diagnostic;
  readonly span: Span;
  /** What findings that are decided as one share. */
  readonly kind: string;
}

/** The family of the rules about names: what they find is put together by who is meant. */
const family = 'names/';

/** For each finding what it shares with those that are decided together with it. */
export function kindsOf(story: Story, found: readonly { readonly finding: Diagnostic; readonly span: Span }[]): readonly string[] {
  if (!found.some(({ finding }) => finding.rule.startsWith(family))) return found.map(({ finding }) => equals(finding));
  const mentions = marksOf(mentionsOf(story).flatMap((spans, entity) => spans.map(({ start, end }) => ({ start, end, entity }))));
  return found.map(({ finding, span }) => {
    const mention = finding.rule.startsWith(family) ? marksOn(mentions, span).at(0) : undefined;
    return mention ? `name ${mention.entity}` : equals(finding);
  });
}

function equals({ rule, text, fixes }: Diagnostic): string {
  return JSON.stringify([rule, text, ...fixes.map((fix) => fix.text)]);
}
