// English words that came into the news after 2014, where the lexicon ends: written down here from general knowledge.
// Regular compounds and derivations ("blockchain", "unvaccinated") need no entry; the morphology knows them.

/** Lower case. */
export const coinages: ReadonlySet<string> = new Set(
  `adtech agtech binance airtag antifa antivax antivaxxer antivaxxers astroturfing bitcoiners bothsidesism brexit brexiteer brexiteers burkini chatbot chatbots
  cisgender clapback clickbait copypasta cosplaying cottagecore coronaviruses covid cryptos cryptocurrencies cryptocurrency cyberattack cyberattacks cybertruck decarbonise
  decarbonised decarbonize decarbonized deepfake deepfakes defi deplatform deplatformed deplatforming doomscrolling doomscroll doxx doxxed doxxing
  doxing edtech esports eswatini ethereum explainer explainers facemask facemasks fentanyl fintech fintechs finsta gaslight
  gaslighted gaslighting geofence geofenced geofencing ghosted ghosting glamping greenlit greentech greenwash greenwashed grexit gigafactory gigafactories
  hydroxychloroquine incel incels infodemic insurtech intersectionality ivermectin jabbed kombucha latinx lidar livestream livestreamed livestreaming
  lockdown lockdowns maskless manspreading mansplain mansplaining metaverse microaggression microaggressions microblading microplastic microplastics misgendered
  misgendering molnupiravir mpox mukbang neobank neobanks neonic neonics nonbinary novichok omicron onboarding oversharing ozempic
  paxlovid phablet photobomb photobombed pickleball podcaster podcasters polyamory presale proptech qanon ransomware regtech remdesivir rewilding
  rideshare ridesharing rizz robotaxi robotaxis selfie selfies semaglutide sextortion shapewear shitposting skibidi smishing sportswashing stablecoin stablecoins
  staycation staycations superspreader superspreaders tirzepatide techbro techlash teleconsultation telehealth telemedicine tiktok tokenomics touchpoint touchpoints transphobe
  transphobes transphobia unfollow unfollowed upcycle upcycled upcycling vape vaped vaper vapers vapes vaping vaxxed vaxxer vaxxers vishing
  vlog vlogger vloggers vlogging wagyu webinar webinars whataboutery whataboutism woke wokeism wokeness yeet zoombombing zoonotic`.split(
    /\s+/,
  ),
);
