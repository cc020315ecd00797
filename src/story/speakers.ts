// Who says a quotation, and whether the sources put the same words into another mouth.
// Only a person named right beside the quotation counts: "he said" and "the ministry said" leave room for an honest difference.
import { fold, type Mention, memo, mentionsOf, pronounsOf, type Quotation, titles } from '#analysis';
import { isGivenName } from '#lexicon';
import type { Sentence, Text, Token } from '#text';
import { nameBook } from './book/index.ts';
import { compareWords } from './match/index.ts';
import { matchedQuotes } from './quotes.ts';
import type { Story } from './types.ts';

/** A quotation of the article that the sources give to somebody else. */
export interface OtherSpeaker {
  readonly quotation: Quotation;
  /** Who says it in the article. */
  readonly speaker: Mention;
  /** Who says it in the sources, all of them one person; one mention a source. */
  readonly places: readonly { readonly source: Text; readonly speaker: Mention }[];
}

/** The article's quotations with a named speaker, whom every source that names a speaker gives to one other person. */
export const otherSpeakers = memo((story: Story): readonly OtherSpeaker[] => {
  const matched = matchedQuotes(story);
  if (matched.length === 0) return [];
  const isPerson = personsOf(story);
  const known = new Set(nameBook(story).judgements.flatMap(({ spelling, verdict }) => (verdict === 'same' ? [spelling.key] : [])));
  return matched.flatMap(({ quotation, carriers }) => {
    const speaker = speakerOf(story.article, quotation);
    if (!speaker || !known.has(speaker.words.join(' ')) || !isPerson(speaker)) return [];
    const places = carriers.flatMap(({ source, quotations }) => {
      const theirs = first(quotations, (one) => speakerOf(source, one));
      return theirs ? [{ source, speaker: theirs }] : [];
    });
    const [other] = places;
    const moved = other && isPerson(other.speaker) && !mayBeOne(speaker, other.speaker);
    return moved && places.every((place) => surname(place.speaker) === surname(other.speaker)) ? [{ quotation, speaker, places }] : [];
  });
});

function first<Item, Value>(items: readonly Item[], find: (item: Item) => Value | undefined): Value | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

const surname = ({ words }: Mention): string => words[words.length - 1];

/** Whether two names could mean one person: they share a word, or have one that is like another. */
function mayBeOne(a: Mention, b: Mention): boolean {
  return a.words.some((word) => b.words.some((other) => compareWords(word, other).verdict !== 'different'));
}

/** Tells whether a name is a person's: somewhere in the story it follows a given name or a title, or "he" or "she" stands for it. */
function personsOf({ article, sources }: Story): (mention: Mention) => boolean {
  const persons = new Set<string>();
  for (const text of [article, ...sources]) {
    for (const mention of mentionsOf(text)) {
      const { words, sentence, first } = mention;
      if ((words.length > 1 && isGivenName(words[0])) || titles.has(fold(sentence.tokens[first - 1]?.text ?? '')))
        persons.add(surname(mention));
    }
    for (const { who, plain } of pronounsOf(text)) if (plain) persons.add(surname(who));
  }
  return (mention) => persons.has(surname(mention));
}

const speech =
  /^(?:sa(?:id|ys)|t(?:old|ells)|add(?:s|ed)|wr(?:ote|ites)|stat(?:es|ed)|announce[sd]|explain(?:s|ed)|not(?:es|ed)|warn(?:s|ed)|insist(?:s|ed)|argue[sd]|declare[sd]|repl(?:ies|ied)|answer(?:s|ed)|stress(?:es|ed)|emphasi[sz]e[sd]|recall(?:s|ed)|admit(?:s|ted)|conclude[sd])$/;

/** Tokens between a quotation and its verb of speech. */
const reach = 14;

/** The person named as the speaker of a quotation, in the sentence that the quotation ends or begins in. */
function speakerOf(text: Text, quotation: Quotation): Mention | undefined {
  const sentence = text.sentences.find(({ start, end }) => start <= quotation.end && quotation.end < end);
  const after =
    sentence &&
    tellerIn(
      text,
      sentence,
      sentence.tokens.findIndex(({ start }) => start > quotation.end),
      reach,
    );
  if (after) return after;
  const opening = text.sentences.find(({ start, end }) => start < quotation.start && quotation.start <= end);
  if (!opening) return undefined;
  const at = opening.tokens.findIndex(({ start }) => start >= quotation.start - 1);
  const from = Math.max(0, at - reach);
  return tellerIn(text, opening, from, at - from);
}

/** The one whom the first verb of speech in a stretch of tokens has for its subject. */
function tellerIn(text: Text, sentence: Sentence, from: number, length: number): Mention | undefined {
  if (from < 0) return undefined;
  const { tokens } = sentence;
  const to = Math.min(tokens.length, from + length);
  const mentions = mentionsOf(text).filter((mention) => mention.sentence === sentence);
  for (let verb = from; verb < to; verb++) {
    if (/^["“”]$/.test(tokens[verb].text)) return undefined;
    if (!speech.test(tokens[verb].text)) continue;
    return before(tokens, verb, from, mentions) ?? (isOpening(tokens, verb, from) ? after(tokens, verb, mentions) : undefined);
  }
  return undefined;
}

/** "Brandt said", "Brandt also said", "Brandt, the mayor of the town, said". */
function before(tokens: readonly Token[], verb: number, from: number, mentions: readonly Mention[]): Mention | undefined {
  let at = verb - 1;
  while (at > from && (tokens[at].pos === 'ADV' || tokens[at].pos === 'AUX')) at--;
  if (tokens[at]?.text === ',') {
    at--;
    while (at > from && tokens[at].text !== ',') at--;
    at--;
  }
  return mentions.find(({ first, last }) => last === at && first >= from);
}

/** Whether nothing but marks stands between the quotation and the verb: "…", said Brandt. */
function isOpening(tokens: readonly Token[], verb: number, from: number): boolean {
  return tokens.slice(from, verb).every(({ pos }) => pos === 'PUNCT');
}

const describing: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'X']);

/** "said the mayor, …" names nobody; "said State Department spokeswoman Ilse Brandt" names the last name before a stop or another word. */
function after(tokens: readonly Token[], verb: number, mentions: readonly Mention[]): Mention | undefined {
  let last = verb;
  while (last + 1 < tokens.length && describing.has(tokens[last + 1].pos)) last++;
  return mentions.find((mention) => mention.first > verb && mention.last === last);
}
