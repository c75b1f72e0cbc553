import { isAscii, isUtf8 } from 'node:buffer';
import { encodingOf, maxTextBytes, notText } from '@customerscore-kit/generator/payloads';
import type { Input } from './inputs.ts';

/** The text of a file: the whole text for JSON, or pieces for NDJSON. */
export type PayloadText =
  | { kind: 'json'; text: string }
  /** Each piece consists of whole lines. */
  | { kind: 'ndjson'; pieces: AsyncIterable<string> };

/**
 * Reads a JSON or NDJSON file in UTF-8 or UTF-16. A file is NDJSON if its name ends with .ndjson or .jsonl, or if its first line is
 * complete JSON and more lines follow. For NDJSON, only one piece is in memory at a time.
 *
 * @param onRead called with the number of bytes of each chunk
 * @throws Error that names the file, if the file cannot be read, is not text, or contains a value or line that is too large
 */
export async function readPayloadText(input: Input, onRead: (bytes: number) => void): Promise<PayloadText> {
  const pieces = wholeLines(input, onRead);
  if (/\.(ndjson|jsonl)$/i.test(input.name)) return { kind: 'ndjson', pieces };
  let text = '';
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) return { kind: 'json', text };
    text += value;
    const isByLine = isNdjson(text);
    if (isByLine === true) return { kind: 'ndjson', pieces: continued(text, pieces) };
    if (isByLine === false) break;
  }
  const parts = [text];
  let units = text.length;
  for await (const piece of pieces) {
    parts.push(piece);
    units += piece.length;
    if (units > maxTextBytes) throw tooLarge(input.name);
  }
  return { kind: 'json', text: parts.join('') };
}

async function* continued(first: string, others: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* others;
}

/** @returns undefined if the text read so far is not enough to decide */
function isNdjson(text: string): boolean | undefined {
  const start = text.search(/\S/);
  if (start === -1) return undefined;
  const end = text.indexOf('\n', start);
  if (end === -1) return undefined;
  try {
    JSON.parse(text.slice(start, end));
  } catch {
    return false;
  }
  // A JSON file can have comments after its value.
  const rest = text.slice(end).trimStart();
  return rest === '' ? undefined : !/^\/[/*]/.test(rest);
}

/** Yields the text in pieces of whole lines. */
async function* wholeLines({ name, read }: Input, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const chunks = countingChunks(read(), onRead);
  const first = await beginning(chunks);
  const encoding = encodingOf(first);
  const decode = encoding === 'utf-8' ? utf8Lines : utf16Lines;
  yield* decode(chunksFrom(first, chunks), name, encoding);
}

async function* countingChunks(
  chunks: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onRead(chunk.length);
    yield chunk;
  }
}

/** Reads enough bytes to detect the encoding. */
async function beginning(chunks: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let first: Uint8Array = Buffer.alloc(0);
  while (first.length < 4) {
    const { value, done } = await chunks.next();
    if (done) break;
    first = first.length === 0 ? value : Buffer.concat([first, value]);
  }
  return first;
}

async function* chunksFrom(first: Uint8Array, others: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* others;
}

const lineFeed = 10;

/** Splits bytes at line feeds before decoding. In UTF-8, the byte of a line feed is never part of another character. */
async function* utf8Lines(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  let rest: Uint8Array[] = [];
  let restBytes = 0;
  let isStart = true;
  const decode = (bytes: Uint8Array) => {
    // Decoding ASCII as Latin-1 gives the same text, and is faster.
    const isPlain = isAscii(bytes);
    if (!isPlain && !isUtf8(bytes)) throw notText(name);
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const text = buffer.toString(isPlain ? 'latin1' : 'utf8');
    const withoutMark = isStart && text.startsWith('\ufeff') ? text.slice(1) : text;
    isStart = false;
    return withoutMark;
  };
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(lineFeed) + 1;
    if (end > 0) {
      const head = chunk.subarray(0, end);
      yield decode(rest.length === 0 ? head : Buffer.concat([...rest, head]));
      rest = [];
      restBytes = 0;
    }
    if (end < chunk.length) {
      rest.push(chunk.subarray(end));
      restBytes += chunk.length - end;
      if (restBytes > maxTextBytes) throw tooLarge(name);
    }
  }
  if (restBytes > 0) yield decode(Buffer.concat(rest));
}

async function* utf16Lines(chunks: AsyncIterable<Uint8Array>, name: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let rest = '';
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw notText(name);
    }
  };
  for await (const chunk of chunks) {
    rest += decode(chunk);
    const end = rest.lastIndexOf('\n') + 1;
    if (end > 0) yield rest.slice(0, end);
    rest = rest.slice(end);
    if (rest.length > maxTextBytes) throw tooLarge(name);
  }
  rest += decode();
  if (rest !== '') yield rest;
}

function tooLarge(name: string): Error {
  const limit = Math.round(maxTextBytes / 1024 / 1024);
  return new Error(
    `${name} contains a value of more than ${limit} MB. Write one record per line (NDJSON): such files can have any size.`,
  );
}
