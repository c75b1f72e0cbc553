import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
// Its exit handler comes first: tools are ended before their folders are removed.
import './start-tool.ts';

const folders = new Set<string>();
process.on('exit', () => folders.forEach(remove));

/**
 * Makes a folder, and removes it when the work is done, fails, or this process exits before it is. {@link runCommand} makes
 * signals exits.
 *
 * @param prefix start of its name, in the system's folder for temporary files; an absolute one says the folder too
 * @param work gets the absolute path
 * @returns what `work` returns
 */
export async function withTemporaryFolder<Result>(
  prefix: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  // Made synchronously, so that no signal comes between making and remembering it.
  const folder = mkdtempSync(resolve(tmpdir(), prefix));
  folders.add(folder);
  try {
    return await work(folder);
  } finally {
    remove(folder);
    folders.delete(folder);
  }
}

/** Tries again while a tool that has just been killed still writes. */
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
