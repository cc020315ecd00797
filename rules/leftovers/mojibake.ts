// Points at letters that came through a wrong encoding, and puts back what they were.
// The bytes themselves prove it; where a source has the very word, it is shown, and the error is grave.
import { type Evidence, type Finding, type Mojibake, mojibakeOf, rule, type Story, vocabularyOf } from '#rule';

export default rule({
  title: 'Decode letters that came through a wrong encoding',
  why: 'When UTF-8 is read as Windows-1252, accents, quotation marks and dashes turn into strings such as "Ã©" or "â€™", and characters that are lost become "\ufffd". Words and names with them are unreadable. Capitals that happen to stand before a quotation mark or a dash are left alone.',
  category: 'Design/Character encoding',
  severity: 'minor',
  confidence: 0.98,
  examples: {
    invalid: [
      { text: 'The caf[[Ã© -> é]] opened late[[â€” -> —]]the owner[[â€™ -> ’]]s train stood still.' },
      { text: 'It costs [[Â£ -> £]]5, and [[ÃƒÂ¼ -> ü]] is no letter of ours.' },
      { text: 'Judge G[[Ã¼ -> ü]]ndert read the verdict.', sources: ['The verdict of judge Gündert came on Monday.'] },
      { text: 'The mayor of K[[\ufffd]]ln was not there.' },
    ],
    valid: [
      { text: 'The poster said “SÃO PAULO”, “AMANHÔ and “MAÑANA…” in capitals.' },
      { text: 'Über 20 °C – “Ångström” and ½ £ are fine, and so are 3 × 4 €, “Â” and Â again.' },
      { text: 'Nguyễn Thị Hà’s café sells crêpes at 3 € a piece — or £2½.' },
    ],
  },
  *check(story: Story) {
    for (const found of mojibakeOf(story.article)) yield finding(found, story);
  },
});

function finding({ start, end, decoded }: Mojibake, story: Story): Finding {
  const span = { start, end };
  const written = story.article.content.slice(start, end);
  if (decoded === undefined) return { span, message: `A character was lost at "${written}". Look it up in the original.` };
  const evidence = /\p{L}/u.test(decoded) ? wordInSources(span, decoded, story) : [];
  return {
    span,
    message: `"${written}" ${decoded === '' ? 'is a mark of the encoding. Drop it.' : `came through a wrong encoding. Write "${decoded}".`}`,
    fixes: [{ text: decoded }],
    ...(evidence.length > 0 && { evidence, severity: 'major' }),
  };
}

/** Where the sources have the word around a span, once it is decoded. */
function wordInSources(
  { start, end }: { readonly start: number; readonly end: number },
  decoded: string,
  { article, sources }: Story,
): Evidence[] {
  const before = /[\p{L}\p{M}]{0,40}$/u.exec(article.content.slice(Math.max(0, start - 40), start))![0];
  const after = /^[\p{L}\p{M}]{0,40}/u.exec(article.content.slice(end, end + 40))![0];
  const word = `${before}${decoded}${after}`.toLowerCase();
  return sources.flatMap((text) => {
    const use = vocabularyOf(text).get(word);
    return use ? [{ text, span: { start: use.start, end: use.end } }] : [];
  });
}
