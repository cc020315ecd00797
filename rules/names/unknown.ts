// Names that no source has and nothing resembles: often a new person, sometimes a name beyond recognition.
// Information for the editor, never a fault.
import { isOfCountry, nameBook, rule } from '#rule';

export default rule({
  title: 'Know the names that no other source has',
  why: 'A name that only this article has may be its own reporting or a name garbled beyond recognition. It is listed once, at its first mention, so that an editor can look at it; it never fails a check.',
  category: 'Accuracy/Addition',
  severity: 'neutral',
  confidence: 0.5,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'Rubio met [[Keith Kellogg]] in Riyadh. Kellogg spoke first.',
        sources: ['Marco Rubio spoke on Saturday.', 'Rubio flew to Riyadh.'],
      },
    ],
    valid: [
      { text: 'Marco Rubio spoke.', sources: ['Mr. Rubio spoke; Marco laughed.'] },
      { text: 'On Saturday the talks began.', sources: ['Talks began.'] },
      {
        text: 'Survivor Nur Salim wept. Det Sgt Paul Marsh knew him. “I’m glad,” Cllr Ann Ruiz said.',
        sources: ['Nur Salim, a survivor, spoke to Ann Ruiz, a councillor, and Paul Marsh.'],
      },
      { text: 'In Brazil, the Chinese envoy left at 0800 GMT.', sources: ['The envoy left early.'] },
    ],
  },
  *check(story) {
    const told = new Set<string>();
    for (const { spelling, verdict } of nameBook(story).judgements) {
      if (verdict !== 'unknown' || spelling.words.every(isKnown)) continue;
      const isNew = !spelling.words.some((word) => told.has(word));
      for (const word of spelling.words) told.add(word);
      if (isNew)
        yield {
          span: { start: spelling.occurrences[0].mention.start, end: spelling.occurrences[0].mention.end },
          message: `No other source has "${spelling.name}".`,
        };
    }
  },
});

/** What everybody knows: countries, peoples, languages, and the zones of clocks. */
function isKnown(word: string): boolean {
  return isOfCountry(word) || /^(?:gmt|utc|bst|cet|cest|est|edt|pst|pdt)$/.test(word);
}
