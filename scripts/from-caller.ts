import { resolve } from 'node:path';

/**
 * A path of the command line, as the user means it: relative to where npm was called, which is not where it runs the
 * script (`npm --prefix kit run account`, or any folder below the kit's).
 *
 * @returns the path as it was given, if both are the same
 */
export function fromCaller(path: string, folder = process.env.INIT_CWD): string {
  return folder === undefined || resolve(folder) === process.cwd() ? path : resolve(folder, path);
}
