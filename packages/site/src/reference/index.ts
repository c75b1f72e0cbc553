import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool, withTemporaryFolder } from '@customerscore-kit/run-tool';
import { sampleLanguages } from '../code-samples/index.ts';
import type { ContractPackage } from '../contract-package.ts';
import { describe } from './describe.ts';
import { pageTemplate } from './frame.ts';
import { defaultLinks } from './links.ts';
import { patched, selfContained } from './redoc-page.ts';
import { barHeight } from './style.ts';

/**
 * Builds the page of the reference: Redoc within the frame of the site, in a single file that makes no requests.
 *
 * @throws Error when Redocly fails; the message then includes its output. Also when its page has an unexpected format.
 */
export async function buildReference(contract: ContractPackage): Promise<string> {
  const document = structuredClone(contract.document);
  describe({ ...contract, document }, defaultLinks);
  return selfContained(patched(await buildDocs(document, pageTemplate(document.info, defaultLinks))));
}

/** Redoc shows only samples in languages that are listed here. TypeScript is not in its default list. */
const redocOptions = {
  hidePropertiesPrefix: true,
  schemasExpansionLevel: 9,
  scrollYOffset: barHeight,
  codeSamples: {
    languages: [...sampleLanguages.map(({ lang, label }) => ({ lang, label })), { lang: 'payload', label: 'Payload' }],
  },
};

const buildDocs = (document: object, template: string): Promise<string> =>
  withTemporaryFolder('customerscore-site-', async (folder) => {
    const [source, config, frame, page] = ['openapi.json', 'redocly.yaml', 'page.hbs', 'reference.html'].map((name) =>
      join(folder, name),
    ) as [string, string, string, string];
    await writeFile(source, JSON.stringify(document));
    await writeFile(config, JSON.stringify({ openapi: redocOptions }));
    await writeFile(frame, template);
    const { code, output } = await runTool('@redocly/cli', [
      ...['build-docs', source, '--inlineBundle', '--template', frame, '--config', config, '--output', page],
    ]);
    if (code !== 0) throw new Error(`Redocly could not build the reference page:\n${output}`);
    return await readFile(page, 'utf8');
  });
