import { type Entry, fits } from './codename-entry.ts';
import type { Account, Codename, Codenames } from './declarations/account.ts';
import { longestKey } from './json-pointer.ts';
import { Candidates, type SearchBudget } from './nearest.ts';

/** The types of values, as an account and typeof both name them. */
const plainTypes = new Set<string>(['string', 'number', 'boolean']);

/** The codenames of one part of an account. */
export class CodenameTable {
  readonly entries: Map<string, Entry>;
  /**
   * The keys of the object that was inspected last, and what each is. The objects of one upload mostly have the same keys in
   * the same order: comparing two keys is faster than a look-up.
   */
  readonly #keys: string[] = [];
  readonly #found: (Entry | undefined)[] = [];
  readonly #nearest = new Map<string, string | undefined>();
  readonly #differingInCase = new Map<string, string | undefined>();
  #bare: Map<string, string> | undefined;
  #candidates: Candidates | undefined;

  constructor(codenames: Codenames) {
    this.entries = new Map(
      Object.entries(codenames).map(([name, definition]) => {
        const { type, values, source }: Codename = typeof definition === 'string' ? { type: definition } : definition;
        const isFed = source === 'integration';
        const plainType = isFed || values !== undefined || !plainTypes.has(type) ? undefined : type;
        return [name, { type, values: values && new Set(values), isFed, plainType }];
      }),
    );
  }

  /** Whether a key is a codename, with a value that fits it. @param index of the key within its object */
  accepts(key: string, index: number, value: unknown): boolean {
    const entry = this.#keys[index] === key ? this.#found[index] : this.#find(key, index);
    return entry !== undefined && (entry.plainType === typeof value || fits(entry, value));
  }

  #find(key: string, index: number): Entry | undefined {
    const entry = this.entries.get(key);
    if (index < 64) {
      this.#keys[index] = key;
      this.#found[index] = entry;
    }
    return entry;
  }

  /** The codename that a key differs from in case and separators only. An upload repeats its keys: each is looked up once. */
  differingInCase(key: string): string | undefined {
    if (key.length > longestKey) return undefined;
    if (this.#differingInCase.has(key)) return this.#differingInCase.get(key);
    this.#bare ??= new Map([...this.entries.keys()].reverse().map((name) => [bare(name), name]));
    const found = this.#bare.get(bare(key));
    if (this.#differingInCase.size < maxRemembered) this.#differingInCase.set(key, found);
    return found;
  }

  /** The codename that a key is near to. A search takes time: each key is searched for once. */
  nearest(key: string, budget: SearchBudget): string | undefined {
    if (this.#nearest.has(key)) return this.#nearest.get(key);
    this.#candidates ??= new Candidates(this.entries.keys());
    const found = this.#candidates.nearest(key, budget);
    // A search that the budget ended has not seen all.
    if (this.#nearest.size < maxRemembered && budget.left > 0) this.#nearest.set(key, found);
    return found;
  }
}

/** So many keys that are no codenames are remembered for each part of an account. */
const maxRemembered = 1000;

/** A name without what people mix up: case, separators, and how an accent is written. */
function bare(name: string): string {
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

/** An account, ready to be looked up. What it does not speak of is undefined. */
export interface AccountTables {
  lists: Record<string, CodenameTable | undefined>;
  /** Names of the events that a metric counts. */
  events: EventTable | undefined;
}

/** @param system codenames that every account has, by the part that they belong to */
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
