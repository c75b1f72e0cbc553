import { hash } from 'node:crypto';
import { objectIn } from '../object-in.ts';
import { CustomerHashes } from './customer-hashes.ts';

/** The mark of a customer of a state that is read. */
export const fromState = -1;

const format = 'customerscore import state';
/** Bytes of a customer: 64 bits of the hash of its id, and 64 of that of its content, in big-endian order. */
const entrySize = 16;
const checksumSize = 32;

/** The file of a state: a line of JSON, the hashes of the customers, and a SHA-256 of all of it. */
export interface StateHeader {
  format: typeof format;
  version: 1;
  /** Of the server that has the customers. */
  baseUrl: string;
  /** A random name of the import that wrote it: so no two imports write the same file. */
  run: string;
}

/** @param isIn whether the customer with this index is in the state */
export function encodeState(
  customers: CustomerHashes,
  isIn: (index: number) => boolean,
  of: Pick<StateHeader, 'baseUrl' | 'run'>,
): Buffer {
  const header: StateHeader = { format, version: 1, ...of };
  const line = Buffer.from(`${JSON.stringify(header)}\n`);
  const bytes = Buffer.alloc(line.length + entrySize * customers.length + checksumSize);
  line.copy(bytes);
  let at = line.length;
  for (let index = 0; index < customers.length; index += 1) {
    if (isIn(index)) for (const word of customers.wordsAt(index)) at = bytes.writeUInt32BE(word, at);
  }
  hash('sha256', bytes.subarray(0, at), 'buffer').copy(bytes, at);
  return bytes.subarray(0, at + checksumSize);
}

/**
 * Reads a state.
 *
 * @param file named in errors
 * @param baseUrl of the server that is imported to
 * @throws Error if the state is damaged, or of another version or server
 */
export function decodeState(bytes: Buffer, file: string, baseUrl: string): CustomerHashes {
  const cure = `Name another file, or delete it to send all customers.`;
  const start = bytes.indexOf('\n') + 1;
  const end = bytes.length - checksumSize;
  const header = objectIn(bytes.toString('utf8', 0, start)) as Partial<StateHeader> | undefined;
  if (header?.format === format && header.version !== 1) {
    throw new Error(`${file} was written by another version of the importer. ${cure}`);
  }
  const isWhole = end >= start && hash('sha256', bytes.subarray(0, end), 'buffer').equals(bytes.subarray(end));
  if (header?.format !== format || !isWhole || (end - start) % entrySize !== 0) {
    const isState = bytes.length === 0 || header?.format === format;
    const what = isState ? `is damaged. ${cure}` : 'is not the state of an import. Name another file.';
    throw new Error(`${file} ${what}`);
  }
  if (header.baseUrl !== baseUrl) {
    throw new Error(`${file} is the state of ${header.baseUrl}, and this import is to ${baseUrl}. ${cure}`);
  }
  const customers = new CustomerHashes((end - start) / entrySize);
  const word = (at: number) => bytes.readUInt32BE(at);
  for (let at = start; at < end; at += entrySize) {
    customers.add([word(at), word(at + 4)], [word(at + 8), word(at + 12)], fromState);
  }
  return customers;
}
