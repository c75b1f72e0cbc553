import { type Database, identifier, literal } from '../database.ts';
import { csvSettings } from './csv-beginning.ts';
import { literalPath } from './list-files.ts';
import type { LoadedFile } from './loaded-file.ts';

/** Columns from which on all cells of a row are one list, because DuckDB takes about 200 kB for each column of a table. */
const manyColumns = 500;
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

/** A statement that reads a file into a table. */
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
  const cells = isWide(names) ? `[${names.map(identifier).join(', ')}] as cells` : '*';
  return `create or replace table ${identifier(table)} as
    select *, row_number() over () + ${headerRow} as __row from (select ${cells} from read_csv(${settings.join(', ')}))`;
}

/** Runs a statement of `tableSql`. What is left of an earlier one is in its way. */
export async function createTable(database: Database, sql: string): Promise<void> {
  await dropNotes(database);
  await database.run(sql);
}

const isWide = (names: readonly string[]) => names.length > manyColumns;

/** The rows of a table. */
export function rowsOf(table: string, names: readonly string[]): Pick<LoadedFile, 'table' | 'rows' | 'names'> {
  const cells = names.map((name, index) => `cells[${index + 1}] as ${identifier(name)}`);
  const columns = isWide(names) ? [...cells, '__row'].join(', ') : '*';
  return { table, names, rows: `select ${columns}, rowid as __at from ${identifier(table)}` };
}

export async function emptyTable(database: Database, table: string, names: readonly string[]): Promise<LoadedFile> {
  const columns = isWide(names) ? ['cells VARCHAR[]'] : names.map((name) => `${identifier(name)} VARCHAR`);
  await database.run(`create table ${identifier(table)} (${columns.join(', ')}, __row BIGINT)`);
  return { ...rowsOf(table, names), unreadable: [], unreadableCount: 0 };
}

/** Deletes what DuckDB noted about the file that was read last. */
export async function dropNotes(database: Database): Promise<void> {
  await database.run(`drop table if exists ${errors}; drop table if exists ${scans}`);
}
