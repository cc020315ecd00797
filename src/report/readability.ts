// Readability in words for people: every measure of an article beside the range of its sources.
import type { Readability, ReadingFigures } from '#engine';

/** What is shown, in this order. */
export const measures = [
  { name: 'words a sentence', of: 'wordsPerSentence' },
  { name: 'Flesch reading ease', of: 'ease' },
  { name: 'Flesch-Kincaid grade', of: 'grade' },
  { name: 'Gunning fog', of: 'fog' },
] as const satisfies readonly { readonly name: string; readonly of: keyof ReadingFigures }[];

/** One line: "words a sentence 24.1 (sources 19.8 to 23.0), Flesch reading ease 38.0 (41.3 to 52.0), …". */
export function readabilityLine(readability: Readability): string {
  const { sources } = readability;
  return measures
    .map(({ name, of }, i) => {
      const figures = sources.map((source) => source[of]);
      const [least, most] = [Math.min(...figures), Math.max(...figures)].map((figure) => figure.toFixed(1));
      const range =
        sources.length === 0
          ? ''
          : ` (${i > 0 ? '' : sources.length === 1 ? 'source ' : 'sources '}${least === most ? least : `${least} to ${most}`})`;
      return `${name} ${readability[of].toFixed(1)}${range}`;
    })
    .join(', ');
}
