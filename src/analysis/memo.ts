// Analysis is memoised by the text it reads: many rules ask the same question, and each is answered once.

/** Remembers the answer of `ask` for each subject, for as long as the subject itself lives. */
export function memo<Subject extends object, Answer>(ask: (subject: Subject) => Answer): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject) => {
    let known = answers.get(subject);
    if (!known) {
      known = { answer: ask(subject) };
      answers.set(subject, known);
    }
    return known.answer;
  };
}
