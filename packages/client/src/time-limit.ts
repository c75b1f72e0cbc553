/** Beyond it, `setTimeout` fires at once. */
const longestTimer = 2 ** 31 - 1;

/** A signal that aborts after a time, or when another signal does. Call `dispose` at the end: it leaves nothing behind. */
export interface TimeLimit {
  signal: AbortSignal;
  /** Whether the time passed, and not the other signal aborted. */
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
  const follow = () => controller.abort(parent!.reason);
  const timer =
    milliseconds <= longestTimer
      ? setTimeout(() => {
          passed = true;
          controller.abort();
        }, milliseconds)
      : undefined;
  if (parent?.aborted) follow();
  else parent?.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    get passed() {
      return passed;
    },
    dispose() {
      clearTimeout(timer);
      parent?.removeEventListener('abort', follow);
    },
  };
}

/**
 * Settles as a promise does, or rejects when a signal aborts. `fetch` is given the signal too, but does not always end by it: Node's
 * waits forever for a body that claims gzip and is not.
 */
export async function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let stop!: () => void;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Resolves after a time, or rejects when the signal aborts. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal!.reason);
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      },
      Math.min(milliseconds, longestTimer),
    );
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
