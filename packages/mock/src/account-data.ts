import type { RequestBody } from '@customerscore-kit/server';
import type { Clock } from './clock.ts';
import {
  newContact,
  newCustomer,
  type Queue,
  type Store,
  type StoredContact,
  type StoredCustomer,
  type StoredData,
  type Upload,
  type Values,
} from './store/store.ts';

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

/** How much data there is. */
export interface Summary {
  customers: number;
  notifications: number;
  queue: Queue;
}

/** The customers that a batch changes, by id. */
type Customers = Map<string, StoredCustomer>;

/** The data of an account, and what happens to uploads. */
export class AccountData {
  readonly #options: AccountDataOptions;

  constructor(options: AccountDataOptions) {
    this.#options = options;
  }

  /** Reads data, after the processing of the uploads whose time has come. */
  read<Result>(work: (data: StoredData) => Promise<Result>): Promise<Result> {
    const { store, clock, onChange } = this.#options;
    return store.transaction(async (data) => {
      clock.ahead = data.ahead;
      if (await this.#process(data)) onChange();
      return work(data);
    });
  }

  /** Changes data, after the processing of the uploads whose time has come. Nothing changes if the work fails. */
  async change<Result>(work: (data: StoredData) => Promise<Result>): Promise<Result> {
    const result = await this.read(work);
    this.#options.onChange();
    return result;
  }

  /** Accepts an upload. It is processed when its time has come, and after all earlier uploads. */
  async enqueue(upload: Upload): Promise<void> {
    const { clock, processingTime } = this.#options;
    await this.change(async (data) => {
      const now = clock.now();
      const { last = 0 } = await data.queue();
      const due = Math.max(last, Math.round(now + processingTime()));
      await (due <= now ? this.#apply(upload, data, now) : data.enqueue(due, upload));
    });
  }

  /** Advances the clock. */
  async advance(milliseconds: number): Promise<void> {
    await this.change((data) => data.advance(Math.round(milliseconds)));
    // Processes the uploads whose time has come by that.
    await this.read(async () => {});
  }

  summary(): Promise<Summary> {
    return this.read(async (data) => ({
      customers: await data.countCustomers(),
      notifications: await data.countNotifications(),
      queue: await data.queue(),
    }));
  }

  /** Whether a user of the account has an e-mail address. */
  hasUser(email: string): boolean {
    return this.#options.users.includes(email);
  }

  /** Links a customer to the user with an e-mail address, if there is one. */
  link(customer: StoredCustomer, email: string | undefined): void {
    if (email !== undefined && this.hasUser(email)) customer.owner = email;
  }

  /** Processes the uploads whose time has come. @returns whether there were any */
  async #process(data: StoredData): Promise<boolean> {
    const now = this.#options.clock.now();
    for (let isChanged = false; ; isChanged = true) {
      const upload = await data.dequeue(now);
      if (upload === undefined) return isChanged;
      await this.#apply(upload, data, now);
    }
  }

  async #apply(upload: Upload, data: StoredData, now: number): Promise<void> {
    const ids = [...new Set(customerIdsOf(upload))];
    const stored = await data.customers(ids);
    const customers: Customers = new Map();
    for (const customer of stored) if (customer !== undefined) customers.set(customer.external_id, customer);
    const items = this.#import(upload, customers);
    await data.put([...customers.values()]);
    if (upload.operation === 'trackEvents') return;
    await data.notify(this.#options.users.map((to) => ({ time: now, to, operation: upload.operation, items })));
  }

  /** @returns the number of records that were imported */
  #import(upload: Upload, customers: Customers): number {
    switch (upload.operation) {
      case 'uploadCustomers':
        for (const each of upload.body.customers) this.#importCustomer(each, customers);
        return upload.body.customers.length;
      case 'uploadContacts':
        return upload.body.contacts.filter((each) => importContact(each, customers)).length;
      case 'trackEvents':
        return upload.body.events.filter((each) => this.#count(each, customers)).length;
    }
  }

  #importCustomer(given: RequestBody<'uploadCustomers'>['customers'][number], customers: Customers): void {
    const customer = customers.get(given.external_id) ?? newCustomer(given.external_id, given.name);
    customers.set(given.external_id, customer);
    customer.name = given.name;
    this.link(customer, given.owner_email);
    merge(customer, given);
  }

  #count({ name, identification, data }: Event, customers: Customers): boolean {
    const customer = customers.get(identification.customer);
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
    return true;
  }
}

type Event = RequestBody<'trackEvents'>['events'][number];

/** The ids of the customers that an upload is about. */
function customerIdsOf({ operation, body }: Upload): string[] {
  switch (operation) {
    case 'uploadCustomers':
      return body.customers.map(({ external_id: id }) => id);
    case 'uploadContacts':
      return body.contacts.map(({ customer_external_id: id }) => id);
    case 'trackEvents':
      return body.events.map(({ identification }) => identification.customer);
  }
}

function importContact(given: RequestBody<'uploadContacts'>['contacts'][number], customers: Customers): boolean {
  const customer = customers.get(given.customer_external_id);
  if (customer === undefined) return false;
  const contact = contactOf(customer, given.contact_external_id, given.contact_name);
  contact.name = given.contact_name;
  merge(contact, given);
  return true;
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
  set(record.attributes, attributes);
  for (const metric of metrics) {
    const day = String(metric.date);
    const known = record.metrics[day];
    if (known === undefined) {
      const { date: _, ...values } = metric;
      record.metrics[day] = values;
    } else set(known, metric, 'date');
  }
}

/** Sets values that came as JSON. Copies of both objects would take three times as long. @param except a key to leave out */
function set(target: Values, values: Values, except?: string): void {
  for (const key in values) {
    if (key === '__proto__') Object.defineProperty(target, key, { ...ownProperty, value: values[key] });
    else if (key !== except) target[key] = values[key];
  }
}

const ownProperty = { configurable: true, enumerable: true, writable: true };
