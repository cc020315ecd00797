// Abbreviations that end in a full stop, by what may follow it: that decides whether the stop ends a sentence, too.
// Written in lower case without the last stop, so that "U.S." (u.s) is told from "us."; most errors of sentence splitters in news stand here.
import { countries } from './countries.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Always before a name: no sentence ends here. */
export const titles = words(
  'mr mrs ms mx dr prof gen lt col sgt cpl capt cmdr cdr adm maj brig pvt gov sen sens rep reps rev hon pres supt det insp cllr amb atty ' +
    'fr msgr messrs mme mlle st ste mt ft smt shri dept univ cdre atty lieut sqdn',
);

/** Before a number (No. 10, Fig. 3, Jan. 5): a sentence ends here where none follows. */
export const counted = words(
  'no nos fig figs p pp vol vols ch sect approx c est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
);

/** Inside a sentence, whatever follows. */
export const inner = words('e.g i.e eg ie vs v cf viz');

/** After these a capital always opens a sentence. */
export const last = words('etc et al');

/** Clock times: a day, a zone or a place may follow, anything else opens a sentence. */
export const clock = words('a.m p.m');

/** At the end of a sentence as well as before a name ("U.S. Embassy", "Apple Inc. Chief Executive"): only a clear opener shows which. */
export const either = words(
  'inc corp ltd co cos bros jr sr esq ave blvd rd hwy pct bn regt rgt cav bde div sqn twp cnty dist ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan kans ky mass mich minn miss mo mont neb nebr nev okla ore pa tenn tex va vt wash wis wisc wyo',
);

/** Words that open a sentence when a capital stands after an abbreviation: no name begins with them. */
export const openers = words(
  'the this that these those he she it they we you i his her its their our my there here what when where while who why how which ' +
    'but and or so yet if as in on at by for from with without after before since until during under over between among despite although though because ' +
    'however meanwhile moreover furthermore still then thus therefore also even only both neither either each every some many most several few all another ' +
    'a an no not nobody nothing everyone more once now today yesterday last next earlier later recently officials authorities according asked',
);

/** Verbs of speech: after a question in quotation marks they show that the sentence goes on. */
export const speech = words(
  'said says say asked asks told tells added adds wrote writes replied answered shouted cried exclaimed insisted argued declared announced warned ' +
    'tweeted posted wondered quipped joked stated noted commented continued remarked responded',
);

/** What follows "5 p.m." in the same sentence. */
export const afterClock = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'eastern central mountain pacific atlantic greenwich zulu local',
);

/** Seats of government that stand for their countries. */
const capitals =
  'Ankara Athens Baghdad Beijing Berlin Brussels Budapest Cairo Canberra Damascus Delhi Doha Islamabad Jakarta Jerusalem Kabul Kiev Kyiv London Madrid Minsk ' +
  'Moscow Ottawa Paris Pyongyang Rome Riyadh Seoul Taipei Tehran Tokyo Warsaw Washington';

/** Countries and capitals. */
export const places: ReadonlySet<string> = new Set([...capitals.split(' '), ...countries]);
