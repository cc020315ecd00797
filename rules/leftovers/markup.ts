// Points at what a page or a program left in the text: tags, character references, Markdown and wiki marks, placeholders nobody filled in.
// Where the plain text is certain it is the fix; a placeholder has lost its word for good.
import { type Markup, type MarkupKind, markupOf, rule, type Story } from '#rule';

const facts: Readonly<Record<MarkupKind, string>> = {
  reference: 'is a character reference',
  tag: 'is a tag of a web page',
  mark: 'holds marks of Markdown or a wiki',
  placeholder: 'is a placeholder that nobody filled in',
};

export default rule({
  title: 'Leave no markup in the text',
  why: 'Tags, character references, Markdown marks and placeholders belong to the page or the program that made the text. Readers should see words only. Stars that hide a curse, hashtags, lone braces and percent signs are left alone.',
  category: 'Design/Markup tag',
  severity: 'minor',
  confidence: 0.95,
  examples: {
    invalid: [
      { text: 'Fish [[&amp; -> &]] chips[[&nbsp; -> \u00a0]]cost [[&amp;quot; -> "]]too much[[&#8221; -> ”]].' },
      { text: 'The bridge[[<br/> ->  ]]is closed. Boats [[<b> ->]]must[[</b> ->]] wait.' },
      { text: 'She called it [[**a good day** -> a good day]] for the [[[port](https://example.org/port) -> port]].' },
      { text: 'Dear [[{0}]], the ferry leaves at [[%s]] with [[{{ count }}]] cars and [[<unk>]].' },
    ],
    valid: [
      { text: 'He called the referee a f**k-up and worse: a **** without an eye.' },
      { text: 'AT&T; Marks & Spencer; 100%s is no word, and x < y > z holds for <5 and >3.' },
      { text: 'The set {a, b} is small, #1 in the charts, #snow on the coast, and 5 % sold * at night.' },
    ],
  },
  *check({ article }: Story) {
    for (const { kind, start, end, plain } of markupOf(article))
      yield finding(article.content.slice(start, end), { kind, start, end, plain });
  },
});

function finding(written: string, { kind, start, end, plain }: Markup) {
  const fact = `"${written.replace(/\s+/g, ' ')}" ${facts[kind]}.`;
  if (plain === undefined) return { span: { start, end }, message: `${fact} Put the word there.` };
  return {
    span: { start, end },
    message: plain.trim() === '' ? `${fact} Drop it.` : `${fact} Write "${plain}".`,
    fixes: [{ text: plain }],
  };
}
