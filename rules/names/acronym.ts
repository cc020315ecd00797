// Acronyms that stand for nothing: no source has them, and no words of the story begin with their letters.
// A machine that cannot read the letters of another script spells out some; unlike a new name, an acronym stands for words, and nobody has those.
import { emptyAcronyms, rule } from '#rule';

export default rule({
  title: 'Shorten only what the story spells out',
  why: `An acronym of another language means nothing in English, and a machine writes one all the same: letter by letter, or with other letters. It is reported
in a sentence that two sources have, too, if no source has it and no words of the story begin with its letters, in the order of the letters. Usual acronyms,
currencies, signs of agencies and parts of longer names are left alone.`,
  category: 'Accuracy/Mistranslation',
  severity: 'minor',
  confidence: 0.65,
  needs: 'sources',
  examples: {
    invalid: [
      {
        text: 'The budget of the new ferry line was approved on Monday by the [[KZDT]] in a secret vote.',
        sources: [
          'In a secret vote on Monday, the port authority approved the budget of the new ferry line. It opens in May.',
          'The budget of the new ferry line was approved by the port authority on Monday. The vote was secret.',
        ],
      },
      {
        text: 'The budget of the new ferry line was approved on Monday by the [[KZDT -> KZDK]] in a secret vote.',
        sources: [
          'In a secret vote on Monday, the KZDK approved the budget of the new ferry line. It opens in May.',
          'The budget of the new ferry line was approved by the KZDK on Monday. The vote was secret.',
        ],
      },
    ],
    valid: [
      {
        text: 'The budget of the new ferry line was approved on Monday by the HFPA in a secret vote.',
        sources: [
          'In a secret vote on Monday, the Harbour and Ferry Port Authority approved the budget of the new ferry line. It opens in May.',
          'The budget of the new ferry line was approved by the Harbour Ferry Port Authority on Monday. The vote was secret.',
        ],
      },
      {
        text: 'The budget of the new ferry line was approved on Monday in a secret vote, the mayor told KZDT.',
        sources: [
          'In a secret vote on Monday, the port authority approved the budget of the new ferry line. It opens in May.',
          'The budget of the new ferry line was approved by the port authority on Monday. The vote was secret.',
        ],
      },
      {
        text: 'OSLO (QNB): The budget of the new ferry line was approved on Monday in a secret vote.',
        sources: [
          'In a secret vote on Monday, the port authority approved the budget of the new ferry line. It opens in May.',
          'The budget of the new ferry line was approved by the port authority on Monday. The vote was secret.',
        ],
      },
      {
        text: 'The budget of the new ferry line was approved on Monday by the KZDT in a secret vote.',
        sources: ['In a secret vote on Monday, the port authority approved the budget of the new ferry line. It opens in May.'],
      },
    ],
  },
  *check(story) {
    for (const { start, end, places, meant } of emptyAcronyms(story)) {
      const here = story.article.content.slice(start, end);
      yield {
        span: { start, end },
        message: `No source has "${here}", and no words of the story begin with its letters${meant ? `; ${meant.places.length} sources have "${meant.text}".` : '. See what the sources say.'}`,
        ...(meant && { fixes: [{ text: meant.text }] }),
        evidence: (meant?.places ?? places.map(({ source, sentence: { start, end } }) => ({ source, span: { start, end } }))).map(
          ({ source, span }) => ({ text: source, span }),
        ),
      };
    }
  },
});
