import { columnsAtOnce, type Database, identifier } from '../database.ts';
import { inGroups } from '../in-groups.ts';
import type { LoadedFile } from './loaded-file.ts';
import { columnKey, type DescribedColumn, typeOf, typesByKey } from './source-column.ts';

/** A column of texts that gets a type. */
interface TypedColumn {
  name: string;
  /** As DuckDB names it. */
  sqlType: string;
  /** SQL of the value; NULL if the text is none of the type. */
  value: string;
  /** Whether the text is a value of the type, and nothing of it is lost, in SQL. */
  fits: string;
}

/**
 * The rows of CSV with types for some columns.
 *
 * @param types by name of the column, as DuckDB names them. Those of columns that are only in other files are left out
 * @throws Error that names the first value that is not of its type, or a type that does not exist
 */
export async function withCellTypes(
  database: Database,
  file: LoadedFile,
  path: string,
  types: Readonly<Record<string, string>>,
): Promise<LoadedFile> {
  const columns: TypedColumn[] = [];
  for (const [given, type] of Object.entries(types)) {
    const name = file.names.find((each) => columnKey(each) === columnKey(given));
    if (name !== undefined) columns.push(await typedColumn(database, name, type));
  }
  for (const some of inGroups(columns, columnsAtOnce)) await refuseOthers(database, file, path, some);
  const select = (wanted?: readonly string[]) => {
    const keys = wanted && new Set(wanted.map(columnKey));
    const typed = columns.filter(({ name }) => keys?.has(columnKey(name)) ?? true);
    const replaced = typed.map(({ name, value }) => `${value} as ${identifier(name)}`);
    const rows = file.select(wanted);
    return replaced.length === 0 ? rows : `select * replace (${replaced.join(', ')}) from (${rows})`;
  };
  const described = columns.map(({ name, sqlType }) => ({ name, type: typeOf(sqlType) }));
  const { longestRow: _, ...others } = file;
  return { ...others, select, types: typesByKey(described) };
}

/** @throws Error if `types` has a column that is in no file */
export function refuseUnknown(
  types: Readonly<Record<string, string>>,
  files: readonly Pick<LoadedFile, 'names'>[],
): void {
  const names = [...new Set(files.flatMap((file) => file.names))];
  const keys = new Set(names.map(columnKey));
  const unknown = Object.keys(types).find((name) => !keys.has(columnKey(name)));
  if (unknown === undefined) return;
  const columns = names.map((name) => JSON.stringify(name)).join(', ');
  throw new Error(`"types" names a column ${JSON.stringify(unknown)}, which does not exist. Columns: ${columns}.`);
}

async function typedColumn(database: Database, name: string, type: string): Promise<TypedColumn> {
  const [described] = await database
    .all<DescribedColumn>(`describe select null::${type} as value`)
    .catch((cause: unknown) => {
      const problem = `"types" has ${JSON.stringify(type)} for ${JSON.stringify(name)}, which is no type of DuckDB`;
      const cure = 'Write one such as DOUBLE, BIGINT, DATE, TIMESTAMP or BOOLEAN';
      throw new Error(`${problem}. ${cure}.`, { cause });
    });
  const sqlType = described!.column_type;
  const column = identifier(name);
  const text = typeOf(sqlType) === 'nested' ? `try_cast(${column} as json)` : column;
  const value = `try_cast(${text} as ${sqlType})`;
  const exact = exactPattern(sqlType);
  const isExact = exact === undefined ? '' : ` and regexp_full_match(trim(${column}), '${exact}')`;
  return { name, sqlType, value, fits: `${value} is not null${isExact}` };
}

/** What numbers are that DuckDB does not round to a type. */
function exactPattern(sqlType: string): string | undefined {
  if (typeOf(sqlType) !== 'number' || sqlType === 'DOUBLE' || sqlType === 'FLOAT') return undefined;
  const [, scale = '0'] = /,(\d+)\)$/.exec(sqlType) ?? [];
  return `[+-]?[0-9]*([.][0-9]{0,${scale}}0*)?`;
}

/** @throws Error that names the first value that is not of its type */
async function refuseOthers(
  database: Database,
  { select }: LoadedFile,
  path: string,
  columns: readonly TypedColumn[],
): Promise<void> {
  const others = columns.map(({ name, fits }) => {
    const column = identifier(name);
    const isOther = `${column} is not null and not coalesce(${fits}, false)`;
    return `{ count: count(*) filter (${isOther}), first: arg_min({ text: ${column}, row: __row }, __at) filter (${isOther}) }`;
  });
  type Found = { count: bigint; first: { text: string; row: bigint } | null };
  const names = columns.map(({ name }) => name);
  const [row] = await database.all<{ found: Found[] }>(
    `select [${others.join(', ')}] as found from (${select(names)})`,
  );
  for (const [index, { count, first }] of row!.found.entries()) {
    if (first === null) continue;
    const { name, sqlType } = columns[index]!;
    const more = count === 1n ? '' : `, nor are ${(count - 1n).toLocaleString('en')} more`;
    throw new Error(
      `${path}:${first.row}: ${JSON.stringify(first.text)} in the column ${JSON.stringify(name)} is not ${sqlType}${more}. Correct it, or change "types" of the source.`,
    );
  }
}
