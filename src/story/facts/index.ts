// The door of the facts: what the sources say otherwise than the article, figure by figure and day by day.
export { type ChangedDay, changedDays } from './days.ts';
export { type TurnedFigure, turnedFigures } from './directions.ts';
export { type ChangedFigure, changedFigures } from './figures.ts';
export { type Turn, type TurnKind, type TurnPlace, turnsOf } from './opposites.ts';
export type { Fact, Rival } from './rivals.ts';
export { type MovedRole, movedRoles } from './roles.ts';
