import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { runTool, withTemporaryFolder } from '@customerscore-kit/run-tool';
import { type ContractPackage, readContractPackage } from './contract-package.ts';
import { downloadsOf } from './pages/downloads.ts';
import { pagesOf } from './pages/index.ts';
import { buildReference } from './reference/index.ts';
import { readReleases } from './releases.ts';
import { checkTools } from './site-files.ts';
import { withPolicy } from './vitepress/content-security-policy.ts';
import { changelogFeed, feedPath } from './vitepress/feed.ts';
import { addressOf, machineFiles } from './vitepress/machine-files.ts';
import { nodeModules, writeProject } from './vitepress/project.ts';

export interface SiteOptions {
  /** Output folder. Created if it does not exist. It must be empty, or contain a site, which is replaced. */
  outDir: string;
  /** Folder of the contract package to document, for example that of an account. Default: the contract of this repository. */
  contract?: string;
  /** Path below which the site is served. Default: `/`. */
  base?: string;
  /** Address of the published site, for canonical links, the sitemap and the feed of the changelog. Default: the site has none of them. */
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
 * @throws Error when the output folder has other files, the contract package is missing, a page has a dead link, or a tool fails; the message then includes its output.
 */
export async function buildSite({ outDir, contract, base = '/', url }: SiteOptions): Promise<BuiltSite> {
  checkTools();
  const target = resolve(outDir);
  await checkReplaceable(target);
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
  // Below VitePress, so that what it builds finds Vue.
  const cache = join(nodeModules(), '.cache');
  await mkdir(cache, { recursive: true });
  await withTemporaryFolder(join(cache, 'customerscore-site-'), async (folder) => {
    const publicFolder = await writeProject(folder, pages, site);
    await copyDownloads(shown, join(publicFolder, 'downloads'));
    const [reference] = await Promise.all([buildReference(shown), buildPages(folder)]);
    const built = join(folder, 'dist');
    await Promise.all([
      writeFile(join(built, 'reference.html'), reference),
      ...['404', ...pages.map(({ path }) => path)].map((path) => secure(join(built, `${path}.html`), path)),
      // Not before VitePress, which would make pages of the Markdown.
      ...Object.entries(machineFiles(pages, site)).map(([path, text]) => writeWithFolder(join(built, path), text)),
      ...(site.url === undefined ? [] : [writeFeed(join(built, feedPath), title, site.url)]),
    ]);
    await publish(built, target);
  });
  return { files: ['index.html', 'reference.html', 'downloads/', 'llms.txt'], base: site.base };
}

/** Runs VitePress. */
async function buildPages(folder: string): Promise<void> {
  const { code, output } = await runTool('vitepress', ['build', folder]);
  if (code !== 0) throw new Error(`VitePress could not build the site:\n${output}`);
}

/** @throws Error if a folder has files that are not those of a site: they would be lost at the next build */
async function checkReplaceable(outDir: string): Promise<void> {
  const files = existsSync(outDir) ? await readdir(outDir) : [];
  // VitePress writes this file.
  if (files.length > 0 && !files.includes('hashmap.json'))
    throw new Error(`${outDir} has other files than those of a site. Name another folder, or empty this one.`);
}

/** Replaces a folder as a whole. */
async function publish(built: string, outDir: string): Promise<void> {
  await mkdir(dirname(outDir), { recursive: true });
  // Next to it, because a rename cannot lead to another disk.
  await withTemporaryFolder(`${outDir}-`, async (folder) => {
    await cp(built, join(folder, 'new'), { recursive: true });
    if (existsSync(outDir)) await rename(outDir, join(folder, 'old'));
    await rename(join(folder, 'new'), outDir);
  });
}

/** What stands after the language of a block is for the tests of the samples. VitePress would highlight lines by it. */
function withPlainFences(markdown: string): string {
  return markdown.replaceAll(/^(```\w+) .+$/gm, '$1');
}

function slashed(base: string): string {
  return `/${base.replaceAll(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}

/** Links of the head of a page: its text for programs, where it is published, and the feed of the changelog. */
function linksOf(path: string, { base, url }: { base: string; url: string | undefined }): [string, object][] {
  const links: Record<string, string>[] = [{ rel: 'alternate', type: 'text/markdown', href: `${base}${path}.md` }];
  if (url !== undefined) {
    links.push({ rel: 'canonical', href: url + addressOf(path) });
    links.push({ rel: 'alternate', type: 'application/atom+xml', href: url + feedPath });
  }
  return links.map((attributes) => ['link', attributes]);
}

async function copyDownloads(contract: ContractPackage, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const names = await downloadsOf(contract);
  await Promise.all(names.map((name) => copyFile(join(contract.folder, name), join(to, name))));
}

async function writeFeed(file: string, title: string, url: string): Promise<void> {
  await writeFile(file, await changelogFeed(await readReleases(), { title, url }));
}

async function writeWithFolder(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function secure(file: string, name: string): Promise<void> {
  await writeFile(file, withPolicy(await readFile(file, 'utf8'), name));
}
