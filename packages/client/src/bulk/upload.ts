import {
  AbortedError,
  BadRequestError,
  CustomerscoreError,
  PayloadTooLargeError,
  RateLimitError,
  StatusError,
  ValidationError,
} from '../errors.ts';
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
  send(body: string, onWait: (milliseconds: number) => void): Promise<{ attempts: number }>;
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

interface Landing<Record> {
  flight: Promise<Landing<Record>>;
  batch: Batch<Record>;
  attempts: number;
  /** Undefined if the batch is acknowledged. */
  error: unknown;
}

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
    const flights = new Set<Promise<Landing<Record>>>();
    /** Halves of batches that the API refused. They come first. */
    const halves: Batch<Record>[] = [];
    let reading: Promise<{ batch?: Batch<Record> | undefined; cause?: unknown }> | undefined;
    /** Whether nothing can be sent until a flight lands. */
    let isBlocked = false;
    let isAtEnd = false;
    const abort = listen(signal);

    const land = (landing: Landing<Record>): SettledBatch<Record>[] => {
      flights.delete(landing.flight);
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
        if (signal?.aborted && this.#stop === undefined) this.#stop = { cause: this.#abortedError() };
        if (this.#stop === undefined) {
          while (halves.length > 0 && flights.size < concurrency) this.#launch(halves.shift()!, flights);
          const mayRead = halves.length === 0 && flights.size < concurrency && !isBlocked && !batcher.isEmpty;
          if (mayRead) reading ??= batcher.next().then(asBatch, asCause);
        } else reading = undefined;
        isAtEnd = flights.size === 0 && reading === undefined;
        if (isAtEnd) break;
        const events = [...flights, ...(reading === undefined ? [] : [reading])];
        // When it stops, what is in flight ends by itself, or by the same signal.
        const event = await Promise.race(this.#stop === undefined ? [...events, abort.happened] : events);
        if (event === undefined) continue;
        if ('flight' in event) yield* land(event);
        else {
          reading = undefined;
          if (event.cause !== undefined) this.#stop = { cause: event.cause };
          for (const { entry, error } of batcher.invalid.splice(0)) yield this.#refuse(entry, error);
          if (event.batch !== undefined) this.#launch(event.batch, flights);
          else isBlocked = flights.size > 0;
        }
      }
    } catch (cause) {
      this.#stop ??= { cause };
    } finally {
      abort.dispose();
      if (!isAtEnd) this.#stop ??= { cause: new Error('The iteration over the upload was left.') };
      // What is in flight is counted too.
      for (const landing of await Promise.all(flights)) land(landing);
      // Not awaited: a source that waits for something would never end.
      if (this.#stop !== undefined) this.#reader.close().catch(() => {});
      await saver?.finish().catch((cause: unknown) => {
        this.#stop ??= { cause };
      });
      this.#setup.sender.close();
    }
    return this.#end();
  }

  #launch(batch: Batch<Record>, flights: Set<Promise<Landing<Record>>>): void {
    const { sender, options } = this.#setup;
    this.#sent.batches += 1;
    this.#sent.bytes += batch.bytes;
    const onWait = (milliseconds: number) => {
      this.#sent.waitedMs += milliseconds;
    };
    const sent = options.dryRun ? Promise.resolve({ attempts: 0 }) : sender.send(batch.body, onWait);
    const flight: Promise<Landing<Record>> = sent.then(
      ({ attempts }) => ({ flight, batch, attempts, error: undefined }),
      (error: unknown) => ({
        flight,
        batch,
        attempts: error instanceof CustomerscoreError ? error.attempts : 0,
        error,
      }),
    );
    flights.add(flight);
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
  #settle({ batch, error, attempts }: Landing<Record>): SettledBatch<Record>[] {
    const { items, bytes } = batch;
    const outcome = this.#setup.options.dryRun ? 'never-sent' : outcomeOf(error);
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
    this.#failedInRow = outcome === 'in-doubt' ? this.#failedInRow + 1 : 0;
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
    return new AbortedError('aborted by your signal.', call);
  }
}

/** What became of the records of a batch. */
function outcomeOf(error: unknown): Outcome {
  if (error === undefined) return 'acknowledged';
  if (!(error instanceof CustomerscoreError) || error.attempts === 0) return 'never-sent';
  return error instanceof StatusError && !isTransient(error.status) ? 'refused' : 'in-doubt';
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

const asBatch = <Value>(batch: Value) => ({ batch });
const asCause = (cause: unknown) => ({ cause });

/** Waits for a signal, and leaves nothing behind. */
function listen(signal: AbortSignal | null | undefined) {
  let stop!: () => void;
  const happened = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
  });
  signal?.addEventListener('abort', stop, { once: true });
  return { happened, dispose: () => signal?.removeEventListener('abort', stop) };
}
