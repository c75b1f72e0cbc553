import { BodyError } from './exchange.ts';

/** Whether a `Content-Type` header names a media type. Parameters other than a charset that is not UTF-8 are ignored. */
export function isContentType(header: string | undefined, mediaType: string): boolean {
  if (header === undefined || header === mediaType) return header !== undefined;
  const [type, ...parameters] = header.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((each) => each.startsWith('charset='))?.slice('charset='.length);
  return type === mediaType && (charset === undefined || /^"?utf-?8"?$/.test(charset));
}

/** The content encodings that a body may have, and the format for DecompressionStream. */
const formats: Readonly<Record<string, 'gzip' | 'deflate'>> = { gzip: 'gzip', 'x-gzip': 'gzip', deflate: 'deflate' };

/** The accepted encodings, for the header `Accept-Encoding` of a refusal. */
export const acceptedEncodings = Object.keys(formats).concat('identity').join(', ');

/**
 * The format of a `Content-Encoding` header.
 *
 * @returns undefined if the body is not encoded, `unknown` if the encoding is not supported
 */
export function encodingOf(header: string | undefined): 'gzip' | 'deflate' | undefined | 'unknown' {
  const name = header?.trim().toLowerCase();
  if (name === undefined || name === '' || name === 'identity') return undefined;
  return Object.hasOwn(formats, name) ? formats[name]! : 'unknown';
}

/**
 * Decompresses a body.
 *
 * @throws BodyError if the result has more than `maxBytes`; another error if the body is not in the format
 */
export async function inflate(bytes: Uint8Array, format: 'gzip' | 'deflate', maxBytes: number): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream(format));
  return readAll(stream.getReader(), maxBytes);
}

/** Reads the rest of a stream. @throws BodyError if it has more than `maxBytes` */
export async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let result = await reader.read(); !result.done; result = await reader.read()) {
    length += result.value.length;
    if (length > maxBytes) {
      // Not awaited: a stream that never ends may never confirm.
      reader.cancel().catch(() => {});
      throw new BodyError('too-large');
    }
    chunks.push(result.value);
  }
  return concatenate(chunks, length);
}

/** @param length total number of bytes */
export function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
