// Colours for people, by meaning; without colour the same words come out plain.
import { styleText } from 'node:util';
import type { Severity } from './tally.ts';

type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

export const painted: Paint = (style, text) => styleText(style, text, { validateStream: false });
export const plain: Paint = (_style, text) => text;

/** Text that leads to an address in terminals that know links (OSC 8); as it is where there is none. */
export function linked(text: string, address: string | undefined): string {
  return address === undefined ? text : `\x1b]8;;${address}\x1b\\${text}\x1b]8;;\x1b\\`;
}

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
