import { setImmediate } from 'node:timers/promises';
import type { Clock } from './index.ts';
import { onAbort } from './on-abort.ts';

/** A clock whose minutes pass at once. */
export class SimulatedClock implements Clock {
  #now = 0;
  readonly #early: number;
  readonly #sleeping = new Set<{ until: number; wake: () => void }>();

  /** @param early by how many milliseconds a sleep ends too early, as timers of Node may */
  constructor(early = 0) {
    this.#early = early;
  }

  /** How many sleep, each of which would be a timer that keeps a process alive. */
  get sleepers(): number {
    return this.#sleeping.size;
  }

  now(): number {
    return this.#now;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      let leave: (() => void) | undefined;
      const sleeper = {
        until: this.#now + Math.max(0, milliseconds - this.#early),
        wake() {
          leave?.();
          resolve();
        },
      };
      this.#sleeping.add(sleeper);
      leave =
        signal &&
        onAbort(signal, () => {
          this.#sleeping.delete(sleeper);
          reject(signal.reason);
        });
    });
  }

  /** Does something at a time. */
  at(time: number, act: () => void): void {
    this.#sleeping.add({ until: time, wake: act });
  }

  /** Lets time pass: each sleep ends in its turn, and what follows from it happens before the next. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await setImmediate();
      const next = [...this.#sleeping].reduce<{ until: number; wake: () => void } | undefined>(
        (first, each) => (first === undefined || each.until < first.until ? each : first),
        undefined,
      );
      if (next === undefined || next.until > end) break;
      this.#now = Math.max(this.#now, next.until);
      this.#sleeping.delete(next);
      next.wake();
    }
    this.#now = end;
  }
}
