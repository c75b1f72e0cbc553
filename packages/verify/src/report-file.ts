import { accessSync, constants, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that can be written. */
export interface ReportFile {
  /**
   * Replaces the file, whole or not at all.
   *
   * @throws Error when that fails after all, such as on a full disk.
   */
  write(text: string): void;
}

/**
 * Looks whether a file can be written, without touching it.
 *
 * A pipe or device, such as `/dev/stdout`, is written as it is.
 *
 * @throws Error that says what is in the way: a folder, no folder, no permission.
 */
export function reportFile(path: string): ReportFile {
  try {
    const stats = existsSync(path) ? statSync(path) : undefined;
    if (stats?.isDirectory()) throw new Error('it is a folder. Name a file in it');
    if (stats !== undefined && !stats.isFile()) return { write: (text) => writeFileSync(path, text) };

    // Behind a symbolic link it is the file that is replaced, not the link.
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
  code === 'ENOENT' || code === 'ENOTDIR' ? `there is no folder ${dirname(path)}. Make it first` : message;
