// The files that bring mtlint into a project: a config, jobs for GitHub and GitLab, hooks before a commit. Nothing that is there is overwritten unasked.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Mistake, whyUnwritten } from './mistake.ts';
import { complain, print } from './terminal.ts';

/** What init can write. */
export const starters = ['config', 'github', 'gitlab', 'pre-commit', 'lefthook'] as const;
export type Starter = (typeof starters)[number];

export interface InitOptions {
  /** Overwrites what is there. */
  readonly force?: boolean;
}

/**
 * Writes the files named, or all.
 * @returns the exit code: 0, also where a file was there and was left alone
 * @throws Mistake where a file cannot be written
 */
export async function init(wanted: readonly Starter[], { force }: InitOptions): Promise<number> {
  for (const starter of wanted.length === 0 ? starters : new Set(wanted)) {
    const { path, text, next } = files[starter];
    if (existsSync(path) && !force) {
      await complain(`${path}: is there already and was left alone; --force overwrites it.`);
      continue;
    }
    await write(path, text);
    await print(`${path}: written; ${next}.\n`);
  }
  return 0;
}

async function write(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    throw new Mistake(`${whyUnwritten(path, error)}.`);
  }
}

interface File {
  readonly path: string;
  readonly text: string;
  /** What people do next. */
  readonly next: string;
}

const files: Readonly<Record<Starter, File>> = {
  config: {
    path: 'mtlint.config.yaml',
    next: 'say there where your sources are',
    text: `# yaml-language-server: $schema=./node_modules/mtlint/config.schema.json
# What mtlint goes by below this folder. \`mtlint lint FILE --print-config\` shows what holds for a file.

# Other sources on the same stories: files, folders, globs, feeds.
# against: sources

# The field of a feed's items that names their story: those that share it are each other's sources.
# groupBy: story

# Rules by id or family: off, on, neutral, minor, major or critical. \`mtlint rules\` lists them.
rules: {}

# Names that are right as they stand, each in full.
trust: []

# What is different for some files; patterns as in .gitignore.
# overrides:
#   - files: sport/
#     rules:
#       names/unknown: off

baseline: mtlint.baseline.json

# What passes the gate. minScore is a calibrated MQM score, up to 100; fewer than 500 words are never judged by it.
gate:
  maxCritical: 0
  maxMajor: 0
  # maxMinor: 20
  # minScore: 95
`,
  },
  github: {
    path: '.github/workflows/mtlint.yml',
    next: 'it runs the mtlint of your package.json on every pull request',
    text: `name: mtlint
on: pull_request
permissions:
  contents: read
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0 # --changed looks for the commit where the branch began
      - uses: actions/setup-node@v5
        with:
          node-version: 24
      - run: npm ci
      - run: npx --no -- mtlint gate . --changed=origin/\${{ github.base_ref }} --format github
`,
  },
  gitlab: {
    path: '.gitlab/mtlint.yml',
    next: 'name it in .gitlab-ci.yml: `include: .gitlab/mtlint.yml`',
    text: `mtlint:
  image: node:24
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: 0 # --changed looks for the commit where the branch began
  script:
    - npm ci
    - npx --no -- mtlint gate . --changed="$CI_MERGE_REQUEST_DIFF_BASE_SHA" --format pretty --format gitlab=gl-code-quality.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality.json
`,
  },
  'pre-commit': {
    path: '.pre-commit-config.yaml',
    next: 'run `pre-commit install` once',
    text: `repos:
  - repo: local
    hooks:
      - id: mtlint
        name: mtlint
        language: system
        entry: npx --no -- mtlint gate --changed=HEAD
        files: \\.(txt|md|html?|jsonl|ndjson|xlf|xliff|rss|atom)$
`,
  },
  lefthook: {
    path: 'lefthook.yml',
    next: 'run `lefthook install` once',
    text: `pre-commit:
  commands:
    mtlint:
      glob: '*.{txt,md,html,htm,jsonl,ndjson,xlf,xliff,rss,atom}'
      run: npx --no -- mtlint gate --changed=HEAD -- {staged_files}
`,
  },
};
