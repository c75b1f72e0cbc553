import { operations } from '@customerscore-kit/contract/operations';
import type { Customer } from '@customerscore-kit/contract/types';

/** A field of a customer besides attributes and metrics. */
export type CustomerField = Exclude<keyof Customer, 'attributes' | 'metrics'>;

type RequiredField = { [Field in CustomerField]: undefined extends Customer[Field] ? never : Field }[CustomerField];

/** The fields of a customer besides attributes and metrics, and whether the API requires them. The compiler compares them with the contract. */
const fields = { external_id: true, name: true, owner_email: false } satisfies {
  [Field in CustomerField]: Field extends RequiredField ? true : false;
};

export const customerFields = Object.keys(fields) as CustomerField[];

export const requiredFields = customerFields.filter((field) => fields[field]);

const codenamesOf = (part: 'customer.attributes' | 'customer.metrics') =>
  operations.uploadCustomers.codenames.find(({ of }) => of === part) as {
    path: readonly string[];
    system: readonly string[];
    fields: readonly string[];
  };

/** Codenames of attributes that every account has. */
export const systemAttributes: readonly string[] = codenamesOf('customer.attributes').system;

/** Fields of a metric, which therefore are no codenames. */
export const metricFields: readonly string[] = codenamesOf('customer.metrics').fields;

/** Keys of the bodies of requests: `customers`, and in each of them `attributes` and `metrics`. */
export const [customersKey, , attributesKey] = codenamesOf('customer.attributes').path as [string, string, string];
export const [, , metricsKey] = codenamesOf('customer.metrics').path as [string, string, string];
