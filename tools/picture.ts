// Draws the desk for the README: plays a short sitting in a real terminal (tmux) and renders its screen as an SVG picture, and as text frames.
// `npm run picture` writes docs/desk.svg and docs/desk.txt; it needs tmux and a build.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import stringWidth from 'string-width';

const root = join(import.meta.dirname, '..');
const columns = 120;
const rows = 34;

/** A step of the sitting: keys, what the screen then shows, and what is said about it. */
interface Step {
  readonly keys: readonly string[];
  readonly shows: RegExp;
  readonly says: string;
  readonly isPicture?: boolean;
}

const all = /── Findings \d+ ─/;
const steps: readonly Step[] = [
  { keys: [], shows: all, says: 'mtlint review article.txt --against wire' },
  { keys: ['f', 'titat', 'Enter'], shows: /: titat[\s\S]*^ \d+\/\d+ /m, says: 'f titat ⏎: find a word' },
  { keys: ['e', 'C-u', 'reciprocal'], shows: /instead: reciprocal/, says: 'e: type a text of your own' },
  { keys: ['Enter'], shows: /✓ . tiTat/, says: '⏎: it is decided' },
  { keys: ['Escape'], shows: all, says: 'esc: all findings again' },
  { keys: ['f', 'names', 'Enter'], shows: /: names[\s\S]*^ \d+\/\d+ /m, says: 'f names ⏎: only what is wrong with names' },
  { keys: ['G', 'y'], shows: /✓ . Kief, Kiev/, says: 'G y: one name in two spellings, decided at once' },
  { keys: ['Escape'], shows: all, says: 'esc' },
  { keys: ['f', 'vidocff', 'Enter'], shows: /: vidocff[\s\S]*^ \d+\/\d+ /m, says: 'f vidocff ⏎: the next name' },
  { keys: ['o'], shows: /── Source/, says: 'o: the source that proves it, beside the article' },
  { keys: ['o', 'Escape'], shows: /── Findings \d+ ─[\s\S]*▸. . Vidocff/, says: 'esc: it stays under review', isPicture: true },
  { keys: ['y', 'w'], shows: /── What changes/, says: 'y w: accept it, and see what will be written' },
];

const folder = mkdtempSync(join(tmpdir(), 'mtlint-picture-'));
const tmux = (...args: string[]): string =>
  execFileSync('tmux', ['-u', '-f', '/dev/null', '-L', `picture-${process.pid}`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', XDG_STATE_HOME: folder, NO_COLOR: undefined },
  });

async function screenWith(pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const frame = tmux('capture-pane', '-p', '-t', 'desk');
    if (pattern.test(frame)) return frame;
    await sleep(50);
  }
  throw new Error(`The screen never showed ${pattern}.`);
}

/** How a stretch of a line looks. */
interface Look {
  readonly colour?: string;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly underline?: boolean;
  readonly inverse?: boolean;
  readonly struck?: boolean;
}

/** The look after a code of the terminal (ECMA-48, "Select Graphic Rendition"); codes the desk does not use change nothing. */
function lookAfter(look: Look, code: number): Look {
  const set: Readonly<Record<number, Look>> = {
    1: { bold: true },
    2: { dim: true },
    4: { underline: true },
    7: { inverse: true },
    9: { struck: true },
    22: { bold: false, dim: false },
    24: { underline: false },
    27: { inverse: false },
    29: { struck: false },
    39: { colour: undefined },
  };
  if (code === 0) return {};
  if (code >= 30 && code <= 37) return { ...look, colour: palette[code - 30] };
  return { ...look, ...set[code] };
}

/** Black, red, green, yellow, blue, magenta, cyan, white on a dark ground. */
const palette = ['#484f58', '#ff7b72', '#7ee787', '#e3b341', '#79c0ff', '#d2a8ff', '#76e3ea', '#e6edf3'];
const ground = '#0d1117';
const ink = '#c9d1d9';
const cell = { width: 8.4, height: 18 };
const margin = 16;

/** A screen with its codes as an SVG picture; each stretch is stretched to its columns, whatever font the reader has. */
function picture(screen: string): string {
  const lines = screen.replace(/\n$/, '').split('\n');
  const width = columns * cell.width + 2 * margin;
  const height = lines.length * cell.height + 2 * margin;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>The desk of mtlint: findings, the article with corrections, the reason with its evidence</title>
<rect width="100%" height="100%" rx="8" fill="${ground}"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${ink}">
${lines.map((line, row) => drawn(line, margin + (row + 0.75) * cell.height)).join('\n')}
</g>
</svg>
`;
}

function drawn(line: string, y: number): string {
  let look: Look = {};
  let column = 0;
  const parts: string[] = [];
  for (const [, codes, text] of line.matchAll(/\x1b\[([\d;]*)m|([^\x1b]+)/g)) {
    if (text === undefined) {
      for (const code of codes.split(';')) look = lookAfter(look, Number(code));
      continue;
    }
    const left = margin + column * cell.width;
    column += stringWidth(text);
    if (look.inverse) parts.push(block(left, y, stringWidth(text) * cell.width, look.colour ?? ink));
    for (const { 0: words, index } of text.matchAll(/\S+(?: \S+)*/g)) // blanks at the ends would be dropped, and the rest stretched
      parts.push(stretch(words, look, left + stringWidth(text.slice(0, index)) * cell.width, y));
  }
  return parts.join('');
}

function block(x: number, y: number, width: number, colour: string): string {
  return `<rect x="${x.toFixed(1)}" y="${(y - 0.75 * cell.height).toFixed(1)}" width="${width.toFixed(1)}" height="${cell.height}" fill="${colour}"/>`;
}

function stretch(text: string, { colour = ink, bold, dim, underline, inverse, struck }: Look, x: number, y: number): string {
  const length = stringWidth(text) * cell.width;
  const place = `x="${x.toFixed(1)}" y="${y.toFixed(1)}" textLength="${length.toFixed(1)}" lengthAdjust="spacingAndGlyphs"`;
  const lines = [underline ? 'underline' : '', struck ? 'line-through' : ''].filter(Boolean).join(' ');
  const style = [
    `fill="${inverse ? ground : colour}"`,
    ...(bold ? ['font-weight="bold"'] : []),
    ...(dim ? ['opacity="0.6"'] : []),
    ...(lines ? [`text-decoration="${lines}"`] : []),
  ].join(' ');
  return `<text ${place} ${style}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
}

try {
  mkdirSync(join(folder, 'wire'));
  for (const seed of readdirSync(join(root, 'seeds')))
    copyFileSync(join(root, 'seeds', seed), join(folder, seed.startsWith('003_') ? 'article.txt' : join('wire', seed)));
  const command = `'${process.execPath}' '${join(root, 'dist/src/main.js')}' review article.txt --against wire`;
  tmux('new-session', '-d', '-s', 'desk', '-x', `${columns}`, '-y', `${rows}`, '-c', folder, command);
  const frames: string[] = [];
  mkdirSync(join(root, 'docs'), { recursive: true });
  for (const { keys, shows, says, isPicture } of steps) {
    for (const key of keys) tmux('send-keys', '-t', 'desk', key);
    const frame = await screenWith(shows);
    frames.push(`# ${says}\n\n${frame.replace(/ +$/gm, '').trimEnd()}\n`);
    if (isPicture) writeFileSync(join(root, 'docs/desk.svg'), picture(tmux('capture-pane', '-p', '-e', '-t', 'desk')));
  }
  writeFileSync(join(root, 'docs/desk.txt'), frames.join('\n\n'));
} finally {
  tmux('kill-server');
  rmSync(folder, { recursive: true });
}
