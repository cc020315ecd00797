// Points at what the page left in the article: menus, share bars, counters, teasers, comment forms, "Also read" lines.
// The words of an interface give it away, even translated word for word; prose keeps its verbs, its length and its place.
import { furnitureOf, rule, type Story } from '#rule';

const shown = 60;

export default rule({
  title: 'Leave the page behind',
  why: 'Text taken from a web page brings along its menus, share buttons, counters, newsletter teasers and comment forms. A translation machine turns them into English that looks like part of the story. Quoted speech, captions and sentences about apps or newsletters are left alone.',
  category: 'Accuracy/Addition',
  severity: 'minor',
  confidence: 0.9,
  examples: {
    invalid: [
      {
        text: 'Harbour reopens\n\n[[Front page > Region > Coast  Share Tweet Print  A+ A- ->]]\n\nThe harbour reopened on Monday after repairs.',
      },
      {
        text: 'Ministers met on Friday to discuss grain prices.\n\n[[Source: Evening Courier  Editor in charge: Wu Lan  Font size: big / middle / small ->]]',
      },
      {
        text: 'Rain stopped play twice on Sunday.\n\n[[Noticed a typo? Highlight it and press Ctrl+Enter ->]]\n\n[[Views: 3 410 | Comments: 12 ->]]',
      },
      { text: 'The town council welcomed the plan. [[Share this article on Facebook ->]]\n\nRain is expected on Monday.' },
      { text: 'The bridge will close at night.\n\n[[Also Read | Town Hall Plans a Second Bridge ->]]\n\nWork starts in May.' },
      {
        text: 'The bridge will close at night.\n\n[[Long press the QR code to follow our public account 👇 ->]]\n\n[[© 2024 Evening Courier. All rights reserved. ->]]\n\n[[× ->]]',
      },
    ],
    valid: [
      { text: 'Telegram said on Friday that it would close channels which sell stolen accounts.' },
      { text: 'The council met on Facebook. "Share it with everybody", said the mayor! Follow-up talks took place on Telegram' },
      { text: 'The newsletter has forty thousand readers, and the editor answers each of their letters.' },
      { text: 'Share prices rose.\n\n"Read the article and tell me where I am wrong," she said.' },
      {
        text: 'Watch prices fall, and buyers follow.\n\nThe company will publish its free app in June: a map of every well in the valley.',
      },
    ],
  },
  *check({ article }: Story) {
    for (const span of furnitureOf(article)) {
      const line = article.content.slice(span.start, span.end).replace(/\s+/g, ' ');
      yield {
        span,
        message: `"${line.length > shown ? `${line.slice(0, shown)}…` : line}" belongs to the page, not to the article. Drop it.`,
        fixes: [{ text: '' }],
      };
    }
  },
});
