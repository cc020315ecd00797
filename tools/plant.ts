// Plants faults of known kinds in clean sentences: a machine's garble in small, made from text whose licence allows it.
// What a learner without sources knows of broken English it learns here for a good part: people mark sentences by the thousand, this makes them by the ten thousand.
import { rankOf } from '#lexicon';
import type { Sentence, Text, Token } from '#text';
import type { Marked } from './score.ts';

/** A piece of a sentence that is being changed. */
interface Piece {
  readonly text: string;
  readonly pos: string;
  /** What stands before it. */
  readonly gap: string;
  /** Whether a fault is here. */
  readonly wrong: boolean;
}

type Random = () => number;
/** Changes pieces, or says that it cannot. */
type Fault = (pieces: readonly Piece[], random: Random, words: ReadonlyMap<string, readonly string[]>) => Piece[] | undefined;

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined => items[Math.floor(random() * items.length)];
const isWord = ({ text }: Piece) => /^\p{L}/u.test(text);
const content = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN']);
const builders = new Set(['DET', 'ADP', 'AUX', 'PRON', 'CCONJ', 'SCONJ', 'PART']);

/** The places of pieces that something holds of. */
const placesOf = (pieces: readonly Piece[], holds: (piece: Piece, i: number) => boolean): number[] =>
  pieces.flatMap((piece, i) => (holds(piece, i) ? [i] : []));

function replaced(pieces: readonly Piece[], at: number, text: string): Piece[] {
  return pieces.with(at, { ...pieces[at], text, wrong: true });
}

/** Takes pieces out; those beside the hole are wrong then. */
function removed(pieces: readonly Piece[], from: number, to: number): Piece[] | undefined {
  if (pieces.length - (to - from) < 4) return undefined;
  const left = pieces.toSpliced(from, to - from);
  if (from === 0) left[0] = { ...left[0], gap: '', text: capitalised(left[0].text) };
  return left.map((piece, i) => (i === from || i === from - 1 ? { ...piece, wrong: true } : piece));
}

const capitalised = (text: string) => text[0].toUpperCase() + text.slice(1);

/** A fault that takes out one word of some kind. */
const without =
  (kind: (piece: Piece) => boolean): Fault =>
  (pieces, random) => {
    const at = pick(
      placesOf(pieces, (piece) => isWord(piece) && kind(piece)),
      random,
    );
    return at === undefined ? undefined : removed(pieces, at, at + 1);
  };

const twice: Fault = (pieces, random) => {
  const length = random() < 0.7 ? 1 : 2;
  const at = pick(
    placesOf(pieces, (_, i) => i + length <= pieces.length && pieces.slice(i, i + length).every(isWord)),
    random,
  );
  if (at === undefined) return undefined;
  const again = pieces.slice(at, at + length).map((piece) => ({ ...piece, gap: ' ', wrong: true }));
  return pieces.toSpliced(at + length, 0, ...again);
};

const swapped: Fault = (pieces, random) => {
  const at = pick(
    placesOf(
      pieces,
      (piece, i) => i > 0 && i + 1 < pieces.length && isWord(piece) && isWord(pieces[i + 1]) && piece.text !== pieces[i + 1].text,
    ),
    random,
  );
  if (at === undefined) return undefined;
  const [a, b] = [pieces[at], pieces[at + 1]];
  return pieces.toSpliced(at, 2, { ...b, gap: a.gap, wrong: true }, { ...a, gap: b.gap, wrong: true });
};

/** A phrase that stands in another place. */
const moved: Fault = (pieces, random) => {
  const length = 1 + Math.floor(random() * 3);
  const from = pick(
    placesOf(pieces, (_, i) => i > 0 && i + length + 3 < pieces.length && pieces.slice(i, i + length).every(isWord)),
    random,
  );
  if (from === undefined) return undefined;
  const phrase = pieces.slice(from, from + length).map((piece) => ({ ...piece, gap: ' ', wrong: true }));
  const rest = pieces.toSpliced(from, length);
  const to = from + 2 + Math.floor(random() * 4);
  if (to >= rest.length || !isWord(rest[to]) || !isWord(rest[to - 1])) return undefined;
  return rest.toSpliced(to, 0, ...phrase);
};

const letters = 'etaoinshrdlu';
const misspelt: Fault = (pieces, random) => {
  const at = pick(
    placesOf(pieces, ({ text }) => /^\p{L}{5,}$/u.test(text)),
    random,
  );
  if (at === undefined) return undefined;
  const { text } = pieces[at];
  const i = 1 + Math.floor(random() * (text.length - 2));
  const kind = random();
  const other =
    kind < 0.5
      ? text.slice(0, i) + text.slice(i + 1)
      : kind < 0.7
        ? text.slice(0, i) + text[i + 1] + text[i] + text.slice(i + 2)
        : kind < 0.85
          ? text.slice(0, i) + pick([...letters], random) + text.slice(i + 1)
          : text.slice(0, i) + text[i] + text.slice(i);
  return other === text || other.length < 4 ? undefined : replaced(pieces, at, other);
};

/** Words of one kind can stand for one another in most sentences: their part of speech, capital and ending are the same. */
export function kindOf({ text, pos }: Pick<Piece, 'text' | 'pos'>): string {
  return `${pos} ${/^\p{Lu}/u.test(text)} ${text.slice(-2)}`;
}

/** Another word of the same kind: what a machine takes that knows the word's other meaning, or none. */
const mistaken: Fault = (pieces, random, words) => {
  const at = pick(
    placesOf(pieces, (piece) => isWord(piece) && content.has(piece.pos)),
    random,
  );
  const other = at === undefined ? undefined : pick(words.get(kindOf(pieces[at])) ?? [], random);
  return at === undefined || other === undefined || other === pieces[at].text ? undefined : replaced(pieces, at, other);
};

const builderInstead: Fault = (pieces, random, words) => {
  const at = pick(
    placesOf(pieces, (piece, i) => i > 0 && isWord(piece) && builders.has(piece.pos)),
    random,
  );
  const other = at === undefined ? undefined : pick(words.get(pieces[at].pos) ?? [], random);
  return at === undefined || other === undefined || other.toLowerCase() === pieces[at].text.toLowerCase()
    ? undefined
    : replaced(pieces, at, other);
};

/** A wrong form of a verb or noun: an ending put on or taken off. */
const bent: Fault = (pieces, random) => {
  const at = pick(
    placesOf(pieces, ({ text, pos }) => /^\p{Ll}{4,}$/u.test(text) && (pos === 'VERB' || pos === 'NOUN')),
    random,
  );
  if (at === undefined) return undefined;
  const { text } = pieces[at];
  const root = text.replace(/(?:ing|ed|s|es)$/, '');
  const forms = [root, `${root}s`, `${root}ed`, `${root}ing`, `${root}e`, `${root}es`, `${root}er`, `${root}ion`].filter(
    (form) => form !== text && (rankOf(form) ?? 1e6) < 40_000,
  );
  const other = pick(forms, random);
  return other === undefined ? undefined : replaced(pieces, at, other);
};

const shuffled: Fault = (pieces, random) => {
  const length = 4 + Math.floor(random() * 5);
  const from = Math.floor(random() * Math.max(1, pieces.length - length));
  const window = pieces.slice(from, from + length);
  if (window.filter(isWord).length < 4) return undefined;
  const order = window
    .filter(isWord)
    .map((piece) => ({ piece, key: random() }))
    .sort((a, b) => a.key - b.key);
  const mixed = order.map(({ piece }) => ({ ...piece, gap: ' ', wrong: true }));
  return pieces.toSpliced(from, window.length, ...mixed, ...window.filter((piece) => !isWord(piece)));
};

/** The faults, and how often each is planted beside the others. */
const faults: readonly (readonly [fault: Fault, often: number])[] = [
  [twice, 0.8],
  [without(({ pos }) => pos === 'VERB' || pos === 'AUX'), 1.3],
  [without(({ pos }) => pos === 'NOUN' || pos === 'PROPN'), 1.3],
  [without(({ pos }) => pos === 'PRON'), 0.6],
  [without(({ pos }) => builders.has(pos)), 1],
  [swapped, 1.3],
  [moved, 1],
  [misspelt, 1],
  [mistaken, 2],
  [builderInstead, 1],
  [bent, 1],
  [shuffled, 0.5],
];
const all = faults.reduce((sum, [, often]) => sum + often, 0);

function faultAtRandom(random: Random): Fault {
  let at = random() * all;
  return faults.find(([, often]) => {
    at -= often;
    return at < 0;
  })![0];
}

function piecesOf({ content }: Text, { tokens }: Sentence): Piece[] {
  return tokens.map(({ text, pos, start }: Token, i) => ({
    text,
    pos,
    gap: i === 0 ? '' : content.slice(tokens[i - 1].end, start).replace(/\s+/g, ' '),
    wrong: false,
  }));
}

/** Pieces as a line of a set; what is wrong is marked. */
function lineOf(pieces: readonly Piece[]): Marked {
  let text = '';
  const spans: Marked['spans'][number][] = [];
  for (const piece of pieces) {
    text += piece.gap;
    if (piece.wrong) spans.push({ start: text.length, end: text.length + piece.text.length, severity: 'major', category: 'planted' });
    text += piece.text;
  }
  return { id: 'planted', text, spans };
}

/**
 * Clean sentences and what faults make of them, each a text of its own: two with one fault, and every other time one with many.
 * @param random numbers from 0 to 1
 */
export function planted(texts: readonly Text[], random: Random): Marked[] {
  const sentences = texts.flatMap((text) =>
    text.sentences.filter(({ tokens }) => tokens.length >= 7 && tokens.length <= 50).map((sentence) => piecesOf(text, sentence)),
  );
  const words = new Map<string, string[]>();
  for (const piece of sentences.flat().filter(isWord)) {
    const kind = builders.has(piece.pos) ? piece.pos : kindOf(piece);
    const others = words.get(kind);
    if (others === undefined) words.set(kind, [piece.text]);
    else others.push(piece.text);
  }
  const once = (pieces: readonly Piece[]) => faultAtRandom(random)(pieces, random, words);
  return sentences.flatMap((pieces) => {
    const broken = [pieces, once(pieces), once(pieces)];
    if (random() < 0.5) {
      let many = pieces;
      for (let n = 0; n < pieces.length / 5; n++) many = once(many) ?? many;
      broken.push(many);
    }
    return broken.flatMap((one) => (one === undefined ? [] : [lineOf(one)]));
  });
}
