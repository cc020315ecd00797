// Finds the lines of a text that belong to the page and not to the article: menus, share bars, bylines with counters, teasers, comment forms.
// No list of sentences: a line is judged by what interface text is made of, in any site's words and in broken English, and by where it stands.
import type { Span, Text } from '#text';
import { lettered } from './letters.ts';
import { memo } from './memo.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words that hardly stand in a short line unless it is furniture. */
const strong = words(`
  subscribe subscribed subscription unsubscribe newsletter newsletters cookie cookies login signup tweet retweet homepage sitemap permalink paywall captcha
  javascript browser adblock ctrl qr wechat weibo whatsapp telegram viber tiktok facebook twitter instagram youtube linkedin pinterest reddit vk vkontakte
  odnoklassniki kakaotalk zalo douyin toutiao kuaishou yandex app apps apk advertisement advertisements sponsored unlock swipe scroll click tap scan
  bookmark font typo screenshot notifications download install register registration account password username email e-mail disclaimer copyright reprint
  reprinted reprinting repost clickable webpage hyperlink qzone messenger`);

/** Words that interfaces use much, and news now and then. */
const weak = words(`
  free watch news read reading more related article articles story stories post posts next previous load loading page pages share sharing send follow
  followers like likes comment comments commenting reply replies leave forward save favourite favourites favorite favorites home main menu search back return top
  bottom button close skip open show hide see view views viewed latest popular trending recommended recommendation recommend hot topic topics tag tags keyword
  keywords category categories section sections rubric channel channels group chat editor edited editing editorial responsible source original author reporter
  published posted updated update updates size large medium small big enlarge reduce text version mobile full desktop listen audio video videos photo photos
  gallery link links copy code icon here error mistake found noticed spotted select highlight press enter report correction correct content website
  site portal official platform public number friends circle moments rights reserved terms privacy policy contact about advertise advertising required fields
  marked address name join donate continue also minutes min rate rating vote votes stars collection edition daily digest briefing alert alerts
  exclusive premium members member trial offer long picture image print printing phone thumbs inbox breaking social networks network up sign log
  submit cancel accept reject settings language theme dark mode unedited auto-generated syndicated feed staff body line bell turn enable receive get sent
  partners partner paid dislike details detailed information materials material archive rss tweets send write us reader readers visitors today`);

/** What a button or a teaser tells the reader to do. */
const orders = words(`
  share tweet send follow subscribe sign log scan swipe click tap download install print read watch unlock join leave select press enable accept load scroll
  like comment save listen back return skip report open get receive slide pull hold add turn allow register continue see view show highlight mark write
  support rate vote submit copy forward bookmark enter search close hide repost reply discover login found noticed spotted long`);

/** What it is done to: without one of these an order is an order to people. */
const objects = words(`
  article articles newsletter newsletters code qr page app button reply comment comments account cookies notifications channel telegram whatsapp wechat
  facebook twitter instagram youtube weibo menu link links top content browser javascript version subscription feed bell news email e-mail ctrl+enter ctrl
  website site story stories video photo gallery print post posts updates alerts homepage print text typo error mistake inbox google group moments
  original here more website follow like forward tweet`);

/** What stands before the colon in a byline or a counter. */
const labels = words(`
  source sources editor author reporter tags tag keywords topics topic category section rubric views view hits reads clicks comments read-time date time published
  posted updated update edited size font typography responsible proofreader reviewer correspondent intern share number via in-charge title original title
  previous next article reading subject headings heading label labels copyright chief charge news information release first last modified
  of the by in and with on from written created entry reprinted disclaimer`);

/** Words that tell nothing either way. */
const neutral = words(
  `a an the of to in on for and or with your you our is are be by at from this that it will not can now all as up out if do have has i s`,
);

const marks = /[\p{Extended_Pictographic}×✕✖✗☰▲▼◀▶►◄↑↓←→⟩⟨‹›«»©®|>•·*]/u;
const onlyMarks = /^(?:\uFE0F|\u200D|[\s\p{Extended_Pictographic}×✕✖✗☰▲▼◀▶►◄↑↓←→›‹»«])+$/u;
const separator = /\s{2,}|\t|\s*[|»›•▪■◆●]\s*|\s+[>/\\~·–—]\s+|\s*(?:\p{Extended_Pictographic}|\uFE0F|\u200D)+\s*/u;
const stamp = /\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}:\d{2}\b/;
// These are for lines in lower case: a pattern that minds no case takes three times as long to make.
const rights =
  /©|ⓒ|\(c\) ?\d{4}|\ball rights (?:are )?reserved\b|^copyright\b|\b(?:unauthori[sz]ed|without permission)\b.*\b(?:reproduction|redistribution|reprint\w*|copying)\b|\breprint\w*\b.*\b(?:indicate|prohibited|source)\b/;
const alsoRead =
  /^[\s\p{P}\p{S}]*(?:(?:also|must|please|don.t|further|more|you may|you might) (?:also )?(?:read|watch|see|miss|like|reading|stories|news|on this|on the topic)|(?:read|see|watch)(?: also| more| next| too| on the topic)|related(?: (?:articles?|stories|news|posts?|topics?|reading|coverage))?|recommended(?: reading| for you)?)\s*(?:[|:>»—–-]|$)/u;
const ours =
  /\bour (?:\S+ )?(?:telegram|whatsapp|wechat|facebook|twitter|instagram|youtube|channel|newsletters?|app|apps|site|website|page|group|bot|podcast|subscribers|feed)\b/;

const token = lettered(String.raw`[\p{L}\p{N}]+(?:[-+'’][\p{L}\p{N}]+)*`, 'gu');
const hashtags = /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u;
/** "… (Responsible editor: Lin Xiao)" at the end of a paragraph. */
const aside = /[([（【]([^()[\]（）【】]{3,60})[)\]）】]$/;
/** "… The talks go on. Share this article on Facebook": what follows the last full stop of a line that ends without one. */
const trailer = /[.!?]["'”’)]*\s+([^.!?]{8,60}[^.!?"'”’)\s])$/;
/** A line that only says where the news or a picture comes from is the article's own. */
const credit = /^\W*(?:sources?|author|by|photos?|pictures?|videos?|images?)\b[^:：]{0,20}[:：]/;
/** Longest line, in characters, that is looked at: furniture is short. */
const longestLine = 400;
/** Longest line of labels, buttons and orders. */
const longestPart = 240;
/** Words of a line beyond which it can hardly be a label. */
const longestLabel = 22;
/** Points a line needs. */
const enough = 3;
/** How many lines at either end of a text count as its edge. */
const head = 4;
const tail = 8;

interface Line extends Span {
  readonly points: number;
  /** The text floor knows this line for furniture already. */
  readonly known: boolean;
}

/** The lines of page furniture in a text, in order. */
export const furnitureOf = memo((text: Text): readonly Span[] => {
  const article = articleIn(text);
  const lines = linesOf(text).filter(({ start }) => start >= article.start && start < article.end);
  const sure = lines.map((line, i) => line.known || line.points + edge(i, lines.length) >= enough);
  return lines
    .filter(
      (line, i) => sure[i] || (line.points > 0 && line.points + edge(i, lines.length) + (sure[i - 1] || sure[i + 1] ? 1 : 0) >= enough),
    )
    .map(({ start, end }) => ({ start, end }));
});

/** Where furniture is misplaced: anywhere in a text, but in a web page, whose menus and footers are its own, only among the paragraphs. */
function articleIn(text: Text): Span {
  const isPage =
    text.content !== text.original && /<(?:!doctype|html|head|body|main|article|section|div|p)\b/i.test(text.original.slice(0, 2000));
  const paragraphs = isPage ? text.blocks.filter(({ kind }) => kind === 'paragraph') : text.blocks;
  return { start: paragraphs[0]?.start ?? 0, end: paragraphs[paragraphs.length - 1]?.end ?? 0 };
}

function edge(index: number, count: number): number {
  return (index > 0 && index < head) || index >= Math.max(head, count - tail) ? 1 : 0;
}

function linesOf(text: Text): Line[] {
  return text.blocks.flatMap((block) => {
    const known = block.kind === 'furniture' || block.kind === 'comment-form';
    const lines: Line[] = [];
    for (const match of text.content.slice(block.start, block.end).matchAll(/[^\r\n]+/g)) {
      const line = match[0].trim();
      if (line === '') continue;
      const start = block.start + match.index + match[0].indexOf(line);
      const points = known ? enough : pointsOf(line);
      const last = points < enough ? aside.exec(line) : null;
      const hanging = points < enough ? trailer.exec(line)?.[1] : undefined;
      if (last && isLabelled(last[1]) && !credit.test(last[1].toLowerCase()))
        lines.push({ start: start + last.index, end: start + line.length, known, points: enough });
      else if (hanging !== undefined && pointsOf(hanging) >= enough)
        lines.push({ start: start + line.length - hanging.length, end: start + line.length, known, points: enough });
      else lines.push({ start, end: start + line.length, known, points });
    }
    return lines;
  });
}

/** What a word tells; a neutral one nothing, whatever other list it is in. */
const weights = new Map<string, 'strong' | 'weak' | 'neutral'>();
for (const word of [...weak, ...orders]) weights.set(word, 'weak');
for (const word of strong) weights.set(word, 'strong');
for (const word of neutral) weights.set(word, 'neutral');

/** How much a line looks like furniture by its words alone; 0 or less is prose. */
function pointsOf(line: string): number {
  if (line.length > longestLine) return 0;
  if (onlyMarks.test(line)) return 2;
  const lower = line.toLowerCase();
  if (alsoRead.test(lower) || (line.startsWith('#') && hashtags.test(line))) return enough;
  if (rights.test(lower)) return line.length <= longestPart ? enough : 1;
  if (line.length > longestPart) return 0;
  const tokens = lower.match(token(lower)) ?? [];
  let content = 0;
  let loud = 0;
  let known = 0;
  for (const word of tokens) {
    const weight = weights.get(word);
    if (weight === 'neutral' || (weight === undefined && /^\d+$/.test(word))) continue;
    content++;
    if (weight !== undefined) known++;
    if (weight === 'strong') loud++;
  }
  const share = content === 0 ? 0 : known / content;
  const sentence = /[.!?…]["'”’)]*$/.test(line) && !(/\S(?:[!?…]|\.\.)$/.test(line) && !/\s/.test(line)); // "Enjoy!" is a label
  if (sentence && tokens.length > longestLabel && share < 0.5) return 0; // as most lines: nothing below outweighs what such a one loses
  const segments = line.split(separator).filter((segment) => segment !== '');

  if (segments.length === 1 && credit.test(lower)) return 0;
  let points = 0;
  const labelled = tokens.length <= (sentence ? 6 : 20) ? segments.filter(isLabelled).length : 0;
  if (labelled > 0) points += labelled > 1 ? 3 : 2;
  if (segments.length > 2 && segments.every((segment) => segment.split(/\s+/).length <= 6)) points += known > 0 || stamp.test(line) ? 2 : 1;
  if (tokens.length <= 14 && content <= 8 && stamp.test(line)) points += 1;
  if (tokens.length <= 18 && (loud > 0 || share >= 0.6) && segments.some((segment) => isOrder(segment.toLowerCase())))
    points += share >= 0.3 ? 2 : 1;
  if (tokens.length <= 18 && ours.test(lower)) points += 2;
  if (tokens.length <= 18) points += Math.min(loud, 2);
  if (known > 1 || (known === 1 && content === 1 && !sentence)) points += share >= 0.8 ? 2 : share >= 0.5 ? 1 : 0;
  if (points > 0 && marks.test(line) && /\p{Extended_Pictographic}|[×▲►»©]/u.test(line)) points += 1;
  if (sentence && tokens.length > 9 && share < 0.7) points -= 2;
  if (tokens.length > longestLabel) points -= 2;
  if (/^["“„'‘«]/.test(line)) points -= 3;
  return points;
}

/** "Responsible editor: …", "Views: 1 204". */
function isLabelled(segment: string): boolean {
  const colon = segment.search(/[:：]/);
  if (colon < 1 || colon > 30) return false;
  const label =
    segment
      .slice(0, colon)
      .toLowerCase()
      .match(/[\p{L}-]+/gu) ?? [];
  return label.length > 0 && label.length <= 4 && label.every((word) => labels.has(word)) && label.some((word) => !neutral.has(word));
}

/** An order to the page's visitor: "Scan the code to follow". */
function isOrder(segment: string): boolean {
  const said: readonly string[] = segment.match(/[\p{L}\p{N}]+(?:[-+'’][\p{L}\p{N}]+)*/gu) ?? [];
  const first = said[0] === 'please' || said[0] === 'free' || said[0] === 'or' || said[0] === 'and' ? 1 : 0;
  return said.length > 1 && said.length <= 14 && orders.has(said[first]) && said.slice(first + 1).some((word) => objects.has(word));
}
