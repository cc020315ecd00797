// English words that the lexicon lacks, or ranks among its misspellings: those that came into the news after 2014, where it ends,
// and those of kitchens, animals, trades, and of English beyond England and America. Written down from general knowledge.
// Regular compounds and derivations ("blockchain", "unvaccinated") need no entry; the morphology knows them.

/** What is said where English is spoken, and was seldom written on the web of 2014. */
const homely = `
  aframax agbero agberos agrifood agrivoltaics akharas algo algos almajirai aloo amapiano arancini arepa arepas athleisure attieke babouche babouches
  balikbayan bandh banku barazas barm barmbrack basbousa bazaari bikkies bilbies bilby bladderwrack blether bludger bludgers bludging bodaboda bodabodas
  bodycam bodycams boerboel boet bogan bogans boreen boreens bosberaad braaivleis brainrot brekkie burqini burqinis callant carfentanil cawl chakalaka
  chebureki chermoula chirashi chook chooks chough choughs chowkidar chowkidars chukka chukkas clootie cludgie colcannon colectivos corncrake corncrakes
  courgette courgettes culchie culchies cwtch cynghanedd dacquoise daladala dashcam dashcams deconflict deconfliction denisovan denisovans dhole dholes
  djellabas djembes dobbing donburi doorcam dorayaki dorps doula doulas drookit eish electrolyser electrolysers elote elotes enshittification enshittified
  ethnonationalism ethnonationalist ethnonationalists exomoon exomoons fale fanfic fanfics fatayer fattoush feiseanna femicide femicides fesenjan firenado
  firie firies footfall fossick fossicking fracked freekeh furikake futomaki gastropub gastropubs gazumped gazumping gazundering gecekondu gegenpressing
  genmaicha gherao gheraoed ghillies git githeri gits glocal gombeen gombeens goonda goondaism goondas gorpcore granthi greedflation grockle grockles gyaldem
  gymanfa haemoglobin hagwon hagwons hake hangi hangry hiraeth hojicha hromada hromadas huachicol huachicoleros imagemagick izakayas jackeen jalfrezi janazah
  jandals jawan jawans jeggings jhuggis jillaroo kabukabu kanafeh karyakarta karyakartas kaumatua kedgeree kelewele khandvi kidfluencer kidfluencers kidult
  kidults kilishi kintsugi kleptocrat kleptocrats koeksister koeksisters kopitiam kopitiams korma koshari kubernetes lahmacun lakhpati laldy larrikins
  lehenga leveret leverets liraglutide listicle listicles lugworm lugworms maamoul mackems mahants majimbo makgeolli makhzen malhoun manakish mandazi mangaka
  mangetout matcha memeable methaemoglobin meyhane mishkaki mitumba molokhia momfluencer mompreneur moussem mozzie mozzies mudskipper mudskippers muhammara
  mulloway mulukhiyah mushaira mwananchi natto ndombolo neds neep neeps nepobaby nitazene nitazenes nowt nullahs numbat numbats numpties numpty offie ogas
  ogogoro organoid organoids owt oyakodon paan pademelon pappadum parathas passata patwaris permacrisis phygital pide pillock pillocks pipistrelle
  pipistrelles plimsoll plimsolls plogging plonker plonkers potjiekos pracharaks prezzie prezzies pujaris qatayef quadcopter quadcopters quokka quokkas
  ragworm ragworms rasgulla rasmalai ratbag ratbags repost reposted reposts resit resits romcom romcoms roosari rort rorted rorting rorts ryots sadaqah
  sambousek sapiosexual scallies scouser scousers scrote scrotes scunner scunnered shacket shakara sheeple sheitel shoogle shoogly shrinkflation silovik
  siloviki simit skimpflation skint skollie slacktivism slacktivist sleekit smoko snood songthaew spearphishing spruiker spruiking stokvel stokvels stollen
  stooshie stoush stoushes stracciatella stramash strewth stushie sufuria summat swagmen swingometer swither taameya tadelakt taiyaki takin talanoa tamarillo
  taraweeh tarboosh tayberry tehsildars thali thanaka thanedar thepla thobe thobes thole throuple throuples tikanga tonkotsu tradie tradwife tradwives
  transmasc truckie tsukemono tteokbokki tuktuk tuktuks turbary tuwo twink umqombothi urbexer urbexers uttapam varenyky vastu vetkoek voetsek wagashi warungs
  washoku wazungu wazzock wazzocks webtoon webtoons weka weltschmerz whare wheesht whinchat windrow womance workation workcation xiaolongbao xylazine
  yestreen zellige zhuzh zhuzhed zipline zipliner ziplines`;

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
  vlog vlogger vloggers vlogging wagyu webinar webinars whataboutery whataboutism woke wokeism wokeness yeet zoombombing zoonotic ${homely}`.split(
    /\s+/,
  ),
);
