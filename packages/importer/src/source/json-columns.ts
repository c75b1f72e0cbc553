import { pointerOf } from '@customerscore-kit/runtime/pointer-tokens';
import { type Database, identifier, literal } from '../database.ts';
import { attributesKey, customersKey, metricsKey } from '../mapping/customer-fields.ts';
import { columnKey } from './source-column.ts';

/** A column of JSON, and its SQL over the table of what a file has. */
export interface JsonColumn {
  name: string;
  sql: string;
}

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
 * attributes has a column for each, such as `attributes.plan`. Metrics in one object are read so, too, and those in lists stay lists.
 *
 * @param table has a column for each key, and `__row`. That of bodies is replaced
 * @throws Error if a customer is not as the API takes it, or an object has a key twice or two that differ in case only
 */
export async function jsonColumns(
  database: Database,
  table: string,
  { path, names }: { path: string; names: readonly string[] },
): Promise<JsonColumn[]> {
  const file = new JsonTable(database, table, path);
  let columns = names.map((name): JsonColumn => ({ name, sql: identifier(name) }));
  const isBody =
    names.length === 1 && names[0] === customersKey && (await file.typesOf(identifier(customersKey))).has('ARRAY');
  if (isBody) {
    await file.replaceBodies();
    if (!isOnly(await file.typesOf(identifier(customersKey)), 'OBJECT')) throw noObjects(path);
    columns = await file.membersOf(identifier(customersKey));
  }
  const found: JsonColumn[] = [];
  for (const column of columns) {
    const { name } = column;
    const isPart = name === attributesKey || name === metricsKey;
    found.push(...(isPart ? await file.partOf(column, isBody) : [column]));
  }
  refuseSameKeys(
    path,
    found.map(({ name }) => name),
  );
  return found;
}

/** A value in SQL; null instead of an empty list, object or text, as programs write them where there is nothing. */
const valueSql = (column: string) => `(case when ${column}->>'$' not in ('[]', '{}', '') then ${column} end)`;

/** Whether all values, if there are any, are of a type. */
const isOnly = (types: ReadonlySet<string>, type: string) => types.size === 0 || (types.size === 1 && types.has(type));

/** A table of the values of a file. */
class JsonTable {
  readonly #database: Database;
  readonly #table: string;
  readonly #path: string;

  constructor(database: Database, table: string, path: string) {
    this.#database = database;
    this.#table = table;
    this.#path = path;
  }

  /** What the values of a column are, as `json_type` names it, apart from null. */
  async typesOf(column: string, rows = identifier(this.#table)): Promise<ReadonlySet<string>> {
    const [row] = await this.#database.all<{ types: string | null }>(
      `select string_agg(distinct json_type(${column}), ' ') as types from ${rows}`,
    );
    const types = new Set((row!.types ?? '').split(' ').filter((type) => type !== ''));
    types.delete('NULL');
    return types;
  }

  /** Makes a row of each customer of the bodies. */
  async replaceBodies(): Promise<void> {
    const [bodies, rows, column] = [`${this.#table}_bodies`, this.#table, customersKey].map(identifier);
    await this.#database.run(
      `alter table ${rows} rename to ${bodies};
       create table ${rows} as
       select ${column}, row_number() over () as __row from (select unnest(${column}->'$[*]') as ${column} from ${bodies});
       drop table ${bodies}`,
    );
  }

  /**
   * The columns of attributes or metrics.
   *
   * @param isBody whether they cannot be anything else
   * @throws Error if some are not as the API takes them
   */
  async partOf(column: JsonColumn, isBody: boolean): Promise<JsonColumn[]> {
    const { name } = column;
    const sql = valueSql(column.sql);
    const types = await this.typesOf(sql);
    if (isOnly(types, 'OBJECT')) {
      const members = await this.membersOf(sql);
      return members.map((member) => ({ name: `${name}.${member.name}`, sql: member.sql }));
    }
    const values = `select __row, ${sql} as value from ${identifier(this.#table)}`;
    const items = `select __row, unnest(value->'$[*]') as value from (${values})`;
    const areLists = name === metricsKey && types.has('ARRAY');
    const hasObjects = types.has('OBJECT') || (areLists && (await this.typesOf('value', `(${items})`)).has('OBJECT'));
    // Other programs have such columns, too.
    if (!(hasObjects || isBody)) return [column];
    const wanted = areLists ? 'ARRAY' : 'OBJECT';
    const problem = `${name} that are not ${areLists ? 'lists of objects' : 'objects'}`;
    await this.#refuseOthers(values, wanted, problem);
    await this.#refuseOthers(items, 'OBJECT', problem);
    await this.#refuseTwice(`select __row, json_keys(value) as keys from (${items})`);
    return [{ name, sql }];
  }

  /**
   * The members of the objects in a column, in the order in which the file has them first.
   *
   * @throws Error if an object has a key twice, or one that cannot be written in SQL
   */
  async membersOf(column: string): Promise<JsonColumn[]> {
    const objects = `select __row, json_keys(${column}) as keys from ${identifier(this.#table)}`;
    await this.#refuseTwice(objects);
    const keys = await this.#database.all<{ key: string }>(
      `select key from (select __row, unnest(keys) as key, unnest(range(len(keys))) as position from (${objects}))
       group by key order by min(__row), arg_min(position, __row)`,
    );
    const zero = keys.find(({ key }) => key.includes('\0'));
    if (zero !== undefined) {
      throw new Error(`${this.#path} has the key ${JSON.stringify(zero.key)}, with a zero byte. Rename it.`);
    }
    return keys.map(({ key }) => ({ name: key, sql: `(${column}->${literal(pointerOf([key]))})` }));
  }

  /** @param values SQL of rows with values of which only those of a type are allowed */
  async #refuseOthers(values: string, type: string, problem: string): Promise<void> {
    const [other] = await this.#database.all<{ row: number | null }>(
      `select min(__row)::double as row from (${values}) where json_type(value) not in ('NULL', ${literal(type)})`,
    );
    if (other!.row === null) return;
    throw new Error(`${this.#path} has ${problem}, in row ${other!.row}. Correct them, or leave them out.`);
  }

  /** @param objects SQL of rows with lists of keys */
  async #refuseTwice(objects: string): Promise<void> {
    const [twice] = await this.#database.all<{ row: number; keys: string[] }>(
      `select __row::double as row, keys from (${objects}) where len(keys) > len(list_distinct(keys)) order by __row limit 1`,
    );
    if (twice === undefined) return;
    const key = twice.keys.find((each, index) => twice.keys.indexOf(each) < index)!;
    throw keyTwice(this.#path, key, twice.row);
  }
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
