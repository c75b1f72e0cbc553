import { constants, copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileError } from '../contract/file-error.ts';
import { codeOf, makeStaging, removeAbandonedStaging } from './staging.ts';

/**
 * Writes a whole file or none, in place of one that may be there. A link is replaced, not followed.
 *
 * @throws Error with a sentence about the file, when the file system refuses.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  try {
    await writeStaged(path, text, (staged) => rename(staged, path));
  } catch (error) {
    throw fileError(path, error);
  }
}

/**
 * Writes a whole file or none, where none is; makes the folders that are missing.
 *
 * @throws Error with a sentence about the file, when there is one or the file system refuses.
 */
export async function createFile(path: string, text: string): Promise<void> {
  const parent = dirname(path);
  await mkdir(parent, { recursive: true }).catch((error) => Promise.reject(fileError(parent, error)));
  try {
    await writeStaged(path, text, (staged) => linkOrCopy(staged, path));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw fileError(path, error);
    throw new Error(`${path} is there already and is not overwritten. Move it, or choose another name.`);
  }
}

/** A link fails where there is a file, as a whole; some file systems have no links. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error)!)) throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
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
