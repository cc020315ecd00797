// One document of an XML file becomes a Text: the file of an XLIFF or the entry of a feed, told apart by the root they stand in.
import { textOf } from '../read.ts';
import type { Origin, Text } from '../types.ts';
import { readEntry } from './entry.ts';
import { readXliff } from './xliff.ts';

/**
 * Reads a part of an XML file.
 * @param part a part that `xmlParts` found; its offsets count into its original
 * @returns the article, named by its id or its line in the file, and the sources that stand beside it
 * @throws UnreadableError where it is an XLIFF file in another language
 */
export function readXmlPart({ head, original, at }: { readonly head: string; readonly original: string; readonly at: Origin }): {
  readonly article: Text;
  readonly sources: readonly Text[];
} {
  const isXliff = /^<(?:[\w.-]+:)?file[\s/>]/.test(original);
  const { id = `${at.line}`, extracted, source } = (isXliff ? readXliff : readEntry)(original, head);
  const sources = source && source.content.trim() !== '' ? [textOf(`${id} (source)`, original, source, at)] : [];
  return { article: textOf(id, original, extracted, at), sources };
}
