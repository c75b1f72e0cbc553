import type { RequestBody } from '@customerscore-kit/server';

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

/** A message that the API sends after it has processed an upload. */
export interface Notification {
  /** Milliseconds since 1970. */
  time: number;
  /** E-mail address of the user. */
  to: string;
  operation: Upload['operation'];
  /** Number of records that were imported. */
  items: number;
}

/** An upload that waits for its processing. The values that are not stored are already removed. */
export type Upload =
  | { operation: 'uploadCustomers'; body: RequestBody<'uploadCustomers'> }
  | { operation: 'uploadContacts'; body: RequestBody<'uploadContacts'> }
  | { operation: 'trackEvents'; body: RequestBody<'trackEvents'> };

/** The uploads that wait for their processing. */
export interface Queue {
  length: number;
  /** When the first and the last upload are processed, in milliseconds since 1970; undefined if none waits. */
  first: number | undefined;
  last: number | undefined;
}

/** The data of an account within a transaction. */
export interface StoredData {
  /** By how many milliseconds the clock of the mock is ahead of the system clock. */
  readonly ahead: number;
  /** Advances the clock of all mocks that share the data. */
  advance(milliseconds: number): Promise<void>;
  /** The customers with these ids, in the same order; undefined for those that do not exist. */
  customers(ids: readonly string[]): Promise<(StoredCustomer | undefined)[]>;
  /** All customers, in the order in which they were added. */
  allCustomers(): Promise<StoredCustomer[]>;
  countCustomers(): Promise<number>;
  /** Adds or replaces customers. */
  put(customers: readonly StoredCustomer[]): Promise<void>;
  /** @returns whether the customer existed */
  delete(id: string): Promise<boolean>;
  queue(): Promise<Queue>;
  /** @param due when it is processed, in milliseconds since 1970; not before those that already wait */
  enqueue(due: number, upload: Upload): Promise<void>;
  /** Removes and returns the first upload whose time has come. */
  dequeue(now: number): Promise<Upload | undefined>;
  notify(notifications: readonly Notification[]): Promise<void>;
  /** The last {@link maxNotifications} notifications, the oldest first. */
  outbox(): Promise<Notification[]>;
  countNotifications(): Promise<number>;
  /** Removes customers, waiting uploads and notifications. The clock stays. */
  clear(): Promise<void>;
}

/** Maximum number of notifications that a mock remembers. */
export const maxNotifications = 10_000;

/** Where a mock keeps the data of an account. */
export interface Store {
  /** For people: what keeps the data, and where. */
  readonly name: string;
  /** Whether other processes may change the data. */
  readonly isShared: boolean;
  /** Does work as a whole or not at all, and never at the same time as other work, also of other processes. */
  transaction<Result>(work: (data: StoredData) => Promise<Result>): Promise<Result>;
  /** Waits for transactions that have begun. */
  close(): Promise<void>;
}

/** An object without inherited members, so that every codename and identifier is a plain key. */
function table<Value>(entries: Readonly<Record<string, Value>> = {}): Record<string, Value> {
  return Object.assign(Object.create(null), entries);
}

export function newCustomer(id: string, name: string): StoredCustomer {
  return {
    external_id: id,
    name,
    attributes: table(),
    metrics: table(),
    events: table(),
    contacts: table(),
  };
}

export function newContact(id: string, name: string): StoredContact {
  return { external_id: id, name, attributes: table(), metrics: table(), events: table() };
}

/** The customer in the JSON text that `JSON.stringify` made of one. */
export function parseCustomer(json: string): StoredCustomer {
  const customer = JSON.parse(json) as StoredCustomer;
  const contacts = table(customer.contacts);
  for (const id of Object.keys(contacts)) contacts[id] = withTables(contacts[id]!);
  return { ...withTables(customer), contacts };
}

function withTables<Item extends StoredCustomer | StoredContact>(item: Item): Item {
  return {
    ...item,
    attributes: table(item.attributes),
    metrics: table(item.metrics),
    events: table(item.events),
  };
}
