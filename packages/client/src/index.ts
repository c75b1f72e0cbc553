export { type Client, createClient, type Methods, type Result, type SafeMethods, type Success } from './client.ts';
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
