// Whom "he" and "she" stand for, where that is plain: the one person named just before, or the first named in the sentence before.
// A guess like this is wrong now and then; so it only counts where several texts agree.
import type { Span, Text, Token } from '#text';
import { memo } from './memo.ts';
import { type Mention, mentionsOf } from './mentions.ts';

/** "He" or "she" with the name it stands for. */
export interface Pronoun extends Span {
  readonly gender: 'he' | 'she';
  /** Who is meant, as far as one can tell from the order of names. */
  readonly who: Mention;
  /** Nobody else can be meant. */
  readonly plain: boolean;
}

/** "He" and "she" in a text that stand for a name near them, outside direct speech. */
export const pronounsOf = memo((text: Text): readonly Pronoun[] => [...pronounsIn(text)]);

function* pronounsIn(text: Text): Generator<Pronoun> {
  const mentions = mentionsOf(text);
  let next = 0;
  let named: Named | undefined;
  for (const sentence of text.sentences) {
    let here: Named | undefined;
    let spoken = false;
    let referred = false; // to somebody who was named before: "She won 52%, Almendra 47%."
    for (const token of sentence.tokens) {
      for (; next < mentions.length && mentions[next].end <= token.start; next++) here = meet(here, mentions[next], referred);
      if (marks.has(token.text)) spoken = token.text === '“' || (token.text === '"' && !spoken);
      const known = here ?? named;
      if (known && somebody.has(token.text)) known.alone = false;
      const gender = spoken ? undefined : genderOf(token);
      if (gender && known) yield { start: token.start, end: token.end, gender, who: known.who, plain: known.alone };
      referred ||= gender !== undefined;
    }
    for (; next < mentions.length && mentions[next].start < sentence.end; next++) here = meet(here, mentions[next], referred);
    named = here ?? named;
  }
}

/** The first named of a sentence, and whether nobody else has come in since. */
interface Named {
  readonly who: Mention;
  alone: boolean;
}

function meet(known: Named | undefined, mention: Mention, referred: boolean): Named {
  if (!known) return { who: mention, alone: !referred };
  if (surname(mention) !== surname(known.who)) known.alone = false;
  return known;
}

const surname = ({ words }: Mention) => words[words.length - 1];

function genderOf({ lower }: Token): 'he' | 'she' | undefined {
  return lower === 'he' || lower === 'she' ? lower : undefined;
}

const marks: ReadonlySet<string> = new Set(['"', '“', '”']);

/** Somebody without a name, who may be meant as well. */
const somebody: ReadonlySet<string> = new Set(
  'man woman boy girl father mother husband wife son daughter brother sister uncle aunt king queen suspect victim driver friend partner child baby teenager fan colleague'.split(
    ' ',
  ),
);
