// A quotation mark without its other half: the machine closed what it never opened, or lost the end of what somebody said.
// Where a quotation ends is a fact of the story, so the reader must not have to guess it.
import { rule, strayMarksOf } from '#rule';

export default rule({
  title: 'Close every quotation that is opened',
  why: `A quotation mark without its other half leaves the reader to guess which words are somebody's own. Quotations over several paragraphs,
with a new opening mark in each or with none, are fine, and so are inches. It is a note: honest papers lose a mark about once in 1000 words.`,
  category: 'Fluency/Punctuation',
  severity: 'neutral',
  confidence: 0.7,
  examples: {
    invalid: [
      { text: 'The mayor said the harbour was [["]]never closed to a ship in distress. The council met on Tuesday.' },
      { text: 'The mayor said the harbour was never closed.[[”]] The council met on Tuesday.' },
    ],
    valid: [
      { text: 'The mayor said: "The harbour was never closed.\n\n"It will not be closed now," she added.' },
      { text: 'The mayor said: "The harbour was never closed.\n\nIt will not be closed now," she added.' },
      { text: 'The goalkeeper is 6\'2" tall and likes "the big stage".' },
      { text: '“He said ‘never’ to me,” she told the court.' },
    ],
  },
  *check({ article }) {
    for (const { start, end, missing } of strayMarksOf(article)) {
      yield {
        span: { start, end },
        message:
          missing === 'closing' ? 'This mark opens a quotation that nothing closes.' : 'This mark closes a quotation that nothing opened.',
      };
    }
  },
});
