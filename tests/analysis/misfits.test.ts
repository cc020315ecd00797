// A misfit is a noun that its verb does not take; whatever it could take must keep quiet.

import { expect, test } from 'vitest';
import { misfitsOf } from '#analysis';
import { textOf } from '#text';

function misfits(content: string): string[] {
  return misfitsOf(textOf('text', content)).map(({ start, end }) => content.slice(start, end));
}

test('obstacles are not improved', () => {
  expect(misfits('The port improved the serious shortages and will improve mutual barriers.')).toEqual([
    'improved the serious shortages',
    'improve mutual barriers',
  ]);
  expect(misfits('They improved crime prevention, tension-free work and the violence unit’s office.')).toEqual([]);
});
