import { npm } from './npm.ts';
import type { PackedPackage } from './pack-packages.ts';

/** What happens to a package: it is published, it would be, or the registry has its version already. */
export type Publication = 'published' | 'would be published' | 'published before';

/**
 * Publishes packed packages whose version the registry does not have yet, each after those that it depends on. The registry and
 * the right to publish come from npm's configuration.
 *
 * @param folder whose npm configuration applies
 * @param dryRun publish nothing
 * @param onPublication is told about each package
 * @throws Error with what npm printed, when it fails. Packages before that one stay published.
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
