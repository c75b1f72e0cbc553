import type { OperationId } from '@customerscore-kit/contract/operations';
import { checkNumbers } from './check-numbers.ts';

/** When a call is repeated. */
export interface RetryOptions {
  /**
   * Maximum number of retries of a call after 408, 5xx, a lost connection or a timeout. A 429 does not count: the call waits until
   * the rate gate opens again. Default: 2.
   */
  limit?: number | undefined;
  /** Upper bound of the first wait, in milliseconds. It doubles with each retry; the wait is random between 0 and the bound. Default: 500. */
  baseDelay?: number | undefined;
  /** Maximum of that bound, in milliseconds. Default: 8,000. */
  maxDelay?: number | undefined;
  /** Longest time to wait because of `Retry-After`, in milliseconds. Default: 300,000. */
  maxRetryAfter?: number | undefined;
  /**
   * Whether to retry if the API may have carried out the request: not after 408, 503, or without a connection, such as when it is
   * refused. Uploads and updates can be repeated: the last one counts (reported by a third party). Events are counted, so a repeated
   * one may count twice. Default: false for `trackEvents`, else true.
   */
  ambiguous?: boolean | undefined;
}

/** Default of {@link RetryOptions.maxRetryAfter}. Without retries, it limits how long a 429 closes the rate gate. */
export const longestRetryAfter = 300_000;

/** {@link RetryOptions} with their defaults. */
export type RetryPolicy = { [Name in Exclude<keyof RetryOptions, 'ambiguous'>]-?: number } & { ambiguous: boolean };

/** Operations whose effect adds up when they are repeated. */
const adding: ReadonlySet<OperationId> = new Set(['trackEvents']);

/**
 * @param given false: no retry, not even after a 429
 * @throws TypeError if one of its numbers is not of 0 or more
 */
export function retryPolicy(given: RetryOptions | false | undefined, operation: OperationId): RetryPolicy | undefined {
  if (given === false) return undefined;
  const { limit = 2, baseDelay = 500, maxDelay = 8_000, maxRetryAfter = longestRetryAfter, ambiguous } = given ?? {};
  const numbers = { limit, baseDelay, maxDelay, maxRetryAfter };
  checkNumbers(numbers);
  return { ...numbers, ambiguous: ambiguous ?? !adding.has(operation) };
}

/**
 * How long to wait before a retry, in milliseconds: full jitter, which spreads the retries of many clients best.
 *
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 * @param retries number of retries before this one
 */
export function backoff({ baseDelay, maxDelay }: Pick<RetryPolicy, 'baseDelay' | 'maxDelay'>, retries: number): number {
  return Math.random() * Math.min(maxDelay, baseDelay * 2 ** retries);
}

/** Codes of errors that precede the connection, and of a certificate that is not trusted, which precede what is sent through it. */
const unsent =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT\w*|UNABLE_TO_\w+|ERR_TLS_CERT_\w+)$/;

/** Errors of connections with TLS that were not secured yet, so that nothing was sent through them. */
export const unsecured: WeakSet<object> = new WeakSet();

/** Whether an error of the connection says that nothing was sent through it, so that the API cannot have carried out the request. */
export function neverSent(error: unknown): boolean {
  const { cause = error ?? {} } = (error ?? {}) as { cause?: unknown };
  const { code, syscall } = cause as { code?: unknown; syscall?: unknown };
  return syscall === 'connect' || unsent.test(`${code}`) || unsecured.has(cause as object);
}

/** Whether a status may be gone the next time. 429 is handled by the rate gate. */
export function isTransient(status: number): boolean {
  return status === 408 || status >= 500;
}
