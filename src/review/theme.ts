// How tones look. Only the sixteen named colours and inverse video, so that the reader's own palette, dark or light, decides;
// without colours, brackets and underlines say the same.
import type { TextProps } from 'ink';
import type { Piece, Tone } from './pieces.ts';

export interface Theme {
  readonly lookOf: (piece: Piece) => TextProps;
  /** What is drawn for a piece. */
  readonly textOf: (piece: Piece) => string;
}

const colours: Readonly<Record<Tone, TextProps>> = {
  plain: {},
  dim: { dimColor: true },
  strong: { bold: true },
  proof: { color: 'green' },
  gone: { color: 'red', strikethrough: true, dimColor: true },
  new: { color: 'green', bold: true },
  critical: { color: 'magenta' },
  major: { color: 'red' },
  minor: { color: 'yellow' },
  neutral: { color: 'blue' },
};

export const coloured: Theme = {
  lookOf: ({ tone, light }) => ({
    ...colours[tone],
    underline: light === 'under',
    inverse: light === 'full' || light === 'cursor',
    bold: tone === 'strong' || tone === 'new' || light === 'full',
  }),
  textOf: ({ text }) => text,
};

export const marked: Theme = {
  lookOf: ({ tone, light }) => ({
    bold: tone === 'strong' || tone === 'new' || light === 'full',
    underline: light !== 'none',
    strikethrough: tone === 'gone',
    inverse: light === 'cursor',
  }),
  textOf: ({ text, tone, light }) => (light === 'full' || (tone === 'proof' && light === 'under') ? `[${text}]` : text),
};
