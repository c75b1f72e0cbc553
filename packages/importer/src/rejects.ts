import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Database, identifier, literal } from './database.ts';
import type { ImportInput } from './import-input.ts';
import { printMapping } from './mapping/print-mapping.ts';
import type { PreparedImport } from './prepared-import.ts';
import { namelessSql, type Rows, type Target, valuesOfCustomers, valuesOfMetrics } from './records/targets.ts';
import { idsOfLastRows } from './records/unsent-rows.ts';
import { textOf } from './records/value-sql.ts';
import type { RefusedRecord } from './refused-records.ts';
import { mappingOfRejects } from './rejects-mapping.ts';
import { quotedCell } from './source/csv-table.ts';
import { literalPath } from './source/list-files.ts';
import { reserved } from './source/loaded-file.ts';
import type { OpenedSource } from './source/open-source.ts';
import { columnText, type DescribedColumn, isNumeric, typeOf } from './source/source-column.ts';
import type { Source } from './types.ts';
import { rejectFiles, workFiles } from './work-files.ts';
import type { WorkFolder } from './work-folder.ts';

/** What is written to a file. */
interface Selection {
  /** Names, and their values in SQL. */
  columns: [name: string, value: string][];
  /** SQL after FROM. */
  from: string;
}

/**
 * Writes the rows of what was not sent or was refused, in the columns of the source and with the reasons. They can be corrected and
 * imported by the mapping that is written beside them.
 *
 * @param input `folder`: of the relative paths of the mapping
 * @param orphanRows number of rows of metrics that have no customer or no codename
 * @returns the paths of the files; none if there are no such rows
 */
export async function writeRejects(
  prepared: PreparedImport,
  work: WorkFolder,
  { mapping, folder }: Pick<ImportInput, 'mapping' | 'folder'>,
  orphanRows: number,
): Promise<string[]> {
  for (const name of Object.values(rejectFiles)) await rm(work.file(name), { force: true });
  const hasRejects = work.hasRefused || orphanRows > 0;
  const hasCustomers = hasRejects && (await fillReasons(prepared, work));
  const written = [
    ...(hasCustomers ? await writeCustomers(prepared, work) : []),
    ...(hasRejects ? await writeMetrics(prepared, work) : []),
  ];
  if (written.length > 0) written.push(await writeMapping(prepared, work, { mapping, folder }, hasCustomers));
  return [...written, ...(await writeUnreadable(prepared, work))];
}

/** Writes rows to a file of the folder. @param format of DuckDB's COPY @returns its path */
async function copyTo(
  name: string,
  { columns, from }: Selection,
  format: string,
  { database }: PreparedImport,
  work: WorkFolder,
): Promise<string> {
  const target = work.file(name);
  const values = columns.map(([column, value]) => `${value} AS ${identifier(column)}`);
  const sql = `COPY (SELECT ${values.join(', ')} FROM ${from}) TO ${literal(`${target}.tmp`)} (${format})`;
  await database
    .withRoomFor(columns.length, () => database.run(sql))
    .catch((error: Error) => {
      throw work.orFullAt(target, error);
    });
  await rename(`${target}.tmp`, target);
  return target;
}

/** Writes the rows of customers with reasons, as CSV and as JSON. @returns the paths */
async function writeCustomers(prepared: PreparedImport, work: WorkFolder): Promise<string[]> {
  const { customers } = prepared;
  const rejects = (source: Selection['columns']): Selection => ({
    columns: withAdded(source, {
      reject_file: 'reasons.__reason_path',
      reject_row: '__row',
      reject_pointer: 'reasons.__reason_pointer',
      reject_reason: 'reasons.__reason',
    }),
    from: `${withReasons(customers.table)} ORDER BY __file, __row`,
  });
  const texts = rejects(textsOf(customers));
  return [
    await copyTo(rejectFiles.customers, texts, csvFormat(texts, delimiterOf(customers)), prepared, work),
    await copyTo(rejectFiles.json, rejects(valuesOf(customers)), 'FORMAT json', prepared, work),
  ];
}

/** Writes the rows of metrics that are not sent, if there are metrics in rows of their own. @returns the path */
async function writeMetrics(prepared: PreparedImport, work: WorkFolder): Promise<string[]> {
  const { customers, metrics, targets } = prepared;
  if (metrics === undefined) return [];
  const { id } = targets.customers;
  const customer = textOf(targets.metrics!.customer);
  const isOrphan =
    id === undefined
      ? 'true'
      : `coalesce(${customer} NOT IN (SELECT ${textOf(id)} FROM ${customers.table} WHERE ${textOf(id)} IS NOT NULL), true)`;
  const isNameless = namelessSql(targets.metrics!);
  const isRejected = `${customer} IN (SELECT __rejected_id FROM rejected_ids)`;
  const ofCustomer = `(SELECT __rejected_reason FROM rejected_ids WHERE __rejected_id = ${customer})`;
  const reason = `CASE WHEN ${isOrphan} THEN 'no row of customers has this customer' WHEN ${isNameless} THEN 'it has a value and no codename of a metric' ELSE 'its customer was rejected: ' || ${ofCustomer} END`;
  const rejects: Selection = {
    columns: withAdded(textsOf(metrics), {
      reject_file: pathSql(metrics),
      reject_row: '__row',
      reject_reason: reason,
    }),
    from: `${metrics.table} AS source WHERE ${isOrphan} OR ${isNameless} OR ${isRejected} ORDER BY __file, __row`,
  };
  return [await copyTo(rejectFiles.metrics, rejects, csvFormat(rejects, delimiterOf(metrics)), prepared, work)];
}

/** Writes the mapping that imports the CSV files. @param hasCustomers whether one of them has customers @returns its path */
async function writeMapping(
  { database, customers, metrics, targets }: PreparedImport,
  work: WorkFolder,
  { mapping, folder }: Pick<ImportInput, 'mapping' | 'folder'>,
  hasCustomers: boolean,
): Promise<string> {
  const file = async (name: string, source: OpenedSource, values: readonly Target[]) => ({
    name,
    delimiter: delimiterOf(source),
    types: await typesToRestore(database, source, values),
  });
  const again = mappingOfRejects(mapping, targets, {
    customers: hasCustomers
      ? await file(rejectFiles.customers, customers, valuesOfCustomers(targets.customers))
      : absolute(mapping.customers.source, folder),
    metrics: metrics && (await file(rejectFiles.metrics, metrics, valuesOfMetrics(targets.metrics!))),
  });
  await work.write(rejectFiles.mapping, printMapping(again, { problems: hasCustomers ? [] : [allAgain] }));
  return work.file(rejectFiles.mapping);
}

/** Writes the rows that cannot be read, if there are some. @returns the path */
async function writeUnreadable({ sources, unreadableCount }: PreparedImport, work: WorkFolder): Promise<string[]> {
  const unreadable = sources.flatMap((source) => source.unreadable);
  if (unreadable.length === 0) return [];
  const lines = unreadable.map(({ file, row, problem, text }) => `${file}:${row ?? '?'}: ${problem}\n${text}\n`);
  const rest = unreadableCount - unreadable.length;
  if (rest > 0) lines.push(`${rest.toLocaleString('en')} more rows cannot be read.\n`);
  await work.write(rejectFiles.unreadable, lines.join(''));
  return [work.file(rejectFiles.unreadable)];
}

/**
 * Makes a table of the rows of customers that are written, with the reasons: those of refused customers, and of those with a row of
 * metrics without a codename, because metrics are sent with their customer. Another table has the identifiers of customers whose metrics
 * are refused with them, and why.
 *
 * @returns whether there are any
 */
async function fillReasons(
  { database, customers, metrics, targets }: PreparedImport,
  work: WorkFolder,
): Promise<boolean> {
  const { id } = targets.customers;
  await loadRefused(database, work);
  await database.run(
    `CREATE OR REPLACE TABLE reasons AS SELECT file AS __reason_file, row AS __reason_row, ${pathSql(customers, 'file')} AS __reason_path, finding.pointer AS __reason_pointer, finding.message || CASE WHEN others > 0 THEN ' (and ' || others || ' more)' ELSE '' END AS __reason FROM refused; DROP TABLE refused`,
  );
  const isRefused = '(__file, __row) IN (SELECT (__reason_file, __reason_row) FROM reasons)';
  const ids =
    id === undefined
      ? 'SELECT NULL::VARCHAR AS __rejected_id, NULL::VARCHAR AS __rejected_reason'
      : `SELECT id AS __rejected_id, arg_max(reason, place) AS __rejected_reason FROM (SELECT source.id, source.place, concat_ws(' ', nullif(reasons.__reason_pointer, ''), reasons.__reason) AS reason FROM ${withReasons(`(SELECT ${textOf(id)} AS id, (__part, __at) AS place, __file, __row FROM ${customers.table})`)}) WHERE id IN (${idsOfLastRows(id, customers.table, isRefused)}) GROUP BY id`;
  await database.run(`CREATE OR REPLACE TABLE rejected_ids AS ${ids}`);
  if (metrics !== undefined && id !== undefined) {
    const ofNameless = `SELECT ${textOf(targets.metrics!.customer)} FROM ${metrics.table} WHERE ${namelessSql(targets.metrics!)}`;
    await database.run(
      `INSERT INTO reasons SELECT __file, __row, ${pathSql(customers)}, '', 'a row of its metrics was rejected' FROM ${customers.table} WHERE ${textOf(id)} IN (${ofNameless}) AND (__file, __row) NOT IN (SELECT (__reason_file, __reason_row) FROM reasons)`,
    );
  }
  const [found] = await database.all<{ rows: bigint }>('SELECT count(*) AS rows FROM reasons');
  return found!.rows > 0n;
}

/**
 * Makes a table `refused` of the list of what was refused, as {@link RefusedRecord} describes it. Node does not read it: millions of
 * customers may be refused.
 */
async function loadRefused(database: Database, work: WorkFolder): Promise<void> {
  const columns: [name: keyof RefusedRecord, type: string][] = [
    ['number', 'BIGINT'],
    ['file', 'INTEGER'],
    ['row', 'BIGINT'],
    ['finding', 'STRUCT(pointer VARCHAR, message VARCHAR)'],
    ['others', 'BIGINT'],
  ];
  const typed = columns.map((column) => column.join(' '));
  await database.run(`CREATE OR REPLACE TABLE refused (${typed.join(', ')}, line BIGINT)`);
  if (!work.hasRefused) return;
  const read = columns.map(([name, type]) => `${name}: '${type}'`);
  await database.run(
    `INSERT INTO refused SELECT *, row_number() OVER () FROM read_json(${literalPath(work.file(workFiles.refused))}, hive_partitioning = false, format = 'newline_delimited', columns = {${read.join(', ')}})`,
  );
  // After a kill, a record may have been refused again.
  const [found] = await database.all<{ isTwice: boolean }>(
    'SELECT count(*) > count(DISTINCT number) AS "isTwice" FROM refused',
  );
  if (found!.isTwice) {
    await database.run('DELETE FROM refused WHERE line NOT IN (SELECT max(line) FROM refused GROUP BY number)');
  }
}

/** SQL of the path of the file of a row, for people. @param file SQL of its index */
const pathSql = ({ files }: OpenedSource, file = '__file') =>
  `coalesce(([${files.map(({ path }) => literal(path)).join(', ')}]::VARCHAR[])[${file} + 1], 'query')`;

/** SQL of rows of customers with their reasons. */
const withReasons = (rows: string) =>
  `${rows} AS source JOIN reasons ON __file = reasons.__reason_file AND __row = reasons.__reason_row`;

/** What stands in the mapping if only metrics were rejected. */
const allAgain =
  'Metrics are sent with their customer. All customers of this source are sent again, so leave only those whose metrics were rejected.';

/** The types of the columns of a source that are no texts, if expressions may need them. */
async function typesToRestore(
  database: Database,
  { table }: OpenedSource,
  values: readonly Target[],
): Promise<Record<string, string> | undefined> {
  const expressions = values.flatMap(({ value: { sql } }) => sql?.toLowerCase() ?? []);
  if (expressions.length === 0) return undefined;
  // An expression that has the name of a column somewhere may need it.
  const isNeeded = (name: string) =>
    expressions.some((sql) => sql.includes(name.toLowerCase()) || /\bcolumns\s*\(/.test(sql));
  const columns = await database.all<DescribedColumn>(`describe ${identifier(table)}`);
  const types = columns.flatMap(({ column_name: name, column_type: type }) =>
    typeOf(type) === 'text' || reserved.test(name) || !isNeeded(name) ? [] : [[name, type] as const],
  );
  return types.length === 0 ? undefined : Object.fromEntries(types);
}

/** The mapping is in another folder than that of the import. */
function absolute(source: Source, folder: string): Source {
  if ('postgres' in source) return source;
  return { ...source, files: source.files.map((file) => (file === '-' ? file : resolve(folder, file))) };
}

/** Where people's Excel writes semicolons, it also reads only those. */
const delimiterOf = ({ delimiter }: OpenedSource) => (delimiter === ';' ? ';' : ',');

/** What is written besides the columns of the source. */
type Added = 'reject_file' | 'reject_row' | 'reject_pointer' | 'reject_reason';

const added: ReadonlySet<string> = new Set<Added>(['reject_file', 'reject_row', 'reject_pointer', 'reject_reason']);

/** Columns and those that are added, with other names if the source has such columns. */
function withAdded(columns: Selection['columns'], values: Partial<Record<Added, string>>): Selection['columns'] {
  const taken = new Set(columns.map(([name]) => name.toLowerCase()));
  const free = (name: string): string => (taken.has(name) ? free(`${name}_`) : name);
  return [...columns, ...Object.entries(values).map(([name, value]): [string, string] => [free(name), value])];
}

/** Whether rows are the rejects of an import. */
export function areRejects({ columns }: Pick<Rows, 'columns'>): boolean {
  const names = columns.map(({ name }) => name.toLowerCase());
  return names.includes('reject_row') && names.includes('reject_reason');
}

/** The columns of a source, without those that corrected rejects have of an earlier import. */
function columnsOf(rows: Rows): Rows['columns'] {
  const { columns } = rows;
  return areRejects(rows) ? columns.filter(({ name }) => !added.has(name.toLowerCase())) : columns;
}

/** The columns as they are. Numbers that DuckDB does not write as JSON with all digits are texts: very large ones, and not finite ones. */
const valuesOf = (rows: Rows): Selection['columns'] =>
  columnsOf(rows).map(({ name, type }) => {
    const value = `source.${identifier(name)}`;
    if (!isNumeric(type)) return [name, value];
    return [
      name,
      `CASE WHEN abs(try_cast(${value} AS DOUBLE)) < 1e18 THEN to_json(${value}) ELSE to_json(${columnText(name, type, 'source')}) END`,
    ];
  });

/** The columns as they are sent as text. */
const textsOf = (rows: Rows): Selection['columns'] =>
  columnsOf(rows).map(({ name, type }) => [name, columnText(name, type, 'source')]);

/**
 * How DuckDB writes CSV with a byte order mark, without which Excel takes UTF-8 for another encoding, and saves it so. DuckDB writes no
 * mark; it writes a text before the rows instead of a header.
 */
function csvFormat({ columns }: Selection, delimiter: string): string {
  const isPlain = (name: string) => !(/["\r\n]/.test(name) || name.includes(delimiter));
  const header = columns.map(([name]) => (isPlain(name) ? name : quotedCell(name))).join(delimiter);
  return `FORMAT csv, DELIMITER ${literal(delimiter)}, HEADER false, PREFIX ${literal(`\ufeff${header}\n`)}, SUFFIX '\n'`;
}
