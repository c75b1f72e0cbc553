/** What listens to a signal for all who follow it. */
interface Followers {
  acts: Set<() => void>;
  listener: () => void;
}

const followed = new WeakMap<AbortSignal, Followers>();

/**
 * Calls a function when a signal aborts, at once if it has. However many follow a signal, it gets one listener, because Node warns of
 * a leak at the eleventh, and one signal may end a thousand calls.
 *
 * @returns ends it; the last to leave takes the listener away
 */
export function onAbort(signal: AbortSignal, act: () => void): () => void {
  if (signal.aborted) {
    act();
    return () => {};
  }
  const { acts, listener } = followed.get(signal) ?? follow(signal);
  acts.add(act);
  return () => {
    acts.delete(act);
    if (acts.size > 0 || followed.get(signal)?.acts !== acts) return;
    followed.delete(signal);
    signal.removeEventListener('abort', listener);
  };
}

function follow(signal: AbortSignal): Followers {
  const acts = new Set<() => void>();
  const listener = () => {
    followed.delete(signal);
    for (const act of acts) act();
  };
  signal.addEventListener('abort', listener, { once: true });
  followed.set(signal, { acts, listener });
  return { acts, listener };
}
