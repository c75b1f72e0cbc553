import {
  BadRequestError,
  CustomerscoreError,
  PayloadTooLargeError,
  RateLimitError,
  StatusError,
  ValidationError,
} from '../errors.ts';
import { isTransient } from '../retry.ts';
import type { Outcome } from './report.ts';

/**
 * What became of the records of a batch.
 *
 * @param error undefined if it was acknowledged
 * @param isInDoubt whether the API may have it, although it did not say so
 */
export function outcomeOf(error: unknown, isInDoubt: boolean): Outcome {
  if (error === undefined) return 'acknowledged';
  if (error instanceof StatusError && !isTransient(error.status)) return 'refused';
  return isInDoubt ? 'in-doubt' : 'never-sent';
}

/** Whether a resumed upload skips the records. */
export function isFinal(outcome: Outcome, error: unknown): boolean {
  return outcome === 'acknowledged' || (outcome === 'refused' && concernsItsRecords(error));
}

/** Whether records were refused for what they are, unlike after a 403: they would be refused again. */
function concernsItsRecords(error: unknown): boolean {
  return error instanceof ValidationError || error instanceof BadRequestError || error instanceof PayloadTooLargeError;
}

/** Whether the next batch may succeed, unlike after a 403. */
export function concernsOnlyItsBatch(error: unknown): boolean {
  if (!(error instanceof StatusError)) return error instanceof CustomerscoreError;
  return concernsItsRecords(error) || error instanceof RateLimitError || isTransient(error.status);
}
