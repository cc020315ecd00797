// Why a finding stands: the message, the numbered proposals, and each source's sentence with the words that prove it.
// All rows are made, since they are few: a pane that is too small scrolls them.
import type { Excerpt } from '#engine';
import type { Decision, Standing } from './decisions.ts';
import type { Item } from './desk.ts';
import { signs } from './findings.ts';
import { type Mark, paragraph, piece, type Row } from './pieces.ts';
import { shorten } from './show.ts';

/** Code units shown before and after the proof: a hostile "sentence" may be as long as its document. */
const reach = 400;
/** People lose the line beyond this. */
const widest = 100;

/**
 * Rows of the reason for a finding.
 * @param article id of the article, to tell its own sentences from those of sources
 * @param airy empty lines between the parts
 */
export function reasonRows(
  { finding }: Item,
  { decision, standing }: { readonly decision: Decision | undefined; readonly standing: Standing },
  article: string,
  width: number,
  airy: boolean,
): Row[] {
  const room = Math.max(1, Math.min(widest, width - 4));
  const gap: Row[] = airy ? [[]] : [];
  const indent = (rows: readonly Row[], by: string): Row[] => rows.map((row) => [piece(by), ...row]);
  const rows: Row[] = indent(paragraph(finding.message, room, 'strong'), ' ');
  if (standing !== 'open' && standing !== 'note')
    rows.push(...gap, ...indent(paragraph(`${signs[standing]} ${toldOf(decision)}`, room, 'strong'), ' '));
  if (finding.fixes.length > 0) rows.push(...gap);
  for (const [i, fix] of finding.fixes.entries()) {
    const chosen = decision?.verdict === 'fixed' && decision.text === fix.text;
    rows.push([
      piece(chosen ? '▸' : ' '),
      piece(`${i + 1} `, 'dim'),
      piece(fix.text === '' ? 'leave out' : shorten(fix.text, room - 2), 'proof'),
    ]);
  }
  let source: string | undefined;
  for (const proof of finding.evidence) {
    if (proof.source !== source)
      rows.push(...gap, [piece(` ${shorten(proof.source === article ? 'in this article' : proof.source, room)}`, 'dim')]);
    source = proof.source;
    rows.push(...indent(excerptRows(proof.excerpt, room - 1), '   '));
  }
  return rows;
}

/** What was decided, in words. */
function toldOf(decision: Decision | undefined): string {
  if (!decision) return 'The correction of another finding changes these words.';
  if (decision.verdict === 'dismissed') return `Not an error: ${decision.why}`;
  return decision.text === '' ? 'Will be left out.' : `Becomes "${decision.text}".`;
}

function excerptRows({ text, start, end }: Excerpt, width: number): Row[] {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach, start + 2 * reach);
  const head = from > 0 ? '…' : '';
  const mark: Mark = { start: start - from + head.length, end: end - from + head.length, tone: 'proof', light: 'under' };
  return paragraph(`${head}${text.slice(from, to)}${to < text.length ? '…' : ''}`, width, 'plain', [mark]);
}
