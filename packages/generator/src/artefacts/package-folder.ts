import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from '../contract/file-error.ts';
import { accountPackage } from './manifest.ts';
import { unlessMissing } from './staging.ts';
import { recoverPackage, writePackage } from './write-package.ts';

/** The contents of the folder of a package. */
export interface PackageFolder {
  /** Text of each file of the package, by name. Links and folders with these names are ignored. */
  texts: Map<string, string>;
  /** Names of the other files, sorted. Excludes links and folders, such as `node_modules`. */
  others: string[];
}

/**
 * Updates the files of a package atomically. Writes nothing if they are up to date.
 *
 * @param wanted text of each file, by name
 * @param check whether to only compare, and write nothing
 * @returns the contents of the folder before the update
 * @throws Error naming the folder, when it contains another package or the file system fails.
 */
export async function updatePackage(
  folder: string,
  wanted: Record<string, string>,
  check: boolean,
): Promise<PackageFolder> {
  try {
    if (!check) await recoverPackage(folder);
    const found = await readPackageFolder(folder, wanted);
    const isUpToDate = Object.entries(wanted).every(([name, text]) => found.texts.get(name) === text);
    if (check || isUpToDate) return found;
    await mkdir(folder, { recursive: true });
    await writePackage(folder, wanted);
    return found;
  } catch (error) {
    throw fileError(folder, error);
  }
}

/**
 * Reads the folder of a package. A missing folder counts as empty.
 *
 * @param wanted files of the package, by name
 * @throws Error when the folder contains files or folders with the same names that do not belong to the package.
 */
async function readPackageFolder(folder: string, wanted: Record<string, string>): Promise<PackageFolder> {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(unlessMissing)) ?? [];
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const own = files.filter((name) => Object.hasOwn(wanted, name));
  const texts = new Map(
    await Promise.all(own.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
  const existing = entries.find(({ name }) => Object.hasOwn(wanted, name));
  if (existing !== undefined && !isSamePackage(texts.get('package.json'), wanted['package.json'] ?? '')) {
    throw new Error(
      `${folder} contains a ${existing.name} that is not part of this package and would be overwritten. Choose another folder.`,
    );
  }
  const blocking = entries.find((entry) => Object.hasOwn(wanted, entry.name) && entry.isDirectory());
  if (blocking !== undefined) {
    throw new Error(
      `${join(folder, blocking.name)} is a folder, but the package has a file with this name. Move the folder.`,
    );
  }
  return { texts, others: files.filter((name) => !Object.hasOwn(wanted, name)).sort() };
}

/** Whether a `package.json` in the folder is that of the package. The package of an account may have another name by now. */
function isSamePackage(found: string | undefined, wanted: string): boolean {
  const [before, after] = [readManifest(found), readManifest(wanted)];
  if (before?.name === after?.name) return true;
  return before?.customerscore === accountPackage && after?.customerscore === accountPackage;
}

/** Undefined if the file is missing or malformed. */
function readManifest(text = ''): { name?: unknown; customerscore?: unknown } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
