import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from '../contract/file-error.ts';
import { unlessMissing } from './staging.ts';
import { recoverPackage, writePackage } from './write-package.ts';

/** What is in the folder of a package. */
export interface PackageFolder {
  /** Text of each file of the package, by name. A link or a folder of that name is none. */
  texts: Map<string, string>;
  /** Names of the other files, sorted. Links and folders, such as `node_modules`, are not among them. */
  others: string[];
}

/**
 * Brings the files of a package up to date, all or none of them. Nothing is written when they are.
 *
 * @param wanted text of each file, by name
 * @param check whether to compare only, and write nothing
 * @returns what was there before
 * @throws Error with a sentence about the folder, when it holds something else or the file system refuses.
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
 * Reads the folder of a package; one that does not exist is empty.
 *
 * @param wanted files of the package, by name
 * @throws Error when it holds something else of the same name: this must not be overwritten.
 */
async function readPackageFolder(folder: string, wanted: Record<string, string>): Promise<PackageFolder> {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(unlessMissing)) ?? [];
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const own = files.filter((name) => Object.hasOwn(wanted, name));
  const texts = new Map(
    await Promise.all(own.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
  const taken = entries.find(({ name }) => Object.hasOwn(wanted, name));
  if (taken !== undefined && packageName(texts.get('package.json')) !== packageName(wanted['package.json'])) {
    throw new Error(
      `${folder} holds a ${taken.name} of something else, which would be overwritten. Choose another folder.`,
    );
  }
  const inTheWay = entries.find((entry) => Object.hasOwn(wanted, entry.name) && entry.isDirectory());
  if (inTheWay !== undefined) {
    throw new Error(`${join(folder, inTheWay.name)} is a folder, where a file of the package belongs. Move it.`);
  }
  return { texts, others: files.filter((name) => !Object.hasOwn(wanted, name)).sort() };
}

/** The name in a `package.json`; undefined for one that is none. */
function packageName(manifest = '{}'): string | undefined {
  return /"name": "([^"]*)"/.exec(manifest)?.[1];
}
