import { limits } from '@customerscore-kit/contract/limits';
import type { OperationId } from '@customerscore-kit/contract/operations';
import {
  AbortedError,
  ConnectionError,
  type CustomerscoreError,
  type FailedAnswer,
  RateLimitError,
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
export interface Call {
  operation: OperationId;
  /** Returns the key: read once, within the time limit of the call, because a secret store may take long. */
  key: () => Promise<string>;
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
export interface AttemptHooks {
  /** The request is on its way. */
  onSent(): void;
  /** The status and the headers arrived; the body may follow. */
  onHead(head: AnyAnswer): void;
}

/** Sends one request. */
export type Attempt = (key: string, limit: TimeLimit, hooks: AttemptHooks) => Promise<AnyAnswer>;

/** An attempt that failed. */
interface Failure {
  error: CustomerscoreError;
  /** Whether another attempt may succeed. */
  isTransient: boolean;
  /** Whether another attempt could carry out the request a second time. */
  isAmbiguous: boolean;
  /** What `Retry-After` asks for, at most what the call may wait. */
  retryAfterMs?: number | undefined;
}

/**
 * Carries out a call: waits for the rate gate, sends, and repeats what may succeed the next time.
 *
 * @returns the answer, and the number of requests that it took
 * @throws CustomerscoreError if no attempt was answered with 2xx
 */
export async function sendWithRetries(call: Call, attempt: Attempt): Promise<{ answer: AnyAnswer; attempts: number }> {
  const { operation, retry, rateGate, logger, totalTimeout } = call;
  const { ratePool } = limits[operation];
  const total = new TimeLimit(totalTimeout, call.signal);
  const end = performance.now() + totalTimeout;
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
  /** Whether the time limit passes before the end of a wait. */
  const isTooLong = (milliseconds: number) => performance.now() + milliseconds > end;
  const announceWait = (milliseconds: number, why: string) => {
    const wait = Math.round(milliseconds);
    logger?.debug?.(`${why} Waiting ${wait} ms.`, { operation, attempt: attempts, wait });
    call.onWait?.(milliseconds);
  };

  const failureOf = (answer: AnyAnswer): Failure => {
    const { status, response } = answer;
    const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), Date.now());
    return {
      error: statusError(answer, { operation, attempts }, retryAfterMs),
      isTransient: isTransient(status),
      isAmbiguous: status !== 408 && status !== 503,
      retryAfterMs: retryAfterMs && Math.min(retryAfterMs, retry?.maxRetryAfter ?? longestRetryAfter),
    };
  };

  /** One attempt: its answer, if that is a success, or how it failed. */
  const once = async (key: string): Promise<AnyAnswer | Failure> => {
    const limit = new TimeLimit(call.timeout, total);
    const started = performance.now();
    let isSent = false;
    let head: AnyAnswer | undefined;
    const hooks: AttemptHooks = {
      onSent() {
        isSent = true;
        attempts += 1;
      },
      onHead(arrived) {
        head = arrived;
      },
    };
    const sent = limit.race(attempt(key, limit, hooks)).catch((cause): AnyAnswer | Failure => {
      const isAmbiguous = !neverSent(cause);
      if (isSent && isAmbiguous) call.onDoubt?.();
      if (total.isOver) throw stopped();
      const details = { operation, attempts };
      if (limit.hasPassed) {
        return { error: new TimeoutError('timeout', call.timeout, details), isTransient: true, isAmbiguous };
      }
      // Wrong arguments, such as an identifier that cannot be a part of a path.
      if (!isSent) throw cause;
      // A refusal says enough without its body, which may be cut off or too long.
      if (head?.ok === false) return head;
      return { error: new ConnectionError({ ...details, cause }), isTransient: true, isAmbiguous };
    });
    const outcome = await sent.finally(() => limit.dispose());
    if ('error' in outcome) return outcome;
    const { ok, status } = outcome;
    const took = Math.round(performance.now() - started);
    logger?.debug?.(`${operation}: ${status} after ${took} ms`, { operation, attempt: attempts, status, took });
    if (ok && isPage(outcome.body)) {
      call.onDoubt?.();
      const cause = new Error(
        'the answer is a page of HTML, which is not from the API. Check baseUrl, and any proxy or login.',
      );
      return { error: new ConnectionError({ operation, attempts, cause }), isTransient: false, isAmbiguous: true };
    }
    if (ok) return outcome;
    if (isTransient(status)) call.onDoubt?.();
    return failureOf(outcome);
  };

  try {
    const key = await untilStopped(call.key());
    for (;;) {
      if (!rateGate.tryAcquire?.(ratePool)) await untilStopped(rateGate.acquire(ratePool, total.signal));
      const outcome = await once(key);
      if ('ok' in outcome) return { answer: outcome, attempts };
      const { error, retryAfterMs } = outcome;
      latest = error;
      if (error instanceof RateLimitError) {
        // For everyone: the API counts all requests of the account.
        const closed = retryAfterMs ?? backoffAfter429(retry, rateLimited);
        await rateGate.close(ratePool, closed);
        if (retry === undefined || isTooLong(closed)) throw error;
        rateLimited += 1;
        announceWait(closed, error.message);
        continue;
      }
      const mayRepeat = outcome.isTransient && (retry?.ambiguous || !outcome.isAmbiguous);
      if (retry === undefined || retries >= retry.limit || !mayRepeat) throw error;
      if (retryAfterMs !== undefined && isTooLong(retryAfterMs)) throw error;
      const wait = retryAfterMs ?? backoff(retry, retries);
      announceWait(wait, error.message);
      await untilStopped(sleep(wait, total.signal));
      retries += 1;
    }
  } finally {
    total.dispose();
  }
}

/** Whether an answer is that of a website, a proxy or a login: none says that the API has something. */
const isPage = (body: unknown) => typeof body === 'string' && /^\s*<(!doctype\s+html|html)\b/i.test(body);

/** Without a valid `Retry-After`, a second, then twice as long each time. */
function backoffAfter429(retry: RetryPolicy | undefined, rateLimited: number): number {
  return Math.min(1000 * 2 ** rateLimited, retry?.maxRetryAfter ?? 1000);
}
