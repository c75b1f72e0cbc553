import type { Hash } from './content-hash.ts';

/** Of a customer: two words of the hash of its id, and two of that of its content. */
const words = 4;

/** Hashes of customers by the hash of the id, with a mark for each, in 28 to 56 bytes. Hashes are spread, so their lower bits find them. */
export class CustomerHashes {
  #hashes: Uint32Array;
  #marks: Int32Array;
  /** Indexes from 1; 0 is a free slot. At least half are free. */
  #slots: Uint32Array;
  #length = 0;

  /** @param capacity how many customers are expected; it grows beyond */
  constructor(capacity: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(capacity, 512)));
    this.#hashes = new Uint32Array(words * size);
    this.#marks = new Int32Array(size);
    this.#slots = new Uint32Array(2 * size);
  }

  get length(): number {
    return this.#length;
  }

  /** @returns the index of a customer; -1 if it is not there */
  find(id: Hash): number {
    return this.#slots[this.#slotOf(id)]! - 1;
  }

  /** Adds a customer that is not there. */
  add(id: Hash, content: Hash, mark: number): void {
    if (this.#length === this.#marks.length) this.#grow();
    const index = this.#length;
    this.#slots[this.#slotOf(id)] = index + 1;
    this.#hashes.set(id, words * index);
    this.#length += 1;
    this.replace(index, content, mark);
  }

  replace(index: number, content: Hash, mark: number): void {
    this.#hashes.set(content, words * index + 2);
    this.#marks[index] = mark;
  }

  hasContent(index: number, [high, low]: Hash): boolean {
    return this.#hashes[words * index + 2] === high && this.#hashes[words * index + 3] === low;
  }

  markAt(index: number): number {
    return this.#marks[index]!;
  }

  mark(index: number, mark: number): void {
    this.#marks[index] = mark;
  }

  /** Number of customers with a mark. */
  count(mark: number): number {
    return this.#marks.subarray(0, this.#length).reduce((sum, each) => (each === mark ? sum + 1 : sum), 0);
  }

  /** The four words of a customer. */
  wordsAt(index: number): Uint32Array {
    return this.#hashes.subarray(words * index, words * (index + 1));
  }

  /** The slot of a customer, or the free one for it. */
  #slotOf([high, low]: Hash): number {
    const last = this.#slots.length - 1;
    for (let slot = low & last; ; slot = (slot + 1) & last) {
      const at = words * (this.#slots[slot]! - 1);
      if (at < 0 || (this.#hashes[at] === high && this.#hashes[at + 1] === low)) return slot;
    }
  }

  #grow(): void {
    const larger = new CustomerHashes(2 * this.#marks.length);
    larger.#hashes.set(this.#hashes);
    larger.#marks.set(this.#marks);
    this.#hashes = larger.#hashes;
    this.#marks = larger.#marks;
    this.#slots = larger.#slots;
    for (let index = 0; index < this.#length; index += 1) {
      const at = words * index;
      this.#slots[this.#slotOf([this.#hashes[at]!, this.#hashes[at + 1]!])] = index + 1;
    }
  }
}
