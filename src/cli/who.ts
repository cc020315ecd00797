// Who is at the keyboard, for those who read a baseline or a report later.
// Not beside the baseline itself, which every check reads: what starts git takes its time to load.
import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

/** Who is at the keyboard: as git knows them, or else the system. */
export async function whoIsThere(): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('git', ['config', 'user.name']);
    if (stdout.trim() !== '') return stdout.trim();
  } catch {} // no git, or no name
  return process.env.USER || userInfo().username;
}
