import type { ValidationError } from '../errors.ts';
import type { BulkPlan } from './kinds.ts';
import { type InspectionOptions, RecordInspector } from './record-inspector.ts';
import type { SettledRanges } from './settled-ranges.ts';

/** A record of the source. */
export interface Entry<Value> {
  /** Its number in the source, from 0. */
  number: number;
  record: Value;
  /** Number of its parts that are not settled: more than one if it has too many metrics for one request. */
  open: number;
  /** Whether it is settled otherwise than by being acknowledged. Parts that are left are not sent. */
  failed: boolean;
}

/** A record or a part of one, to be sent. */
interface Item<Value> {
  entry: Entry<Value>;
  part: unknown;
  /** Number of metrics in the parts before it. */
  metricsBefore: number;
  identity: string | undefined;
  /** Its JSON and the size of it in bytes, once they are needed. */
  json?: { text: string; bytes: number } | undefined;
}

/** What one request carries. */
export interface Batch<Value> {
  items: readonly Item<Value>[];
  body: string;
  /** Size of the body. */
  bytes: number;
}

/** A record that is not sent, because the API would refuse it. */
export interface Invalid<Value> {
  entry: Entry<Value>;
  error: ValidationError;
}

/**
 * Fills requests: as many records as the limits of the operation allow, by number and by bytes of the whole body.
 *
 * Records with the same identity never are in one request or in flight at once. The later one waits, so that it also arrives later.
 */
export class Batcher<Value> {
  /** Records that were read, and are not sent, because they would have been refused. */
  readonly invalid: Invalid<Value>[] = [];
  /** Number of records that were read, without those that are skipped. */
  read = 0;
  #next = 0;
  readonly #plan: BulkPlan;
  readonly #source: Iterator<Value> | AsyncIterator<Value>;
  readonly #skip: SettledRanges;
  readonly #inspector: RecordInspector;
  readonly #envelope: object;
  /** The body without its records. */
  readonly #frame: { start: string; end: string; bytes: number };
  /** Largest body. Less than the limit of the contract after a 413. */
  #maxBodyBytes: number;
  /** Items in the order of the source that wait for another one with their identity, or for room. */
  #waiting: Item<Value>[] = [];
  /** The identities that are in flight. */
  readonly #busy = new Set<string>();
  #ended = false;
  /** Bytes of an item in the latest batch: what to expect of the next ones. */
  #expectedBytes: number;

  constructor(
    plan: BulkPlan,
    source: Iterator<Value> | AsyncIterator<Value>,
    skip: SettledRanges,
    options: InspectionOptions,
  ) {
    this.#plan = plan;
    this.#source = source;
    this.#skip = skip;
    this.#inspector = new RecordInspector(plan, options);
    this.#envelope = options.envelope;
    this.#maxBodyBytes = plan.maxBodyBytes;
    this.#expectedBytes = plan.maxBodyBytes;
    const [start, end] = JSON.stringify({ ...options.envelope, [plan.field]: [0] }).split(/0(?=\]\}$)/);
    this.#frame = { start: start!, end: end!, bytes: byteLength(start! + end!) };
  }

  /** Whether all records are settled or handed out. */
  get isEmpty(): boolean {
    return this.#ended && this.#waiting.length === 0;
  }

  /**
   * Reads on until a request is full.
   *
   * @returns undefined if nothing can be sent now: at the end, if many records are {@link invalid}, or until others settle
   */
  async next(): Promise<Batch<Value> | undefined> {
    const { maxItems } = this.#plan;
    const chosen = new Selection<Value>(maxItems, this.#maxBodyBytes - this.#frame.bytes);
    // Most records are small. They need not be measured one by one.
    const areSmall = 2 * maxItems * this.#expectedBytes < this.#maxBodyBytes;
    this.#choose(chosen, !areSmall);
    while (!chosen.isFull && !this.#ended && this.#waiting.length < maxItems && this.invalid.length < maxItems) {
      const room = Math.ceil(chosen.room / (areSmall ? this.#expectedBytes : chosen.averageBytes));
      await this.#readSome(Math.max(1, Math.min(maxItems - chosen.items.length, room)));
      this.#choose(chosen, !areSmall);
    }
    let batch = areSmall ? this.#wholeBatch(chosen.items) : this.#batchOf(chosen.items);
    if (batch === undefined) {
      // They were not that small.
      this.#waiting = [...chosen.items, ...this.#waiting];
      const measured = new Selection<Value>(maxItems, chosen.maxBytes);
      this.#choose(measured, true);
      batch = this.#batchOf(measured.items);
    }
    if (batch.items.length === 0) return undefined;
    this.#expectedBytes = batch.bytes / batch.items.length;
    for (const { identity } of batch.items) if (identity !== undefined) this.#busy.add(identity);
    return batch;
  }

  /** Two batches with the items of one that was refused. Its items stay in flight. */
  halve({ items, bytes }: Batch<Value>, isTooLarge: boolean): Batch<Value>[] {
    // The next ones would be too large too.
    if (isTooLarge) this.#maxBodyBytes = Math.max(this.#frame.bytes + 1, Math.ceil(bytes / 2));
    const middle = Math.ceil(items.length / 2);
    return [items.slice(0, middle), items.slice(middle)].map((half) => this.#batchOf(half));
  }

  /** Lets others with the identities of a batch be sent. */
  release({ items }: Batch<Value>): void {
    for (const { identity } of items) if (identity !== undefined) this.#busy.delete(identity);
  }

  /** Moves waiting items into a selection, in order. */
  #choose(chosen: Selection<Value>, isMeasured: boolean): void {
    /** Identities of items that stay: a later one must not overtake them. */
    const passed = new Set<string>();
    const left: Item<Value>[] = [];
    for (const item of this.#waiting) {
      const { identity, entry } = item;
      const bytes = isMeasured && !entry.failed ? this.#measure(item) : 0;
      if (entry.failed) continue;
      const isFree = identity === undefined || !(this.#busy.has(identity) || passed.has(identity));
      if (isFree && chosen.add(item, bytes)) continue;
      if (identity !== undefined) passed.add(identity);
      left.push(item);
    }
    this.#waiting = left;
  }

  /** Bytes of an item, which is refused if it fits into no body, or has no JSON. */
  #measure(item: Item<Value>): number {
    item.json ??= toJson(item.part);
    const bytes = item.json?.bytes ?? Number.POSITIVE_INFINITY;
    if (this.#frame.bytes + bytes > this.#plan.maxBodyBytes) {
      this.#refuse(item.entry, this.#inspector.errorOf(item.part));
    }
    return bytes;
  }

  #refuse(entry: Entry<Value>, error: ValidationError): void {
    if (!entry.failed) this.invalid.push({ entry, error });
    entry.failed = true;
  }

  /** Reads up to a number of records, and inspects them together. */
  async #readSome(count: number): Promise<void> {
    const items: Item<Value>[] = [];
    for (let read = 0; read < count && !this.#ended; ) {
      const result = this.#source.next();
      const { done, value } = 'then' in result ? await result : result;
      if (done === true) {
        this.#ended = true;
        break;
      }
      const number = this.#next;
      this.#next += 1;
      if (this.#skip.has(number)) continue;
      this.read += 1;
      read += 1;
      const parts = this.#plan.split(value);
      const entry = { number, record: value, open: parts?.length ?? 1, failed: false };
      let metricsBefore = 0;
      for (const part of parts ?? [value]) {
        items.push({ entry, part, metricsBefore, identity: this.#plan.identityOf(part) });
        if (parts !== undefined) metricsBefore += (part as { metrics: unknown[] }).metrics.length;
      }
    }
    this.#inspector.inspect(items, (entry, error) => this.#refuse(entry, error));
    for (const item of items) if (!item.entry.failed) this.#waiting.push(item);
  }

  /** A batch whose body is made at once. Undefined if it is too large, or an item has no JSON. */
  #wholeBatch(items: readonly Item<Value>[]): Batch<Value> | undefined {
    try {
      const body = JSON.stringify({ ...this.#envelope, [this.#plan.field]: items.map(({ part }) => part) });
      const bytes = byteLength(body);
      return bytes <= this.#maxBodyBytes ? { items, body, bytes } : undefined;
    } catch {
      return undefined;
    }
  }

  #batchOf(items: readonly Item<Value>[]): Batch<Value> {
    const { start, end, bytes } = this.#frame;
    const jsons = items.map((item) => item.json ?? toJson(item.part)!);
    return {
      items,
      body: start + jsons.map(({ text }) => text).join(',') + end,
      bytes: jsons.reduce((sum, json) => sum + json.bytes + 1, bytes - 1),
    };
  }
}

/** Items for one body. */
class Selection<Value> {
  readonly items: Item<Value>[] = [];
  readonly maxBytes: number;
  isFull = false;
  readonly #maxItems: number;
  readonly #identities = new Set<string>();
  #bytes = 0;

  /** @param maxBytes for items and the commas between them */
  constructor(maxItems: number, maxBytes: number) {
    this.#maxItems = maxItems;
    this.maxBytes = maxBytes;
  }

  /** Bytes of an item, if they are measured. At first, a record may fill a body. */
  get averageBytes(): number {
    return this.items.length === 0 ? this.maxBytes : this.#bytes / this.items.length;
  }

  /** Bytes that are left. */
  get room(): number {
    return this.maxBytes - this.#bytes;
  }

  /** @returns whether it was added: not if it repeats an identity, or finds no room */
  add(item: Item<Value>, bytes: number): boolean {
    if (item.identity !== undefined && this.#identities.has(item.identity)) return false;
    const comma = this.items.length > 0 ? 1 : 0;
    // A single item is sent even if it is larger than what a 413 taught.
    this.isFull ||= comma === 1 && bytes + comma > this.room;
    if (this.isFull) return false;
    this.items.push(item);
    this.#bytes += bytes + comma;
    if (item.identity !== undefined) this.#identities.add(item.identity);
    this.isFull = this.items.length === this.#maxItems;
    return true;
  }
}

/** Undefined if a value has no JSON. */
function toJson(value: unknown): { text: string; bytes: number } | undefined {
  try {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? undefined : { text, bytes: byteLength(text) };
  } catch {
    return undefined;
  }
}

const encoder = new TextEncoder();

/** Bytes of a text in UTF-8. */
function byteLength(text: string): number {
  return globalThis.Buffer === undefined ? encoder.encode(text).length : Buffer.byteLength(text);
}
