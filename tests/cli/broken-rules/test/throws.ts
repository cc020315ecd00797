// A rule that breaks: the others must go on.
export default {
  title: 'Break',
  why: 'To see what happens.',
  category: 'Other',
  severity: 'minor',
  confidence: 0.5,
  examples: { invalid: [], valid: [] },
  check() {
    throw new Error('nothing works');
  },
};
