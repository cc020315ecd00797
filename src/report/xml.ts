// Text that is safe in XML: characters that XML 1.0 cannot hold at all are shown as symbols, the rest is escaped.
import { visible } from './visible.ts';

const reserved: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** One line of text, ready for an attribute or an element (XML 1.0, section 2.2: U+FFFE and U+FFFF are no characters either). */
export function xml(text: string): string {
  return visible(text)
    .replace(/[&<>"']/g, (mark) => reserved[mark])
    .replace(/[\ufffe\uffff]/g, (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase()}⟩`);
}
