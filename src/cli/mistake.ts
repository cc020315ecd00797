// The user's mistake is no bug: one sentence that says what, where and what to do, exit code 2, no stack.

/** Thrown where the command line or a file given on it is wrong; main prints the sentence. */
export class Mistake extends Error {}

/** Says in words why a file could not be read; an error that is not the file system's is thrown on. */
export function whyUnread(path: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      if (path.includes('\ufffd')) return `${path}: its name is not in UTF-8, and so it cannot be opened; rename it.`;
      return `${path}: no such file or folder; check the spelling and the folder you are in.`;
    case 'EACCES':
    case 'EPERM':
      return `${path}: not allowed to read it; change its permissions or leave it out.`;
    case 'EISDIR':
      return `${path}: is a folder, and one file is wanted here; name a file in it.`;
    case 'ENOTDIR':
      return `${path}: a part of this path is a file, not a folder; check the spelling.`;
    case 'Z_BUF_ERROR':
      return `${path}: its gzip data ends too early; fetch the file again.`;
    case 'Z_DATA_ERROR':
      return `${path}: its gzip data is broken; fetch the file again.`;
    case 'ELOOP':
      return `${path}: its links lead in a circle; name the file itself.`;
    case undefined:
      throw error;
    default:
      return `${path}: cannot be read (${codeOf(error)}).`;
  }
}

/** Says in words why a file could not be written, but for the advice at the end; an error that is not the file system's is thrown on. */
export function whyUnwritten(path: string, error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return `${path}: cannot be written (${obstacles[code] ?? code})`;
}

const obstacles: Readonly<Record<string, string>> = {
  EACCES: 'not allowed',
  EPERM: 'not allowed',
  EROFS: 'not allowed',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  ENOSPC: 'the disk is full',
};

/** The system's short name of an error, such as ENOENT. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
