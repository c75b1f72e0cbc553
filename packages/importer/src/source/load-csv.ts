import { type Database, identifier, manyColumns } from '../database.ts';
import { withCellTypes } from './cell-types.ts';
import { badHeader, findDelimiter, namesIn, scanBeginning, withSeparator } from './csv-beginning.ts';
import { correctRows, listUnreadable } from './csv-rows.ts';
import { type CsvFile, dropNotes, emptyTable, quotedCell, rowsOf, tableSql } from './csv-table.ts';
import { type LoadedFile, refuseReserved } from './loaded-file.ts';
import { type GivenHeader, longestRow, RecordScanner, type ScannedRow } from './record-scanner.ts';
import { replaceNulls } from './replace-nulls.ts';
import { checkUtf8, readChunks, type Utf8File, writeChunks } from './utf8-file.ts';

export interface CsvOptions {
  /** Name of the table that is made. */
  table: string;
  /** Default: found in the beginning of the file. */
  delimiter: string | undefined;
  /** Lines before the header. */
  skip: number;
  /** The header of a file that has none. */
  header: readonly string[] | undefined;
  /** Types of columns, by name. Default: all are texts. */
  types: Readonly<Record<string, string>> | undefined;
  nulls: readonly string[];
  /** Path of a copy, if one is needed; others begin with it. */
  copy: string;
  /** Whether only the columns are wanted: rows may be left out. */
  isHeaderEnough: boolean;
}

/**
 * Reads CSV into a table with a column of text for each name in the header, and `__row`. A cell that is missing at the end of a row is
 * NULL. A row with more cells than the header, or whose quotes are wrong, is unreadable. Blank rows are left out, and counted by `__row`.
 *
 * Headers are named by DuckDB: spaces around them are cut off; a repeated `name`, in any case, is `name_1`; a blank one is `column3`,
 * if three columns precede it.
 *
 * A first line `sep=;`, as Excel reads it, is no header, and tells the delimiter.
 *
 * If a header is given, every row is one of values.
 *
 * @throws Error if the file is empty, is not UTF-8, or its header cannot be read
 */
export async function loadCsv(database: Database, file: Utf8File, stated: CsvOptions): Promise<LoadedFile> {
  const options = await withSeparator(file, stated);
  const { table, skip, nulls, types } = options;
  const delimiter = options.delimiter ?? (await findDelimiter(database, file, options));
  const expected = await expectedFile(database, file, delimiter, options);
  if (options.isHeaderEnough && expected !== undefined) {
    return withCellTypes(database, await emptyTable(database, table, expected.names), file.path, types);
  }

  // DuckDB takes no delimiter and no quote in them.
  const isOdd = (text: string) => text.includes(delimiter) || text.includes('"');
  const oddNulls = nulls.filter(isOdd);
  const tableOf = (csv: CsvFile) => tableSql(csv, { table, delimiter, nulls: nulls.filter((text) => !isOdd(text)) });
  const given = givenHeader(options, delimiter);
  // DuckDB reads while the rows are scanned. If they are not as expected, it reads again.
  const early = given === undefined && expected?.headerRow === 1 ? tableOf(expected) : undefined;
  const reading = early === undefined ? undefined : database.run(early);
  const hasRead = reading?.catch(() => {});
  const scanner = new RecordScanner([delimiter], skip, given);
  try {
    for await (const chunk of checkUtf8(file)) scanner.feed(chunk);
  } finally {
    await hasRead;
  }
  scanner.end();
  const header = requireHeader(file, scanner, options);
  const names = await namesIn(database, header.bytes, delimiter, options.copy);
  if (names === undefined) throw badHeader(file);
  refuseReserved(file.path, names);
  const source = await withoutOddities(file, scanner, header, delimiter, options);
  const sql = tableOf({ ...source, names, headerRow: header.row, longestRow: scanner.longest.bytes });
  await (sql === early ? reading : database.run(sql));

  const scanned = { headerRow: header.row, columns: names.length, scanner };
  await correctRows(database, table, scanned);
  const unreadable = await listUnreadable(database, file, scanned);
  // Of a row whose quotes are wrong, nobody knows where it ends.
  if (unreadable.unreadableCount === 0) await checkRowCount(database, table, file, scanner);
  await database.run(dropNotes);
  if (oddNulls.length > 0) await replaceOddNulls(database, table, file, names, oddNulls);
  const { longest, short } = scanner;
  const loaded = { ...rowsOf(table, names), ...unreadable, delimiter, longestRow: longest.bytes, short };
  return withCellTypes(database, loaded, file.path, types);
}

/** The header that is given, as a file would have it. */
function givenHeader({ header }: CsvOptions, delimiter: string): GivenHeader | undefined {
  if (header === undefined) return undefined;
  return { bytes: Buffer.from(header.map(quotedCell).join(delimiter)), columns: header.length };
}

async function replaceOddNulls(
  database: Database,
  table: string,
  { path }: Utf8File,
  names: readonly string[],
  nulls: readonly string[],
): Promise<void> {
  if (names.length > manyColumns) {
    throw new Error(
      `${path} has ${names.length} columns. With more than ${manyColumns}, "nulls" have no delimiter and no quote: remove ${JSON.stringify(nulls[0])}.`,
    );
  }
  await replaceNulls(database, table, nulls);
}

/** What the beginning of a file lets expect of the rest; undefined if its header cannot be read. */
async function expectedFile(
  database: Database,
  file: Utf8File,
  delimiter: string,
  options: CsvOptions,
): Promise<CsvFile | undefined> {
  const { skip, copy } = options;
  const { scanner } = await scanBeginning(file, [delimiter], skip, 0);
  const { longest } = scanner;
  const header = scanner.header && { ...scanner.header, ...givenHeader(options, delimiter) };
  const names = header && (await namesIn(database, header.bytes, delimiter, copy));
  if (names === undefined) return undefined;
  refuseReserved(file.path, names);
  const [lineBreak = '\n'] = scanner.lineBreaks;
  return { ...file, lineBreak, names, headerRow: header!.row, longestRow: longest.bytes };
}

function requireHeader({ path }: Utf8File, scanner: RecordScanner, { skip, header: given }: CsvOptions): ScannedRow {
  const { header, unclosed, longest, rowCount } = scanner;
  if (header === undefined || (given !== undefined && rowCount === 0 && unclosed === undefined)) {
    if (unclosed !== undefined)
      throw new Error(`A quote in the header of ${path} is never closed. Correct the header.`);
    const what = skip === 0 ? 'is empty' : `has nothing after its first ${skip} lines`;
    const begins = given === undefined ? ' A file of CSV begins with a header.' : '';
    throw new Error(`${path} ${what}.${begins} Export it again.`);
  }
  if (longest.bytes > longestRow) {
    throw new Error(`Row ${longest.row} of ${path} is longer than 16 MB. Close a quote in it or in the row before it.`);
  }
  return header;
}

/** Whether DuckDB finds the end of a header after a byte order mark, where it overlooks that the first cell is quoted. */
function isPlainAfterMark({ bytes }: ScannedRow, delimiter: string): boolean {
  const [, cell] = /^ ?"((?:[^"]|"")*)"/.exec(bytes.toString('latin1')) ?? [];
  return cell === undefined || !(/["\r\n]/.test(cell) || cell.includes(delimiter));
}

/** @throws Error if DuckDB read more or fewer rows than were scanned, and says nothing about it */
async function checkRowCount(
  database: Database,
  table: string,
  { path }: Utf8File,
  { rowCount }: RecordScanner,
): Promise<void> {
  const [read] = await database.all<{ rows: bigint }>(`select count(*) as rows from ${identifier(table)}`);
  if (Number(read!.rows) === rowCount) return;
  throw new Error(
    `${path} has ${rowCount.toLocaleString('en')} rows, and ${read!.rows.toLocaleString('en')} were read. This is a fault of the importer: report it, and import the file in another format, such as NDJSON.`,
  );
}

/**
 * A copy without what DuckDB does not read as it is meant: lines before the header, a byte order mark before some headers, mixed line
 * breaks, and a row whose quote is open. It has the header that is given.
 */
async function withoutOddities(
  file: Utf8File,
  { lineBreaks, unclosed }: RecordScanner,
  header: ScannedRow,
  delimiter: string,
  { skip, copy, header: given }: CsvOptions,
): Promise<{ location: string; isCompressed: boolean; lineBreak: string }> {
  const [lineBreak = '\n', ...others] = lineBreaks;
  const isPlain = header.row === 1 && (header.offset === 0 || isPlainAfterMark(header, delimiter));
  if (isPlain && given === undefined && others.length === 0 && unclosed === undefined) return { ...file, lineBreak };
  const end = unclosed?.offset ?? Number.POSITIVE_INFINITY;
  async function* changed() {
    if (given !== undefined) yield Buffer.concat([header.bytes, Buffer.from('\n')]);
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
