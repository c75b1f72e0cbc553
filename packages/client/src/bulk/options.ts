import type { Finding } from '@customerscore-kit/contract/inspect';
import type { CallOptions } from '../options.ts';
import type { CheckpointStore } from './checkpoint.ts';
import type { BulkOperation } from './kinds.ts';
import type { Progress } from './report.ts';

/** Options of an upload. Time limits and retries are those of each request. */
export interface UploadOptions<Operation extends BulkOperation = BulkOperation> extends CallOptions {
  /** What the records are. Default: `uploadCustomers`. */
  operation?: Operation | undefined;
  /** For `trackEvents`: the public key of the tracker, which its bodies contain. */
  trackerKey?: string | undefined;
  /** Maximum number of requests at once. Default: 4. */
  concurrency?: number | undefined;
  /**
   * After a 400, whether to halve the batch until the records are found that the API refuses, so that the rest goes through. It
   * takes more requests, each of which notifies the users of the account. If the API accepts none of them, the upload stops after
   * twice as many requests as there are records in a full batch. Default: false: all records of the batch are refused.
   */
  bisect?: boolean | undefined;
  /** Stop after this many batches in a row without an acknowledgement, because the network is probably gone. Default: 10. */
  maxFailedBatches?: number | undefined;
  /** Number of records in the source, for the time that is left. Default: the length of an array, else unknown. */
  total?: number | undefined;
  /** Builds and counts all batches; sends none, and saves no checkpoint. Default: false. */
  dryRun?: boolean | undefined;
  /** Where to keep how far the upload has come. If it has a checkpoint, the upload resumes there: the source must be the same. */
  checkpoint?: CheckpointStore | undefined;
  /** Milliseconds between two checkpoints. Default: 1,000. */
  checkpointInterval?: number | undefined;
  /** Called each time a batch is settled. */
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Receives each warning of `inspect` with the number of its record; pointers begin at the record. Default: they are counted only. */
  onWarning?: ((finding: Finding, number: number) => void) | undefined;
}
