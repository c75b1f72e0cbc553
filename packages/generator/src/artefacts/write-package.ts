import { lstat, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, makeStaging, removeAbandonedStaging, unlessMissing } from './staging.ts';

/** Prefix of the temporary folders in the folder of the package. */
const name = 'customerscore';

/** A complete set of files that is being moved into place. */
const readyFolder = `.${name}.ready`;

/**
 * Writes all files of a package to a folder, or none. Keeps other files. Links are replaced, not followed.
 *
 * The files are first written to a staging folder, which is then renamed to `.customerscore.ready`. The rename commits the
 * update: every later or concurrent run moves the remaining files into place. Concurrent runs do the same work, so no lock is
 * needed. A second set of files waits until the first is in place.
 *
 * @param folder an existing folder, for which {@link recoverPackage} has run
 * @throws Error of the file system. The old files are then intact, unless the error occurs while files are being moved; the
 *   next run continues that.
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

/** Completes updates in a folder whose process was killed. */
export async function recoverPackage(folder: string): Promise<void> {
  await moveReadyFiles(folder);
  await removeAbandonedStaging(folder, name).catch(unlessMissing);
}

/** @returns false if another set of files must be moved into place first */
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
 * Moves the files into place. A missing file was already moved by a concurrent run. `package.json` is moved first, so that a
 * concurrent run can recognize the package.
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
    // Not empty: another run has created its set of files, and will move it.
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error)!)) throw error;
  });
}
