// Runs rules over a story and stamps what they find: who, how loud, where, and a fingerprint that outlives line moves.
import { createHash } from 'node:crypto';
import type { Evidence, Finding, Rule } from '#rule';
import { hasSources, type Story } from '#story';
import { garbledness } from '#suspicion';
import { countWhere, type Sentence, type Span, standIn, type Text } from '#text';
import type { CatalogEntry } from './catalog.ts';
import { calibrate } from './confidence.ts';
import { type Found, mergeOverlaps } from './merge.ts';
import { inFile, placesIn } from './places.ts';
import { scoreOf } from './score.ts';
import type { Diagnostic, DocumentReport, Excerpt, Failure, Proof } from './types.ts';

/**
 * Checks one story.
 * @param rules what to run; one that throws becomes a failure in the report and the others go on
 * @param path where the article came from, for reports
 * @param wants what the report is to tell beside the findings
 */
export function check(
  story: Story,
  rules: readonly CatalogEntry[],
  path: string = story.article.id,
  wants: { readonly garbled?: boolean } = {},
): DocumentReport {
  const failures: Failure[] = [];
  const found: Found[] = [];
  for (const entry of rules) {
    try {
      for (const finding of run(entry.rule, story)) found.push({ entry, finding });
    } catch (error) {
      failures.push({ rule: entry.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  found.sort((a, b) => a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end);
  const kept = mergeOverlaps(found);
  const findings = stamp(story.article, kept);
  const words = wordCount(story.article);
  return {
    id: story.article.id,
    path,
    ...(story.article.at && { isPart: true }),
    words,
    findings,
    score: scoreOf(
      findings.map((d) => d.severity),
      words,
    ),
    failures,
    ...(wants.garbled && { garbled: garbledIn(story, kept, findings) }),
  };
}

/** How garbled an article is by its findings and by the scorer together, notes left out; in thousandths. */
function garbledIn(story: Story, found: readonly Found[], findings: readonly Diagnostic[]): number {
  const marks = found.map(({ finding: { span } }, i) => ({
    span,
    confidence: findings[i].severity === 'neutral' ? 0 : findings[i].confidence,
  }));
  return Math.round(1000 * garbledness(story, marks)) / 1000;
}

/** What a rule says about a story; nothing where the rule needs sources and there are none. */
export function run(rule: Rule, story: Story): Iterable<Finding> {
  if (rule.needs === undefined) return rule.check(story);
  return hasSources(story) ? rule.check(story) : [];
}

/** Words of a text as people count them: runs of anything but white space, which is all that stands between tokens. */
function wordCount({ tokens }: Text): number {
  let words = 0;
  let last = -1;
  for (const { start, end } of tokens) {
    if (start !== last) words++;
    last = end;
  }
  return words;
}

function stamp(article: Text, found: readonly Found[]): Diagnostic[] {
  const place = placesIn(article);
  const equals = new Map<string, number>();
  return found.map(({ entry: { id, rule, measured }, finding }) => {
    const { start, end } = article.toOriginal(finding.span);
    const excerpt = excerptOf(article, finding.span);
    const key = createHash('sha256')
      .update(`${id}\0${squeeze(article.content.slice(finding.span.start, finding.span.end))}\0${squeeze(excerpt.text)}`)
      .digest('hex')
      .slice(0, 16);
    const index = equals.get(key) ?? 0;
    equals.set(key, index + 1);
    return {
      rule: id,
      category: rule.category,
      severity: finding.severity ?? rule.severity,
      confidence: calibrate(finding.confidence ?? rule.confidence, measured),
      ...inFile(article, { start, end }),
      ...place(start),
      text: article.original.slice(start, end),
      message: finding.message,
      fixes: (finding.fixes ?? []).filter((fix) => !fix.text.includes(standIn)), // what it stands for is not known here
      evidence: (finding.evidence ?? []).map(prove),
      fingerprint: `${key}:${index}`,
      excerpt,
    };
  });
}

function prove({ text, span }: Evidence): Proof {
  const { start, end } = text.toOriginal(span);
  return { source: text.id, ...inFile(text, { start, end }), text: text.original.slice(start, end), excerpt: excerptOf(text, span) };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** UTF-16 code units of a sentence that an excerpt holds on either side of its span: a text without a stop would come whole with each of its findings. */
const reach = 2000;

/** The sentences a span touches, as one excerpt. */
function excerptOf({ content, sentences }: Text, span: Span): Excerpt {
  const first = sentenceAt(sentences, span.start);
  const last = sentenceAt(sentences, Math.max(span.start, span.end - 1));
  let start = Math.min(first?.start ?? span.start, span.start);
  let end = Math.max(last?.end ?? span.end, span.end);
  if (span.start - start > reach) start = span.start - fromBlank(content.slice(span.start - reach, span.start)).length;
  if (end - span.end > reach) end = span.end + Math.max(0, content.slice(span.end, span.end + reach).lastIndexOf(' '));
  return { text: content.slice(start, end), start: span.start - start, end: span.end - start };
}

/** What follows the first blank: no word is cut in two, and no character. */
function fromBlank(text: string): string {
  const blank = text.indexOf(' ');
  return blank < 0 ? '' : text.slice(blank + 1);
}

/** The sentence that holds an offset. */
function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  const sentence: Sentence | undefined = sentences[countWhere(sentences.length, (i) => sentences[i].end <= offset)];
  return sentence && sentence.start <= offset ? sentence : undefined;
}
