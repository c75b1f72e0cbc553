/** One that waits. Each function removes it from the line. */
interface Waiter {
  pass(): void;
  fail(reason: unknown): void;
}

/** Lets callers pass in the order in which they came. */
export class WaitingLine {
  readonly #take: (signal: AbortSignal) => Promise<boolean>;
  readonly #waiting = new Set<Waiter>();
  /** Ends the loop that lets the waiting pass. Undefined if it does not run. */
  #loop: AbortController | undefined;

  /**
   * @param take resolves with whether one may pass; after a wait if not. When it rejects, all that wait do. Its signal aborts when
   * nobody waits any more; then it leaves no timer behind.
   */
  constructor(take: (signal: AbortSignal) => Promise<boolean>) {
    this.#take = take;
  }

  /** Resolves when the caller may pass. Rejects when the signal aborts, with its reason. */
  wait(signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const leave = () => {
        signal?.removeEventListener('abort', stop);
        this.#waiting.delete(waiter);
      };
      const stop = () => {
        waiter.fail(signal!.reason);
        if (this.#waiting.size === 0) this.#loop?.abort();
      };
      const waiter: Waiter = {
        pass: () => {
          leave();
          resolve();
        },
        fail: (reason) => {
          leave();
          reject(reason);
        },
      };
      signal?.addEventListener('abort', stop, { once: true });
      this.#waiting.add(waiter);
      void this.#letPass();
    });
  }

  async #letPass(): Promise<void> {
    if (this.#loop !== undefined) return;
    const loop = new AbortController();
    this.#loop = loop;
    while (this.#waiting.size > 0 && !loop.signal.aborted) {
      try {
        const mayPass = await this.#take(loop.signal);
        const [first] = this.#waiting;
        if (mayPass) first?.pass();
      } catch (error) {
        if (loop.signal.aborted) break;
        for (const waiter of this.#waiting) waiter.fail(error);
      }
    }
    this.#loop = undefined;
    // One that came while the loop was being ended.
    if (this.#waiting.size > 0) void this.#letPass();
  }
}
