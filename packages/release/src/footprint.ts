import { existsSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from './npm.ts';

/** The number and size of the packages that an installation adds to a project. */
export interface Footprint {
  packages: number;
  bytes: number;
}

/**
 * Installs tarballs in an empty project and measures its `node_modules`.
 *
 * @param folder folder of the project; created if it does not exist
 * @param tarballs tarballs of the package and of its dependencies in this repository
 */
export async function installFootprint(folder: string, tarballs: readonly string[]): Promise<Footprint> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "name": "empty-project", "private": true }\n');
  await npm(folder, ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', ...tarballs]);
  const { packages } = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'));
  // The lock file also lists optional packages that are not installed.
  const installed = Object.keys(packages).filter((path) => path !== '' && existsSync(join(folder, path)));
  return { packages: installed.length, bytes: await sizeOf(join(folder, 'node_modules')) };
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await lstat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
