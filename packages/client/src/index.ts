export type { Checkpoint, CheckpointStore } from './bulk/checkpoint.ts';
export type { BulkOperation, RecordsByOperation } from './bulk/kinds.ts';
export type { UploadOptions } from './bulk/options.ts';
export type { FailedRecord, Outcome, Progress, Report, SettledBatch } from './bulk/report.ts';
export type { Source } from './bulk/source.ts';
export type { BulkUpload } from './bulk/upload.ts';
export type { UploadMany } from './bulk/upload-many.ts';
export { UploadStoppedError } from './bulk/upload-stopped-error.ts';
export type { CoreClient, Methods, Result, SafeMethods, Success } from './core-client.ts';
export { type Client, createClient } from './create-client.ts';
export {
  AbortedError,
  AccountBlockedError,
  BadRequestError,
  ConnectionError,
  CustomerscoreError,
  InvalidKeyError,
  MethodNotAllowedError,
  MissingKeyError,
  NotAcceptableError,
  NotFoundError,
  PayloadTooLargeError,
  RateLimitError,
  StatusError,
  TimeoutError,
  UnconfiguredScoringError,
  ValidationError,
} from './errors.ts';
export type { LogDetails, Logger } from './logger.ts';
export type { CallOptions, ClientOptions } from './options.ts';
export { type Clock, createRateGate, type RateGate, type RatePool } from './rate-gate.ts';
export type { RetryOptions } from './retry.ts';
