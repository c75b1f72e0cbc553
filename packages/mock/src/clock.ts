/** The time of a mock. It runs like the system clock, and can be ahead of it. */
export class Clock {
  /** By how many milliseconds it is ahead of the system clock. */
  ahead = 0;

  /** Milliseconds since 1970. */
  readonly now = (): number => Date.now() + this.ahead;
}
