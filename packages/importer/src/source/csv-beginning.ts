import { writeFile } from 'node:fs/promises';
import { type Database, literal } from '../database.ts';
import { literalPath } from './list-files.ts';
import { longestRow, RecordScanner } from './record-scanner.ts';
import { cureOfEncoding, readChunks, type Utf8File } from './utf8-file.ts';

const delimiters = [',', ';', '\t', '|'];
const sampleBytes = 256_000;

export const csvSettings = (delimiter: string): string[] => [
  `delim = ${literal(delimiter)}`,
  'header = true',
  `quote = '"'`,
  `escape = '"'`,
  `comment = ''`,
  // A folder such as id=7 is no column.
  'hive_partitioning = false',
];

/** Skips the first line `sep=;`, by which Excel tells the delimiter. */
export async function withSeparator<Options extends { delimiter: string | undefined; skip: number }>(
  file: Utf8File,
  options: Options,
): Promise<Options> {
  for await (const chunk of readChunks(file)) {
    const [, found] = /^\ufeff?"?sep=([\t -~])"?[\r\n]/i.exec(chunk.toString('utf8', 0, 20)) ?? [];
    if (found === undefined || found === '"') return options;
    return { ...options, delimiter: options.delimiter ?? found, skip: Math.max(1, options.skip) };
  }
  return options;
}

/** The delimiter that DuckDB finds in the beginning of a file, if it splits the header; else the one that splits the header most. */
export async function findDelimiter(
  database: Database,
  file: Utf8File,
  { skip, copy }: { skip: number; copy: string },
): Promise<string> {
  const { scanner, chunks } = await scanBeginning(file, delimiters, skip, sampleBytes);
  const { header } = scanner;
  if (header === undefined) return delimiters[0]!;
  const present = delimiters.filter((delimiter) => header.bytes.includes(delimiter));
  // With any other one, it has one name.
  const likely = present.length === 0 ? delimiters.slice(0, 1) : present;
  const counts = new Map<string, number>();
  for (const delimiter of likely) {
    const names = await namesIn(database, header.bytes, delimiter, copy);
    counts.set(delimiter, names?.length ?? 0);
  }
  const most = likely.reduce((best, delimiter) => (counts.get(delimiter)! > counts.get(best)! ? delimiter : best));
  // With a wrong delimiter, a quote stands within a cell, which is no error.
  if (counts.get(most)! === 1 && likely.some((delimiter) => counts.get(delimiter) === 0)) throw badHeader(file);
  if (likely.filter((delimiter) => counts.get(delimiter)! > 1).length < 2) return most;

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

/** Scans the beginning of a file: to the header, and some bytes from there on. @throws Error if the header is UTF-16 */
export async function scanBeginning(
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
  if (scanner.header !== undefined) refuseZeroBytes(file, scanner.header.bytes);
  return { scanner, chunks };
}

/** @throws Error if a header has zero bytes, which no text in UTF-8 has */
function refuseZeroBytes(file: Utf8File, header: Buffer): void {
  if (!header.includes(0)) return;
  const encoding = header[0] === 0 ? 'utf-16be' : 'utf-16le';
  throw new Error(`${file.path} has zero bytes, as text in UTF-16 has. ${cureOfEncoding(file, encoding)}`);
}

export const badHeader = ({ path }: Utf8File): Error =>
  new Error(
    `The header of ${path} cannot be read. Correct its quotes, or set "skip" to the number of lines before it.`,
  );

/** The names that DuckDB gives to the columns of a header; undefined if it cannot read it. */
export async function namesIn(
  database: Database,
  header: Buffer,
  delimiter: string,
  copy: string,
): Promise<string[] | undefined> {
  await writeFile(`${copy}.header`, Buffer.concat([header, Buffer.from('\n')]));
  const settings = [literalPath(`${copy}.header`), ...csvSettings(delimiter), "new_line = '\\n'", 'all_varchar = true'];
  try {
    const columns = header.toString('latin1').split(delimiter).length;
    const rows = await database.withRoomFor(columns, () =>
      database.all<{ column_name: string }>(`describe from read_csv(${settings.join(', ')})`),
    );
    return rows.map((row) => row.column_name);
  } catch (error) {
    if ((error as Error).message.startsWith('Invalid Input Error')) return undefined;
    throw error;
  }
}
