// Names that were translated as if they were words: "winter bread" for a man called Vintrebrot.
// Nothing of the spelling is left, and the article has no name there at all; but two sources have one between the same words, and the article has it nowhere.
import { isOfCountry, memo, memoWord, particles } from '#analysis';
import { fold, rankOf, similarityAt } from '#lexicon';
import type { Sentence, Span, Text, Token } from '#text';
import { tellingsOf } from '../align.ts';
import { isGeneral } from '../senses/light.ts';
import { isFunctional, stemsOfArticle, stemsOfSources, termOf, termsOf } from '../terms.ts';
import type { Story } from '../types.ts';
import { alignWords } from '../words.ts';
import { isAcronym } from './likeness.ts';

/** Words of the article where two sources have a name. */
export interface TranslatedName {
  readonly span: Span;
  /** The name's words that the article lacks, as the first source writes them. */
  readonly name: string;
  /** Two, one a source, the better aligned first. */
  readonly places: readonly { readonly source: Text; readonly span: Span }[];
}

/** Commoner words are translated by honest writers, too, and in more than one way: "High Court", "Supreme Court". What is no name must be a term that has no other word. */
const leastRank = { name: 10_000, term: 60_000 };
/** The cosine that ties two words as firmly as the same letters do, and that from which a word has something to do with another. */
const firm = 0.6;
const related = 0.35;
/** Content words between two ties: more are another account of the matter, not another name. */
const longestGap = 8;
/** Content words in a row that may have been one name. */
const longestRun = 4;

/** The names of an article that two sources have and that stand in it as words, in order. */
export const translatedNames = memo((story: Story): readonly TranslatedName[] => {
  if (story.sources.length < 2) return [];
  const theirs = stemsOfSources(story);
  const ours = stemsOfArticle(story);
  return story.article.sentences.flatMap((sentence) => {
    const [one, two] = tellingsOf(story, sentence);
    if (two === undefined) return [];
    const lost = lostNames(one.sentence, two.sentence, ours);
    if (lost.size === 0) return [];
    const here = new Set(termsOf(sentence).map(({ key }) => key));
    const elsewhere = (word: string) => ours.has(termOf(word).key) && !here.has(termOf(word).key);
    return gapsBetween(sentence, one.sentence, two.sentence).flatMap((gap) => {
      const names = [gap.one, gap.two].map((tokens) => tokens.filter(({ text }) => lost.has(termOf(text).key)));
      if (names.some(({ length }) => length === 0)) return [];
      const rows = [one, two].map((telling, i) => longestRow(telling.sentence, names[i]));
      if (rows.some((row, i) => isToldElsewhere([one, two][i].sentence, row, elsewhere))) return [];
      const places = [one, two].map(({ source }, i) => ({ source, span: spanOf(rows[i]) }));
      const name = places[0].source.content.slice(places[0].span.start, places[0].span.end);
      return strangeRuns(gap, theirs)
        .filter((run) => !run.some((token) => isCountry(token) || names[0].some((other) => isForm(token, other))))
        .slice(0, names[0].length)
        .map((run) => ({ span: spanOf(run), name, places }));
    });
  });
});

/** A machine that translates a name hits upon no country. */
const isCountry = ({ text }: Token) => /^\p{Lu}/u.test(text) && isOfCountry(fold(text));

/** The stems of rare names and terms that two sentences of sources share and an article has nowhere. */
function lostNames(one: Sentence, two: Sentence, ours: ReadonlySet<string>): ReadonlySet<string> {
  const [a, b] = [one, two].map(({ tokens }) => new Set(tokens.filter(isRare).map(({ text }) => termOf(text).key)));
  return new Set([...a].filter((key) => b.has(key) && !ours.has(key)));
}

const rank = memoWord((word) => rankOf(word) ?? Number.POSITIVE_INFINITY);

function isRare({ text, pos }: Token): boolean {
  if (pos === 'NOUN') return /^\p{Ll}{4,}$/u.test(text) && rank(text) >= leastRank.term;
  return pos === 'PROPN' && /^\p{Lu}[\p{L}'’]{2,}$/u.test(text) && !isAcronym(text) && rank(text) >= leastRank.name;
}

/** The words between two ties that the article shares with two sources, or up to the end of the sentences. */
interface Gap {
  readonly sentence: Sentence;
  /** The article's words, each with its index in the sentence. */
  readonly own: readonly { readonly token: Token; readonly at: number }[];
  readonly one: readonly Token[];
  readonly two: readonly Token[];
}

function gapsBetween(sentence: Sentence, one: Sentence, two: Sentence): readonly Gap[] {
  const [a, b] = [one, two].map((other) => firmTies(sentence, other));
  const ties = [-1, ...[...a.keys()].filter((at) => b.has(at)), sentence.tokens.length];
  const gaps: Gap[] = [];
  for (let i = 1; i < ties.length; i++) {
    const [left, right] = [ties[i - 1], ties[i]];
    const own = sentence.tokens.slice(left + 1, right).flatMap((token, k) => (isContent(token) ? { token, at: left + 1 + k } : []));
    if (own.length === 0 || own.length > longestGap) continue;
    const [first, second] = [one, two].map(({ tokens }, k) => {
      const from = (left < 0 ? -1 : ([a, b][k].get(left) as number)) + 1;
      const to = right === sentence.tokens.length ? tokens.length : ([a, b][k].get(right) as number);
      return tokens.slice(from, Math.max(from, to)).filter(isContent);
    });
    if (Math.max(first.length, second.length) <= longestGap) gaps.push({ sentence, own, one: first, two: second });
  }
  return gaps;
}

/** Places of content words that a sentence shares with another, in order, with those places there. */
function firmTies(sentence: Sentence, other: Sentence): ReadonlyMap<number, number> {
  const ties = new Map<number, number>();
  for (const { ours, theirs, kind, score } of alignWords(sentence, other))
    if (isContent(sentence.tokens[ours]) && kind !== 'slot' && (kind !== 'near' || score >= firm)) ties.set(ours, theirs);
  return ties;
}

function isContent({ pos, text }: Token): boolean {
  return !isFunctional(pos) && /\p{L}/u.test(text);
}

/** The words in a gap that no source has and that mean nothing like those there, in runs: those with a capital in them, or else the only one. */
function strangeRuns({ sentence, own, one, two }: Gap, theirs: ReadonlySet<string>): readonly (readonly Token[])[] {
  const runs: Token[][] = [];
  let last = -1;
  for (const { token, at } of own) {
    if (
      theirs.has(termOf(token.text).key) ||
      (!isNamed(token) && (token.pos === 'VERB' || [...one, ...two].some((other) => isNear(token, other))))
    )
      continue;
    const joined = last >= 0 && sentence.tokens.slice(last + 1, at).every(({ pos, text }) => joints.has(pos) || text === '-');
    if (joined) runs[runs.length - 1].push(token);
    else runs.push([token]);
    last = at;
  }
  const named = runs.filter((run) => run.some((token) => isNamed(token) && token !== sentence.tokens[0]));
  const found = named.length > 0 || runs.length > 1 ? named : runs;
  return found.filter(
    (run) => run.length <= longestRun && run.some(({ pos, text }) => pos === 'PROPN' || (pos === 'NOUN' && !isGeneral(text))),
  );
}

/** What may stand between the words of one name. */
const joints: ReadonlySet<string> = new Set(['DET', 'ADP', 'CCONJ']);

function isNamed({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text);
}

function isNear(token: Token, other: Token): boolean {
  const [a, b] = [termOf(token.text).vector, termOf(other.text).vector];
  return a !== undefined && b !== undefined && similarityAt(a, b) >= related;
}

/** Letters that make two words forms of one: "Spanish" and "Spaniards". */
const sameStart = 4;

function isForm(token: Token, name: Token): boolean {
  return termOf(token.text).word.slice(0, sameStart) === termOf(name.text).word.slice(0, sameStart) || isNear(token, name);
}

/** Whether another sentence of the article has the rest of a name: who is called Lula there does not lack his given names here. */
function isToldElsewhere({ tokens }: Sentence, row: readonly Token[], elsewhere: (word: string) => boolean): boolean {
  const joins = ({ text, pos }: Token) => pos === 'PROPN' || particles.has(text);
  let [from, to] = [tokens.indexOf(row[0]), tokens.indexOf(row[row.length - 1])];
  while (from > 0 && joins(tokens[from - 1])) from--;
  while (to < tokens.length - 1 && joins(tokens[to + 1])) to++;
  return tokens.slice(from, to + 1).some(({ text }) => /^\p{Lu}/u.test(text) && elsewhere(text));
}

/** The most of some tokens of a sentence that stand in a row. */
function longestRow({ tokens }: Sentence, some: readonly Token[]): readonly Token[] {
  const rows: Token[][] = [];
  for (const token of tokens) {
    if (!some.includes(token)) rows.push([]);
    else if (rows.length === 0) rows.push([token]);
    else rows[rows.length - 1].push(token);
  }
  return rows.reduce((most, row) => (row.length > most.length ? row : most));
}

function spanOf(tokens: readonly Token[]): Span {
  return { start: tokens[0].start, end: tokens[tokens.length - 1].end };
}
