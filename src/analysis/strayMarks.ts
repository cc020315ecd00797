// Quotation marks without their other half: a quotation that nothing closes, or that nothing opened.
// A quotation may honestly run over several paragraphs, with a new opening mark in each or with none.
import type { Block, Span, Text } from '#text';
import { memo } from './memo.ts';
import { doubleMarks, type QuotationMark } from './quotes.ts';

/** A mark without its other half; the span is the mark alone. */
export interface StrayMark extends Span {
  readonly missing: 'opening' | 'closing';
}

/** The marks of a text that stand alone, in order. Page furniture, code and comment forms are not looked at. */
export const strayMarksOf = memo((text: Text): readonly StrayMark[] => {
  const stray: StrayMark[] = [];
  let open: { readonly at: number; readonly paragraph: number } | undefined;
  const report = (at: number, missing: StrayMark['missing']) => stray.push({ start: at, end: at + 1, missing });
  text.blocks.forEach((block, paragraph) => {
    if (!readable.has(block.kind)) return;
    for (const [i, mark] of doubleMarks(text.content, block).entries()) {
      if (!open) {
        if (mark.side !== 'close') open = { at: mark.at, paragraph };
        else if (!isInch(text.content, mark)) report(mark.at, 'opening');
      } else if (mark.side !== 'open') open = undefined;
      else {
        const goesOn = i === 0 && open.paragraph < paragraph && isFirst(text.content, block, mark);
        if (!goesOn) report(open.at, 'closing');
        open = { at: mark.at, paragraph };
      }
    }
  });
  if (open) report(open.at, 'closing');
  return stray.sort((a, b) => a.start - b.start);
});

const readable: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list', 'quotation']);

/** A height or a screen: 6'2", 27". */
function isInch(content: string, { at }: QuotationMark): boolean {
  return content[at] === '"' && /\d/.test(content[at - 1] ?? '');
}

/** Whether a mark is the first of its paragraph's characters. */
function isFirst(content: string, block: Span, { at }: QuotationMark): boolean {
  return content.slice(block.start, at).trim() === '';
}
