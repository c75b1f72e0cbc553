/** The time of a mock. It runs like the system clock, and can be advanced. */
export class Clock {
  #ahead = 0;

  /** Milliseconds since 1970. */
  readonly now = (): number => Date.now() + this.#ahead;

  /** @param milliseconds how far to advance */
  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}
