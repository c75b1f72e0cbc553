import type { RequestBody } from '@customerscore-kit/server';
import type { Clock } from './clock.ts';
import { newContact, newCustomer, type Store, type StoredContact, type StoredCustomer, type Values } from './store.ts';

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

/** The options of {@link AccountData}. */
export interface AccountDataOptions {
  store: Store;
  clock: Clock;
  /** E-mail addresses of the users of the account. */
  users: readonly string[];
  /** Names of the events that a metric counts; undefined if all count. */
  events: ReadonlySet<string> | undefined;
  /** How long the processing of the next upload takes, in milliseconds. */
  processingTime: () => number;
  /** Called after each change of the customers, the notifications or the waiting uploads. */
  onChange: () => void;
}

/** The data of an account, and what happens to uploads. */
export class AccountData {
  readonly #options: AccountDataOptions;
  readonly #waiting: { due: number; upload: Upload }[] = [];
  readonly outbox: Notification[] = [];

  constructor(options: AccountDataOptions) {
    this.#options = options;
  }

  /** Accepts an upload. It is processed when its time has come, and after all earlier uploads. */
  enqueue(upload: Upload): void {
    const { clock, processingTime } = this.#options;
    const last = this.#waiting.at(-1)?.due ?? 0;
    this.#waiting.push({ due: Math.max(last, clock.now() + processingTime()), upload });
    this.process();
    this.#options.onChange();
  }

  /** Number of uploads that wait for their processing. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** When the next upload is processed, in milliseconds since 1970; undefined if none waits. */
  get nextDue(): number | undefined {
    return this.#waiting[0]?.due;
  }

  /** Processes the uploads whose time has come. */
  process(): void {
    const now = this.#options.clock.now();
    while (this.#waiting.length > 0 && this.#waiting[0]!.due <= now) {
      this.#apply(this.#waiting.shift()!.upload, now);
      this.#options.onChange();
    }
  }

  customer(id: string): StoredCustomer | undefined {
    this.process();
    return this.#options.store.get(id);
  }

  customers(): StoredCustomer[] {
    this.process();
    return [...this.#options.store.all()];
  }

  save(customer: StoredCustomer): void {
    this.#options.store.put(customer);
    this.#options.onChange();
  }

  /** @returns whether the customer existed */
  delete(id: string): boolean {
    this.process();
    if (!this.#options.store.delete(id)) return false;
    for (const customer of this.#options.store.all()) {
      if (customer.parent_external_id !== id) continue;
      delete customer.parent_external_id;
      this.save(customer);
    }
    this.#options.onChange();
    return true;
  }

  /** Whether a user of the account has an e-mail address. */
  hasUser(email: string): boolean {
    return this.#options.users.includes(email);
  }

  /** Links a customer to the user with an e-mail address, if there is one. */
  link(customer: StoredCustomer, email: string | undefined): void {
    if (email !== undefined && this.hasUser(email)) customer.owner = email;
  }

  reset(): void {
    this.#options.store.clear();
    this.#waiting.length = 0;
    this.outbox.length = 0;
    this.#options.onChange();
  }

  #apply(upload: Upload, now: number): void {
    const items = this.#import(upload);
    if (upload.operation === 'trackEvents') return;
    for (const to of this.#options.users) this.outbox.push({ time: now, to, operation: upload.operation, items });
  }

  /** @returns the number of records that were imported */
  #import(upload: Upload): number {
    switch (upload.operation) {
      case 'uploadCustomers':
        for (const each of upload.body.customers) this.#importCustomer(each);
        return upload.body.customers.length;
      case 'uploadContacts':
        return upload.body.contacts.filter((each) => this.#importContact(each)).length;
      case 'trackEvents':
        return upload.body.events.filter((each) => this.#count(each)).length;
    }
  }

  #importCustomer(given: RequestBody<'uploadCustomers'>['customers'][number]): void {
    const customer = this.#options.store.get(given.external_id) ?? newCustomer(given.external_id, given.name);
    customer.name = given.name;
    this.link(customer, given.owner_email);
    merge(customer, given);
    this.save(customer);
  }

  #importContact(given: RequestBody<'uploadContacts'>['contacts'][number]): boolean {
    const customer = this.#options.store.get(given.customer_external_id);
    if (customer === undefined) return false;
    const contact = contactOf(customer, given.contact_external_id, given.contact_name);
    contact.name = given.contact_name;
    merge(contact, given);
    this.save(customer);
    return true;
  }

  #count({ name, identification, data }: RequestBody<'trackEvents'>['events'][number]): boolean {
    const customer = this.#options.store.get(identification.customer);
    if (customer === undefined) return false;
    const { contact: id } = identification;
    const contact = id === undefined ? undefined : contactOf(customer, id, id);
    if (this.#options.events?.has(name) !== false) {
      const counted = contact ?? customer;
      counted.events[name] = (counted.events[name] ?? 0) + 1;
    }
    if (data?.customer !== undefined) merge(customer, { attributes: data.customer });
    if (contact !== undefined && data?.contact !== undefined) {
      const { contact_name: contactName, ...attributes } = data.contact;
      if (contactName !== undefined) contact.name = String(contactName);
      merge(contact, { attributes });
    }
    this.save(customer);
    return true;
  }
}

/** The contact of a customer. Adds it if it does not exist. */
export function contactOf(customer: StoredCustomer, id: string, name: string): StoredContact {
  customer.contacts[id] ??= newContact(id, name);
  return customer.contacts[id];
}

/** Adds attributes and metrics to a record. */
export function merge(
  record: StoredCustomer | StoredContact,
  { attributes = {}, metrics = [] }: { attributes?: Values | undefined; metrics?: readonly Values[] | undefined },
): void {
  // Spread copies own keys such as __proto__ as they are, and is much faster than setting each key.
  record.attributes = { ...record.attributes, ...attributes };
  for (const { date, ...values } of metrics) {
    const day = String(date);
    const known = record.metrics[day];
    record.metrics[day] = known === undefined ? values : { ...known, ...values };
  }
}
