import {
  AbortedError,
  BadRequestError,
  CustomerscoreError,
  PayloadTooLargeError,
  RateLimitError,
  StatusError,
  ValidationError,
} from '../errors.ts';
import { onAbort } from '../on-abort.ts';
import type { Performance } from '../perform.ts';
import { isTransient } from '../retry.ts';
import { type Batch, Batcher, type Entry } from './batcher.ts';
import { type Checkpoint, checkCheckpoint, createSaver } from './checkpoint.ts';
import { UploadStoppedError } from './errors.ts';
import type { BulkPlan } from './kinds.ts';
import type { UploadOptions } from './options.ts';
import type { InspectionOptions } from './record-inspector.ts';
import type { FailedRecord, Outcome, Progress, Report, SettledBatch } from './report.ts';
import { SettledRanges } from './settled-ranges.ts';
import { readSource, type Source, type SourceReader } from './source.ts';

/** How an upload sends the body of a batch. */
export interface Sender {
  /** @throws CustomerscoreError if the API did not answer 2xx */
  send(body: string, hooks: Pick<Performance, 'onWait' | 'onDoubt'>): Promise<{ attempts: number }>;
  close(): void;
}

/** Everything that an upload needs. */
export interface UploadSetup<Record> {
  plan: BulkPlan;
  source: Source<Record>;
  options: UploadOptions;
  inspection: InspectionOptions;
  sender: Sender;
}

/** How many failures a report lists. */
const maxFailures = 1000;

/** A batch that is answered, or not any more. */
interface Landing<Record> {
  batch: Batch<Record>;
  attempts: number;
  /** Undefined if the batch is acknowledged. */
  error: unknown;
  /** Whether the API may have it, although it did not say so. */
  isInDoubt: boolean;
}

/** What an upload waits for: a batch that landed, one that was read, or its signal. */
type Arrival<Record> =
  | { landing: Landing<Record> }
  | { read: Batch<Record> | undefined; cause?: unknown }
  | { isAborted: true };

/**
 * An upload. Nothing is read or sent until you `await` it, which gives its {@link Report}, or iterate over it, which gives each
 * batch when it is settled; an iteration that pauses also pauses the upload. Both reject with an {@link UploadStoppedError} if it
 * stops before the end of the source.
 */
export class BulkUpload<Record> implements PromiseLike<Report>, AsyncIterable<SettledBatch<Record>> {
  readonly #setup: UploadSetup<Record>;
  readonly #counts = { acknowledged: 0, refused: 0, inDoubt: 0 };
  readonly #failures: FailedRecord[] = [];
  readonly #sent = { batches: 0, bytes: 0, requests: 0, waitedMs: 0 };
  readonly #started = performance.now();
  readonly #reader: SourceReader<Record>;
  #batcher!: Batcher<Record>;
  #settled = new SettledRanges();
  /** Why the upload stops before the end. */
  #stop: { cause: unknown } | undefined;
  #failedInRow = 0;
  /** Number of records that were refused for a reason that may be gone when the upload is resumed, such as a wrong key. */
  #refusedForNow = 0;
  #iteration: AsyncGenerator<SettledBatch<Record>, Report> | undefined;
  #report: Promise<Report> | undefined;

  constructor(setup: UploadSetup<Record>) {
    this.#setup = setup;
    this.#reader = readSource(setup.source);
  }

  // biome-ignore lint/suspicious/noThenProperty: an upload can be awaited, which starts it.
  then<Value = Report, Failure = never>(
    onReport?: ((report: Report) => Value | PromiseLike<Value>) | null,
    onError?: ((error: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Value | Failure> {
    return this.#finish().then(onReport, onError);
  }

  [Symbol.asyncIterator](): AsyncGenerator<SettledBatch<Record>, Report> {
    if (this.#iteration !== undefined) throw new TypeError('An upload can be iterated over once.');
    this.#iteration = this.#run();
    return this.#iteration;
  }

  #finish(): Promise<Report> {
    const drain = async () => {
      const iteration = this.#iteration ?? this[Symbol.asyncIterator]();
      for (;;) {
        const { done, value } = await iteration.next();
        if (done === true) return value ?? this.#end();
      }
    };
    this.#report ??= drain();
    return this.#report;
  }

  async *#run(): AsyncGenerator<SettledBatch<Record>, Report> {
    const { plan, options, inspection } = this.#setup;
    const { signal, checkpoint: store, concurrency = 4 } = options;
    const saved = checkCheckpoint(await store?.load(), plan.operation);
    this.#settled = new SettledRanges(saved?.settled);
    this.#counts.acknowledged = saved?.acknowledged ?? 0;
    this.#counts.refused = saved?.refused ?? 0;
    const batcher = new Batcher(plan, this.#reader, this.#settled, inspection);
    this.#batcher = batcher;
    // A dry run settles nothing.
    const saver = store && !options.dryRun ? createSaver(store, options.checkpointInterval ?? 1000) : undefined;
    const inbox = new Inbox<Arrival<Record>>();
    /** Halves of batches that the API refused. They come first. */
    const halves: Batch<Record>[] = [];
    let inFlight = 0;
    let isReading = false;
    /** Whether nothing can be sent until a batch lands. */
    let isBlocked = false;
    let isAtEnd = false;
    const leave = signal && onAbort(signal, () => inbox.put({ isAborted: true }));

    const launch = (batch: Batch<Record>) => {
      inFlight += 1;
      this.#send(batch).then((landing) => inbox.put({ landing }));
    };
    const land = (landing: Landing<Record>): SettledBatch<Record>[] => {
      inFlight -= 1;
      isBlocked = false;
      const split = this.#splitAfter(landing);
      halves.push(...split);
      const settled = split.length > 0 ? [] : this.#settle(landing);
      try {
        saver?.request(() => this.#checkpoint());
      } catch (cause) {
        this.#stop ??= { cause };
      }
      return settled;
    };
    try {
      for (;;) {
        if (signal?.aborted) this.#stop ??= { cause: this.#abortedError() };
        if (this.#stop === undefined) {
          while (halves.length > 0 && inFlight < concurrency) launch(halves.shift()!);
          const mayRead = inFlight < concurrency && !isReading && !isBlocked && !batcher.isEmpty;
          if (mayRead && halves.length === 0) {
            isReading = true;
            batcher.next().then(
              (read) => inbox.put({ read }),
              (cause: unknown) => inbox.put({ read: undefined, cause }),
            );
          }
        }
        // When it stops, what is in flight ends by itself, or by the same signal. What is being read is left.
        isAtEnd = inFlight === 0 && (!isReading || this.#stop !== undefined);
        if (isAtEnd) break;
        const arrival = await inbox.take();
        if ('landing' in arrival) yield* land(arrival.landing);
        else if ('read' in arrival) {
          isReading = false;
          if (arrival.cause !== undefined) this.#stop ??= { cause: arrival.cause };
          for (const { entry, error } of batcher.invalid.splice(0)) yield this.#refuse(entry, error);
          if (this.#stop !== undefined) continue;
          if (arrival.read !== undefined) launch(arrival.read);
          else isBlocked = inFlight > 0;
        }
      }
    } catch (cause) {
      this.#stop ??= { cause };
    } finally {
      leave?.();
      if (!isAtEnd) this.#stop ??= { cause: new Error('The iteration over the upload was left.') };
      // What is in flight is counted too.
      while (inFlight > 0) {
        const arrival = await inbox.take();
        if ('landing' in arrival) land(arrival.landing);
      }
      // Not awaited: a source that waits for something would never end.
      if (this.#stop !== undefined) this.#reader.close().catch(() => {});
      await saver?.finish().catch((cause: unknown) => {
        this.#stop ??= { cause };
      });
      this.#setup.sender.close();
    }
    return this.#end();
  }

  async #send(batch: Batch<Record>): Promise<Landing<Record>> {
    const { sender, options } = this.#setup;
    this.#sent.batches += 1;
    this.#sent.bytes += batch.bytes;
    const landing: Landing<Record> = { batch, attempts: 0, error: undefined, isInDoubt: false };
    if (options.dryRun) return landing;
    try {
      const { attempts } = await sender.send(batch.body, {
        onWait: (milliseconds) => {
          this.#sent.waitedMs += milliseconds;
        },
        onDoubt() {
          landing.isInDoubt = true;
        },
      });
      landing.attempts = attempts;
    } catch (error) {
      landing.error = error;
      if (error instanceof CustomerscoreError) landing.attempts = error.attempts;
    }
    return landing;
  }

  /** The halves of a batch to send instead; none if it is settled. */
  #splitAfter({ batch, error, attempts }: Landing<Record>): Batch<Record>[] {
    const isTooLarge = error instanceof PayloadTooLargeError;
    const { items } = batch;
    const isBisected = error instanceof BadRequestError && this.#setup.options.bisect === true;
    if (items.length === 1 || this.#stop !== undefined || !(isTooLarge || isBisected)) return [];
    this.#sent.requests += attempts;
    return this.#batcher.halve(batch, isTooLarge);
  }

  /** Counts the records of a batch. */
  #settle({ batch, error, attempts, isInDoubt }: Landing<Record>): SettledBatch<Record>[] {
    const { items, bytes } = batch;
    const outcome = this.#setup.options.dryRun ? 'never-sent' : outcomeOf(error, isInDoubt);
    this.#sent.requests += attempts;
    this.#batcher.release(batch);
    const records: Entry<Record>[] = [];
    for (const { entry } of items) {
      if (entry.failed) continue;
      entry.open -= 1;
      entry.failed = outcome === 'refused' || outcome === 'in-doubt';
      // One that is acknowledged needs all of its parts to be.
      if (!entry.failed && entry.open > 0) continue;
      records.push(entry);
    }
    for (const entry of records) this.#count(entry, outcome, error);
    const isAnswered = outcome === 'acknowledged' || outcome === 'refused';
    this.#failedInRow = isAnswered ? 0 : this.#failedInRow + 1;
    if (error !== undefined && this.#stop === undefined) {
      const isGone = this.#failedInRow >= (this.#setup.options.maxFailedBatches ?? 10);
      if (isGone || !concernsOnlyItsBatch(error)) this.#stop = { cause: error };
    }
    this.#setup.options.onProgress?.(this.#progress());
    if (records.length === 0) return [];
    const why = error instanceof CustomerscoreError ? { error } : {};
    return [{ outcome, records, bytes, attempts, ...why }];
  }

  /** Counts a record that is not sent, because the API would refuse it. */
  #refuse(entry: Entry<Record>, error: CustomerscoreError): SettledBatch<Record> {
    this.#count(entry, 'refused', error);
    return { outcome: 'refused', records: [entry], bytes: 0, attempts: 0, error };
  }

  #count({ number }: Entry<Record>, outcome: Outcome, error: unknown): void {
    if (outcome === 'acknowledged') this.#counts.acknowledged += 1;
    else if (outcome === 'refused') this.#counts.refused += 1;
    else if (outcome === 'in-doubt') this.#counts.inDoubt += 1;
    if (outcome === 'acknowledged') this.#settled.add(number);
    if (outcome === 'refused') {
      if (concernsItsRecords(error)) this.#settled.add(number);
      else this.#refusedForNow += 1;
    }
    if (error instanceof CustomerscoreError && this.#failures.length < maxFailures) {
      this.#failures.push({ number, outcome, error });
    }
  }

  #checkpoint(): Checkpoint {
    const { acknowledged, refused } = this.#counts;
    return {
      version: 1,
      operation: this.#setup.plan.operation,
      settled: this.#settled.toJSON(),
      acknowledged,
      refused: refused - this.#refusedForNow,
    };
  }

  #progress(): Progress {
    const { acknowledged, refused, inDoubt } = this.#counts;
    const { batches, bytes, requests, waitedMs } = this.#sent;
    const records = acknowledged + refused + inDoubt;
    const recordsPerSecond = (1000 * records) / (performance.now() - this.#started);
    const { options, source, plan } = this.#setup;
    const total = options.total ?? (Array.isArray(source) ? source.length : undefined);
    const left = total === undefined ? undefined : Math.max(0, total - records);
    const timeLeftMs =
      left === undefined
        ? undefined
        : Math.max((1000 * left) / recordsPerSecond, ((left * batches) / records / plan.requestsPerMinute) * 60_000);
    return { records, acknowledged, refused, inDoubt, requests, bytes, recordsPerSecond, waitedMs, timeLeftMs };
  }

  /** @throws UploadStoppedError if the upload stopped before the end of its source */
  #end(): Report {
    const { plan, options, inspection } = this.#setup;
    const { acknowledged, refused, inDoubt } = this.#counts;
    const { batches, bytes, requests, waitedMs } = this.#sent;
    const records = this.#batcher.read;
    const report: Report = {
      operation: plan.operation,
      dryRun: options.dryRun ?? false,
      records,
      acknowledged,
      refused,
      inDoubt,
      neverSent: records - acknowledged - refused - inDoubt,
      batches,
      requests,
      bytes,
      retries: Math.max(0, requests - batches),
      waitedMs,
      leastMs: Math.floor(Math.max(0, batches - 1) / plan.requestsPerMinute) * 60_000,
      durationMs: performance.now() - this.#started,
      failures: this.#failures,
      warnings: inspection.warnings,
    };
    if (this.#stop !== undefined) throw new UploadStoppedError(this.#stop.cause, report);
    return report;
  }

  #abortedError(): AbortedError {
    const { plan, options } = this.#setup;
    const call = { operation: plan.operation, attempts: this.#sent.requests, cause: options.signal?.reason };
    return new AbortedError(call);
  }
}

/** What became of the records of a batch. */
function outcomeOf(error: unknown, isInDoubt: boolean): Outcome {
  if (error === undefined) return 'acknowledged';
  if (error instanceof StatusError && !isTransient(error.status)) return 'refused';
  return isInDoubt ? 'in-doubt' : 'never-sent';
}

/** Whether records were refused for what they are, unlike after a 403: they would be refused again. */
function concernsItsRecords(error: unknown): boolean {
  return error instanceof ValidationError || error instanceof BadRequestError || error instanceof PayloadTooLargeError;
}

/** Whether the next batch may succeed, unlike after a 403. */
function concernsOnlyItsBatch(error: unknown): boolean {
  if (!(error instanceof StatusError)) return error instanceof CustomerscoreError;
  return concernsItsRecords(error) || error instanceof RateLimitError || isTransient(error.status);
}

/** What arrives, in order. Unlike a race of promises, it keeps nothing of what was taken. */
class Inbox<Item> {
  readonly #items: Item[] = [];
  #wake: (() => void) | undefined;

  put(item: Item): void {
    this.#items.push(item);
    this.#wake?.();
  }

  async take(): Promise<Item> {
    while (this.#items.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#items.shift()!;
  }
}
