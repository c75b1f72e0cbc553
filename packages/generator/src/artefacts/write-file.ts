import { constants, copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileError } from '../contract/file-error.ts';
import { codeOf, makeStaging, removeAbandonedStaging } from './staging.ts';

/**
 * Writes a file atomically, and replaces an existing one. Links are replaced, not followed.
 *
 * @throws Error naming the file, when the file system fails.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  try {
    await writeStaged(path, text, (staged) => rename(staged, path));
  } catch (error) {
    // The file need not exist, but its folder.
    throw fileError(codeOf(error) === 'ENOENT' ? dirname(path) : path, error);
  }
}

/**
 * Creates a file atomically, including missing parent folders.
 *
 * @throws Error naming the file, when it already exists or the file system fails.
 */
export async function createFile(path: string, text: string): Promise<void> {
  const parent = dirname(path);
  await mkdir(parent, { recursive: true }).catch((error) => Promise.reject(fileError(parent, error)));
  try {
    await writeStaged(path, text, (staged) => linkOrCopy(staged, path));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw fileError(path, error);
    throw new Error(`${path} already exists and is not overwritten. Move it, or choose another name.`);
  }
}

/** Linking fails atomically if the file exists. Falls back to copying on file systems without links. */
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
