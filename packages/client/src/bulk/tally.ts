import { CustomerscoreError } from '../errors.ts';
import type { Checkpoint, SentFigures } from './checkpoint.ts';
import type { BulkPlan } from './kinds.ts';
import { isFinal } from './outcome.ts';
import type { FailedRecord, Outcome, Progress, Report } from './report.ts';
import { SettledRanges } from './settled-ranges.ts';

/** How many failures a report lists. */
const maxFailures = 1000;

const minute = 60_000;

/** Counts what an upload sends, and what becomes of its records. Goes on with the figures of its checkpoint. */
export class Tally {
  /** The records that a resumed upload skips. */
  readonly settled: SettledRanges;
  readonly #plan: BulkPlan;
  readonly #started = performance.now();
  readonly #sent: SentFigures;
  /** What the checkpoint has: records that are settled, and requests. */
  readonly #before: { records: number; requests: number };
  /** When the last of the waits so far ends. */
  #waitsUntil = 0;
  readonly #failures: FailedRecord[] = [];
  #acknowledged: number;
  #refused: number;
  /** How many of the refused would not be refused again after what was wrong is corrected, such as the key. */
  #refusedForNow = 0;
  #inDoubt = 0;

  /** @param saved the checkpoint to go on from */
  constructor(plan: BulkPlan, saved: Checkpoint | undefined) {
    this.#plan = plan;
    this.settled = new SettledRanges(saved?.settled);
    this.#acknowledged = saved?.acknowledged ?? 0;
    this.#refused = saved?.refused ?? 0;
    this.#before = { records: this.#acknowledged + this.#refused, requests: saved?.sent?.requests ?? 0 };
    this.#sent = { batches: 0, requests: 0, bytes: 0, waitedMs: 0, ...saved?.sent };
  }

  /** Number of requests since it started or was resumed. */
  get attempts(): number {
    return this.#sent.requests - this.#before.requests;
  }

  /** Counts a body that was sent, or would be. @param requests that it took */
  countBatch(bytes: number, requests: number): void {
    this.#sent.batches += 1;
    this.#sent.bytes += bytes;
    this.#sent.requests += requests;
  }

  /** Counts the time of a wait that begins. Calls that wait at the same time do so once. */
  countWait(milliseconds: number): void {
    const now = performance.now();
    const end = now + milliseconds;
    this.#sent.waitedMs += Math.max(0, end - Math.max(now, this.#waitsUntil));
    this.#waitsUntil = Math.max(end, this.#waitsUntil);
  }

  /** Counts a record by its number in the source. */
  count(number: number, outcome: Outcome, error: unknown): void {
    if (outcome === 'acknowledged') this.#acknowledged += 1;
    if (outcome === 'refused') this.#refused += 1;
    if (outcome === 'in-doubt') this.#inDoubt += 1;
    if (isFinal(outcome, error)) this.settled.add(number);
    else if (outcome === 'refused') this.#refusedForNow += 1;
    if (error instanceof CustomerscoreError && this.#failures.length < maxFailures) {
      this.#failures.push({ number, outcome, error });
    }
  }

  checkpoint(): Checkpoint {
    return {
      version: 1,
      operation: this.#plan.operation,
      settled: this.settled.toJSON(),
      acknowledged: this.#acknowledged,
      refused: this.#refused - this.#refusedForNow,
      sent: { ...this.#sent },
    };
  }

  /** @param total records of the source; undefined if unknown */
  progress(total: number | undefined): Progress {
    const records = this.#acknowledged + this.#refused + this.#inDoubt;
    const recordsPerSecond = (1000 * (records - this.#before.records)) / (performance.now() - this.#started);
    const left = total === undefined ? undefined : Math.max(0, total - records);
    return {
      records,
      acknowledged: this.#acknowledged,
      refused: this.#refused,
      inDoubt: this.#inDoubt,
      requests: this.#sent.requests,
      bytes: this.#sent.bytes,
      recordsPerSecond,
      waitedMs: this.#sent.waitedMs,
      timeLeftMs: left && this.#timeOf(left, records, recordsPerSecond),
    };
  }

  /** Milliseconds that a number of records will take at least. Undefined if nothing is settled yet. */
  #timeOf(left: number, records: number, recordsPerSecond: number): number | undefined {
    if (recordsPerSecond === 0) return undefined;
    const batches = (left * this.#sent.batches) / records;
    return Math.max((1000 * left) / recordsPerSecond, (batches / this.#plan.requestsPerMinute) * minute);
  }

  /** @param read records of the source that were read, without those of the checkpoint */
  report(
    read: number,
    { dryRun = false, warnings }: { dryRun?: boolean | undefined } & Pick<Report, 'warnings'>,
  ): Report {
    const { batches, requests } = this.#sent;
    const records = this.#before.records + read;
    return {
      operation: this.#plan.operation,
      dryRun,
      records,
      resumed: this.#before.records,
      acknowledged: this.#acknowledged,
      refused: this.#refused,
      inDoubt: this.#inDoubt,
      neverSent: records - this.#acknowledged - this.#refused - this.#inDoubt,
      ...this.#sent,
      retries: Math.max(0, requests - batches),
      leastMs: Math.floor(Math.max(0, batches - 1) / this.#plan.requestsPerMinute) * minute,
      durationMs: performance.now() - this.#started,
      failures: this.#failures,
      warnings,
    };
  }
}
