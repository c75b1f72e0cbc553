import { identifier } from '../database.ts';
import type { ColumnType } from './source-column.ts';

/** Rows that are listed with their text. */
export const mostListed = 1000;

/** A row that could not be read. */
export interface UnreadableRow {
  /** Path of the file. */
  file: string;
  /** Undefined if it is not known. */
  row: number | undefined;
  problem: string;
  /** The row as it stands in the file; its first 10,000 characters. */
  text: string;
}

/** What a file became. */
export interface LoadedFile {
  /** The table that was made. */
  table: string;
  /** A statement whose result has a column for each of the file, or at least for each of these, then `__row` and `__at`. */
  select(names?: readonly string[]): string;
  /** Those of the columns of the file. */
  names: readonly string[];
  /** What the values of each column are, by its key, also of those that stay texts, such as numbers with too many digits. Default: text. */
  types?: ReadonlyMap<string, ColumnType>;
  unreadable: readonly UnreadableRow[];
  unreadableCount: number;
  /** Of CSV. */
  delimiter?: string;
  /** Bytes of the longest row, if they are known. */
  longestRow?: number;
  /** Rows of CSV with fewer cells than the header: their number, and the first ten. */
  short?: { count: number; first: readonly number[] };
}

/** A statement whose result has the rows of a source from its table. @param names the columns that are needed. Default: all */
export function selectRows(table: string, names?: readonly string[]): string {
  const columns = names && [...names.map(identifier), '__file', '__row', '__part', '__at'];
  return `select ${columns?.join(', ') ?? '*'} from ${table}`;
}

/** Names of the columns that the importer adds. */
export const reserved: RegExp = /^__(row|file|part|at|rejected_(id|reason))$/i;

/** @throws Error if a column has the name of one that is added */
export function refuseReserved(path: string, names: readonly string[]): void {
  const name = names.find((each) => reserved.test(each));
  if (name === undefined) return;
  throw new Error(`${path} has a column ${name}, which the importer adds itself. Rename the column.`);
}
