// Points at words said twice in one breath: a decoder that loses its place says a phrase again, whole or with small changes.
// English repeats on purpose, too; so a repeat counts only where no mark, conjunction or comparison stands between the copies.
import {
  copySpan,
  type Finding,
  framesOf,
  isCommon,
  isQuoted,
  type Repeat,
  repeatsOf,
  rule,
  type Sentence,
  type SentenceTwice,
  type Span,
  type Story,
  sentencesTwice,
  type Text,
  type Word,
} from '#rule';

/** Words that English doubles: "had had", "that that", "very very", "no no", "long long ago". */
const doubles = new Set(
  (
    'had that very so too really much many more far long big little old good bad deep dark never ever always no yes yeah now well there here again ' +
    'bye ha ho hey hear oh ah hush knock tut chop la na da blah win go yo pom dum tuk chow choo cha can aye goody aha please wait come her you it who what'
  ).split(' '),
);

/** Verbs that meet themselves at the end of a question clause: "what it is is". */
const verbs = new Set('is are was were do does did will would could should has have be'.split(' '));
const asks = new Set('what who which where how why all that those whatever problem question thing reason way fact truth'.split(' '));

/** Between two copies these make a pair on purpose: "the right to … and the right to", "more of … than of", "day after day". */
const pairs = new Set(
  (
    "and or but nor yet so than as not no never n't cannot without while whereas when if because although though until unless before after upon over by into " +
    'versus vs v against like or rather instead then either neither both same another other next more less'
  ).split(' '),
);

const content = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);
const named = (word: Word) => /^\p{Lu}/u.test(word.text);
const same = (a: Word, b: Word) => a.lower === b.lower;

/** Sentences with fewer words may well stand twice in a row ("He was right."), or far apart, where speech returns to its theme. */
const leastSentence = 6;
const leastFarSentence = 10;
/** How many words a quotation needs before quoting it twice in one sentence is odd, and how far apart the copies may be. */
const leastQuoted = 4;
const farthestQuoted = 30;

function part(words: readonly Word[], start: number, end: number): readonly Word[] {
  return words.slice(start, end);
}

/** "came in in March", "the lights went on on Monday": the first belongs to its verb. */
const particles = new Set('in on over by off up down out through about along around'.split(' '));
/** "they did this this week" */
const times = new Set('week weekend month year morning afternoon evening night time season summer winter spring autumn'.split(' '));
/** Letters of a word that is doubled for effect: "hot hot hot", "a small small village"; longer ones stutter. */
const longestEmphasis = 5;
/** A word of four letters rarer than this is of another language, which may double its words: "gado gado". */
const foreignRank = 100_000;

/** "Rose rose", "Polish polish", "AND and OR": a name, or a sign, and a word that is written like it. */
function isOther(one: Word, two: Word): boolean {
  return two.pos === 'VERB' || two.pos === 'AUX' || (one.text.length > 1 && one.text === one.text.toUpperCase()) || one.pos === 'PROPN';
}

/** Two words in a row that are none said twice. */
function isHonest({ words, first, second, copies }: Repeat): boolean {
  const [before, one, two, next] = [words[first - 1], words[first], words[second], words[second + 1]];
  if (one.text !== two.text && named(one) && isOther(one, two)) return true;
  if (particles.has(two.lower)) return before?.pos === 'VERB' || before?.pos === 'PRON';
  if (two.lower === 'this') return times.has(next?.lower);
  if (two.lower === 'will') return before?.pos === 'DET';
  if (two.text !== two.lower || two.text.length > longestEmphasis) return false;
  return two.pos === 'ADJ' ? copies === 2 : copies === 1 && two.text.length === 4 && !isCommon(two.lower, foreignRank);
}

/** "the the": the same word again with nothing between. */
function doubledWord(repeat: Repeat): boolean {
  const { words, first, second, copies } = repeat;
  const [one, two] = [words[first], words[second]];
  if (two.apart || !same(one, two) || !/^\p{L}+$/u.test(one.text) || isHonest(repeat)) return false;
  if (named(two) && copies === 1 && !endsPhrase(words, second)) return false; // Duran Duran
  const word = two.lower;
  if (doubles.has(word)) return false;
  if (verbs.has(word)) return !part(words, Math.max(0, first - 8), first).some((w) => asks.has(w.key));
  return two.pos !== 'INTJ';
}

/** A name of this rank or better is known to everybody, and known not to be doubled: unlike Duran Duran and Lang Lang. */
const wellKnown = 10_000;

/** A well-known name doubled before a mark, where nothing can follow that would make two names of it: "the coast of Nepal Nepal." */
function endsPhrase(words: readonly Word[], second: number): boolean {
  const [two, next] = [words[second], words[second + 1]];
  return two.text.length > 3 && isCommon(two.lower, wellKnown) && (next === undefined || next.apart);
}

/** Who speaks is said once: "…, he said, he said". */
const sayings = new Set('said says added adds told explained noted stressed stated'.split(' '));

/** "THE PORT The port is old": a heading that stands in the line of its text. */
function isHeading({ words, first, second, length, copies }: Repeat): boolean {
  if (!named(words[second]) || copies > 1) return false;
  for (let i = 0; i < length; i++) if (words[first + i].text !== words[second + i].text) return true;
  return false;
}

/** In words: a shorter phrase after a comma is insistence. */
const leastApart = 4;

/** "came after two days of talks, after two days of talks": not "I have a dream, I have a dream", nor a chant that opens its sentence. */
function isNoChant(copy: readonly Word[], before: Word | undefined): boolean {
  const isPlain =
    copy.length >= leastApart && copy.some(({ pos }) => pos === 'NOUN') && copy.every(({ pos }) => pos !== 'PRON' && pos !== 'INTJ');
  return isPlain && !copy[0].quoted && before !== undefined && /^\p{Ll}/u.test(copy[0].text);
}

/** "the club said the club said": a phrase again with nothing between. */
function doubledPhrase({ words, first, second, length }: Repeat): boolean {
  const copy = part(words, second, second + length);
  if (copy.some((word, i) => word.apart && i > 0)) return false;
  if (copy[0].apart) return (length === 2 && copy[0].pos === 'PRON' && sayings.has(copy[1].lower)) || isNoChant(copy, words[first - 1]);
  if (length > 2) return !(length === 3 && copy[0].key === 'a' && copy[2].key === 'of'); // "a friend of a friend of the mayor"
  if (copy[1].key === 'to' && words[first - 1]?.lower === 'from') return false; // "from time to time to"
  const outward = [words[first - 1], words[second + length]]; // "over and over and over": the pattern goes on
  if (copy.some((word) => pairs.has(word.key) || outward.some((w) => w?.key === word.key))) return false;
  return copy[0].pos !== 'PRON' && copy.every((word) => /\p{L}/u.test(word.text));
}

/** A conjunction, a comparison, a noun of its own, or "to" but before a verb: with it, the copies are two things and not one said twice. */
function pairsHere(word: Word, next: Word): boolean {
  return pairs.has(word.key) || word.pos === 'NOUN' || word.pos === 'PROPN' || (word.key === 'to' && next.pos !== 'VERB');
}

/** What stands between a thing and the same thing. */
const equating = new Set(
  'is are was were be been do does did has have had will would could should must may might can always still never remain remains remained stay stays stayed means becomes became'.split(
    ' ',
  ),
);

/** In words. */
const longestGap = 4;

/** "is looking for a coach is still looking for a coach": a phrase again after a word or two that join nothing. */
function stutter({ words, first, second, length }: Repeat): boolean {
  if (length < 3 || second - first - length > Math.min(length, longestGap)) return false;
  const gap = part(words, first + length, second);
  const between = [...gap, ...part(words, second, second + length)];
  if (between.some((word) => word.apart) || part(words, first + 1, first + length).some((word) => word.apart)) return false;
  if (gap.some((word, i) => pairsHere(word, gap[i + 1] ?? words[second]) || (gap.length > 1 && word.key === 'that'))) return false;
  if (words[first].pos !== 'VERB' && gap.every(({ lower }) => equating.has(lower))) return false; // "the law of the land is the law of the land"
  const last = words[second + length - 1].key;
  if (pairs.has(last) || /^(?:to|that|who|which)$/.test(last)) return false; // "a year ago or two years ago or"
  return part(words, second, second + length).some((word) => word.pos === 'NOUN' || word.pos === 'PROPN');
}

/** The repeat cut down to the words that both copies quote: "a “long way to go …” … a “long way to go …”". */
function quotedTwice({ words, first, second, length, copies }: Repeat): Repeat | undefined {
  if (second - first > farthestQuoted) return undefined;
  for (let i = 0; i < length; i++) {
    if (!words[first + i].quoted || !words[second + i].quoted) continue;
    let end = i + 1;
    while (end < length && !words[first + end].apart && !words[second + end].apart) end++;
    const goOn = [words[first + end], words[second + end]].every((word) => word !== undefined && !word.apart);
    if (end - i >= leastQuoted && !goOn) return { words, first: first + i, second: second + i, length: end - i, copies };
  }
  return undefined;
}

/** "A small small village", as people speak. */
function isSpoken(text: Text, { words, second, copies }: Repeat): boolean {
  const [{ start, pos, text: word }, next] = words.slice(second, second + 2);
  if (copies > 1 || pos !== 'ADJ' || word.length > longestEmphasis || !next || next.apart) return false;
  return isQuoted(text, start);
}

function* wordFindings(text: Text, repeat: Repeat): Generator<Finding> {
  const { words, first, second, length, copies } = repeat;
  const slice = (span: Span) => text.content.slice(span.start, span.end);
  const one = copySpan(repeat, first);
  const evidence = [{ text, span: one }];
  if (isHeading(repeat)) return;
  if (first + length === second) {
    if (length === 1 && isSpoken(text, repeat)) return;
    if (/[-‐]/.test(text.content.slice(words[second - 1].end, words[second].start))) return; // "a dream-a dream of peace": it stands for a dash
    if (length === 1 ? !doubledWord(repeat) : !doubledPhrase(repeat)) return;
    const span = { start: one.start, end: words[second + length * copies - 1].end };
    yield {
      span,
      message: `"${slice(one)}" stands ${copies > 1 ? `${copies + 1} times` : 'twice'} in a row. Keep it once.`,
      evidence,
      fixes: [{ text: slice(one) }],
      ...(length === 1 && { severity: 'minor' }),
    };
    return;
  }
  if (stutter(repeat)) {
    const seams = [first + length, second];
    if (seams.some((seam) => /[-‐]/.test(text.content.slice(words[seam - 1].end, words[seam].start)))) return; // "with these teachers-listen-with"
    const start = restart(repeat);
    const two = copySpan(repeat, second);
    const kept = start === undefined ? keepFirst(repeat) && slice(one) : slice({ start: words[first + length].start, end: two.end });
    yield {
      span: { start: words[start ?? first].start, end: two.end },
      message: `"${slice(one)}" comes again at once. Say it once.`,
      evidence,
      fixes: kept ? [{ text: kept }] : [],
    };
    return;
  }
  const said = quotedTwice(repeat);
  if (!said) return;
  const span = copySpan(said, said.first);
  yield {
    span: copySpan(said, said.second),
    message: `"${slice(span)}" is quoted twice in this sentence. Check which of the two is right.`,
    evidence: [{ text, span }],
  };
}

/** Where the first try began, if the words between the copies begin it anew: "[is] looking … is still looking". */
function restart({ words, first, second, length }: Repeat): number | undefined {
  const gap = first + length;
  for (let i = first - 1; i >= 0 && i >= first - (second - gap); i--) if (words[i].key === words[gap].key) return i;
  return undefined;
}

/** Whether only a joint stands between the copies, so that the second can go: "the firm said that the firm said". */
function keepFirst({ words, first, second, length }: Repeat): boolean {
  return part(words, first + length, second).every((word) => !content.has(word.pos));
}

function* frameFindings(text: Text, frame: Repeat): Generator<Finding> {
  const { words, first, second, length } = frame;
  const [before, noun] = [words[first + length - 1], words[second + length - 1]];
  if (noun.pos !== 'NOUN' || before.pos !== 'NOUN' || noun.text !== before.text || noun.text.length < 4) return;
  if (/[-‐]/.test(text.content.slice(before.end, words[first + length].start))) return; // "savings accounts-USA accounts"
  const span = { start: words[first].start, end: noun.end };
  const said = copySpan(frame, first);
  yield {
    span,
    message: `"${text.content.slice(said.start, said.end)}" stands before and after the name. Say it once.`,
    evidence: [{ text, span: said }],
    fixes: [{ text: text.content.slice(span.start, words[second - 1].end) }],
    severity: 'minor',
  };
}

function sentenceFinding(text: Text, { first, second, adjacent }: SentenceTwice): Finding {
  const joined = adjacent && first.block === second.block;
  return {
    span: joined ? { start: first.start, end: second.end } : second,
    message: `This sentence stands twice${adjacent ? ' in a row' : ''}. Keep it once.`,
    evidence: [{ text, span: first }],
    fixes: [{ text: joined ? text.content.slice(first.start, first.end) : '' }],
    ...(!adjacent && { severity: 'minor' }),
  };
}

/** Headlines and captions repeat a sentence of the story on purpose. */
const prose = (sentence: Sentence) => sentence.block.kind === 'paragraph' || sentence.block.kind === 'quotation';

function saidTwice({ first, second, adjacent, words }: SentenceTwice): boolean {
  return words >= (adjacent ? leastSentence : leastFarSentence) && prose(first) && prose(second);
}

export default rule({
  title: 'Say a thing once',
  why: 'A translation machine that loses its place says a phrase again, word for word or with small changes, and a hurried editor reads over it. Rhetoric stays: "day after day", "Nobody, but nobody", pairs joined by a conjunction or a comparison, doubled names.',
  category: 'Accuracy/Addition',
  severity: 'major',
  confidence: 0.9,
  examples: {
    invalid: [
      { text: 'The council approved [[the the -> the]] new bridge in March.' },
      { text: 'Two climbers were rescued in the mountains of [[Nepal Nepal -> Nepal]].' },
      { text: '[[The ministry said that the ministry said -> The ministry said]] it would publish the report.' },
      {
        text: 'They met [[to discuss the future of the port to settle the future of the port -> to settle the future of the port]] on Friday.',
      },
      { text: 'The ruling came [[after two days of talks, after two days of talks -> after two days of talks]].' },
      { text: '“The port is closed”, [[he said, he said -> he said]].' },
      { text: 'The team [[is hoping for a quick return is still hoping for a quick return -> is still hoping for a quick return]].' },
      { text: 'The [[airline Meridia airline -> airline Meridia]] cancelled forty flights.' },
      { text: 'The [[art director Ida Almendra art director -> art director Ida Almendra]] said no.' },
      { text: 'He spoke of a “steep road ahead for us” in spring, and now of a “[[steep road ahead for us]] and the region”.' },
      {
        text: '[[The mayor will open the new library on Monday. The mayor will open the new library on Monday. -> The mayor will open the new library on Monday.]] Admission is free.',
      },
    ],
    valid: [
      { text: '“It is closed”, he said, she said, they said, and so on.' },
      { text: 'To the end of the pier, to the end of the pier, they sang, and I have a dream, I have a dream.' },
      { text: 'They have a dream-a dream of peace.' },
      { text: 'He had had enough, and he knew that that was the end of it.' },
      { text: 'Nobody, but nobody, answered, day after day, and the more they rang the more they hoped.' },
      { text: 'Fans of Duran Duran sang very, very loudly on the way to Bora Bora, with Lang Lang.' },
      { text: 'They went from strength to strength, to the left of the river and to the right of the river.' },
      { text: 'She came in in March, the lamps went on on Monday, and they did this this week; the will will be read.' },
      {
        text: 'Rose rose to leave. A crate that holds a crate that leaks is kept in hall 3 instead of the crate in hall 4. The reason it is is a leak.',
      },
      {
        text: 'It was hot hot hot for a friend of a friend of the mayor. “A small small boat, a big big sea,” she said, and ate gado gado.',
      },
      { text: 'From time to time to please him they went from port to port; a year ago or two years ago or ten years ago it rained.' },
      {
        text: 'The law of the sea must always be the law of the sea. THE OLD PORT The old port is full of savings accounts-town accounts.',
      },
      { text: 'The question is not “what is in it for me” but “what is in it for us all”.' },
      { text: 'The chief of the navy and the chief of the air force spoke over and over and over.' },
    ],
  },
  *check({ article }: Story) {
    for (const repeat of repeatsOf(article)) yield* wordFindings(article, repeat);
    for (const frame of framesOf(article)) yield* frameFindings(article, frame);
    for (const twice of sentencesTwice(article)) if (saidTwice(twice)) yield sentenceFinding(article, twice);
  },
});
