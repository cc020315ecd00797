// Files are written whole or not at all: a new file beside the old one reaches the disk first and then takes its name.
// What the old file was stays: its permissions, the file behind a link, its encoding.
import { chmod, copyFile, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decode } from '#text';

/** A file that lies ready beside the one it will replace. */
export interface Staged {
  /** Puts it in place. */
  readonly commit: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/**
 * Writes bytes to the disk beside a path, under another name.
 * @throws the file system's error; nothing is left behind then
 */
export async function stage(path: string, bytes: Uint8Array): Promise<Staged> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (found) => found.mode & 0o7777,
    () => undefined,
  );
  const beside = join(dirname(target), `.${basename(target)}.mtlint-${process.pid}`);
  const discard = () => rm(beside, { force: true });
  try {
    const file = await open(beside, 'w', mode ?? 0o644);
    try {
      await file.writeFile(bytes);
      if (mode !== undefined) await chmod(beside, mode); // open() leaves out what the umask forbids
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    discard,
    commit: async () => {
      await rename(beside, target);
      await syncFolder(dirname(target));
    },
  };
}

/** Keeps the file as it is under its name with `.orig`. */
export async function backUp(path: string): Promise<void> {
  await copyFile(path, `${path}.orig`);
}

/** Makes a rename outlast a power cut; not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {}
}

/**
 * A text as bytes in the encoding that a file has, with its byte order mark.
 * @param like the bytes of the file as it is
 * @returns undefined where the encoding lacks a character of the text
 */
export function encodeLike(text: string, like: Uint8Array): Uint8Array | undefined {
  const { encoding } = decode(like);
  const marked = (first: readonly number[], bytes: Uint8Array) =>
    first.every((byte, i) => like[i] === byte) ? Buffer.concat([Buffer.from(first), bytes]) : bytes;
  switch (encoding) {
    case 'utf-8':
      return marked([0xef, 0xbb, 0xbf], Buffer.from(text, 'utf8'));
    case 'utf-16le':
      return marked([0xff, 0xfe], Buffer.from(text, 'utf16le'));
    case 'utf-16be':
      return marked([0xfe, 0xff], Buffer.from(text, 'utf16le').swap16());
    case 'windows-1252': {
      const bytes = Array.from(text, (letter) => windows.get(letter));
      return bytes.includes(undefined) ? undefined : Uint8Array.from(bytes as number[]);
    }
  }
}

/** The byte of each character that Windows-1252 has, as the decoder reads them. */
const windows: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]),
);
