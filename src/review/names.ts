// The name book as a table: each entity, how it is spelt here, how often each source has it, and what that means.
// Made once a story; the rows on the screen are cut from it.
import { type Entity, entitiesOf, nameBook, type Story } from '#story';
import type { Span } from '#text';
import { topAround } from './layout.ts';
import { piece, type Row, type Tone } from './pieces.ts';
import { columnsOf, shorten } from './show.ts';

const tones: Readonly<Record<Entity['verdict'], Tone>> = { same: 'proof', variant: 'minor', garbled: 'major', unknown: 'neutral' };
/** Shown beside the colour. */
const words: Readonly<Record<Entity['verdict'], string>> = {
  same: 'as in sources',
  variant: 'variant',
  garbled: 'garbled',
  unknown: 'here only',
};

/** Sources with a column each. */
const most = 9;

const places = new WeakMap<Story, readonly (readonly Span[])[]>();

/** Where each entity stands in the article, in the order of entitiesOf. */
export function mentionsOf(story: Story): readonly (readonly Span[])[] {
  let found = places.get(story);
  if (!found) {
    const spans = new Map(
      nameBook(story).judgements.map(({ spelling }) => [
        spelling.name,
        spelling.occurrences.map(({ mention }): Span => ({ start: mention.start, end: mention.end })),
      ]),
    );
    found = entitiesOf(story).map(({ spellings }) =>
      spellings.flatMap(({ name }) => spans.get(name) ?? []).sort((a, b) => a.start - b.start),
    );
    places.set(story, found);
  }
  return found;
}

/** The rows around the chosen entity: name, spellings here, count here, sources that have it, verdict. */
export function nameRows(story: Story, chosen: number, width: number, height: number): Row[] {
  const entities = entitiesOf(story);
  if (entities.length === 0) return [[piece('  No names in this article.', 'dim')]];
  const verdict = 13;
  const counts = Math.min(story.sources.length > most ? 5 : story.sources.length * 3, Math.max(0, width - 30 - verdict));
  const left = Math.max(0, width - 2 - 5 - counts - verdict - 2);
  const name = Math.ceil(left * 0.5);
  const cell = (text: string, columns: number) => {
    const fitted = shorten(text, columns);
    return fitted + ' '.repeat(Math.max(0, columns - columnsOf(fitted)));
  };
  const many = story.sources.length > most;
  const columns = many ? 'srcs' : story.sources.map((_, i) => `${i + 1}`.padStart(3)).join('');
  const head = [
    piece(
      `  ${cell('name', name)}${cell(' also spelt', left - name)}${cell('here', 5)}${cell(columns, counts)}  ${cell('verdict', verdict)}`,
      'dim',
    ),
  ];
  const room = height - 1;
  const top = topAround(chosen, room, entities.length);
  const rows = entities.slice(top, top + Math.max(0, room)).map((entity, i) => {
    const here = top + i === chosen;
    const spelt = entity.spellings.filter((one) => one.name !== entity.name).map((one) => one.name);
    return [
      piece(here ? '▸ ' : '  ', tones[entity.verdict]),
      piece(cell(entity.name, name), here ? 'strong' : 'plain'),
      piece(cell(spelt.length > 0 ? ` ${spelt.join(', ')}` : '', left - name), tones[entity.verdict]),
      piece(cell(`${entity.inArticle}`.padStart(4), 5)),
      piece(cell(many ? inSources(entity) : entity.inSources.map((n) => `${n || '·'}`.padStart(3)).join(''), counts), 'dim'),
      piece('  '),
      piece(cell(words[entity.verdict], verdict), tones[entity.verdict]),
    ];
  });
  return [head, ...rows];
}

/** Which source has which number in the table; nothing where it only counts them. */
export function sourceLegend({ sources }: Story, width: number): Row[] {
  if (sources.length === 0 || sources.length > most) return [];
  return [[], ...sources.map(({ id }, i): Row => [piece(`  ${i + 1}  `), piece(shorten(id, Math.max(0, width - 5)), 'dim')])];
}

function inSources({ inSources: counts }: Entity): string {
  return `${counts.filter((count) => count > 0).length}`.padStart(3);
}
