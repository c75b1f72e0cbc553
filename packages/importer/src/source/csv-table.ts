import { type Database, identifier, literal, manyColumns } from '../database.ts';
import { inGroups } from '../in-groups.ts';
import { csvSettings } from './csv-beginning.ts';
import { literalPath } from './list-files.ts';
import type { LoadedFile } from './loaded-file.ts';
import { columnKey } from './source-column.ts';

/**
 * Cells of a row that are one list, if there are many columns: DuckDB takes about 200 kB for each column of a table. Each list is read by a
 * statement of its own, because DuckDB also takes as much for each column of a file that it reads at once.
 */
const cellsInList = 1000;
/** A cell of CSV in quotes, which are those of names in SQL. */
export const quotedCell = identifier;

/** Tables of DuckDB with what it notes about the file that it reads. */
export const errors = 'importer_errors';
const scans = 'importer_scans';

/** What DuckDB reads. */
export interface CsvFile {
  location: string;
  isCompressed: boolean;
  lineBreak: string;
  names: readonly string[];
  headerRow: number;
  /** In bytes. */
  longestRow: number;
}

/** Statements that read a file into a table. */
export function tableSql(
  { location, isCompressed, lineBreak, names, headerRow, longestRow }: CsvFile,
  { table, delimiter, nulls }: { table: string; delimiter: string; nulls: readonly string[] },
): string {
  const settings = [
    literalPath(location),
    ...csvSettings(delimiter),
    'auto_detect = false',
    `columns = {${names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}}`,
    `new_line = '${lineBreak.replace('\r', '\\r').replace('\n', '\\n')}'`,
    `compression = '${isCompressed ? 'gzip' : 'none'}'`,
    `nullstr = [${['', ...nulls].map(literal).join(', ')}]`,
    `max_line_size = ${Math.max(1_000_000, longestRow + 2)}`,
    `buffer_size = ${Math.max(4_000_000, 4 * longestRow)}`,
    'null_padding = true',
    // Required by null_padding for cells with line breaks. It also makes the line numbers of `errors` those of rows.
    'parallel = false',
    `store_rejects = true, rejects_limit = 0, rejects_table = '${errors}', rejects_scan = '${scans}'`,
  ];
  const created = `create or replace table ${identifier(table)} as select *, row_number() over () + ${headerRow} as __row from`;
  const read = `read_csv(${settings.join(', ')})`;
  // What is left of an earlier statement is in its way.
  if (!isWide(names)) return `${dropNotes}; ${created} ${read}`;
  const lists = inGroups(names, cellsInList).map((some, index) => {
    const list = `[${some.map(identifier).join(', ')}] as ${listName(index)}`;
    const name = identifier(`${table}_${listName(index)}`);
    return { name, sql: `${dropNotes}; create or replace temp table ${name} as select ${list} from ${read}` };
  });
  // Each has the same rows: DuckDB checks also those cells that are not selected.
  const joined = lists.map(({ name }) => name).join(' positional join ');
  return [
    ...lists.map(({ sql }) => sql),
    `${created} ${joined}`,
    ...lists.map(({ name }) => `drop table temp.${name}`),
  ].join('; ');
}

const isWide = (names: readonly string[]) => names.length > manyColumns;

const listName = (index: number) => `cells${index}`;

/** The rows of a table. */
export function rowsOf(table: string, names: readonly string[]): Pick<LoadedFile, 'table' | 'select' | 'names'> {
  const from = `__row as __at from ${identifier(table)}`;
  if (!isWide(names)) return { table, names, select: () => `select *, ${from}` };
  const cells = new Map(
    names.map((name, index) => {
      const cell = `${listName(Math.floor(index / cellsInList))}[${(index % cellsInList) + 1}]`;
      return [columnKey(name), `${cell} as ${identifier(name)}`];
    }),
  );
  const select = (wanted = names) => {
    const found = wanted.flatMap((name) => cells.get(columnKey(name)) ?? []);
    return `select ${[...found, '__row'].join(', ')}, ${from}`;
  };
  return { table, names, select };
}

export async function emptyTable(database: Database, table: string, names: readonly string[]): Promise<LoadedFile> {
  const columns = isWide(names)
    ? inGroups(names, cellsInList).map((_, index) => `${listName(index)} VARCHAR[]`)
    : names.map((name) => `${identifier(name)} VARCHAR`);
  await database.run(`create table ${identifier(table)} (${columns.join(', ')}, __row BIGINT)`);
  return { ...rowsOf(table, names), unreadable: [], unreadableCount: 0 };
}

/** A statement that deletes what DuckDB noted about the file that was read last. */
export const dropNotes: string = `drop table if exists ${errors}; drop table if exists ${scans}`;
