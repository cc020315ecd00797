// Sentences of a block, from its tokens: where a stop ends one, and where it only ends an abbreviation, an initial or a number.
// wink's own splitter is not asked: it runs on after "U.S.", "p.m." and an ellipsis, and cuts "Fig. 3".
import { afterClock, clock, counted, either, inner, last, openers, places, speech, titles } from './abbreviations.ts';
import { tokenise } from './tokens.ts';
import type { Block, Sentence, Token } from './types.ts';

/**
 * The sentences of one block, in order, each with its tokens; every token is in exactly one. Line breaks inside a block end none.
 * @param content the document's content; all offsets count UTF-16 code units into it
 */
export function sentencesOf(content: string, block: Block): Sentence[] {
  const tokens = tokenise(content, block);
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (end: number) => {
    sentences.push({ start: tokens[first].start, end: tokens[end].end, block, tokens: tokens.slice(first, end + 1) });
    first = end + 1;
  };
  for (let stop = 0; stop < tokens.length; stop++) {
    if (!isStop(tokens[stop].text)) continue;
    const end = withClosers(tokens, stop);
    if (end + 1 < tokens.length && ends({ tokens, first, stop, end, headline: block.kind === 'headline' })) close(end);
    stop = end;
  }
  if (first < tokens.length) close(tokens.length - 1);
  return sentences;
}

/** A stop that may end a sentence: it began at token `first`, and closing marks reach to `end`, with a token after it. */
interface Candidate {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly stop: number;
  readonly end: number;
  readonly headline: boolean;
}

function isStop(text: string): boolean {
  return '.!?…。！？'.includes(text[text.length - 1]);
}

/** The last of the closing marks and further stops that follow a stop: they belong to its sentence. */
function withClosers(tokens: readonly Token[], stop: number): number {
  let end = stop;
  for (let next = tokens[end + 1]; next !== undefined; next = tokens[end + 1]) {
    const glued = next.start === tokens[end].end;
    const after = tokens[end + 2];
    const straight = /^["']$/.test(next.text) && (after === undefined || after.start > next.end || after.pos === 'PUNCT');
    if (!(next.text === '”' || (glued && (straight || /^(?:[’»)\]}!?…]|\.+)$/.test(next.text))))) break;
    end++;
  }
  return end;
}

function ends(candidate: Candidate): boolean {
  const { tokens, first, stop, end } = candidate;
  const head = headAfter(tokens, end);
  if (head === undefined) return false;
  if (tokens[end + 1].start === tokens[end].end) return isGlued(tokens, stop, head);
  if (!opens(tokens[head].text)) return false;
  const text = tokens[stop].text;
  if (/^(?:…|\.{2,})$/.test(text)) return !(tokens[head].text === 'I' && tokens[stop - 1]?.text === 'I');
  if (!text.endsWith('.')) return end === stop || !isAttribution(tokens, head);
  if (stop === first + 1 && /^\d+$/.test(tokens[first].text)) return false; // "1. The first of a list"
  return endsAfter(candidate, head);
}

/** The first word after a stop and its closing marks, past quotation marks, brackets and dashes that open. */
function headAfter(tokens: readonly Token[], end: number): number | undefined {
  let head = end + 1;
  while (head < tokens.length && /^["“‘'([«¿¡—–•-]$/.test(tokens[head].text)) head++;
  return head < tokens.length ? head : undefined;
}

/** Whether a sentence can begin with this word: anything but a small letter or a mark. */
function opens(text: string): boolean {
  return /^[^\p{Ll}\p{P}]/u.test(text);
}

/** "offices.The": a missing space after a sentence, told from "Ph.D." and "example.Com" by the small word before and the capital after. */
function isGlued(tokens: readonly Token[], stop: number, head: number): boolean {
  return (
    /^[.!?]$/.test(tokens[stop].text) && /^\p{Ll}{2,}$/u.test(tokens[stop - 1]?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(tokens[head].text)
  );
}

/** “Why?” Smith asked: the verb of speech is near, with only a name before it. */
function isAttribution(tokens: readonly Token[], head: number): boolean {
  for (let i = head + 1; i <= head + 4 && i < tokens.length && tokens[i].pos !== 'PUNCT'; i++) {
    if (speech.has(tokens[i].text)) return true;
  }
  return false;
}

/** Whether a full stop before a word that could open a sentence ends one, by what stands before it. */
function endsAfter({ tokens, stop, headline }: Candidate, head: number): boolean {
  const short = abbreviationAt(tokens, stop);
  if (short === undefined) return true;
  if (titles.has(short) || inner.has(short)) return false;
  if (counted.has(short)) return !/^\d/.test(tokens[head].text);
  if (last.has(short)) return true;
  if (headline) return false;
  if (clock.has(short)) return !followsClock(tokens, head);
  return openers.has(tokens[head].lower) || isSubject(tokens, head);
}

/** The abbreviation that a full stop belongs to, without it and in lower case, or the initial; nothing after an ordinary word. */
function abbreviationAt(tokens: readonly Token[], stop: number): string | undefined {
  const attached = tokens[stop].text.length > 1;
  const before = tokens[stop - 1];
  if (!attached && (before === undefined || before.end !== tokens[stop].start)) return undefined;
  const written = attached ? tokens[stop].text.slice(0, -1) : before.text;
  const short = written.toLowerCase();
  if (/^\p{Lu}$/u.test(written)) return written; // an initial, told from "c." and "p." by its case
  if (/^\p{L}$/u.test(written) || written.includes('.')) return /^[\p{L}.]+$/u.test(written) ? short : undefined;
  // A stop that wink leaves apart follows a word more often than an abbreviation, unless a capital shows "Cllr." or "Bros.".
  const common = last.has(short) || inner.has(short) || counted.has(short);
  const named = titles.has(short) || either.has(short);
  return common || (named && (attached || written !== short)) ? short : undefined;
}

/** "5 p.m. Monday", "5 p.m. EST", "5 p.m. Moscow time". */
function followsClock(tokens: readonly Token[], head: number): boolean {
  const { text, lower } = tokens[head];
  return /^(?:\d.*|[A-Z]{2,4})$/.test(text) || afterClock.has(lower) || tokens[head + 1]?.lower === 'time';
}

/** "ahead of the U.S. Russia said": a country or its capital with its verb, against "the U.S. Embassy said" and "U.S. Russia talks". */
function isSubject(tokens: readonly Token[], head: number): boolean {
  const [one, two, three] = tokens.slice(head, head + 3);
  const verb = places.has(one.text) ? two : two !== undefined && places.has(`${one.text} ${two.text}`) ? three : undefined;
  if (verb === undefined || !/^\p{Ll}/u.test(verb.text)) return false;
  return verb.pos === 'AUX' || speech.has(verb.text) || (verb.pos === 'VERB' && verb.text.endsWith('ed'));
}
