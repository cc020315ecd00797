// Points at a line break in the middle of a sentence: the text was cut where a page or a caption was wide.
// Text that is wrapped as a whole is left alone; so are lists, verse and names that begin with a small letter.
import { type Block, particles, rule, type Span, type Story, type Text } from '#rule';

/** A shorter line that does not end may be a heading. */
const shortestLine = 60;
/** Paragraphs with more breaks than this inside are wrapped, or verse. */
const mostInside = 2;

export default rule({
  title: 'Keep a sentence in one paragraph',
  why: 'A sentence that breaks off and goes on after an empty line was cut by the width of another page, or by what stood there. Readers stumble, and a program reads two broken sentences. Wrapped text, verse, lists and brands in small letters are left alone.',
  category: 'Design/Layout',
  severity: 'minor',
  confidence: 0.85,
  examples: {
    invalid: [
      {
        text: 'The council closed the northern bridge on Monday because its second[[\n\n ->  ]]pier had sunk by four centimetres since the summer.\n\nBoats must wait.',
      },
    ],
    valid: [
      {
        text: 'The council closed the northern bridge on Monday because of the following damage:\n\nthe pier had sunk, and the rail was loose.',
      },
      {
        text: 'A headline that is long enough to be taken for a line of prose by a machine\n\niPhone sales rose in spring, the company said.',
      },
      {
        text: 'Roses grow beside the wall and nobody has cut them,\nand the wind that shakes the hall\nnever touches one of them,\nand the day is long.',
      },
    ],
  },
  *check({ article }: Story) {
    for (const { start, end } of [...betweenBlocks(article), ...insideBlocks(article)])
      yield { span: { start, end }, message: 'A line break cuts this sentence in two. Join the lines.', fixes: [{ text: ' ' }] };
  },
});

/** Breaks between two paragraphs of one sentence. */
function betweenBlocks({ content, blocks }: Text): Span[] {
  return blocks.slice(1).flatMap((block, i) => {
    const before = blocks[i];
    const gap = { start: before.end, end: block.start };
    return (isProse(before) || before.kind === 'headline') && isProse(block) && isCut(content, before, gap) ? [gap] : [];
  });
}

/** Breaks inside a paragraph, where the document is not wrapped as a whole. */
function insideBlocks({ content, blocks }: Text): Span[] {
  const breaks = blocks.filter(isProse).flatMap((block) =>
    [...content.slice(block.start, block.end).matchAll(/(?<!\s)\s*(?:\r\n|\n|\r)\s*/g)].map(({ 0: gap, index }) => ({
      block,
      start: block.start + index,
      end: block.start + index + gap.length,
    })),
  );
  if (breaks.length > mostInside) return [];
  return breaks
    .filter(({ block, start, end }) => isCut(content, { start: block.start, end: start }, { start, end }))
    .map(({ start, end }) => ({ start, end }));
}

function isProse({ kind }: Block): boolean {
  return kind === 'paragraph';
}

/** Whether a line breaks off before a gap and goes on after it with a plain word in small letters. */
function isCut(content: string, line: Span, { start, end }: Span): boolean {
  if (start - line.start < shortestLine || !/[\p{L}\p{N},–-]/u.test(content[start - 1])) return false;
  const word = /^(\p{Ll}+)(?:['’]\p{Ll}+)?[,;:]?\s/u.exec(content.slice(end, end + 40));
  return word !== null && !particles.has(word[1]);
}
