// Every rule is held to its own examples: exactly the marked findings, fixes that leave the text clean, and no quarrel with another rule's good text.
import { expect, test } from 'vitest';
import { loadCatalog, run } from '#engine';
import { type Example, type Rule, readMarks } from '#rule';
import { textOf } from '#text';

const catalog = await loadCatalog();

function findings(rule: Rule, text: string, sources: readonly string[] = []) {
  const story = { article: textOf('article', text), sources: sources.map((source, i) => textOf(`source ${i + 1}`, source)) };
  return [...run(rule, story)].sort((a, b) => a.span.start - b.span.start);
}

/** What a reader of a failing test needs: the text with what was found marked in it. */
function mark(text: string, spans: readonly { start: number; end: number; fix?: string }[]): string {
  let out = '';
  let last = 0;
  for (const { start, end, fix } of spans) {
    out += `${text.slice(last, start)}[[${text.slice(start, end)}${fix === undefined ? '' : ` -> ${fix}`}]]`;
    last = end;
  }
  return out + text.slice(last);
}

function marked(rule: Rule, example: Example): string {
  const { text, marks } = readMarks(example.text);
  const found = findings(rule, text, example.sources);
  return mark(
    text,
    found.map(({ span, fixes }, i) => ({ ...span, fix: marks[i]?.fix === undefined ? undefined : fixes?.[0]?.text })),
  );
}

function fixed(rule: Rule, example: Example): string {
  const { text } = readMarks(example.text);
  return findings(rule, text, example.sources).reduceRight(
    (kept, { span, fixes }) => (fixes?.[0] ? kept.slice(0, span.start) + fixes[0].text + kept.slice(span.end) : kept),
    text,
  );
}

const loud = (rule: Rule) => rule.severity === 'major' || rule.severity === 'critical';

for (const { id, rule } of catalog) {
  test(`${id}: its examples`, () => {
    expect(rule.examples.invalid.length).toBeGreaterThan(0);
    expect(rule.examples.valid.length, 'at least two near misses').toBeGreaterThanOrEqual(2);
    for (const example of rule.examples.invalid) {
      expect(marked(rule, example).replaceAll(' -> ]]', ' ->]]')).toBe(example.text);
      const { text, marks } = readMarks(example.text);
      const found = findings(rule, text, example.sources);
      if (loud(rule))
        expect(
          found.every((finding) => finding.severity === 'minor' || finding.severity === 'neutral' || finding.evidence?.length),
          'a loud finding shows evidence',
        ).toBeTruthy();
      if (marks.every((m) => m.fix !== undefined))
        expect(findings(rule, fixed(rule, example), example.sources).map((f) => f.message)).toEqual([]);
    }
    for (const example of rule.examples.valid)
      expect(
        findings(rule, example.text, example.sources).map((f) => f.message),
        example.text,
      ).toEqual([]);
  });

  test(`${id}: no other rule objects to its valid examples`, () => {
    for (const example of rule.examples.valid) {
      for (const other of catalog) {
        const objections = findings(other.rule, example.text, example.sources).filter(
          (f) => (f.severity ?? other.rule.severity) !== 'neutral',
        );
        expect(
          objections.map((f) => `${other.id}: ${f.message}`),
          example.text,
        ).toEqual([]);
      }
    }
  });
}
