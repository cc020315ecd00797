// The reason beside the article's own sentence: what a source has in common with it, and both word by word where they are nearly the same.
import { expect, test } from 'vitest';
import { deskOf } from '../../src/review/desk.ts';
import { layoutOf } from '../../src/review/layout.ts';
import { openedOn } from '../../src/review/reduce.ts';
import { sceneOf } from '../../src/review/scene.ts';
import { checked } from './fixture.ts';
import { lineOf } from './play.ts';

const quoted = 'The harbour has never locked its doors to a ship in distress, the mayor told the council on Monday.';

/** The reason of the first finding. */
function reason(source: string, proof?: string) {
  const desk = deskOf(checked(quoted, [source], [{ word: 'locked its doors', severity: 'major', ...(proof ? { proof } : {}) }]));
  const { rows } = sceneOf(desk, openedOn(desk), layoutOf(120, 40)).panes[2];
  const lit = (tone: string) =>
    rows.flat().flatMap((piece) => (piece.tone === tone && piece.text.trim() !== '' ? [piece.text.trim()] : []));
  return { lines: rows.map(lineOf), lit };
}

test('a proof that says nearly the same stands under the sentence of the article, the words that differ lit', () => {
  const { lines, lit } = reason(
    'The harbour has never closed its gates to a ship in distress, the mayor told the council.',
    'closed its gates',
  );
  expect(lines.slice(2)).toEqual([
    ' wire/1.txt',
    ' - The harbour has never locked its doors to a ship in distress, the mayor',
    '   told the council on Monday.',
    ' + The harbour has never closed its gates to a ship in distress, the mayor',
    '   told the council.',
  ]);
  expect(lit('gone')).toEqual(['-', 'locked', 'doors', 'on Monday']);
  expect(lit('new')).toEqual(['+', 'closed', 'gates']);
});

test('of a proof that says other things too, the words in common are lit', () => {
  const { lines, lit } = reason(
    'Nobody had closed its gates in a hundred years, said Ilse Brandt, who added that the mayor told the council so.',
    'closed its gates',
  );
  expect(lines.join()).not.toContain(' - ');
  expect(lit('proof')).toEqual(['closed its gates']);
  expect(lit('strong').at(-1)).toBe('the mayor told the council');
});

test('a sentence that says the same is shown where nothing is proved', () => {
  const { lines } = reason(
    'It rained.\n\nA ship in distress finds the harbour open, the mayor told the council on Monday, and never locked.',
  );
  expect(lines[2]).toBe(' wire/1.txt says there');
  expect(reason('It rained.').lines).toHaveLength(1);
});

test('what stands about a quote is told apart though the sentences are not alike', () => {
  const { lines } = reason(
    'Asked twenty times about the quarrel over fees, pilots and the new northern breakwater, Ilse Brandt wrote that the harbour has never closed its gates to a ship in distress, and then she spoke of fish, of nets, of weather and of money.',
    'closed its gates',
  );
  expect(lines.slice(3)).toEqual([
    ' - The harbour has never locked its doors to a ship in distress, the mayor',
    '   told…',
    ' + …wrote that the harbour has never closed its gates to a ship in distress,',
    '   and then she…',
  ]);
});
