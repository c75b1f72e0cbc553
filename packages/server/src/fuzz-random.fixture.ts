import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Random choices that follow from a seed. */
export class Random {
  readonly #generator: RandomGenerator;

  /** @param seed integer; neighbouring seeds give unrelated choices */
  constructor(seed: number) {
    this.#generator = xoroshiro128plus(Math.imul(seed + 1, 0x9e3779b1));
  }

  /** A number from 0 to 1, without 1. */
  next(): number {
    return uniformFloat64(this.#generator);
  }

  /** An integer from 0, below the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** Mostly the first item, else one of all. */
  mostly<Item>(items: readonly Item[], probability = 0.85): Item {
    return this.chance(probability) ? items[0]! : this.pick(items);
  }
}
