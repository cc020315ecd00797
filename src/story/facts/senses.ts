// Small tables of words that turn a sentence round: negations, opposites, parties, pronouns.
// They are general English and kept short on purpose: a pair that is not contrary in every sentence has no place here.
import { lazily, oneSpelling } from '#analysis';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const negators = set('not no never none nobody nothing nowhere neither nor without');

/** Words that a negation brings along or leaves behind. */
export const light = set(`do does did any some all at ever with be is are was were been have has had will would can could to and or it there
  one someone somebody something`);

/** Words that deny in their own way: where one of them is new, nothing is lost. */
const denying = lazily(() =>
  inflected(`few little less fewer hardly barely scarcely rarely seldom only fail lack absence deny denied refuse reject avoid exclude
  except unless until unable impossible false minor instead rather far prevent ban banned stop stopped free zero insufficient incorrect inaccurate
  inadequate ineligible invalid incapable incomplete`),
);

/** Whether a word, in one spelling, denies something, be it by its beginning or ending. */
export function isDenying(word: string): boolean {
  return negators.has(word) || denying().has(word) || /^(?:un|dis|non|imp|ill|irr)\p{L}{3}/u.test(word) || /less$/.test(word);
}

/** Personal pronouns of the third person, by gender. */
export const pronouns: ReadonlyMap<string, string> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word): [string, string] => [word, 'm']),
  ...['she', 'her', 'hers', 'herself'].map((word): [string, string] => [word, 'f']),
]);

/** Words whose exchange turns the sense round, whatever the sentence. */
export const opposites = lazily(() =>
  pairs(`
  admit,admitted,confess/deny,denied,denies accept,approve/reject,refuse,decline
  rise,rose,risen,increase,grow,grew,grown,gain,climb/fall,fell,fallen,decrease,drop,dropped,shrink,shrank,decline
  win,won/lose,lost earn,gain/lose,lost,losing send,sent,deliver,supply,supplied,provide/receive supply,supplied,deliver/buy,bought half/twice,double strong,stronger,strongest/weak,weaker,weakest guilty/innocent,acquitted,cleared convicted/acquitted,cleared support,back/oppose,opposed
  allow,permit,permitted/ban,banned,forbid,forbade,forbidden,prohibit confirm/deny,denied,denies
  buy,bought/sell,sold import/export more/less,fewer higher/lower up/down above/below before/after
  raise,raised,hike,hiked/cut,lower,lowered,reduce,reduced,slash lift,lifted,ease,eased/impose,imposed,tighten,tightened release,released,free,freed/arrest,arrested,detain,detained,jail
  begin,began,begun,start/end,finish lend,lent/borrow improve/worsen expand/shrink,shrank widen/narrow agree/disagree advance/retreat arrive/depart ally/enemy friend/enemy
  profit/loss victory,win/defeat,loss majority/minority maximum/minimum best/worst largest,biggest/smallest
  alive/dead possible/impossible legal/illegal able/unable success/failure include/exclude
  join/leave,left open/close,closed,shut hire,hired/fire,fired,dismiss strengthen/weaken
  north,northern/south,southern east,eastern/west,western likely/unlikely remember/forget pass/fail optimistic/pessimistic`),
);

/** The two sides of a trial, a sale, a family: not opposites, but never the same. */
export const parties = lazily(() =>
  pairs(`
  prosecution,prosecutor/defense plaintiff,claimant/defendant buyer/seller employer/employee landlord/tenant lender/borrower winner/loser
  importer/exporter attacker/defender government/opposition predecessor/successor husband/wife father/mother son/daughter brother/sister
  uncle/aunt teacher/student doctor/patient`),
);

/** Words with the endings that English may put to them; forms that it does not have do no harm. */
function inflected(words: string): ReadonlySet<string> {
  return new Set([...set(words)].flatMap((word) => [word, ...['s', 'd', 'ed', 'ing'].map((ending) => word + ending)]).map(oneSpelling));
}

/** Each word with all that stand on the other side of it. Words of one side share one set, unless they stand in several pairs. */
function pairs(table: string): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, ReadonlySet<string>>();
  for (const pair of set(table)) {
    const [left, right] = pair.split('/').map((side) => inflected(side.replaceAll(',', ' ')));
    for (const [side, others] of [
      [left, right],
      [right, left],
    ]) {
      for (const word of side) {
        const known = map.get(word);
        map.set(word, known ? new Set([...known, ...others]) : others);
      }
    }
  }
  return map;
}
