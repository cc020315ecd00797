// Reports to print: written by hand, so that what a reporter does shows without any rule.
import type { Diagnostic, DocumentReport, Readability } from '#engine';

/** A finding about the first occurrence of `marked` in a sentence. */
export function diagnostic(sentence: string, marked: string, rest: Partial<Diagnostic> = {}): Diagnostic {
  const start = sentence.indexOf(marked);
  const end = start + marked.length;
  return {
    rule: 'names/garbled',
    category: 'Accuracy/Mistranslation',
    severity: 'major',
    confidence: 0.9,
    start,
    end,
    line: 1,
    column: start + 1,
    text: marked,
    message: `"${marked}" is wrong.`,
    fixes: [],
    evidence: [],
    fingerprint: '0123456789abcdef:0',
    excerpt: { text: sentence, start, end },
    ...rest,
  };
}

export function reportOf(findings: readonly Diagnostic[], rest: Partial<DocumentReport> = {}): DocumentReport {
  const score = { apt: 0, pwpt: 0, npt: 0, rqs: 100, smallSample: true };
  return { id: 'talks.txt', path: 'talks.txt', words: 12, findings, score, failures: [], ...rest };
}

/** A hard article beside two sources, one easy and one less so. */
export const readability: Readability = {
  ...{ sentences: 2, words: 60, wordsPerSentence: 30, ease: 20.04, grade: 18.25, fog: 21 },
  hardest: [
    { start: 0, end: 52, line: 1, column: 1, text: 'Notwithstanding the difficulties they <deliberated>.', words: 42, grade: 24.7 },
  ],
  sources: [
    { source: 'wire.txt', sentences: 5, words: 60, wordsPerSentence: 12, ease: 61.2, grade: 8, fog: 9.5 },
    { source: 'post.txt', sentences: 4, words: 60, wordsPerSentence: 15, ease: 55, grade: 8, fog: 11.5 },
  ],
};

/** The same with every text of it by a stranger. */
export function readabilityIn(text: string): Readability {
  return { ...readability, hardest: [{ ...readability.hardest[0], text }], sources: [{ ...readability.sources[0], source: text }] };
}
