import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { fileError, stdinName } from './list-files.ts';

/** A file of text in UTF-8: the file of the source itself, or a copy. */
export interface Utf8File {
  location: string;
  /** How messages name it. */
  path: string;
  isCompressed: boolean;
}

const chunkBytes = 1 << 18;

/** The content of a file, decompressed. @throws Error that names the file, while it is read */
export async function* readChunks(file: Utf8File): AsyncGenerator<Buffer, void> {
  for await (const chunk of readInPlace(file)) yield Buffer.from(chunk);
}

/** Reads as `readChunks` does, in a tenth of the time: new memory takes longer than to read into it. A chunk is overwritten by the next. */
async function* readInPlace(file: Utf8File): AsyncGenerator<Buffer, void> {
  if (file.isCompressed) {
    yield* decompress(file);
    return;
  }
  const handle = await orFileError(file, open(file.location));
  const buffer = Buffer.allocUnsafeSlow(chunkBytes);
  try {
    for (;;) {
      const { bytesRead } = await orFileError(file, handle.read(buffer, 0, buffer.length));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function* decompress(file: Utf8File): AsyncGenerator<Buffer, void> {
  const stream = createReadStream(file.location, { highWaterMark: chunkBytes });
  const content = stream.pipe(createGunzip({ chunkSize: chunkBytes }));
  stream.on('error', (error) => content.destroy(error));
  try {
    for await (const chunk of content) yield chunk as Buffer;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw fileError(file.path, error as NodeJS.ErrnoException);
    throw notGzip(file.path, error);
  } finally {
    stream.destroy();
  }
}

const orFileError = <Value>({ path }: Utf8File, reading: Promise<Value>): Promise<Value> =>
  reading.catch((error: NodeJS.ErrnoException) => {
    throw fileError(path, error);
  });

const notGzip = (path: string, cause: unknown) =>
  new Error(`${path} is not a whole gzip file. Copy it again, or compress it again.`, { cause });

/** What to throw for an error of DuckDB: if what follows gzip in a file is none, such as zeros, one that says so; else the error itself. */
export const orNotGzip = (error: Error, path: string): Error =>
  error.message.includes('not a GZIP stream') ? notGzip(path, error) : error;

/** Writes chunks to a file. @returns bytes */
export async function writeChunks(location: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  async function* counted() {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  await pipeline(Readable.from(counted(), { objectMode: true }), createWriteStream(location));
  return bytes;
}

/**
 * The text of a file in UTF-8. What is in another encoding is copied.
 *
 * @param encoding a label of the Encoding Standard. Default: by the byte order mark, else UTF-8
 * @param copy path of the copy, if one is needed
 * @throws Error if the encoding is unknown, or the file is not in it or is no text
 */
export async function toUtf8(file: Utf8File, encoding: string | undefined, copy: string): Promise<Utf8File> {
  const first = await firstBytes(file);
  refuseBinary(file, first);
  const from = encoding === undefined ? encodingOfMark(first) : nameOf(encoding);
  if (from === 'utf-8') return file;
  await writeChunks(copy, decode(file, from));
  return { location: copy, path: file.path, isCompressed: false };
}

/** Passes chunks on, each of which is overwritten by the next. @throws Error with the place of the first byte that is not UTF-8 */
export async function* checkUtf8(file: Utf8File): AsyncGenerator<Buffer, void> {
  let offset = 0;
  let carried: Buffer = Buffer.alloc(0);
  for await (const chunk of readInPlace(file)) {
    const bytes = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
    const whole = bytes.length - unfinishedBytes(bytes);
    const wholeBytes = bytes.subarray(0, whole);
    if (!isUtf8(wholeBytes)) throw notUtf8(file, offset + firstInvalid(wholeBytes));
    carried = Buffer.from(bytes.subarray(whole));
    offset += whole;
    yield chunk;
  }
  if (carried.length > 0) throw notUtf8(file, offset);
}

function notUtf8(file: Utf8File, offset: number): Error {
  const where = `byte ${offset.toLocaleString('en')}${file.isCompressed ? ' of its content' : ''}`;
  return new Error(`${file.path} is not UTF-8: see ${where}. ${cureOfEncoding(file, 'windows-1250, for instance')}`);
}

/** How to state an encoding. */
export function cureOfEncoding({ path }: Utf8File, encoding: string): string {
  const [label] = encoding.split(',');
  return `Pass --encoding ${encoding}; with a mapping, set it there: source: { files: ${JSON.stringify(path === stdinName ? '-' : path)}, encoding: ${label} }.`;
}

/** Bytes at the end that begin a character whose rest is missing. */
function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** Index of the first byte that is not UTF-8; there is one. */
function firstInvalid(bytes: Buffer): number {
  let start = 0;
  let end = bytes.length;
  // Parts end where a character does, so that each can be asked by itself.
  while (end - start > 4) {
    let middle = (start + end) >> 1;
    while (middle < end && (bytes[middle]! & 0xc0) === 0x80) middle++;
    if (middle === end) break;
    if (isUtf8(bytes.subarray(start, middle))) start = middle;
    else end = middle;
  }
  while (start < end) {
    const first = bytes[start]!;
    const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
    if (!isUtf8(bytes.subarray(start, start + length))) return start;
    start += length;
  }
  return start;
}

/** @throws Error if a file is of another kind than its name says */
function refuseBinary({ path, isCompressed }: Utf8File, bytes: Uint8Array): void {
  const [first, second, third, fourth] = bytes;
  if (Buffer.from(bytes.subarray(0, sqliteMark.length)).toString('latin1') === sqliteMark) {
    const cure =
      path === stdinName
        ? 'It is not read from standard input: name its file.'
        : 'Name it .sqlite, or set "format" to sqlite.';
    throw new Error(`${path} is an SQLite database. ${cure}`);
  }
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) {
    throw new Error(
      `${path} is a ZIP archive, as spreadsheets are. Unpack it; a spreadsheet is exported: in Excel, File > Save As > CSV UTF-8.`,
    );
  }
  if (first === 0x1f && second === 0x8b) {
    const what = `${path} is compressed by gzip`;
    throw new Error(
      isCompressed ? `${what} twice. Decompress it once.` : `${what}. Add .gz to its name, or decompress it.`,
    );
  }
}

/** @returns name in the Encoding Standard */
function encodingOfMark(mark: Uint8Array): string {
  if (mark[0] === 0xff && mark[1] === 0xfe) return 'utf-16le';
  if (mark[0] === 0xfe && mark[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** How an SQLite database begins. */
const sqliteMark = 'SQLite format 3\0';

/** At least the first bytes, as many as tell what a file is if there are as many, decompressed. */
export async function firstBytes(file: Utf8File): Promise<Uint8Array> {
  for await (const chunk of readChunks(file)) return chunk;
  return new Uint8Array();
}

/** @returns name in the Encoding Standard */
function nameOf(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new Error(`The encoding "${label}" is not known. Set "encoding" to a label such as utf-8 or windows-1250.`);
  }
}

async function* decode(file: Utf8File, encoding: string): AsyncGenerator<Buffer, void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of readChunks(file)) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    yield Buffer.from(decoder.decode());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new Error(`${file.path} is not ${encoding}. Correct "encoding".`, { cause: error });
  }
}
