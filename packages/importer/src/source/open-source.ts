import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, identifier, literal } from '../database.ts';
import { orFullDisk } from '../full-disk.ts';
import type { Source } from '../types.ts';
import { checkUnchanged, listFiles, literalPath, type SourceFile } from './list-files.ts';
import { type LoadedFile, loadCsv, mostListed, refuseReserved, reserved, type UnreadableRow } from './load-csv.ts';
import { loadJson } from './load-json.ts';
import { toUtf8, writeChunks } from './utf8-file.ts';

export type ColumnType = 'text' | 'number' | 'date' | 'boolean' | 'other';

export interface SourceColumn {
  name: string;
  /** Of its values in the database. Timestamps and JSON are `other`. */
  type: ColumnType;
}

/** Rows of a source in the database. */
export interface OpenedSource {
  /**
   * Name for SQL. It has the columns, and two more: `__file`, an index of `files`, and `__row`, the number of the row in its file as
   * people count it. In CSV the header is row 1, unless lines precede it; in JSON and Parquet, the first row is. In the result of a
   * query that leaves them out, `__file` is 0 and `__row` the number in the result. Rows are in the order of `__part` and `__at`, by
   * which some of them can be read quickly.
   */
  table: string;
  /** Without those that begin with two underscores. */
  columns: readonly SourceColumn[];
  files: readonly OpenedFile[];
  /** Whether the rows are the result of a query. */
  isQuery: boolean;
  /** Rows that could not be read. At most 1,000. */
  unreadable: readonly UnreadableRow[];
  unreadableCount: number;
}

export interface OpenedFile {
  /** As the mapping names it, or as its glob found it; `-` is standard input. */
  path: string;
  /** Size on the disk. */
  bytes: number;
  /** Milliseconds since 1970. Of standard input, 0. */
  modified: number;
}

export interface OpenOptions {
  /** Of the table. Other tables whose names begin with it are made, too. */
  name: string;
  /** Where relative paths begin. */
  folder: string;
  /** For copies of files. It is created when it is needed; what is in it is the caller's to delete. */
  temporaryFolder: string;
  /** Needed if a file is `-`. */
  stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Whether only the columns are wanted: the rows of CSV are left out. Default: false. */
  areColumnsEnough?: boolean | undefined;
}

/**
 * Reads the files of a source into the database, once: what changes in them later is not seen, what changes meanwhile is refused. Files whose columns differ are joined by
 * name, without regard to case; a column that a file does not have is NULL in its rows.
 *
 * Every column of CSV is text. The empty text and those in `nulls` are NULL.
 *
 * One source at a time: a query reads a view of the database whose name is `source`.
 *
 * @throws Error that names the file and what to do, if one is missing, empty, cannot be read or changes meanwhile, or the query is wrong
 */
export async function openSource(database: Database, source: Source, options: OpenOptions): Promise<OpenedSource> {
  const { name } = options;
  checkOptions(source);
  const files = await listFiles(database, source, options.folder);
  const loaded: LoadedFile[] = [];
  await mkdir(options.temporaryFolder, { recursive: true });
  for (const [index, file] of files.entries()) {
    const rows = await loadFile(database, source, file, `${name}_${index}`, options).catch(async (error: Error) => {
      await checkUnchanged(file);
      const isBig = error.message.startsWith('Out of Memory Error') && orFullDisk(error, '', '') === error;
      throw isBig ? tooBig(file, error) : error;
    });
    await checkUnchanged(file);
    loaded.push(rows);
  }
  const view = `create view ${identifier(name)} as`;
  if (source.query === undefined)
    await database.run(`${view} ${joined(loaded, ['__file', '__row', '__file as __part', '__at'])}`);
  else {
    const result = await runQuery(database, source.query, joined(loaded, ['__file', '__row']), loaded, name);
    await database.run(`${view} select *, 0 as __part, rowid as __at from ${identifier(result)}`);
  }
  const columns = await columnsOf(database, name);
  return {
    table: name,
    columns: columns.filter((column) => !reserved.test(column.name)),
    files: files.map(({ path, bytes, modified }) => ({ path, bytes, modified })),
    isQuery: source.query !== undefined,
    unreadable: loaded.flatMap((file) => file.unreadable).slice(0, mostListed),
    unreadableCount: loaded.reduce((sum, file) => sum + file.unreadableCount, 0),
  };
}

function checkOptions({ delimiter, skip }: Source): void {
  if (delimiter !== undefined && !/^[^\n\r"\x80-\uffff]$/.test(delimiter)) {
    throw new Error(`The delimiter ${JSON.stringify(delimiter)} is not one character of ASCII. Set one such as ";".`);
  }
  if (skip !== undefined && !(Number.isSafeInteger(skip) && skip >= 0)) {
    throw new Error(`"skip" is ${skip}, which is not a number of lines. Set it to 0 or more.`);
  }
}

const tooBig = ({ path }: SourceFile, cause: Error): Error =>
  new Error(
    `${path} needs more memory than the database has. Raise its limit, by 1 MB for each 10 columns beyond 1,000, or drop columns.`,
    { cause },
  );

/** Reads a file into a table, which gets a column `__row`. */
async function loadFile(
  database: Database,
  source: Source,
  file: SourceFile,
  table: string,
  { temporaryFolder, stdin, areColumnsEnough = false }: OpenOptions,
): Promise<LoadedFile> {
  const copy = join(temporaryFolder, table);
  let { location } = file;
  if (location === undefined) {
    if (stdin === undefined) throw new Error('The source is standard input, which is not there. Name a file instead.');
    location = `${copy}.stdin`;
    file.bytes = await writeChunks(location, stdin);
  }
  const typed = {
    table,
    rows: `select *, rowid as __at from ${identifier(table)}`,
    unreadable: [],
    unreadableCount: 0,
  };
  const nulls = source.nulls ?? [];
  if (file.format === 'parquet') {
    const names = await loadParquet(database, file.path, location, table);
    await replaceNulls(database, table, nulls);
    return { ...typed, names };
  }
  const original = { location, path: file.path, isCompressed: file.isCompressed };
  const text = await toUtf8(original, source.encoding, `${copy}.utf8`);
  if (file.format === 'json' || file.format === 'ndjson') {
    const names = await loadJson(database, text, { table, isLines: file.format === 'ndjson', copy });
    await replaceNulls(database, table, nulls);
    return { ...typed, names };
  }
  const delimiter = source.delimiter ?? (file.format === 'tsv' ? '\t' : undefined);
  return loadCsv(database, text, {
    table,
    delimiter,
    skip: source.skip ?? 0,
    nulls,
    copy,
    isHeaderEnough: areColumnsEnough && source.query === undefined,
  });
}

async function loadParquet(database: Database, path: string, location: string, table: string): Promise<string[]> {
  try {
    await database.run(
      `create table ${identifier(table)} as
       select *, row_number() over () as __row from read_parquet(${literalPath(location)})`,
    );
  } catch (error) {
    const problem = messageOf(error, location, path);
    throw new Error(`${path} cannot be read as Parquet: ${problem}`, { cause: error });
  }
  const names = (await columnsOf(database, table)).map((column) => column.name).slice(0, -1);
  refuseReserved(path, names);
  return names;
}

async function replaceNulls(database: Database, table: string, nulls: readonly string[]): Promise<void> {
  const columns = await columnsOf(database, table);
  const texts = columns.filter((column) => column.type === 'text');
  if (texts.length === 0) return;
  const list = ['', ...nulls].map(literal).join(', ');
  const isNull = texts.map(({ name }) => `${identifier(name)} in (${list})`);
  const values = texts.map(
    ({ name }, index) => `${identifier(name)} = case when ${isNull[index]} then null else ${identifier(name)} end`,
  );
  await database.run(`update ${identifier(table)} set ${values.join(', ')} where ${isNull.join(' or ')}`);
}

/** SQL of the rows of files, one after the other. @param added columns besides those of the files */
function joined(files: readonly LoadedFile[], added: readonly string[]): string {
  const columns = new Map<string, string>();
  for (const name of files.flatMap((file) => file.names)) {
    if (!columns.has(name.toLowerCase())) columns.set(name.toLowerCase(), identifier(name));
  }
  const selects = files.map(({ rows }, index) => `select *, ${index} as __file from (${rows})`);
  return `select ${[...columns.values(), ...added].join(', ')} from (${selects.join(' union all by name ')})`;
}

/** Makes a table of the result of a query, whose rows have no other order. @returns its name */
async function runQuery(
  database: Database,
  query: string,
  rows: string,
  files: readonly LoadedFile[],
  name: string,
): Promise<string> {
  const [result, numbered] = [`${name}_result`, `${name}_rows`].map(identifier);
  await database.run(`create temporary view source as ${rows}`);
  try {
    await database.run(`create table ${result} as\n${query}`);
  } catch (error) {
    throw new Error(`The query of the source failed: ${messageOf(error)}`, { cause: error });
  } finally {
    await database.run('drop view temp.source');
  }
  const names = new Set((await columnsOf(database, `${name}_result`)).map((column) => column.name.toLowerCase()));
  refuseReserved(
    'The query',
    [...names].filter((each) => each !== '__file' && each !== '__row'),
  );
  const added = [
    names.has('__file') ? '' : ', 0 as __file',
    names.has('__row') ? '' : ', row_number() over () as __row',
  ];
  const order = isInOwnOrder(query) ? ' order by all' : '';
  const ordered = `(select * from ${result}${order})`;
  await database.run(`create table ${numbered} as select *${added.join('')} from ${ordered}; drop table ${result}`);
  for (const { table } of files) await database.run(`drop table ${identifier(table)}`);
  return `${name}_rows`;
}

/**
 * Whether DuckDB gives the rows of a query in another order each time: those that are grouped or joined, unless the query sorts them. An
 * import that is resumed knows its customers by their place in the order. Other queries keep the order of the files.
 */
const isInOwnOrder = (query: string): boolean =>
  /\b(group\s+by|distinct|join|union|intersect|except|pivot)\b/i.test(query) && !/\border\s+by\b/i.test(query);

async function columnsOf(database: Database, table: string): Promise<SourceColumn[]> {
  const rows = await database.all<{ column_name: string; column_type: string }>(`describe ${identifier(table)}`);
  return rows.map((row) => ({ name: row.column_name, type: typeOf(row.column_type) }));
}

function typeOf(type: string): ColumnType {
  if (type === 'VARCHAR' || type.startsWith('ENUM(')) return 'text';
  if (type === 'DATE') return 'date';
  if (type === 'BOOLEAN') return 'boolean';
  if (/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/.test(type)) return 'number';
  return 'other';
}

/** DuckDB's message without its excerpt of the SQL, in which the path is named as the user does. */
function messageOf(error: unknown, location = '', path = ''): string {
  const [message = ''] = (error as Error).message.split(/\n\n?LINE \d+:/);
  return message.trim().replaceAll(location || '\0', path);
}
