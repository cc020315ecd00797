// Names that another language writes by meaning or by old custom, so that no ear can bring them back: Phnom Penh is "Golden Edge" in Chinese,
// Damascus is Şam in Turkish. A machine that does not know the custom leaves the foreign name, spells it in Latin letters, or translates its parts.
import { lazily } from '#analysis';
import { fold } from '#lexicon';

/**
 * English name: what Chinese calls it in pinyin, and in quotation marks what the characters mean.
 * Source: compiled from general knowledge of the customary names and of the Chinese names that companies use; no single list was copied.
 */
const chinese = `
San Francisco: jiujinshan | Honolulu: tanxiangshan | Melbourne: xinjinshan "new gold mountain" | Oxford: "ox ferry" "ox ford"
Cambridge: jianqiao "sword bridge" | Salt Lake City: yanhucheng "salt lake city" | Pearl Harbor: zhenzhugang "pearl port" | Long Beach: changtan "long beach"
Little Rock: xiaoshicheng "small stone city" | Buffalo: shuiniucheng "buffalo city" "water buffalo city" | Phoenix: fenghuangcheng "phoenix city" | Iceland: bingdao "ice island"
Montenegro: heishan "black mountain" | Belarus: bailuosi baieluosi "white russia" | Vladivostok: haishenwai "sea cucumber bay" | Khabarovsk: boli | Sakhalin: kuyedao "kuye island"
Vientiane: wanxiang "ten thousand elephants" | Phnom Penh: jinbian "golden edge" "gold border" | Kuala Lumpur: jilongpo | Penang: bincheng | Bangkok: mangu | Yangon: yangguang | Hanoi: henei
Seoul: hancheng shouer "han city" | Pyongyang: pingrang | Tokyo: dongjing | Osaka: daban | Kyoto: jingdu | Yokohama: hengbin | Nagasaki: changqi | Hiroshima: guangdao | Kobe: shenhu
Fukushima: fudao | Okinawa: chongsheng | Hokkaido: beihaidao | Nagoya: mingguwu | Geneva: rineiwa | Warsaw: huasha | Athens: yadian | Cape Town: kaipudun | Dead Sea: sihai
Cape of Good Hope: haowangjiao "good hope corner" | Ivory Coast: xiangyahaian "ivory coast" | Egypt: aiji | Greece: xila | Portugal: putaoya | Spain: xibanya | Germany: deguo | France: faguo
United Kingdom: yingguo | Britain: yingguo | United States: meiguo "beautiful country" | Thailand: taiguo | South Korea: hanguo | Switzerland: ruishi | Sweden: ruidian | Japan: riben
India: yindu | Turkey: tuerqi | Myanmar: miandian | Vietnam: yuenan | Norway: nuowei | Netherlands: helan | Cambodia: jianpuzhai | Philippines: feilubin | New Zealand: xinxilan niuxilan
Rome: luoma | New York: niuyue | London: lundun | Paris: bali | Moscow: mosike | Berlin: bolin | Washington: huashengdun | Los Angeles: luoshanji | Chicago: zhijiage | Boston: boshidun
Sydney: xini | Madrid: madeli | Brussels: bulusaier | Cairo: kailuo | Istanbul: yisitanbuer | Mumbai: mengmai | New Delhi: xindeli | Jakarta: yajiada | Dublin: dubolin | Lisbon: lisiben
Ukraine: wukelan | Russia: eluosi | Iran: yilang | Iraq: yilake | Israel: yiselie | Palestine: balesitan | Syria: xuliya | Italy: yidali | Canada: jianada | Mexico: moxige | Brazil: baxi
Australia: aodaliya aozhou | Afghanistan: afuhan | Pakistan: bajisitan | Indonesia: yinni | Malaysia: malaixiya | Singapore: xinjiapo | Mongolia: menggu | North Korea: chaoxian | Cuba: guba
Europe: ouzhou | Africa: feizhou | Asia: yazhou | California: jiazhou | Texas: dezhou | Hawaii: xiaweiyi | Crimea: kelimiya | Black Sea: heihai | Red Sea: honghai | Mediterranean: dizhonghai
White House: baigong "white palace" | Blue House: qingwatai | Wall Street: huaerjie | Capitol Hill: guohuishan "congress hill" | Silicon Valley: guigu | Hollywood: haolaiwu
Volkswagen: dazhong "the masses" | BMW: baoma "precious horse" "treasure horse" | Mercedes-Benz: benchi meisaidesi "run fast" | Citigroup: huaqi "flower flag" | Citibank: huaqi
Goldman Sachs: gaosheng | HSBC: huifeng | Standard Chartered: zhada | UBS: ruiyin | Credit Suisse: ruixin | SoftBank: ruanyin "soft silver" | JPMorgan: modadatong "morgan datong"
Toyota: fengtian | Honda: bentian | Nissan: richan | Suzuki: lingmu | Mitsubishi: sanling "three diamonds" | Panasonic: songxia | Sony: suoni | Toshiba: dongzhi | Hitachi: rili
Nintendo: rentiantang | Samsung: sanxing "three stars" | Hyundai: xiandai | Microsoft: weiruan "micro soft" | Oracle: jiaguwen "oracle bone" | Qualcomm: gaotong | Facebook: lianshu "face book"
Johnson & Johnson: qiangsheng | Procter & Gamble: baojie | Nestlé: quechao "bird nest" | Roche: luoshi | Novartis: nuohua | Bayer: baier | Bloomberg: pengbo | Airbus: kongke "air passenger"
Ford: fute | IKEA: yijia | Starbucks: xingbake | Land Rover: luhu "land tiger" | Lenovo: lianxiang | General Motors: tongyong "general automobile" | Al Jazeera: bandao "peninsula television"`;

/** English name: what Turkish calls it. Source: compiled from general knowledge of Turkish; no single list was copied. */
const turkish = `
London: londra | Beijing: pekin | Athens: atina | Brussels: brüksel | Cairo: kahire | Damascus: şam | Aleppo: halep | Baghdad: bağdat | Jerusalem: kudüs
Moscow: moskova | Warsaw: varşova | Lisbon: lizbon | Venice: venedik | Florence: floransa | Thessaloniki: selanik | Sofia: sofya | Bucharest: bükreş | Belgrade: belgrad | Skopje: üsküp
Sarajevo: saraybosna | Zurich: zürih | Munich: münih | The Hague: lahey | Copenhagen: kopenhag | Stockholm: stokholm | Marseille: marsilya | Tehran: tahran | Tbilisi: tiflis | Yerevan: erivan
Nicosia: lefkoşa | Alexandria: iskenderiye | Algiers: cezayir | Algeria: cezayir | Tunis: tunus | Tripoli: trablus trablusgarp | Morocco: fas | Egypt: mısır | Syria: suriye | Iraq: irak | Germany: almanya
France: fransa | England: ingiltere | Greece: yunanistan | Austria: avusturya | Switzerland: isviçre | Sweden: isveç | Norway: norveç | Denmark: danimarka | Netherlands: hollanda
Belgium: belçika | Spain: ispanya | Portugal: portekiz | Poland: polonya | Hungary: macaristan | Romania: romanya | Bulgaria: bulgaristan | Serbia: sırbistan | Croatia: hırvatistan
Albania: arnavutluk | Russia: rusya | Ukraine: ukrayna | Georgia: gürcistan | Armenia: ermenistan | India: hindistan | China: çin | Japan: japonya | Montenegro: karadağ | Cyprus: kıbrıs
Lebanon: lübnan | Jordan: ürdün | Palestine: filistin | Ethiopia: habeşistan etiyopya | Mosul: musul | Mecca: mekke | Medina: medine | Gaza: gazze | White House: beyaz saray
New Zealand: yeni zelanda | Caspian Sea: hazar denizi | Black Sea: karadeniz | Europe: avrupa | Prague: prag
Budapest: budapeşte | Sicily: sicilya | Crete: girit | Rhodes: rodos | Chios: sakız | Lesbos: midilli | Danube: tuna | Euphrates: fırat | Tigris: dicle`;

const plain = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

interface Custom {
  readonly language: string;
  readonly english: string;
  /** How it comes into English: as the foreign name, or as its parts translated. */
  readonly meaning: boolean;
}

function customs(language: string, table: string): [string, Custom][] {
  return table.split(/[|\n]/).flatMap((row) => {
    const [english, names = ''] = row.trim().split(': ');
    return [...names.matchAll(/"([^"]+)"|(\S+)/g)].map(
      ([, meant, named]) =>
        [plain(meant ?? named), { language, english: plain(english), meaning: meant !== undefined }] as [string, Custom],
    );
  });
}

const table = lazily(() => Map.groupBy([...customs('Chinese', chinese), ...customs('Turkish', turkish)], ([foreign]) => foreign));

/**
 * Why a name is another language's name for a known one.
 * @param suspect folded, without spaces and marks
 * @param known likewise
 * @returns words for an editor, or undefined
 */
export function customOf(suspect: string, known: string): string | undefined {
  const custom = table()
    .get(suspect)
    ?.find(([, { english }]) => english === known)?.[1];
  if (custom === undefined || suspect === known) return undefined;
  return custom.meaning ? `the ${custom.language} name, translated by its parts` : `the ${custom.language} name, left as it was`;
}
