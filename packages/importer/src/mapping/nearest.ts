/** With more typing errors, it is considered a different word, regardless of its length. */
const maxErrors = 3;

/**
 * The candidate that is most similar to a word, regardless of case: the one with the fewest typing errors (an extra, missing or
 * wrong letter, or two swapped letters). If several are equal, the first.
 *
 * @returns undefined if none is similar: more than three letters, or more than a third of them, would be wrong
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = maxErrors + 1;
  for (const candidate of candidates) {
    const limit = Math.min(least - 1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (Math.abs(word.length - candidate.length) > limit) continue;
    const errors = distance(lower, candidate.toLowerCase(), limit);
    if (errors > limit) continue;
    best = candidate;
    least = errors;
    if (errors === 0) break;
  }
  return best;
}

/** The optimal string alignment distance; more than the limit if it is more than that. Fills only the diagonals that count. */
function distance(left: string, right: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const row: number[] = new Array(right.length + 1).fill(Number.POSITIVE_INFINITY);
    row[0] = i;
    let least = i;
    for (let j = Math.max(1, i - limit); j <= Math.min(right.length, i + limit); j++) {
      const isSame = left[i - 1] === right[j - 1];
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      let errors = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      if (isSwap) errors = Math.min(errors, beforeLast[j - 2]! + 1);
      row[j] = errors;
      least = Math.min(least, errors);
    }
    if (least > limit) return least;
    beforeLast = last;
    last = row;
  }
  return last[right.length]!;
}
