// A document's lines around a place, with what is marked in them: the article at the current finding, a source at its proof.
// The window stays put while findings of one paragraph are walked, so that the text does not jump under the reader's eyes.
import type { BlockKind, Span, Text } from '#text';
import type { Decided } from './decisions.ts';
import { type Desk, letters } from './desk.ts';
import { draftOf, worst } from './draft.ts';
import { cut, type Mark, piece, type Row, type Tone } from './pieces.ts';
import { type Leaf, lineAt, marksOn, type Sheet, sheetOf } from './sheet.ts';

/** Columns before the text: the pointer, or the letter of the gravest finding that begins on the line. */
const gutter = 3;
/** People lose the line beyond this. */
const widest = 100;
/** Columns kept free for the brackets that stand for light where there are no colours. */
const brackets = 2;

const toneOf: Readonly<Partial<Record<BlockKind, Tone>>> = { headline: 'strong', furniture: 'dim', 'comment-form': 'dim' };

/** The lines of a document for a pane of a width and height. */
export function paneSheet(text: Leaf, width: number, height: number): Sheet {
  return sheetOf(text, Math.max(1, Math.min(widest, width - gutter - brackets)), height >= 10);
}

/**
 * Rows of the article, as it will be, around the current finding.
 * @param look a stretch of content that the reader looks at instead
 */
export function passageRows(desk: Desk, decided: Decided, current: number, look: Span | undefined, width: number, height: number): Row[] {
  const { text, marks, placeOf } = draftOf(desk, decided);
  const sheet = paneSheet(text, width, height);
  const item = desk.items.at(current);
  const tone: Tone = look ? 'strong' : (item?.finding.severity ?? 'plain');
  const place = look ? placeOf(look) : item && placeOf(item.span);
  const here = place ? lineAt(sheet, place.start) : -1;
  const top = place ? topFor(sheet, here, height) : 0;
  return sheet.slice(top, top + height).map((line, i) => {
    const found = marksOn(marks, line);
    const lit: Mark[] = [];
    if (place && (look || decided.get(current)?.verdict !== 'fixed')) lit.push({ ...place, tone, light: 'full' });
    else if (place) for (const mark of found) if (mark.tone === 'new' && mark.end === place.end) lit.push({ ...mark, light: 'full' });
    const begin = found.filter((mark) => mark.start >= line.start).map((mark) => mark.tone);
    const gravest = worst(begin);
    const sign =
      top + i === here
        ? piece(' ▸ ', look ? 'strong' : item?.finding.severity)
        : gravest
          ? piece(` ${letters[gravest]} `, gravest)
          : piece(begin.includes('gone') ? ' ✓ ' : ' '.repeat(gutter), 'proof');
    return [sign, ...cut(text.content, line, toneOf[line.kind] ?? 'plain', [...found, ...lit])];
  });
}

/** Rows of a source from a line on, with the proofs lit and a pointer at the line `here`. */
export function sourceRows(source: Text, sheet: Sheet, marks: readonly Mark[], here: number, top: number, height: number): Row[] {
  return sheet
    .slice(top, top + height)
    .map((line, i) => [
      piece(top + i === here ? ' ▸ ' : '   ', 'proof'),
      ...cut(source.content, line, toneOf[line.kind] ?? 'plain', marks),
    ]);
}

/** The first line to show so that a line is seen with some text before it: the start of its paragraph where that fits. */
export function topFor(sheet: Sheet, line: number, height: number): number {
  const start = Math.max(0, (sheet[line]?.first ?? 0) - (height >= 10 ? 2 : height >= 5 ? 1 : 0));
  const top = line - start < height - Math.floor(height / 4) ? start : line - Math.floor(height / 3);
  return Math.max(0, Math.min(top, sheet.length - height));
}
