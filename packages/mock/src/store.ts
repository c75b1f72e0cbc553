/** Values by codename. */
export type Values = Record<string, unknown>;

/** A contact, as the mock stores it. */
export interface StoredContact {
  external_id: string;
  name: string;
  attributes: Values;
  /** By date, then by codename. */
  metrics: Record<string, Values>;
  /** Number of events, by name. */
  events: Record<string, number>;
}

/** A customer, as the mock stores it. */
export interface StoredCustomer {
  external_id: string;
  name: string;
  parent_external_id?: string;
  /** E-mail address of the user that the customer is linked to. */
  owner?: string;
  is_churned?: boolean;
  is_unsubscribed?: boolean;
  churned_date?: string;
  attributes: Values;
  /** By date, then by codename. */
  metrics: Record<string, Values>;
  /** Number of events, by name. */
  events: Record<string, number>;
  /** By external id. */
  contacts: Record<string, StoredContact>;
}

/** Where a mock keeps its customers. */
export interface Store {
  get(id: string): StoredCustomer | undefined;
  put(customer: StoredCustomer): void;
  /** @returns whether the customer existed */
  delete(id: string): boolean;
  all(): Iterable<StoredCustomer>;
  clear(): void;
}

/** Keeps the customers in memory. */
export class MemoryStore implements Store {
  readonly #customers = new Map<string, StoredCustomer>();

  get(id: string): StoredCustomer | undefined {
    return this.#customers.get(id);
  }

  put(customer: StoredCustomer): void {
    this.#customers.set(customer.external_id, customer);
  }

  delete(id: string): boolean {
    return this.#customers.delete(id);
  }

  all(): Iterable<StoredCustomer> {
    return this.#customers.values();
  }

  clear(): void {
    this.#customers.clear();
  }
}

/** An object without inherited members, so that every codename and identifier is a plain key. */
function emptyTable<Value>(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>;
}

export function newCustomer(id: string, name: string): StoredCustomer {
  return {
    external_id: id,
    name,
    attributes: emptyTable(),
    metrics: emptyTable(),
    events: emptyTable(),
    contacts: emptyTable(),
  };
}

export function newContact(id: string, name: string): StoredContact {
  return { external_id: id, name, attributes: emptyTable(), metrics: emptyTable(), events: emptyTable() };
}
