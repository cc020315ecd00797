// A small story for the desk, checked by a rule that only knows a list of words: the desk must not depend on what real rules find.
import { check } from '#engine';
import { type Finding, rule, type Severity } from '#rule';
import { type Text, textOf } from '#text';
import { deskOf, type ReviewInput } from '../../src/review/desk.ts';

const article = [
  'Envoys meet in Geneva',
  'Envoy Paul Varnike met Minister Anna Sorel in Geneva on Monday, two days after the first round of talks on grain had ended without a result.',
  'Sorel said that a truce was neer, and that Varnike would come back. The ministry in Bern gave no details.',
  'Varnike flew home on Tuesday.',
].join('\n\n');

const sources = ['Special envoy Paul Warnicke arrived in Geneva.\n\nHe met Anna Sorel there.', 'Warnicke and Sorel spoke for two hours.'];

/** A word that the fixture's rule marks wherever it stands. */
interface Wrong {
  readonly word: string;
  readonly severity: Severity;
  readonly fixes?: readonly string[];
  /** What to point at in the sources. */
  readonly proof?: string;
}

const wrongs: readonly Wrong[] = [
  { word: 'Varnike', severity: 'major', fixes: ['Warnicke', 'Warnick'], proof: 'Warnicke' },
  { word: 'neer', severity: 'minor', fixes: ['near'] },
  { word: 'Bern', severity: 'neutral' },
];

/** A checked story: every occurrence of the wrong words is a finding of the rule `names/garbled`. */
export function checked(text = article, others: readonly string[] = sources, words: readonly Wrong[] = wrongs): ReviewInput {
  const story = { article: plain('geneva.txt', text), sources: others.map((source, i) => plain(`wire/${i + 1}.txt`, source)) };
  const listed = rule({
    title: 'Use no word of the list',
    why: 'A test needs findings at known places.',
    category: 'Accuracy/Mistranslation',
    severity: 'minor',
    confidence: 0.9,
    examples: { invalid: [], valid: [] },
    *check({ article, sources }): Iterable<Finding> {
      for (const { word, severity, fixes = [], proof } of words) {
        const evidence = sources.flatMap((source) => placesOf(source.content, proof).map((span) => ({ text: source, span })));
        for (const span of placesOf(article.content, word)) {
          const message = proof ? `"${word}" is spelt "${proof}" by ${evidence.length} sources.` : `"${word}" stands alone.`;
          yield { span, severity, message, evidence, fixes: fixes.map((text) => ({ text })) };
        }
      }
    },
  });
  return { story, report: check(story, [{ id: 'names/garbled', rule: listed }]) };
}

export const desk = deskOf(checked());

/** A text whose blocks are paragraphs between empty lines: where blocks begin is not what these tests are about. */
export function plain(id: string, content: string): Text {
  const blocks = [...content.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    kind: 'paragraph' as const,
  }));
  return textOf(id, content, { content, blocks, toOriginal: ({ start, end }) => ({ start, end }) });
}

function placesOf(text: string, word: string | undefined) {
  const places: { start: number; end: number }[] = [];
  if (word) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push({ start: at, end: at + word.length });
  return places;
}
