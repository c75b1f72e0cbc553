import type { Database } from '../database.ts';

/** Rows that can be read a part at a time. */
export interface PartedRows {
  /** Name of a table or a view with two columns besides others: `__part`, an integer from 0, and `__at`, which grows within a part. */
  table: string;
  /** SQL of a text about as long as a row is. */
  size: string;
}

/** Rows of a table that are read at once. */
interface Range {
  part: number;
  /** Of `__at`. */
  from: number;
  /** Of `__at`; excluded. */
  to: number;
}

const rowsInBlock = 2048;
const mostRows = 10 * rowsInBlock;
/** So few that their values are gone before the garbage collector looks for them. */
const rowsInText = 256;
const mostBytes = 2_000_000;

/**
 * Reads a value of JSON for each row, in the order of `__part` and `__at`. DuckDB joins the values of several thousand rows, because
 * its driver takes as long for a text as a row takes to parse; and it makes those of the next rows in the meantime.
 *
 * @param json SQL of the JSON of a row, as text
 * @returns the values of several rows at once
 */
export async function* readJson<Value>(
  database: Database,
  rows: PartedRows,
  json: string,
): AsyncGenerator<Value[], void> {
  const ranges = await rangesOf(database, rows);
  const textsOf = await database.prepareTexts(
    `SELECT string_agg(${json}, ',' ORDER BY __at) FROM ${rows.table} WHERE __part = $1 AND __at >= $2 AND __at < $3 GROUP BY __at // ${rowsInText} ORDER BY __at // ${rowsInText}`,
  );
  const read = ({ part, from, to }: Range) => textsOf(part, from, to);
  let next = ranges.length > 0 ? read(ranges[0]!) : undefined;
  try {
    for (let index = 1; next !== undefined; index += 1) {
      const texts: string[] = await next;
      const range = ranges[index];
      next = range && read(range);
      // Its error is thrown where it is awaited, unless nobody reads on.
      next?.catch(() => {});
      for (const text of texts) yield JSON.parse(`[${text}]`) as Value[];
    }
  } finally {
    // The database may be closed after that.
    await next?.catch(() => {});
  }
}

/** Ranges of about the same length, which no long row makes much longer. */
async function rangesOf(database: Database, { table, size }: PartedRows): Promise<Range[]> {
  const blocks = await database.all<{ part: number; block: number; rows: number; bytes: number }>(
    `SELECT __part::INTEGER AS part, (__at // ${rowsInBlock})::DOUBLE AS block, count(*)::DOUBLE AS rows, sum(strlen(${size}))::DOUBLE AS bytes FROM ${table} GROUP BY ALL ORDER BY ALL`,
  );
  const ranges: Range[] = [];
  let bytesOfLast = 0;
  for (const { part, block, rows, bytes } of blocks) {
    const [from, to] = [block * rowsInBlock, (block + 1) * rowsInBlock];
    const last = ranges.at(-1);
    if (last?.part === part && to - last.from <= mostRows && bytesOfLast + bytes <= mostBytes) {
      last.to = to;
      bytesOfLast += bytes;
      continue;
    }
    const step = bytes <= mostBytes ? rowsInBlock : Math.max(1, Math.floor((rows * mostBytes) / bytes));
    for (let at = from; at < to; at += step) ranges.push({ part, from: at, to: Math.min(to, at + step) });
    bytesOfLast = bytes;
  }
  return ranges;
}
