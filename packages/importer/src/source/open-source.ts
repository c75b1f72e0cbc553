import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, identifier, literal, messageOf } from '../database.ts';
import { orFullDisk } from '../full-disk.ts';
import type { OnStep } from '../import-step.ts';
import { orOutOfMemory } from '../out-of-memory.ts';
import { textOf } from '../records/value-sql.ts';
import type { FileSource, PostgresSource, Source } from '../types.ts';
import { formatOfContent } from './format-of-content.ts';
import { checkUnchanged, listFiles, literalPath, type SourceFile } from './list-files.ts';
import { loadCsv } from './load-csv.ts';
import { loadJson } from './load-json.ts';
import { type LoadedResult, loadResult } from './load-result.ts';
import {
  columnKey,
  type LoadedFile,
  mostListed,
  refuseReserved,
  reserved,
  typesByKey,
  type UnreadableRow,
} from './loaded-file.ts';
import { PostgresSnapshot } from './postgres-snapshot.ts';
import type { Snapshots } from './snapshots.ts';
import { type ColumnType, type SourceColumn, typeOf } from './source-column.ts';
import { SqliteSnapshot } from './sqlite-snapshot.ts';
import { toUtf8, writeChunks } from './utf8-file.ts';

/** Rows of a source in the database. */
export interface OpenedSource {
  /**
   * Name of a view that has the columns, and two more: `__file`, an index of `files`, and `__row`, the number of the row in its file as
   * people count it. In CSV the header is row 1, unless lines precede it; elsewhere, the first row is. In the result of a
   * query that leaves them out, `__file` is 0 and `__row` the number in the result. Rows are in the order of `__part` and `__at`, by
   * which some of them can be read quickly.
   */
  table: string;
  /**
   * SQL that stands for the view after FROM.
   *
   * @param names the columns that are needed, of which it takes much less time to plan a statement if there are thousands. Default: all
   */
  from(names?: readonly string[]): string;
  /** Without those that begin with two underscores. */
  columns: readonly SourceColumn[];
  files: readonly OpenedFile[];
  /** Whether the rows are the result of a query. */
  isQuery: boolean;
  /** Whether the same rows come again as long as its files do not change. Not those of standard input and of databases. */
  isRepeatable: boolean;
  /** Rows that could not be read. At most 1,000. */
  unreadable: readonly UnreadableRow[];
  unreadableCount: number;
  /** Bytes of the longest row, in CSV without a query. */
  longestRow: number | undefined;
  /** Rows of CSV with fewer cells than the header, whose last cells are NULL: their number, and the first ten. */
  short: ShortRows;
}

/** Rows with fewer cells than the header. */
export interface ShortRows {
  count: number;
  first: readonly { file: string; row: number }[];
}

export interface OpenedFile {
  /** As the mapping names it, or as its glob found it, or "standard input". Of PostgreSQL, the name of the variable. */
  path: string;
  /** Size on the disk. Of PostgreSQL, of the values that were read. */
  bytes: number;
  /** Milliseconds since 1970. Of standard input and PostgreSQL, 0. */
  modified: number;
}

export interface OpenOptions {
  /** Of the table. Other tables whose names begin with it are made, too. */
  name: string;
  /** Where relative paths begin. */
  folder: string;
  /** For copies of files. It is created when it is needed; what is in it is the caller's to delete. */
  temporaryFolder: string;
  /** Called when a file or a database begins to be read. */
  onStep?: OnStep | undefined;
  /** Needed if a file is `-`. */
  stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Whether only the columns are wanted: the rows are left out, but for those of JSON, and those that a query selects from files. Default: false. */
  areColumnsEnough?: boolean | undefined;
  /** Databases, which stay open for the other sources. */
  snapshots: Snapshots;
  /** Has the connection strings of PostgreSQL. Default: that of the process. */
  env?: Readonly<Record<string, string | undefined>> | undefined;
}

/** What a source became. */
interface Loaded {
  files: readonly OpenedFile[];
  tables: readonly (LoadedFile | LoadedResult)[];
  isRepeatable: boolean;
}

/**
 * Reads the rows of a source into the database, once: what changes later is not seen, and a file that
 * changes meanwhile is refused. Files whose columns differ are joined by
 * name, without regard to case; a column that a file does not have is NULL in its rows.
 *
 * Every column of CSV is text. The empty text and those in `nulls` are NULL. In SQLite, whose values have types of their own, a column
 * has the type of all its values, else it is text.
 *
 * One source at a time: a query reads a view of the database whose name is `source`.
 *
 * @throws Error that names the file and what to do, if one is missing, empty, or cannot be read or changes meanwhile, or the query is wrong
 */
export async function openSource(database: Database, source: Source, options: OpenOptions): Promise<OpenedSource> {
  const { name } = options;
  mkdirSync(options.temporaryFolder, { recursive: true });
  const isPostgres = 'postgres' in source;
  const { files, tables, isRepeatable } = isPostgres
    ? await loadPostgres(database, source, options)
    : await loadFiles(database, source, options);
  const view = `create view ${identifier(name)} as`;
  // Databases have run theirs.
  const query = 'types' in tables[0]! ? undefined : source.query;
  const all = (names?: readonly string[]) => joined(tables, ['__file', '__row', '__file as __part', '__at'], names);
  if (query === undefined) await database.run(`${view} ${all()}`);
  else {
    const result = await runQuery(database, query, joined(tables, ['__file', '__row']), tables, name);
    await database.run(`${view} select *, 0 as __part from ${identifier(result)}`);
  }
  const columns = await columnsOf(database, name);
  return {
    table: name,
    from: (names) => (names === undefined || query !== undefined ? identifier(name) : `(${all(names)})`),
    columns: typed(
      columns.filter(({ name }) => !reserved.test(name)),
      tables,
    ),
    files: files.map(({ path, bytes, modified }) => ({ path, bytes, modified })),
    isQuery: source.query !== undefined,
    isRepeatable,
    unreadable: tables.flatMap((file) => file.unreadable).slice(0, mostListed),
    unreadableCount: tables.reduce((sum, file) => sum + file.unreadableCount, 0),
    longestRow: query === undefined ? longestOf(tables) : undefined,
    short: {
      count: tables.reduce((sum, { short }) => sum + (short?.count ?? 0), 0),
      first: tables.flatMap(({ short }, index) =>
        (short?.first ?? []).map((row) => ({ file: files[index]!.path, row })),
      ),
    },
  };
}

async function loadFiles(database: Database, source: FileSource, options: OpenOptions): Promise<Loaded> {
  checkOptions(source);
  const files = await listFiles(database, source, options.folder);
  checkFormats(source, files);
  const tables: LoadedFile[] = [];
  for (const [index, file] of files.entries()) {
    options.onStep?.({ step: 'reading', file: file.path });
    const loaded = await loadFile(database, source, file, `${options.name}_${index}`, options).catch(
      async (error: Error) => {
        await checkUnchanged(file);
        throw orFullDisk(error, '', '') === error ? orOutOfMemory(error, file.path) : error;
      },
    );
    await checkUnchanged(file);
    tables.push(loaded);
  }
  return {
    files,
    tables,
    isRepeatable: files.every(({ location, format }) => location !== undefined && format !== 'sqlite'),
  };
}

async function loadPostgres(
  database: Database,
  { postgres: path, nulls = [], ...rows }: PostgresSource,
  { name, snapshots, env = process.env, onStep, areColumnsEnough = false }: OpenOptions,
): Promise<Loaded> {
  onStep?.({ step: 'reading', file: path });
  const snapshot = await snapshots.get(`postgres:${path}`, () => PostgresSnapshot.open(path, env));
  const loaded = await loadResult(database, await snapshot.read({ ...rows, areColumnsEnough }), {
    table: `${name}_0`,
    path,
    nulls,
  });
  return { files: [{ path, bytes: loaded.size, modified: 0 }], tables: [loaded], isRepeatable: false };
}

/** The columns; those whose values stay texts with the type that all files have for them. */
function typed(columns: readonly SourceColumn[], tables: readonly (LoadedFile | LoadedResult)[]): SourceColumn[] {
  const types = new Map<string, Set<ColumnType | undefined>>();
  for (const table of tables) {
    for (const name of table.names.map(columnKey)) {
      const known = types.get(name) ?? new Set();
      types.set(name, known.add('types' in table ? table.types.get(name) : undefined));
    }
  }
  return columns.map(({ name, type }) => {
    const [known, ...others] = types.get(columnKey(name)) ?? [];
    return { name, type: type === 'text' && others.length === 0 && known !== undefined ? known : type };
  });
}

/** Undefined if it is not known of each file. */
function longestOf(files: readonly LoadedFile[]): number | undefined {
  const longest = Math.max(...files.map(({ longestRow }) => longestRow ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(longest) ? longest : undefined;
}

function checkOptions({ delimiter, skip }: FileSource): void {
  if (delimiter !== undefined && !/^[^\n\r"\x80-\uffff]$/.test(delimiter)) {
    throw new Error(`The delimiter ${JSON.stringify(delimiter)} is not one character of ASCII. Set one such as ";".`);
  }
  if (skip !== undefined && !(Number.isSafeInteger(skip) && skip >= 0)) {
    throw new Error(`"skip" is ${skip}, which is not a number of lines. Set it to 0 or more.`);
  }
}

/** @throws Error if options do not fit the files */
function checkFormats({ query, table }: FileSource, files: readonly SourceFile[]): void {
  const other = files.find(({ format }) => format !== 'sqlite');
  if (other === undefined) return;
  if (table !== undefined) {
    throw new Error(`${other.path} has no tables, so it cannot have "table": ${table}. Remove "table".`);
  }
  const sqlite = files.find(({ format }) => format === 'sqlite');
  if (sqlite === undefined || query === undefined) return;
  throw new Error(
    `The query of the source would run in ${sqlite.path}, but ${other.path} is not SQLite. Convert one of them, or remove "query".`,
  );
}

/** Reads a file into a table, which gets a column `__row`. */
async function loadFile(
  database: Database,
  source: FileSource,
  file: SourceFile,
  table: string,
  { temporaryFolder, stdin, snapshots, areColumnsEnough = false }: OpenOptions,
): Promise<LoadedFile> {
  const copy = join(temporaryFolder, table);
  let { location } = file;
  if (location === undefined) {
    if (stdin === undefined) throw new Error('The source is standard input, which is not there. Name a file instead.');
    const copied = await snapshots.stdin(async () => {
      const to = `${copy}.stdin`;
      return { location: to, bytes: await writeChunks(to, stdin) };
    });
    location = copied.location;
    file.bytes = copied.bytes;
    Object.assign(file, await formatOfContent({ ...file, location }, source.format));
  }
  const nulls = source.nulls ?? [];
  const { path } = file;
  const areRowsLeftOut = areColumnsEnough && source.query === undefined;
  if (source.encoding !== undefined && (file.format === 'sqlite' || file.format === 'parquet')) {
    throw new Error(
      `${path} has no encoding, unlike text. Write a mapping, with "encoding" only where the files are text.`,
    );
  }
  if (file.format === 'sqlite') {
    const absolute = location;
    const snapshot = await snapshots.get(`sqlite:${absolute}`, () => SqliteSnapshot.open(absolute, path));
    return loadResult(database, await snapshot.read({ ...source, areColumnsEnough }), { table, path, nulls });
  }
  const loaded = {
    table,
    select: () => `select *, __row as __at from ${identifier(table)}`,
    unreadable: [],
    unreadableCount: 0,
  };
  if (file.format === 'parquet') {
    const names = await loadParquet(database, path, { location, table, areRowsLeftOut });
    return { ...loaded, names, columnTypes: await replaceNulls(database, table, nulls) };
  }
  const original = { location, path, isCompressed: file.isCompressed };
  const text = await toUtf8(original, source.encoding, `${copy}.utf8`);
  if (file.format === 'json' || file.format === 'ndjson') {
    const names = await loadJson(database, text, { table, isLines: file.format === 'ndjson', copy });
    return { ...loaded, names, columnTypes: await replaceNulls(database, table, nulls) };
  }
  const delimiter = source.delimiter ?? (file.format === 'tsv' ? '\t' : undefined);
  return loadCsv(database, text, {
    table,
    delimiter,
    skip: source.skip ?? 0,
    nulls,
    copy,
    isHeaderEnough: areRowsLeftOut,
  });
}

async function loadParquet(
  database: Database,
  path: string,
  { location, table, areRowsLeftOut }: { location: string; table: string; areRowsLeftOut: boolean },
): Promise<string[]> {
  try {
    await database.run(
      `create table ${identifier(table)} as
       select *, row_number() over () as __row from read_parquet(${literalPath(location)}, hive_partitioning = false) ${areRowsLeftOut ? 'limit 0' : ''}`,
    );
  } catch (error) {
    const problem = messageOf(error).replaceAll(location, path);
    throw new Error(`${path} cannot be read as Parquet: ${problem}`, { cause: error });
  }
  const names = (await columnsOf(database, table)).map((column) => column.name).slice(0, -1);
  refuseReserved(path, names);
  return names;
}

/** @returns the types of the columns */
async function replaceNulls(
  database: Database,
  table: string,
  nulls: readonly string[],
): Promise<ReadonlyMap<string, ColumnType>> {
  const columns = await columnsOf(database, table);
  const types = typesByKey(columns);
  const texts = columns.filter((column) => column.type === 'text');
  if (texts.length === 0) return types;
  const list = ['', ...nulls].map(literal).join(', ');
  const isNull = texts.map(({ name }) => `${identifier(name)} in (${list})`);
  const values = texts.map(
    ({ name }, index) => `${identifier(name)} = case when ${isNull[index]} then null else ${identifier(name)} end`,
  );
  await database.run(`update ${identifier(table)} set ${values.join(', ')} where ${isNull.join(' or ')}`);
  return types;
}

/**
 * SQL of the rows of files, one after the other. A column whose values are numbers in one file, and booleans or dates in another, for
 * instance, has the texts of all of them: DuckDB would make 1 of true.
 *
 * @param added columns besides those of the files
 * @param wanted names of columns of the files. Default: all
 */
function joined(files: readonly LoadedFile[], added: readonly string[], wanted?: readonly string[]): string {
  const columns = new Map<string, string>();
  for (const name of wanted ?? files.flatMap((file) => file.names)) {
    if (!columns.has(columnKey(name))) columns.set(columnKey(name), identifier(name));
  }
  const texts = textsOfMixed(files, new Set(columns.keys()));
  const selects = files.map(
    (file, index) => `select *${texts[index]}, ${index} as __file from (${file.select(wanted)})`,
  );
  return `select ${[...columns.values(), ...added].join(', ')} from (${selects.join(' union all by name ')})`;
}

/** For each file, what follows the star of a SELECT: the texts of columns that have another type in another file. */
function textsOfMixed(files: readonly LoadedFile[], wanted: ReadonlySet<string>): string[] {
  const typeIn = (file: LoadedFile | LoadedResult, key: string): ColumnType =>
    ('types' in file ? file.types : file.columnTypes)?.get(key) ?? 'text';
  const typesOfKey = new Map<string, Set<ColumnType>>();
  for (const file of files) {
    for (const key of file.names.map(columnKey)) {
      if (wanted.has(key)) typesOfKey.set(key, (typesOfKey.get(key) ?? new Set()).add(typeIn(file, key)));
    }
  }
  return files.map((file) => {
    const texts = file.names.flatMap((name) => {
      const key = columnKey(name);
      if ((typesOfKey.get(key)?.size ?? 0) < 2) return [];
      return `${textOf({ value: { column: name }, columnType: typeIn(file, key) })} as ${identifier(name)}`;
    });
    return texts.length === 0 ? '' : ` replace (${texts.join(', ')})`;
  });
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
  const create = `create table ${result} as\n${query}`;
  await database.run(`create temporary view source as ${rows}`);
  try {
    // What is no SQL is explained when it runs.
    const count = await database.countStatements(create).catch(() => 1);
    if (count > 1) throw new Error(`it has ${count} statements. Write one SELECT.`);
    await database.run(create);
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
  await database.run(
    `create table ${numbered} as select *${added.join('')}, row_number() over () as __at from ${ordered}; drop table ${result}`,
  );
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
