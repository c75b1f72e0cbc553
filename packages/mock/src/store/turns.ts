/** Does work one after another. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does work after all earlier work has ended, whether it failed or not. */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }
}
