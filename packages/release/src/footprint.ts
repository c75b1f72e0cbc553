import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from './npm.ts';

/** What installing a package adds to a project. */
export interface Footprint {
  packages: number;
  bytes: number;
}

/**
 * Installs tarballs into an empty project, and measures its `node_modules`.
 *
 * @param folder for the project; created
 * @param tarballs of the package and of those of this repository that it depends on
 */
export async function installFootprint(folder: string, tarballs: readonly string[]): Promise<Footprint> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "name": "empty-project", "private": true }\n');
  await npm(folder, ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', ...tarballs]);
  const { packages } = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'));
  const installed = Object.entries<{ link?: boolean }>(packages).filter(([path]) => path !== '');
  const present = await Promise.all(
    installed.map(async ([path]) => ((await lstat(join(folder, path)).catch(() => undefined)) === undefined ? 0 : 1)),
  );
  return { packages: present.filter(Boolean).length, bytes: await sizeOf(join(folder, 'node_modules')) };
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await lstat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
