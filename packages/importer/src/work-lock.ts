import { readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/**
 * Keeps a folder for this process: two imports in one folder would send everything twice. What a killed process left does not count.
 *
 * @returns ends that, and removes the folder if it is empty
 * @throws Error if another process of this machine has the folder
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock.json');
  const owner = ownerOf(path);
  if (owner !== undefined && owner.pid !== process.pid && isRunning(owner)) {
    throw new Error(
      `Process ${owner.pid} is importing in ${folder}. Wait until it ends. If it is something else, delete ${path}.`,
    );
  }
  writeFileSync(path, JSON.stringify({ pid: process.pid, host: hostname() }));
  return () => {
    rmSync(path, { force: true });
    try {
      rmdirSync(folder);
    } catch {
      // It has files.
    }
  };
}

interface Owner {
  pid: number;
  host: string;
}

/** Undefined: there is none, or a full disk or a kill left half of it. */
function ownerOf(path: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

/** Of another machine nobody knows. */
function isRunning({ pid, host }: Owner): boolean {
  if (host !== hostname()) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // All other errors say that it may not be asked.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
