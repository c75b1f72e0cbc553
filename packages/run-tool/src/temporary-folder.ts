import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { isRunning } from './is-running.ts';
// Imported first so that its exit handler runs first: it kills the tools before their folders are removed.
import './start-tool.ts';

/** Of this machine, in names of folders: several may share a disk. */
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const folders = new Set<string>();
process.on('exit', () => {
  for (const folder of folders) {
    try {
      remove(folder);
    } catch {
      // The exit code says how the process ended, not what it could not clean.
    }
  }
});

/**
 * Creates a folder for the duration of `work`. Removes it when `work` resolves or rejects, or when this process exits. (With
 * {@link runCommand}, signals also lead to an exit.) What a killed process left is removed by the next one with the same prefix.
 *
 * @param prefix start of the folder's name in the system's temporary folder; an absolute prefix sets another parent folder
 * @param work receives the absolute path
 * @returns the result of `work`
 */
export async function withTemporaryFolder<Result>(
  prefix: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  // Synchronous, so that no signal can arrive before the folder is registered for removal.
  const start = resolve(tmpdir(), prefix);
  removeAbandoned(start);
  const folder = mkdtempSync(`${start}${host}-${process.pid}-`);
  folders.add(folder);
  try {
    return await work(folder);
  } finally {
    remove(folder);
    folders.delete(folder);
  }
}

/** Removes the folders whose process no longer runs: they may hold gigabytes of somebody's customers. */
function removeAbandoned(start: string): void {
  const parent = dirname(start);
  for (const name of namesIn(parent)) {
    const [found, of, pid] = /^(.*)-(\d+)-.{6}$/s.exec(name) ?? [];
    if (found === undefined || of !== `${basename(start)}${host}` || isRunning(Number(pid))) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // It is of another user, or another process removes it.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const mostAttempts = 20;

/** Retries, because a tool that was just killed, or another thread of this process, may still be writing. */
function remove(folder: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
      return;
    } catch (error) {
      // Its own retries do not see files that are new.
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY' || attempt === mostAttempts) throw error;
    }
  }
}
