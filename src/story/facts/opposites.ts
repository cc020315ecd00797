// Small words that turn a sentence round: a "not" lost or added, "admitted" for "denied", "the defence" for "the prosecution", "he" for "she".
// Only sentences that are word for word the same around the place are compared: what stands for what is read off a diff, and all else must be silence.
import { diffArrays } from 'diff';
import { memo, oneSpelling } from '#analysis';
import type { Sentence, Span, Text } from '#text';
import { alignedSentences } from '../align.ts';
import type { Story } from '../types.ts';
import { stem } from './context.ts';
import { silent } from './rivals.ts';

export type TurnKind = 'lost' | 'added' | 'opposite' | 'party' | 'pronoun';

export interface TurnPlace {
  readonly source: Text;
  readonly span: Span;
}

/** A place where the article says the opposite of a sentence that is otherwise the same. */
export interface Turn {
  /** A negation lost or added, a word for its opposite, one party for the other, "he" for "she". */
  readonly kind: TurnKind;
  readonly span: Span;
  /** What stands there in the sources; at least one place, one a source. */
  readonly places: readonly TurnPlace[];
  /** 0 to 1: how well the nearest sentence is aligned. */
  readonly aligned: number;
}

interface Word extends Span {
  readonly key: string;
  /** It says something by itself. */
  readonly content: boolean;
}

const closed: ReadonlySet<string> = new Set(['DET', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART', 'PRON', 'PUNCT', 'SYM']);
const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const negators = set('not no never none nobody nothing nowhere neither nor without');
/** Words that a negation brings along or leaves behind. */
const light = set(
  'do does did any some all at ever with be is are was were been have has had will would can could to be and or it there one someone somebody something',
);
/** Words that deny in their own way: where one of them is new, nothing is lost. */
const denying: ReadonlySet<string> = new Set(
  'not no never none nobody nothing nowhere neither nor without few fewer little less hardly barely scarcely rarely seldom only fail lack absence deny refuse reject avoid exclude except unless until unable impossible false minor instead rather far prevent ban stop free zero insufficient incorrect inaccurate inadequate ineligible invalid incapable incomplete'
    .split(' ')
    .flatMap((word) => [word, stem(word)]),
);

const pronouns: ReadonlyMap<string, string> = new Map([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
]);

function table(pairs: string): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  for (const pair of pairs.trim().split(/\s+/)) {
    const [left, right] = pair.split('/').map((side) => side.split(',').map(stem));
    for (const one of left)
      for (const other of right)
        for (const [a, b] of [
          [one, other],
          [other, one],
        ])
          map.set(a, (map.get(a) ?? new Set()).add(b));
  }
  return map;
}

/** Words whose exchange turns the sense round, whatever the sentence. */
const opposites = table(`
  admit,admitted,confess,confessed/deny,denied,denies accept,accepted,approve,approved/reject,rejected,refuse,refused,decline,declined
  rise,rose,risen,increase,increased,grow,grew,grown,gain,gained,climb,climbed/fall,fell,fallen,decrease,decreased,drop,dropped,shrink,shrank,decline,declined
  win,won/lose,lost guilty/innocent,acquitted,cleared convicted/acquitted,cleared support,supported,back,backed/oppose,opposed
  allow,allowed,permit,permitted/ban,banned,forbid,forbade,forbidden,prohibit,prohibited confirm,confirmed/deny,denied,denies
  buy,bought/sell,sold import,imports,imported/export,exports,exported more/less,fewer higher/lower up/down above/below before/after
  increase,rise/decrease,decline,fall,drop profit/loss victory,win/defeat,loss majority/minority maximum/minimum best/worst largest,biggest/smallest
  alive/dead possible/impossible legal/illegal able/unable success/failure include,included,includes/exclude,excluded,excludes
  join,joined/leave,left open,opened/close,closed,shut hire,hired/fire,fired,dismissed strengthen,strengthened/weaken,weakened
  north,northern/south,southern east,eastern/west,western likely/unlikely remember/forget pass,passed/fail,failed optimistic/pessimistic`);

/** The two sides of a trial, a sale, a job: not opposites, but never the same. */
const parties = table(`
  prosecution,prosecutor,prosecutors/defence,defense plaintiff,plaintiffs,claimant/defendant,defendants buyer,buyers/seller,sellers
  employer,employers/employee,employees landlord,landlords/tenant,tenants lender,lenders/borrower,borrowers winner,winners/loser,losers
  importer,importers/exporter,exporters attacker,attackers/defender,defenders government/opposition predecessor/successor
  husband/wife father/mother son/daughter brother/sister uncle/aunt teacher,teachers/student,students doctor,doctors/patient,patients`);

function isSmall(word: string): boolean {
  return negators.has(word) || light.has(word) || pronouns.has(word);
}

/** A stem that is no small word by chance: "noting" is not "not". */
function stemOf(word: string): string {
  const bare = stem(word);
  return isSmall(bare) ? `${bare}-` : bare;
}

/** The "no." of "bus line no. 405" denies nothing. */
function isNumeroSign({ tokens }: Sentence, i: number): boolean {
  return (
    /^no\.?$/i.test(tokens[i].text) &&
    /^\.?\d/.test(tokens[i + 1]?.text === '.' ? (tokens[i + 2]?.text ?? '') : (tokens[i + 1]?.text ?? ''))
  );
}

/** Every word of a sentence but marks and articles. */
const wordsOf = memo((sentence: Sentence): readonly Word[] =>
  sentence.tokens.flatMap(({ text, pos, start, end }, i) => {
    if (pos === 'PUNCT' || articles.has(text.toLowerCase()) || isNumeroSign(sentence, i)) return [];
    if (/^n['’]t$/i.test(text)) return [{ key: 'not', start, end, content: false }];
    if (/^n['’]t$/i.test(sentence.tokens[i + 1]?.text ?? '')) {
      const lower = text.toLowerCase();
      return [{ key: lower === 'ca' ? 'can' : lower === 'wo' ? 'will' : lower, start, end, content: false }];
    }
    return oneSpelling(text)
      .split(' ')
      .filter(Boolean)
      .map((word) => ({
        start,
        end,
        ...(isSmall(word) || closed.has(pos) ? { key: word, content: false } : { key: stemOf(word), content: true }),
      }));
  }),
);

/** Whether a word could turn the sentence; most sentences have the same ones on both sides, and need no diff. */
function turning(words: readonly Word[]): string {
  return words
    .flatMap(({ key }) => (negators.has(key) || pronouns.has(key) || opposites.has(key) || parties.has(key) ? [key] : []))
    .join(' ');
}

/** Longer sentences than this are lists; they are not compared word by word. */
const longest = 120;
const mostEdits = 60;
const leastAligned = 0.25;

/** The places where the article turns a sentence of the sources round, in order. A source that agrees with the article takes them back. */
export const turnsOf = memo((story: Story): readonly Turn[] =>
  story.article.sentences.flatMap((sentence) => {
    if (silent.has(sentence.block.kind)) return [];
    const words = wordsOf(sentence);
    if (words.length < 3 || words.length > longest) return [];
    const mine = turning(words);
    const found = new Map<string, { turn: Turn; places: Map<Text, TurnPlace> }>();
    const confirmed: Pair[] = [];
    for (const { source, sentence: other, score } of alignedSentences(story, sentence)) {
      if (score < leastAligned) break;
      const theirs = wordsOf(other);
      if (theirs.length > longest || (mine === '' && turning(theirs) === '')) continue;
      const pair = compare(words, theirs);
      if (!pair) continue;
      confirmed.push(pair);
      if (mine === turning(theirs)) continue;
      for (const turn of turnsIn(pair, score)) {
        const id = `${turn.span.start} ${turn.kind}`;
        const known = found.get(id);
        const place = { source, span: turn.there };
        if (!known)
          found.set(id, { turn: { kind: turn.kind, span: turn.span, places: [], aligned: score }, places: new Map([[source, place]]) });
        else if (!known.places.has(source)) known.places.set(source, place);
      }
    }
    return [...found.values()]
      .filter(({ turn }) => !confirmed.some((pair) => agrees(pair, turn)))
      .map(({ turn, places }) => ({ ...turn, places: [...places.values()] }))
      .sort((a, b) => a.span.start - b.span.start);
  }),
);

/** Words [from, to) of the article against words [at, atEnd) of the source. */
interface Hunk {
  readonly same: boolean;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly atEnd: number;
}

interface Pair {
  readonly ours: readonly Word[];
  readonly theirs: readonly Word[];
  readonly hunks: readonly Hunk[];
}

function compare(ours: readonly Word[], theirs: readonly Word[]): Pair | undefined {
  const keys = (words: readonly Word[]) => words.map(({ key }) => key);
  const changes = diffArrays(keys(theirs), keys(ours), { maxEditLength: mostEdits });
  if (!changes) return undefined;
  const hunks: Hunk[] = [];
  let [from, at] = [0, 0];
  for (const { added, removed, count } of changes) {
    const same = !added && !removed;
    const [to, atEnd] = [from + (removed ? 0 : count), at + (added ? 0 : count)];
    const before = hunks.at(-1);
    if (before && !before.same && !same) hunks[hunks.length - 1] = { ...before, to, atEnd };
    else hunks.push({ same, from, to, at, atEnd });
    [from, at] = [to, atEnd];
  }
  return { ours, theirs, hunks };
}

interface RawTurn {
  readonly kind: TurnKind;
  readonly span: Span;
  readonly there: Span;
}

function* turnsIn(pair: Pair, score: number): Generator<RawTurn> {
  const { ours, theirs, hunks } = pair;
  for (const [i, hunk] of hunks.entries()) {
    if (hunk.same) continue;
    const mine = ours.slice(hunk.from, hunk.to);
    const other = theirs.slice(hunk.at, hunk.atEnd);
    const kind = kindOf(mine, other);
    if (!kind || !isHeld(pair, i, score, kind)) continue;
    if ((kind === 'lost' || kind === 'added') && (isMadeUp(pair, i) || isQualified(pair, hunk))) continue;
    if (kind === 'lost' || kind === 'added') {
      // Nothing stands where a word is missing: the finding goes on to the next word that both have.
      const next = hunks[i + 1];
      const reach = next ? ours.slice(next.from, next.to).findIndex(({ content }) => content) + 1 : 0;
      if (!next || reach === 0) continue;
      yield {
        kind,
        span: spanOf(ours, hunk.from, next.from + reach),
        there: spanOf(theirs, hunk.at, next.at + reach),
      };
    } else yield { kind, span: spanOf(ours, hunk.from, hunk.to), there: spanOf(theirs, hunk.at, hunk.atEnd) };
  }
}

function spanOf(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from].start, end: words[to - 1].end };
}

function kindOf(mine: readonly Word[], theirs: readonly Word[]): TurnKind | undefined {
  const denies = (words: readonly Word[]) => words.filter(({ key }) => negators.has(key)).length;
  const [here, there] = [denies(mine), denies(theirs)];
  if (here + there === 1) {
    const rest = [...mine, ...theirs].filter(({ key }) => !negators.has(key) && !light.has(key));
    return rest.length > 0 ? undefined : here > 0 ? 'added' : 'lost';
  }
  if (here + there > 0 || mine.length !== 1 || theirs.length !== 1) return undefined;
  const [a, b] = [mine[0].key, theirs[0].key];
  if (pronouns.has(a) && pronouns.has(b)) return pronouns.get(a) === pronouns.get(b) ? undefined : 'pronoun';
  return opposites.get(a)?.has(b) ? 'opposite' : parties.get(a)?.has(b) ? 'party' : undefined;
}

/** Whether the words on both sides of a hunk are the same for long enough, and what else the sentences say. */
function isHeld({ ours, hunks }: Pair, i: number, score: number, kind: TurnKind): boolean {
  const [left, right] = [hunks[i - 1], hunks[i + 1]];
  const before = left ? ours.slice(Math.max(left.from, left.to - 5), left.to) : [];
  const after = right ? ours.slice(right.from, Math.min(right.to, right.from + 5)) : [];
  const contents = [...before, ...after].filter(({ content }) => content).length;
  if (contents < 2 || before.length + after.length < 3) return false;
  if (kind === 'pronoun') return true;
  const content = ours.filter((word) => word.content).length;
  const common = hunks
    .filter(({ same }) => same)
    .reduce((sum, { from, to }) => sum + ours.slice(from, to).filter((word) => word.content).length, 0);
  return score >= 0.35 && common / content >= 0.5;
}

/** Whether the negation that one side lacks is made up for elsewhere in it, by another word that denies. */
function isMadeUp({ ours, theirs, hunks }: Pair, i: number): boolean {
  return hunks.some(
    (hunk, j) =>
      j !== i && !hunk.same && [...ours.slice(hunk.from, hunk.to), ...theirs.slice(hunk.at, hunk.atEnd)].some(({ key }) => isDenying(key)),
  );
}

/** "Not only did it not" is "it did not only", and "not stolen, not robbed" is "not stolen or robbed". */
function isQualified({ ours, theirs }: Pair, { from, to, at, atEnd }: Hunk): boolean {
  const near = [...ours.slice(Math.max(0, from - 2), to + 2), ...theirs.slice(Math.max(0, at - 2), atEnd + 2)];
  return near.some(({ key }) => key === 'only' || key === 'or' || key === 'nor' || key === 'mer' || key === 'just');
}

function isDenying(key: string): boolean {
  return denying.has(key) || /^(?:un|dis|non|imp|ill|irr)\p{L}{3}/u.test(key) || /less$/.test(key);
}

/** Whether a source has the article's words at the place and beside it. */
function agrees({ ours, hunks }: Pair, { span, kind }: Turn): boolean {
  return hunks.some(({ same, from, to, at }) => {
    if (!same) return false;
    const first = ours[from].start;
    const last = ours[to - 1].end;
    // Where a word is missing, what stands before the gap must be there, too, or both sentences begin with it.
    if (kind === 'lost') return (first < span.start || (first === span.start && at === 0)) && last >= span.end;
    return first <= span.start && last >= span.end;
  });
}
