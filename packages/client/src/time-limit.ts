import { onAbort } from './on-abort.ts';

/** Beyond it, `setTimeout` fires at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * A time limit, which is over when its time has passed, or when a signal aborts or another limit is over. Call `dispose` at the end: it
 * leaves nothing behind.
 */
export class TimeLimit {
  /** Whether it is over. */
  isOver = false;
  /** Whether its time passed, before anything else ended it. */
  hasPassed = false;
  /** The reason of the signal, if that ended it. */
  reason: unknown;
  readonly #acts = new Set<() => void>();
  readonly #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #leave: (() => void) | undefined;
  #controller: AbortController | undefined;

  /** @param milliseconds `Infinity` for none */
  constructor(milliseconds: number, parent: AbortSignal | TimeLimit | null | undefined) {
    if (milliseconds <= longestTimer) {
      this.#timer = setTimeout(() => {
        this.hasPassed = !this.isOver;
        this.#end(undefined);
      }, milliseconds);
    }
    const follow = () => this.#end(parent!.reason);
    this.#leave = parent instanceof TimeLimit ? parent.onOver(follow) : parent ? onAbort(parent, follow) : undefined;
  }

  /** A signal that aborts when it is over. Made when somebody asks, because Node takes long to make one. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.isOver) this.#controller.abort(this.reason);
    return this.#controller.signal;
  }

  /** Calls a function when it is over, at once if it is. @returns ends that */
  onOver(act: () => void): () => void {
    if (this.isOver) act();
    else this.#acts.add(act);
    return () => this.#acts.delete(act);
  }

  /**
   * Settles as a promise does, or rejects when it is over. `fetch` is given the signal too, but does not always end by it: that of
   * Node 20 and 22 waits forever for a gzip stream that is corrupt in the middle.
   */
  race<Value>(promise: Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const leave = this.onOver(() => reject(this.reason));
      promise.then(
        (value) => {
          leave();
          resolve(value);
        },
        (error: unknown) => {
          leave();
          reject(error);
        },
      );
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#leave?.();
  }

  #end(reason: unknown): void {
    if (this.isOver) return;
    this.isOver = true;
    this.reason = reason;
    this.#controller?.abort(reason);
    for (const act of this.#acts) act();
  }
}

/** Resolves after a time, or rejects when the signal aborts. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let leave: (() => void) | undefined;
    const timer = setTimeout(
      () => {
        leave?.();
        resolve();
      },
      Math.min(milliseconds, longestTimer),
    );
    leave =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
  });
}
