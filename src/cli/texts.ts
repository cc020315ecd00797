// Bytes become Texts, or one sentence that says why not.
import { type Text, textOf } from '#text';

/** The article in a file's bytes, or what is wrong with them. */
export function textFrom(id: string, bytes: Uint8Array): Text | string {
  if (bytes.subarray(0, 8192).includes(0)) return `${id}: not a text but binary data; give mtlint text, Markdown, HTML or JSON lines.`;
  const original = new TextDecoder().decode(bytes);
  if (original.trim() === '') return `${id}: empty; there is nothing to check.`;
  return textOf(id, original);
}

/** The story in a line of a feed, or what is wrong with it. */
export function feedItem(place: string, bytes: Uint8Array): { article: Text; sources: readonly Text[] } | string {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : error}); mend the line or leave it out.`;
  }
  if (!isStory(value)) return 'not a story; a line is a JSON object such as {"id":"…","text":"…","sources":[{"id":"…","text":"…"}]}.';
  return {
    article: textOf(value.id ?? place, value.text),
    sources: (value.sources ?? []).map((source, i) => textOf(source.id ?? `source ${i + 1}`, source.text)),
  };
}

interface Named {
  readonly id?: string;
  readonly text: string;
}

function isStory(value: unknown): value is Named & { sources?: Named[] } {
  return isNamed(value) && (!('sources' in value) || (Array.isArray(value.sources) && value.sources.every(isNamed)));
}

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
}
