import { npm } from './npm.ts';
import type { PackedPackage } from './pack-packages.ts';

/** The result for one package: published, would be published without `dryRun`, or its version was already in the registry. */
export type Publication = 'published' | 'would be published' | 'published before';

/**
 * Publishes the packages whose version is not in the registry yet, in the given order. The npm configuration sets the registry and
 * the credentials.
 *
 * @param folder folder whose npm configuration applies
 * @param dryRun whether to publish nothing
 * @param onPublication called with the result for each package
 * @throws Error with the output of npm, if npm fails. Packages that were already published stay published.
 */
export async function publishPackages(
  folder: string,
  packed: readonly PackedPackage[],
  dryRun: boolean,
  onPublication: (each: PackedPackage, publication: Publication) => void,
): Promise<void> {
  for (const each of packed) {
    if (await isPublished(folder, each)) {
      onPublication(each, 'published before');
      continue;
    }
    await npm(folder, ['publish', each.tarball, '--access', 'public', ...(dryRun ? ['--dry-run'] : [])]);
    onPublication(each, dryRun ? 'would be published' : 'published');
  }
}

async function isPublished(folder: string, { name, version }: PackedPackage): Promise<boolean> {
  try {
    return (await npm(folder, ['view', `${name}@${version}`, 'version', '--prefer-online'])).trim() !== '';
  } catch (error) {
    if (String(error).includes('E404')) return false;
    throw error;
  }
}
