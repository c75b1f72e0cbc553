// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.

import type { CustomersUpload } from './types.js';

/** A request body that the API must accept. */
export interface AcceptedExample<Body> {
  readonly summary: string;
  readonly description?: string;
  /** Ids of the statements of the vendor's page that it bears on. */
  readonly statements: readonly string[];
  readonly body: Body;
}

/** A request body that the API must refuse. */
export interface RejectedExample {
  readonly summary: string;
  readonly reason: string;
  /** Ids of the statements of the vendor's page that it bears on. */
  readonly statements: readonly string[];
  /** Status of the refusal. */
  readonly status: number;
  /** `type`: the types see a fault; `value`: only a validator does. */
  readonly fault: 'type' | 'value';
  /** Every fault: JSON pointer and schema keyword. */
  readonly errors: readonly { readonly pointer: string; readonly keyword: string }[];
  readonly body: unknown;
}

/** The examples of the contract, by operationId and name. */
export declare const examples: {
  readonly uploadCustomers: {
    readonly accepted: Readonly<Record<
      | 'attributes-section'
      | 'booleans'
      | 'codenames-in-any-case'
      | 'codenames-of-object-members'
      | 'codenames-with-symbols'
      | 'customers-at-limit'
      | 'empty-attributes'
      | 'empty-metrics'
      | 'empty-strings'
      | 'external-id-at-limit'
      | 'leap-day'
      | 'metric-of-date-only'
      | 'metrics-at-limit'
      | 'metrics-section'
      | 'name-at-limit'
      | 'no-customers'
      | 'non-ascii'
      | 'numbers'
      | 'owner-email-at-limit'
      | 'plain-string-attributes'
      | 'required-only'
      | 'same-customer-twice'
      | 'same-date-in-two-customers'
      | 'seed-full'
      | 'seed-short'
      | 'several-metrics'
      | 'unknown-customer-field'
      | 'unusual-addresses', AcceptedExample<CustomersUpload>>>;
    readonly rejected: Readonly<Record<
      | 'attribute-list'
      | 'attribute-null'
      | 'attribute-object'
      | 'attribute-of-awkward-codename'
      | 'attributes-array'
      | 'body-array'
      | 'body-null'
      | 'crm-link-number'
      | 'customer-string'
      | 'customers-missing'
      | 'customers-object'
      | 'customers-over-limit'
      | 'external-id-missing'
      | 'external-id-null'
      | 'external-id-number'
      | 'external-id-too-long-in-emoji'
      | 'external-id-too-long'
      | 'metric-date-day-first'
      | 'metric-date-no-leap-year'
      | 'metric-date-number'
      | 'metric-dates-repeated'
      | 'metric-value-null'
      | 'metric-without-date'
      | 'metrics-object'
      | 'metrics-over-limit'
      | 'name-boolean'
      | 'name-missing-in-second'
      | 'name-missing'
      | 'name-too-long'
      | 'owner-email-no-address'
      | 'owner-email-null'
      | 'owner-email-too-long'
      | 'owner-email-with-name'
      | 'renewal-date-impossible'
      | 'renewal-date-with-time'
      | 'several-faults', RejectedExample>>;
  };
};
