// Blocks of plain text: the layout is judged first, then what each block is for.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textOf } from '#text';

const blocks = (content: string) => textOf('t', content).blocks.map(({ kind, start, end }) => `${kind}: ${content.slice(start, end)}`);
const kindOf = (line: string) =>
  textOf('t', `The ministers met on Friday in Paris.\n\n${line}\n\nThey agreed to meet again soon.`).blocks[1].kind;
const seed = (name: string) => textOf(name, readFileSync(`seeds/${name}`, 'utf8'));

describe('layout', () => {
  test('one paragraph a line', () => {
    expect(blocks('The first one.\nThe second one.\r\n\r\nThe third one.\n')).toEqual([
      'paragraph: The first one.',
      'paragraph: The second one.',
      'paragraph: The third one.',
    ]);
  });

  test('paragraphs wrapped over lines', () => {
    const wrapped =
      'The ministers of both countries met on\nFriday to talk about the war and about\nthe price of bread in their capitals.\n\nThey agreed to meet again next week in\nanother city.';
    expect(textOf('t', wrapped).blocks).toHaveLength(2);
    expect(textOf('t', wrapped).sentences).toHaveLength(2);
  });

  test('a line break inside a sentence ends nothing', () => {
    const cut = textOf(
      't',
      'The summit is set.\nThe two sides agreed to prepare a meeting between Presidents\nJane Doe and John Roe.\nThe third of them comes\nlater.',
    );
    expect(cut.blocks.map((block) => cut.content.slice(block.start, block.end))).toContain(
      'The two sides agreed to prepare a meeting between Presidents\nJane Doe and John Roe.',
    );
    expect(
      seed('004_febe13c77164cc5f.txt').sentences.some(({ start, end }) =>
        seed('004_febe13c77164cc5f.txt').content.slice(start, end).includes('Presidents\nDonald'),
      ),
    ).toBe(true);
  });

  test('a paragraph without its stop does not run into the next', () => {
    const long = 'The two sides agreed on Friday to prepare another meeting of their ministers in the capital';
    expect(blocks(`The summit is set.\n${long}\n${long}.`)).toHaveLength(3);
  });
});

describe('kinds', () => {
  test('headlines above the first paragraph', () => {
    expect(blocks('Finance News\n\nMinisters Meet to Talk About Bread\n\nThe ministers met on Friday in Paris.')).toEqual([
      'headline: Finance News',
      'headline: Ministers Meet to Talk About Bread',
      'paragraph: The ministers met on Friday in Paris.',
    ]);
  });

  test('list items with a dash or a number need a neighbour', () => {
    expect(textOf('t', 'They agreed.\n- bread\n- milk\nThey left.').blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'list',
      'list',
      'paragraph',
    ]);
    expect(kindOf('- Why did you do it? he asked.')).toBe('paragraph');
  });

  test.each([
    ['headline', ['What happens next', 'Background:', 'WHAT WE KNOW']],
    [
      'byline',
      [
        'By Jane Doe',
        'By Jane Doe and John van der Berg',
        'Release time:2025-02-17',
        'date 2025-02-16',
        'Published: 5 May 2024, 12:30 GMT',
        'Source: News Agency  Responsible editor: Li Wei',
        '(Reporting by Jane Doe; Editing by John Roe)',
      ],
    ],
    [
      'caption',
      [
        'Photo: Jane Doe',
        'The ministers in Paris. (Photo: Jane Doe)',
        'The ministers in Paris on Friday. Jane Doe/Getty Images',
        'File photo by Jane Doe',
      ],
    ],
    ['list', ['• Bread', '● Milk and more.']],
    ['quotation', ['> We will meet again.']],
    [
      'furniture',
      [
        'Related Articles',
        'Back to top button',
        'Also Read | Ten Things to Know About Bread.',
        'Home > News > World',
        'Facebook Twitter WhatsApp',
        'Share this article',
        'Read more',
        'Advertisement',
        'Sign up for our free newsletter',
        '© 2025 The Paper. All rights reserved.',
        '×',
      ],
    ],
    [
      'comment-form',
      [
        'Leave a Reply',
        'Your email address will not be published. Required fields are marked *',
        'Save my name, email, and website in this browser for the next time I comment.',
        'Post Comment',
        '3 comments',
      ],
    ],
    [
      'paragraph',
      [
        'By then everyone had left the hall.',
        'No comment.',
        'Share prices fell on Friday.',
        'Related articles of the law were struck down.',
        'More people came home.',
        'Source: he would not say.',
        'He asked them to subscribe to our newsletter before they left.',
        'Next, they ate.',
      ],
    ],
  ])('%s', (kind, lines) => {
    for (const line of lines) expect(`${line} = ${kindOf(line)}`).toBe(`${line} = ${kind}`);
  });

  test('of the seeds', () => {
    const told = seed('003_6444e56a3c874c6e.txt').blocks.filter((block) => block.kind !== 'paragraph');
    expect(told.map((block) => block.kind)).toEqual([
      'headline',
      'headline',
      'headline',
      'furniture',
      'comment-form',
      'comment-form',
      'furniture',
      'furniture',
    ]);
  });
});
