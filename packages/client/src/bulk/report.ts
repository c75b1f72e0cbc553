import type { Finding } from '@customerscore-kit/contract/inspect';
import type { CustomerscoreError } from '../errors.ts';
import type { BulkOperation } from './kinds.ts';

/**
 * What became of a record.
 *
 * - `acknowledged`: the API answered 2xx
 * - `refused`: the API refused it, or `inspect` found that it would
 * - `in-doubt`: it was sent, and no answer tells whether the API has it. A repeated upload is safe for customers and contacts.
 * - `never-sent`: the upload stopped before, or no connection came about
 */
export type Outcome = 'acknowledged' | 'refused' | 'in-doubt' | 'never-sent';

/** Records that were settled together. */
export interface SettledBatch<Record = unknown> {
  outcome: Outcome;
  /** Whether a resumed upload skips the records: they are acknowledged, or refused for what they are. */
  isFinal: boolean;
  /** The records with their numbers in the source, from 0. */
  records: readonly { number: number; record: Record }[];
  /** Size of the request body; 0 if nothing was sent. */
  bytes: number;
  /** Number of requests that it took. */
  attempts: number;
  /** Why it was not acknowledged. */
  error?: CustomerscoreError;
}

/** A record that was refused or is in doubt. */
export interface FailedRecord {
  number: number;
  outcome: Outcome;
  error: CustomerscoreError;
}

/** How an upload is going. */
export interface Progress {
  /** Records that are settled, those of the checkpoint included. */
  records: number;
  acknowledged: number;
  refused: number;
  inDoubt: number;
  requests: number;
  bytes: number;
  /** Records per second, since this upload started or was resumed. */
  recordsPerSecond: number;
  /** Milliseconds in which calls waited for retries and for 429. */
  waitedMs: number;
  /** Milliseconds that the rest will take at least. Undefined if the number of records is unknown, or none is settled yet. */
  timeLeftMs: number | undefined;
}

/**
 * The result of an upload. If it was resumed, all its figures are of the whole upload, except `durationMs`, `failures` and `warnings`;
 * what a killed process sent after its last checkpoint is in none.
 */
export interface Report {
  operation: BulkOperation;
  /** Whether nothing was sent because of `dryRun`. */
  dryRun: boolean;
  /** Records that were read from the source, or are in the checkpoint. The four counts below add up to it. */
  records: number;
  /** Those that the checkpoint had as settled, so they were skipped. If that is all, nothing was sent: delete the checkpoint to send them. */
  resumed: number;
  acknowledged: number;
  refused: number;
  inDoubt: number;
  neverSent: number;
  /** Bodies that were sent, or would be. */
  batches: number;
  /** Requests, retries included. */
  requests: number;
  /** Bytes of all bodies, each counted once. */
  bytes: number;
  retries: number;
  /** Milliseconds in which calls waited for retries and for 429. */
  waitedMs: number;
  /** Milliseconds that the rate limit makes these batches take at least. */
  leastMs: number;
  /** Milliseconds since it started or was resumed. */
  durationMs: number;
  /** The first thousand records that were not acknowledged, with the reason. Iterate over the upload for all. */
  failures: readonly FailedRecord[];
  /** Number of warnings of `inspect` by code: values that the API accepted and dropped or misread. */
  warnings: Partial<Record<Finding['code'], number>>;
}
