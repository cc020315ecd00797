// Floor 7, the door of the desk. It touches neither disk nor process; the caller reads, checks, keeps, writes and exits.
export type { Hands, Work } from './app.tsx';
export type { Decision } from './decisions.ts';
export type { Kept, ReviewInput } from './desk.ts';
export { type Place, review } from './review.tsx';
