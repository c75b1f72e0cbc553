import type { AccountInput, FindingCode, InspectedOperationId } from '@customerscore-kit/contract/inspect';
import { limits } from '@customerscore-kit/contract/limits';

/** A payload, as it is shown: a value is shown as JSON, a text is an expression of TypeScript, in which `limits` is known. */
export type ShownPayload = object | string;

/** A payload in which `inspect` finds one code and nothing else, and the same without it. */
export interface FindingCase {
  operation: InspectedOperationId;
  wrong: ShownPayload;
  /** Codes that always come with it. Default: none. */
  also?: FindingCode[];
  right: ShownPayload;
  /** Codenames of the account. Default: not checked. */
  account?: AccountInput;
  /** Other options of `inspect`, as an expression of TypeScript. */
  options?: string;
  /** The options of the corrected payload, if they differ. */
  rightOptions?: string;
}

const id = { external_id: '12345' };
const acme = { ...id, name: 'Knapp-Cruz Inc.' };
const upload = (fields: object) => ({ customers: [{ ...acme, ...fields }] });
const contact = { customer_external_id: '12345', contact_external_id: 'C12345', contact_name: 'John Doe' };
const event = { name: 'report-exported', timestamp: 1712123456789, identification: { customer: '12345' } };
const track = (fields: object) => ({ trackerKey: 'CS-ABCD1', events: [{ ...event, ...fields }] });

/** An upload whose attributes contain what JSON cannot express. */
const code = (attributes: string) =>
  `{\n  customers: [\n    {\n      external_id: '12345',\n      name: 'Knapp-Cruz Inc.',\n      attributes: ${attributes},\n    },\n  ],\n}`;
const attribute = (name: string, type: 'string' | 'number' | 'boolean' | 'date' | 'timestamp') => ({
  customer: { attributes: { [name]: type } },
});
const many = (length: string) => `{
  customers: Array.from({ length: ${length} }, (_, n) => ({
    external_id: String(n + 1),
    name: \`Customer \${n + 1}\`,
  })),
}`;
const longText = (size: string) => code(`{ note: 'x'.repeat(${size}) }`);
const inUpload = { operation: 'uploadCustomers' } as const;
const previous = (items: number) => `{ previous: { items: ${items}, values: 0, dropped: 0, misread: 0, refused: 0 } }`;

/** By code. A test runs `inspect` on each: the first payload gives exactly that code, the second gives no finding. */
export const findingCases: Record<FindingCode, FindingCase> = {
  type: {
    ...inUpload,
    wrong: { customers: [{ external_id: 12345, name: 'Knapp-Cruz Inc.' }] },
    right: { customers: [acme] },
  },
  required: { ...inUpload, wrong: { customers: [id] }, right: { customers: [acme] } },
  maxLength: {
    ...inUpload,
    wrong: "{ customers: [{ external_id: '12345', name: 'x'.repeat(300) }] }",
    right: "{ customers: [{ external_id: '12345', name: 'x'.repeat(100) }] }",
  },
  maxItems: {
    ...inUpload,
    wrong: many('limits.uploadCustomers.maxItems + 1'),
    right: many('limits.uploadCustomers.maxItems'),
  },
  format: {
    ...inUpload,
    wrong: upload({ owner_email: 'Jane Doe' }),
    right: upload({ owner_email: 'jane.doe@example.com' }),
  },
  'x-unique-by': {
    ...inUpload,
    wrong: upload({
      metrics: [
        { date: '2024-04-29', logins: 3 },
        { date: '2024-04-29', resolved_tickets: 39 },
      ],
    }),
    right: upload({ metrics: [{ date: '2024-04-29', logins: 3, resolved_tickets: 39 }] }),
  },
  maxBodyBytes: {
    ...inUpload,
    wrong: longText('limits.uploadCustomers.maxBodyBytes'),
    right: longText('1_000'),
  },
  readable: {
    ...inUpload,
    wrong: code("{\n        get seats() {\n          throw new Error('not loaded');\n        },\n      }"),
    right: upload({ attributes: { seats: 39 } }),
  },
  unserializable: { ...inUpload, wrong: code('{ seats: 39n }'), right: upload({ attributes: { seats: 39 } }) },
  'unknown-codename': {
    ...inUpload,
    account: attribute('seats', 'number'),
    wrong: upload({ attributes: { favourite_colour: 'red' } }),
    right: upload({ attributes: { seats: 39 } }),
  },
  'miscased-codename': {
    ...inUpload,
    account: attribute('plan_tier', 'string'),
    wrong: upload({ attributes: { Plan_Tier: 'free' } }),
    right: upload({ attributes: { plan_tier: 'free' } }),
  },
  'wrong-type': {
    ...inUpload,
    account: attribute('seats', 'number'),
    wrong: upload({ attributes: { seats: '39' } }),
    right: upload({ attributes: { seats: 39 } }),
  },
  'date-time': {
    ...inUpload,
    account: attribute('trial_ends_on', 'date'),
    wrong: upload({ attributes: { trial_ends_on: '2024-08-14T10:00:00Z' } }),
    right: upload({ attributes: { trial_ends_on: '2024-08-14' } }),
  },
  milliseconds: {
    ...inUpload,
    account: attribute('last_login_at', 'timestamp'),
    wrong: upload({ attributes: { last_login_at: 1723593600000 } }),
    right: upload({ attributes: { last_login_at: 1723593600 } }),
  },
  'value-not-allowed': {
    ...inUpload,
    account: { customer: { attributes: { plan_tier: { type: 'string', values: ['free', 'team'] } } } },
    wrong: upload({ attributes: { plan_tier: 'pro' } }),
    right: upload({ attributes: { plan_tier: 'team' } }),
  },
  'integration-fed': {
    ...inUpload,
    account: {
      customer: { attributes: { seats: 'number', annual_revenue: { type: 'number', source: 'integration' } } },
    },
    wrong: upload({ attributes: { seats: 39, annual_revenue: 1000 } }),
    right: upload({ attributes: { seats: 39 } }),
  },
  'not-tracked': {
    operation: 'trackEvents',
    account: { ...attribute('is_partner', 'boolean'), events: ['report-exported'] },
    wrong: track({ data: { customer: { is_partner: 'true' } } }),
    right: track({}),
  },
  'retired-field': {
    ...inUpload,
    wrong: upload({ admin_link: 'https://admin.example.com/12345' }),
    right: upload({ attributes: { crm_link: 'https://crm.example.com/12345' } }),
  },
  'camelcase-field': {
    ...inUpload,
    wrong: upload({ ownerEmail: 'owner@example.com' }),
    right: upload({ owner_email: 'owner@example.com' }),
  },
  'unknown-field': {
    ...inUpload,
    account: attribute('seats', 'number'),
    wrong: upload({ seats: 39 }),
    right: upload({ attributes: { seats: 39 } }),
  },
  'duplicate-customer': {
    ...inUpload,
    wrong: {
      customers: [
        { ...acme, attributes: { seats: 39 } },
        { ...acme, attributes: { plan_tier: 'free' } },
      ],
    },
    right: upload({ attributes: { seats: 39, plan_tier: 'free' } }),
  },
  'duplicate-contact': {
    operation: 'uploadContacts',
    wrong: { contacts: [contact, { ...contact, attributes: { phone: '+420 123 456 789' } }] },
    right: { contacts: [{ ...contact, attributes: { phone: '+420 123 456 789' } }] },
  },
  'unknown-customer': {
    operation: 'uploadContacts',
    options: "{ customers: new Set(['12345']) }",
    wrong: { contacts: [{ ...contact, customer_external_id: '99999' }] },
    right: { contacts: [contact] },
  },
  'uncounted-event': {
    operation: 'trackEvents',
    account: { events: ['report-exported'] },
    wrong: track({ name: 'button-clicked' }),
    right: track({}),
  },
  seconds: { operation: 'trackEvents', wrong: track({ timestamp: 1712123456 }), right: track({}) },
  microseconds: { operation: 'trackEvents', wrong: track({ timestamp: 1712123456789000 }), right: track({}) },
  'unsafe-integer': {
    ...inUpload,
    wrong: code('{ invoice_number: 2 ** 53 }'),
    right: upload({ attributes: { invoice_number: '9007199254740992' } }),
  },
  'becomes-null': {
    ...inUpload,
    also: ['type'],
    wrong: code('{ seats: Number.NaN }'),
    right: upload({ attributes: { seats: 39 } }),
  },
  'left-out': {
    ...inUpload,
    wrong: code('{ seats: undefined }'),
    right: upload({ attributes: { seats: 39 } }),
  },
  'date-object': {
    ...inUpload,
    wrong: code("{ trial_ends_on: new Date('2024-08-14') }"),
    right: upload({ attributes: { trial_ends_on: '2024-08-14' } }),
  },
  'not-plain': {
    ...inUpload,
    wrong: code("new Map([['seats', 39]])"),
    right: upload({ attributes: { seats: 39 } }),
  },
  'padded-id': {
    ...inUpload,
    wrong: { customers: [{ ...acme, external_id: '12345 ' }] },
    right: { customers: [acme] },
  },
  'placeholder-id': {
    ...inUpload,
    wrong: { customers: [{ ...acme, external_id: 'undefined' }] },
    right: { customers: [acme] },
  },
  blank: { ...inUpload, wrong: { customers: [{ ...acme, name: ' ' }] }, right: { customers: [acme] } },
  'empty-upload': { ...inUpload, wrong: { customers: [] }, right: { customers: [acme] } },
  'small-uploads': {
    ...inUpload,
    options: previous(1),
    wrong: { customers: [acme] },
    rightOptions: '{}',
    right: { customers: [acme, { external_id: '67890', name: 'Acme Corporation' }] },
  },
};

/** The value of an expression of a case. */
export function evaluate(shown: ShownPayload): unknown {
  if (typeof shown !== 'string') return shown;
  return new Function('limits', `return (${shown})`)(limits);
}
