import type { Database } from '../database.ts';
import { readJson } from './read-json.ts';
import { jsonArray } from './row-shapes.ts';

/** A row of the table `sorted`: id, kind, file, number, and the values of a customer (kind 0) or of metrics (kind 1). */
type SortedRow = [id: string | null, kind: number, file: number, row: number, values: unknown[]];

/** Reads the table `sorted` of a {@link RecordReader}, or one of some of its rows, in its order. */
export function readSorted(database: Database, table = 'sorted'): AsyncGenerator<SortedRow[], void> {
  const rows = `(SELECT *, 0 AS __part, rowid AS __at FROM ${table})`;
  const json = jsonArray([], ['id', 'kind', '__file', '__row', 'row::JSON']);
  return readJson<SortedRow>(database, [{ rows, json, size: 'strlen(row)' }]);
}
