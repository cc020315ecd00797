// Why a finding stands: the message, the numbered proposals, and each source's sentence with the words that prove it.
// All rows are made, since they are few: a pane that is too small scrolls them.
import type { Excerpt, Proof } from '#engine';
import { compare, inCommon, likeness, sideOf, sideRows } from './compare.ts';
import type { Decision, Standing } from './decisions.ts';
import type { Item } from './desk.ts';
import { signs } from './findings.ts';
import { type Mark, paragraph, piece, type Row } from './pieces.ts';
import { remember } from './remember.ts';
import { shorten } from './show.ts';

/** Code units shown before and after the proof: a hostile "sentence" may be as long as its document. */
const reach = 400;
/** From here on two sentences are told apart word by word, one under the other. */
const alike = 0.6;
/** People lose the line beyond this. */
const widest = 100;

/**
 * Rows of the reason for a finding.
 * @param article id of the article, to tell its own sentences from those of sources
 * @param aligned a sentence of a source that says the same and proves nothing
 * @param airy empty lines between the parts
 */
export function reasonRows(
  { finding }: Item,
  { decision, standing }: { readonly decision: Decision | undefined; readonly standing: Standing },
  article: string,
  aligned: Pick<Proof, 'source' | 'excerpt'> | undefined,
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
  const sourced = (id: string, told = '') => rows.push(...gap, [piece(` ${shorten(`${id}${told}`, room)}`, 'dim')]);
  let source: string | undefined;
  for (const proof of finding.evidence) {
    if (proof.source !== source) sourced(proof.source === article ? 'in this article' : proof.source);
    source = proof.source;
    rows.push(...excerptRows(proof.excerpt, proof.source === article ? undefined : finding.excerpt, room - 1));
  }
  if (aligned) {
    sourced(aligned.source, ' says there');
    rows.push(...excerptRows(aligned.excerpt, finding.excerpt, room - 1));
  }
  return rows;
}

/** What was decided, in words. */
function toldOf(decision: Decision | undefined): string {
  if (!decision) return 'The correction of another finding changes these words.';
  if (decision.verdict === 'dismissed') return `Not an error: ${decision.why}`;
  return decision.text === '' ? 'Will be left out.' : `Becomes "${decision.text}".`;
}

/** A sentence with its proof lit, and the words that the article's sentence has too; below that one where nearly all are the same. */
function excerptRows(there: Excerpt, here: Excerpt | undefined, width: number): Row[] {
  const { text, start, end } = nearProof(there);
  const parts = here && compared(there, here);
  if (parts && likeness(parts) >= alike) return [...sideRows(sideOf('-', parts), width), ...sideRows(sideOf('+', parts), width)];
  const common = parts ? inCommon(parts).map((span): Mark => ({ ...span, tone: 'strong', light: 'none' })) : [];
  const rows = paragraph(text, width, 'plain', [...common, { start, end, tone: 'proof', light: 'under' }]);
  return rows.map((row) => [piece('   '), ...row]);
}

const compared = remember((there: Excerpt, here: Excerpt) => compare(nearProof(here).text, nearProof(there).text));

/** A sentence without what is far from its proof. */
function nearProof({ text, start, end }: Excerpt): Excerpt {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach, start + 2 * reach);
  const head = from > 0 ? '…' : '';
  const shift = head.length - from;
  return { text: `${head}${text.slice(from, to)}${to < text.length ? '…' : ''}`, start: start + shift, end: end + shift };
}
