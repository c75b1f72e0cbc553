import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A released version of the contract. */
export interface Release {
  version: string;
  /** Its day, such as `2026-11-25`. */
  day: string;
  /** What changed, as Markdown without the heading of the version. */
  changes: string;
}

/** The folder of the contract of the kit, which has a changelog; the package of an account has none. */
const kitFolder = fileURLToPath(new URL('.', import.meta.resolve('@customerscore-kit/contract/openapi.json')));

/** The releases of the contract, the latest first. */
export async function readReleases(): Promise<Release[]> {
  return parseReleases(await readFile(join(kitFolder, 'CHANGELOG.md'), 'utf8'));
}

/**
 * Reads the changelog that Changesets writes, without its hashes of commits.
 *
 * @throws Error if a version has no day, which `npm run bump` writes below its heading
 */
export function parseReleases(changelog: string): Release[] {
  const [, ...sections] = changelog.split(/^## /m);
  return sections.map((section) => {
    const [, version, day, changes] = /^(\S+)\n+(\d{4}-\d\d-\d\d)\n+([\s\S]*)$/.exec(section) ?? [];
    if (version === undefined) {
      throw new Error(`CHANGELOG.md has no day such as 2026-11-25 below "## ${section.split('\n', 1)}".`);
    }
    return { version, day: day!, changes: changes!.replaceAll(/^- [\da-f]{7,40}: /gm, '- ').trim() };
  });
}
