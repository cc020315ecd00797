// How hard an article is to read beside its sources, as plain data for reports. Nobody is accused by it, so it is measured only where it is
// asked for, and loaded only then: counting syllables takes a library and a twentieth of the time of a check.
import { type ReadingFigures, readabilityOf } from '#analysis';
import type { Story } from '#story';
import { inFile, placesIn } from './places.ts';
import type { Readability } from './types.ts';

/** Measures the article and every source; undefined where the article has no sentence to measure. */
export function readabilityIn({ article, sources }: Story): Readability | undefined {
  const found = readabilityOf(article);
  if (found === undefined) return undefined;
  const place = placesIn(article);
  return {
    ...figuresOf(found),
    hardest: found.hardest.map(({ sentence, words, grade }) => {
      const { start, end } = article.toOriginal(sentence);
      return {
        ...inFile(article, { start, end }),
        ...place(start),
        text: article.content.slice(sentence.start, sentence.end),
        words,
        grade,
      };
    }),
    sources: sources.flatMap((source) => {
      const figures = readabilityOf(source);
      return figures === undefined ? [] : [{ source: source.id, ...figuresOf(figures) }];
    }),
  };
}

function figuresOf({ sentences, words, wordsPerSentence, ease, grade, fog }: ReadingFigures): ReadingFigures {
  return { sentences, words, wordsPerSentence, ease, grade, fog };
}
