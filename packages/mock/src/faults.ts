import { OptionError, type Range, range, share } from './duration.ts';
import { createRandom } from './random.ts';

/** What a scripted answer does: it answers a status, resets the connection, or passes the request on. */
export type Step = number | 'reset' | 'pass';

/** Faults that a mock adds to answers. */
export interface FaultOptions {
  /** How long answers wait: milliseconds (`200`, `200±50`), or a range of durations (`100ms..2s`). Default: 0. */
  latency?: number | string | undefined;
  /** The share of requests that are answered with 503, from 0 to 1 or such as `5%`. Default: 0. */
  fail?: number | string | undefined;
  /** The share of requests whose connection is reset. Default: 0. */
  reset?: number | string | undefined;
  /** Seed of the random numbers. The same seed gives the same faults. Default: 1. */
  seed?: number | undefined;
}

/** What happens to a request before the mock handles it. */
export interface Fault {
  /** Milliseconds. */
  latency: number;
  /** The status to answer, or `reset`; undefined if the mock handles the request. */
  answer: number | 'reset' | undefined;
}

/** Decides which requests fail. */
export class Faults {
  #latency!: Range;
  #fail!: number;
  #reset!: number;
  #random!: () => number;
  readonly #script: Step[] = [];

  constructor(options: FaultOptions = {}) {
    this.set(options);
  }

  /**
   * Replaces all options, and starts the random numbers again.
   *
   * @throws OptionError if an option is malformed. Then nothing changes.
   */
  set({ latency = 0, fail = 0, reset = 0, seed = 1 }: FaultOptions): void {
    const next = { latency: range(latency), fail: share(fail), reset: share(reset) };
    [this.#latency, this.#fail, this.#reset] = [next.latency, next.fail, next.reset];
    this.#random = createRandom(seed);
  }

  /** Adds scripted answers. Each is used for one request, in order. */
  script(steps: readonly Step[]): void {
    for (const step of steps) {
      if (step !== 'reset' && step !== 'pass' && !(Number.isInteger(step) && step >= 200 && step <= 599)) {
        throw new OptionError(
          `A step must be a status from 200 to 599, "reset" or "pass", but is ${JSON.stringify(step)}.`,
        );
      }
    }
    this.#script.push(...steps);
  }

  /** Removes the scripted answers. */
  clearScript(): void {
    this.#script.length = 0;
  }

  /** The fault of the next request. @param header the value of a request header; undefined if it is absent */
  next(header: (name: string) => string | undefined): Fault {
    const { from, to } = this.#latency;
    const own = header('x-mock-latency');
    const latency = own === undefined ? from + this.#random() * (to - from) : Number.parseInt(own, 10) || 0;
    return { latency, answer: this.#answer(header('x-mock-status')) };
  }

  #answer(own: string | undefined): Fault['answer'] {
    if (own === 'reset') return 'reset';
    if (own !== undefined && /^[2-5]\d\d$/.test(own)) return Number(own);
    const step = this.#script.shift();
    if (step !== undefined) return step === 'pass' ? undefined : step;
    const chance = this.#random();
    if (chance < this.#reset) return 'reset';
    return chance < this.#reset + this.#fail ? 503 : undefined;
  }
}

/** An answer with a status that somebody asked for. Clients that wait before they try again do not wait long. */
export function simulated(status: number): { status: number; headers: Record<string, string>; body: undefined } {
  return { status, headers: status === 429 || status === 503 ? { 'retry-after': '1' } : {}, body: undefined };
}
