// Why a finding stands: the message, the numbered proposals, and each source's sentence with the words that prove it.
// First as data, which the pane draws and the screen reader is told; all of it is made, since it is little: a pane too small for it scrolls.
import type { Change } from 'diff';
import { type Excerpt, overlap } from '#engine';
import { counterparts } from './aligned.ts';
import { compare, inCommon, likeness, sideOf, sideRows } from './compare.ts';
import { type Decision, type Standing, standings } from './decisions.ts';
import type { Desk } from './desk.ts';
import { signs } from './findings.ts';
import type { Item } from './kinds.ts';
import { rowAt, rowsOf } from './list.ts';
import { type Mark, paragraph, piece, type Row } from './pieces.ts';
import { remember } from './remember.ts';
import { contentSpan } from './sheet.ts';
import { shorten, shortenPath } from './show.ts';
import type { State } from './state.ts';

/** Code units shown before and after the proof: a hostile "sentence" may be as long as its document. */
const reach = 400;
/** What stands about a proof: as much as says the same in both where a quote stands in sentences that are not alike. */
const close = 40;
/** From here on two sentences are told apart word by word, one under the other. */
const alike = 0.6;
/** The same for what stands about a proof, whose ends are cut where it happens. */
const alikeAbout = 0.5;
/** From here on a sentence nearly always says the same (see AlignedSentence). */
const sure = 0.4;
/** People lose the line beyond this. */
const widest = 100;

/** What there is to say for a finding. */
export interface Reason {
  readonly message: string;
  readonly standing: Standing;
  readonly decision: Decision | undefined;
  readonly proposals: readonly string[];
  /** What is decided with it: other words for the same name, and what they become. */
  readonly others: readonly string[];
  readonly proofs: readonly Evidence[];
}

interface Evidence {
  /** The id of the source where it stands; undefined where that is this article. */
  readonly source: string | undefined;
  /** Whether it proves the finding, or only says the same. */
  readonly isProof: boolean;
  /** Its sentence, cut down to what is near the proof. */
  readonly excerpt: Excerpt;
  /** The article's sentence and this one, where nearly all is the same. */
  readonly sides: readonly Change[] | undefined;
  /** What the two have in common. */
  readonly common: readonly Mark[];
}

/** The reason for the finding under review. */
export function reasonOf(desk: Desk, state: Pick<State, 'current' | 'history' | 'filter' | 'grouped'>): Reason {
  const { decided } = state.history;
  const item = desk.items[state.current];
  const { message, fixes, evidence, excerpt } = item.finding;
  const nearest = besideProofs(desk, item);
  return {
    message,
    standing: standings(desk.items, decided)[state.current],
    decision: decided.get(state.current),
    proposals: fixes.map(({ text }) => text),
    others: othersOf(desk, state),
    proofs: [
      ...evidence
        .filter((proof) => proof.source !== desk.report.id || !overlap(proof, item.finding))
        .map((proof) =>
          proof.source === desk.report.id
            ? { source: undefined, isProof: true, excerpt: nearProof(proof.excerpt), sides: undefined, common: [] }
            : evidenceOf(proof.source, true, proof.excerpt, excerpt),
        ),
      ...(nearest ? [evidenceOf(nearest.source, false, nearest.excerpt, excerpt)] : []),
    ],
  };
}

function evidenceOf(source: string, isProof: boolean, there: Excerpt, here: Excerpt): Evidence {
  const { whole, sides } = compared(there, here);
  const common = whole ? inCommon(whole).map((span): Mark => ({ ...span, tone: 'strong', light: 'none' })) : [];
  return { source, isProof, excerpt: nearProof(there), sides, common };
}

/** Two sentences word by word, and what of them is nearly the same: all, or what stands about the finding and its proof, such as a quote. */
const compared = remember((there: Excerpt, here: Excerpt) => {
  const whole = compare(nearProof(here).text, nearProof(there).text);
  if (whole && likeness(whole) >= alike) return { whole, sides: whole };
  if (there.end === there.start) return { whole, sides: undefined };
  const about = compare(cutTo(here, close).text, cutTo(there, close).text);
  return { whole, sides: about && likeness(about) >= alikeAbout ? about : undefined };
});

/** `Kiev → Kyiv, line 47` for each other words in the row. */
function othersOf(desk: Desk, state: Pick<State, 'current' | 'history' | 'filter' | 'grouped'>): string[] {
  const rows = rowsOf(desk, state.history.decided, state);
  const row = rows.at(rowAt(rows, state.current)) ?? [];
  const told = new Map<string, string>();
  if (!row.includes(state.current)) return [];
  for (const i of row) {
    const { text, fixes, line } = desk.items[i].finding;
    if (text !== desk.items[state.current].finding.text && !told.has(text))
      told.set(text, `${text}${fixes.length > 0 ? ` → ${fixes[0].text || 'leave out'}` : ''}, line ${line}`);
  }
  return [...told.values()];
}

/** The nearest sentence that says the same, unless it is a proof already. */
const besideProofs = remember((desk: Desk, { finding, span }: Item) => {
  const [nearest] = counterparts(desk, span);
  if (!nearest || nearest.score < sure) return undefined;
  const { source, sentence } = nearest;
  const isProof = finding.evidence.some((proof) => {
    const place = proof.source === source.id ? contentSpan(source, proof) : undefined;
    return place && place.start < sentence.end && sentence.start < place.end;
  });
  const text = source.content.slice(sentence.start, sentence.end);
  return isProof ? undefined : { source: source.id, excerpt: { text, start: 0, end: 0 } };
});

/** A sentence without what is far from its proof. */
function nearProof(excerpt: Excerpt): Excerpt {
  return cutTo(excerpt, reach);
}

/** A sentence with whole words in so many code units before and after the proof. */
function cutTo({ text, start, end }: Excerpt, units: number): Excerpt {
  const first = Math.max(0, start - units);
  const last = Math.min(text.length, end + units, start + 2 * units);
  const from = first === 0 ? 0 : first + text.slice(first, start).indexOf(' ') + 1;
  const stop = last === text.length ? -1 : text.slice(end, last).lastIndexOf(' ');
  const to = stop < 0 ? last : end + stop;
  const head = from > 0 ? '…' : '';
  const shift = head.length - from;
  return { text: `${head}${text.slice(from, to)}${to < text.length ? '…' : ''}`, start: start + shift, end: end + shift };
}

/**
 * Rows of a reason.
 * @param airy empty lines between the parts
 */
export function reasonRows({ message, standing, decision, proposals, others, proofs }: Reason, width: number, airy: boolean): Row[] {
  const room = Math.max(1, Math.min(widest, width - 4));
  const gap: Row[] = airy ? [[]] : [];
  const indent = (rows: readonly Row[], by: string): Row[] => rows.map((row) => [piece(by), ...row]);
  const rows: Row[] = indent(paragraph(message, room, 'strong'), ' ');
  if (standing !== 'open' && standing !== 'note')
    rows.push(...gap, ...indent(paragraph(`${signs[standing]} ${toldOf(decision)}`, room, 'strong'), ' '));
  if (proposals.length > 0) rows.push(...gap);
  for (const [i, text] of proposals.entries()) {
    const chosen = decision?.verdict === 'fixed' && decision.text === text;
    rows.push([piece(chosen ? '▸' : ' '), piece(`${i + 1} `, 'dim'), piece(text === '' ? 'leave out' : shorten(text, room - 2), 'proof')]);
  }
  if (others.length > 0) rows.push(...gap, ...indent(paragraph(`With it: ${others.join('; ')}.`, room, 'dim'), ' '));
  for (const [i, proof] of proofs.entries()) {
    const { excerpt, sides, common } = proof;
    const where = whereOf(proof, room);
    if (i === 0 || where !== whereOf(proofs[i - 1], room)) rows.push(...gap, [piece(` ${where}`, 'dim')]);
    if (sides) rows.push(...sideRows(sideOf('-', sides), room - 1), ...sideRows(sideOf('+', sides), room - 1));
    else {
      const proof: Mark = { start: excerpt.start, end: excerpt.end, tone: 'proof', light: 'under' };
      rows.push(...indent(paragraph(excerpt.text, room - 1, 'plain', [...common, proof]), '   '));
    }
  }
  return rows;
}

/** Where a sentence stands, in words. @param width columns */
export function whereOf({ source, isProof }: Evidence, width: number): string {
  if (source === undefined) return 'in this article';
  const told = isProof ? '' : ' says there';
  return shortenPath(source, width - told.length) + told;
}

/** What was decided, in words. */
export function toldOf(decision: Decision | undefined): string {
  if (!decision) return 'The correction of another finding changes these words.';
  if (decision.verdict === 'dismissed') return `Not an error: ${decision.why}`;
  return decision.text === '' ? 'Will be left out.' : `Becomes "${decision.text}".`;
}
