// Words on their way into HTML: escaped, and what the eye cannot see shown as a symbol, so that no article can speak as the page.
import { visible } from '../visible.ts';

const reserved: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** One line of text, ready for an element or a quoted attribute. */
export function inert(text: string): string {
  return visible(text).replace(/[&<>"']/g, (mark) => reserved[mark]);
}

/** Text whose line breaks and tabs stay what they are; the element shows them (`white-space: pre-wrap`). */
export function inertLines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.split('\t').map(inert).join('\t'))
    .join('\n');
}
