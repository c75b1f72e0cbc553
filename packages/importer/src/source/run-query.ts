import { type Database, identifier, messageOf } from '../database.ts';
import { sqlFailure } from '../sql-failure.ts';
import { type LoadedFile, refuseReserved } from './loaded-file.ts';
import { replaceNulls } from './replace-nulls.ts';
import { columnKey, columnsOf } from './source-column.ts';

/**
 * Makes a table of the result of a query, whose rows have no other order.
 *
 * @param nulls texts that are no values, besides the empty one
 * @param of what the query is of, for messages
 * @returns its name
 */
export async function runQuery(
  database: Database,
  { query, nulls = [], of }: { query: string; nulls?: readonly string[] | undefined; of: string },
  rows: string,
  files: readonly LoadedFile[],
  name: string,
): Promise<string> {
  const [result, numbered] = [`${name}_result`, `${name}_rows`].map(identifier);
  const create = `create table ${result} as\n${query}`;
  await database.run(`create temporary view source as ${rows}`);
  try {
    // What is no SQL is explained when it runs.
    const count = await database.countStatements(create).catch(() => 1);
    if (count > 1) throw new Error(`it has ${count} statements. Write one SELECT.`);
    await database.run(create);
  } catch (error) {
    const why = sqlFailure(error, 'query') ?? messageOf(error);
    throw new Error(`The query of ${of} failed: ${why}`, { cause: error });
  } finally {
    await database.run('drop view temp.source');
  }
  const names = new Set((await columnsOf(database, `${name}_result`)).map((column) => columnKey(column.name)));
  refuseReserved(
    `The query of ${of}`,
    [...names].filter((each) => each !== '__file' && each !== '__row'),
  );
  const areOfFiles = !names.has('__row') || (await haveOwnRows(database, result!, names));
  if (!areOfFiles) {
    for (const each of ['__file', '__row'].filter((column) => names.delete(column))) {
      await database.run(`alter table ${result} drop column ${each}`);
    }
  }
  const added = [
    // The file after the last one is named "query".
    names.has('__file') ? '' : `, ${areOfFiles ? 0 : files.length} as __file`,
    names.has('__row') ? '' : ', row_number() over () as __row',
  ];
  const order = isInOwnOrder(query) ? ' order by all' : '';
  const ordered = `(select * from ${result}${order})`;
  await database.run(
    `create table ${numbered} as select *${added.join('')}, 0 as __part, row_number() over () as __at from ${ordered}; drop table ${result}`,
  );
  await replaceNulls(database, `${name}_rows`, nulls);
  for (const { table } of files) await database.run(`drop table ${identifier(table)}`);
  return `${name}_rows`;
}

/**
 * Whether each row of a result is of a row of the files that no other one is of. It is not if a join adds a row, or `unnest` makes several
 * of one: then nothing tells them apart but their order.
 */
async function haveOwnRows(database: Database, result: string, names: ReadonlySet<string>): Promise<boolean> {
  const file = names.has('__file') ? 'try_cast(__file as bigint)' : '0';
  const [found] = await database.all<{ areUnique: boolean }>(
    `select count(*) = count(distinct ${file} * 4294967296 + try_cast(__row as bigint)) as "areUnique" from ${result}`,
  );
  return found!.areUnique;
}

/**
 * Whether DuckDB gives the rows of a query in another order each time: those that are grouped or joined, unless the query sorts them. An
 * import that is resumed knows its customers by their place in the order. Other queries keep the order of the files.
 */
const isInOwnOrder = (query: string): boolean =>
  /\b(group\s+by|distinct|join|union|intersect|except|pivot)\b/i.test(query) && !/\border\s+by\b/i.test(query);
