// SARIF 2.1.0, by which code scanning keeps track of findings over the life of a repository.
// Sources: the OASIS standard, and GitHub's "SARIF support for code scanning" for what it reads and its limits.
import type { CatalogEntry, Diagnostic, DocumentReport } from '#engine';
import type { Format, Run } from './format.ts';
import { falling } from './page/passages.ts';
import { proofLines } from './proofs.ts';
import type { Place, Rendering } from './rendering.ts';
import type { Severity } from './tally.ts';
import { safeJson, visible } from './visible.ts';
import { endOf, isFile, nameOf, readyFixes, uriOf } from './where.ts';

/** What GitHub takes: it refuses a file with more results, or with more than 10 MB when packed, to which such JSON shrinks by a factor of seven and more. */
const limits = { results: 25_000, bytes: 60_000_000, notifications: 1_000, description: 1_024 };

/** How full a file may be for a finding to enter: each severity has a fifth that milder ones cannot fill, and so the worst 5,000, which GitHub shows, are in it. */
const entersUpTo: Readonly<Record<Severity, number>> = { neutral: 0.4, minor: 0.6, major: 0.8, critical: 1 };

const levelOf: Readonly<Record<Severity, string>> = { neutral: 'note', minor: 'warning', major: 'error', critical: 'error' };
const problemOf: Readonly<Record<Severity, string>> = { neutral: 'recommendation', minor: 'warning', major: 'error', critical: 'error' };

/** Results are written as they come; where a file has filled up, the mildest are left out, and it says how many. */
export function sarif({ version, rules }: Pick<Run, 'version' | 'rules'>): Format {
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const notifications: object[] = [];
  const leftOut: Record<Severity, number> = { neutral: 0, minor: 0, major: 0, critical: 0 };
  let results = 0;
  let bytes = 0;
  let failed = 0;

  const write = (severity: Severity, one: () => object): string => {
    if (Math.max(results / limits.results, bytes / limits.bytes) >= entersUpTo[severity]) {
      leftOut[severity]++;
      return '';
    }
    const written = `${results === 0 ? '\n' : ',\n'}${safeJson(one())}`;
    results++;
    bytes += Buffer.byteLength(written);
    return written;
  };
  const remark = (): string | undefined => {
    const counts = falling.flatMap((severity) =>
      leftOut[severity] === 0 ? [] : [`${leftOut[severity].toLocaleString('en')} ${severity}`],
    );
    return counts.length === 0
      ? undefined
      : `holds the worst findings, without ${counts.join(', ')} ones: GitHub takes no more than ${limits.results.toLocaleString('en')} results and 10 MB a file; other formats hold all.`;
  };

  const run = { tool: { driver: driver(version, rules) }, columnKind: 'utf16CodeUnits' };
  return {
    needs: 'rendering',
    start: `{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[${safeJson(run).slice(0, -1)},"results":[`,
    document: (report, _index, rendering) => {
      failed += report.failures.length;
      for (const failure of report.failures.slice(0, limits.notifications - notifications.length))
        notifications.push(notification(report, failure));
      return report.findings
        .map((finding, i) => write(finding.severity, () => result(report, finding, indexOf.get(finding.rule), rendering, i)))
        .join('');
    },
    end: () => {
      const left = remark();
      const said = left === undefined ? notifications : [...notifications, { level: 'warning', message: { text: left } }];
      return `\n],"invocations":[${safeJson({ executionSuccessful: failed === 0, toolExecutionNotifications: said })}]}]}\n`;
    },
    remark,
  };
}

function driver(version: string, rules: readonly CatalogEntry[]) {
  return { name: 'mtlint', semanticVersion: version, rules: rules.map(descriptor) };
}

function descriptor({ id, rule }: CatalogEntry) {
  const { title, why, category, severity, confidence } = rule;
  return {
    id,
    shortDescription: { text: cut(title) },
    fullDescription: { text: cut(why) },
    help: { text: why, markdown: `**${title}.** ${why}` },
    defaultConfiguration: { level: levelOf[severity] },
    properties: {
      category,
      tags: category.split('/'),
      precision: confidence >= 0.9 ? 'very-high' : confidence >= 0.75 ? 'high' : confidence >= 0.5 ? 'medium' : 'low',
      'problem.severity': problemOf[severity],
    },
  };
}

function cut(text: string): string {
  return text.length <= limits.description ? text : `${text.slice(0, limits.description - 1).toWellFormed()}…`;
}

function notification(report: DocumentReport, { rule, message }: DocumentReport['failures'][number]) {
  return {
    level: 'error',
    message: { text: visible(message) },
    locations: [{ physicalLocation: { artifactLocation: artifact(report.path) } }],
    ...(rule !== undefined && { associatedRule: { id: rule } }),
  };
}

type Proofs = Rendering['proofs'][number];

function result(
  report: DocumentReport,
  finding: Diagnostic,
  ruleIndex: number | undefined,
  rendering: Rendering | undefined,
  index: number,
) {
  const proofs: Proofs = rendering?.proofs[index] ?? [];
  const { rule, category, severity, confidence, message, start, end, text, evidence, fingerprint } = finding;
  const fixes = rendering && isFile(report) ? readyFixes(finding, rendering) : [];
  const region = { ...regionOf(finding, text), charOffset: start, charLength: end - start, snippet: { text } };
  const lines = proofLines(report, finding, (name, i) => (proofs[i] ? `[${plainText(name)}](${i + 1})` : plainText(name)));
  const related = proofs.flatMap((place, i) =>
    place
      ? [
          {
            id: i + 1,
            message: { text: plainText(visible(evidence[i].text)) },
            physicalLocation: { artifactLocation: artifact(place.path), region: regionOf(place, evidence[i].text) },
          },
        ]
      : [],
  );
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levelOf[severity],
    rank: Math.round(confidence * 100),
    message: { text: [plainText(visible(message)), ...lines].join('\n') },
    locations: [
      {
        physicalLocation: { artifactLocation: artifact(report.path), ...(isFile(report) && { region }) },
        ...(!isFile(report) && {
          logicalLocations: [{ name: visible(report.id), fullyQualifiedName: visible(nameOf(report)), kind: 'element' }],
        }),
      },
    ],
    ...(related.length > 0 && { relatedLocations: related.slice(0, 100) }),
    // GitHub reads the first key, and ours says which algorithm it was.
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'mtlint/v1': fingerprint },
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => replacement(report, region, fix.text)) }),
    properties: { severity, category, confidence },
  };
}

function regionOf(place: Place, text: string) {
  const end = endOf(place, text);
  return { startLine: place.line, startColumn: place.column, endLine: end.line, endColumn: end.column };
}

function replacement(report: DocumentReport, deletedRegion: object, text: string) {
  return {
    description: { text: text === '' ? 'Leave it out.' : `Write "${plainText(visible(text))}".` },
    artifactChanges: [{ artifactLocation: artifact(report.path), replacements: [{ deletedRegion, insertedContent: { text } }] }],
  };
}

/** A relative path counts from the root of the sources, wherever that is checked out. */
function artifact(path: string) {
  const uri = uriOf(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

/** Text without links of its own: an article could bring brackets that read as one (SARIF 3.11.6). */
function plainText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}
