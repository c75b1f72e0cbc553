import { type Database, identifier } from '../database.ts';
import { isOfFullDisk } from '../full-disk.ts';
import { orOutOfMemory } from '../out-of-memory.ts';
import type { FileSource, PostgresSource, Source } from '../types.ts';
import { refuseUnknown } from './cell-types.ts';
import { joinFiles, typesOfFiles, withoutEmptyColumns } from './joined-files.ts';
import { checkUnchanged, listFiles, type SourceFile } from './list-files.ts';
import { loadFile } from './load-file.ts';
import { loadResult } from './load-result.ts';
import { type LoadedFile, mostListed, reserved, selectRows, type UnreadableRow } from './loaded-file.ts';
import type { OpenOptions } from './open-options.ts';
import { PostgresSnapshot } from './postgres-snapshot.ts';
import { runQuery } from './run-query.ts';
import { columnKey, columnsOf, type SourceColumn } from './source-column.ts';
import { sourceName } from './source-name.ts';
import { orNotGzip } from './utf8-file.ts';

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
  /** The delimiter of CSV, if all files have the same. */
  delimiter: string | undefined;
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

/** The path of a file, for people. @param file index of {@link OpenedSource.files} */
export const pathOf = ({ files }: Pick<OpenedSource, 'files'>, file: number): string => files[file]?.path ?? 'query';

/** What a source became. */
interface Loaded {
  files: readonly OpenedFile[];
  loaded: readonly LoadedFile[];
  /** SQL that is left to run over them: databases have run theirs. */
  query: string | undefined;
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
  const { files, loaded, query, isRepeatable } =
    'postgres' in source ? await loadPostgres(database, source, options) : await loadFiles(database, source, options);
  const tables = await withoutEmptyColumns(database, loaded);
  const joined = await joinFiles(database, tables);
  const all = (names?: readonly string[]) => joined(['__file', '__row', '__file as __part', '__at'], names);
  let rows = all;
  if (query !== undefined) {
    const columns = tables.reduce((sum, { names }) => sum + names.length, 0);
    // The result may have as many.
    const given = { query, nulls: source.nulls, of: sourceName(source) };
    const result = await database.withRoomFor(columns, () =>
      runQuery(database, given, joined(['__file', '__row']), tables, name),
    );
    rows = (names) => selectRows(identifier(result), names);
  }
  await database.run(`create view ${identifier(name)} as ${rows()}`);
  const columns = (await columnsOf(database, name)).filter((column) => !reserved.test(column.name));
  const delimiters = new Set(tables.map(({ delimiter }) => delimiter));
  return {
    table: name,
    from: (names) => (names === undefined ? identifier(name) : `(${rows(names)})`),
    columns: query === undefined ? typed(columns, tables) : columns,
    files: files.map(({ path, bytes, modified }) => ({ path, bytes, modified })),
    isQuery: source.query !== undefined,
    isRepeatable,
    unreadable: tables.flatMap((file) => file.unreadable).slice(0, mostListed),
    unreadableCount: tables.reduce((sum, file) => sum + file.unreadableCount, 0),
    delimiter: delimiters.size === 1 ? [...delimiters][0] : undefined,
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
  const loaded: LoadedFile[] = [];
  for (const [index, file] of files.entries()) {
    options.onStep?.({ step: 'reading', file: file.path });
    const rows = await loadFile(database, source, file, `${options.name}_${index}`, options).catch(
      async (error: Error) => {
        await checkUnchanged(file);
        throw isOfFullDisk(error) ? error : orOutOfMemory(orNotGzip(error, file.path), file.path);
      },
    );
    await checkUnchanged(file);
    loaded.push(rows);
  }
  if (source.types !== undefined) refuseUnknown(source.types, loaded);
  return {
    files,
    loaded,
    query: files[0]!.format === 'sqlite' ? undefined : source.query,
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
  const files = [{ path, bytes: loaded.size, modified: 0 }];
  return { files, loaded: [loaded], query: undefined, isRepeatable: false };
}

/** The columns of files; those whose values stay texts with the type that all files have for them. */
function typed(columns: readonly SourceColumn[], files: readonly LoadedFile[]): SourceColumn[] {
  const types = typesOfFiles(files);
  return columns.map(({ name, type }) => {
    const found = types.get(columnKey(name)) ?? new Set([type]);
    if (found.has('binary')) return { name, type: 'binary' };
    if (found.has('numeric') && found.size === 1) return { name, type: 'numeric' };
    return { name, type: type === 'text' && found.size === 1 ? [...found][0]! : type };
  });
}

/** Undefined if it is not known of each file. */
function longestOf(files: readonly LoadedFile[]): number | undefined {
  const longest = Math.max(...files.map(({ longestRow }) => longestRow ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(longest) ? longest : undefined;
}

function checkOptions({ delimiter, skip, header }: FileSource): void {
  if (delimiter !== undefined && !/^[^\n\r"\x80-\uffff]$/.test(delimiter)) {
    throw new Error(`The delimiter ${JSON.stringify(delimiter)} is not one character of ASCII. Set one such as ";".`);
  }
  if (skip !== undefined && !(Number.isSafeInteger(skip) && skip >= 0)) {
    throw new Error(`"skip" is ${skip}, which is not a number of lines. Set it to 0 or more.`);
  }
  if (header?.length === 0) throw new Error('"header" has no names. Name the columns, or leave it out.');
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
