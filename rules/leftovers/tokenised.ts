// Points at the spaces that a machine puts around marks to count words, and never took away: "Yes , he does n't ."
// A text full of them is one finding: whoever mends it mends it as a whole.
import { type Finding, rule, type Span, type Story, type Text } from '#rule';

/** With so many, they are the text's manner. */
const many = 6;

/** A space before a mark that wants none; a split contraction or possessive; hyphens and quotation marks as such machines write them. */
const split =
  /(?<=[\p{L}\p{N})"”’'%])[ \u00a0]{1,3}(?:[,;](?=\s|$)|[.?!](?=["”’)]?(?:\s|$))(?! ?\.))|(?<=\p{L}) n['’]t(?!\p{L})|(?<=\p{Ll}) ['’](?:s|re|ve|ll|d|m)(?=[\s.,;:?!]|$)|(?<=\p{L}) ?@-@ ?(?=\p{L})|``(?= ?\p{L})/gu;

/** What such machines made of a text, in order, and what should stand there. */
function splitsIn({ content, blocks }: Text): (Span & { readonly fix: string })[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'furniture' || block.kind === 'comment-form') return [];
    return [...content.slice(block.start, block.end).matchAll(split)].map(({ 0: written, index }) => ({
      start: block.start + index,
      end: block.start + index + written.length,
      fix: written === '``' ? '“' : written.trim().replace('@-@', '-'),
    }));
  });
}

export default rule({
  title: 'Put marks where their words are',
  why: 'Programs that count words set every comma, stop and contraction apart with spaces. Text that went through one keeps them until somebody takes them away. Ellipses, decimals and the names of files keep their stops.',
  category: 'Linguistic conventions/Punctuation',
  severity: 'minor',
  confidence: 0.9,
  examples: {
    invalid: [
      { text: "The ferry[[ , -> ,]] she said, does[[ n't -> n't]] run[[ . -> .]]" },
      { text: "The captain[[ 's -> 's]] dog won a long[[ @-@ -> -]]distance race." },
      { text: 'He came[[ ,]] he saw , he left . Nobody knew why . It was late , and it was cold .' },
    ],
    valid: [
      { text: 'He waited . . . and then they won 5 : 3 with .5 seconds left.' },
      { text: "It was the summer of '68, and the boys' shoes ... were gone; rock 'n' roll was not." },
      { text: 'The “quote” of a plural, 3.5 % and Yahoo! are as they should be.' },
    ],
  },
  *check({ article }: Story): Generator<Finding> {
    const splits = splitsIn(article);
    if (splits.length >= many) {
      const { start, end } = splits[0];
      yield {
        span: { start, end },
        message: `Marks are set apart from their words, here and at ${splits.length - 1} more places. Join them.`,
        confidence: 0.95,
      };
    } else
      for (const { start, end, fix } of splits)
        yield {
          span: { start, end },
          message: `"${article.content.slice(start, end)}" is set apart from its word. Write "${fix}".`,
          fixes: [{ text: fix }],
        };
  },
});
