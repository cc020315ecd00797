// A run to print: reports and renderings go through a format as the command line sends them.
import type { CatalogEntry, DocumentReport } from '#engine';
import { count, type FormatName, formats, nothing, type Rendering, type Run } from '#report';

const card = { why: 'Names matter.', category: 'Accuracy/Mistranslation', confidence: 0.9, examples: { invalid: [], valid: [] } } as const;

export const rules: readonly CatalogEntry[] = [
  { id: 'names/garbled', rule: { ...card, title: 'Spell a name as the other sources do', severity: 'major', *check() {} } },
  { id: 'names/unknown', rule: { ...card, title: 'Name people whom others know', severity: 'neutral', confidence: 0.5, *check() {} } },
  { id: 'long', rule: { ...card, title: 'Be brief', why: 'word '.repeat(1000), severity: 'critical', *check() {} } },
];

export const plainRun: Run = { version: '1.2.3', rules, colour: false, width: 100, verbose: false };

export interface Printed {
  readonly report: DocumentReport;
  readonly rendering?: Rendering;
}

/** What a format prints over documents. */
export function printAll(name: FormatName, documents: readonly Printed[], run: Partial<Run> = {}): string {
  const format = formats[name]({ ...plainRun, ...run });
  const pieces = documents.map(({ report, rendering }, i) => format.document(report, i, rendering));
  const tally = documents.reduce((all, { report }) => count(all, report), nothing);
  return [format.start, ...pieces, format.end(tally)].join('');
}

/** The rendering of a plain text: one block a paragraph. */
export function renderingOf(text: string, report: DocumentReport, rest: Partial<Rendering> = {}): Rendering {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    kind: 'paragraph',
  }));
  return {
    original: text,
    content: text,
    spans: report.findings.map(({ start, end }) => ({ start, end })),
    blocks: paragraphs,
    proofs: report.findings.map(({ evidence }) => evidence.map(() => undefined)),
    sources: [],
    names: [],
    ...rest,
  };
}

/** What strangers write to be more than text. */
export const hostile = [
  '<script>document.title = "owned"</script><img src=x onerror="document.title = \'owned\'">',
  "\"]]> & <!-- --> 'quoted' </style></script></title>",
  '::error file=a,line=1::owned%0A::set-output name=x::y',
  '\u001b]0;owned\u0007\u001b[31m \u202eright to left\u202c \u0000 \uffff \ud800',
  '[link](http://evil.example) **bold** | cell | `code` <b>tag</b> @someone #1 www.evil.example $x$ ~~no~~',
  'two\r\nlines\u2028and\tmore',
].join(' ');
