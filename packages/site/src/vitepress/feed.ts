import { escapeHtml } from '../reference/html.ts';
import type { Release } from '../releases.ts';
import { addressOf } from './machine-files.ts';

/** Path of the feed below the root of the site. */
export const feedPath = 'changelog.xml';

/**
 * The changelog as an Atom feed, with an entry for each release.
 *
 * @param url address of the published site, with a slash at the end
 */
export async function changelogFeed(
  releases: readonly Release[],
  { title, url }: { title: string; url: string },
): Promise<string> {
  // Not at the top: it takes a second to load.
  const { createMarkdownRenderer } = await import('vitepress');
  const markdown = await createMarkdownRenderer('.', { anchor: { permalink: () => {} } });
  const page = url + addressOf('changelog');
  const entries = releases.map(({ version, day, changes }) => {
    const link = `${page}#_${version.replaceAll('.', '-')}`;
    return `  <entry>
    <id>${link}</id>
    <title>${version}</title>
    <link href="${link}"/>
    <updated>${day}T00:00:00Z</updated>
    <content type="html">${escapeHtml(markdown.render(changes))}</content>
  </entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${page}</id>
  <title>${escapeHtml(title)}: changelog</title>
  <link href="${page}"/>
  <link rel="self" href="${url}${feedPath}"/>
  <author><name>customerscore-kit</name></author>
  <updated>${releases[0]!.day}T00:00:00Z</updated>
${entries.join('\n')}
</feed>
`;
}
