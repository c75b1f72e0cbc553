import { readFile, stat } from 'node:fs/promises';
import { fileError } from '../contract/file-error.ts';

/** Bytes of the largest file that is read. A text of twice the size would no longer fit into one string. */
export const maxTextBytes = 256 * 1024 * 1024;

/**
 * The text of a file in UTF-8 or UTF-16, with or without a byte order mark.
 *
 * @throws Error with a sentence about the file, when it cannot be read, is too large, or is no text.
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file).catch((error) => Promise.reject(fileError(file, error)));
  try {
    // It drops the byte order mark.
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below.
  }
  throw notText(file);
}

/** The error of a file that is no text. @param file its name */
export function notText(file: string): Error {
  return new Error(
    `${file} is no text in UTF-8 or UTF-16. Save it as UTF-8; of a spreadsheet or an archive, export the text.`,
  );
}

async function readBytes(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size > maxTextBytes) {
    const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
    throw new Error(
      `${file} has ${megabytes(size)}; at most ${megabytes(maxTextBytes)} are read. Cut it: an excerpt will do.`,
    );
  }
  return readFile(file);
}

/** By its byte order mark; else by the zero byte that a letter of ASCII has in UTF-16. YAML and JSON begin with one. */
export function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}
