// Honest other spellings: a language of another script has several systems of writing its names in Latin letters, and all of them are right.
// Each system folds what its own standards spell differently, so that two spellings of one name meet in one key.
import type { Step } from './sounds.ts';

interface System {
  readonly name: string;
  /** What names of the language look like. Both words must: the folding is too wide for other names. */
  readonly looks: RegExp;
  readonly steps: readonly Step[];
}

const systems: readonly System[] = [
  {
    // ISO 9, BGN/PCGN, the passport systems of Russia (2014) and Ukraine (2010), French and German custom: e/ye, yo/o after ch and sh, -iy/-yy/-y/-i,
    // kh/h, x/ks, ts/tz/c, zh/j, v/w/ff, doubled or single letters.
    name: 'Slavic',
    looks:
      /sk(?:y|yy|iy|ii|i|aya|aia|a)$|[oeyi](?:v|ff|w)(?:a|ich|ych|ski|sky)?$|[nv][iy](?:ch|c)$|enko$|chuk$|kh|zh|shch|y[aeou]|ov|iy|ij/,
    steps: [
      [/schtsch|shch|szcz|sch/g, 'sh'],
      [/tsch|tch|cz/g, 'ch'],
      [/dzh|dj|zh/g, 'Z'],
      [/(?<![csz])kh/g, 'h'],
      [/x/g, 'ks'],
      [/tz|ts|c(?!h)/g, 'c'],
      [/ff?$|w/g, 'v'],
      [/iya|ija/g, 'ia'],
      [/[iy][yij]/g, 'i'],
      [/[yj](?=[ao])|j(?=u)/g, 'i'],
      [/(?<=[cs]h|Z)[iy]?o/g, 'e'],
      [/i[oe]|ye/g, 'e'],
      [/y/g, 'i'],
      [/(.)\1+/g, '$1'],
    ],
  },
  {
    // The short vowels are not written and differ by region: a/e, i/e, u/o; ay/ai/ei/ey and aw/au/ou are one; q, k, g stand for qaf; dh, d, th for dhal and dad;
    // the article is al, el or assimilated; a final h is not spoken. Source: ALA-LC, BGN/PCGN and the French custom.
    name: 'Arabic',
    looks:
      /^(?:a[dlnrstz]|e[dlnrstz]|ash|esh)-|^(?:abu|abd|bin|ibn)|[kgd]h|q(?!u)|aa|ee|ou|mm|ss[aei]|dd[aei]|[aeiou]h$|[ou]lla|uddin|[ae]y|ei|[aeiou]h[aeiou]|a[ei]d/,
    steps: [
      [/^(?:a[dlnrstz]|e[dlnrstz]|ash|esh)-/g, ''],
      [/dh|th|dj(?=[aeiou])/g, 'd'],
      [/kh/g, 'h'],
      [/gh|q|c(?!h)|g/g, 'k'],
      [/a[ey]|e[iy]|ai/g, 'AI'],
      [/aw|au/g, 'AU'],
      [/aa/g, 'a'],
      [/ee|ii|y(?![aeiou])/g, 'i'],
      [/oo|ou|o/g, 'u'],
      [/h$|['-]/g, ''],
      [/e$/g, 'a'],
      [/(.)\1+/g, '$1'],
    ],
  },
];

/** The keys of one system: an Arabic e is a to some and i to others, so a word may have two. */
function keysOf(system: System, word: string): string[] {
  const text = system.steps.reduce((rest, [spelled, sound]) => rest.replace(spelled, sound), word);
  const keys = system.name === 'Arabic' ? [text.replaceAll('e', 'a'), text.replaceAll('e', 'i')] : [text];
  return [...new Set(keys)].map((key) => `${system.name} ${key}`);
}

/** Keys of a folded word (hyphens kept) under every system whose names it resembles. Two words with one key are honest spellings of one name. */
export function romanKeys(word: string): readonly string[] {
  return systems.filter(({ looks }) => looks.test(word)).flatMap((system) => keysOf(system, word));
}
