// Points at sentences that were left in another language.
// Inside quotation marks a foreign sentence may be meant: there it is only mentioned.
import { alignedSentences, rule, type Story, type Untranslated, untranslatedOf } from '#rule';

/** A sentence of a source that scores lower is no proof of what stood there. */
const sure = 0.35;
const shown = 60;

export default rule({
  title: 'Translate every sentence',
  why: 'A translation machine sometimes leaves a sentence as it was. At least eight words must be clearly not English; dialects, creoles, names, menus and lists are left alone, and what stands in quotation marks is only mentioned.',
  category: 'Accuracy/Untranslated',
  severity: 'minor',
  confidence: 0.9,
  examples: {
    invalid: [
      { text: 'The bridge is closed. [[Die Fähre fährt in dieser Woche nur noch am frühen Morgen und am späten Abend]]. Boats must wait.' },
      { text: 'The mayor was angry. "[[No podemos esperar hasta que el puente se caiga en el río con todos nosotros]]," she said.' },
    ],
    valid: [
      { text: 'The captain laughed. "Dis boat no fit carry all of una, e don full since morning and water dey enter," he said.' },
      { text: 'They served bruschetta, carpaccio, ravioli, polenta, risotto, panna cotta, tiramisu, espresso and grappa.' },
      { text: 'The wee lass didnae ken whit tae dae wi the auld man fae the toon, sae she gaed hame.' },
    ],
  },
  *check(story: Story) {
    for (const stretch of untranslatedOf(story.article)) yield finding(stretch, story);
  },
});

function finding({ start, end, quoted, sentence }: Untranslated, story: Story) {
  const line = story.article.content.slice(start, end).replace(/\s+/g, ' ');
  const message = `"${line.length > shown ? `${line.slice(0, shown)}…` : line}" is not English. Translate it.`;
  if (quoted) return { span: { start, end }, message, severity: 'neutral' as const, confidence: 0.5 };
  const proof = alignedSentences(story, sentence).find(({ score }) => score >= sure);
  if (!proof) return { span: { start, end }, message };
  return { span: { start, end }, message, severity: 'major' as const, evidence: [{ text: proof.source, span: proof.sentence }] };
}
