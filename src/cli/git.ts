// Git, asked: what changed since a commit, and what a file was then. Nothing is written, and the user's words never become flags.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { codeOf, Mistake } from './mistake.ts';

const run = promisify(execFile);

/** A file that is new or has changed, and the path that its old self had, if any. Paths from the repository's root, with slashes. */
export interface ChangedFile {
  readonly path: string;
  readonly before?: string;
}

export interface Since {
  /** The repository's root folder. */
  readonly root: string;
  /** The commit that is compared with the files as they lie on disk. */
  readonly commit: string;
  readonly files: readonly ChangedFile[];
  /** All files that git keeps, as such paths. */
  readonly kept: readonly string[];
}

/**
 * What changed in the repository around the current folder: committed, staged, unstaged and untracked files alike.
 * @param ref a branch or commit: changes since it and HEAD parted. Without one: since HEAD and its upstream parted, or since HEAD where there is no upstream
 * @throws Mistake where there is no repository, or git knows no such commit
 */
export async function changedSince(ref: string | undefined): Promise<Since> {
  const root = await line(['rev-parse', '--show-toplevel']).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw new Mistake('--changed: needs git, and there is none here; install it or leave --changed out.');
    if (/dubious ownership/.test(String(error)))
      throw new Mistake(
        '--changed: git does not trust this folder, which belongs to somebody else; `git config --global --add safe.directory` lets it.',
      );
    throw new Mistake('--changed: this folder is in no git repository; leave --changed out, or go to one.');
  });
  const commit = await baseOf(ref);
  const [tracked, untracked, kept] = await Promise.all([
    text(['diff', '--name-status', '-z', '-M', '--diff-filter=AMRT', '--no-ext-diff', commit, '--'], root),
    text(['ls-files', '-z', '--others', '--exclude-standard', '--full-name'], root),
    text(['ls-files', '-z', '--full-name'], root),
  ]);
  return {
    root,
    commit,
    files: [...changesIn(tracked), ...pathsIn(untracked).map((path) => ({ path }))],
    kept: pathsIn(kept),
  };
}

/** A file as it was, or undefined where it was none. */
export async function fileAt({ root, commit }: Since, path: string): Promise<Uint8Array | undefined> {
  const { stdout } = await run('git', ['cat-file', 'blob', `${commit}:${path}`], {
    cwd: root,
    encoding: 'buffer',
    maxBuffer: 1 << 30,
  }).catch(() => ({ stdout: undefined }));
  return stdout;
}

async function baseOf(ref: string | undefined): Promise<string> {
  const wanted = ref ?? '@{upstream}';
  const commit = await line(['rev-parse', '--verify', '--quiet', '--end-of-options', `${wanted}^{commit}`]).catch(() => undefined);
  if (commit !== undefined) return line(['merge-base', commit, 'HEAD']).catch(() => commit); // a shallow clone may not know where they parted
  if (ref !== undefined) throw new Mistake(`--changed ${ref}: git knows no such commit or branch; fetch it, or name another.`);
  return line(['rev-parse', '--verify', 'HEAD']).catch(() => emptyTree);
}

/** What stands before the first commit. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function pathsIn(list: string): string[] {
  return list.split('\0').filter(Boolean);
}

/** Reads `M\0path\0` and `R090\0old\0new\0`. */
function changesIn(status: string): ChangedFile[] {
  const parts = status.split('\0');
  const files: ChangedFile[] = [];
  for (let i = 0; i + 1 < parts.length; ) {
    const kind = parts[i++][0];
    const first = parts[i++];
    if (kind === 'R') files.push({ path: parts[i++], before: first });
    else files.push(kind === 'A' ? { path: first } : { path: first, before: first });
  }
  return files;
}

async function text(args: readonly string[], cwd?: string): Promise<string> {
  return (await run('git', args, { cwd, maxBuffer: 1 << 28 })).stdout;
}

async function line(args: readonly string[]): Promise<string> {
  return (await text(args)).replace(/\r?\n$/, '');
}
