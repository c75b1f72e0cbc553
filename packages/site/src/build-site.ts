import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runTool } from '@customerscore-kit/run-tool';
import { sampleLanguages } from './code-samples/index.ts';
import { describe } from './describe.ts';
import { documentPath, operationsOf, readDocument } from './document.ts';
import { openingAt, selfContained } from './page.ts';

export interface SiteOptions {
  /** Folder to write; made if it is not there. */
  outDir: string;
}

/**
 * Builds the reference: `index.html` by Redocly's Redoc, everything in one file, and the contract beside it to download.
 *
 * @throws Error with Redocly's own message when it cannot build.
 */
export async function buildSite({ outDir }: SiteOptions): Promise<{ files: string[] }> {
  const document = await readDocument();
  describe(document);
  const firstTag = `/${operationsOf(document.paths)[0]!.tags[0]!.toLowerCase().replaceAll(' ', '-')}`;
  const page = selfContained(openingAt(firstTag, await buildDocs(document)));
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'index.html'), page);
  const downloads = ['openapi.json', 'openapi.yaml'];
  await Promise.all(downloads.map((name) => copyFile(join(dirname(documentPath), name), join(outDir, name))));
  return { files: ['index.html', ...downloads] };
}

/** Redoc offers samples only in the languages listed here; TypeScript is not among its own. */
const redocOptions = {
  schemasExpansionLevel: 9,
  codeSamples: {
    languages: [...sampleLanguages.map(({ lang, label }) => ({ lang, label })), { lang: 'payload', label: 'Payload' }],
  },
};

async function buildDocs(document: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'customerscore-site-'));
  try {
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
  } finally {
    await rm(folder, { recursive: true });
  }
}
