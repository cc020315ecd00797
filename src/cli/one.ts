// Commands that look closely take one article; a folder or a feed of many is a mistake, said before anything is done.
import type { Story } from '#story';
import { stdin } from './bytes.ts';
import { kindOf } from './inputs.ts';
import { Mistake } from './mistake.ts';
import { isUnread, type Unread } from './piece.ts';
import { type Ready, readSources, stories } from './stories.ts';

export interface One {
  readonly story: Story;
  /** Sentences about sources that could not be read. */
  readonly problems: readonly string[];
}

/**
 * Makes sure that a path is one file.
 * @param command what the user called, for the sentence
 * @throws Mistake where it is not
 */
export async function expectFile(command: string, file: string): Promise<void> {
  if (file === stdin || (await kindOf(file)) === 'file') return;
  throw new Mistake(`${file}: ${command} takes one article; name one file.`);
}

/**
 * Reads one article with its sources.
 * @throws Mistake where the file is not one article that can be read
 */
export async function readOne(command: string, file: string, against: readonly string[]): Promise<One> {
  await expectFile(command, file);
  const sources = await readSources(against);
  const item = await only(command, file, stories([file], sources.articles));
  if (isUnread(item)) throw new Mistake(item.problem);
  return { story: item.story, problems: sources.problems };
}

async function only(command: string, file: string, items: AsyncIterable<Ready | Unread>): Promise<Ready | Unread> {
  let first: Ready | Unread | undefined;
  for await (const item of items) {
    if (first) throw new Mistake(`${file}: holds more than one article; ${command} takes one.`);
    first = item;
  }
  return first!;
}
