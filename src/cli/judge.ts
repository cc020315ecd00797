// A piece of a file or feed becomes a judgement: its report, and what a format shows beside it. All of it is plain data,
// so that the same function serves here and in a worker thread.
import type { DocumentReport } from '#engine';
import type { Rendering } from '#report';
import type { Text } from '#text';
import type { Config } from './configRead.ts';
import { failed, isUnread, type Piece } from './piece.ts';
import { type Article, articleOf, documentsOnce } from './read.ts';
import { renderingOf } from './rendering.ts';
import { type Checker, checkerOf } from './reports.ts';
import { joining } from './stories.ts';

export interface Judgement {
  readonly report: DocumentReport;
  /** How many sources the document was held against; absent where it could not be read. */
  readonly sources?: { readonly own: number; readonly shared: number };
  /** Where formats ask for it and the document could be read. */
  readonly rendering?: Rendering;
}

/** What a thread must know to judge. */
export interface Assignment {
  readonly rules?: string | readonly string[];
  readonly settings?: Config;
  /** The shared sources. */
  readonly against: readonly Piece[];
  readonly needsRendering: boolean;
  readonly readability?: boolean;
  readonly garbled?: boolean;
}

/**
 * Gives the judge for an assignment that came from another thread.
 * @throws Mistake where the rules do not load
 */
export async function judgeFor(assignment: Assignment): Promise<(piece: Piece) => Judgement> {
  const articles = assignment.against.map((piece) => articleOf(piece)).filter((found): found is Article => !isUnread(found));
  return judgeWith(await checkerOf(assignment), articles, assignment.needsRendering);
}

/**
 * Gives a judge. It never throws: what breaks is a failure in the report.
 * @param articles the shared sources
 */
export function judgeWith({ reportOn }: Checker, articles: readonly Article[], needsRendering: boolean): (piece: Piece) => Judgement {
  const readyFor = joining(articles);
  const fileOfSource = fileOf(articles);
  const documentOf = documentsOnce();
  return (piece) => {
    try {
      const found = articleOf(piece, piece.group && documentOf);
      const item = isUnread(found) ? found : readyFor(found);
      const report = reportOn(item);
      if (isUnread(found) || isUnread(item)) return { report };
      const { story } = item;
      const sources = { own: found.sources.length, shared: story.sources.length - found.sources.length };
      return { report, sources, ...(needsRendering && { rendering: renderingOf(story, report, fileOfSource) }) };
    } catch (error) {
      const [why] = (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n');
      return { report: reportOn(failed(piece.path, piece.line, `the check broke (${why}); it was left out.`)) };
    }
  };
}

/** Gives the file that a source is all or a part of; an item of a feed of JSON lines has none. */
function fileOf(articles: readonly Article[]): (source: Text) => string | undefined {
  const files = new Map(
    articles.filter(({ path, article }) => article.id === path || article.at).map(({ path, article }) => [article, path]),
  );
  return (source) => files.get(source);
}

/** The judgement with a report of which some findings were left out: the rendering follows. */
export function sifted(judged: Judgement, report: DocumentReport): Judgement {
  if (!judged.rendering || report.findings.length === judged.report.findings.length) return { ...judged, report };
  const left = new Set(report.findings);
  const isLeft = (_: unknown, i: number) => left.has(judged.report.findings[i]);
  const { spans, proofs } = judged.rendering;
  return { ...judged, report, rendering: { ...judged.rendering, spans: spans.filter(isLeft), proofs: proofs.filter(isLeft) } };
}
