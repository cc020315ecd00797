// How well findings and marks agree word by word and line by line, over whole sets: measures that know how much is marked by chance.
// The definitions are those of the external scorer.
//
// - word MCC: Matthews correlation between the words that findings touch and the words that marks touch; words are runs of anything but white space.
// - line AUROC: how often a line with a major error weighs more than a line without, a tie counting half; a line weighs as much as the
//   confidence of the surest finding that touches it, and 0 with none.
import type { Span } from '#rule';
import { type Checked, counts, isGrave, type Marked, touches } from './score.ts';

/**
 * Word MCC, from -1 to 1; 0 where nothing was found or nothing is marked. Matthews, "Comparison of the predicted and observed
 * secondary structure of T4 phage lysozyme", 1975.
 * @param marksOf what is taken for wrong; by default every gold span
 */
export function wordMcc(checked: readonly Checked[], marksOf: (line: Marked) => readonly Span[] = ({ spans }) => spans): number {
  let [tp, fp, fn, tn] = [0, 0, 0, 0];
  for (const { line, report } of checked) {
    const findings = report.findings.filter(counts);
    const marks = marksOf(line);
    for (const word of piecesOf(line.text, /\S+/g)) {
      const found = findings.some((finding) => touches(finding, word));
      const marked = marks.some((mark) => touches(mark, word));
      if (marked) found ? tp++ : fn++;
      else found ? fp++ : tn++;
    }
  }
  const spread = Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn));
  return spread === 0 ? 0 : (tp * tn - fp * fn) / spread;
}

/** What at least two raters of a line mark as a major or critical error. */
export function agreedErrors({ text, spans, meta }: Marked): Span[] {
  const raters = new Uint8Array(text.length);
  for (const rater of meta?.raters ?? []) {
    const own = new Uint8Array(text.length);
    for (const span of spans) if (isGrave(span.severity) && span.raters?.includes(rater)) own.fill(1, span.start, span.end);
    for (let i = 0; i < own.length; i++) raters[i] += own[i];
  }
  const agreed: Span[] = [];
  for (let start = 0; start < raters.length; start++) {
    if (raters[start] < 2) continue;
    let end = start;
    while (raters[end] >= 2) end++;
    agreed.push({ start, end });
    start = end;
  }
  return agreed;
}

/** Line AUROC, from 0 to 1 with chance at 0.5; undefined where all lines are of one kind. */
export function lineAuroc(checked: readonly Checked[]): number | undefined {
  const weights = { wrong: [] as number[], right: [] as number[] };
  for (const { line, report } of checked) {
    const findings = report.findings.filter(counts);
    const grave = line.spans.filter(({ severity }) => isGrave(severity));
    for (const piece of piecesOf(line.text, /[^\n]+/g)) {
      const kind = grave.some((gold) => touches(gold, piece)) ? 'wrong' : 'right';
      weights[kind].push(Math.max(0, ...findings.filter((finding) => touches(finding, piece)).map(({ confidence }) => confidence)));
    }
  }
  const { wrong, right } = weights;
  if (wrong.length === 0 || right.length === 0) return undefined;
  right.sort((a, b) => a - b);
  const below = (weight: number, orEqual: boolean) => {
    let [low, high] = [0, right.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (right[middle] < weight || (orEqual && right[middle] === weight)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wins = wrong.reduce((sum, weight) => sum + (below(weight, false) + below(weight, true)) / 2, 0);
  return wins / (wrong.length * right.length);
}

function piecesOf(text: string, piece: RegExp): Span[] {
  return Array.from(text.matchAll(piece), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
