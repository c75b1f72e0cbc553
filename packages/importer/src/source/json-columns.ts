import { operations } from '@customerscore-kit/contract/operations';
import { type Database, identifier, literal } from '../database.ts';
import { columnKey } from './source-column.ts';

/** A column of JSON, and its SQL over the table of what a file has. */
export interface JsonColumn {
  name: string;
  sql: string;
}

/** Where the contract has the attributes of a customer: in `customers`, of any, `attributes`. */
const [customers, , attributes] = operations.uploadCustomers.codenames.find(({ of }) => of === 'customer.attributes')!
  .path as readonly [string, string, string];

export function noObjects(path: string, cause?: unknown): Error {
  const what = `${path} has no objects, or values that are not objects.`;
  return new Error(`${what} Each row is an object, such as {"id": "1"}.`, { cause });
}

export function keyTwice(path: string, key: string, row: number, cause?: unknown): Error {
  const what = `${path} has an object with two keys ${JSON.stringify(key)}, in row ${row}.`;
  return new Error(`${what} Export it again with one of them.`, { cause });
}

/**
 * The columns of a table of JSON. It may be in the shape of the API: the rows of bodies of requests are their customers, and an object of
 * attributes has a column for each, such as `attributes.plan`.
 *
 * @param table has a column for each key, and `__row`. That of bodies is replaced
 * @throws Error if customers of a body are not objects, or an object has a key twice or two that differ in case only
 */
export async function jsonColumns(
  database: Database,
  table: string,
  { path, names }: { path: string; names: readonly string[] },
): Promise<JsonColumn[]> {
  const typesOf = async (sql: string) => {
    const [row] = await database.all<{ types: string | null }>(
      `select string_agg(distinct nullif(json_type(${sql}), 'NULL'), ' ') as types from ${identifier(table)}`,
    );
    return row!.types ?? '';
  };
  let columns = names.map((name): JsonColumn => ({ name, sql: identifier(name) }));
  if (names.length === 1 && names[0] === customers && (await typesOf(identifier(customers))) === 'ARRAY') {
    await replaceBodies(database, table);
    if (!areObjects(await typesOf(identifier(customers)))) throw noObjects(path);
    columns = await membersOf(database, table, { path, column: identifier(customers) });
  }
  const index = columns.findIndex(({ name }) => name === attributes);
  if (index !== -1 && areObjects(await typesOf(columns[index]!.sql))) {
    const found = await membersOf(database, table, { path, column: columns[index]!.sql });
    columns.splice(index, 1, ...found.map(({ name, sql }) => ({ name: `${attributes}.${name}`, sql })));
  }
  refuseSameKeys(
    path,
    columns.map(({ name }) => name),
  );
  return columns;
}

/**
 * DuckDB adds a number to a key that differs from another one in case only.
 *
 * @param readKeys all keys of the objects. It takes long
 * @throws Error if there are such
 */
export async function refuseNumberedKeys(
  path: string,
  names: readonly string[],
  readKeys: () => Promise<readonly string[]>,
): Promise<void> {
  const found = new Set(names.map(columnKey));
  const areSome = names.some((name) => {
    const [, start] = /^(.*)_\d+$/s.exec(name) ?? [];
    return start !== undefined && found.has(columnKey(start));
  });
  if (areSome) refuseSameKeys(path, await readKeys());
}

/** @throws Error if some would be the same column */
function refuseSameKeys(path: string, keys: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const key of keys) {
    const other = seen.get(columnKey(key));
    if (other !== undefined) {
      const both = [other, key].map((each) => JSON.stringify(each)).join(' and ');
      throw new Error(`${path} has the keys ${both}, which would be one column. Rename one of them.`);
    }
    seen.set(columnKey(key), key);
  }
}

/** Makes a row of each customer of the bodies. */
async function replaceBodies(database: Database, table: string): Promise<void> {
  const [bodies, rows, column] = [`${table}_bodies`, table, customers].map(identifier);
  await database.run(
    `alter table ${rows} rename to ${bodies};
     create table ${rows} as
     select ${column}, row_number() over () as __row from (select unnest(${column}->'$[*]') as ${column} from ${bodies});
     drop table ${bodies}`,
  );
}

/** Whether there are no values but objects. */
const areObjects = (types: string) => types === 'OBJECT' || types === '';

/**
 * The members of the objects in a column, in the order in which the file has them first.
 *
 * @throws Error if an object has a key twice
 */
async function membersOf(
  database: Database,
  table: string,
  { path, column }: { path: string; column: string },
): Promise<JsonColumn[]> {
  const objects = `select __row, json_keys(${column}) as keys from ${identifier(table)}`;
  const [twice] = await database.all<{ row: number; keys: string[] }>(
    `select __row::double as row, keys from (${objects}) where len(keys) > len(list_distinct(keys)) limit 1`,
  );
  if (twice !== undefined) {
    const key = twice.keys.find((each, index) => twice.keys.indexOf(each) < index)!;
    throw keyTwice(path, key, twice.row);
  }
  const keys = await database.all<{ key: string }>(
    `select key from (select __row, unnest(keys) as key, unnest(range(len(keys))) as position from (${objects}))
     group by key order by min(__row), arg_min(position, __row)`,
  );
  return keys.map(({ key }) => ({ name: key, sql: `(${column}->${literal(wholePointer(key))})` }));
}

/** Unlike those of messages, with all of a long key. */
const wholePointer = (key: string) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
