import { caseOf, type InspectionCase, type Row } from './inspection-case.ts';

const update = (name: string, attributes: object, row: Row) => caseOf('updateCustomer', name, { attributes }, row);

/** One wrong codename makes the API refuse the whole update, so findings about codenames are errors here. */
export const updateCustomer: InspectionCase[] = [
  update(
    'valid attributes',
    { seats: 3, crm_link: 'https://example.com', renewal_date: '2024-05-25' },
    { types: 'compiles' },
  ),
  update(
    'a mistyped codename',
    { seatz: 3 },
    { errors: [['unknown-codename', '/attributes/seatz', /"seats"/]], types: /'seatz' does not exist/ },
  ),
  update(
    'a mis-cased codename',
    { Seats: 3 },
    { errors: [['miscased-codename', '/attributes/Seats', /"seats"/]], types: /'Seats' does not exist/ },
  ),
  update(
    'a number in quotes',
    { seats: '3' },
    { errors: [['wrong-type', '/attributes/seats']], types: /is not assignable to type 'number'/ },
  ),
  update(
    'a boolean as a number',
    { is_partner: 0 },
    { errors: [['wrong-type', '/attributes/is_partner']], types: /is not assignable to type 'boolean/ },
  ),
  update(
    'a date with a time',
    { trial_ends_on: '2024-08-14T10:00:00' },
    { errors: [['date-time', '/attributes/trial_ends_on']], types: 'compiles' },
  ),
  update(
    'milliseconds',
    { last_login_at: 1723593600000 },
    { errors: [['milliseconds', '/attributes/last_login_at']], types: 'compiles' },
  ),
  update(
    'a value that is not allowed',
    { plan_tier: 'pro' },
    { errors: [['value-not-allowed', '/attributes/plan_tier']], types: /'"pro"' is not assignable/ },
  ),
  update(
    'an attribute that an integration feeds',
    { hubspot_owner: 'x' },
    { errors: [['integration-fed', '/attributes/hubspot_owner']], types: /is not assignable/ },
  ),
  update(
    'a system attribute of another type',
    { renewal_date: 5 },
    { errors: [['wrong-type', '/attributes/renewal_date']], types: /is not assignable/ },
  ),
  update('null', { seats: null }, { errors: [['type', '/attributes/seats']], types: /'null' is not assignable/ }),
  caseOf('updateCustomer', 'nothing', {}, { types: 'compiles' }),
  caseOf(
    'updateCustomer',
    'a field in camelCase',
    { isChurned: true },
    { warnings: [['camelcase-field', '/isChurned', /"is_churned"/]], types: /'isChurned' does not exist/ },
  ),
  caseOf(
    'updateCustomer',
    'metrics, which it does not accept',
    { metrics: [] },
    { warnings: [['unknown-field', '/metrics']], types: /'metrics' does not exist/ },
  ),
  caseOf(
    'updateCustomer',
    'a Date object',
    { churned_date: new Date(0) },
    {
      errors: [['format', '/churned_date']],
      warnings: [['date-object', '/churned_date']],
      types: /'Date' is not assignable/,
    },
  ),
];

const customer = { external_id: '12345', name: 'Acme' };

export const createCustomer: InspectionCase[] = [
  caseOf('createCustomer', 'a customer', customer, { types: 'compiles' }),
  caseOf(
    'createCustomer',
    'attributes, which it does not accept',
    { ...customer, attributes: { seats: 3 } },
    { warnings: [['unknown-field', '/attributes']], types: /'attributes' does not exist/ },
  ),
  caseOf(
    'createCustomer',
    'a parent that is not among the customers',
    { ...customer, parent_external_id: '1' },
    {
      options: { customers: new Set(['2']) },
      warnings: [['unknown-customer', '/parent_external_id', /first/]],
      types: 'compiles',
    },
  ),
  caseOf(
    'createCustomer',
    'a parent that is among the customers',
    { ...customer, parent_external_id: '2' },
    { options: { customers: new Set(['2']) }, types: 'compiles' },
  ),
  caseOf(
    'createCustomer',
    'an identifier with a trailing space',
    { ...customer, external_id: '1 ' },
    { warnings: [['padded-id', '/external_id']], types: 'compiles' },
  ),
];

const contact = { customer_external_id: '12345', contact_external_id: 'C1', contact_name: 'John Doe' };
const upload = (name: string, fields: object, row: Row) =>
  caseOf('uploadContacts', name, { contacts: [{ ...contact, ...fields }] }, row);

export const uploadContacts: InspectionCase[] = [
  upload(
    'attributes and metrics of contacts',
    {
      attributes: { email: 'a@b.co', age: 35, is_admin: true, role: 'editor' },
      metrics: [{ date: '2025-04-29', logins: 3 }],
    },
    { types: 'compiles' },
  ),
  upload(
    'an attribute of customers',
    { attributes: { seats: 3 } },
    { warnings: [['unknown-codename', '/contacts/0/attributes/seats']], types: /'seats' does not exist/ },
  ),
  upload(
    'a metric of customers',
    { metrics: [{ date: '2025-04-29', 'report-exports': 3 }] },
    { warnings: [['unknown-codename', '/contacts/0/metrics/0/report-exports']], types: /does not exist/ },
  ),
  upload(
    'a mis-cased codename',
    { attributes: { Phone: '1' } },
    { warnings: [['miscased-codename', '/contacts/0/attributes/Phone', /"phone"/]], types: /'Phone' does not exist/ },
  ),
  upload(
    'an attribute that an integration feeds',
    { attributes: { linkedin: 'https://example.com' } },
    { warnings: [['integration-fed', '/contacts/0/attributes/linkedin']], types: /is not assignable/ },
  ),
  upload(
    'the fields of a single contact',
    { external_id: 'C1' },
    { warnings: [['unknown-field', '/contacts/0/external_id']], types: /'external_id' does not exist/ },
  ),
  caseOf(
    'uploadContacts',
    'a duplicate contact',
    { contacts: [contact, { ...contact, contact_name: 'Jane' }] },
    { warnings: [['duplicate-contact', '/contacts/1']], types: 'compiles' },
  ),
  caseOf(
    'uploadContacts',
    'the same contact identifier under two customers',
    { contacts: [contact, { ...contact, customer_external_id: '2' }] },
    { types: 'compiles' },
  ),
  caseOf(
    'uploadContacts',
    'different identifiers with the same concatenation',
    {
      contacts: [
        { ...contact, customer_external_id: 'a', contact_external_id: 'bC' },
        { ...contact, customer_external_id: 'ab', contact_external_id: 'C' },
      ],
    },
    { types: 'compiles' },
  ),
  upload(
    'a customer that is not in the customers option',
    {},
    {
      options: { customers: new Set(['1']) },
      warnings: [['unknown-customer', '/contacts/0/customer_external_id', /first/]],
      types: 'compiles',
    },
  ),
  upload(
    'a customer that is in the customers option',
    {},
    { options: { customers: new Set(['12345']) }, types: 'compiles' },
  ),
  upload(
    'spaces around both identifiers',
    { customer_external_id: ' 1', contact_external_id: 'C ' },
    {
      warnings: [
        ['padded-id', '/contacts/0/customer_external_id'],
        ['padded-id', '/contacts/0/contact_external_id'],
      ],
      types: 'compiles',
    },
  ),
  caseOf('uploadContacts', 'no contacts', { contacts: [] }, { warnings: [['empty-upload', '']], types: 'compiles' }),
  caseOf(
    'uploadContacts',
    'a small upload after a small one: no page says that it notifies',
    { contacts: [contact] },
    { options: { previous: { items: 1, values: 0, dropped: 0, misread: 0, refused: 0 } }, types: 'compiles' },
  ),
];

export const contacts: InspectionCase[] = [
  caseOf('createContact', 'a contact', { external_id: 'C1', name: 'John' }, { types: 'compiles' }),
  caseOf(
    'createContact',
    'the fields of an upload',
    { contact_external_id: 'C1', contact_name: 'John' },
    {
      errors: [
        ['required', ''],
        ['required', ''],
      ],
      warnings: [
        ['unknown-field', '/contact_external_id'],
        ['unknown-field', '/contact_name'],
      ],
      types: /does not exist/,
    },
  ),
  caseOf(
    'createContact',
    'an identifier with a leading space',
    { external_id: ' C1', name: 'John' },
    { warnings: [['padded-id', '/external_id']], types: 'compiles' },
  ),
  caseOf('updateContact', 'a blank name', { name: ' ' }, { warnings: [['blank', '/name']], types: 'compiles' }),
  caseOf('updateContact', 'a name', { name: 'John' }, { types: 'compiles' }),
  caseOf(
    'updateContact',
    'attributes, which it does not accept',
    { attributes: {} },
    { warnings: [['unknown-field', '/attributes']], types: /'attributes' does not exist/ },
  ),
];

const event = { name: 'sign up', timestamp: 1712123456789, identification: { customer: 'cus_456' } };
const track = (name: string, fields: object, row: Row) =>
  caseOf('trackEvents', name, { trackerKey: 'CS-ABCD1', events: [{ ...event, ...fields }] }, row);

export const trackEvents: InspectionCase[] = [
  track('an event that a metric counts', {}, { types: 'compiles' }),
  track(
    'an event that no metric counts',
    { name: 'button-clicked' },
    {
      warnings: [['uncounted-event', '/events/0/name', /Configure a metric/]],
      types: /'"button-clicked"' is not assignable/,
    },
  ),
  track(
    'a mistyped event',
    { name: 'report-exporetd' },
    { warnings: [['uncounted-event', '/events/0/name', /"report-exported"/]], types: /is not assignable/ },
  ),
  track(
    'a mis-cased event',
    { name: 'Sign Up' },
    { warnings: [['uncounted-event', '/events/0/name', /"sign up"/]], types: /is not assignable/ },
  ),
  track(
    'seconds',
    { timestamp: 1712123456 },
    { warnings: [['seconds', '/events/0/timestamp', /1,000/]], types: 'compiles' },
  ),
  track(
    'microseconds',
    { timestamp: 1712123456789000 },
    { warnings: [['microseconds', '/events/0/timestamp', /by 1,000\./]], types: 'compiles' },
  ),
  track(
    'nanoseconds',
    { timestamp: 1712123456789000000 },
    { warnings: [['microseconds', '/events/0/timestamp', /by 1,000,000\./]] },
  ),
  track(
    'a time in quotes',
    { timestamp: '1712123456789' },
    { errors: [['type', '/events/0/timestamp']], types: /is not assignable to type 'number'/ },
  ),
  track(
    'attributes of customer and contact',
    {
      identification: { customer: 'a', contact: 'b' },
      data: { customer: { seats: 3, plan_tier: 'team' }, contact: { contact_name: 'Peter', city: 'Brno' } },
    },
    { types: 'compiles' },
  ),
  track(
    'a number in quotes',
    { data: { customer: { seats: '3' } } },
    { warnings: [['wrong-type', '/events/0/data/customer/seats']], types: /is not assignable/ },
  ),
  track(
    'a boolean attribute, which the tracker does not accept',
    { data: { customer: { is_partner: 'true' } } },
    {
      warnings: [['not-tracked', '/events/0/data/customer/is_partner', /upload or an update/]],
      types: /is not assignable/,
    },
  ),
  track(
    'a boolean',
    { data: { customer: { is_partner: true } } },
    {
      errors: [['type', '/events/0/data/customer/is_partner']],
      warnings: [['not-tracked', '/events/0/data/customer/is_partner']],
      types: /is not assignable/,
    },
  ),
  track(
    'an unknown codename',
    { data: { contact: { shoe_size: 43 } } },
    { warnings: [['unknown-codename', '/events/0/data/contact/shoe_size']], types: /'shoe_size' does not exist/ },
  ),
  track(
    'the name of a contact under a customer',
    { data: { customer: { contact_name: 'Peter' } } },
    {
      warnings: [['unknown-codename', '/events/0/data/customer/contact_name']],
      types: /'contact_name' does not exist/,
    },
  ),
  track(
    'properties of the event itself',
    { data: { page: 'home' } },
    { warnings: [['unknown-field', '/events/0/data/page']], types: /'page' does not exist/ },
  ),
  track(
    'a customer that is not in the customers option',
    {},
    {
      options: { customers: new Set() },
      warnings: [['unknown-customer', '/events/0/identification/customer']],
      types: 'compiles',
    },
  ),
  track(
    'a customer with a trailing space',
    { identification: { customer: 'cus_456 ' } },
    { warnings: [['padded-id', '/events/0/identification/customer']], types: 'compiles' },
  ),
  caseOf(
    'trackEvents',
    'the key in snake_case',
    { tracker_key: 'CS-ABCD1', events: [event] },
    {
      errors: [['required', '']],
      warnings: [['unknown-field', '/tracker_key', /"trackerKey"/]],
      types: /'tracker_key' does not exist/,
    },
  ),
  caseOf(
    'trackEvents',
    'no events',
    { trackerKey: 'CS-ABCD1', events: [] },
    { warnings: [['empty-upload', '']], types: 'compiles' },
  ),
];
