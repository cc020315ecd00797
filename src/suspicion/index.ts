// Floor 3, the door: how suspicious a word is when nothing has a name for what is wrong with it.
export { columnsOf } from './columns.ts';
export { type Context, inContext, stretchesOver, worstTenth } from './context.ts';
export { featuresOf, type Matrix, storyFeatures, textFeatures } from './features.ts';
export { fluencyFeatures, writeFluency } from './fluency.ts';
export { type Learnt, type Model, packModel, type Scorer, unpackModel } from './model.ts';
export { countOf, type Ngrams, packNgrams, rowsOf } from './ngrams.ts';
export { ownFeatures } from './own.ts';
export { chanceOf, garbledness, type Mark, scoredWords } from './score.ts';
export { type Reason, type Suspicious, suspiciousWords } from './suspicious.ts';
export { marginOf, type Trees } from './trees.ts';
