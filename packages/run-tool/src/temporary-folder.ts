import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
// Imported first so that its exit handler runs first: it kills the tools before their folders are removed.
import './start-tool.ts';

const folders = new Set<string>();
process.on('exit', () => folders.forEach(remove));

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

/** Retries, because a tool that was just killed may still be writing. */
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
