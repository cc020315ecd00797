// Colours for people, by meaning; without colour the same words come out plain.
import { styleText } from 'node:util';
import type { Severity } from './tally.ts';

type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

export const painted: Paint = (style, text) => styleText(style, text, { validateStream: false });
export const plain: Paint = (_style, text) => text;

/** How loud each severity looks. */
export const severityStyle: Readonly<Record<Severity, Style>> = {
  critical: ['bold', 'magenta'],
  major: ['bold', 'red'],
  minor: ['bold', 'yellow'],
  neutral: ['bold', 'blue'],
};

/** How the words that a finding is about look. */
export const spanStyle: Readonly<Record<Severity, Style>> = {
  critical: ['underline', 'magenta'],
  major: ['underline', 'red'],
  minor: ['underline', 'yellow'],
  neutral: ['underline', 'blue'],
};
