import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Path of the script behind the first command of an installed package.
 *
 * Searches on disk instead of using `require.resolve`, because some packages do not export their `package.json`.
 *
 * @throws Error when the package is not installed or has no command.
 */
export function toolPath(packageName: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(packageName) ?? [];
  const folder = folders
    .map((place) => join(place, packageName))
    .find((place) => existsSync(join(place, 'package.json')));
  if (folder === undefined) throw new Error(`This needs ${packageName}. Run "npm install --save-dev ${packageName}".`);
  const { bin }: { bin?: string | Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const command = typeof bin === 'object' ? Object.values(bin)[0] : bin;
  if (command === undefined) throw new Error(`${packageName} has no command.`);
  return join(folder, command);
}
