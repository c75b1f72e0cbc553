/**
 * What the file system refuses, as a sentence about the file.
 *
 * @param path as the user wrote it
 */
export function fileError(path: string, error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return error as Error;
  return new Error(`${path} ${sentences[code] ?? `cannot be used: ${message}.`}`, { cause: error });
}

const sentences: Record<string, string> = {
  ENOENT: 'is not there.',
  ENOTDIR: 'cannot be used: its path needs a folder where a file is.',
  EISDIR: 'is a folder, where a file is needed.',
  EEXIST: 'is there already, as something else.',
  EACCES: 'cannot be used: you have no permission.',
  EPERM: 'cannot be used: you have no permission.',
  EROFS: 'cannot be written: its disk is read-only.',
  ENOSPC: 'cannot be written: the disk is full. What was there is as it was.',
  EDQUOT: 'cannot be written: your disk quota is used up. What was there is as it was.',
  ENAMETOOLONG: 'cannot be used: its name is too long.',
  ELOOP: 'cannot be used: its links lead in a circle.',
};
