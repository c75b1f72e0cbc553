import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
// Imported first so that its exit handler runs first: it kills the tools before their folders are removed.
import './start-tool.ts';

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
 * {@link runCommand}, signals also lead to an exit.)
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
  const folder = mkdtempSync(resolve(tmpdir(), prefix));
  folders.add(folder);
  try {
    return await work(folder);
  } finally {
    remove(folder);
    folders.delete(folder);
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
