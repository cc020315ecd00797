// Floor 1, the door: what one text talks about. Memoised functions of a Text, no state of their own.
export { memo } from './memo.ts';
