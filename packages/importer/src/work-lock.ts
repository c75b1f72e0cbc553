import { readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '@customerscore-kit/run-tool/is-running';

/**
 * Keeps a folder for this process: two imports in one folder would send everything twice. What a killed process left does not count.
 *
 * @returns ends that, and removes the folder if it is empty
 * @throws Error if another process of this machine has the folder
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock.json');
  const owner = ownerOf(path);
  // Whether one of another machine runs, nobody knows.
  if (owner?.host === hostname() && owner.pid !== process.pid && isRunning(owner.pid)) {
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
