/**
 * The candidate that a word most probably was meant to be: the same but for case, or else the one with the fewest typing
 * errors (a letter too many, too few, wrong, or swapped with its neighbour).
 *
 * @returns undefined where none is near: more than a third of the letters would be wrong. Of equals, the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let found: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const most = Math.min(fewest - 1, Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)));
    if (Math.abs(word.length - candidate.length) > most) continue;
    const errors = typingErrors(lower, candidate.toLowerCase(), most);
    if (errors > most) continue;
    if (errors === 0) return candidate;
    fewest = errors;
    found = candidate;
  }
  return found;
}

/** The optimal string alignment distance; any number greater than `most` if it is greater. */
function typingErrors(left: string, right: string, most: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column++) {
      // Each step off the diagonal is an error already.
      if (Math.abs(row - column) > most) {
        current.push(most + 1);
        continue;
      }
      const differs = left[row - 1] === right[column - 1] ? 0 : 1;
      let errors = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + differs);
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        errors = Math.min(errors, beforePrevious[column - 2]! + 1);
      }
      current.push(errors);
      if (errors < least) least = errors;
    }
    // A swap may still save one.
    if (least > most + 1) return least;
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length]!;
}
