// The parts of wink's model that are code: the package has no types for its files.
declare module 'wink-eng-lite-web-model/dist/feature.js' {
  const featureFn: import('wink-nlp').Model['featureFn'];
  export default featureFn;
}

declare module 'wink-eng-lite-web-model/dist/load-pos-model.js' {
  const pos: import('wink-nlp').Model['pos'];
  export default pos;
}

declare module 'wink-eng-lite-web-model/dist/porter-stemmer.js' {
  const stem: (word: string) => string;
  export default stem;
}
