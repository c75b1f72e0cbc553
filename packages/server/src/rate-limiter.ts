/** Decides whether a request may pass. */
export interface RateLimiter {
  /**
   * Counts a request, unless it is over the limit.
   *
   * @param pool name of the limit; operations with the same pool share it
   * @returns milliseconds until a request may pass again; 0 if this one passes
   */
  take(key: string, pool: string, requestsPerMinute: number): number | Promise<number>;
}

const minute = 60_000;

/**
 * Counts the requests of each key in the last 60 seconds, in memory. Requests over the limit do not count. The vendor does not
 * document whether its window slides, or whether it counts by key.
 *
 * @param now the time in milliseconds. Default: the system clock.
 */
export function createRateLimiter(now: () => number = Date.now): RateLimiter {
  const windows = new Map<string, Window>();
  return {
    take(key, pool, requestsPerMinute) {
      const name = `${pool} ${key}`;
      const time = now();
      let window = windows.get(name);
      if (window === undefined) {
        // Forget the keys that stopped, so that memory does not grow with every key ever used.
        if (windows.size >= maxWindows)
          for (const [each, { last }] of windows) if (last <= time - minute) windows.delete(each);
        window = new Window(requestsPerMinute);
        windows.set(name, window);
      }
      return window.take(time);
    },
  };
}

const maxWindows = 1000;

/** The times of the last requests that passed, in a ring. */
class Window {
  readonly #times: Float64Array;
  #next = 0;
  last = Number.NEGATIVE_INFINITY;

  constructor(requests: number) {
    this.#times = new Float64Array(requests).fill(Number.NEGATIVE_INFINITY);
  }

  take(time: number): number {
    // The oldest request of the ring: one more may pass a minute after it.
    const free = this.#times[this.#next]! + minute;
    if (free > time) return free - time;
    this.#times[this.#next] = time;
    this.#next = (this.#next + 1) % this.#times.length;
    this.last = time;
    return 0;
  }
}
