import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { Database, identifier } from '../database.ts';
import type { FileSource, PostgresSource } from '../types.ts';
import type { OpenOptions } from './open-options.ts';
import { type OpenedSource, openSource } from './open-source.ts';
import { withSnapshots } from './snapshots.ts';
import { columnText } from './source-column.ts';

/** Content of files, by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a source has: its rows as arrays of the columns, without `__file` and `__row`, which stand by themselves. */
export interface Opened extends OpenedSource {
  names: string[];
  rows: unknown[][];
  /** `__row` of each row; with several files, such as `1:3`. */
  numbers: (number | string)[];
  /** The folder of the files. */
  folder: string;
}

/** A database for the tests of a file, and a folder for their files. Each source has a folder of its own. */
export function useSources(options: { memoryLimit?: number } = {}) {
  let database: Database;
  let root: string;
  let count = 0;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'source-'));
    database = await Database.open({ temporaryFolder: join(root, 'database'), ...options });
  });
  afterAll(async () => {
    await database.close();
    await rm(root, { recursive: true });
  });

  return {
    /** Writes files, and opens them all in this order, or what the source says. */
    async open(
      files: Files,
      source: Partial<FileSource> | PostgresSource = {},
      { areRowsWanted = true, ...others }: Partial<OpenOptions> & { areRowsWanted?: boolean } = {},
    ): Promise<Opened> {
      count += 1;
      const folder = await mkdtemp(join(root, 'files-'));
      for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
      const name = `source ${count}`;
      const given = 'postgres' in source ? source : { files: Object.keys(files), ...source };
      const opened = await withSnapshots((snapshots) =>
        openSource(database, given, { name, folder, snapshots, ...others }),
      );
      const names = opened.columns.map((column) => column.name);
      const rows: unknown[][] = [];
      const numbers: (number | string)[] = [];
      // JavaScript has no numbers with as many digits.
      const numeric = opened.columns.filter(({ type }) => type === 'numeric');
      const texts = numeric.map((column) => `${columnText(column.name, 'numeric')} as ${identifier(column.name)}`);
      const replaced = texts.length === 0 ? '' : `replace (${texts})`;
      const all = `select * ${replaced} from "${name}"`;
      for (const { __file, __row, ...cells } of areRowsWanted ? await database.all(all) : []) {
        rows.push(names.map((column) => cells[column]));
        numbers.push(opened.files.length === 1 ? Number(__row) : `${__file}:${__row}`);
      }
      return { ...opened, names, rows, numbers, folder };
    },
    /** The database itself. */
    using: () => database,
    all: <Row>(sql: string) => database.all<Row>(sql),
  };
}
