// Programs outside npm that hold reports to what their readers want: they are there in the pipeline, and a test says so where they are not.
import { existsSync } from 'node:fs';
import type { TestContext } from 'vitest';

/** Where a program of a Debian package is; the test is skipped without it, but never in the pipeline. */
export function programOr(context: TestContext, program: string, debianPackage: string): string {
  const path = `/usr/bin/${program}`;
  if (existsSync(path)) return path;
  const reason = `${path} is missing: apt-get install ${debianPackage}`;
  if (process.env.CI === 'true') throw new Error(reason);
  return context.skip(reason);
}
