import { limits } from '@customerscore-kit/contract/limits';
import type { OperationId } from '@customerscore-kit/contract/operations';
import {
  AbortedError,
  ConnectionError,
  type CustomerscoreError,
  type FailedAnswer,
  statusError,
  TimeoutError,
} from './errors.ts';
import type { Logger } from './logger.ts';
import type { RateGate } from './rate-gate.ts';
import { backoff, isTransient, type RetryPolicy } from './retry.ts';
import { parseRetryAfter } from './retry-after.ts';
import { sleep, startTimeLimit, untilAborted } from './time-limit.ts';

/** An answer of any status. */
export interface AnyAnswer extends FailedAnswer {
  ok: boolean;
}

/** How a call is carried out. */
export interface Performance {
  operation: OperationId;
  /** Undefined: no retry. */
  retry: RetryPolicy | undefined;
  rateGate: RateGate;
  /** Milliseconds for one attempt, with its body. */
  timeout: number;
  /** Milliseconds for the call, with its waits. */
  totalTimeout: number;
  signal?: AbortSignal | null | undefined;
  logger?: Logger | undefined;
  /** Hears how long the call waits before a retry, or because of a 429, in milliseconds. */
  onWait?: ((milliseconds: number) => void) | undefined;
}

/** Sends one request. `onSent` is called when it is on its way. */
export type Attempt<Given extends AnyAnswer> = (signal: AbortSignal, onSent: () => void) => Promise<Given>;

/** The answer of a call, and the number of requests that it took. */
export interface Performed<Given extends AnyAnswer> {
  answer: Given;
  attempts: number;
}

/**
 * Carries out a call: waits for the rate gate, sends, and repeats what may succeed the next time.
 *
 * @throws CustomerscoreError if no attempt was answered with 2xx
 */
export async function perform<Given extends AnyAnswer>(
  call: Performance,
  attempt: Attempt<Given>,
): Promise<Performed<Given>> {
  const { operation, retry, rateGate, logger, totalTimeout } = call;
  const { ratePool } = limits[operation];
  const total = startTimeLimit(totalTimeout, call.signal);
  let attempts = 0;
  let retries = 0;
  let rateLimited = 0;
  const stopped = (cause?: unknown): CustomerscoreError =>
    total.passed
      ? new TimeoutError('totalTimeout', totalTimeout, { operation, attempts, cause })
      : new AbortedError('aborted by your signal.', { operation, attempts, cause: call.signal?.reason });
  const wait = async (milliseconds: number, why: string) => {
    const details = { operation, attempt: attempts, wait: Math.round(milliseconds) };
    logger?.debug?.(`${operation}: ${why}; waiting ${Math.round(milliseconds)} ms`, details);
    call.onWait?.(milliseconds);
    await sleep(milliseconds, total.signal).catch((cause) => {
      throw stopped(cause);
    });
  };

  /** One attempt: its answer, or the error that it ended with. */
  const once = async (): Promise<Given | CustomerscoreError> => {
    const limit = startTimeLimit(call.timeout, total.signal);
    const started = performance.now();
    let isSent = false;
    try {
      const onSent = () => {
        isSent = true;
        attempts += 1;
      };
      const answer = await untilAborted(attempt(limit.signal, onSent), limit.signal);
      const { status } = answer;
      const took = Math.round(performance.now() - started);
      logger?.debug?.(`${operation}: ${status} after ${took} ms`, { operation, attempt: attempts, status, took });
      return answer;
    } catch (cause) {
      if (total.signal.aborted) throw stopped(cause);
      if (limit.passed) return new TimeoutError('timeout', call.timeout, { operation, attempts });
      // Wrong arguments, such as an identifier that cannot be a part of a path.
      if (!isSent) throw cause;
      return new ConnectionError(`no answer. ${describe(cause)}`, { operation, attempts, cause });
    } finally {
      limit.dispose();
    }
  };

  try {
    for (;;) {
      await rateGate.acquire(ratePool, total.signal).catch((cause) => {
        throw total.signal.aborted ? stopped(cause) : cause;
      });
      const outcome = await once();
      if (outcome instanceof Error) {
        if (retry === undefined || !retry.ambiguous || retries >= retry.limit) throw outcome;
        await wait(backoff(retry, retries), outcome.message);
        retries += 1;
        continue;
      }
      if (outcome.ok) return { answer: outcome, attempts };
      const { status, response } = outcome;
      const retryAfter = parseRetryAfter(response.headers.get('retry-after'), Date.now());
      const failure = () => statusError(outcome, { operation, attempts }, retryAfter);
      const capped = retryAfter === undefined ? undefined : Math.min(retryAfter, retry?.maxRetryAfter ?? retryAfter);
      if (status === 429) {
        // For everyone: the API counts all requests of the account.
        const closed = capped ?? backoffAfter429(retry, rateLimited);
        await rateGate.close(ratePool, closed);
        if (retry === undefined) throw failure();
        rateLimited += 1;
        logger?.debug?.(`${operation}: 429; all wait ${Math.round(closed)} ms`, {
          operation,
          wait: Math.round(closed),
        });
        call.onWait?.(closed);
        continue;
      }
      const isAmbiguous = status !== 408 && status !== 503;
      if (retry === undefined || !isTransient(status) || retries >= retry.limit || (isAmbiguous && !retry.ambiguous))
        throw failure();
      await wait(capped ?? backoff(retry, retries), `status ${status}`);
      retries += 1;
    }
  } finally {
    total.dispose();
  }
}

/** Without a valid `Retry-After`, a second, then twice as long each time. */
function backoffAfter429(retry: RetryPolicy | undefined, rateLimited: number): number {
  return Math.min(1000 * 2 ** rateLimited, retry?.maxRetryAfter ?? 1000);
}

/** What the network says, whose errors are often wrapped: the message of `fetch` is only "fetch failed". */
function describe(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  const { message, code } = ((cause instanceof Error ? cause : error) ?? {}) as { message?: string; code?: string };
  return message || code || 'The connection failed.';
}
