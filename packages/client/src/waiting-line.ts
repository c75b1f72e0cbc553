import { onAbort } from './on-abort.ts';

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
   * nobody waits any more; then it leaves no timer behind, which would keep the process alive.
   */
  constructor(take: (signal: AbortSignal) => Promise<boolean>) {
    this.#take = take;
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  /** Resolves when the caller may pass. Rejects when the signal aborts, with its reason. */
  wait(signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const remove = () => {
        leave?.();
        this.#waiting.delete(waiter);
      };
      const waiter: Waiter = {
        pass: () => {
          remove();
          resolve();
        },
        fail: (reason) => {
          remove();
          reject(reason);
        },
      };
      const leave =
        signal &&
        onAbort(signal, () => {
          waiter.fail(signal.reason);
          if (this.isEmpty) this.#loop?.abort();
        });
      this.#waiting.add(waiter);
      void this.#letPass();
    });
  }

  async #letPass(): Promise<void> {
    if (this.#loop !== undefined) return;
    const loop = new AbortController();
    this.#loop = loop;
    while (!this.isEmpty && !loop.signal.aborted) {
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
    if (!this.isEmpty) void this.#letPass();
  }
}
