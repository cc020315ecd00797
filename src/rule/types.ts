// What a rule is: a card that says what it stands for, examples that prove it, and a pure generator of findings.
// The engine stamps who speaks and how loud; a rule never repeats its own id.
import type { SourcedStory, Story } from '#story';
import type { Span, Text } from '#text';

/** MQM severities, mildest first (themqm.org). Neutral is information and never fails anything. */
export const severities = ['neutral', 'minor', 'major', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** A place in a source, or in the article itself, that proves a finding. */
export interface Evidence {
  readonly text: Text;
  readonly span: Span;
}

/** A proposal: the text that would stand where the finding's span stands; empty to drop the span. */
export interface Fix {
  readonly text: string;
}

/** What a rule says about a stretch of the article. Offsets are UTF-16 code units of its content. */
export interface Finding {
  readonly span: Span;
  /** The fact, then the way out, quoting the text: `"Vidocff" is spelt "Witkoff" by 2 sources.` */
  readonly message: string;
  readonly evidence?: readonly Evidence[];
  /** Best first. */
  readonly fixes?: readonly Fix[];
  /** Where a single finding is milder or graver than the rule's own severity. */
  readonly severity?: Severity;
  /** Calibrated, 0 to 1: of the findings at 0.9, nine in ten are right on the evaluation sets. Default: the rule's. */
  readonly confidence?: number;
}

/** `[[wrong]]` marks a finding in the text, `[[wrong -> right]]` its first fix too; `[[wrong ->]]` drops it. */
export interface Example {
  readonly text: string;
  readonly sources?: readonly string[];
}

interface Card {
  /** A virtue, as an imperative: "Spell a name as the other sources do". */
  readonly title: string;
  /** One short paragraph that a reader understands: why it matters, when it stays silent. */
  readonly why: string;
  /** MQM error type, dimension first: `Accuracy/Mistranslation`. */
  readonly category: string;
  readonly severity: Severity;
  /** 0 to 1, for findings that bring none of their own. */
  readonly confidence: number;
  /** True of a rule that sees that something is wrong and not what: it is silent where another rule has a name for the fault, and makes that one surer. */
  readonly yields?: boolean;
  readonly examples: { readonly invalid: readonly Example[]; readonly valid: readonly Example[] };
}

export interface TextRule extends Card {
  readonly needs?: undefined;
  check(story: Story): Iterable<Finding>;
}

/** A rule that the engine runs only where the story has sources. */
export interface SourcesRule extends Card {
  readonly needs: 'sources';
  check(story: SourcedStory): Iterable<Finding>;
}

export type Rule = TextRule | SourcesRule;

/** Declares a rule; it only gives the object its type. */
export function rule(card: TextRule): TextRule;
export function rule(card: SourcesRule): SourcesRule;
export function rule(card: Rule): Rule {
  return card;
}
