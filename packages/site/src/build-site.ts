import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContractPackage } from './contract-package.ts';
import { renderFindingsPage } from './findings-page.ts';
import { buildReference } from './reference/index.ts';

export interface SiteOptions {
  /** Output folder. Created if it does not exist. */
  outDir: string;
  /** Folder of the contract package to document, for example that of an account. Default: the contract of this repository. */
  contract?: string;
}

/**
 * Builds the reference site: `index.html` (Redoc, in a single file), `findings.html` (the finding codes of `inspect`), and the
 * contract as a download.
 *
 * @throws Error when the contract package is missing, or when Redocly fails; the message then includes its output.
 */
export async function buildSite({ outDir, contract }: SiteOptions): Promise<{ files: string[] }> {
  const shown = await readContractPackage(contract);
  const { document, folder } = shown;
  const { title } = document.info;
  const page = await buildReference({ contract: shown, links: { findings: './findings.html' } });
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'index.html'), page);
  await writeFile(join(outDir, 'findings.html'), renderFindingsPage(title));
  const downloads = ['openapi.json', 'openapi.yaml'];
  await Promise.all(downloads.map((name) => copyFile(join(folder, name), join(outDir, name))));
  return { files: ['index.html', 'findings.html', ...downloads] };
}
