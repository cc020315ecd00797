// Articles meet the other sources: each becomes a story, and none is its own source.
import type { Story } from '#story';
import { findInputs, stdin } from './inputs.ts';
import { Mistake } from './mistake.ts';
import { type Article, isUnread, read, type Unread } from './read.ts';

/** An article with its sources, ready for the check. */
export interface Ready {
  readonly path: string;
  readonly story: Story;
}

export interface Sources {
  readonly articles: readonly Article[];
  /** Sentences about those that could not be read. */
  readonly problems: readonly string[];
}

/**
 * Reads the other sources; they stay in memory, since every article is held against them.
 * @throws Mistake where a path names nothing
 */
export async function readSources(against: readonly string[]): Promise<Sources> {
  if (against.includes(stdin)) throw new Mistake('--against -: sources are read from files; save them and name those.');
  const articles: Article[] = [];
  const problems: string[] = [];
  for (const path of await findInputs(against)) {
    for await (const found of read(path)) {
      if (isUnread(found)) problems.push(found.problem);
      else articles.push(found);
    }
  }
  return { articles, problems };
}

/** The stories of the files named, one at a time, each article with the shared sources and those of its feed. */
export async function* stories(inputs: readonly string[], shared: readonly Article[]): AsyncGenerator<Ready | Unread> {
  for (const path of inputs) {
    for await (const found of read(path)) yield isUnread(found) ? found : together(found, shared);
  }
}

function together({ path, origin, article, sources }: Article, shared: readonly Article[]): Ready {
  const others = shared.filter((source) => source.origin !== origin).map((source) => source.article);
  return { path, story: { article, sources: [...sources, ...others] } };
}
