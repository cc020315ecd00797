// Words that stand before a name and say what its bearer is: titles, offices, ranks, and the days and months.
// They part one name from the next ("CIA Director John Ratcliffe") and are never names themselves.

/** Folded title words; a run of them before a name is not part of it. */
export const titles: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess duke duchess prince princess king queen emperor empress
  sultan emir sheikh shaikh sheik imam ayatollah rabbi pope cardinal archbishop bishop father sister brother reverend rev pastor saint
  president vice-president vice premier prime minister ministers chancellor secretary undersecretary deputy assistant governor mayor senator sen
  representative rep congressman congresswoman councillor councilman councilwoman ambassador envoy consul commissioner speaker leader chief chiefs
  justice judge prosecutor attorney lawyer counsel solicitor barrister sheriff marshal inspector detective superintendent constable officer sergeant
  sgt corporal private lieutenant lt captain capt major maj colonel col general gen brigadier admiral commodore commander commandant
  chairman chairwoman chairperson chair ceo cfo coo cto founder co-founder executive director directors manager coach captain trainer head boss
  spokesman spokeswoman spokesperson adviser advisor analyst economist reporter correspondent editor author actor actress singer striker midfielder
  winger defender goalkeeper player press special foreign national former then-president mp mep msp kc qc esq jr sr hon honourable honorable
  madam madame mademoiselle monsieur herr frau senor senora signor dona comrade uncle aunt grandpa grandma mum dad mom`
    .split(/\s+/),
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
  organization society fund federal state states duchy republic kingdom emirates bay gulf cape isle strait sea port city fort mount lake university`
    .split(/\s+/),
);

/** Folded little words that stand inside names: "Ursula von der Leyen", "Deir ez-Zor", "Abu Mazen". */
export const particles: ReadonlySet<string> = new Set(
  'de da del della di do dos das du des la le el al as ez er ad en van von der den ter ten zu zum bin ibn ben bint abu abd y e i o af av na'.split(' '),
);
