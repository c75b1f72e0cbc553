import type { Page } from '../page-source.ts';

/** Files for programs, by path: a Markdown twin of each page, the lists of pages for language models, and a sitemap. */
export function machineFiles(
  pages: readonly Page[],
  { title, description, base, url }: { title: string; description: string; base: string; url: string | undefined },
): Record<string, string> {
  const root = url ?? base;
  const list = pages.map(({ path, title, description }) => `- [${title}](${root}${path}.md): ${description}`);
  const twins = pages.map(({ path, markdown }) => ({ path, markdown: linksToTwins(markdown, root) }));
  const intro = `# ${title}\n\n> ${description}\n`;
  return {
    ...Object.fromEntries(twins.map(({ path, markdown }) => [`${path}.md`, markdown])),
    'llms.txt': `${intro}\n## Pages\n\n${list.join('\n')}\n\n## Contract\n\n- [OpenAPI 3.1](${root}downloads/openapi.yaml): the whole contract\n`,
    'llms-full.txt': `${intro}\n${twins.map(({ markdown }) => markdown.trim()).join('\n\n---\n\n')}\n`,
    ...(url !== undefined && { 'sitemap.xml': sitemap(pages, url), 'robots.txt': `Sitemap: ${url}sitemap.xml\n` }),
  };
}

/** Markdown whose links lead to the Markdown of other pages, and to files as they are. */
function linksToTwins(markdown: string, root: string): string {
  return markdown.replaceAll(/\]\(\/([^)#\s]*)(#[^)\s]*)?\)/g, (_, path: string, anchor = '') => {
    const target = path.replace(/(^|\/)$/, '$1index');
    return `](${root}${/\.\w+$/.test(target) ? target : `${target}.md`}${anchor})`;
  });
}

function sitemap(pages: readonly Page[], url: string): string {
  const places = [...pages.map(({ path }) => addressOf(path)), 'reference.html'];
  const entries = places.map((place) => `  <url><loc>${url}${place}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`;
}

/** The address of a page below the root of the site. */
export function addressOf(path: string): string {
  return /(?:^|\/)index$/.test(path) ? path.replace(/index$/, '') : `${path}.html`;
}
