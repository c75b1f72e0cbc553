import { type Database, identifier } from '../database.ts';
import { errors } from './csv-table.ts';
import { mostListed, type UnreadableRow } from './loaded-file.ts';
import type { RecordScanner } from './record-scanner.ts';
import type { Utf8File } from './utf8-file.ts';

/** What was scanned of a file, and how many columns it has. */
interface ScannedFile {
  headerRow: number;
  columns: number;
  scanner: RecordScanner;
}

/** Characters of a row that are told. DuckDB keeps as many. */
const longestText = 10_000;

/** Corrects the numbers of rows after those that DuckDB left out, and leaves out blank rows that it did not. */
export async function correctRows(
  database: Database,
  table: string,
  { headerRow, columns, scanner: { blankRows } }: ScannedFile,
): Promise<void> {
  // With a single column, DuckDB reads a blank row as NULL, and does not leave it out.
  const isBlankLeftOut = columns > 1;
  await correctRowNumbers(database, table, headerRow, isBlankLeftOut ? blankRows : []);
  if (isBlankLeftOut || blankRows.length === 0) return;
  await database.run(`delete from ${identifier(table)} where __row in (${numbers(blankRows)})`);
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

/** The rows that could not be read, and their number. */
export async function listUnreadable(
  database: Database,
  file: Utf8File,
  { headerRow, columns, scanner: { unclosed } }: ScannedFile,
): Promise<{ unreadable: UnreadableRow[]; unreadableCount: number }> {
  const trimmed = "regexp_replace(any_value(csv_line), '^[\\r\\n]+', '')";
  const rows = await database.all<{
    row: bigint | number;
    kind: string;
    message: string;
    text: string | null;
    hasLines: boolean;
  }>(
    `select line + ${headerRow - 1} as row, arg_max(error_type, column_idx)::varchar as kind,
       arg_max(error_message, column_idx) as message, ${trimmed} as whole,
       left(whole, ${longestText}) || case when length(whole) >= ${longestText} then '…' else '' end as text,
       contains(whole, chr(10)) as "hasLines"
     from ${errors} group by line order by line limit ${mostListed}`,
  );
  const [counted] = await database.all<{ rows: bigint | number }>(`select count(distinct line) as rows from ${errors}`);
  const unreadable = rows.map(({ row, kind, message, text, hasLines }) => ({
    file: file.path,
    row: Number(row),
    problem: problemOf(kind, message, columns) + (hasLines ? openQuote : ''),
    text: text ?? '',
  }));
  const unreadableCount = Number(counted!.rows);
  if (unclosed === undefined) return { unreadable, unreadableCount };
  const whole = unclosed.bytes.toString('utf8');
  const text = whole.length > longestText ? `${whole.slice(0, longestText)}…` : whole;
  const problem = `A quote is never closed.${whole.trimEnd().includes('\n') ? openQuote : ''}`;
  unreadable.splice(mostListed - 1);
  unreadable.push({ file: file.path, row: unclosed.row, problem, text });
  return { unreadable, unreadableCount: unreadableCount + 1 };
}

const openQuote = ' The row has several lines: look for a quote that is open.';

function problemOf(kind: string, message: string, columns: number): string {
  if (kind === 'TOO MANY COLUMNS') {
    const [found] = /\d+$/.exec(message) ?? [];
    return `It has ${found} cells, and the header ${columns}.`;
  }
  if (kind === 'UNQUOTED VALUE') return 'Text follows a closing quote. A quote within quotes is written twice.';
  return message;
}
