// Korean names have four spellings at once: McCune-Reischauer, Revised Romanisation, Yale's heirs, and whatever the bearer likes.
// A closed list of surnames says that a name is Korean; only then may its given name be folded as widely as these spellings differ.

/** One surname a row, every customary spelling. Source: surnames of the 2015 census of Korea, in the romanisations their bearers use. */
const surnames: ReadonlyMap<string, string> = new Map(
  `kim gim|lee yi rhee ri li i|park pak bak|choi choe|jung jeong chung chong|kang gang|cho jo|yoon yun|jang chang|lim im rim|han|oh o|seo suh so|shin sin|kwon gwon|hwang|
  ahn an|song|ryu yoo yu ryoo|jeon jun chon chun|hong|ko go koh|moon mun|yang|son sohn|bae pae|baek paik paek baik|heo hur huh ho|nam|shim sim|roh no noh|ha|kwak gwak|
  sung seong song|cha|joo ju chu|woo u wu|koo ku gu|min|chin jin|na ra|um eom|chae|won|cheon|bang pang|kong gong|hyun hyon hyeon|ham|byun byeon pyon|yeom yom|yeo yo|
  choo chu|do|so|seok suk sok|sun|seol sol|ma|kil gil|pyo|myung myong myeong|ki gi|wang|keum kum geum|ok|yook yuk|in|maeng|jegal|tak|kuk guk|eun un|ji chi`
    .split('|')
    .flatMap((row) => {
      const spellings = row.trim().split(/\s+/);
      return spellings.map((spelling) => [spelling, spellings[0]] as const);
    })
    .reverse(),
);

/** What the systems spell differently: eo/o/u/ŏ, eu/u/ŭ, oo/u, ae/ai, ui/ee, yeo/yu, g/k, d/t, b/p, j/ch, l/r, r/n at the beginning. */
function givenKey(given: string): string {
  return given
    .replace(/e?ui/g, 'i')
    .replace(/yeo|yoo|you|yu|yo/g, 'Y')
    .replace(/eo|eu|oo|ou|u|o/g, 'V')
    .replace(/ee|i|y(?![aeiouVY])/g, 'i')
    .replace(/ae|ai|ay|e/g, 'e')
    .replace(/w(?=[VY])/g, '')
    .replace(/ch|j/g, 'c')
    .replace(/sh/g, 's')
    .replace(/[gk]/g, 'k')
    .replace(/[dt]/g, 't')
    .replace(/[bp]/g, 'p')
    .replace(/[lr]/g, 'l')
    .replace(/^l/, 'n')
    .replace(/h$/, '')
    .replace(/(.)\1+/g, '$1');
}

/**
 * A key of a Korean name; names with one key are honest spellings of one name.
 * @param words the folded words of a name, surname first; hyphens parted
 * @returns undefined where the name does not begin with a Korean surname and two or three syllables' worth of letters
 */
export function koreanKey(words: readonly string[]): string | undefined {
  const surname = surnames.get(words[0] ?? '');
  const given = words.slice(1).join('');
  return surname === undefined || given.length < 3 || given.length > 12 ? undefined : `${surname} ${givenKey(given)}`;
}
