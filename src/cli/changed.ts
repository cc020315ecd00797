// Only what changed: articles that git sees changed, and in them only findings in sentences that were not there before.
// Sentences are told apart by their words, not their place, so that one that only moved is no change, and one said a second time is.
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentReport, inFile, withFindings } from '#engine';
import type { Text } from '#text';
import { chunksOf, stdin } from './bytes.ts';
import { changedSince, fileAt, type Since } from './git.ts';
import { Mistake } from './mistake.ts';
import { isUnread } from './piece.ts';
import { articleOf, pieces } from './read.ts';

export interface Changes {
  /** Of these files those that changed; one that git does not keep, since it ignores it or it lies elsewhere, has no history and counts as new. */
  readonly among: (files: readonly string[]) => Promise<readonly string[]>;
  /** The report with only the findings that touch a new sentence. The article is read again only where there are any. */
  readonly inNewSentences: (report: DocumentReport, read: () => Text) => Promise<DocumentReport>;
}

/**
 * Looks at what changed.
 * @param ref see `changedSince`; true where none was named
 * @throws Mistake where there is no repository, or git knows no such commit
 */
export async function changes(ref: string | true): Promise<Changes> {
  const since = await changedSince(ref === true ? undefined : ref);
  const root = await realpath(since.root);
  const before = new Map(since.files.map((file) => [join(root, file.path), file.before]));
  const kept = new Set(since.kept.map((path) => join(root, path)));
  let last: { readonly path: string; readonly articles: ReadonlyMap<string, Text> } | undefined;
  return {
    async among(files) {
      if (files.includes(stdin)) throw new Mistake('--changed: standard input has no history; name files, or leave --changed out.');
      const places = await Promise.all(files.map((file) => realpath(file).catch(() => file)));
      return files.filter((_, i) => before.has(places[i]) || !kept.has(places[i]));
    },
    async inNewSentences(report, read) {
      if (report.findings.length === 0) return report;
      const old = before.get(await realpath(report.path));
      if (old === undefined) return report;
      if (last?.path !== report.path) last = { path: report.path, articles: await articlesOf(since, old, report.path) };
      const fresh = newSentences(read(), last.articles.get(report.id));
      let at = 0; // findings and sentences stand in order
      return withFindings(report, ({ start, end }) => {
        while (at < fresh.length && fresh[at].end <= start) at++;
        return at < fresh.length && fresh[at].start < Math.max(end, start + 1);
      });
    },
  };
}

/** The articles that a file held, by the ids that they have today. What could not be read then says nothing: all of it counts as new. */
async function articlesOf(since: Since, old: string, path: string): Promise<ReadonlyMap<string, Text>> {
  const bytes = await fileAt(since, old);
  if (!bytes) return new Map();
  const articles = new Map<string, Text>();
  for await (const piece of pieces(path, { content: chunksOf(bytes) })) {
    const found = isUnread(piece) ? piece : articleOf(piece);
    if (!isUnread(found)) articles.set(found.article.id, found.article);
  }
  return articles;
}

/** The sentences of an article that its old self did not have as often, as spans of the file in UTF-16 code units. */
export function newSentences(article: Text, old: Text | undefined): { readonly start: number; readonly end: number }[] {
  const left = new Map<string, number>();
  for (const words of old ? wordsOf(old) : []) left.set(words, (left.get(words) ?? 0) + 1);
  const sentences = wordsOf(article);
  return article.sentences
    .filter((_, i) => {
      const count = left.get(sentences[i]) ?? 0;
      left.set(sentences[i], count - 1);
      return count <= 0;
    })
    .map((sentence) => inFile(article, article.toOriginal(sentence)));
}

function wordsOf({ content, sentences }: Text): string[] {
  return sentences.map(({ start, end }) => content.slice(start, end).replace(/\s+/g, ' ').trim());
}
