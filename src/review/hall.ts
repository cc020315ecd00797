// The list of articles: how each stands, its findings by severity, its score. Only the rows on the screen are made.
import { nameOf } from '#report';
import { severities } from '#rule';
import { standings } from './decisions.ts';
import { type Desk, letters } from './desk.ts';
import { clip, drawn, widthOf } from './drawn.ts';
import { helpBelow, helpRows, hintPieces } from './help.ts';
import { hallBindings, hintsFor } from './keys.ts';
import { bodyOf, type Layout, topAround } from './layout.ts';
import { type Piece, piece, type Row } from './pieces.ts';
import { isUnwritten, type Room } from './room.ts';
import type { Picture } from './scene.ts';
import { columnsOf, shorten, shortenPath } from './show.ts';
import type { State } from './state.ts';

export function hallPicture(room: Room, layout: Layout): Picture {
  if (room.help !== undefined) return helpPicture(room.help, layout);
  const pane = { width: layout.width, height: layout.height };
  const page = bodyOf(layout, pane);
  const top = topAround(room.row, page, room.desks.length);
  const hasSmall = room.desks.some(({ report }) => report.score.smallSample);
  const rows = room.desks
    .slice(top, top + page)
    .map((desk, i) => articleRow(desk, room.states[top + i], top + i === room.row, layout.width));
  return {
    panes: [drawn(layout, pane, `Articles ${room.desks.length}`, rows, hasSmall && hasScores(layout.width) ? '* a small sample' : '')],
    status: clip(statusRow(room, layout.width), layout.width),
  };
}

/** The help as it lies over the list, from a row on. */
function helpPicture(top: number, layout: Layout): Picture {
  const pane = { width: layout.width, height: layout.height };
  const below = helpBelow(layout);
  const first = Math.min(top, below); // the window may have grown
  const rows = helpRows(layout.width).slice(first, first + bodyOf(layout, pane));
  const hints = hintPieces(hintsFor({ screen: 'help', focus: 'findings', prompt: undefined }, false), layout.width - 1);
  return {
    panes: [drawn(layout, pane, 'Keys', rows, below > first ? `↓ ${below - first} more` : '')],
    status: clip([piece(' '.repeat(Math.max(0, layout.width - widthOf(hints) - 1))), ...hints], layout.width),
  };
}

function hasScores(width: number): boolean {
  return width >= 80;
}

function articleRow(desk: Desk, { history: { decided } }: State, isCurrent: boolean, width: number): Row {
  const standing = standings(desk.items, decided);
  const open = standing.filter((one) => one === 'open').length;
  const done = decided.size;
  const counts: Piece[] = [];
  for (const severity of severities.toReversed()) {
    const found = desk.items.filter(
      ({ finding }, i) => finding.severity === severity && (standing[i] === 'open' || standing[i] === 'note'),
    ).length;
    counts.push(piece(found > 0 ? `${letters[severity]}${found}`.padStart(5) : '     ', severity));
  }
  const { rqs, smallSample } = desk.report.score;
  const tail = [
    ...counts,
    piece(done > 0 ? `  ${done} decided` : ''),
    ...(hasScores(width) ? [piece(`  score ${rqs.toFixed(1).padStart(5)}${smallSample ? '*' : ' '}`, 'dim')] : []),
  ];
  const room = Math.max(0, width - 4 - widthOf(tail));
  const name = shortenPath(nameOf(desk.report), room);
  return [
    piece(isCurrent ? '▸' : ' ', 'strong'),
    piece(open === 0 ? '✓ ' : decided.size > 0 ? '· ' : '  ', 'proof'),
    piece(name, isCurrent ? 'strong' : 'plain'),
    piece(' '.repeat(Math.max(0, room - columnsOf(name)))),
    ...tail,
  ];
}

function statusRow(room: Room, width: number): Row {
  const unwritten = room.states.filter(isUnwritten).length;
  const told = room.asks
    ? ` Decisions in ${unwritten} not written; they are kept. q quits.`
    : ` ${room.row + 1}/${room.desks.length}${unwritten > 0 ? `  ${unwritten} not written` : ''}`;
  const left = piece(shorten(told, width), 'strong');
  const hints = hintPieces(hallBindings, width - columnsOf(left.text) - 1);
  return [left, piece(' '.repeat(Math.max(0, width - columnsOf(left.text) - widthOf(hints) - 1))), ...hints];
}
