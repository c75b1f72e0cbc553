import { columnsAtOnce, type Database, identifier, literal } from '../database.ts';
import { inGroups } from '../in-groups.ts';
import { type JsonColumn, jsonColumns, keyTwice, noObjects, refuseNumberedKeys } from './json-columns.ts';
import { literalPath } from './list-files.ts';
import { refuseReserved } from './loaded-file.ts';
import type { DescribedColumn } from './source-column.ts';
import { checkUtf8, readChunks, type Utf8File, writeChunks } from './utf8-file.ts';

/** Of one object, for which DuckDB has a buffer. */
const maxObjectBytes = 16_000_000;

/** How DuckDB reads the columns of JSON, as `json_type` names what is in them. */
type JsonType = 'ARRAY' | 'BIGINT' | 'BOOLEAN' | 'DOUBLE' | 'NULL' | 'OBJECT' | 'UBIGINT' | 'VARCHAR';

/**
 * Reads an array of objects, or objects one after the other, into a table with a column for each key, and `__row`. A column is BOOLEAN,
 * BIGINT, HUGEINT or DOUBLE if all its values are; JSON if one is an object or an array; else text, with numbers as they are written.
 * Integers keep all their digits, other numbers as many as a double has. Bodies of requests and objects of attributes are rows and columns,
 * too.
 *
 * @returns names of the columns, without `__row`
 * @param nulls texts that are no values, so that others may have a type
 * @param isLines whether each line has an object
 * @param copy path of a copy, if one is needed
 * @throws Error if it is not JSON, has values that are not objects, or keys that differ in case only
 */
export async function loadJson(
  database: Database,
  file: Utf8File,
  { table, isLines, copy, nulls }: { table: string; isLines: boolean; copy: string; nulls: readonly string[] },
): Promise<string[]> {
  const { first, hasMark } = await lookAt(file);
  if (first === undefined) throw new Error(`${file.path} is empty. Export it again.`);
  const source = hasMark ? await withoutMark(file, copy) : file;
  const format = isLines ? 'newline_delimited' : first === '[' ? 'array' : 'unstructured';
  const settings = [
    literalPath(source.location),
    `format = '${format}'`,
    `compression = '${source.isCompressed ? 'gzip' : 'uncompressed'}'`,
    `maximum_object_size = ${maxObjectBytes}, hive_partitioning = false`,
  ].join(', ');
  // Keys of all objects are columns, and the values stay JSON.
  const asColumns = "records = 'true', sample_size = -1, maximum_depth = 1, map_inference_threshold = -1";
  const raw = `${table}_json`;
  try {
    await database.run(
      `create table ${identifier(raw)} as
       select *, row_number() over () as __row from read_json(${settings}, ${asColumns})`,
    );
  } catch (error) {
    throw jsonError(file, error as Error);
  }
  const described = await database.all<DescribedColumn>(`describe ${identifier(raw)}`);
  const keys = described.map((column) => column.column_name).slice(0, -1);
  await refuseNumberedKeys(file.path, keys, async () => {
    const all = await database.all<{ key: string }>(
      `select distinct unnest(json_keys(json)) as key from read_json_objects(${settings}) order by key`,
    );
    return all.map(({ key }) => key);
  });
  refuseReserved(file.path, keys);
  const columns = await jsonColumns(database, raw, { path: file.path, names: keys });
  const names = columns.map(({ name }) => name);
  refuseReserved(file.path, names);
  const selected: string[] = [];
  for (const some of inGroups(columns, columnsAtOnce))
    selected.push(...(await typed(database, raw, some, ['', ...nulls])));
  await database.withRoomFor(columns.length, () =>
    database.run(
      `create table ${identifier(table)} as select ${[...selected, '__row'].join(', ')} from ${identifier(raw)};
       drop table ${identifier(raw)}`,
    ),
  );
  return names;
}

/** What the values of a column are, as far as it tells their type. */
interface Content {
  types: string | null;
  fits: boolean | null;
  infinite: boolean | null;
  long: boolean | null;
  /** Whether all texts are no values; null if there are none. */
  nulls: boolean | null;
}

/** Columns of JSON, in SQL, in the type that all their values have. */
async function typed(
  database: Database,
  table: string,
  columns: readonly JsonColumn[],
  nulls: readonly string[],
): Promise<string[]> {
  const contents = columns.map(({ sql: column }) => {
    const isText = `json_type(${column}) = 'VARCHAR'`;
    return `{
      types: string_agg(distinct json_type(${column}), ' '),
      fits: bool_and(${column} is null or ${isText} or try_cast(${column}->>'$' as bigint) is not null),
      infinite: bool_or(not ${isText} and isinf(try_cast(${column}->>'$' as double))),
      long: bool_or(regexp_full_match(${column}->>'$', '-?[0-9]{16,}')),
      nulls: bool_and(${column}->>'$' in (${nulls.map(literal).join(', ')})) filter (${isText})
    }`;
  });
  const [row] = await database.all<{ found: Content[] }>(
    `select [${contents.join(', ')}] as found from ${identifier(table)}`,
  );
  return columns.map(({ name, sql }, index) => `${typedSql(sql, row!.found[index]!)} as ${identifier(name)}`);
}

function typedSql(column: string, { types: found, fits, infinite, long, nulls }: Content): string {
  const types = new Set((found ?? '').split(' ').filter((type) => type !== '' && type !== 'NULL')) as Set<JsonType>;
  const isLeftOut = nulls === true && types.size > 1;
  if (isLeftOut) types.delete('VARCHAR');
  const value = isLeftOut ? `case when json_type(${column}) <> 'VARCHAR' then ${column} end` : column;
  const are = (...some: JsonType[]) => types.size > 0 && [...types].every((type) => some.includes(type));
  const text = `(${value}->>'$')`;
  if (types.has('OBJECT') || types.has('ARRAY')) return value;
  if (are('BOOLEAN')) return `${text}::boolean`;
  if (are('BIGINT', 'UBIGINT')) return `${text}::${fits ? 'bigint' : 'hugeint'}`;
  if (are('BIGINT', 'UBIGINT', 'DOUBLE') && !long && !infinite) return `${text}::double`;
  return text;
}

async function lookAt(file: Utf8File): Promise<{ first: string | undefined; hasMark: boolean }> {
  let first: string | undefined;
  let hasMark: boolean | undefined;
  for await (const chunk of checkUtf8(file)) {
    hasMark ??= chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    // The mark is a space for a regular expression.
    first ??= /\S/.exec(chunk.toString('utf8', 0, 10_000))?.[0];
  }
  return { first, hasMark: hasMark ?? false };
}

async function withoutMark(file: Utf8File, copy: string): Promise<Utf8File> {
  async function* rest() {
    let cut = 3;
    for await (const chunk of readChunks(file)) {
      yield chunk.subarray(cut);
      cut = 0;
    }
  }
  await writeChunks(`${copy}.json`, rest());
  return { ...file, location: `${copy}.json`, isCompressed: false };
}

function jsonError(file: Utf8File, error: Error): Error {
  if (error.message.includes('expected records')) return noObjects(file.path, error);
  const [, line, key] = /, in (?:line|record\/value) (\d+): .*has duplicate key "(.*)"/s.exec(error.message) ?? [];
  if (key !== undefined) return keyTwice(file.path, key, Number(line), error);
  if (error.message.includes('"maximum_object_size"')) {
    const what = `${file.path} has an object of more than ${maxObjectBytes / 1e6} MB.`;
    return new Error(`${what} Each row is an object: export them again as lines, or as a list.`, { cause: error });
  }
  const [, byte, next, problem = ''] =
    /at byte (\d+) in (?:line|record\/value) (\d+): (.*?)\.?\s*$/m.exec(error.message) ?? [];
  if (problem === '') return new Error(`${file.path} cannot be read as JSON: ${firstLine(error)}`, { cause: error });
  // DuckDB tells the number of the next row. Blank lines have none.
  const where = `in row ${Number(next) - 1}, at its byte ${byte}: ${problem}`;
  return new Error(`${file.path} is not valid JSON ${where}. Export it again, or correct it.`, { cause: error });
}

const firstLine = (error: Error): string => error.message.split('\n')[0]!;
