import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const published = fileURLToPath(new URL('../site/', import.meta.url));

/** The folder with the pages and the theme: in the published command, or in the repository. */
export const siteFolder = existsSync(published) ? published : fileURLToPath(new URL('../', import.meta.url));

const require = createRequire(import.meta.url);

/** The folder of an installed package. */
export const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** What a user of the command installs to build the site. */
const tools = ['@redocly/cli', 'vitepress', 'msw'];

/** @throws Error with the command that installs them, if packages are missing */
export function checkTools(): void {
  const missing = tools.filter((name) =>
    require.resolve.paths(name)!.every((folder) => !existsSync(`${folder}/${name}`)),
  );
  if (missing.length > 0) {
    const names = missing.join(' ');
    throw new Error(`The site needs ${missing.join(', ')}. Run "npm install --save-dev ${names}".`);
  }
}
