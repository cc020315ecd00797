// Floor 0, the door: bytes become a Text.
export { textOf } from './read.ts';
export type { Block, BlockKind, PartOfSpeech, Sentence, Span, Text, Token } from './types.ts';
export { blockKinds } from './types.ts';
