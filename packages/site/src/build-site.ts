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

/** Redoc shows only samples in languages that are listed here. TypeScript is not in its default list. */
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
    if (code !== 0) throw new Error(`Redocly could not build the reference page:\n${output}`);
    return await readFile(page, 'utf8');
  });
