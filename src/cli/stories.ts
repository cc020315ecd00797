// Articles meet the other sources: each becomes a story, and none is its own source, nor is a copy of it.
import { languageOf } from '#analysis';
import { nameOf } from '#report';
import type { Story } from '#story';
import type { Text } from '#text';
import { stdin } from './bytes.ts';
import { findInputs } from './inputs.ts';
import { Mistake } from './mistake.ts';
import { apartFrom, type Output } from './outputs.ts';
import { isUnread, type Piece, type Unread } from './piece.ts';
import { type Article, articleOf, pieces, read, withoutCopies } from './read.ts';

/** An article with its sources, ready for the check. */
export interface Ready {
  readonly path: string;
  readonly story: Story;
  /** Sentences about sources of its own that could not be read. */
  readonly problems: readonly string[];
}

export interface Sources {
  readonly articles: readonly Article[];
  /** The same as they lie on the disk, for other threads to read. */
  readonly pieces: readonly Piece[];
  /** Sentences about those that could not be read. */
  readonly problems: readonly string[];
}

/**
 * Reads the other sources; they stay in memory, since every article is held against them.
 * @param outputs files that this run writes, which are no sources even where a folder holds those of an earlier run
 * @throws Mistake where a path names nothing
 */
export async function readSources(against: readonly string[], outputs: readonly Output[] = []): Promise<Sources> {
  if (against.includes(stdin)) throw new Mistake('--against -: sources are read from files; save them and name those.');
  const articles: Article[] = [];
  const read: Piece[] = [];
  const problems: string[] = [];
  for (const path of apartFrom(outputs, await findInputs(against, { storiesApart: false }), against)) {
    for await (const piece of pieces(path)) {
      const found = isUnread(piece) ? piece : articleOf(piece);
      if (isUnread(found)) problems.push(found.problem);
      else articles.push(found);
      if (!isUnread(piece) && !isUnread(found)) read.push(piece);
    }
  }
  return { articles, pieces: read, problems };
}

/** The stories of the files named, one at a time, each article with the sources of its feed and the shared ones. Only English ones. */
export async function* stories(inputs: readonly string[], shared: readonly Article[]): AsyncGenerator<Ready | Unread> {
  const readyFor = joining(shared);
  for (const path of inputs) for await (const found of read(path)) yield isUnread(found) ? found : readyFor(found);
}

/** Gives each article its own sources and the shared ones. */
export function joining(shared: readonly Article[]): (found: Article) => Ready | Unread {
  const others = othersOf(shared);
  return (found) =>
    foreign(found) ?? {
      path: found.path,
      story: {
        article: found.article,
        sources: [...found.sources, ...withoutCopies(found.article, others([found.origin, ...found.sourceOrigins]))],
      },
      problems: found.problems,
    };
}

/** Why an article in another language is not judged: one clear sentence instead of a hundred findings. */
function foreign({ path, article }: Article): Unread | undefined {
  const { english, language } = languageOf(article);
  if (english) return undefined;
  const looks = language === undefined ? 'does not look like English' : `looks like ${language}`;
  return { path, id: article.id, problem: `${nameOf({ id: article.id, path })}: ${looks}, and mtlint judges English only; leave it out.` };
}

/** The shared sources but for the article itself and what is its source already. */
function othersOf(shared: readonly Article[]): (taken: readonly string[]) => readonly Text[] {
  const texts = shared.map((source) => source.article);
  const origins = new Set(shared.map((source) => source.origin));
  return (taken) => (taken.some((origin) => origins.has(origin)) ? texts.filter((_, i) => !taken.includes(shared[i].origin)) : texts);
}
