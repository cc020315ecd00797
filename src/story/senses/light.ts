// Words that say too little to be wrong, and things that idioms are made of: an honest writer puts one for another, or adds them, at will.
// A closed list, as for prepositions; a word that is not here is judged by what it means.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns that stand for almost any other: "the move", "this case", "the side". */
const general = words(`
  thing fact case way number amount part end step course concept matter point place time kind sort type area field individual people person one other lot
  level stage role side group team member body authority department agency company firm business issue problem question situation event incident circumstance
  condition state country nation consequence result effect reason cause basis background contrast regard view term category detail item word statement report
  news article move action activity operation process system method means measure plan project programme program scheme effort work job task position post
  office official leader chief head boss director manager worker employee staff man woman child boy girl day week month year hour minute moment date period
  season summer winter spring autumn height peak middle midst centre center top bottom front back start beginning increase rise growth fall decline drop change
  difference use approach example information data figure rate price cost value sum total majority minority half third quarter thousand hundred million
  billion dozen percent segment portion piece bit pair couple set series range section practice character scene site spot batch version
  midnight noon dawn dusk morning evening afternoon night weekend kilometer kilometre meter metre mile acre hectare ton tonne barrel litre liter pound inch`);

/** What idioms are made of: "in the hands of", "to lose face", "out of his own pocket", "a slap", "the price tag". */
const figurative = words(`
  hand face eye head foot arm heart nose neck pocket skin mouth tongue shoulder finger back tooth blood bone brain ear knee leg lip stomach throat thumb hair
  door table window wall roof corner bridge street path road line circle chain ladder key card ball game race stage spotlight shadow light fire flame spark
  storm wave tide wind cloud sky ground earth seed root fruit stone rock mountain hill mess swoop slap blow splash tag touch pass arc bend stick shot
  knife sword shield flag string thread ribbon curtain hat shoe boot belt coat tie clock bell horn whistle drum stroke wheel engine brake gear bottle cup
  plate dish bread butter cake salt pinch`);

/** What relations, talks and markets do in figures of speech, and no machine makes up. */
const changing = words('thaw freeze melt boil simmer sour fray unravel crumble mend');

/** The singular of a regular plural, in lower case. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  return /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
}

/** Whether a noun stands for almost any other. */
export function isGeneral(word: string): boolean {
  return general.has(singular(word));
}

/** Whether a noun is at home in figures of speech. */
export function isFigurative(word: string): boolean {
  return figurative.has(singular(word));
}

/** Whether a word says how relations change: "a thaw". */
export function isChange(word: string): boolean {
  return changing.has(singular(word));
}
