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
import { backoff, isTransient, longestRetryAfter, neverSent, type RetryPolicy } from './retry.ts';
import { parseRetryAfter } from './retry-after.ts';
import { sleep, TimeLimit } from './time-limit.ts';

/** An answer of any status. */
export interface AnyAnswer extends FailedAnswer {
  ok: boolean;
}

/** How a call is carried out. */
export interface Performance {
  operation: OperationId;
  /** Done first, within the time limit of the call: it reads the key, which may take long. */
  prepare?: (() => Promise<unknown>) | undefined;
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
  /** Hears of an attempt after which the API may have carried out the request. */
  onDoubt?: (() => void) | undefined;
}

/** Hears how far an attempt came. */
export interface Progress {
  /** The request is on its way. */
  onSent(): void;
  /** The status and the headers arrived; the body may follow. */
  onHead(response: Response): void;
}

/** Sends one request. */
export type Attempt<Given extends AnyAnswer> = (limit: TimeLimit, progress: Progress) => Promise<Given>;

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
  const total = new TimeLimit(totalTimeout, call.signal);
  let attempts = 0;
  let retries = 0;
  let rateLimited = 0;
  /** Why the latest attempt failed, for the error of a call that runs out of time. */
  let latest: CustomerscoreError | undefined;
  const stopped = (): CustomerscoreError =>
    total.hasPassed
      ? new TimeoutError('totalTimeout', totalTimeout, { operation, attempts, cause: latest })
      : new AbortedError({ operation, attempts, cause: call.signal?.reason });
  /** Waits for what ends by the signal of the call. */
  const untilStopped = <Value>(promise: Promise<Value>): Promise<Value> =>
    total.race(promise).catch((cause) => {
      throw total.isOver ? stopped() : cause;
    });
  const wait = async (milliseconds: number, why: string) => {
    const details = { operation, attempt: attempts, wait: Math.round(milliseconds) };
    logger?.debug?.(`${why} Waiting ${details.wait} ms.`, details);
    call.onWait?.(milliseconds);
    await untilStopped(sleep(milliseconds, total.signal));
  };

  /** One attempt: its answer, or the error that it ended with. */
  const once = async (): Promise<AnyAnswer | CustomerscoreError> => {
    const limit = new TimeLimit(call.timeout, total);
    let isSent = false;
    let head: Response | undefined;
    const progress: Progress = {
      onSent() {
        isSent = true;
        attempts += 1;
      },
      onHead(response) {
        head = response;
      },
    };
    try {
      return await limit.race(attempt(limit, progress));
    } catch (cause) {
      if (isSent && !neverSent(cause)) call.onDoubt?.();
      if (total.isOver) throw stopped();
      if (limit.hasPassed) return new TimeoutError('timeout', call.timeout, { operation, attempts });
      // Wrong arguments, such as an identifier that cannot be a part of a path.
      if (!isSent) throw cause;
      // A refusal says enough without its body, which may be cut off or too long.
      if (head?.ok === false) return { ok: false, status: head.status, body: undefined, response: head };
      return new ConnectionError({ operation, attempts, cause });
    } finally {
      limit.dispose();
    }
  };
  const log = (status: number, took: number) =>
    logger?.debug?.(`${operation}: ${status} after ${took} ms`, { operation, attempt: attempts, status, took });

  try {
    if (call.prepare !== undefined) await untilStopped(call.prepare());
    for (;;) {
      if (!rateGate.tryAcquire?.(ratePool)) await untilStopped(rateGate.acquire(ratePool, total.signal));
      const started = performance.now();
      const outcome = await once();
      if (outcome instanceof Error) {
        latest = outcome;
        const isAmbiguous = !neverSent(outcome.cause);
        if (retry === undefined || retries >= retry.limit || (isAmbiguous && !retry.ambiguous)) throw outcome;
        await wait(backoff(retry, retries), outcome.message);
        retries += 1;
        continue;
      }
      log(outcome.status, Math.round(performance.now() - started));
      if (outcome.ok) return { answer: outcome as Given, attempts };
      const { status, response } = outcome;
      if (isTransient(status)) call.onDoubt?.();
      const retryAfter = parseRetryAfter(response.headers.get('retry-after'), Date.now());
      const failure = statusError(outcome, { operation, attempts }, retryAfter);
      latest = failure;
      const longest = retry?.maxRetryAfter ?? longestRetryAfter;
      const capped = retryAfter === undefined ? undefined : Math.min(retryAfter, longest);
      if (status === 429) {
        // For everyone: the API counts all requests of the account.
        const closed = capped ?? backoffAfter429(retry, rateLimited);
        await rateGate.close(ratePool, closed);
        if (retry === undefined) throw failure;
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
        throw failure;
      await wait(capped ?? backoff(retry, retries), `${operation}: status ${status}.`);
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
