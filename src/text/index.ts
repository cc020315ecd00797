// Floor 0, the door: bytes become a Text.
export { countries } from './countries.ts';
export { charactersOf, type Decoded, decode, type Encoding } from './decode.ts';
export { standIn } from './draft.ts';
export { type FeedDocument, type FeedEntry, readFeedLine } from './feed.ts';
export { articleName, type FormatName, formatOf, isLines, isXmlOfArticles, knownEndings } from './formats.ts';
export { countWhere } from './halving.ts';
export { readDocument, textOf } from './read.ts';
export type { Block, BlockKind, Extracted, Origin, PartOfSpeech, Sentence, Span, Text, Token } from './types.ts';
export { UnreadableError } from './unreadable.ts';
export { readXmlPart, type XmlPart, xmlParts } from './xml/index.ts';
