import { limits } from '@customerscore-kit/contract/limits';
import type { PayloadKind } from './kinds.ts';

/** Text that was parsed as one value. */
export interface Source {
  text: string;
  /** Number of its first line in the file. */
  line: number;
}

/** A payload, and where it stands: the keys that lead to it in its source. */
export interface Payload {
  value: unknown;
  source: Source;
  path: readonly string[];
}

/** Records that are inspected together, as one upload: so that duplicates among them are found. */
export class Batch {
  readonly kind: PayloadKind;
  payloads: Payload[] = [];
  #units = 0;

  constructor(kind: PayloadKind) {
    this.kind = kind;
  }

  /** Whether one more record would make an upload too large. */
  isFullFor(payload: Payload): boolean {
    const { maxItems, maxBodyBytes } = limits[this.kind.operation] as { maxItems?: number; maxBodyBytes?: number };
    if (this.payloads.length >= (maxItems ?? 1)) return true;
    // No character takes more than three bytes for each unit: nearly always that is enough to know.
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

/** UTF-16 units; of a record in a list, where the text is not at hand, those of its JSON. */
const sizeOf = (payload: Payload) => textOf(payload).length;

const bytesOf = (payload: Payload) => Buffer.byteLength(textOf(payload));

const textOf = ({ value, source, path }: Payload) => (path.length === 0 ? source.text : JSON.stringify(value));
