// What formats show besides a report: the article's text, where findings and evidence stand, and the name book, as plain data.
// Made only where a format asks for it.
import { type DocumentReport, inOriginal, placesIn } from '#engine';
import type { FilePlace, Rendering } from '#report';
import { entitiesOf, type Story } from '#story';
import { countWhere, type Span, type Text } from '#text';

/**
 * Renders a story beside its report.
 * @param fileOf the file that a source is all or a part of, if it is
 */
export function renderingOf(story: Story, report: DocumentReport, fileOf: (source: Text) => string | undefined): Rendering {
  const { article, sources } = story;
  const inContent = backInto(article);
  const place = placeIn([article, ...sources], (text) =>
    text !== article ? fileOf(text) : report.id === report.path || report.isPart ? report.path : undefined,
  );
  return {
    original: article.original,
    ...(article.at && { at: article.at }),
    content: article.content,
    spans: report.findings.map(inContent),
    blocks: article.blocks.map(({ start, end, kind }) => ({ start, end, kind })),
    proofs: report.findings.map(({ evidence }) => evidence.map(({ source, start }) => place(source, start))),
    sources: sources.map(({ id }) => id),
    names: entitiesOf(story).map(({ name, spellings, inArticle, inSources, verdict, counterpart }) => ({
      name,
      spellings: spellings.map((spelling) => ({ name: spelling.name, count: spelling.count })),
      inArticle,
      inSources,
      verdict,
      ...(counterpart && { closest: { name: counterpart.spelling.name, why: counterpart.why } }),
    })),
  };
}

/** Gives a function from spans of the file to spans of content, by halving: the way from content to original never turns back. */
function backInto(text: Text): (span: Span) => Span {
  const { original, content, toOriginal } = text;
  if (original === content) return ({ start, end }) => ({ start, end });
  /** The first unit of content that begins in the original at an offset or after it. */
  const from = (offset: number) => countWhere(content.length, (i) => toOriginal({ start: i, end: i + 1 }).start < offset);
  return (span) => {
    const { start, end } = inOriginal(text, span);
    const first = from(start);
    return { start: first, end: Math.max(first, from(end)) };
  };
}

/** Gives a function from a text's id and an offset to the place in its file; line starts are looked up once a text, and only where asked. */
function placeIn(
  texts: readonly Text[],
  pathOf: (text: Text) => string | undefined,
): (id: string, offset: number) => FilePlace | undefined {
  const byId = new Map(texts.map((text) => [text.id, text]));
  const places = new Map<string, ReturnType<typeof placesIn>>();
  return (id, offset) => {
    const text = byId.get(id);
    const path = text && pathOf(text);
    if (text === undefined || path === undefined) return undefined;
    const place = places.get(id) ?? placesIn(text);
    places.set(id, place);
    return { path, ...place(inOriginal(text, { start: offset, end: offset }).start) };
  };
}
