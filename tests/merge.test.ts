// Two rules on one place: the stronger speaks, unless they say different things.
import { expect, test } from 'vitest';
import { check } from '#engine';
import { type Finding, type Rule, rule, type Severity } from '#rule';
import { textOf } from '#text';

const says = (severity: Severity, ...findings: Finding[]): Rule =>
  rule({
    title: 't',
    why: 'w',
    category: 'c',
    severity,
    confidence: 0.9,
    examples: { invalid: [], valid: [] },
    *check() {
      yield* findings;
    },
  });

const found = (rules: Record<string, Rule>) =>
  check(
    { article: textOf('a', 'One Vidocff two three.'), sources: [] },
    Object.entries(rules).map(([id, r]) => ({ id, rule: r })),
  ).findings.map((d) => d.rule);

const at = (start: number, end: number, ...fixes: string[]): Finding => ({
  span: { start, end },
  message: 'm',
  fixes: fixes.map((text) => ({ text })),
});

test('the same correction is said once, by the graver rule', () => {
  expect(found({ 'a/minor': says('minor', at(4, 11, 'Witkoff')), 'b/major': says('major', at(4, 11, 'Witkoff')) })).toEqual(['b/major']);
});

test('a note is silent where a fault is reported', () => {
  expect(found({ 'a/note': says('neutral', at(0, 11)), 'b/minor': says('minor', at(4, 11)) })).toEqual(['b/minor']);
});

test('different faults of one place stay', () => {
  expect(found({ 'a/x': says('minor', at(4, 11, 'Witkoff')), 'b/y': says('major', at(4, 15, 'He')) })).toEqual(['a/x', 'b/y']);
});

test('neighbours do not touch', () => {
  expect(found({ 'a/x': says('neutral', at(0, 4)), 'b/y': says('major', at(4, 11)) })).toEqual(['a/x', 'b/y']);
});

test('a rule that has no name for the fault yields to one that has, and makes it surer', () => {
  const vague: Rule = { ...says('major', { ...at(4, 11), confidence: 0.95 }), yields: true };
  const plain = says('minor', { ...at(4, 15), confidence: 0.6 });
  const story = { article: textOf('a', 'One Vidocff two three.'), sources: [] };
  const { findings } = check(story, [
    { id: 'a/vague', rule: vague },
    { id: 'b/plain', rule: plain },
  ]);
  expect(findings.map(({ rule, severity, confidence }) => ({ rule, severity, confidence }))).toEqual([
    { rule: 'b/plain', severity: 'minor', confidence: 0.95 },
  ]);
  expect(found({ 'a/vague': vague, 'b/note': says('neutral', at(0, 11)) })).toEqual(['a/vague']);
});
