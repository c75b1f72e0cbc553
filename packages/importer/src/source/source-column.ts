import { type Database, identifier } from '../database.ts';

/** `numeric` are numbers of any number of digits, whose text has no zeros at the end of a fraction, whatever their type in DuckDB is. */
export type ColumnType = 'text' | 'number' | 'numeric' | 'date' | 'boolean' | 'nested' | 'binary' | 'other';

/** A column of a source. */
export interface SourceColumn {
  name: string;
  /** What its values are. Objects and lists are `nested`, bytes that are no text `binary`, timestamps `other`. */
  type: ColumnType;
}

/** A column as DuckDB's `DESCRIBE` returns it. */
export interface DescribedColumn {
  column_name: string;
  column_type: string;
}

/** What the values of a type of DuckDB are. */
export function typeOf(type: string): ColumnType {
  if (type === 'VARCHAR' || type.startsWith('ENUM(')) return 'text';
  if (type === 'DATE') return 'date';
  if (type === 'BOOLEAN') return 'boolean';
  if (type === 'BLOB') return 'binary';
  if (/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/.test(type)) return 'number';
  if (type === 'JSON' || /\]$|^(STRUCT|MAP|UNION)\(/.test(type)) return 'nested';
  return 'other';
}

/** The columns of a table. */
export async function columnsOf(database: Database, table: string): Promise<SourceColumn[]> {
  const rows = await database.all<DescribedColumn>(`describe ${identifier(table)}`);
  return rows.map((row) => ({ name: row.column_name, type: typeOf(row.column_type) }));
}

/**
 * The text of a column in SQL, without quotes. Numbers are written as in JSON, where 1.0 is 1; objects and lists are JSON.
 *
 * @param table needed if others have such a column
 */
export function columnText(name: string, type: string, table?: string): string {
  const column = table === undefined ? identifier(name) : `${table}.${identifier(name)}`;
  // Values of such a column may be texts, too.
  if (type === 'nested') return `nullif(to_json(${column})->>'$', '')`;
  if (type === 'numeric') return `regexp_replace(${column}::VARCHAR, '[.]0*$|([.][0-9]*[1-9])0+$', '\\1')`;
  return type === 'number' ? wholeNumber(`${column}::VARCHAR`) : `(${column})::VARCHAR`;
}

/** A pattern of a day in ISO 8601. */
export const isoDay = '[0-9]{4}-[0-9]{2}-[0-9]{2}';

/** Whether values are numbers. */
export const isNumeric = (type: string): boolean => type === 'number' || type === 'numeric';

/**
 * The text of a number in SQL, without a fraction of zero, which JSON does not have either. What is not a number is NULL, as in the data
 * frames that write it so.
 */
export const wholeNumber = (text: string): string => `regexp_replace(nullif(${text}, 'nan'), '[.]0$', '')`;

/** The same for names of columns that DuckDB takes for one: those that differ in the case of letters of ASCII. */
export const columnKey = (name: string): string => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** The types of columns, by their keys. */
export const typesByKey = (columns: readonly SourceColumn[]): ReadonlyMap<string, ColumnType> =>
  new Map(columns.map(({ name, type }) => [columnKey(name), type]));
