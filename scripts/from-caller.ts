import { resolve } from 'node:path';

/**
 * Resolves a path from the command line relative to the folder in which the user called npm. npm may run the script in another
 * folder (`npm --prefix kit run account`, or a call in a subfolder).
 *
 * @returns the unchanged path if both folders are the same
 */
export function fromCaller(path: string, folder = process.env.INIT_CWD): string {
  return folder === undefined || resolve(folder) === process.cwd() ? path : resolve(folder, path);
}
