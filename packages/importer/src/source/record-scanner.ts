/** Where a row is, in bytes from the beginning of the file. */
export interface ScannedRow {
  /** Numbered from 1 as a spreadsheet does: blank rows count, line breaks within quotes do not. Each skipped line is a row. */
  row: number;
  offset: number;
  /** Without the line break; at most the first {@link longestRow} bytes. */
  bytes: Buffer;
}

/** A header that is not in the file. */
export interface GivenHeader {
  bytes: Buffer;
  columns: number;
}

/** Bytes of the longest row that is read. A longer one is most likely a quote that was never closed. */
export const longestRow = 16_000_000;

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const quote = 34;

const atStart = 0;
const plain = 1;
const quoted = 2;
/** After a quote that ends a cell, and spaces: as for DuckDB, another quote opens it again. */
const closed = 3;
/** After one space at the start of a cell: as for DuckDB, a quote may follow. */
const spaced = 4;
const skipped = 5;

/**
 * Finds where the rows of CSV begin and end, and nothing else: DuckDB reads the cells. It is here for what DuckDB does not tell: how many
 * blank rows it left out, that line breaks are mixed, and that a quote is open at the end, whose cell DuckDB leaves out.
 */
export class RecordScanner {
  /** The first row after the skipped lines that is not blank; or the one that is given, with the offset of what follows. */
  header: ScannedRow | undefined;
  /** The last row, if a quote in it is never closed. Known after `end`. */
  unclosed: ScannedRow | undefined;
  /** Number of rows after the header, without blank ones. */
  rowCount = 0;
  /** Rows after the header without a single byte. */
  readonly blankRows: number[] = [];
  /** What ends rows, from the header on. */
  readonly lineBreaks = new Set<'\n' | '\r\n' | '\r'>();
  /** Rows with fewer cells than the header, without blank ones: their number, and the first ten. */
  readonly short = { count: 0, first: [] as number[] };
  /** The longest row from the header on. */
  longest = { row: 0, bytes: 0 };

  readonly #delimiters = new Uint8Array(256);
  readonly #skip: number;
  readonly #given: GivenHeader | undefined;
  #state: number;
  #row = 1;
  /** Delimiters in the row so far; and in the header. */
  #delimiterCount = 0;
  #headerDelimiters = 0;
  /** Of the chunk, and of the row, in bytes of the file. */
  #offset = 0;
  #rowOffset = 0;
  /** The part of the row that is in earlier chunks. */
  #carried: Buffer[] = [];
  /** Whether the last byte was a carriage return that ended a row. */
  #isAfterReturn = false;

  /**
   * @param delimiters characters of ASCII that end a cell
   * @param skip lines before the header
   * @param given the header of a file that has none
   */
  constructor(delimiters: readonly string[], skip: number, given?: GivenHeader) {
    for (const delimiter of delimiters) this.#delimiters[delimiter.charCodeAt(0)] = 1;
    this.#skip = skip;
    this.#given = given;
    this.#state = skip > 0 ? skipped : atStart;
  }

  /**
   * Takes the next bytes.
   *
   * @param dropped if given, line breaks that end rows become line feeds in the chunk itself, and indexes of bytes to leave out are added
   */
  feed(chunk: Buffer, dropped?: number[]): void {
    const delimiters = this.#delimiters;
    let state = this.#state;
    const first = this.#offset === 0 && chunk.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
    this.#rowOffset += first;
    if (this.#offset === 0 && this.#skip === 0) this.#useGiven();
    for (let at = first; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (this.#isAfterReturn) {
        this.#endReturn(byte === lineFeed);
        if (byte === lineFeed) {
          this.#rowOffset += 1;
          dropped?.push(at);
          continue;
        }
      }
      if (state === quoted) {
        at = chunk.indexOf(quote, at);
        if (at === -1) break;
        state = closed;
      } else if (byte === lineFeed || byte === carriageReturn) {
        this.#endRow(chunk, at);
        if (byte === carriageReturn) this.#isAfterReturn = true;
        else if (this.header) this.lineBreaks.add('\n');
        if (dropped) chunk[at] = lineFeed;
        state = this.#row <= this.#skip ? skipped : atStart;
      } else if (state !== skipped) {
        if (delimiters[byte] === 1) {
          state = atStart;
          this.#delimiterCount += 1;
        } else if (byte === quote && state !== plain) state = quoted;
        else if (byte !== space || state === spaced) state = plain;
        else if (state === atStart) state = spaced;
      }
    }
    this.#state = state;
    this.#carry(chunk);
    this.#offset += chunk.length;
  }

  /** Call it after the last bytes. */
  end(): void {
    if (this.#isAfterReturn) this.#endReturn(false);
    const row = { row: this.#row, offset: this.#rowOffset, bytes: Buffer.concat(this.#carried) };
    if (this.#state === quoted) this.unclosed = row;
    else if (this.#state !== skipped && row.bytes.length > 0) this.#endRow(Buffer.alloc(0), 0);
  }

  #endReturn(isFollowed: boolean): void {
    this.#isAfterReturn = false;
    if (this.header) this.lineBreaks.add(isFollowed ? '\r\n' : '\r');
  }

  #endRow(chunk: Buffer, at: number): void {
    const bytes = this.#offset + at - this.#rowOffset;
    if (this.#row > this.#skip) {
      if (bytes > this.longest.bytes) this.longest = { row: this.#row, bytes };
      if (this.header) {
        if (bytes === 0) this.blankRows.push(this.#row);
        else {
          this.rowCount += 1;
          if (this.#delimiterCount < this.#headerDelimiters) this.#addShort();
        }
      } else if (bytes > 0) {
        const inChunk = chunk.subarray(Math.max(0, this.#rowOffset - this.#offset), at);
        this.header = { row: this.#row, offset: this.#rowOffset, bytes: Buffer.concat([...this.#carried, inChunk]) };
        this.#headerDelimiters = this.#delimiterCount;
      }
    }
    this.#row += 1;
    this.#delimiterCount = 0;
    this.#rowOffset = this.#offset + at + 1;
    this.#carried = [];
    if (this.#row === this.#skip + 1) this.#useGiven();
  }

  /** Takes the header that is given for the last of the skipped lines. */
  #useGiven(): void {
    if (this.#given === undefined) return;
    this.header = { row: this.#skip, offset: this.#rowOffset, bytes: this.#given.bytes };
    this.#headerDelimiters = this.#given.columns - 1;
  }

  #addShort(): void {
    this.short.count += 1;
    if (this.short.first.length < 10) this.short.first.push(this.#row);
  }

  #carry(chunk: Buffer): void {
    const start = Math.max(0, this.#rowOffset - this.#offset);
    const room = longestRow - (this.#offset - this.#rowOffset);
    if (start < chunk.length && room > 0) this.#carried.push(Buffer.from(chunk.subarray(start, start + room)));
  }
}
