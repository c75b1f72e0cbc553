import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Creates a staging folder next to a file or folder that will be replaced, on the same file system.
 *
 * @param name name of the file or folder to replace
 * @returns the path of the staging folder. Its name starts with a dot and contains the id of this process.
 */
export function makeStaging(parent: string, name: string): Promise<string> {
  return mkdtemp(join(parent, `.${name}.staged-${process.pid}-`));
}

/** Removes staging folders of processes that were killed. Keeps those of running processes. */
export async function removeAbandonedStaging(parent: string, name: string): Promise<void> {
  const prefix = `.${name}.staged-`;
  for (const entry of await readdir(parent)) {
    const pid = entry.startsWith(prefix) ? Number.parseInt(entry.slice(prefix.length), 10) : Number.NaN;
    if (Number.isNaN(pid) || isRunning(pid)) continue;
    // Rename before deleting. If the owner runs on another machine, it then fails at once, instead of losing single files.
    const abandoned = join(await makeStaging(parent, name), basename(entry));
    await rename(join(parent, entry), abandoned).catch(unlessMissing);
    await rm(join(abandoned, '..'), { recursive: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** The code of a file system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** For `catch`: ignores ENOENT, and rethrows other errors. */
export function unlessMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}
