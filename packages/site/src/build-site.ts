import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { sampleLanguages } from './code-samples/index.ts';
import { describe } from './describe.ts';
import { documentPath, readDocument } from './document.ts';
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
  const firstTag = `/${document.tags[0].name.toLowerCase().replaceAll(' ', '-')}`;
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
    const source = join(folder, 'openapi.json');
    const output = join(folder, 'index.html');
    const config = join(folder, 'redocly.yaml');
    await writeFile(source, JSON.stringify(document));
    await writeFile(config, JSON.stringify({ openapi: redocOptions }));
    await promisify(execFile)(
      process.execPath,
      [redoclyCommand(), 'build-docs', source, '--inlineBundle', '--output', output, '--config', config],
      { env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' } },
    );
    return await readFile(output, 'utf8');
  } catch (error) {
    throw new Error(`Redocly could not build the reference:\n${(error as { stderr?: string }).stderr ?? error}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function redoclyCommand(): string {
  const manifestPath = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  const manifest = createRequire(import.meta.url)(manifestPath) as { bin: { redocly: string } };
  return join(dirname(manifestPath), manifest.bin.redocly);
}
