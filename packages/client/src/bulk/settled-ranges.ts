/** First and last number of records in a row. */
export type Range = [from: number, to: number];

/** Numbers of records, kept as ranges: as long as records are settled roughly in order, there are few of them. */
export class SettledRanges {
  readonly #ranges: Range[];

  constructor(ranges: readonly Range[] = []) {
    this.#ranges = ranges.map(([from, to]) => [from, to]);
  }

  has(number: number): boolean {
    const [, to] = this.#ranges[this.#after(number) - 1] ?? [0, -1];
    return number <= to;
  }

  add(number: number): void {
    const next = this.#after(number);
    const before = this.#ranges[next - 1];
    const after = this.#ranges[next];
    if (before !== undefined && number <= before[1]) return;
    const joinsBefore = before !== undefined && before[1] === number - 1;
    const joinsAfter = after !== undefined && after[0] === number + 1;
    if (joinsBefore && joinsAfter) {
      before[1] = after[1];
      this.#ranges.splice(next, 1);
    } else if (joinsBefore) before[1] = number;
    else if (joinsAfter) after[0] = number;
    else this.#ranges.splice(next, 0, [number, number]);
  }

  toJSON(): Range[] {
    return this.#ranges.map(([from, to]) => [from, to]);
  }

  /** Index of the first range that begins after the number. */
  #after(number: number): number {
    let [low, high] = [0, this.#ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ranges[middle]![0] <= number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
