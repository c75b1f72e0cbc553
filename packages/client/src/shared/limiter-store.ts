import type { RateLimiterRes, RateLimiterStoreAbstract } from 'rate-limiter-flexible';
import { TimeLimit } from '../time-limit.ts';
import { gateError, RateGateError } from './gate-error.ts';
import { storeTimeout, type Windows } from './windows.ts';

/** The answer to the question whether a request may be sent. */
export interface Permit {
  isGranted: boolean;
  /** Milliseconds after which the next question makes sense. */
  wait: number;
}

/** The library that counts in a store. */
export type Library = typeof import('rate-limiter-flexible');

/** A store that a user connected. */
export interface ConnectedStore {
  /** For messages, such as `Redis`. */
  name: string;
  /**
   * Prepares the store to count in windows.
   *
   * `consume` of the limiter counts one point; `penalty` counts several, and lets the window last at least `customDuration` seconds.
   *
   * @param keyPrefix start of the key of each pool
   */
  limiter(library: Library, windows: Windows, keyPrefix: string): Promise<RateLimiterStoreAbstract>;
}

/** Counts the requests of a pool in a store, for all processes. */
export class LimiterStore {
  readonly #store: ConnectedStore;
  readonly #windows: Windows;
  readonly #key: { prefix: string; pool: string };
  /** Undefined until it is needed, and after an error. */
  #limiter: Promise<RateLimiterStoreAbstract> | undefined;

  constructor(store: ConnectedStore, windows: Windows, key: { prefix: string; pool: string }) {
    this.#store = store;
    this.#windows = windows;
    this.#key = key;
  }

  /**
   * Counts a request, if the window has room for it.
   *
   * @throws RateGateError if the store does not answer in time, or cannot be used
   */
  take(signal?: AbortSignal): Promise<Permit> {
    return this.#ask(async (limiter, library) => {
      const permit = (isGranted: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): Permit => ({
        isGranted,
        wait: remainingPoints > 0 ? 0 : Math.max(msBeforeNext, 1),
      });
      return limiter.consume(this.#key.pool).then(
        (result) => permit(true, result),
        (error: unknown) => {
          if (error instanceof library.RateLimiterRes) return permit(false, error);
          throw error;
        },
      );
    }, signal);
  }

  /**
   * Lets no process send a request for a time in milliseconds, or for longer if it is closed for longer already.
   *
   * @throws RateGateError as {@link take} does
   */
  async close(milliseconds: number, signal?: AbortSignal): Promise<void> {
    // Not `block`, which would also end a longer time, and a window before its end.
    const customDuration = Math.ceil(milliseconds / 1000);
    const points = this.#windows.points + 1;
    await this.#ask((limiter) => limiter.penalty(this.#key.pool, points, { customDuration }), signal);
  }

  async #ask<Result>(
    question: (limiter: RateLimiterStoreAbstract, library: Library) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    // Not within the time limit: loading it may take long on a busy machine, and is not up to the store.
    const library = await loadLibrary();
    signal?.throwIfAborted();
    const started = performance.now();
    const limit = new TimeLimit(storeTimeout, signal);
    try {
      this.#limiter ??= this.#store.limiter(library, this.#windows, this.#key.prefix);
      const answer = this.#limiter.then((limiter) => question(limiter, library));
      const result = await limit.race(answer);
      // The timer is late where the process is busy.
      if (performance.now() - started > storeTimeout) throw slow();
      return result;
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      // It may not be prepared, or still try to be over a connection that was lost.
      this.#limiter = undefined;
      throw gateError(this.#store.name, limit.hasPassed ? slow() : error);
    } finally {
      limit.dispose();
    }
  }
}

const slow = () => new Error(`no answer within ${storeTimeout} ms`);

async function loadLibrary(): Promise<Library> {
  const name = 'rate-limiter-flexible';
  return import('rate-limiter-flexible').catch((cause: unknown) => {
    const message = `Install the package ${name} to share a rate gate: npm install ${name}@11`;
    throw new RateGateError(message, { isTemporary: false, cause });
  });
}
