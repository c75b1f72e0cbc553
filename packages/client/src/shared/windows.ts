/** Windows in each of which a number of requests is let out. They do not overlap; one starts with the first request after the last. */
export interface Windows {
  /** Requests of a window. */
  points: number;
  /** Length of a window, in milliseconds. */
  duration: number;
}

/**
 * How long a store may take to answer, in milliseconds. Later, it counts as gone, and its permit is not used: a request that is let
 * out long after it was counted could fall into another minute.
 */
export const storeTimeout = 1000;

/** By how many milliseconds one request may take longer than another to arrive at the API. */
const jitter = 100;

/** The library counts in windows of a second or more. */
const shortest = 1000;

/**
 * Chooses the windows that let out the most requests, and never more than `limit` in any time of length `period`.
 *
 * Such a time, prolonged by what the store and the network take, is at most as long as `count` windows. So it overlaps at most
 * `count` + 1 of them. One more is in reserve: the first after a restart of the store that lost what it had counted.
 *
 * @param limit at least 3 requests
 * @param period milliseconds
 * @throws RangeError if the limit is smaller, or the period shorter than a window
 */
export function windowsFor(limit: number, period: number): Windows {
  const longest = period + storeTimeout + jitter;
  let best: Windows | undefined;
  // From long windows to short ones, which take more questions to the store.
  for (let count = 1; longest / count >= shortest; count += 1) {
    const points = Math.floor(limit / (count + 2));
    const windows = { points, duration: Math.ceil(longest / count) };
    if (points > 0 && (best === undefined || perSecond(windows) > perSecond(best))) best = windows;
  }
  if (best === undefined) throw new RangeError(`A limit of ${limit} in ${period} ms is too small to be shared.`);
  return best;
}

const perSecond = ({ points, duration }: Windows) => points / duration;
