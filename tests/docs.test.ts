// The page about the rules is a snapshot of the rules: running the tests with -u writes it.
import { expect, test } from 'vitest';
import { explainRule, loadCatalog, renderRules } from '#engine';
import { rule } from '#rule';

const colour = {
  id: 'words/colour',
  rule: rule({
    title: 'Spell colour one way',
    why: 'Readers trip over two spellings.',
    category: 'Linguistic conventions/Spelling',
    severity: 'minor',
    confidence: 0.9,
    needs: 'sources',
    examples: {
      invalid: [{ text: 'A [[color -> colour]] and a ```.', sources: ['A colour.'] }],
      valid: [{ text: 'A colour.\n\nA second paragraph.', sources: ['A colour.'] }],
    },
    *check() {},
  }),
};

test('rules/README.md says what the rules say', async () => {
  await expect(renderRules(await loadCatalog())).toMatchFileSnapshot('../rules/README.md');
});

test('the page links, groups and fences', () => {
  const page = renderRules([colour, { id: 'words/other', rule: colour.rule }]);
  expect(page).toContain('| [words/colour](#wordscolour) | Spell colour one way | minor | sources |');
  expect(page.match(/^## .*/gm)).toEqual(['## words']);
  expect(page.match(/^### .*/gm)).toEqual(['### words/colour', '### words/other']);
  expect(page).toContain('````text\nA [[color -> colour]] and a ```.\nsource 1: A colour.\n````');
});

test('one rule as plain text', () => {
  expect(explainRule(colour)).toBe(`words/colour: Spell colour one way

Severity minor, MQM category Linguistic conventions/Spelling. It needs sources.

Readers trip over two spellings.

Found:

  A [[color -> colour]] and a \`\`\`.
  source 1: A colour.

Fine:

  A colour.

  A second paragraph.
  source 1: A colour.
`);
});
