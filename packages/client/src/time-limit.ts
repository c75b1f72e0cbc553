import { onAbort } from './on-abort.ts';

/** Beyond it, `setTimeout` fires at once. */
const longestTimer = 2 ** 31 - 1;

/** A signal that aborts after a time, or when another signal does. Call `dispose` at the end: it leaves nothing behind. */
export interface TimeLimit {
  signal: AbortSignal;
  /** Whether the time passed, before the other signal aborted. */
  readonly passed: boolean;
  dispose(): void;
}

/**
 * Starts a time limit.
 *
 * @param milliseconds `Infinity` for none
 */
export function startTimeLimit(milliseconds: number, parent?: AbortSignal | null): TimeLimit {
  const controller = new AbortController();
  let passed = false;
  const timer =
    milliseconds <= longestTimer
      ? setTimeout(() => {
          passed = !controller.signal.aborted;
          controller.abort();
        }, milliseconds)
      : undefined;
  const leave = parent ? onAbort(parent, () => controller.abort(parent.reason)) : undefined;
  return {
    signal: controller.signal,
    get passed() {
      return passed;
    },
    dispose() {
      clearTimeout(timer);
      leave?.();
    },
  };
}

/**
 * Settles as a promise does, or rejects when a signal aborts. `fetch` is given the signal too, but does not always end by it: that of
 * Node 20 and 22 waits forever for a gzip stream that is corrupt in the middle.
 */
export async function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let leave: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    leave = onAbort(signal, () => reject(signal.reason));
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    leave?.();
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
