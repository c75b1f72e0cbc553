import type { Permit } from './limiter-store.ts';
import type { Windows } from './windows.ts';

/** Windows in the memory of this process. */
export class LocalShare {
  readonly windows: Windows;
  #end = Number.NEGATIVE_INFINITY;
  #left = 0;

  constructor(windows: Windows) {
    this.windows = windows;
  }

  /** Counts a request, if the window has room for it. */
  take(): Permit {
    const now = performance.now();
    if (now >= this.#end) {
      this.#end = now + this.windows.duration;
      this.#left = this.windows.points;
    }
    const isGranted = this.#left > 0;
    if (isGranted) this.#left -= 1;
    return { isGranted, wait: this.#left > 0 ? 0 : this.#end - now };
  }
}
