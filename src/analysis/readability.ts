// How hard a text is to read, by the classic formulas: words a sentence, syllables a word, long words.
// They say nothing about sense, so they inform and never accuse; two texts of one story compare well by them.
import { flesch } from 'flesch';
import { fleschKincaid } from 'flesch-kincaid';
import { gunningFog } from 'gunning-fog';
import { syllable } from 'syllable';
import type { Sentence, Text } from '#text';
import { memo } from './memo.ts';

/** A sentence with its own figures. */
export interface SentenceReadability {
  readonly sentence: Sentence;
  readonly words: number;
  /** Flesch-Kincaid grade of this sentence alone. */
  readonly grade: number;
}

/** Counts of a text's paragraphs and what the formulas make of them. */
export interface ReadingFigures {
  readonly sentences: number;
  readonly words: number;
  readonly wordsPerSentence: number;
  /** Flesch reading ease: news is at 40 to 60, below 30 is for graduates. Flesch, "A new readability yardstick", 1948. */
  readonly ease: number;
  /** Flesch-Kincaid grade: years of school in the United States. Kincaid and others, Research Branch Report 8-75, 1975. */
  readonly grade: number;
  /** Gunning fog index, in years of school too. Gunning, "The technique of clear writing", 1952. */
  readonly fog: number;
}

export interface Readability extends ReadingFigures {
  /** The sentences with the highest grade, hardest first, at most five. */
  readonly hardest: readonly SentenceReadability[];
}

const mostHard = 5;
/** Below this number of words a sentence's own grade is chance. */
const fewestWords = 8;
/** A word of so many syllables is hard in Gunning's sense, unless it is a name or an ending makes it long. */
const hardSyllables = 3;

/**
 * Measures the paragraphs and quotations of a text; headlines, captions, bylines, lists and page furniture are no prose.
 * Undefined where there is no sentence to measure.
 */
export const readabilityOf = memo((text: Text): Readability | undefined => {
  const counted = text.sentences.filter(({ block: { kind } }) => kind === 'paragraph' || kind === 'quotation').map(count);
  const spoken = counted.filter(({ word }) => word > 0);
  if (spoken.length === 0) return undefined;
  const sum = (of: 'word' | 'syllable' | 'complexPolysillabicWord') => spoken.reduce((total, each) => total + each[of], 0);
  const counts = {
    sentence: spoken.length,
    word: sum('word'),
    syllable: sum('syllable'),
    complexPolysillabicWord: sum('complexPolysillabicWord'),
  };
  return {
    sentences: counts.sentence,
    words: counts.word,
    wordsPerSentence: counts.word / counts.sentence,
    ease: flesch(counts),
    grade: fleschKincaid(counts),
    fog: gunningFog(counts),
    hardest: spoken
      .filter(({ word }) => word >= fewestWords)
      .map(({ of, word, syllable }) => ({ sentence: of, words: word, grade: fleschKincaid({ word, syllable, sentence: 1 }) }))
      .sort((a, b) => b.grade - a.grade)
      .slice(0, mostHard),
  };
});

/** What the formulas count, in the words that their libraries use. */
interface Counts {
  readonly of: Sentence;
  readonly word: number;
  readonly syllable: number;
  readonly complexPolysillabicWord: number;
}

function count(of: Sentence): Counts {
  const counts = { word: 0, syllable: 0, complexPolysillabicWord: 0 };
  of.tokens.forEach(({ text, pos, start }, i) => {
    if (!/\p{L}|\p{N}/u.test(text)) return;
    const glued = of.tokens[i - 1]?.end === start && /^(?:['’]|n['’]t$)/.test(text); // "is" and "n't" are one word
    const syllables = syllablesIn(text);
    counts.word += glued ? 0 : 1;
    counts.syllable += syllables;
    counts.complexPolysillabicWord += !(pos === 'PROPN' && i > 0) && isHard(text) ? 1 : 0;
  });
  return { of, ...counts };
}

const known = new Map<string, number>();
/** Words remembered; a long feed must not fill the memory. */
const mostKnown = 20_000;

function syllablesIn(word: string): number {
  const key = word.toLowerCase();
  let syllables = known.get(key);
  if (syllables === undefined) {
    if (known.size >= mostKnown) known.clear();
    syllables = syllable(key.slice(0, 64)) || 1; // a figure counts as one
    known.set(key, syllables);
  }
  return syllables;
}

/** Three syllables and more, the endings -es, -ed and -ing not counted: Gunning's own definition. */
function isHard(word: string): boolean {
  if (syllablesIn(word) < hardSyllables || word.includes('-')) return false;
  const stem = word.replace(/(?:es|ed|ing)$/i, '');
  return stem === word || syllablesIn(stem) >= hardSyllables;
}
