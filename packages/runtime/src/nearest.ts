/** The remaining number of characters that searches may compare. Several searches can share a budget. */
export interface SearchBudget {
  left: number;
}

/** With more typing errors, it is considered a different word, regardless of its length. */
const maxErrors = 3;

/**
 * The candidate that is most similar to a word: the one that differs only in case, else the one with the fewest typing errors (an
 * extra, missing or wrong letter, or two swapped letters). If several are equal, the first.
 *
 * @returns undefined if none is similar: more than three letters, or more than a third of them, would be wrong
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return new Candidates(candidates).nearest(word);
}

/** Candidates for many searches. Words are compared letter by letter only if their lengths and sets of letters are similar. */
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

  /** Like {@link nearest}. Also returns undefined once the budget is used up. */
  nearest(word: string, budget: SearchBudget = { left: Number.POSITIVE_INFINITY }): string | undefined {
    if (word.length > this.#longest + maxErrors) return undefined;
    const lower = word.toLowerCase();
    const letters = lettersOf(lower);
    // Most misspelt words have one error, and few other candidates pass the first two conditions for that.
    for (let errors = 0; errors <= maxErrors; errors++) {
      for (let index = 0; index < this.#lower.length && budget.left > 0; index++) {
        const candidate = this.#lower[index]!;
        budget.left--;
        // An error changes the length by at most one, and the set of letters by at most two.
        if (Math.abs(lower.length - candidate.length) > errors) continue;
        if (countBits(letters ^ this.#letters[index]!) > 2 * errors) continue;
        if (Math.max(lower.length, candidate.length) < 3 * errors) continue;
        if (isWithin(errors, lower, candidate, budget)) return this.#names[index];
      }
    }
    return undefined;
  }
}

/** The set of letters in a word, as bits. Each letter of the alphabet has its own bit; other characters share them. */
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
 * Whether the optimal string alignment distance of two words is at most `maxDistance`.
 *
 * For each number of errors and each diagonal (the offset of the position in `right` from that in `left`), computes the furthest
 * position in `left`. Equal letters cost nothing, so the work depends on the number of errors more than on the length.
 *
 * @see https://doi.org/10.1016/S0019-9958(85)80046-2 Ukkonen, Algorithms for approximate string matching
 */
function isWithin(maxDistance: number, left: string, right: string, budget: SearchBudget): boolean {
  const goal = right.length - left.length;
  let work = 0;
  for (let errors = 0; errors <= maxDistance; errors++) {
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

/** Marks a position that was not reached. Low enough that one more error does not lead into the word. */
const unreached = -2;
/** `maxErrors + 1`, the index of diagonal 0. A literal, because bundlers keep unused arithmetic. */
const middle = 4;
/** Length of a row: `2 * middle + 1`. */
const width = 9;

/** The furthest positions by diagonal, one row per number of errors. The first row is a sentinel. */
const reached = /* @__PURE__ */ new Int32Array(width * (maxErrors + 2)).fill(unreached);
