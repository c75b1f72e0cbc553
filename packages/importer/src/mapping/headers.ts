import { type CustomerField, metricFields } from './customer-fields.ts';

/** A header in the form in which it is compared: `External ID`, `external_id` and `externalId` are the same. */
export function headerKey(name: string): string {
  const key = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return key === '' ? name.trim() : key;
}

/** Headers that mean a field of a customer. The first of these that a file has is taken. */
export const fieldHeaders = {
  external_id: [
    ...['external_id', 'customer_external_id', 'company_external_id', 'account_external_id'],
    ...['customer_id', 'company_id', 'account_id', 'client_id', 'organization_id', 'organisation_id', 'tenant_id'],
    // Exports of Mixpanel, HubSpot and many others.
    ...['distinct_id', 'record_id', 'id'],
  ],
  name: [
    ...['name', 'customer_name', 'company_name', 'account_name', 'client_name', 'organization_name'],
    ...[
      'organisation_name',
      'display_name',
      'company',
      'account',
      'customer',
      'client',
      'organization',
      'organisation',
    ],
  ],
  owner_email: [
    ...['owner_email', 'customer_owner_email', 'company_owner_email', 'account_owner_email', 'csm_email'],
    ...['customer_success_manager_email', 'account_manager_email'],
    // Their values may be names. The inspection of the rows finds that.
    ...[
      'owner',
      'customer_owner',
      'company_owner',
      'account_owner',
      'csm',
      'customer_success_manager',
      'account_manager',
    ],
  ],
} as const satisfies Record<CustomerField, readonly string[]>;

/** Headers that mean the customer of a metric. `id` comes last, because it may be that of the row. */
export const customerHeaders = [
  ...fieldHeaders.external_id.filter((header) => header !== 'id'),
  ...['customer', 'company', 'account', 'client', 'organization', 'organisation', 'tenant', 'id'],
];

/** Headers that mean the date of a metric. */
export const dateHeaders = [
  ...metricFields.flatMap((field) => [`metrics.${field}`, `metric_${field}`, field]),
  ...['day', 'month', 'period', 'week', 'snapshot_date', 'as_of', 'as_of_date', 'timestamp', 'time'],
];

/** Headers that mean the codename of a metric, and its value, in files with a row for each value. */
export const codenameHeaders = [
  'codename',
  'metric_codename',
  'metric',
  'metric_name',
  'metric_id',
  'key',
  'event',
  'name',
];
export const valueHeaders = ['value', 'metric_value', 'amount', 'count', 'total', 'quantity'];
