/** Converts offsets in a text to lines and columns. */
export class TextPosition {
  readonly #starts: number[] = [0];
  readonly #firstLine: number;

  /** @param firstLine number of the first line of the text in the file */
  constructor(text: string, firstLine = 1) {
    this.#firstLine = firstLine;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** Returns the line and column of an offset. Both start at 1. */
  at(offset: number): { line: number; column: number } {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: this.#firstLine + low, column: offset - this.#starts[low]! + 1 };
  }
}
