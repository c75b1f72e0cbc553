import { limits } from '@customerscore-kit/contract/limits';
import { operations } from '@customerscore-kit/contract/operations';
import type { Customer, TrackerEvent, UploadedContact } from '@customerscore-kit/contract/types';
import { validateContact, validateCustomer } from '@customerscore-kit/contract/validators';

/** The records of each bulk operation. */
export interface RecordsByOperation {
  uploadCustomers: Customer;
  uploadContacts: UploadedContact;
  trackEvents: TrackerEvent;
}

export type BulkOperation = keyof RecordsByOperation;

/** What the fields of a record mean for an upload. */
interface Kind {
  /**
   * What is the same for two records that change the same thing: they never are in one request or in flight at once, so that the
   * later one counts. Undefined if records do not change anything.
   */
  identityOf?: (record: never) => string;
  /** Splits a record with more metrics than a request may have for it, into parts in order. */
  split?: (record: never, maxMetrics: number) => object[];
  /** Validates a record; tells the maximum number of metrics. */
  validate?: typeof validateCustomer | typeof validateContact;
}

const kinds: Record<BulkOperation, Kind> = {
  uploadCustomers: {
    identityOf: ({ external_id }: Customer) => external_id,
    split: (customer: Customer, maxMetrics) => {
      const { external_id, name } = customer;
      return chunks(customer.metrics!, maxMetrics).map((metrics, part) =>
        part === 0 ? { ...customer, metrics } : { external_id, name, metrics },
      );
    },
    validate: validateCustomer,
  },
  uploadContacts: {
    identityOf: (contact: UploadedContact) =>
      JSON.stringify([contact.customer_external_id, contact.contact_external_id]),
    split: (contact: UploadedContact, maxMetrics) => {
      const { customer_external_id, contact_external_id, contact_name } = contact;
      return chunks(contact.metrics!, maxMetrics).map((metrics, part) =>
        part === 0 ? { ...contact, metrics } : { customer_external_id, contact_external_id, contact_name, metrics },
      );
    },
    validate: validateContact,
  },
  trackEvents: {},
};

/** What an upload needs to know of its operation. */
export interface BulkPlan {
  operation: BulkOperation;
  /** The field with the records. */
  field: string;
  maxItems: number;
  maxBodyBytes: number;
  requestsPerMinute: number;
  identityOf(record: unknown): string | undefined;
  /** The parts of a record with too many metrics; undefined for all other records. */
  split(record: unknown): object[] | undefined;
}

export function planOf(operation: BulkOperation): BulkPlan {
  const { codenames } = operations[operation];
  const { maxItems, maxBodyBytes, requestsPerMinute } = limits[operation];
  const { identityOf, split, validate } = kinds[operation];
  const maxMetrics = validate === undefined ? Number.POSITIVE_INFINITY : maxMetricsOf(validate);
  return {
    operation,
    field: codenames[0].path[0],
    maxItems,
    maxBodyBytes,
    requestsPerMinute,
    identityOf: (record) => (typeof record === 'object' && record !== null ? identityOf?.(record as never) : undefined),
    split: (record) => {
      const { metrics } = (record ?? {}) as { metrics?: unknown };
      return Array.isArray(metrics) && metrics.length > maxMetrics ? split!(record as never, maxMetrics) : undefined;
    },
  };
}

/** The maximum number of metrics of a record, which the contract has only in its schema: a validator names it. */
function maxMetricsOf(validate: NonNullable<Kind['validate']>): number {
  const found = validate({ metrics: new Array(100_000) });
  const error = found.ok ? undefined : found.errors.find(({ keyword }) => keyword === 'maxItems');
  return error === undefined ? Number.POSITIVE_INFINITY : Number(error.params.limit);
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
