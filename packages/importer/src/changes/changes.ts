import type { AccountInput, CodenamesInput } from '@customerscore-kit/contract/inspect';
import { hashOfText, sortedJson } from './content-hash.ts';
import type { CustomerHashes } from './customer-hashes.ts';
import { encodeState, fromState, type StateHeader } from './state-file.ts';

/** Marks of customers; those that are sent have the number of their record, from 0. */
const unchanged = -2;
const repeated = -3;

/** Finds the customers whose content is another one than in a state, and collects the next state. */
export class Changes {
  /** Number of records that were left out. */
  unchanged = 0;
  readonly #customers: CustomerHashes;
  readonly #codenames: string;

  /** @param customers those of the state. They are changed */
  constructor(customers: CustomerHashes, account: AccountInput | undefined) {
    this.#customers = customers;
    this.#codenames = hashOfCodenames(account);
  }

  /**
   * Notes a record. Rows of a customer after the first one are always sent: the first may have been left out, but none of them may win
   * over a later one. Records without an id are sent, so that `inspect` finds them.
   *
   * @param number its number, if it is sent
   * @returns whether it is to be sent
   */
  note(record: object, number: number): boolean {
    const { external_id: id } = record as { external_id?: unknown };
    if (typeof id !== 'string') return true;
    const idHash = hashOfText(id);
    const content = hashOfText(`${this.#codenames}${sortedJson(record)}`);
    const index = this.#customers.find(idHash);
    if (index === -1) this.#customers.add(idHash, content, number);
    else if (this.#customers.markAt(index) !== fromState) this.#customers.mark(index, repeated);
    else if (!this.#customers.hasContent(index, content)) this.#customers.replace(index, content, number);
    else {
      this.#customers.mark(index, unchanged);
      this.unchanged += 1;
      return false;
    }
    return true;
  }

  /** Number of customers of the state that no record is of, after all of them were noted. They are not in the next one. */
  get left(): number {
    return this.#customers.count(fromState);
  }

  /**
   * The next state, after all records were noted: customers that were left out, or sent and acknowledged. Those with several rows are
   * not in it, so they are always sent.
   */
  nextState(isAcknowledged: (number: number) => boolean, of: Pick<StateHeader, 'baseUrl' | 'run'>): Buffer {
    const isIn = (index: number) => {
      const mark = this.#customers.markAt(index);
      return mark === unchanged || (mark >= 0 && isAcknowledged(mark));
    };
    return encodeState(this.#customers, isIn, of);
  }
}

/** What the API keeps. It drops what it has no codename for, so after a codename is added, all customers have changed. */
function hashOfCodenames(account: AccountInput | undefined): string {
  const typesOf = (codenames: CodenamesInput = {}) =>
    Object.entries(codenames).map(([name, codename]) =>
      typeof codename === 'object' ? [name, codename.type, codename.source ?? null] : [name, codename, null],
    );
  const { attributes, metrics } = account?.customer ?? {};
  return account === undefined
    ? ''
    : hashOfText(sortedJson([typesOf(attributes).sort(), typesOf(metrics).sort()])).join();
}
