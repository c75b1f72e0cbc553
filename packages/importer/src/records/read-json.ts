import type { Database } from '../database.ts';

/** Values of rows that one statement reads. */
export interface RowSlice {
  /** SQL of the rows, after FROM, with two columns besides others: `__part`, an integer from 0, and `__at`, which grows within a part. */
  rows: string;
  /** SQL of an array of JSON, as text. */
  json: string;
  /** SQL of about its number of bytes. */
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

/** Rows that follow each other, and the bytes of their values. */
interface Block {
  part: number;
  /** The first `__at`, divided by `rowsInBlock`. */
  block: number;
  rows: number;
  bytes: number;
}

const rowsInBlock = 2048;
const mostRows = 10 * rowsInBlock;
/** So few that their values are gone before the garbage collector looks for them. */
const rowsInText = 256;
/** That a statement returns. */
const mostBytes = 2_000_000;

/**
 * Reads an array of JSON for each row, in the order of `__part` and `__at`. DuckDB joins the arrays of several thousand rows, because
 * its driver takes as long for a text as a row takes to parse; and it makes those of the next rows in the meantime. Until their turn,
 * they are bytes: texts that wait for so long would be moved by the garbage collector.
 *
 * @param slices of the same rows; at least one. The array of a row has the values of all of them
 * @returns the arrays of several rows at once
 */
export async function* readJson<Row extends readonly unknown[]>(
  database: Database,
  slices: readonly RowSlice[],
): AsyncGenerator<Row[], void> {
  const ranges = await rangesOf(database, slices);
  const statements = await Promise.all(
    slices.map(({ rows, json }) =>
      database.prepareBytes(
        `SELECT encode('[' || string_agg(${json}, ',' ORDER BY __at) || ']') FROM ${rows} WHERE __part = $1 AND __at >= $2 AND __at < $3 GROUP BY __at // ${rowsInText} ORDER BY __at // ${rowsInText}`,
      ),
    ),
  );
  const read = async ({ part, from, to }: Range) => {
    const arrays: Uint8Array[][] = [];
    for (const arraysOf of statements) arrays.push(await arraysOf(part, from, to));
    return arrays;
  };
  let next = ranges.length > 0 ? read(ranges[0]!) : undefined;
  try {
    for (let index = 1; next !== undefined; index += 1) {
      const [first = [], ...others]: Uint8Array[][] = await next;
      const range = ranges[index];
      next = range && read(range);
      // Its error is thrown where it is awaited, unless nobody reads on.
      next?.catch(() => {});
      for (const [at, bytes] of first.entries()) {
        const rows = parse<Row>(bytes);
        yield others.length === 0
          ? rows
          : joined(
              rows,
              others.map((arrays) => parse<Row>(arrays[at]!)),
            );
      }
    }
  } finally {
    // The database may be closed after that.
    await next?.catch(() => {});
  }
}

const decoder = new TextDecoder();

/** The rows of an array in JSON. */
const parse = <Row>(bytes: Uint8Array): Row[] => JSON.parse(decoder.decode(bytes));

const joined = <Row extends readonly unknown[]>(rows: readonly Row[], others: readonly Row[][]): Row[] =>
  rows.map((row, index) => row.concat(...others.map((each) => each[index]!)) as readonly unknown[] as Row);

/** Ranges of about the same length, which no long row makes much longer. */
async function rangesOf(database: Database, slices: readonly RowSlice[]): Promise<Range[]> {
  let blocks: Block[] = [];
  for (const { rows, size } of slices) {
    const found = await database.all<Block>(
      `SELECT __part::INTEGER AS part, (__at // ${rowsInBlock})::DOUBLE AS block, count(*)::DOUBLE AS rows, sum(${size})::DOUBLE AS bytes FROM ${rows} GROUP BY ALL ORDER BY part, block`,
    );
    blocks = found.map((each, index) => ({ ...each, bytes: each.bytes + (blocks[index]?.bytes ?? 0) }));
  }
  const most = mostBytes * slices.length;
  const ranges: Range[] = [];
  let bytesOfLast = 0;
  for (const { part, block, rows, bytes } of blocks) {
    const [from, to] = [block * rowsInBlock, (block + 1) * rowsInBlock];
    const last = ranges.at(-1);
    if (last?.part === part && to - last.from <= mostRows && bytesOfLast + bytes <= most) {
      last.to = to;
      bytesOfLast += bytes;
      continue;
    }
    const step = bytes <= most ? rowsInBlock : Math.max(1, Math.floor((rows * most) / bytes));
    for (let at = from; at < to; at += step) ranges.push({ part, from: at, to: Math.min(to, at + step) });
    bytesOfLast = bytes;
  }
  return ranges;
}
