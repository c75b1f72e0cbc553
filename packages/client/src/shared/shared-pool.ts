import type { Logger } from '../logger.ts';
import { backoff } from '../retry.ts';
import { sleep } from '../time-limit.ts';
import { WaitingLine } from '../waiting-line.ts';
import { RateGateError } from './gate-error.ts';
import type { LimiterStore, Permit } from './limiter-store.ts';
import type { LocalShare } from './local-share.ts';
import { storeTimeout, type Windows } from './windows.ts';

/** Waits before a store that is gone is asked again. */
const retries = { baseDelay: 100, maxDelay: 2_000 };

/** How often a process that lets out its share asks whether the store is back, in milliseconds. */
const probeInterval = 5_000;

/** How a pool is counted. */
export interface Counting {
  store: LimiterStore;
  windows: Windows;
  /** What a process lets out without the store. Undefined: requests wait for the store. */
  share: LocalShare | undefined;
  /** Whether requests are rejected without the store. */
  isRejecting: boolean;
  logger: Logger | undefined;
}

/** Lets the requests of a pool out, as the store allows it to all processes. Times are those of `performance.now()`. */
export class SharedPool {
  readonly #counting: Counting;
  readonly #line = new WaitingLine((signal) => this.#take(signal));
  /** When the next question to the store, or to the share, makes sense. */
  #nextQuestion = Number.NEGATIVE_INFINITY;
  #closedUntil = Number.NEGATIVE_INFINITY;
  /** Whether the store knows `#closedUntil`. */
  #isTold = true;
  /** Errors of the store since its last answer. */
  #failures = 0;
  /** When to ask whether the store is back. Undefined while the store is used. */
  #nextProbe: number | undefined;

  constructor(counting: Counting) {
    this.#counting = counting;
  }

  acquire(signal?: AbortSignal): Promise<void> {
    return this.#line.wait(signal);
  }

  /** Never rejects: if the store is gone, it is told later, as long as this process waits. */
  async close(milliseconds: number): Promise<void> {
    const until = performance.now() + milliseconds;
    if (until <= this.#closedUntil) return;
    this.#closedUntil = until;
    this.#isTold = false;
    await this.#tell();
  }

  /** @returns whether one request may be sent */
  async #take(signal: AbortSignal): Promise<boolean> {
    await this.#tell(signal);
    const wait = Math.max(this.#nextQuestion, this.#closedUntil) - performance.now();
    if (wait > 0) {
      await sleep(Math.ceil(this.#isTold ? wait : Math.min(wait, retries.maxDelay)), signal);
      return false;
    }
    if (this.#nextProbe !== undefined) {
      if (performance.now() >= this.#nextProbe) return this.#probe(signal);
      return this.#follow(this.#counting.share!.take());
    }
    try {
      const permit = await this.#counting.store.take(signal);
      this.#failures = 0;
      return this.#follow(permit);
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  #follow({ isGranted, wait }: Permit): boolean {
    this.#nextQuestion = performance.now() + wait;
    // It may have been closed during the question.
    return isGranted && performance.now() >= this.#closedUntil;
  }

  #fail(error: unknown): void {
    const { share, isRejecting, logger } = this.#counting;
    if (!(error instanceof RateGateError && error.isTemporary) || isRejecting) throw error;
    if (this.#failures === 0) logger?.warn?.(error.message, {});
    if (share === undefined) {
      this.#nextQuestion = performance.now() + backoff(retries, this.#failures);
    } else {
      this.#nextQuestion = performance.now() + this.#change;
      this.#nextProbe = performance.now() + probeInterval;
    }
    this.#failures += 1;
  }

  /** Asks whether the store is back. Its permit is not used. */
  async #probe(signal: AbortSignal): Promise<boolean> {
    try {
      await this.#counting.store.take(signal);
      this.#failures = 0;
      this.#nextProbe = undefined;
      // Until the last process has noticed it too.
      this.#nextQuestion = performance.now() + probeInterval + storeTimeout + this.#change;
    } catch (error) {
      if (signal.aborted) throw error;
      this.#nextProbe = performance.now() + probeInterval;
    }
    return false;
  }

  /**
   * How long no request is let out between the store and the share, in milliseconds. A minute with both overlaps one window more of
   * each, which these two make up for; all processes notice the error of the store within its time limit.
   */
  get #change(): number {
    const { windows, share } = this.#counting;
    return storeTimeout + 2 * Math.max(windows.duration, share?.windows.duration ?? 0);
  }

  /** Tells the store until when it is closed, if it does not know. */
  async #tell(signal?: AbortSignal): Promise<void> {
    if (this.#isTold || this.#nextProbe !== undefined) return;
    const until = this.#closedUntil;
    const left = until - performance.now();
    try {
      if (left > 0) await this.#counting.store.close(left, signal);
      this.#isTold = until === this.#closedUntil;
    } catch (error) {
      if (signal?.aborted) throw error;
    }
  }
}
