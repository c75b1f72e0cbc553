import { lstatSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
// Imported first so that its exit handler runs first: it kills the tools before their folders are removed.
import './start-tool.ts';

/** Between the prefix and six random characters: people give their folders other names. */
const mark = 'tmp-';
const day = 24 * 60 * 60_000;
const touchInterval = 10 * 60_000;

const folders = new Set<string>();
let touching: NodeJS.Timeout | undefined;
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
 * {@link runCommand}, signals also lead to an exit.) What a killed process left is removed by the next one with the same prefix, after
 * a day.
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
  const start = resolve(tmpdir(), `${prefix}${mark}`);
  removeAbandoned(start);
  const folder = mkdtempSync(start);
  if (folders.size === 0) touching = setInterval(touch, touchInterval).unref();
  folders.add(folder);
  try {
    return await work(folder);
  } finally {
    remove(folder);
    folders.delete(folder);
    if (folders.size === 0) clearInterval(touching);
  }
}

/** Shows other processes that the folders are in use. Those in other containers cannot see this process. */
function touch(): void {
  const now = new Date();
  for (const folder of folders) {
    try {
      utimesSync(folder, now, now);
    } catch {
      // Somebody removed it, which its user will notice.
    }
  }
}

/** Removes what was not touched for a day: it may hold gigabytes of somebody's customers. */
function removeAbandoned(start: string): void {
  const parent = dirname(start);
  for (const name of namesIn(parent)) {
    const folder = join(parent, name);
    if (!name.startsWith(basename(start)) || name.length !== basename(start).length + 6 || !isAbandoned(folder))
      continue;
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // The next process tries again.
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

/** Only of this user: another one could make links in it meanwhile, which would be followed. */
function isAbandoned(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  const user = process.getuid?.();
  if (!stats?.isDirectory() || (user !== undefined && stats.uid !== user)) return false;
  return Date.now() - stats.mtimeMs > day;
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
