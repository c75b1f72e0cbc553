import { readFile, stat } from 'node:fs/promises';
import { fileError } from '../contract/file-error.ts';

/** Maximum file size, in bytes. A JavaScript string cannot hold twice as much. */
export const maxTextBytes: number = 256 * 1024 * 1024;

/**
 * Reads a text file in UTF-8 or UTF-16, with or without a byte order mark.
 *
 * @throws Error naming the file, when it cannot be read, is too large, or is not text.
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file).catch((error) => Promise.reject(fileError(file, error)));
  try {
    // TextDecoder removes the byte order mark.
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Reported below.
  }
  throw notText(file);
}

/** The error for a file that is not text. @param file its name */
export function notText(file: string): Error {
  return new Error(
    `${file} is not UTF-8 or UTF-16 text. Save it as UTF-8. For a spreadsheet or archive, export the text first.`,
  );
}

async function readBytes(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size > maxTextBytes) {
    const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
    throw new Error(
      `${file} has ${megabytes(size)}. The maximum is ${megabytes(maxTextBytes)}. Use an excerpt of the file.`,
    );
  }
  return readFile(file);
}

/** Detects the encoding by the byte order mark, else by the zero byte of an ASCII character, with which YAML and JSON start. */
export function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}
