import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool, withTemporaryFolder } from '@customerscore-kit/run-tool';
import { sampleLanguages } from './code-samples/index.ts';
import { readContractPackage } from './contract-package.ts';
import { describe } from './describe.ts';
import { operationsOf } from './document.ts';
import { renderFindingsPage } from './findings-page.ts';
import { openingAt, selfContained } from './page.ts';

export interface SiteOptions {
  /** Folder to write; made if it is not there. */
  outDir: string;
  /** Folder of the contract package to show, such as that of an account. Default: the contract as it stands. */
  contract?: string;
}

/**
 * Builds the reference: `index.html` by Redocly's Redoc, everything in one file; `findings.html`, the codes of `inspect`; and
 * the contract beside them to download.
 *
 * @throws Error when there is no contract package, or with Redocly's own message when it cannot build.
 */
export async function buildSite({ outDir, contract }: SiteOptions): Promise<{ files: string[] }> {
  const shown = await readContractPackage(contract);
  const { document, folder } = shown;
  const { title } = document.info;
  describe(shown);
  const firstTag = `/${operationsOf(document.paths)[0]!.tags[0]!.toLowerCase().replaceAll(' ', '-')}`;
  const page = selfContained(openingAt(firstTag, await buildDocs(document)));
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'index.html'), page);
  await writeFile(join(outDir, 'findings.html'), renderFindingsPage(title));
  const downloads = ['openapi.json', 'openapi.yaml'];
  await Promise.all(downloads.map((name) => copyFile(join(folder, name), join(outDir, name))));
  return { files: ['index.html', 'findings.html', ...downloads] };
}

/** Redoc offers samples only in the languages listed here; TypeScript is not among its own. */
const redocOptions = {
  schemasExpansionLevel: 9,
  codeSamples: {
    languages: [...sampleLanguages.map(({ lang, label }) => ({ lang, label })), { lang: 'payload', label: 'Payload' }],
  },
};

const buildDocs = (document: object): Promise<string> =>
  withTemporaryFolder('customerscore-site-', async (folder) => {
    const [source, config, page] = ['openapi.json', 'redocly.yaml', 'index.html'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(source, JSON.stringify(document));
    await writeFile(config, JSON.stringify({ openapi: redocOptions }));
    const { code, output } = await runTool('@redocly/cli', [
      ...['build-docs', source, '--inlineBundle', '--config', config, '--output', page],
    ]);
    if (code !== 0) throw new Error(`Redocly could not build the reference:\n${output}`);
    return await readFile(page, 'utf8');
  });
