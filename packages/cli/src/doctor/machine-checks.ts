import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { duckDbVersion } from '@customerscore-kit/importer';
import { withTemporaryFolder } from '@customerscore-kit/run-tool';
import { bytesText } from '../report/text-parts.ts';
import { type Check, messageOf } from './check.ts';

/**
 * Whether this version of Node is one that the kit supports.
 *
 * @param version such as `22.1.0`
 * @param range the `engines` of the packages, such as `>=20.19`
 */
export function checkNode(version: string, range: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = range.replace('>=', '').split('.').map(Number);
  const isOld = major < leastMajor || (major === leastMajor && minor < leastMinor);
  const message = `${version} (${range} is needed)`;
  if (!isOld) return { check: 'Node', status: 'ok', message };
  return { check: 'Node', status: 'problem', message, cure: 'Install a newer version from https://nodejs.org.' };
}

/** Whether DuckDB is installed and works. */
export async function checkDuckDb(): Promise<Check> {
  const check = 'DuckDB';
  try {
    const version = await withTemporaryFolder('customerscore-doctor-', duckDbVersion);
    return { check, status: 'ok', message: version };
  } catch (error) {
    const message = messageOf(error);
    // The error of a package that is missing says what to install.
    if (message.includes('npm install')) return { check, status: 'problem', message };
    return {
      check,
      status: 'problem',
      message: `does not work: ${message.split('\n')[0]}`,
      cure: 'Install it again on this machine, with its optional dependencies: npm install @duckdb/node-api',
    };
  }
}

/** A folder that an import writes to. */
export interface WrittenFolder {
  check: string;
  /** It does not have to exist. */
  path: string;
  /** Bytes from which on there is enough. */
  enough: number;
  /** What to do if it cannot be written, or there is not enough. */
  cure: string;
}

/** Whether a folder, or the one in which it will be created, can be written and has space. */
export async function checkSpace({ check, path, enough, cure }: WrittenFolder): Promise<Check> {
  let existing = resolve(path);
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  try {
    accessSync(existing, constants.W_OK);
    if (!statSync(existing).isDirectory()) throw new Error(`${existing} is a file.`);
    const { bavail, bsize } = await statfs(existing);
    const free = bavail * bsize;
    const message = `${path}: ${bytesText(free)} free`;
    return free >= enough
      ? { check, status: 'ok', message }
      : { check, status: 'warning', message: `${message}, and ${bytesText(enough)} may be needed`, cure };
  } catch (error) {
    return { check, status: 'problem', message: `${path} cannot be written: ${messageOf(error)}`, cure };
  }
}
