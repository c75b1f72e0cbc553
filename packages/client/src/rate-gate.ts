import { limits } from '@customerscore-kit/contract/limits';
import { sleep } from './time-limit.ts';
import { WaitingLine } from './waiting-line.ts';

/** Requests that the API counts together. */
export type RatePool = (typeof limits)[keyof typeof limits]['ratePool'];

/**
 * Lets requests out at the rate that the API allows. Share one among all clients of an account: pass it to each as `rateGate`.
 */
export interface RateGate {
  /** Resolves when a request of the pool may be sent; in order of the calls. Rejects when the signal aborts, with its reason. */
  acquire(pool: RatePool, signal?: AbortSignal): Promise<void>;
  /** Whether a request of the pool may be sent now, which counts it. A gate that has to ask a server has no such method. */
  tryAcquire?(pool: RatePool): boolean;
  /** Lets no request of the pool out for a time in milliseconds, because the API answered 429. */
  close(pool: RatePool, milliseconds: number): void | Promise<void>;
}

/** What a rate gate reads the time from. A simulated one lets tests pass minutes at once. */
export interface Clock {
  /** Milliseconds, which never go back. */
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

const realClock: Clock = { now: () => performance.now(), sleep };

/** Requests per minute of each pool, from `x-limits` of the contract. */
export const requestsPerMinute = Object.fromEntries(
  Object.values(limits).map((limit) => [limit.ratePool, limit.requestsPerMinute]),
) as Record<RatePool, number>;

/** A minute in milliseconds, and a tenth of a second because the first requests may take longer to arrive than the last. */
const minute = 60_100;

/**
 * A rate gate in the memory of this process. In any rolling minute, it lets out at most as many requests as the API allows.
 */
export function createRateGate({ clock = realClock }: { clock?: Clock } = {}): RateGate {
  const pools = new Map<RatePool, Pool>();
  const poolOf = (name: RatePool) => {
    const pool = pools.get(name) ?? new Pool(requestsPerMinute[name], clock);
    pools.set(name, pool);
    return pool;
  };
  return {
    acquire: (pool, signal) => poolOf(pool).acquire(signal),
    tryAcquire: (pool) => poolOf(pool).tryAcquire(),
    close: (pool, milliseconds) => poolOf(pool).close(milliseconds),
  };
}

class Pool {
  readonly #clock: Clock;
  /** When each of the latest requests was let out, the oldest at `#oldest`. */
  readonly #times: Float64Array;
  #oldest = 0;
  #closedUntil = Number.NEGATIVE_INFINITY;
  readonly #line = new WaitingLine((signal) => this.#take(signal));

  constructor(limit: number, clock: Clock) {
    this.#times = new Float64Array(limit).fill(Number.NEGATIVE_INFINITY);
    this.#clock = clock;
  }

  tryAcquire(): boolean {
    return this.#line.isEmpty && this.#tryPass();
  }

  acquire(signal?: AbortSignal): Promise<void> {
    return !signal?.aborted && this.tryAcquire() ? Promise.resolve() : this.#line.wait(signal);
  }

  close(milliseconds: number): void {
    // NaN would open the gate for good.
    if (milliseconds > 0) this.#closedUntil = Math.max(this.#closedUntil, this.#clock.now() + milliseconds);
  }

  #opensAt(): number {
    return Math.max(this.#closedUntil, this.#times[this.#oldest]! + minute);
  }

  #tryPass(): boolean {
    const now = this.#clock.now();
    if (now < this.#opensAt()) return false;
    this.#times[this.#oldest] = now;
    this.#oldest = (this.#oldest + 1) % this.#times.length;
    return true;
  }

  /** @returns whether one may pass; after a wait if not */
  async #take(signal: AbortSignal): Promise<boolean> {
    if (this.#tryPass()) return true;
    await this.#clock.sleep(Math.ceil(this.#opensAt() - this.#clock.now()), signal);
    return false;
  }
}
