/** A disk is full. The message names the folder. */
export class FullDiskError extends Error {
  override name = 'FullDiskError';
}

/** How DuckDB says that a disk is full, or that it has less room than it counts on. */
const ofDuckDb = /no space left on device|disk quota exceeded|failed to offload data block|max_temp_directory_size/i;

/**
 * What to throw for an error of something that writes to a folder: if the disk is full, an error that says so; else the error itself.
 *
 * @param what is written there, for the message
 */
export function orFullDisk(error: unknown, folder: string, what: string): unknown {
  if (error instanceof FullDiskError || !isOfFullDisk(error)) return error;
  return new FullDiskError(`There is no space left in ${folder} for ${what}. Free some, or use another disk.`, {
    cause: error,
  });
}

/** Whether an error says that a disk is full. */
export function isOfFullDisk(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return error instanceof FullDiskError || code === 'ENOSPC' || code === 'EDQUOT' || ofDuckDb.test(error.message);
}

/** {@link orFullDisk} for an error of an import that is about no other folder. */
export const orFullTemporaryFolder = (error: unknown, { temporaryFolder }: { temporaryFolder: string }): unknown =>
  orFullDisk(error, temporaryFolder, 'the rows while they are read');
