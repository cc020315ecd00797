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

/** The most answers that are kept about words: a feed brings new words for ever. */
const mostWords = 20_000;

/** Kept in place of the answer `undefined`, which a map gives for a word it does not have. */
const nothing = Symbol('nothing');

/** The same for a question about a word, or any other string, which texts ask over and over. */
export function memoWord<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer | typeof nothing>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known === nothing ? (undefined as Answer) : (known as Answer);
    const answer = ask(word);
    if (answers.size >= mostWords) answers.clear();
    answers.set(word, answer === undefined ? nothing : answer);
    return answer;
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
