import { writeFile } from 'node:fs/promises';
import { type Database, identifier, literal } from '../database.ts';
import { literalPath } from './list-files.ts';
import { longestRow, RecordScanner, type ScannedRow } from './record-scanner.ts';
import { checkUtf8, readChunks, type Utf8File, writeChunks } from './utf8-file.ts';

/** A row that could not be read. */
export interface UnreadableRow {
  /** Path of the file. */
  file: string;
  /** Undefined if it is not known. */
  row: number | undefined;
  problem: string;
  /** The row as it stands in the file; its first 10,000 characters. */
  text: string;
}

export interface CsvOptions {
  /** Name of the table that is made. */
  table: string;
  /** Default: found in the beginning of the file. */
  delimiter: string | undefined;
  /** Lines before the header. */
  skip: number;
  nulls: readonly string[];
  /** Path of a copy, if one is needed; others begin with it. */
  copy: string;
  /** Whether only the columns are wanted: rows may be left out. */
  isHeaderEnough: boolean;
}

/** What a file became. */
export interface LoadedFile {
  /** The table that was made. */
  table: string;
  /** A statement whose result has a column for each of the file, then `__row` and `__at`. */
  rows: string;
  /** Those of the columns of the file. */
  names: readonly string[];
  unreadable: readonly UnreadableRow[];
  unreadableCount: number;
  /** Rows of CSV with fewer cells than the header: their number, and the first ten. */
  short?: { count: number; first: readonly number[] };
}

/** Columns from which on all cells of a row are one list, because DuckDB takes about 200 kB for each column of a table. */
const manyColumns = 500;
/** Rows that are listed with their text. */
export const mostListed = 1000;
/** Tables of DuckDB, about the file that is read. */
const errors = 'importer_errors';
const scans = 'importer_scans';
const longestText = 10_000;
const delimiters = [',', ';', '\t', '|'];
const sampleBytes = 256_000;

/**
 * Reads CSV into a table with a column of text for each name in the header, and `__row`. A cell that is missing at the end of a row is
 * NULL. A row with more cells than the header, or whose quotes are wrong, is unreadable. Blank rows are left out, and counted by `__row`.
 *
 * Headers are named by DuckDB: spaces around them are cut off; a repeated `name`, in any case, is `name_1`; a blank one is `column3`,
 * if three columns precede it.
 *
 * A first line `sep=;`, as Excel reads it, is no header, and tells the delimiter.
 *
 * @throws Error if the file is empty, is not UTF-8, or its header cannot be read
 */
export async function loadCsv(database: Database, file: Utf8File, given: CsvOptions): Promise<LoadedFile> {
  const options = await withSeparator(file, given);
  const { table, skip, nulls } = options;
  const delimiter = options.delimiter ?? (await findDelimiter(database, file, options));
  const expected = await expectedFile(database, file, delimiter, options);
  if (options.isHeaderEnough && expected !== undefined) return emptyTable(database, table, expected.names);

  // DuckDB reads while the rows are scanned. If they are not as expected, it reads again.
  const tableOf = (csv: CsvFile) => tableSql(csv, { table, delimiter, nulls });
  const early = expected?.headerRow === 1 ? tableOf(expected) : undefined;
  const reading = early === undefined ? undefined : createTable(database, early);
  const hasRead = reading?.catch(() => {});
  const scanner = new RecordScanner([delimiter], skip);
  try {
    for await (const chunk of checkUtf8(file)) scanner.feed(chunk);
  } finally {
    await hasRead;
  }
  scanner.end();
  const header = requireHeader(file, scanner, skip);
  const names = await namesIn(database, header.bytes, delimiter, options.copy);
  if (names === undefined || header.bytes.includes(0)) throw badHeader(file);
  refuseReserved(file.path, names);
  const source = await withoutOddities(file, scanner, header, delimiter, options);
  const sql = tableOf({ ...source, names, headerRow: header.row, longestRow: scanner.longest.bytes });
  await (sql === early ? reading : createTable(database, sql));

  // With a single column, DuckDB reads a blank row as NULL, and does not leave it out.
  const isBlankLeftOut = names.length > 1;
  await correctRowNumbers(database, table, header.row, isBlankLeftOut ? scanner.blankRows : []);
  if (!isBlankLeftOut && scanner.blankRows.length > 0) {
    await database.run(`delete from ${identifier(table)} where __row in (${numbers(scanner.blankRows)})`);
  }
  const { unreadable, count } = await listUnreadable(database, file, header.row, names.length);
  await database.run(`drop table ${errors}; drop table ${scans}`);
  if (scanner.unclosed !== undefined) {
    const { row, bytes } = scanner.unclosed;
    const text = bytes.toString('utf8', 0, 4 * longestText).slice(0, longestText);
    unreadable.splice(mostListed - 1);
    unreadable.push({ file: file.path, row, problem: 'A quote is never closed.', text });
  }
  return {
    ...rowsOf(table, names),
    unreadable,
    unreadableCount: count + (scanner.unclosed === undefined ? 0 : 1),
    short: scanner.short,
  };
}

/** What DuckDB reads. */
interface CsvFile {
  location: string;
  isCompressed: boolean;
  lineBreak: string;
  names: readonly string[];
  headerRow: number;
  /** In bytes. */
  longestRow: number;
}

/** What the beginning of a file lets expect of the rest; undefined if its header cannot be read. */
async function expectedFile(
  database: Database,
  file: Utf8File,
  delimiter: string,
  { skip, copy }: CsvOptions,
): Promise<CsvFile | undefined> {
  const { scanner } = await scanBeginning(file, [delimiter], skip, 0);
  const { header, longest } = scanner;
  const names = header && (await namesIn(database, header.bytes, delimiter, copy));
  if (names === undefined) return undefined;
  refuseReserved(file.path, names);
  const [lineBreak = '\n'] = scanner.lineBreaks;
  return { ...file, lineBreak, names, headerRow: header!.row, longestRow: longest.bytes };
}

/** A statement that reads a file into a table. */
function tableSql(
  { location, isCompressed, lineBreak, names, headerRow, longestRow }: CsvFile,
  { table, delimiter, nulls }: { table: string; delimiter: string; nulls: readonly string[] },
): string {
  const settings = [
    literalPath(location),
    ...csvSettings(delimiter),
    'auto_detect = false',
    `columns = {${names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}}`,
    `new_line = '${lineBreak.replace('\r', '\\r').replace('\n', '\\n')}'`,
    `compression = '${isCompressed ? 'gzip' : 'none'}'`,
    `nullstr = [${['', ...nulls].map(literal).join(', ')}]`,
    `max_line_size = ${Math.max(1_000_000, longestRow + 2)}`,
    `buffer_size = ${Math.max(4_000_000, 4 * longestRow)}`,
    'null_padding = true',
    // Required by null_padding for cells with line breaks. It also makes the line numbers of `errors` those of rows.
    'parallel = false',
    `store_rejects = true, rejects_limit = 0, rejects_table = '${errors}', rejects_scan = '${scans}'`,
  ];
  const cells = isWide(names) ? `[${names.map(identifier).join(', ')}] as cells` : '*';
  return `create or replace table ${identifier(table)} as
    select *, row_number() over () + ${headerRow} as __row from (select ${cells} from read_csv(${settings.join(', ')}))`;
}

/** Runs a statement of `tableSql`. What is left of an earlier one is in its way. */
async function createTable(database: Database, sql: string): Promise<void> {
  await database.run(`drop table if exists ${errors}; drop table if exists ${scans}`);
  await database.run(sql);
}

const isWide = (names: readonly string[]) => names.length > manyColumns;

/** The rows of a table. */
function rowsOf(table: string, names: readonly string[]): Pick<LoadedFile, 'table' | 'rows' | 'names'> {
  const cells = names.map((name, index) => `cells[${index + 1}] as ${identifier(name)}`);
  const columns = isWide(names) ? [...cells, '__row'].join(', ') : '*';
  return { table, names, rows: `select ${columns}, rowid as __at from ${identifier(table)}` };
}

async function emptyTable(database: Database, table: string, names: readonly string[]): Promise<LoadedFile> {
  const columns = isWide(names) ? ['cells VARCHAR[]'] : names.map((name) => `${identifier(name)} VARCHAR`);
  await database.run(`create table ${identifier(table)} (${columns.join(', ')}, __row BIGINT)`);
  return { ...rowsOf(table, names), unreadable: [], unreadableCount: 0 };
}

/** Names of the columns that the importer adds. */
export const reserved = /^__(row|file|part|at)$/i;

/** @throws Error if a column has the name of one that is added */
export function refuseReserved(path: string, names: readonly string[]): void {
  const name = names.find((each) => reserved.test(each));
  if (name === undefined) return;
  throw new Error(`${path} has a column ${name}, which the importer adds itself. Rename the column.`);
}

const csvSettings = (delimiter: string): string[] => [
  `delim = ${literal(delimiter)}`,
  'header = true',
  `quote = '"'`,
  `escape = '"'`,
  `comment = ''`,
];

/** Skips the first line `sep=;`, by which Excel tells the delimiter. */
async function withSeparator(file: Utf8File, options: CsvOptions): Promise<CsvOptions> {
  for await (const chunk of readChunks(file)) {
    const [, found] = /^\ufeff?"?sep=([\t -~])"?[\r\n]/i.exec(chunk.toString('utf8', 0, 20)) ?? [];
    if (found === undefined || found === '"') return options;
    return { ...options, delimiter: options.delimiter ?? found, skip: Math.max(1, options.skip) };
  }
  return options;
}

/** The delimiter that DuckDB finds in the beginning of a file, if it splits the header; else the one that splits the header most. */
async function findDelimiter(database: Database, file: Utf8File, { skip, copy }: CsvOptions): Promise<string> {
  const { scanner, chunks } = await scanBeginning(file, delimiters, skip, sampleBytes);
  const { header } = scanner;
  if (header === undefined) return delimiters[0]!;
  const counts = new Map<string, number>();
  for (const delimiter of delimiters) {
    const names = await namesIn(database, header.bytes, delimiter, copy);
    counts.set(delimiter, names?.length ?? 0);
  }
  const most = delimiters.reduce((best, delimiter) => (counts.get(delimiter)! > counts.get(best)! ? delimiter : best));
  // With a wrong delimiter, a quote stands within a cell, which is no error.
  if (counts.get(most)! === 1 && delimiters.some((delimiter) => counts.get(delimiter) === 0)) throw badHeader(file);
  if (delimiters.filter((delimiter) => counts.get(delimiter)! > 1).length < 2) return most;

  const sample = Buffer.concat(chunks).subarray(header.offset, header.offset + sampleBytes);
  const end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
  await writeFile(`${copy}.sample`, sample.subarray(0, end + 1));
  const path = literalPath(`${copy}.sample`);
  const [sniffed] = await database
    .all<{ Delimiter: string }>(
      `select Delimiter from sniff_csv(${path}, header = true, quote = '"', escape = '"', comment = '')`,
    )
    .catch(() => []);
  const found = sniffed?.Delimiter.replace('\\t', '\t') ?? '';
  return (counts.get(found) ?? 0) > 1 ? found : most;
}

/** Scans the beginning of a file: to the header, and some bytes from there on. */
async function scanBeginning(
  file: Utf8File,
  delimiters: readonly string[],
  skip: number,
  bytesWanted: number,
): Promise<{ scanner: RecordScanner; chunks: Buffer[] }> {
  const scanner = new RecordScanner(delimiters, skip);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of readChunks(file)) {
    scanner.feed(chunk);
    chunks.push(chunk);
    bytes += chunk.length;
    if (scanner.header !== undefined && bytes - scanner.header.offset >= bytesWanted) break;
    if (scanner.header === undefined && bytes > 2 * longestRow) break;
  }
  scanner.end();
  return { scanner, chunks };
}

const badHeader = ({ path }: Utf8File): Error =>
  new Error(
    `The header of ${path} cannot be read. Correct its quotes, or set "skip" to the number of lines before it.`,
  );

/** The names that DuckDB gives to the columns of a header; undefined if it cannot read it. */
async function namesIn(
  database: Database,
  header: Buffer,
  delimiter: string,
  copy: string,
): Promise<string[] | undefined> {
  await writeFile(`${copy}.header`, Buffer.concat([header, Buffer.from('\n')]));
  const settings = [literalPath(`${copy}.header`), ...csvSettings(delimiter), 'all_varchar = true'];
  try {
    const rows = await database.all<{ column_name: string }>(`describe from read_csv(${settings.join(', ')})`);
    return rows.map((row) => row.column_name);
  } catch (error) {
    if ((error as Error).message.startsWith('Invalid Input Error')) return undefined;
    throw error;
  }
}

function requireHeader({ path }: Utf8File, scanner: RecordScanner, skip: number): ScannedRow {
  const { header, unclosed, longest } = scanner;
  if (header === undefined) {
    if (unclosed !== undefined)
      throw new Error(`A quote in the header of ${path} is never closed. Correct the header.`);
    const what = skip === 0 ? 'is empty' : `has nothing after its first ${skip} lines`;
    throw new Error(`${path} ${what}. A file of CSV begins with a header; export it again.`);
  }
  if (longest.bytes > longestRow) {
    throw new Error(`Row ${longest.row} of ${path} is longer than 16 MB. Close a quote in it or in the row before it.`);
  }
  return header;
}

/** A copy without what DuckDB does not read as it is meant: lines before the header, mixed line breaks, and a row whose quote is open. */
async function withoutOddities(
  file: Utf8File,
  { lineBreaks, unclosed }: RecordScanner,
  header: ScannedRow,
  delimiter: string,
  { skip, copy }: CsvOptions,
): Promise<{ location: string; isCompressed: boolean; lineBreak: string }> {
  const [lineBreak = '\n', ...others] = lineBreaks;
  if (header.row === 1 && others.length === 0 && unclosed === undefined) return { ...file, lineBreak };
  const end = unclosed?.offset ?? Number.POSITIVE_INFINITY;
  async function* changed() {
    const scanner = new RecordScanner([delimiter], skip);
    let offset = 0;
    for await (const chunk of readChunks(file)) {
      const dropped: number[] = [];
      scanner.feed(chunk, dropped);
      let from = Math.max(0, header.offset - offset);
      const until = Math.min(chunk.length, end - offset);
      for (const at of dropped) {
        if (at >= from && at < until) {
          yield chunk.subarray(from, at);
          from = at + 1;
        }
      }
      if (from < until) yield chunk.subarray(from, until);
      offset += chunk.length;
    }
  }
  await writeChunks(`${copy}.csv`, changed());
  return { location: `${copy}.csv`, isCompressed: false, lineBreak: '\n' };
}

/** DuckDB counts the rows that it returns. Each that it left out shifts the numbers of all that follow. */
async function correctRowNumbers(
  database: Database,
  table: string,
  headerRow: number,
  blankRows: readonly number[],
): Promise<void> {
  const [first] = await database.all(`select 1 from ${errors} limit 1`);
  if (first === undefined && blankRows.length === 0) return;
  const name = identifier(table);
  await database.run(
    `update ${name} as rows set __row = corrected.number
     from (
       select rows.__row as counted, rows.__row + gaps.shift as number
       from ${name} as rows asof join (
         select min_row, max(shift) as shift from (
           select row - row_number() over (order by row) as min_row, row_number() over (order by row) as shift
           from (select line + ${headerRow - 1} as row from ${errors} union ${numbers(blankRows)})
         ) group by min_row
       ) as gaps on rows.__row > gaps.min_row
     ) as corrected
     where rows.__row = corrected.counted`,
  );
}

/** A statement whose result has a row for each number. A list of SQL takes long to parse, a text does not. */
const numbers = (list: readonly number[]): string =>
  `select number::bigint from (select unnest(string_split('${list.join()}', ',')) as number) where number <> ''`;

async function listUnreadable(
  database: Database,
  file: Utf8File,
  headerRow: number,
  columns: number,
): Promise<{ unreadable: UnreadableRow[]; count: number }> {
  const rows = await database.all<{ row: bigint | number; kind: string; message: string; text: string | null }>(
    `select line + ${headerRow - 1} as row, arg_max(error_type, column_idx)::varchar as kind,
       arg_max(error_message, column_idx) as message, left(any_value(csv_line), ${longestText}) as text
     from ${errors} group by line order by line limit ${mostListed}`,
  );
  const [counted] = await database.all<{ rows: bigint | number }>(`select count(distinct line) as rows from ${errors}`);
  const unreadable = rows.map(({ row, kind, message, text }) => ({
    file: file.path,
    row: Number(row),
    problem: problemOf(kind, message, columns),
    // The blank rows before it are part of its text for DuckDB.
    text: (text ?? '').replace(/^[\r\n]+/, ''),
  }));
  return { unreadable, count: Number(counted!.rows) };
}

function problemOf(kind: string, message: string, columns: number): string {
  if (kind === 'TOO MANY COLUMNS') {
    const [found] = /\d+$/.exec(message) ?? [];
    return `It has ${found} cells, and the header ${columns}.`;
  }
  if (kind === 'UNQUOTED VALUE') return 'Text follows a closing quote. A quote within quotes is written twice.';
  return message;
}
