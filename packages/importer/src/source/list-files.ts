import { stat } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { type Database, literal } from '../database.ts';
import type { FileSource, Format, Source } from '../types.ts';

/** A file of a source. */
export interface SourceFile {
  /** As the mapping names it, or as its glob found it, or "standard input". For messages. */
  path: string;
  /** Absolute; of standard input, undefined. */
  location: string | undefined;
  format: Format;
  isCompressed: boolean;
  /** Size as it is on the disk. Of standard input, 0 until it has been read. */
  bytes: number;
  /** Milliseconds since 1970. Of standard input, 0. */
  modified: number;
}

const formats: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.txt': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.parquet': 'parquet',
  '.db': 'sqlite',
  '.sqlite': 'sqlite',
  '.sqlite3': 'sqlite',
};
const textFormats: ReadonlySet<Format> = new Set(['csv', 'tsv', 'json', 'ndjson']);
const spreadsheets = new Set(['.xlsx', '.xls', '.xlsm', '.xlsb', '.ods', '.numbers']);

/**
 * The files of a source, in its order, those of a glob by name. One that is named twice is listed once.
 *
 * @throws Error if there is none, or one is not a file that can be read
 */
export async function listFiles(database: Database, source: FileSource, folder: string): Promise<SourceFile[]> {
  const files = new Map<string, SourceFile>();
  for (const name of source.files) {
    for (const path of await pathsOf(database, name, folder)) {
      if (!files.has(path)) files.set(path, await describeFile(path, name, source.format, folder));
    }
  }
  if (files.size === 0) throw new Error('The source has no files. Name at least one.');
  return [...files.values()];
}

/** Bytes of a source whose rows are those of files of text; `Infinity` if that is not known before they are read. */
export async function bytesOfText(source: Source, folder: string): Promise<number> {
  if (!('files' in source) || source.query !== undefined) return Number.POSITIVE_INFINITY;
  let bytes = 0;
  for (const name of source.files) {
    if (name === '-' || isPattern(name)) return Number.POSITIVE_INFINITY;
    // Its errors are thrown when it is opened.
    const file = await describeFile(resolve(folder, name), name, source.format, folder).catch(() => {});
    if (file === undefined || file.isCompressed || !textFormats.has(file.format)) return Number.POSITIVE_INFINITY;
    bytes += file.bytes;
  }
  return bytes;
}

/** Call it when a file has been read, which happens in several passes. @throws Error if it is not what it was when it was listed */
export async function checkUnchanged({ path, location, format, bytes, modified }: SourceFile): Promise<void> {
  // A database is read in one state, whatever is written to it meanwhile.
  if (location === undefined || format === 'sqlite') return;
  const about = await stat(location).catch(() => undefined);
  if (about?.size === bytes && Math.round(about.mtimeMs) === modified) return;
  throw new Error(`${path} changed while it was read. Read it again when nothing writes to it any more.`);
}

/** A path for DuckDB, which reads every path as a glob. */
export const literalPath = (path: string): string => literal(path.replace(/[*?[]/g, '[$&]'));

/** How messages name the file `-`. */
export const stdinName = 'standard input';

const isPattern = (name: string): boolean => /[*?[]/.test(name);

/** @returns absolute paths, or `-` */
async function pathsOf(database: Database, name: string, folder: string): Promise<string[]> {
  if (name === '-') return [name];
  const path = resolve(folder, name);
  if (!isPattern(name) || (await exists(path))) return [path];
  const pattern = `${resolve(folder).replace(/[*?[]/g, '[$&]')}/${name}`;
  const absolute = resolve(name) === name ? name : pattern;
  const found = await database.all<{ file: string }>(`select file from glob(${literal(absolute)}) order by file`);
  const files = found.map(({ file }) => resolve(file)).filter((file) => !isHidden(file, resolve(folder, name)));
  if (files.length === 0) {
    throw new Error(`No file matches ${name} in ${folder}. Correct the pattern, or put quotes around it in a shell.`);
  }
  return files;
}

/**
 * Whether a pattern matches a file only because its `*` also stands for the dot of a hidden file or folder, which no shell does. macOS
 * writes such files beside others, as `._customers.csv`.
 */
function isHidden(file: string, pattern: string): boolean {
  const hidden = (path: string) => path.split(sep).filter((part) => part.startsWith('.')).length;
  return hidden(file) > hidden(pattern);
}

async function describeFile(
  path: string,
  name: string,
  format: Format | undefined,
  folder: string,
): Promise<SourceFile> {
  if (path === '-') {
    return {
      path: stdinName,
      location: undefined,
      format: format ?? 'csv',
      isCompressed: false,
      bytes: 0,
      modified: 0,
    };
  }
  const isNamed = resolve(folder, name) === path;
  const shown = isNamed ? name : isAbsolute(name) ? path : relative(folder, path);
  const about = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw fileError(shown, error, folder);
  });
  if (about.isDirectory()) throw new Error(`${shown} is a folder. Name the files in it, such as ${shown}/*.csv.`);
  if (!about.isFile()) {
    throw new Error(
      `${shown} is no file that can be read twice. Pass - for standard input, as in: customerscore plan - < ${shown}.`,
    );
  }
  const isCompressed = /\.gz$/i.test(path);
  const found = format ?? formatOf(shown);
  if (found === 'sqlite' && isCompressed) throw new Error(`${shown} is compressed. Run "gunzip ${shown}" first.`);
  return {
    path: shown,
    location: path,
    format: found,
    isCompressed,
    bytes: about.size,
    modified: Math.round(about.mtimeMs),
  };
}

/** An error of the file system, in words. */
export function fileError(path: string, error: NodeJS.ErrnoException, folder?: string): Error {
  const options = { cause: error };
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    const where = folder === undefined ? '' : `; relative paths begin in ${folder}`;
    return new Error(`There is no file ${path}. Correct the path${where}.`, options);
  }
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return new Error(`${path} may not be read. Give the user of this process permission to read it.`, options);
  }
  if (error.code === 'EISDIR') return new Error(`${path} is a folder. Name the files in it.`, options);
  return new Error(`${path} cannot be read: ${error.message}`, options);
}

function formatOf(path: string): Format {
  const extension = extname(path.replace(/\.gz$/i, '')).toLowerCase();
  if (spreadsheets.has(extension)) {
    throw new Error(
      `${path} is a spreadsheet, which the importer does not read. Export it: in Excel, File > Save As > CSV UTF-8.`,
    );
  }
  const format = formats[extension];
  if (format === undefined) {
    throw new Error(
      `The name of ${path} does not tell its format. Set "format" to csv, tsv, json, ndjson, parquet or sqlite.`,
    );
  }
  return format;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
