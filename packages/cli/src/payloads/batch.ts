import { limits } from '@customerscore-kit/contract/limits';
import type { PayloadKind } from './kinds.ts';

/** A text that contains one value. */
export interface Source {
  text: string;
  /** Number of the first line of the text in the file. */
  line: number;
}

/** A payload and its position. */
export interface Payload {
  value: unknown;
  source: Source;
  /** Keys from the root of the source to the payload. */
  path: readonly string[];
}

/** Records that are inspected together as one upload, to find duplicates among them. */
export class Batch {
  readonly kind: PayloadKind;
  payloads: Payload[] = [];
  #units = 0;

  constructor(kind: PayloadKind) {
    this.kind = kind;
  }

  /** Whether the upload would be too large with this record. */
  isFullFor(payload: Payload): boolean {
    const { maxItems, maxBodyBytes } = limits[this.kind.operation] as { maxItems?: number; maxBodyBytes?: number };
    if (this.payloads.length >= (maxItems ?? 1)) return true;
    // A UTF-16 code unit needs at most three bytes. Count the exact bytes only if this estimate is too large.
    const units = this.#units + sizeOf(payload);
    if (maxBodyBytes === undefined || 3 * units <= maxBodyBytes || this.payloads.length === 0) return false;
    return [...this.payloads, payload].reduce((sum, each) => sum + bytesOf(each), 0) > maxBodyBytes;
  }

  add(payload: Payload): void {
    this.payloads.push(payload);
    this.#units += sizeOf(payload);
  }

  /** The body of the upload. */
  body(): unknown {
    return { ...this.kind.envelope, [this.kind.list!]: this.payloads.map(({ value }) => value) };
  }

  clear(): void {
    this.payloads = [];
    this.#units = 0;
  }
}

/** Number of UTF-16 code units. The source of a record in an array contains other records too, so its JSON is measured. */
const sizeOf = (payload: Payload) => textOf(payload).length;

const bytesOf = (payload: Payload) => Buffer.byteLength(textOf(payload));

const textOf = ({ value, source, path }: Payload) => (path.length === 0 ? source.text : JSON.stringify(value));
