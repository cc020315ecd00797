// What a line of an article is for, judged by its words alone: page furniture, comment forms, bylines, captions, list items.
// Only whole lines that can hardly be anything else are called furniture or a comment form; a doubtful line stays the article's own.
import type { BlockKind } from './types.ts';

/** Longer lines are prose, whatever they begin with. */
const longest = 300;

// Where a pattern stands at the end of a line, what stands before it is measured last: hardly any line has its first word.
// The patterns are for lines in lower case, but where a capital tells: a pattern that minds no case takes three times as long to make.

const furniture = [
  /^(?:related|recommended|popular|trending|latest|more|other|similar|top|most read|must read|editor['’]s picks?)(?: (?:articles?|stor(?:y|ies)|posts?|news|topics?|content|reading|videos?|headlines|links|tags|now|for you))+:?$/,
  /^(?:you (?:may|might) also (?:like|be interested in)|(?:people|readers) also (?:read|liked)|what to read next|read next|up next|don['’]t miss|recommended for you)[:.]?$/,
  /^(?:also read|read also|read more|see also|also see|must read|related)\s*[|:»]\s*\S.{0,250}$/,
  /^(?:read|see|show|load|view|learn|find out) (?:more|all|less)(?: (?:stories|articles|posts|news|comments|here|about \S.{0,60}))?\s*(?:[.…»>→]|\.\.\.)*$/,
  /^(?:back|go|scroll|return|skip) to (?:the )?(?:top|main content|content|home ?page|navigation|menu)(?: button| of (?:the )?page)?\.?$/,
  /^(?:share|tweet|print|email|save|bookmark|copy link|follow us|subscribe|sign (?:in|up)|log ?in|register|menu|search|home|close|advert(?:isement|isment)?s?|sponsored(?: content)?|promoted(?: content)?|skip ad|loading|next|previous|next article|previous article|previous post|next post|newsletters?|cookie settings|privacy policy|terms (?:of (?:use|service)|and conditions)|contact us|about us)(?:\s*(?:\.{3}|…|»|›|>))?$/,
  /^share (?:this|on|via|with)(?: (?:this|article|story|post|page|on|via|with|friends|facebook|twitter|x|whatsapp|email|e-mail|linkedin|telegram|reddit|link))*:?$/,
  /^(?:(?:facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|e-?mail|print|messenger|copy link|instagram|youtube|tumblr|share|tweet|flipboard|pocket|line|viber|threads|bluesky)[\s,|/•·]*){3,}$/,
  /^(?:subscribe|sign up|register) (?:now|here|today|free|to (?:our|the)|for (?:our|the|free)).{0,120}(?:newsletters?|updates?|alerts?|inbox|channel|briefing)\W*$/,
  /^(?:follow|like|join|find|add) us (?:on|at) .{0,120}$/,
  /^(?:©|\(c\)|copyright\b).{0,200}$/,
  /\ball(?<=^.{0,123}) rights reserved\.?$/,
  /^(?:home|news|world|main|front page)\s*(?:[>»›/|]\s*[^>»›/|]{1,60}){1,6}$/,
  /^[×✕✖☰←→↑↓»«›‹]$/,
];

const commentForm = [
  /^(?:leave|post|write|add|submit) (?:a|your)(?: new)? (?:reply|comment|response|review)(?: (?:here|below|cancel reply))?\W*$/,
  /^cancel reply$/,
  /^your e-?mail address will not be (?:published|shared|made public)\b.{0,120}$/,
  /^(?:all )?(?:required )?fields (?:are )?marked (?:with )?.{0,40}(?:required|\*)\W*$/,
  /^required fields are marked\s*\*?$/,
  /^save my name,? e-?mail.{0,120}$/,
  /^(?:your )?(?:comment|name|e-?mail|website|message)s?(?: address)?\s*(?:\*|\(required\))$/,
  /^(?:post|submit|send|publish) comment$/,
  /^you must be (?:logged|signed) in to (?:post|leave|write) a comment\W*$/,
  /^notify me of (?:follow-up comments|new (?:posts|comments)).{0,60}$/,
  /^(?:(?:no|\d+) comments(?: yet)?|1 comment)$/,
];

const name = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|bin|al|el|la|da|di|du))*`;
const date = String.raw`(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|(?:\p{Ll}\p{L}+,? )?\p{Ll}\p{L}{2,}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|(?:\p{Ll}\p{L}+,? )?\d{1,2}(?:st|nd|rd|th)? \p{Ll}\p{L}{2,}\.?,? \d{4})`;
const byline = [
  /^(?:source|sources|editor|responsible editor|author|reporter|correspondent|translator|translated by|agency)\s*[:：]\s*\S.{0,150}[^.!?]$/,
  /^\((?:reporting|writing|editing|additional reporting|compiled|translated)\b.{0,250}\)\.?$/,
];

let madeNamed: RegExp | undefined;

/** "By Jane Doe and John Roe": the names tell by their capitals. */
function named(): RegExp {
  madeNamed ??= new RegExp(
    String.raw`^(?:By|BY|by|(?:Written|Reported|Edited|Text|Story|Reporting|written|reported|edited|text|story|reporting) by|Author:|Words:) ${name}(?:(?:,| and| &| \||;) ?${name}){0,6}[,|]?$`,
    'u',
  );
  return madeNamed;
}

let madeDateline: RegExp | undefined;

/** "Updated: May 3, 2025, 10:15 am": a line with nothing but a date and what happened then. */
function dateline(): RegExp {
  madeDateline ??= new RegExp(
    String.raw`^(?:(?:release|publish|publication|post|update)(?:d|ed)?(?: on| at| time| date)?|last (?:updated|modified)(?: on| at)?|date|time|on)?\s*[:：|-]?\s*${date}(?:[ ,t|-]*(?:at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?(?: ?\(?[a-z]{2,4}\)?)?)?\.?$`,
    'u',
  );
  return madeDateline;
}

/** How bylines open, datelines apart. */
const opensByline =
  /^(?:by|written|reported|edited|text|story|reporting|author|words|sources?|editor|responsible|reporter|correspondent|translat|agency|\()/;
/** A dateline is no longer. */
const longestDateline = 120;

const caption = [
  /^[([]?(?:file )?(?:photo|image|picture|photograph|video|graphic|illustration|credit|pic)s?(?: (?:by|credit|courtesy(?: of)?|caption|source))?\s*[:：|/]\s*\S.{0,250}$/,
  /^[([]?(?:file )?(?:photo|photograph|image|picture|pic)s? (?:by|courtesy of|via)\s+\S.{0,120}$/,
  /[([](?<=^.{0,291})(?:file )?(?:photo|image|picture|pic|ap photo|afp photo)s?\b[^)\]]{0,80}[)\]]\.?$/,
  /\/(?<=^.{0,291})(?:getty images|shutterstock|reuters|afp|ap|epa|xinhua|anadolu)\)?\.?$/,
];

const bullet = /^[•●▪◦‣∙·■□►▶✓]\s*\S/u;

/** The kind of a block by its words; undefined where they do not tell. */
export function kindOf(text: string): BlockKind | undefined {
  if (bullet.test(text)) return 'list';
  if (text.length > longest) return undefined;
  const lower = text.toLowerCase();
  if (fits(commentForm, lower) || isForm(lower)) return 'comment-form';
  if (fits(furniture, lower)) return 'furniture';
  if (isByline(text, lower)) return 'byline';
  if (fits(caption, lower)) return 'caption';
  if (/^>\s?\S/.test(text)) return 'quotation';
  return undefined;
}

function fits(patterns: readonly RegExp[], lower: string): boolean {
  return patterns.some((pattern) => pattern.test(lower));
}

/** Most lines are neither byline nor dateline, and the patterns of those take milliseconds to make. */
function isByline(text: string, lower: string): boolean {
  if (opensByline.test(lower) && (fits(byline, lower) || named().test(text))) return true;
  return text.length <= longestDateline && /\d[-/.]\d|\d{4}/.test(text) && dateline().test(lower);
}

/** Several notices of a form on one line: each sentence is one of them. */
function isForm(text: string): boolean {
  const parts = text.split(/(?<=\.) /);
  return parts.length > 1 && parts.every((part) => fits(commentForm, part));
}

/** Whether a line looks like a headline: short, opened by a capital or a number, without the stop of a sentence. */
export function isHeadline(text: string, longestHeadline: number): boolean {
  if (text.length > longestHeadline || !/^["“‘'([]?[\p{Lu}\p{N}]/u.test(text)) return false;
  return !/[.!…;,:][)"”’']*$/.test(text) || (/:$/.test(text) && text.length <= 40);
}

/** Whether a line ends as a sentence does. */
export function isFinished(text: string): boolean {
  return /[.!?…:;。！？][\s"“”’')\]»]*$/u.test(text);
}

const openEnd = new RegExp(
  String.raw`\b(?:a|an|the|and|or|nor|of|to|in|at|by|for|from|with|between|into|onto|than|as|that|which|who|whose|his|her|its|their|our|my|` +
    '(?:Vice |Prime )?(?:Presidents?|Ministers?|Premiers?|Chancellors?|Secretar(?:y|ies)|Senators?|Governors?|Ambassadors?|Envoys?|Generals?|Professors?|Mayors?|Judges?|Kings?|Queens?|Princes?)|Mr|Mrs|Ms|Dr)$',
);

/** Whether a line breaks off before a word that must follow: after an article, a preposition, or a title before its name. */
export function endsOpen(text: string): boolean {
  return openEnd.test(text);
}

/** A heading between paragraphs is short. */
export const longestHeading = 90;

/** The kind of a block of markup: what its elements say, else what its words say; furniture by its words is furniture in any element. */
export function kindOfMarked(text: string, kind: BlockKind | undefined): BlockKind {
  const words = kindOf(text);
  if (words === 'furniture' || words === 'comment-form') return words;
  return kind ?? words ?? (isHeadline(text, longestHeading) ? 'headline' : 'paragraph');
}
