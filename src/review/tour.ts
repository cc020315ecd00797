// The guided first minute on the sample story: one key after another, each until it was tried.
// It teaches by the status line, so that nothing stands in the way of the story.
import { standings } from './decisions.ts';
import type { Desk } from './desk.ts';
import type { State } from './state.ts';

interface Lesson {
  readonly says: string;
  readonly isDone: (state: State, desk: Desk) => boolean;
}

const lessons: readonly Lesson[] = [
  { says: 'j: the next finding', isDone: ({ history, current }, desk) => history.past.length > 0 || current !== firstOpen(desk) },
  { says: 'y: take the proposal', isDone: ({ history }) => history.past.length > 0 },
  { says: 'u: take that back', isDone: ({ history }) => history.future.length > 0 },
  {
    says: 'n: it is no error, then 1',
    isDone: ({ history }) => [...history.decided.values()].some(({ verdict }) => verdict === 'dismissed'),
  },
  { says: 'o: what the sources say', isDone: ({ screen }) => screen === 'sources' },
  { says: 'w: see what will be written', isDone: ({ screen }) => screen === 'diff' },
];

const farewell = 'That is all; ? lists every key. Yours: mtlint review FILE --against FOLDER';

function firstOpen({ items }: Desk): number {
  return standings(items, new Map()).indexOf('open');
}

/** What the reader is to try next; nothing outside the tour. */
export function lessonOf({ lesson, screen }: Pick<State, 'lesson' | 'screen'>): string {
  if (lesson === undefined || lesson > lessons.length) return '';
  if (lesson === lessons.length) return screen === 'diff' ? '' : farewell;
  return `${lesson + 1}/${lessons.length} ${lessons[lesson].says}`;
}

/** The state after a key, with the next lesson where the last is done; the farewell is said once. */
export function taught(before: State, state: State, desk: Desk): State {
  const { lesson } = state;
  if (lesson === undefined) return state;
  if (lesson < lessons.length) return lessons[lesson].isDone(state, desk) ? { ...state, lesson: lesson + 1 } : state;
  return lessonOf(before) === '' || before.notice !== '' ? state : { ...state, lesson: undefined };
}
