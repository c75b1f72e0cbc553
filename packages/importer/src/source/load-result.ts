import { type Database, identifier } from '../database.ts';
import { columnKey, type LoadedFile, refuseReserved, typesByKey } from './loaded-file.ts';
import type { Result } from './snapshots.ts';
import type { ColumnType } from './source-column.ts';

/** A result in a table. */
export interface LoadedResult extends LoadedFile {
  /** What columns have whose values stay texts, such as numbers with more digits than any type of DuckDB has. */
  types: ReadonlyMap<string, ColumnType>;
  /** Number of characters of all values. */
  size: number;
}

/**
 * Reads the result of a query into a table of texts, of which `rows` makes the types of the database: only those that lose nothing.
 *
 * @param path what the result is of, for messages
 * @param nulls texts that are NULL, besides the empty one
 * @throws Error that names the column, if two have the same name
 */
export async function loadResult(
  database: Database,
  { names, chunks, columns }: Result,
  { table, path, nulls }: { table: string; path: string; nulls: readonly string[] },
): Promise<LoadedResult> {
  refuseReserved(path, names);
  refuseRepeated(path, names);
  await database.run(`create table ${identifier(table)} (${names.map((name) => `${identifier(name)} varchar`)})`);
  const empty = new Set(['', ...nulls]);
  let size = 0;
  async function* withoutNulls() {
    for await (const rows of chunks) {
      for (const row of rows) {
        for (const [index, value] of row.entries()) {
          if (value === null) continue;
          if (empty.has(value)) row[index] = null;
          else size += value.length;
        }
      }
      yield rows;
    }
  }
  await database.append(table, names.length, withoutNulls());
  const described = columns().map((column, index) => ({ ...column, name: names[index]! }));
  const fits = await fitting(database, table, described);
  const selected = described.map(({ name, sqlType }, index) =>
    fits[index] ? `${identifier(name)}::${sqlType} as ${identifier(name)}` : identifier(name),
  );
  const name = identifier(table);
  // A column of this name hides that of DuckDB.
  const hasRowid = names.some((each) => columnKey(each) === 'rowid');
  if (hasRowid) {
    await database.run(`create or replace table ${name} as select *, row_number() over () - 1 as __at from ${name}`);
  }
  const at = hasRowid ? '__at' : 'rowid';
  return {
    table,
    select: () => `select ${selected.join(', ')}, ${at} + 1 as __row, ${at} as __at from ${name}`,
    names,
    unreadable: [],
    unreadableCount: 0,
    types: typesByKey(described),
    size,
  };
}

/** Whether all values of each column have its type. */
async function fitting(
  database: Database,
  table: string,
  columns: readonly { name: string; sqlType?: string | undefined }[],
): Promise<boolean[]> {
  const counts = columns.map(({ name, sqlType }) => {
    const column = identifier(name);
    return sqlType === undefined
      ? 'false'
      : `bool_and(${column} is null or try_cast(${column} as ${sqlType}) is not null)`;
  });
  // Without rows, nothing says that they do not.
  const [row] = await database.all<{ fits: (boolean | null)[] }>(
    `select [${counts.map((each) => `(${each})::boolean`).join(', ')}] as fits from ${identifier(table)}`,
  );
  return (row?.fits ?? []).map((each) => each ?? true);
}

function refuseRepeated(path: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(columnKey(name))) {
      throw new Error(
        `${path} has the column ${name} twice, apart from case. Give one another name: ${name} AS other.`,
      );
    }
    seen.add(columnKey(name));
  }
}
