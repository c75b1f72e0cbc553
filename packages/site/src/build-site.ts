import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runTool, withTemporaryFolder } from '@customerscore-kit/run-tool';
import { type ContractPackage, readContractPackage } from './contract-package.ts';
import { downloadsOf } from './pages/downloads.ts';
import { pagesOf } from './pages/index.ts';
import { buildReference } from './reference/index.ts';
import { checkTools } from './site-files.ts';
import { withPolicy } from './vitepress/content-security-policy.ts';
import { addressOf, machineFiles } from './vitepress/machine-files.ts';
import { nodeModules, writeProject } from './vitepress/project.ts';

export interface SiteOptions {
  /** Output folder. Created if it does not exist. A site that it contains is replaced. */
  outDir: string;
  /** Folder of the contract package to document, for example that of an account. Default: the contract of this repository. */
  contract?: string;
  /** Path below which the site is served. Default: `/`. */
  base?: string;
  /** Address of the published site, for canonical links and the sitemap. Default: the site has neither. */
  url?: string;
}

export interface BuiltSite {
  /** The files to know, below the output folder. */
  files: string[];
  /** Path below which the site is served, with slashes at both ends. */
  base: string;
}

/**
 * Builds the site: guides, pages of errors and findings, the reference, and the contract as downloads.
 *
 * @throws Error when the contract package is missing, a page has a dead link, or a tool fails; the message then includes its output.
 */
export async function buildSite({ outDir, contract, base = '/', url }: SiteOptions): Promise<BuiltSite> {
  checkTools();
  const shown = await readContractPackage(contract);
  const { title, version, summary: description } = shown.document.info;
  const site = {
    title,
    version,
    description,
    contractFolder: shown.folder,
    base: slashed(base),
    url: url && `${url.replace(/\/+$/, '')}/`,
  };
  const pages = (await pagesOf(shown)).map((page) => ({
    ...page,
    markdown: withPlainFences(page.markdown),
    head: linksOf(page.path, site),
  }));
  const reference = buildReference({ contract: shown });
  // Below VitePress, so that what it builds finds Vue.
  const cache = join(nodeModules(), '.cache');
  await mkdir(cache, { recursive: true });
  await withTemporaryFolder(join(cache, 'customerscore-site-'), async (folder) => {
    const publicFolder = await writeProject(folder, pages, site);
    await Promise.all([
      reference.then((html) => writeFile(join(publicFolder, 'reference.html'), html)),
      copyDownloads(shown, join(publicFolder, 'downloads')),
    ]);
    const { code, output } = await runTool('vitepress', ['build', folder]);
    if (code !== 0) throw new Error(`VitePress could not build the site:\n${output}`);
    const built = join(folder, 'dist');
    await Promise.all([
      ...['404', ...pages.map(({ path }) => path)].map((path) => secure(join(built, `${path}.html`), path)),
      // Not before VitePress, which would make pages of the Markdown.
      ...Object.entries(machineFiles(pages, site)).map(([path, text]) => writeWithFolder(join(built, path), text)),
    ]);
    // VitePress writes this file. Other folders of the user stay as they are.
    if (existsSync(join(outDir, 'hashmap.json'))) await rm(outDir, { recursive: true });
    await cp(built, outDir, { recursive: true });
  });
  return { files: ['index.html', 'reference.html', 'downloads/', 'llms.txt'], base: site.base };
}

/** What stands after the language of a block is for the tests of the samples. VitePress would highlight lines by it. */
function withPlainFences(markdown: string): string {
  return markdown.replaceAll(/^(```\w+) .+$/gm, '$1');
}

function slashed(base: string): string {
  return `/${base.replaceAll(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}

/** Links of the head of a page: where it is published, and its text for programs. */
function linksOf(path: string, { base, url }: { base: string; url: string | undefined }): [string, object][] {
  return [
    ['link', { rel: 'alternate', type: 'text/markdown', href: `${base}${path}.md` }],
    ...(url === undefined ? [] : [['link', { rel: 'canonical', href: url + addressOf(path) }] as [string, object]]),
  ];
}

async function copyDownloads(contract: ContractPackage, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const names = await downloadsOf(contract);
  await Promise.all(names.map((name) => copyFile(join(contract.folder, name), join(to, name))));
}

async function writeWithFolder(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function secure(file: string, name: string): Promise<void> {
  await writeFile(file, withPolicy(await readFile(file, 'utf8'), name));
}
