import { link, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeStaging, removeAbandonedStaging } from './staging.ts';

/** Writes a whole file or none, in place of one that may be there. A link is replaced, not followed. */
export function replaceFile(path: string, text: string): Promise<void> {
  return writeStaged(path, text, (staged) => rename(staged, path));
}

/**
 * Writes a whole file or none, where none is.
 *
 * @throws Error with the code `EEXIST` when there is one.
 */
export function createFile(path: string, text: string): Promise<void> {
  return writeStaged(path, text, (staged) => link(staged, path));
}

async function writeStaged(path: string, text: string, put: (staged: string) => Promise<void>): Promise<void> {
  const [parent, name] = [dirname(path), basename(path)];
  await removeAbandonedStaging(parent, name);
  const staging = await makeStaging(parent, name);
  try {
    const staged = join(staging, name);
    await writeFile(staged, text);
    await put(staged);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
