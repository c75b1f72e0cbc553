import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Makes a folder beside a file or folder, on the same file system, for what will take its place.
 *
 * @param name of the file or folder
 * @returns its path; its name is hidden and holds the id of this process
 */
export function makeStaging(parent: string, name: string): Promise<string> {
  return mkdtemp(join(parent, `.${name}.staged-${process.pid}-`));
}

/** Removes the staging folders that processes left which were killed. One of a running process stays. */
export async function removeAbandonedStaging(parent: string, name: string): Promise<void> {
  const prefix = `.${name}.staged-`;
  for (const entry of await readdir(parent)) {
    const pid = entry.startsWith(prefix) ? Number.parseInt(entry.slice(prefix.length), 10) : Number.NaN;
    if (Number.isNaN(pid) || isRunning(pid)) continue;
    // Moved first: should it be of a process on another machine, that one fails, rather than find some of its files gone.
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

/** The code of an error of the file system, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** For `catch`: what is gone already needs no work. */
export function unlessMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}
