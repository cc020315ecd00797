// The article under check with the other sources on the same story.
import type { Text } from '#text';

export interface Story {
  readonly article: Text;
  /** Other texts on the same story: not the original of the translation. May be empty. */
  readonly sources: readonly Text[];
}

/** A story that has at least one source. */
export interface SourcedStory extends Story {
  readonly sources: readonly [Text, ...Text[]];
}

export function hasSources(story: Story): story is SourcedStory {
  return story.sources.length > 0;
}
