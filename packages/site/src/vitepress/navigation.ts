import type { Page } from '../page-source.ts';

/**
 * A group of the sidebar: a title, and its pages in order. A path that ends in `/` stands for all pages below it, of which the
 * other areas show only the first, the index: with all of them in every sidebar, a phone would take half a second longer.
 */
export interface Group {
  title: string;
  pages: readonly string[];
}

const referenceGroups: readonly Group[] = [
  { title: 'Operations', pages: ['operations/'] },
  { title: 'Tools', pages: ['checker', 'try'] },
  { title: 'About the contract', pages: ['limits', 'provenance', 'changelog', 'downloads'] },
  { title: 'Errors', pages: ['errors/'] },
  { title: 'Findings', pages: ['findings/'] },
];

/** The areas of the site, each with a sidebar of its own, by the start of the addresses of their pages. */
const areas: readonly { below: readonly string[]; groups: readonly Group[] }[] = [
  {
    below: ['/start/', '/guides/'],
    groups: [
      { title: 'Start', pages: ['start/front-end', 'start/back-end', 'start/data-team'] },
      {
        title: 'The API',
        pages: [
          'guides/authentication',
          'guides/bulk-uploads',
          'guides/attributes-and-metrics',
          'guides/silent-drops',
          'guides/contacts-and-events',
          'guides/webhooks',
        ],
      },
      {
        title: 'The kit',
        pages: [
          'guides/account-contracts',
          'guides/forms',
          'guides/testing',
          'guides/ci-checks',
          'guides/server-side',
          'guides/going-live',
        ],
      },
      { title: 'Coming from', pages: ['guides/from-fetch', 'guides/from-csv', 'guides/from-database'] },
    ],
  },
  { below: ['/', '/operations/', '/errors/', '/findings/'], groups: referenceGroups },
];

interface SidebarItem {
  text: string;
  link?: string;
  items?: SidebarItem[];
  collapsed?: boolean;
}

/**
 * The sidebar for each page.
 *
 * @throws Error if a page is in no area or an area names a page that does not exist
 */
export function sidebarsOf(pages: readonly Page[]): Record<string, SidebarItem[]> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const placed = new Set(['index']);
  const item = (path: string): SidebarItem => {
    const page = byPath.get(path);
    if (page === undefined) throw new Error(`The navigation has the page ${path}, which does not exist.`);
    placed.add(path);
    return { text: page.navigationTitle ?? page.title, link: `/${path}` };
  };
  const group = ({ title, pages: paths }: Group, area: string): SidebarItem => {
    const shown = paths.flatMap((path) => {
      if (!path.endsWith('/')) return [path];
      return area === `/${path}`
        ? pages.map((page) => page.path).filter((each) => each.startsWith(path))
        : [`${path}index`];
    });
    return { text: title, items: shown.map(item) };
  };
  const sidebars = areas.flatMap(({ below, groups }) =>
    below.map((area) => [area, groups.map((each) => group(each, area))] as const),
  );
  const lost = pages.filter(({ path }) => !placed.has(path)).map(({ path }) => path);
  if (lost.length > 0) throw new Error(`The navigation lacks these pages: ${lost.join(', ')}.`);
  return Object.fromEntries(sidebars);
}
