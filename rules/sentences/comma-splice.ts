// Notes three and more full clauses joined by nothing but commas: a habit of Chinese that a machine carries over.
// English does it for effect, too, and in speech; so this is information and no fault.
import { type Run, rule, runsOf, type Story } from '#rule';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const openers = set('PRON DET NOUN PROPN');
const noSubject = set('who which whose that what where whoever whatever him them me us whom this these');
/** Between the subject and its verb these would begin something else. */
const leads = set('who which that and or of to for in on at with by from');
const attribution =
  /^(?:said|says?|told|tells|add(?:s|ed)|explain(?:s|ed)|ask(?:s|ed)|not(?:es|ed)|wr(?:ites|ote)|stress(?:es|ed)|warn(?:s|ed)|believes?|thinks?|knows?|hopes?|means?|announced|reported|argue[sd]|claim(?:s|ed)|according)$/;

const leastWords = 4;
const leastClauses = 3;
/** The verb comes soon, or the words before it are no simple subject. */
const latestVerb = 5;

function isClause({ words }: Run): boolean {
  if (words.length < leastWords || !openers.has(words[0].pos) || noSubject.has(words[0].lower)) return false;
  const verb = words.slice(0, latestVerb + 1).findIndex(({ pos, lower }) => pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing')));
  return verb > 0 && !words.slice(0, verb).some(({ lower }) => leads.has(lower)) && !words.some(({ lower }) => attribution.test(lower));
}

/** Chains of clauses, each after a comma. */
function* chains(runs: readonly Run[]): Generator<readonly Run[]> {
  for (let first = 0; first < runs.length; ) {
    let end = first;
    while (end < runs.length && (end === first || runs[end].before === ',') && isClause(runs[end])) end++;
    if (end - first >= leastClauses && !/^(?:and|or|but)$/.test(runs[end]?.words[0].lower ?? '')) yield runs.slice(first, end);
    first = Math.max(end, first + 1);
  }
}

export default rule({
  title: 'Join clauses, or part them',
  why: 'Chinese strings clauses together with commas; English joins them with a word or parts them with a stop. Three and more in a row are noted, unless the last is joined by "and".',
  category: 'Fluency/Punctuation',
  severity: 'neutral',
  confidence: 0.5,
  examples: {
    invalid: [
      { text: 'In summer, [[the sun is high, the wells are dry, the herds have gone]].' },
      { text: '[[The gates were shut, the lamps were lit, the children never came home]].' },
    ],
    valid: [
      { text: 'The gates were shut, the lamps were lit, and nobody came home.' },
      { text: 'The mayor, who was late, said the gates were shut, the ministry reported.' },
    ],
  },
  *check({ article }: Story) {
    for (const runs of Map.groupBy(runsOf(article), ({ sentence }) => sentence).values()) {
      for (const chain of chains(runs)) {
        const last = chain[chain.length - 1].words;
        yield {
          span: { start: chain[0].words[0].start, end: last[last.length - 1].end },
          message: `${chain.length} clauses stand in a row with only commas between. Join them with a word, or part them with a stop.`,
        };
      }
    }
  },
});
