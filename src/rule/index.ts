// Floor 4: the one door that rules/ knocks on. It gives a rule its type and the facts of the floors below.

export * from '#analysis';
export * from '#story';
export { type Suspicious, suspiciousWords } from '#suspicion';
export type { Block, Sentence, Span, Text, Token } from '#text';
export type { Marked } from './examples.ts';
export { readMarks } from './examples.ts';
export { type Card, type List, type ListEntry, type Lists, listsTogether, readingsOf, ruleOf } from './list.ts';
export type { Evidence, Example, Finding, Fix, Rule, Severity, SourcesRule, TextRule } from './types.ts';
export { rule, severities } from './types.ts';
export { readList, ruleOfList } from './yaml.ts';
