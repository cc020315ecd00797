// Floor 6, the door of the desk. It touches neither disk nor process; the caller reads, checks and exits.
export type { ReviewInput } from './desk.ts';
export { review } from './review.tsx';
export type { Leave } from './state.ts';
