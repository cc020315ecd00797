// One name written in Chinese characters has a reading in each language: Takahashi is Gaoqiao to one who reads it in Chinese, Chongqing is Trung Khanh in Vietnamese.
// A machine that takes a name for the wrong language's reads it so; the readings have nothing in common but the characters, so they need a table.
import { lazily } from '#analysis';
import { fold } from '#lexicon';
import { cut } from './chinese.ts';

/**
 * Character, pinyin, Sino-Vietnamese, readings in Japanese names (Hepburn, long vowels short). Common in surnames, given names and places;
 * every character of Japan's prime ministers since 1987 is there.
 * Source: compiled from general knowledge of the readings; Unicode's Unihan database (kMandarin, kVietnamese, kJapanese) is where to check them. The
 * voiced readings (-da, -gawa, -bashi) are those of Japanese surnames.
 */
const table = `
田 tian dien ta da|山 shan son yama san zan|本 ben ban moto hon|村 cun thon mura|中 zhong trung naka|川 chuan xuyen kawa gawa|木 mu moc ki gi|井 jing tinh i|藤 teng dang to do fuji
佐 zuo ta sa|高 gao cao taka|橋 qiao kieu hashi bashi|小 xiao tieu ko o|林 lin lam hayashi bayashi|加 jia gia ka|吉 ji cat yoshi|松 song tung matsu|石 shi thach ishi|岸 an ngan kishi
安 an an yasu a|倍 bei boi be|菅 jian gian suga kan|野 ye da no|島 dao dao shima jima|岡 gang cuong oka|森 sen sam mori|池 chi tri ike|渡 du do wata|辺 bian bien nabe be|伊 yi y i
清 qing thanh kiyo shimi|水 shui thuy mizu zu|坂 ban phan saka|谷 gu coc tani ya|河 he ha kawa ko|上 shang thuong ue kami|下 xia ha shita|大 da dai o dai|原 yuan nguyen hara wara|前 qian tien mae
後 hou hau go|内 nei noi uchi|近 jin can kon chika|長 zhang truong naga|長 chang truong naga|新 xin tan ara nii shin|黒 hei hac kuro|白 bai bach shira|青 qing thanh ao|赤 chi xich aka
金 jin kim kane kana|三 san tam mi san zo|福 fu phuc fuku|竹 zhu truc take|西 xi tay nishi|東 dong dong higashi azuma|北 bei bac kita|南 nan nam minami|宮 gong cung miya|崎 qi ky saki zaki
沢 ze trach sawa zawa|武 wu vu take|和 he hoa wa kazu|太 tai thai ta|郎 lang lang ro|一 yi nhat ichi kazu hajime|二 er nhi ji|雄 xiong hung o|文 wen van fumi bun|茂 mao mau shigeru shige
晋 jin tan shin|直 zhi truc nao|人 ren nhan to hito|子 zi tu ko|美 mei my mi|夫 fu phu o|男 nan nam o|義 yi nghia yoshi|純 chun thuan jun|麻 ma ma aso asa|生 sheng sinh o ki|鳩 jiu cuu hato
早 zao tao haya sa|苗 miao mieu nae|裕 yu du hiro yu|仁 ren nhan hito|明 ming minh aki|正 zheng chinh masa|幸 xing hanh yuki sachi|隆 long long taka|信 xin tin nobu|彦 yan ngan hiko|樹 shu thu ki
介 jie gioi suke|助 zhu tro suke|良 liang luong ryo yoshi|久 jiu cuu hisa ku|博 bo bac hiro|弘 hong hoang hiro|英 ying anh hide ei|敏 min man toshi|俊 jun tuan toshi shun|健 jian kien ken
剛 gang cuong tsuyoshi go|誠 cheng thanh makoto|修 xiu tu osamu|進 jin tien susumu|稔 ren nham minoru|光 guang quang mitsu|治 zhi tri ji haru|孝 xiao hieu taka|昭 zhao chieu aki|恵 hui hue megumi e
由 you do yu|理 li ly ri|香 xiang huong ka|奈 nai nai na|愛 ai ai ai|花 hua hoa hana|春 chun xuan haru|秋 qiu thu aki|冬 dong dong fuyu|夏 xia ha natsu|斎 zhai trai sai|藤 teng dang to
阿 a a a|部 bu bo be|翔 xiang tuong sho|平 ping binh hira hei|谷 gu coc tani|羽 yu vu ha|生 sheng sinh nyu|結 jie ket yu|弦 xian huyen zuru|錦 jin cam nishiki|織 zhi chuc kori ori
圭 gui khue kei|萩 qiu thu hagi|茂 mao mau mo|木 mu moc gi|甘 gan cam ama|利 li loi ri toshi|枝 zhi chi eda|玉 yu ngoc tama|城 cheng thanh ki shiro|細 xi te hoso|志 zhi chi shi|位 wei vi i
柴 chai sai shiba|破 po pha ba|桜 ying anh sakura|横 heng hoanh yoko|浜 bin tan hama|神 shen than kami|戸 hu ho to be|名 ming danh na|屋 wu oc ya|札 zha trat satsu|幌 huang hoang poro
仙 xian tien sen|台 tai dai dai|千 qian thien chi|葉 ye diep ha ba|阪 ban phan saka|京 jing kinh kyo|都 du do to|広 guang quang hiro|沖 chong xung oki|縄 sheng thang nawa
広 guang quang|州 zhou chau|海 hai hai|江 jiang giang|湖 hu ho|天 tian thien|津 jin tan|重 chong trung|慶 qing khanh|深 shen tham|圳 zhen quyen|港 gang cang|湾 wan loan|蘇 su to|杭 hang hang
成 cheng thanh|西 xi tay|漢 han han|寧 ning ninh|沙 sha sa|雲 yun van|貴 gui quy|四 si tu|黒 hei hac|龍 long long|遼 liao lieu|陽 yang duong|連 lian lien|浙 zhe chiet|建 jian kien|徽 hui huy
陝 shan thiem|甘 gan cam|粛 su tuc|疆 jiang cuong|蔵 zang tang|蒙 meng mong|古 gu co|門 men mon|澳 ao ao|廈 xia ha|鄭 zheng trinh|昆 kun con|桂 gui que|合 he hop|肥 fei phi|済 ji te
習 xi tap|王 wang vuong|李 li ly|張 zhang truong|劉 liu luu|陳 chen tran|楊 yang duong|趙 zhao trieu|黄 huang hoang|周 zhou chu|呉 wu ngo|徐 xu tu|孫 sun ton|胡 hu ho|朱 zhu chu
何 he ha|郭 guo quach|馬 ma ma|羅 luo la|梁 liang luong|宋 song tong|謝 xie ta|韓 han han|唐 tang duong|馮 feng phung|于 yu vu|董 dong dong|程 cheng trinh|曹 cao tao|袁 yuan vien
鄧 deng dang|許 xu hua|傅 fu pho|沈 shen tham|彭 peng banh|呂 lu la|盧 lu lu|蒋 jiang tuong|蔡 cai thai|丁 ding dinh|魏 wei nguy|薛 xue tiet|潘 pan phan|杜 du do|姜 jiang khuong|方 fang phuong
佳 jia giai yoshi|紀 ji ky ki|康 kang khang yasu|喜 xi hy ki yoshi|朗 lang lang ro|渕 yuan uyen buchi|富 fu phu tomi|市 shi thi ichi|孜 zi tu tsutomu|護 hu ho mori|熙 xi hy hiro
泉 quan tuyen izumi|宇 yu vu u|宗 zong tong so|佑 you huu suke|登 deng dang noboru|曽 zeng tang so|根 gen can ne|龍 long long ryu|徳 de duc naru|郎 lang lang ro|毛 mao mao|沢 ze trach|恩 en an|来 lai lai|強 qiang cuong|克 ke khac|毅 yi nghi|希 xi hy|玲 ling linh|麗 li le|芳 fang phuong|偉 wei vi|軍 jun quan|国 guo quoc|民 min dan|華 hua hoa|錦 jin cam|涛 tao dao`;

type Readings = ReadonlyMap<string, ReadonlySet<string>>;

function readings(column: (words: readonly string[]) => readonly string[]): Readings {
  const byReading = new Map<string, Set<string>>();
  for (const row of table.split(/[|\n]/)) {
    const [character, ...words] = row.trim().split(' ');
    for (const word of column(words)) byReading.set(word, (byReading.get(word) ?? new Set()).add(character));
  }
  return byReading;
}

const chinese = lazily(() => readings((words) => words.slice(0, 1)));
const vietnamese = lazily(() => readings((words) => words.slice(1, 2)));
const japanese = lazily(() => readings((words) => words.slice(2)));

/** Characters that two languages' readings of two pieces share. */
function shared(a: Readings, x: string, b: Readings, y: string): boolean {
  const ones = a.get(x);
  const others = b.get(y);
  return ones !== undefined && others !== undefined && [...ones].some((character) => others.has(character));
}

const longest = 9;

/** Whether a word, cut by one language's readings, and another word, cut by another's, can be the same characters in the same order. */
function sameCharacters(a: Readings, word: string, b: Readings, other: string): boolean {
  const pieces = cut(word, a, longest);
  if (pieces === undefined) return false;
  // for each number of pieces read so far, where the other word can stand
  let places = new Set([0]);
  for (const piece of pieces) {
    const next = new Set<number>();
    for (const at of places) {
      for (let end = at + 1; end <= Math.min(other.length, at + longest); end++)
        if (shared(a, piece, b, other.slice(at, end))) next.add(end);
    }
    places = next;
  }
  return pieces.length > 1 && places.has(other.length);
}

const plain = (words: readonly string[]) => words.map((word) => fold(word).replace(/[^a-z]/g, '')).join('');

/**
 * Why a name can be a known one in another language's reading of its characters.
 * @param suspect the words of a name as the article has it
 * @param known the words of a name as sources have it
 * @returns words for an editor, or undefined
 */
export function readingOf(suspect: readonly string[], known: readonly string[]): string | undefined {
  const name = plain(suspect);
  if (name.length < 4 || name.length > 24) return undefined;
  const orders = known.length === 2 ? [plain(known), plain([known[1], known[0]])] : [plain(known)];
  if (orders.includes(name)) return undefined;
  const short = (word: string) => word.replace(/ou(?=[^aeiou]|$)|oo/g, 'o').replace(/uu/g, 'u');
  if (orders.some((order) => sameCharacters(chinese(), name, japanese(), short(order))))
    return 'the characters of a Japanese name, read in Chinese';
  if (orders.some((order) => sameCharacters(vietnamese(), name, chinese(), order)))
    return 'the characters of a Chinese name, read in Vietnamese';
  return undefined;
}
