import { accessSync, constants, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that was found writable. */
export interface ReportFile {
  /**
   * Replaces the file atomically.
   *
   * @throws Error when writing fails, for example because the disk is full.
   */
  write(text: string): void;
}

/**
 * Checks that a file can be written, without changing it.
 *
 * A pipe or device such as `/dev/stdout` is written directly.
 *
 * @throws Error when the path is a folder, its folder does not exist, or permission is denied.
 */
export function reportFile(path: string): ReportFile {
  try {
    const stats = existsSync(path) ? statSync(path) : undefined;
    if (stats?.isDirectory()) throw new Error('it is a folder. Give a path to a file in it');
    if (stats !== undefined && !stats.isFile()) return { write: (text) => writeFileSync(path, text) };

    // Replace the target of a symbolic link, not the link.
    const target = stats === undefined ? path : realpathSync(path);
    if (stats !== undefined) accessSync(target, constants.W_OK);
    const temporary = `${target}.${process.pid}.tmp`;
    replace(temporary, '', temporary);
    rmSync(temporary);
    return { write: (text) => replace(target, text, temporary) };
  } catch (error) {
    throw new Error(`${path} cannot be written: ${reason(path, error as NodeJS.ErrnoException)}.`);
  }
}

function replace(target: string, text: string, temporary: string): void {
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

const reason = (path: string, { code, message }: NodeJS.ErrnoException) =>
  code === 'ENOENT' || code === 'ENOTDIR' ? `the folder ${dirname(path)} does not exist. Create it first` : message;
