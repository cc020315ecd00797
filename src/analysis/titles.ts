// Words that stand before a name and say what its bearer is: titles, offices, ranks, and the days and months.
// They part one name from the next ("CIA Director John Ratcliffe") and are never names themselves.

/** Folded title words; a run of them before a name is not part of it. */
export const titles: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess duke duchess prince princess king queen emperor empress
  sultan emir sheikh shaikh sheik imam ayatollah rabbi pope cardinal archbishop bishop father sister brother reverend pastor
  president vice-president premier minister ministers chancellor secretary undersecretary assistant governor mayor senator senators
  representative congressman congresswoman councillor councilman councilwoman ambassador envoy consul commissioner speaker leader chief
  justice judge prosecutor attorney lawyer counsel solicitor barrister sheriff marshal inspector detective superintendent constable officer sergeant
  corporal private lieutenant captain major colonel general brigadier admiral commodore commander commandant
  chairman chairwoman chairperson chair ceo cfo coo cto founder co-founder director directors manager coach trainer boss
  spokesman spokeswoman spokesperson adviser advisor analyst economist reporter correspondent editor author actor actress singer striker midfielder
  winger defender goalkeeper mep msp kc qc esq
  sgt det cllr insp supt cdr cdre capt cpl revd
  survivor teenager qualifier newcomer veteran resident neighbour neighbor witness volunteer villager protester activist campaigner pensioner retiree
  madam madame mademoiselle monsieur herr frau senor senora signor comrade uncle aunt grandpa grandma`.split(/\s+/),
);

/** Titles that are also surnames, where they end a run: "Stephen King". */
export const surnameTitles: ReadonlySet<string> = new Set(
  'king pope bishop prince duke baron marshal cardinal major judge justice count lord father sheikh coach page singer mayor general'.split(
    ' ',
  ),
);

/** Titles written short; a title only with their full stop, since "Sen" and "Gen" are also names. */
export const shortTitles: ReadonlySet<string> = new Set(
  'sen rep gov gen lt col capt cpl sgt maj cmdr adm hon rev fr sr jr pres'.split(' '),
);

/** Words that belong to a title when a title follows: "Chief Financial Officer", "Foreign Minister". */
export const titleModifiers: ReadonlySet<string> = new Set(
  'vice deputy prime foreign special national former acting press chief executive financial operating general finance defence defense interior senior managing sporting technical'.split(
    ' ',
  ),
);

/** Folded names of days and months, and words of the calendar: written with a capital, but nobody's name. */
export const calendar: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july
  august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);

/** Heads of an organisation's name that an "of" or "for" may follow: "Ministry of Finance", "Bank of England". */
export const organisationHeads: ReadonlySet<string> = new Set(
  `ministry department bureau office agency bank university college institute school academy court council committee commission board house
  chamber parliament church cathedral museum library hospital centre center association federation confederation union league organisation
  organization society fund federal state states duchy republic kingdom emirates bay gulf cape isle strait sea port city fort mount lake university`.split(
    /\s+/,
  ),
);

/** Folded little words that stand inside names: "Ursula von der Leyen", "Deir ez-Zor", "Abu Mazen". */
export const particles: ReadonlySet<string> = new Set(
  'de da del della di do dos das du des la le el al as ez er ad en van von der den ter ten zu zum bin ibn ben bint abu abd y e i o af av na'.split(
    ' ',
  ),
);
