// Analysis is memoised by the text it reads: many rules ask the same question, and each is answered once.

/** All answers about a subject, by question. One table for all questions: the collector has to look through every one. */
const answersAbout = new WeakMap<object, Map<unknown, unknown>>();

/** Remembers the answer of `ask` for each subject, for as long as the subject itself lives. */
export function memo<Subject extends object, Answer>(ask: (subject: Subject) => Answer): (subject: Subject) => Answer {
  return (subject) => {
    let answers = answersAbout.get(subject);
    if (!answers) {
      answers = new Map();
      answersAbout.set(subject, answers);
    }
    const known = answers.get(ask);
    if (known !== undefined || answers.has(ask)) return known as Answer;
    const answer = ask(subject);
    answers.set(ask, answer);
    return answer;
  };
}

/** So many answers about words are kept at least, and twice as many at most: a feed brings new words for ever. */
const leastWords = 5_000;

/** Kept in place of the answer `undefined`, which a map gives for a word it does not have. */
const nothing = Symbol('nothing');

/**
 * The same for a question about a word, or any other string, which texts ask over and over. What is asked again outlives what is not.
 * @param least how many answers are kept at least; twice as many are kept at most
 */
export function memoWord<Answer>(ask: (word: string) => Answer, least = leastWords): (word: string) => Answer {
  let recent = new Map<string, Answer | typeof nothing>();
  let earlier = recent;
  const keep = (word: string): Answer | typeof nothing => {
    const answer = earlier.get(word) ?? ask(word);
    if (recent.size >= least) {
      earlier = recent;
      recent = new Map();
    }
    const kept = answer === undefined ? nothing : answer;
    recent.set(word, kept);
    return kept;
  };
  return (word) => {
    const known = recent.get(word) ?? keep(word);
    return known === nothing ? (undefined as Answer) : known;
  };
}

/** Makes a thing when it is first asked for: a process starts sooner without the tables that its texts do not need. */
export function lazily<Thing extends object>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
