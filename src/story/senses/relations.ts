// Relations: what the sources say is going on between two names, "the talks between Ito and Kim", or what one person is to another, "his Korean host Kim".
// Two papers tell of one meeting in sentences that have nothing else in common; the names are the frame.
import { fold, memo } from '#analysis';
import type { Sentence, Span, Text, Token } from '#text';
import type { Story } from '../types.ts';

/** A word of a source. */
export interface Place {
  readonly source: Text;
  readonly span: Span;
}

interface Relation extends Place {
  readonly word: string;
  /** What goes on between two, or what one is to the other. */
  readonly kind: 'deed' | 'person';
}

const longestName = 4;

const relationsBetween = memo((story: Story): ReadonlyMap<string, readonly Relation[]> => {
  const found = new Map<string, Relation[]>();
  for (const source of story.sources) {
    for (const sentence of source.sentences) {
      for (const [at, token] of sentence.tokens.entries()) {
        const frame = frameOf(sentence, at);
        if (frame === undefined) continue;
        const relation = { source, span: { start: token.start, end: token.end }, word: token.text, kind: frame.kind };
        for (const key of frame.keys) {
          const list = found.get(key);
          if (list) list.push(relation);
          else found.set(key, [relation]);
        }
      }
    }
  }
  return found;
});

/** The words with which the sources tell of the relation that a noun is in; none where it is in none. */
export function relationsOf(story: Story, sentence: Sentence, at: number): readonly Relation[] {
  const frame = frameOf(sentence, at);
  const key = frame?.keys.find((one) => relationsBetween(story).has(one));
  return key === undefined ? [] : (relationsBetween(story).get(key) ?? []);
}

/** The names around a noun: one of the keys is the same for one relation. */
interface Frame {
  readonly keys: readonly string[];
  readonly kind: Relation['kind'];
}

function frameOf(sentence: Sentence, at: number): Frame | undefined {
  const pair = sentence.tokens[at].pos === 'NOUN' ? pairAfter(sentence, at) : undefined;
  if (pair !== undefined) return { keys: [`between ${pair}`], kind: 'deed' };
  const person = personAfter(sentence, at);
  return person && { keys: person.map((one) => `whose ${one}`), kind: 'person' };
}

/**
 * "His Korean … Kim": whose, of which country, and the person after a noun, which the tagger may take for an adjective; by the first and by the last
 * of the names, since one of them may be garbled.
 */
function personAfter({ tokens }: Sentence, at: number): readonly string[] | undefined {
  const [whose, country, noun] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!/^(?:his|her|their)$/i.test(whose?.text ?? '') || !/^\p{Lu}/u.test(country.text) || !standsAsNoun(tokens, at)) return undefined;
  const last = nameEnd(tokens, at + 1);
  if (last === undefined || !/^\p{Ll}+$/u.test(noun.text)) return undefined;
  return [...new Set([last, at + 1])].map((name) => `${fold(country.text)} ${fold(tokens[name].text)}`);
}

/** The two names after a noun and "between", in the order of the alphabet. */
function pairAfter({ tokens }: Sentence, at: number): string | undefined {
  if (tokens[at + 1]?.lower !== 'between') return undefined;
  const first = nameEnd(tokens, at + 2);
  if (first === undefined || tokens[first + 1]?.text !== 'and') return undefined;
  const second = nameEnd(tokens, first + 2);
  return second === undefined
    ? undefined
    : [tokens[first], tokens[second]]
        .map(({ text }) => fold(text))
        .sort()
        .join(' ');
}

/** Between two names an adjective stands for a noun: "his Korean rival Kim". */
export function standsAsNoun(tokens: readonly Token[], at: number): boolean {
  const { pos } = tokens[at];
  return pos === 'NOUN' || (pos === 'ADJ' && tokens[at - 1]?.pos === 'PROPN' && tokens[at + 1]?.pos === 'PROPN');
}

/** The last token of a name: people are called by it. */
function nameEnd(tokens: readonly Token[], start: number): number | undefined {
  let end = start;
  while (tokens[end]?.pos === 'PROPN' && end - start < longestName) end++;
  return end === start ? undefined : end - 1;
}
