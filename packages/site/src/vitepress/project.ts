import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PagePrograms } from '../../theme/page-programs.ts';
import type { Page } from '../page-source.ts';
import { packageFolder, siteFolder } from '../site-files.ts';
import { sidebarsOf } from './navigation.ts';
import { buildPagePrograms } from './page-programs.ts';

/** A page with elements for its head. */
export interface ProjectPage extends Page {
  head: readonly [string, object][];
}

/** What a VitePress project needs besides its pages. */
export interface ProjectOptions {
  /** Title of the contract. */
  title: string;
  description: string;
  version: string;
  /** Folder of the contract package that the tools of the site use. */
  contractFolder: string;
  /** Path below which the site is served, with slashes at both ends. */
  base: string;
}

/** The folder of node_modules with VitePress. A project below it finds VitePress and Vue. */
export function nodeModules(): string {
  return dirname(packageFolder('vitepress'));
}

/** Writes a VitePress project: pages, configuration and theme. @returns the folder for files that are copied as they are */
export async function writeProject(
  folder: string,
  pages: readonly ProjectPage[],
  options: ProjectOptions,
): Promise<string> {
  for (const page of pages) await writePage(join(folder, `${page.path}.md`), page, options.base);
  const publicFolder = join(folder, 'public');
  await mkdir(join(folder, '.vitepress'), { recursive: true });
  await mkdir(publicFolder, { recursive: true });
  const programs = await buildPagePrograms(options.contractFolder, publicFolder);
  await writeFile(join(folder, '.vitepress/config.mjs'), configuration(pages, programs, options));
  await cp(join(siteFolder, 'theme'), join(folder, '.vitepress/theme'), { recursive: true });
  await cp(join(folder, '.vitepress/theme/icon.svg'), join(publicFolder, 'icon.svg'));
  return publicFolder;
}

async function writePage(
  file: string,
  { path, title, description, markdown, head, frontMatter: own }: ProjectPage,
  base: string,
): Promise<void> {
  const isHome = path === 'index';
  const frontMatter = {
    title,
    description,
    head,
    ...own,
    ...(isHome && { sidebar: false, aside: false, prev: false, next: false, titleTemplate: false }),
  };
  await mkdir(dirname(file), { recursive: true });
  // JSON is YAML.
  await writeFile(file, `---\n${JSON.stringify(frontMatter)}\n---\n\n${withReferenceLinks(markdown, base)}`);
}

/** The reference is not a page of VitePress: with a target, its links are left as they are. */
function withReferenceLinks(markdown: string, base: string): string {
  return markdown.replaceAll(/\]\(\/(reference\.html[^)]*)\)/g, `](${base}$1){target="_self"}`);
}

function configuration(
  pages: readonly Page[],
  programs: PagePrograms,
  { title, description, version, base, contractFolder }: ProjectOptions,
): string {
  const transformers = pathToFileURL(
    createRequire(join(packageFolder('vitepress'), 'package.json')).resolve('@shikijs/transformers'),
  ).href;
  const config = {
    lang: 'en',
    title,
    description,
    base,
    outDir: 'dist',
    cacheDir: 'cache',
    cleanUrls: false,
    head: [
      ['link', { rel: 'stylesheet', href: `${base}code.css` }],
      ['link', { rel: 'icon', href: `${base}icon.svg`, type: 'image/svg+xml' }],
    ],
    // Otherwise it adds a style element, which the content security policy blocks.
    appearance: { disableTransition: false },
    lastUpdated: false,
    // The pages of all links in view together weigh as much as the page that has them, and few of them are read.
    router: { prefetchLinks: false },
    vite: {
      logLevel: 'warn',
      build: { reportCompressedSize: false },
      resolve: { alias: { '@customerscore-kit/contract/operations': join(contractFolder, 'operations.js') } },
    },
    markdown: { theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
    themeConfig: {
      programs,
      siteTitle: title,
      nav: [
        { text: 'Guides', link: '/start/front-end', activeMatch: '^/(start|guides)/' },
        { text: 'Reference', link: '/reference.html', target: '_self' },
        { text: 'Errors', link: '/errors/', activeMatch: '^/errors/' },
        { text: 'Findings', link: '/findings/', activeMatch: '^/findings/' },
        { text: 'Checker', link: '/checker' },
        { text: version, link: '/changelog' },
      ],
      sidebar: sidebarsOf(pages),
      outline: { level: [2, 3] },
      search: { provider: 'local' },
      footer: { message: 'MIT license. Independent of the vendor.' },
    },
  };
  return `import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformerStyleToClass } from ${JSON.stringify(transformers)};

// Colours of code as classes: the content security policy allows no style attributes.
const toClass = transformerStyleToClass({ classPrefix: 'code-' });
const config = ${JSON.stringify(config)};
config.markdown.codeTransformers = [toClass];
// The search finds words of code without its colours, which take most of the time.
config.themeConfig.search.options = {
  _render: (markdown, env, renderer) => renderer.render(markdown.replaceAll(/^(\`{3,})\\w+.*$/gm, '$1text'), env),
};
config.buildEnd = ({ outDir }) => writeFile(join(outDir, 'code.css'), toClass.getCSS());
export default config;
`;
}
