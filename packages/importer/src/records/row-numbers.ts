/** Rows by a number from 0, in 8 bytes each. */
export class RowNumbers {
  #rows = new Float64Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** @param file index of the file, below 2^20 @param row number of the row in it, below 2^32 */
  push(file: number, row: number): void {
    if (this.#length === this.#rows.length) {
      const larger = new Float64Array(2 * this.#rows.length);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#rows[this.#length] = file * 2 ** 32 + row;
    this.#length += 1;
  }

  /** Removes the last row. */
  pop(): void {
    this.#length -= 1;
  }

  /** Below 0 if the row of the first number is before that of the second one, in the order of files. */
  compare(a: number, b: number): number {
    return this.#rows[a]! - this.#rows[b]!;
  }

  /** @throws RangeError if no row has the number */
  at(number: number): { file: number; row: number } {
    if (!(number >= 0 && number < this.#length)) throw new RangeError(`No row has the number ${number}.`);
    const packed = this.#rows[number]!;
    return { file: Math.floor(packed / 2 ** 32), row: packed % 2 ** 32 };
  }
}
