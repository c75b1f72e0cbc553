/** How much more work searches may do, in characters compared. Several searches may share one. */
export interface SearchBudget {
  left: number;
}

/** More typing errors than this are another word, however long it is. */
const maxErrors = 3;

/**
 * The candidate that a word most probably was meant to be: the same but for case, or else the one with the fewest typing
 * errors (a letter too many, too few, wrong, or swapped with its neighbour).
 *
 * @returns undefined where none is near: more than three letters or more than a third of them would be wrong. Of equals,
 *   the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return new Candidates(candidates).nearest(word);
}

/** Candidates for many searches. A pair of words is compared letter by letter only where length and letters are alike. */
export class Candidates {
  readonly #names: string[];
  readonly #lower: string[];
  readonly #letters: Int32Array;
  readonly #longest: number;

  constructor(names: Iterable<string>) {
    this.#names = [...names];
    this.#lower = this.#names.map((name) => name.toLowerCase());
    this.#letters = Int32Array.from(this.#lower, lettersOf);
    this.#longest = this.#names.reduce((longest, { length }) => Math.max(longest, length), 0);
  }

  /** As {@link nearest}; also undefined once the budget is spent. */
  nearest(word: string, budget: SearchBudget = { left: Number.POSITIVE_INFINITY }): string | undefined {
    if (word.length > this.#longest + maxErrors) return undefined;
    const lower = word.toLowerCase();
    const letters = lettersOf(lower);
    // Most words that are meant differ by one error, and few others pass the first two conditions for that.
    for (let errors = 0; errors <= maxErrors; errors++) {
      for (let index = 0; index < this.#lower.length && budget.left > 0; index++) {
        const candidate = this.#lower[index]!;
        budget.left--;
        // An error changes the length by one at most, and which letters there are by two.
        if (Math.abs(lower.length - candidate.length) > errors) continue;
        if (countBits(letters ^ this.#letters[index]!) > 2 * errors) continue;
        if (Math.max(lower.length, candidate.length) < 3 * errors) continue;
        if (isWithin(errors, lower, candidate, budget)) return this.#names[index];
      }
    }
    return undefined;
  }
}

/** Which letters a word has, one bit for each: those of the alphabet have bits of their own, others share them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Whether the optimal string alignment distance of two words is at most so many errors.
 *
 * For each number of errors: how far into `left` one gets with it, on each diagonal (so many letters further in `right`
 * than in `left`). Equal letters cost nothing, so the work grows with the errors and hardly with the length.
 *
 * @see https://doi.org/10.1016/S0019-9958(85)80046-2 Ukkonen, Algorithms for approximate string matching
 */
function isWithin(most: number, left: string, right: string, budget: SearchBudget): boolean {
  const goal = right.length - left.length;
  let work = 0;
  for (let errors = 0; errors <= most; errors++) {
    const row = (errors + 1) * width + middle;
    const before = row - width;
    for (let diagonal = -errors; diagonal <= errors; diagonal++) {
      const limit = Math.min(left.length, right.length - diagonal);
      let end = 0;
      if (errors > 0) {
        const same = reached[before + diagonal]!;
        end = Math.max(same + 1, reached[before + diagonal - 1]!, reached[before + diagonal + 1]! + 1);
        if (same >= 0 && end < same + 2 && same + 2 <= limit) {
          const isSwap =
            left.charCodeAt(same) === right.charCodeAt(same + diagonal + 1) &&
            left.charCodeAt(same + 1) === right.charCodeAt(same + diagonal);
          if (isSwap) end = same + 2;
        }
        if (end > limit) end = limit;
      }
      if (end + diagonal >= 0 && end >= 0) {
        while (end < limit && left.charCodeAt(end) === right.charCodeAt(end + diagonal)) {
          end++;
          work++;
        }
      }
      work++;
      reached[row + diagonal] = end;
      if (diagonal === goal && end === left.length) {
        budget.left -= work;
        return true;
      }
    }
  }
  budget.left -= work;
  return false;
}

/** Where no error leads: far enough before the first letter that one error more does not lead into the word. */
const nowhere = -2;
/** One more than the errors. These are literals because bundlers keep unused arithmetic. */
const middle = 4;
/** From one end to the other of a row, with the middle between. */
const width = 9;

/** Where one gets, by diagonal, in a row for each number of errors; the first row is for less than none. */
const reached = /* @__PURE__ */ new Int32Array(width * (maxErrors + 2)).fill(nowhere);
