import { type Database, identifier } from '../database.ts';
import { type LoadedFile, refuseReserved } from './loaded-file.ts';
import { numericTypesOf } from './numeric-types.ts';
import type { Result } from './snapshots.ts';
import { columnKey, typesByKey } from './source-column.ts';

/**
 * Reads the result of a query into a table of texts, of which `rows` makes the types of the database: only those that lose nothing.
 *
 * @param path what the result is of, for messages
 * @param nulls texts that are NULL, besides the empty one
 * @returns `size`: number of characters of all values
 * @throws Error that names the column, if two have the same name
 */
export async function loadResult(
  database: Database,
  { names, chunks, columns }: Result,
  { table, path, nulls }: { table: string; path: string; nulls: readonly string[] },
): Promise<LoadedFile & { size: number }> {
  refuseReserved(path, names);
  refuseRepeated(path, names);
  // Other names than those of the result, of which one may be rowid.
  const cells = names.map((_, index) => `cell${index}`);
  await database.run(`create table ${identifier(table)} (${cells.map((cell) => `${cell} varchar`)})`);
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
  const described = columns().map((column, index) => ({ ...column, name: names[index]!, cell: cells[index]! }));
  const numeric = described.flatMap(({ cell, sqlType }) => (sqlType === 'numeric' ? [cell] : []));
  const numericTypes = await numericTypesOf(database, table, numeric);
  const typed = described.map(({ sqlType, ...column }) => ({
    ...column,
    sqlType: sqlType === 'numeric' ? numericTypes.get(column.cell) : sqlType,
  }));
  const fits = await fitting(database, table, typed);
  const selected = typed.map(
    ({ name, cell, sqlType }, index) => `${fits[index] ? `${cell}::${sqlType}` : cell} as ${identifier(name)}`,
  );
  return {
    table,
    select: () => `select ${selected.join(', ')}, rowid + 1 as __row, rowid as __at from ${identifier(table)}`,
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
  columns: readonly { cell: string; sqlType: string | undefined }[],
): Promise<boolean[]> {
  const counts = columns.map(({ cell, sqlType }) =>
    sqlType === undefined ? 'false' : `bool_and(${cell} is null or try_cast(${cell} as ${sqlType}) is not null)`,
  );
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
