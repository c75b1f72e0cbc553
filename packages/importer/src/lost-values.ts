import type { Finding } from '@customerscore-kit/contract/inspect';
import { effects } from '@customerscore-kit/runtime/count-values';
import { pointerTokens } from '@customerscore-kit/runtime/pointer-tokens';

/** What the API does to a value that it accepts. */
type Effect = 'dropped' | 'misread';

/** Counts the values that the API drops or misreads, of the customers that are sent. Each value is counted once. */
export class LostValues {
  /** Findings of customers that are not settled yet, by the number of the customer. */
  readonly #open = new Map<number, { pointer: string; effect: Effect }[]>();
  readonly #counts = { dropped: new Map<string, number>(), misread: new Map<string, number>() };

  /** @param number of the customer in the order in which they are read */
  add({ code, pointer }: Finding, number: number): void {
    const effect = effects[code];
    if (effect === undefined) return;
    const values = this.#open.get(number) ?? [];
    this.#open.set(number, values);
    const last = values.at(-1);
    // Two findings of one value.
    if (last?.pointer === pointer) last.effect = last.effect === 'dropped' ? 'dropped' : effect;
    else values.push({ pointer, effect });
  }

  /** Counts what was added for a customer, if it is sent, and forgets it. */
  settle(number: number, isSent: boolean): void {
    const values = this.#open.get(number);
    if (values === undefined) return;
    this.#open.delete(number);
    if (!isSent) return;
    for (const { pointer, effect } of values) {
      const path = keyPathOf(pointer);
      this.#counts[effect].set(path, (this.#counts[effect].get(path) ?? 0) + 1);
    }
  }

  /** Number of values of a path. */
  count(effect: Effect, path: string): number {
    return this.#counts[effect].get(path) ?? 0;
  }

  /** Takes at most a number of values of a path from the count. @returns how many there were */
  take(effect: Effect, path: string, atMost: number): number {
    const counts = this.#counts[effect];
    const taken = Math.min(atMost, counts.get(path) ?? 0);
    counts.set(path, (counts.get(path) ?? 0) - taken);
    return taken;
  }

  /** The paths that have an effect. */
  paths(effect: Effect): string[] {
    return [...this.#counts[effect].keys()];
  }
}

/** The key that a pointer in a customer is about: `/metrics/3/logins` as `metrics.logins`. */
export function keyPathOf(pointer: string): string {
  const [part, ...tokens] = pointerTokens(pointer);
  return [part, ...(part === 'metrics' ? tokens.slice(1) : tokens)].join('.');
}
