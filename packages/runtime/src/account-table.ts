import { accepts, type Entry, entryOf } from './codename-entry.ts';
import type { Account, Codenames } from './declarations/account.ts';
import { longestKey } from './json-pointer.ts';
import { Candidates, type SearchBudget } from './nearest.ts';

/** The codenames of one part of an account. */
export class CodenameTable {
  readonly entries: Map<string, Entry>;
  /**
   * The keys of the previous object, and their entries. Objects in an upload usually have the same keys in the same order, and
   * comparing two keys is faster than a lookup.
   */
  readonly #keys: string[] = [];
  readonly #found: (Entry | undefined)[] = [];
  readonly #nearest = new Map<string, string | undefined>();
  readonly #differingInCase = new Map<string, string | undefined>();
  #bare: Map<string, string> | undefined;
  #candidates: Candidates | undefined;

  constructor(codenames: Codenames) {
    const entries = Object.entries(codenames);
    this.entries = new Map(entries.map(([name, definition]) => [name, entryOf(definition)]));
  }

  /** Whether a key is a codename and its value is valid. @param index position of the key in its object */
  accepts(key: string, index: number, value: unknown): boolean {
    const entry = this.#keys[index] === key ? this.#found[index] : this.#find(key, index);
    return entry !== undefined && accepts(entry, value);
  }

  #find(key: string, index: number): Entry | undefined {
    const entry = this.entries.get(key);
    if (index < 64) {
      this.#keys[index] = key;
      this.#found[index] = entry;
    }
    return entry;
  }

  /** The codename that differs from a key only in case, separators or normalization. Cached, because keys repeat. */
  differingInCase(key: string): string | undefined {
    if (key.length > longestKey) return undefined;
    if (this.#differingInCase.has(key)) return this.#differingInCase.get(key);
    this.#bare ??= new Map([...this.entries.keys()].reverse().map((name) => [comparable(name), name]));
    const found = this.#bare.get(comparable(key));
    if (this.#differingInCase.size < maxRemembered) this.#differingInCase.set(key, found);
    return found;
  }

  /** The codename that is most similar to a key. Cached, because a search is slow. */
  nearest(key: string, budget: SearchBudget): string | undefined {
    if (this.#nearest.has(key)) return this.#nearest.get(key);
    this.#candidates ??= new Candidates(this.entries.keys());
    const found = this.#candidates.nearest(key, budget);
    // Do not cache a search that ended early because of the budget.
    if (this.#nearest.size < maxRemembered && budget.left > 0) this.#nearest.set(key, found);
    return found;
  }
}

/** Maximum number of cached unknown keys for each part of an account. */
const maxRemembered = 1000;

/** A name without common differences: case, separators, and the Unicode normalization of accents. */
function comparable(name: string): string {
  return name
    .normalize()
    .toLowerCase()
    .replaceAll(/[\s_.-]/g, '');
}

/** The events of an account. */
export interface EventTable {
  names: ReadonlySet<string>;
  candidates: Candidates;
}

/** Lookup tables for an account. Parts that the account leaves out are undefined. */
export interface AccountTables {
  lists: Record<string, CodenameTable | undefined>;
  /** Names of the events that a metric counts. */
  events: EventTable | undefined;
}

/** @param system codenames that every account has, by part of the account */
export function tablesOf(account: Account, system: Record<string, Codenames>): AccountTables {
  const table = (list: string, codenames: Codenames | undefined) =>
    codenames && new CodenameTable({ ...system[list], ...codenames });
  return {
    lists: {
      'customer.attributes': table('customer.attributes', account.customer?.attributes),
      'customer.metrics': table('customer.metrics', account.customer?.metrics),
      'contact.attributes': table('contact.attributes', account.contact?.attributes),
      'contact.metrics': table('contact.metrics', account.contact?.metrics),
    },
    events: account.events && { names: new Set(account.events), candidates: new Candidates(account.events) },
  };
}
