import type { DroppedValue } from '@customerscore-kit/server';
import type { FaultOptions, Step } from './faults.ts';
import type { LoggedRequest } from './request-log.ts';
import type { Notification, StoredContact, StoredCustomer } from './store/store.ts';

/** A customer to add, with the contacts by external id. What is left out is empty. */
export interface SeedCustomer extends Partial<Omit<StoredCustomer, 'external_id' | 'contacts'>> {
  external_id: string;
  contacts?: Readonly<Record<string, Partial<StoredContact>>>;
}

/** What tests read and change in a mock. */
export interface MockControl {
  /** The last 1,000 requests. */
  requests(): LoggedRequest[];
  /** All customers, with their contacts, after the processing of all uploads whose time has come. */
  customers(): Promise<StoredCustomer[]>;
  /** A customer; undefined if it does not exist. */
  customer(id: string): Promise<StoredCustomer | undefined>;
  /** The values that were accepted and not stored, in all remembered requests. */
  dropped(): DroppedValue[];
  /** The last 10,000 notifications that users got. */
  outbox(): Promise<Notification[]>;
  /** Number of uploads that wait for their processing. */
  waiting(): Promise<number>;
  /** Adds customers with their contacts. The name of a record is its id, unless given. */
  seed(state: { customers: readonly SeedCustomer[] }): Promise<void>;
  /** Advances the clock: milliseconds, or a duration such as `30m`. */
  advance(duration: number | string): Promise<void>;
  /** Adds answers for the next requests: a status, `reset`, or `pass` for the normal answer. */
  script(steps: readonly Step[]): void;
  /** Replaces latency and faults. */
  faults(options: FaultOptions): void;
  /** Removes all customers, requests, notifications, scripted answers, and the counts of the rate limit. */
  reset(): Promise<void>;
}
