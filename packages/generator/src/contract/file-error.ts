/**
 * Turns an error of the file system into a sentence about the file.
 *
 * @param path as the user wrote it
 */
export function fileError(path: string, error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return error as Error;
  return new Error(`${path} ${sentences[code] ?? `cannot be used: ${message}.`}`, { cause: error });
}

const sentences: Record<string, string> = {
  ENOENT: 'does not exist.',
  ENOTDIR: 'cannot be used: part of its path is a file, not a folder.',
  EISDIR: 'is a folder; a file is needed.',
  EEXIST: 'already exists, and is not a folder.',
  EACCES: 'cannot be used: you have no permission.',
  EPERM: 'cannot be used: you have no permission.',
  EROFS: 'cannot be written: its disk is read-only.',
  ENOSPC: 'cannot be written: the disk is full. Nothing was changed.',
  EDQUOT: 'cannot be written: your disk quota is exceeded. Nothing was changed.',
  ENAMETOOLONG: 'cannot be used: its name is too long.',
  ELOOP: 'cannot be used: its symbolic links form a loop.',
};
