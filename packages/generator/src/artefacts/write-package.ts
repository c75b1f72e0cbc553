import { lstat, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, makeStaging, removeAbandonedStaging, unlessMissing } from './staging.ts';

/** Prefix of what a run keeps in the folder of the package while it writes. */
const name = 'customerscore';

/** The files that are decided on, and not yet all in place. */
const readyFolder = `.${name}.ready`;

/**
 * Puts all files of a package into a folder, or none. Whatever else is there stays; a link is replaced, not followed.
 *
 * The files are first written to a staging folder. Renaming that to `.customerscore.ready` decides: from then on they are
 * the package, and whoever comes next, after a kill or at the same time, moves those which are left to their places. Two
 * runs that do so at once do the same work, so no lock is needed; and a second set waits until the first is in place.
 *
 * @param folder an existing folder, for which {@link recoverPackage} has run
 * @throws Error of the file system; what was there before is whole then, unless it happens while files are moved, where the
 *   next run goes on.
 */
export async function writePackage(folder: string, files: Record<string, string>): Promise<void> {
  const staging = await makeStaging(folder, name);
  try {
    for (const [file, text] of Object.entries(files)) await writeFile(join(staging, file), text);
    while (!(await makeReady(staging, folder))) await moveReadyFiles(folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
  await moveReadyFiles(folder);
}

/** Ends what runs that were killed have begun in a folder. */
export async function recoverPackage(folder: string): Promise<void> {
  await moveReadyFiles(folder);
  await removeAbandonedStaging(folder, name).catch(unlessMissing);
}

/** @returns false when another set of files is ready, which has to be in its place first */
async function makeReady(staging: string, folder: string): Promise<boolean> {
  try {
    await rename(staging, join(folder, readyFolder));
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error)!) && (await isReady(folder))) return false;
    throw error;
  }
}

async function isReady(folder: string): Promise<boolean> {
  const stats = await lstat(join(folder, readyFolder)).catch(unlessMissing);
  return stats?.isDirectory() ?? false;
}

/**
 * Moves the files to their places, where another run may be doing the same: a file that is gone is in its place. The
 * manifest comes first, so that a run which looks at a first package half-way knows whose it is.
 */
async function moveReadyFiles(folder: string): Promise<void> {
  if (!(await isReady(folder))) return;
  const ready = join(folder, readyFolder);
  const files = (await readdir(ready).catch(unlessMissing)) ?? [];
  const manifest = 'package.json';
  for (const file of files.sort((a, b) => Number(b === manifest) - Number(a === manifest))) {
    await rename(join(ready, file), join(folder, file)).catch(unlessMissing);
  }
  await rmdir(ready).catch((error) => {
    // The next set of files, of another run, which moves them.
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error)!)) throw error;
  });
}
