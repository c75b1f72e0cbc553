import { readFileSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { workFiles } from './work-files.ts';
import { tryCreate, writeWhole } from './write-whole.ts';

/** The folders that this process has. */
const held = new Set<string>();

/**
 * Keeps a folder for one import: two imports in one folder would send everything twice. What a killed process left does not count.
 *
 * @returns ends that, and removes the folder if it is empty
 * @throws Error if another import of this machine has the folder
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const own = realpathSync(folder);
  if (held.has(own)) throw new Error(`This process is importing in ${folder} already. Wait until it ends.`);
  held.add(own);
  try {
    const unlock = await lockAmongProcesses(folder);
    return () => {
      held.delete(own);
      unlock();
    };
  } catch (error) {
    held.delete(own);
    throw error;
  }
}

async function lockAmongProcesses(folder: string): Promise<() => void> {
  const path = join(folder, workFiles.lock);
  const text = JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner);
  if (!tryCreate(path, text)) {
    refuseRunning(folder, path, ownerOf(path) ?? (await setTimeout(emptyFor).then(() => ownerOf(path))));
    await writeWhole(path, text);
    // Another process may have found at the same moment that nobody has the folder. The one that wrote last has it.
    await setTimeout(emptyFor);
    refuseRunning(folder, path, ownerOf(path));
  }
  return () => {
    rmSync(path, { force: true });
    try {
      rmdirSync(folder);
    } catch {
      // It has files.
    }
  };
}

/** Milliseconds after which a file that is created is no longer empty. */
const emptyFor = 100;

/** @throws Error if another process of this machine has the folder */
function refuseRunning(folder: string, path: string, owner: Owner | undefined): void {
  if (owner === undefined || owner.pid === process.pid || !isRunning(owner)) return;
  throw new Error(
    `Process ${owner.pid} is importing in ${folder}. Wait until it ends. If it is something else, delete ${path}.`,
  );
}

interface Owner {
  pid: number;
  host: string;
}

/** The number of the process of this machine that has a folder. */
export function processIn(folder: string): number | undefined {
  const owner = ownerOf(join(folder, workFiles.lock));
  return owner !== undefined && isRunning(owner) ? owner.pid : undefined;
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
