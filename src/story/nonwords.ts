// Words of the article that no source and no lexicon knows, each with what it was meant to be where something says so.
// A word that any source uses is never garbled; a correction found in a source carries its place there as proof.
import { distance } from 'fastest-levenshtein';
import { isWord, meantRank, memo, type OddWord, oddWordsOf, oneSlipAway, vocabularyOf } from '#analysis';
import { compoundsOf, rankOf, wordsWithPrefix } from '#lexicon';
import type { Span, Text } from '#text';
import type { Story } from './types.ts';

export interface Correction {
  readonly text: string;
  /** Where a source writes it. */
  readonly place?: { readonly text: Text; readonly span: Span };
}

export interface Nonword extends OddWord {
  /** Best first. */
  readonly corrections: readonly Correction[];
}

/** A text full of odd words is in another state than one with a slip: after so many, corrections are no longer looked for. */
const mostLookups = 100;
const mostCorrections = 3;
/** A rare word is a slip only for a word that is so many times commoner. */
const commoner = 100;
/** The rank of a word that the lexicon lacks. */
const unranked = 400_000;

/** The words of the article that nobody else uses and English does not have, in order. */
export const nonwordsOf = memo((story: Story): readonly Nonword[] =>
  oddWordsOf(story.article)
    .filter((word) => word.oddity === 'script' || !vouched(word, story))
    .map((word, i) => ({
      ...word,
      corrections: i < mostLookups ? correctionsOf(word, story) : word.forms.map((text): Correction => ({ text })),
    }))
    .filter(({ oddity, corrections }) => (oddity !== 'joined' || corrections[0]?.place) && (oddity !== 'rare' || corrections.length > 0)),
);

/** Whether a source has the word. A capital inside is vouched for by none that has small letters only: "renegotiate" is no proof of "renegoTiate". */
function vouched({ text, oddity }: OddWord, { sources }: Story): boolean {
  const key = text.toLowerCase();
  return sources.some((source) => {
    const known = vocabularyOf(source).get(key);
    return known !== undefined && (oddity !== 'case' || source.content.slice(known.start, known.end) !== key);
  });
}

function correctionsOf(word: OddWord, story: Story): readonly Correction[] {
  const found = [...fromSources(word, story), ...fromLexicon(word).map((form) => written(form, story))];
  const texts = new Set<string>();
  return found.filter(({ text }) => !texts.has(text) && texts.add(text)).slice(0, mostCorrections);
}

function fromSources(word: OddWord, story: Story): readonly Correction[] {
  if (word.oddity === 'case') return sourceCompounds(word, story);
  return word.oddity === 'unknown' ? sourceNeighbours(word, story) : [];
}

function fromLexicon(word: OddWord): readonly string[] {
  if (word.oddity === 'case') return [...lexiconCompounds(word), ...word.forms];
  if (word.oddity === 'unknown') return oneSlipAway(word.text, meantRank);
  return word.oddity === 'rare' ? oneSlipAway(word.text, (rankOf(word.text) ?? unranked) / commoner) : word.forms;
}

/** A form with its place in the first source that writes it. */
function written(form: string, { sources }: Story): Correction {
  for (const source of sources) {
    const start = form.includes(' ') ? indexOfWords(source, form) : vocabularyOf(source).get(form.toLowerCase())?.start;
    if (start !== undefined) return { text: form, place: { text: source, span: { start, end: start + form.length } } };
  }
  return { text: form };
}

/** Where a source writes two words side by side. */
function indexOfWords({ content }: Text, words: string): number | undefined {
  return new RegExp(`(?<![\\p{L}-])${words.replace(' ', '\\s')}(?![\\p{L}-])`, 'iu').exec(content)?.index;
}

/** Compounds in the sources that begin as the word does: `bulkPurch` and "bulk-buying", or better "bulk purchase". */
function sourceCompounds({ pieces }: OddWord, { sources }: Story): Correction[] {
  const [first, ...rest] = pieces;
  if (first.length < 3) return [];
  const last = rest.join('').toLowerCase();
  const compound = new RegExp(`(?<![\\p{L}-])${first}(-|\\s)(\\p{L}+(?:-\\p{L}+)*)`, 'giu');
  const close: Correction[] = [];
  const loose: Correction[] = [];
  for (const source of sources) {
    for (const match of source.content.matchAll(compound)) {
      const correction = {
        text: match[0].replace(/\s/, ' '),
        place: { text: source, span: { start: match.index, end: match.index + match[0].length } },
      };
      if (match[2].toLowerCase().startsWith(last.slice(0, 3))) close.push(correction);
      else if (match[1] === '-') loose.push(correction);
    }
  }
  return [...close, ...loose];
}

/** Compounds that the lexicon has or could have: "tit-for-tat" for `tiTat`, "bulk purchase" for `bulkPurch`. */
function lexiconCompounds({ pieces }: OddWord): string[] {
  const [first, last] = [pieces[0], pieces[pieces.length - 1].toLowerCase()];
  const compounds = [...compoundsOf(first, last)].slice(0, mostCorrections);
  if (first.length < 3 || last.length < 4 || !isWord(first) || isWord(last)) return compounds;
  const completed = [...wordsWithPrefix(last)].filter(({ rank }) => rank <= meantRank).sort((a, b) => a.rank - b.rank)[0];
  return completed ? [...compounds, `${first} ${completed.word}`] : compounds;
}

/** Words of the sources a letter away (two in long words), with the same first letter. */
function sourceNeighbours({ text }: OddWord, { sources }: Story): Correction[] {
  const most = text.length < 9 ? 1 : 2;
  return sources.flatMap((source) =>
    [...vocabularyOf(source)]
      .filter(
        ([key]) => key[0] === text[0] && Math.abs(key.length - text.length) <= most && /^[a-z]+$/.test(key) && distance(key, text) <= most,
      )
      .map(([key, span]) => ({ text: key, place: { text: source, span } })),
  );
}
