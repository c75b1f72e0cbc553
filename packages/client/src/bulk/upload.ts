import { checkNumbers } from '../check-numbers.ts';
import { AbortedError, BadRequestError, CustomerscoreError, PayloadTooLargeError } from '../errors.ts';
import { onAbort } from '../on-abort.ts';
import type { Call } from '../send-with-retries.ts';
import { type Batch, Batcher, type Entry } from './batcher.ts';
import { checkCheckpoint, createSaver } from './checkpoint.ts';
import { Inbox } from './inbox.ts';
import type { BulkPlan } from './kinds.ts';
import type { UploadOptions } from './options.ts';
import { concernsOnlyItsBatch, isFinal, outcomeOf } from './outcome.ts';
import type { InspectionOptions } from './record-inspector.ts';
import type { Report, SettledBatch } from './report.ts';
import { iterate, type Source } from './source.ts';
import { Tally } from './tally.ts';
import { UploadStoppedError } from './upload-stopped-error.ts';

/** How an upload sends the body of a batch. */
export interface Sender {
  /** @throws CustomerscoreError if the API did not answer 2xx */
  send(body: string, hooks: Pick<Call, 'onWait' | 'onDoubt'>): Promise<{ attempts: number }>;
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
  readonly #numbers: { concurrency: number; maxFailedBatches: number; checkpointInterval: number };
  readonly #source: Iterator<Record> | AsyncIterator<Record>;
  #tally!: Tally;
  #batcher!: Batcher<Record>;
  /** Why the upload stops before the end; without a cause, because of its signal. */
  #stop: { cause?: unknown } | undefined;
  #failedInRow = 0;
  #iteration: AsyncGenerator<SettledBatch<Record>, Report> | undefined;
  #report: Promise<Report> | undefined;

  /** @throws TypeError if an option is invalid */
  constructor(setup: UploadSetup<Record>) {
    const { concurrency = 4, maxFailedBatches = 10, checkpointInterval = 1000 } = setup.options;
    checkNumbers({ concurrency, maxFailedBatches }, 1);
    checkNumbers({ checkpointInterval });
    this.#numbers = { concurrency, maxFailedBatches, checkpointInterval };
    this.#setup = setup;
    this.#source = iterate(setup.source);
  }

  // biome-ignore lint/suspicious/noThenProperty: an upload can be awaited, which starts it.
  then<Value = Report, Failure = never>(
    onReport?: ((report: Report) => Value | PromiseLike<Value>) | null,
    onError?: ((error: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Value | Failure> {
    return this.#finish().then(onReport, onError);
  }

  catch<Failure = never>(
    onError?: ((error: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Report | Failure> {
    return this.then(undefined, onError);
  }

  finally(onEnd?: (() => void) | null): Promise<Report> {
    return this.#finish().finally(onEnd);
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
    const { signal, checkpoint: store } = options;
    const { concurrency, checkpointInterval } = this.#numbers;
    const saved = checkCheckpoint(await store?.load(), plan.operation);
    // A dry run counts what is left to send.
    this.#tally = new Tally(plan, options.dryRun && saved ? { ...saved, sent: undefined } : saved);
    const batcher = new Batcher(plan, this.#source, this.#tally.settled, inspection);
    this.#batcher = batcher;
    // A dry run settles nothing.
    const saver = store && !options.dryRun ? createSaver(store, checkpointInterval) : undefined;
    const inbox = new Inbox<Arrival<Record>>();
    /** Halves of batches that the API refused. They come first. */
    const halves: Batch<Record>[] = [];
    let inFlight = 0;
    let isReading = false;
    /** Whether nothing can be sent until a batch lands. */
    let isBlocked = false;
    let isAtEnd = false;
    /** Whether the API accepted a batch, also before the upload was resumed. */
    let isAccepted = (saved?.acknowledged ?? 0) > 0;
    /** The 400s until then, to batches that are halved, or that are a single record by now. */
    const refusals: unknown[] = [];
    const leave = signal && onAbort(signal, () => inbox.put({ isAborted: true }));

    const launch = (batch: Batch<Record>) => {
      inFlight += 1;
      this.#send(batch).then((landing) => inbox.put({ landing }));
    };
    const land = (landing: Landing<Record>): SettledBatch<Record>[] => {
      inFlight -= 1;
      isBlocked = false;
      const { batch, attempts, error } = landing;
      isAccepted ||= error === undefined;
      if (!isAccepted && this.#isBisected(error)) refusals.push(error);
      if (options.dryRun || attempts > 0) this.#tally.countBatch(batch.bytes, attempts);
      const split = this.#splitAfter(landing);
      halves.unshift(...split);
      const settled = split.length > 0 ? [] : this.#settle(landing);
      try {
        saver?.request(() => this.#tally.checkpoint());
      } catch (cause) {
        this.#stop ??= { cause };
      }
      return settled;
    };
    try {
      for (;;) {
        if (signal?.aborted) this.#stop ??= {};
        const isLeft = halves.length > 0 || !batcher.isEmpty;
        // As many as it takes to find that each record of a batch is wrong.
        if (isLeft && !isAccepted && refusals.length >= 2 * plan.maxItems) this.#stop ??= { cause: refusals.at(-1) };
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
      if (this.#stop !== undefined) this.#leaveSource().catch(() => {});
      await saver?.finish().catch((cause: unknown) => {
        this.#stop ??= { cause };
      });
      this.#setup.sender.close();
    }
    return this.#end();
  }

  /** Tells the source that no more is read. */
  async #leaveSource(): Promise<void> {
    await this.#source.return?.();
  }

  async #send(batch: Batch<Record>): Promise<Landing<Record>> {
    const { sender, options } = this.#setup;
    const landing: Landing<Record> = { batch, attempts: 0, error: undefined, isInDoubt: false };
    if (options.dryRun) return landing;
    try {
      const { attempts } = await sender.send(batch.body, {
        onWait: (milliseconds) => this.#tally.countWait(milliseconds),
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

  /** The halves of a batch to send instead; none if it is settled. After a stop, they are left. */
  #splitAfter({ batch, error }: Landing<Record>): Batch<Record>[] {
    const isTooLarge = error instanceof PayloadTooLargeError;
    if (batch.items.length === 1 || !(isTooLarge || this.#isBisected(error))) return [];
    return this.#batcher.halve(batch, isTooLarge);
  }

  #isBisected(error: unknown): boolean {
    return error instanceof BadRequestError && this.#setup.options.bisect === true;
  }

  /** Counts the records of a batch. */
  #settle({ batch, error, attempts, isInDoubt }: Landing<Record>): SettledBatch<Record>[] {
    const { options, source } = this.#setup;
    const { items, bytes } = batch;
    const isDryRun = options.dryRun === true;
    const outcome = isDryRun ? 'never-sent' : outcomeOf(error, isInDoubt);
    this.#batcher.release(batch);
    const records: Entry<Record>[] = [];
    for (const { entry } of items) {
      if (entry.failed) continue;
      entry.open -= 1;
      entry.failed = outcome !== 'acknowledged' && !isDryRun;
      // One that is acknowledged needs all of its parts to be.
      if (!entry.failed && entry.open > 0) continue;
      records.push(entry);
    }
    for (const { number } of records) this.#tally.count(number, outcome, error);
    const isAnswered = outcome === 'acknowledged' || outcome === 'refused';
    this.#failedInRow = isAnswered ? 0 : this.#failedInRow + 1;
    const isGone = this.#failedInRow >= this.#numbers.maxFailedBatches;
    if (error !== undefined && (isGone || !concernsOnlyItsBatch(error))) this.#stop ??= { cause: error };
    options.onProgress?.(this.#tally.progress(options.total ?? (Array.isArray(source) ? source.length : undefined)));
    if (records.length === 0) return [];
    const why = error instanceof CustomerscoreError ? { error } : {};
    return [{ outcome, isFinal: isFinal(outcome, error), records, bytes, attempts, ...why }];
  }

  /** Counts a record that is not sent, because the API would refuse it. */
  #refuse(entry: Entry<Record>, error: CustomerscoreError): SettledBatch<Record> {
    this.#tally.count(entry.number, 'refused', error);
    return { outcome: 'refused', isFinal: true, records: [entry], bytes: 0, attempts: 0, error };
  }

  /** @throws UploadStoppedError if the upload stopped before the end of its source */
  #end(): Report {
    const { options, inspection } = this.#setup;
    const report = this.#tally.report(this.#batcher.read, { dryRun: options.dryRun, warnings: inspection.warnings });
    if (this.#stop !== undefined) {
      const cause = 'cause' in this.#stop ? this.#stop.cause : this.#abortedError();
      throw new UploadStoppedError(cause, report, this.#tally.attempts);
    }
    return report;
  }

  #abortedError(): AbortedError {
    const { plan, options } = this.#setup;
    const call = { operation: plan.operation, attempts: this.#tally.attempts, cause: options.signal?.reason };
    return new AbortedError(call);
  }
}
