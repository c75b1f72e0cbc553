import { columnList } from '../column-list.ts';
import { columnsAtOnce, type Database, identifier } from '../database.ts';
import { inGroups } from '../in-groups.ts';
import type { LoadedFile } from './loaded-file.ts';
import { columnKey, type DescribedColumn, isoDay, typeOf, typesByKey } from './source-column.ts';

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
 * @param types by name of the column, as DuckDB names them. Those of columns that are only in other files are left out. Default: texts
 * @throws Error that names the first value that is not of its type, or a type that does not exist
 */
export async function withCellTypes(
  database: Database,
  file: LoadedFile,
  path: string,
  types: Readonly<Record<string, string>> | undefined,
): Promise<LoadedFile> {
  if (types === undefined) return file;
  const names = new Map(file.names.map((name) => [columnKey(name), name]));
  const wanted = new Map<string, string>();
  for (const [given, type] of Object.entries(types)) {
    const name = names.get(columnKey(given));
    if (name === undefined) continue;
    if (wanted.has(name)) throw new Error(`"types" has two types for the column ${JSON.stringify(name)}. Remove one.`);
    wanted.set(name, type);
  }
  const columns = await typedColumns(database, wanted);
  for (const some of inGroups(columns, columnsAtOnce)) await refuseOthers(database, file, path, some);
  const select = (wanted?: readonly string[]) => {
    const keys = wanted && new Set(wanted.map(columnKey));
    const typed = columns.filter(({ name }) => keys?.has(columnKey(name)) ?? true);
    const replaced = typed.map(({ name, value }) => `${value} as ${identifier(name)}`);
    const rows = file.select(wanted);
    return replaced.length === 0 ? rows : `select * replace (${replaced.join(', ')}) from (${rows})`;
  };
  const described = columns.map(({ name, sqlType }) => ({ name, type: typeOf(sqlType) }));
  // A value may be longer than its text.
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
  throw new Error(
    `"types" names a column ${JSON.stringify(unknown)}, which does not exist. Columns: ${columnList(names)}.`,
  );
}

/** @param types by name of the column */
async function typedColumns(database: Database, types: ReadonlyMap<string, string>): Promise<TypedColumn[]> {
  const describe = (given: readonly string[]) =>
    database.all<DescribedColumn>(
      `describe select ${given.map((type, index) => `null::${type} as c${index}`).join(', ')}`,
    );
  if (types.size === 0) return [];
  const described = await describe([...types.values()]).catch(async () => {
    const found: DescribedColumn[] = [];
    for (const [name, type] of types) {
      const [column] = await describe([type]).catch((cause: unknown) => {
        const problem = `"types" has ${JSON.stringify(type)} for ${JSON.stringify(name)}, which is no type of DuckDB`;
        throw new Error(`${problem}. Write one such as DOUBLE, BIGINT, DATE, TIMESTAMP or BOOLEAN.`, { cause });
      });
      found.push(column!);
    }
    return found;
  });
  return [...types.keys()].map((name, index) => typedColumn(name, described[index]!.column_type));
}

function typedColumn(name: string, sqlType: string): TypedColumn {
  const column = identifier(name);
  const value = typeOf(sqlType) === 'nested' ? nestedValue(column, sqlType) : `try_cast(${column} as ${sqlType})`;
  return { name, sqlType, value, fits: `${value} is not null and ${keepsAll(column, value, sqlType)}` };
}

/** Objects and lists are written as JSON, in which a text without braces is a text. A `try_cast` would make NULL of other elements. */
function nestedValue(column: string, sqlType: string): string {
  const json = `case when regexp_matches(${column}, '^\\s*[\\[{]') then ${column}::json else to_json(${column}) end`;
  return `try((${json})::${sqlType})`;
}

/** Whether DuckDB, which reads much as a value, neither rounds, cuts nor shifts a text, in SQL. */
function keepsAll(column: string, value: string, sqlType: string): string {
  const text = `trim(${column})`;
  if (sqlType === 'DOUBLE' || sqlType === 'FLOAT') {
    // A fraction has as many digits as fit, but not an integer, which may be an identifier.
    const isSame = `try_cast(${text} as double) = try_cast(${value}::varchar as double)`;
    const isLong = `regexp_full_match(${text}, '[+-]?[0-9]{16,}')`;
    const isWhole = `try_cast(${text} as hugeint)::varchar = try_cast(${value} as hugeint)::varchar`;
    const isNotFinite = `regexp_matches(${text}, '(?i)^[+-]?(nan|inf)')`;
    return `case when isfinite(${value}) then ${isSame} and (not ${isLong} or ${isWhole}) else ${isNotFinite} end`;
  }
  const pattern = patternOf(sqlType);
  return pattern === undefined ? 'true' : `regexp_full_match(${text}, '${pattern}')`;
}

/** @param digits of a second that are kept */
const clock = (digits: number) => `[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{0,${digits}}0*)?)?`;
const patterns: Readonly<Record<string, string>> = {
  DATE: isoDay,
  TIME: clock(6),
  TIMESTAMP: `${isoDay}([ T]${clock(6)})?`,
  TIMESTAMP_S: `${isoDay}([ T]${clock(0)})?`,
  TIMESTAMP_MS: `${isoDay}([ T]${clock(3)})?`,
  TIMESTAMP_NS: `${isoDay}([ T]${clock(9)})?`,
  'TIMESTAMP WITH TIME ZONE': `${isoDay}([ T]${clock(6)}(Z|[+-][0-9]{2}(:?[0-9]{2})?)?)?`,
};

/** How the values of a type are written, where DuckDB reads more; undefined if it does not. */
function patternOf(sqlType: string): string | undefined {
  if (typeOf(sqlType) !== 'number') return patterns[sqlType];
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
