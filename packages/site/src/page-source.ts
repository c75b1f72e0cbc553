import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page of the site, as Markdown. */
export interface Page {
  /** Its URL, without the leading slash and the extension: `guides/authentication`, or `errors/index` for `/errors/`. */
  path: string;
  title: string;
  /** Default: the title. */
  navigationTitle?: string;
  /** More front matter for VitePress, such as what a component of the page begins with. */
  frontMatter?: Record<string, unknown>;
  /** One sentence, for search engines and lists of pages. */
  description: string;
  /** Begins with the only heading of level 1. */
  markdown: string;
  /** The line of its file in which the Markdown begins. Undefined for a generated page. */
  firstLine?: number;
}

/**
 * Reads the pages that are written by hand: every `.md` file in a folder, in alphabetical order.
 *
 * @throws Error if a page has no front matter with `title` and `description`
 */
export async function readPages(folder: string): Promise<Page[]> {
  const files = await readdir(folder, { recursive: true });
  const paths = files.filter((file) => file.endsWith('.md')).map((file) => file.replaceAll('\\', '/'));
  return Promise.all(paths.sort().map(async (file) => parsePage(file, await readFile(join(folder, file), 'utf8'))));
}

/** @param file path of the file, below the folder of the pages */
export function parsePage(file: string, text: string): Page {
  const [all, head] = /^---\n([\s\S]*?)\n---\n+/.exec(text) ?? [];
  if (all === undefined || head === undefined) throw new Error(`${file} has no front matter.`);
  const entries = new Map(
    head.split('\n').map((line) => {
      const [, key, value] = /^(\w+): (.+)$/.exec(line) ?? [];
      if (key === undefined || value === undefined)
        throw new Error(`${file}: "${line}" is not an entry such as "title: …".`);
      return [key, /^".*"$/.test(value) ? (JSON.parse(value) as string) : value];
    }),
  );
  const [title, description] = ['title', 'description'].map((key) => {
    const value = entries.get(key);
    if (value === undefined) throw new Error(`${file}: the front matter has no ${key}.`);
    return value;
  }) as [string, string];
  return {
    path: file.replace(/\.md$/, ''),
    title,
    description,
    markdown: text.slice(all.length),
    firstLine: all.split('\n').length,
  };
}
