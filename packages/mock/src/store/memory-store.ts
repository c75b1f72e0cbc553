import {
  maxNotifications,
  type Notification,
  type Queue,
  type Store,
  type StoredCustomer,
  type StoredData,
  type Upload,
} from './store.ts';
import { Turns } from './turns.ts';

/** Keeps the data in memory. It does not undo work that fails: the work of the mock cannot fail after its first change. */
export class MemoryStore implements Store, StoredData {
  readonly name = 'in memory, until the mock stops';
  readonly isShared = false;
  ahead = 0;
  readonly #turns = new Turns();
  readonly #customers = new Map<string, StoredCustomer>();
  readonly #waiting: { due: number; upload: Upload }[] = [];
  #outbox: Notification[] = [];

  transaction<Result>(work: (data: StoredData) => Promise<Result>): Promise<Result> {
    return this.#turns.take(() => work(this));
  }

  async close(): Promise<void> {
    await this.#turns.take(async () => {});
  }

  async advance(milliseconds: number): Promise<void> {
    this.ahead += milliseconds;
  }

  async customers(ids: readonly string[]): Promise<(StoredCustomer | undefined)[]> {
    return ids.map((id) => this.#customers.get(id));
  }

  async allCustomers(): Promise<StoredCustomer[]> {
    return [...this.#customers.values()];
  }

  async countCustomers(): Promise<number> {
    return this.#customers.size;
  }

  async put(customers: readonly StoredCustomer[]): Promise<void> {
    for (const customer of customers) this.#customers.set(customer.external_id, customer);
  }

  async delete(id: string): Promise<boolean> {
    return this.#customers.delete(id);
  }

  async queue(): Promise<Queue> {
    return { length: this.#waiting.length, first: this.#waiting[0]?.due, last: this.#waiting.at(-1)?.due };
  }

  async enqueue(due: number, upload: Upload): Promise<void> {
    this.#waiting.push({ due, upload });
  }

  async dequeue(now: number): Promise<Upload | undefined> {
    return this.#waiting[0] !== undefined && this.#waiting[0].due <= now ? this.#waiting.shift()!.upload : undefined;
  }

  async notify(notifications: readonly Notification[]): Promise<void> {
    this.#outbox.push(...notifications);
    // Not at each notification, because it copies the rest.
    if (this.#outbox.length > 2 * maxNotifications) this.#outbox = this.#outbox.slice(-maxNotifications);
  }

  async outbox(): Promise<Notification[]> {
    return this.#outbox.slice(-maxNotifications);
  }

  async countNotifications(): Promise<number> {
    return Math.min(this.#outbox.length, maxNotifications);
  }

  async clear(): Promise<void> {
    this.#customers.clear();
    this.#waiting.length = 0;
    this.#outbox = [];
  }
}
