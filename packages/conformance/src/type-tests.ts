// The breaking-change gate also compiles the base's version of this file, so it must not import anything.

const header = `import { createClient, inspect, operations, validateContact, validateCustomer, validateEvent, validateMetric, validateUploadCustomers } from '@customerscore-kit/contract';
import type { Attributes, Customer, CustomersUpload, Metric, RequestOptions, TrackerEvent, UploadedContact, ValidationError } from '@customerscore-kit/contract';
import type { components, paths } from '@customerscore-kit/contract/types';
import { examples } from '@customerscore-kit/contract/examples';
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const client = createClient({ key: 'k' });
declare const body: CustomersUpload;
declare const maybe: string | undefined;
export {};
`;

/** A complete body as a constant, deeply readonly. */
const constant = `const constant = { customers: [{ external_id: '1', name: 'A', attributes: { plan: 'pro' }, metrics: [{ date: '2024-04-29', logins: 3 }] }] } as const`;

const bodies: [string, { code: string; error?: RegExp }][] = [
  ['S04 a body consists of customers', { code: `const a: CustomersUpload = { customers: [] };` }],
  ['S04 customers is required', { code: `const a: CustomersUpload = {};`, error: /'customers' is missing/ }],
  ['S05 external_id is required', { code: `const a: Customer = { name: 'A' };`, error: /'external_id' is missing/ }],
  [
    'S05 external_id is a string',
    {
      code: `const a: Customer = { external_id: 1, name: 'A' };`,
      error: /'number' is not assignable to type 'string'/,
    },
  ],
  ['S06 name is required', { code: `const a: Customer = { external_id: '1' };`, error: /'name' is missing/ }],
  ['S07 S08 S09 the rest is optional', { code: `const a: Customer = { external_id: '1', name: 'A' };` }],
  [
    'a misspelt field is refused',
    { code: `const a: Customer = { external_id: '1', name: 'A', ownerEmail: 'a@b.co' };`, error: /'ownerEmail'/ },
  ],
  [
    'S11 system attributes are known',
    {
      code: `const a: Attributes['crm_link'] = 'x'; const b: Same<Attributes['renewal_date'], string | undefined> = true;`,
    },
  ],
  [
    'S12 S13 custom attributes take strings, numbers and booleans',
    { code: `const a: Attributes = { plan: 'pro', seats: 3, trial: false };` },
  ],
  [
    'S13 attributes cannot be nested',
    { code: `const a: Attributes = { address: { city: 'Brno' } };`, error: /is not assignable/ },
  ],
  ['S16 a metric needs its date', { code: `const a: Metric = { logins: 3 };`, error: /'date' is missing/ }],
  ['S17 a metric takes any codename', { code: `const a: Metric = { date: '2024-04-29', 'my-event': 3 };` }],
  [
    'response bodies are unknown',
    {
      code: `type Body = paths['/api/v1/customers']['post']['responses'][200]['content']['*/*']; const a: Same<Body, unknown> = true;`,
    },
  ],
  [
    'the client requires a complete body',
    { code: `client.uploadCustomers({ customers: [{ name: 'A' }] });`, error: /external_id/ },
  ],
  ['S24 the client has no other method', { code: `client.getCustomers();`, error: /'getCustomers' does not exist/ }],
  [
    'ok narrows the result',
    {
      code: `const r = await client.uploadCustomers(body); if (r.ok) { const s: 200 extends typeof r.status ? true : false = true; } else { const s: 490 extends typeof r.status ? true : false = true; const t: 200 extends typeof r.status ? true : false = false; }`,
    },
  ],
  [
    'S27 status narrows the result',
    {
      code: `const r = await client.uploadCustomers(body); if (r.status === 490) { const a: false = r.ok; const b: 490 = r.status; }`,
    },
  ],
  [
    'S20 200 is a success',
    { code: `const r = await client.uploadCustomers(body); if (r.status === 200) { const a: true = r.ok; }` },
  ],
  [
    'other statuses are possible',
    {
      code: `const r = await client.uploadCustomers(body); const n: number = r.status; if (r.status === 503) { const a: false = r.ok; } if (r.status === 202) { const a: true = r.ok; }`,
    },
  ],
  [
    'S27 every branch of a switch on the status is typed',
    {
      code: `const r = await client.uploadCustomers(body);
switch (r.status) {
  case 200: { const a: true = r.ok; break; }
  case 429: { const a: false = r.ok; const b: 429 = r.status; break; }
  case 500: { const a: false = r.ok; const b: 500 = r.status; break; }
  default: { const a: 200 extends typeof r.status ? true : false = false; const b: 429 extends typeof r.status ? true : false = false; const c: 490 extends typeof r.status ? true : false = true; const d: 418 extends typeof r.status ? true : false = true; }
}`,
    },
  ],
  [
    'excluding statuses leaves the others',
    {
      code: `const r = await client.uploadCustomers(body); if (r.status !== 200 && r.status !== 490) { const a: 200 | 490 extends typeof r.status ? true : false = false; const b: 429 extends typeof r.status ? true : false = true; }`,
    },
  ],
  [
    'a status is a valid HTTP status',
    {
      code: `const r = await client.uploadCustomers(body); const a: number extends typeof r.status ? true : false = false; r.status === 700;`,
      error: /have no overlap/,
    },
  ],
  [
    'no documented failure is a success',
    { code: `const r = await client.uploadCustomers(body); if (r.ok) r.status === 490;`, error: /have no overlap/ },
  ],
  [
    'a response body cannot be used unchecked',
    { code: `const r = await client.uploadCustomers(body); r.body.id;`, error: /'r.body' is of type 'unknown'/ },
  ],
  ['S02 the key is required', { code: `createClient({});`, error: /'key' is missing/ }],
  [
    'requests take a signal and headers',
    { code: `client.uploadCustomers(body, { signal: AbortSignal.timeout(1), headers: { 'x-trace': '1' } });` },
  ],
  [
    'headers without a value are allowed',
    {
      code: `client.uploadCustomers(body, { headers: { a: maybe, b: null } }); client.uploadCustomers(body, { headers: [['a', maybe]] }); client.uploadCustomers(body, { headers: new Headers() });`,
    },
  ],
  [
    'headers and signal can come from a RequestInit',
    {
      code: `declare const init: RequestInit; client.uploadCustomers(body, { headers: init.headers, signal: init.signal });`,
    },
  ],
  ...['method', 'body', 'redirect', 'mode', 'credentials', 'keepalive', 'baseUrl', 'fetch', 'parseAs', 'params'].map(
    (name): [string, { code: string; error: RegExp }] => [
      `request options do not include ${name}`,
      {
        code: `declare const value: never; client.uploadCustomers(body, { ${name}: value });`,
        error: new RegExp(`'${name}' does not exist in type 'RequestOptions'`),
      },
    ],
  ),
  [
    'every option can be undefined',
    {
      code: `createClient({ key: 'k', baseUrl: maybe, fetch: undefined, transport: undefined, maxResponseBytes: undefined }); const a: RequestOptions = { headers: undefined, signal: undefined }; inspect('uploadCustomers', body, { account: undefined, customers: undefined, previous: undefined });`,
    },
  ],
  ['a constant is a body', { code: `${constant}; client.uploadCustomers(constant);` }],
  [
    'a constant that satisfies the type is a body',
    { code: `${constant} satisfies CustomersUpload; client.uploadCustomers(constant);` },
  ],
  [
    'a constant in a request with parameters is a body',
    { code: `const update = { attributes: { plan: 'pro' } } as const; client.updateCustomer('1', update);` },
  ],
  [
    'constants are bodies of contacts and events',
    {
      code: `const contacts = { contacts: [{ customer_external_id: '1', contact_external_id: '2', contact_name: 'A', metrics: [{ date: '2024-04-29', logins: 3 }] }] } as const; client.uploadContacts(contacts);
const events = { trackerKey: 'k', events: [{ name: 'a', timestamp: 1, identification: { customer: '1' } }] } as const; client.trackEvents(events);`,
    },
  ],
  [
    'frozen and readonly arrays are accepted',
    {
      code: `declare const customers: readonly Customer[]; client.uploadCustomers(Object.freeze({ customers: Object.freeze([...customers]) })); client.uploadCustomers({ customers });`,
    },
  ],
  [
    'a checked constant is a body',
    { code: `${constant}; const c = validateUploadCustomers(constant); if (c.ok) client.uploadCustomers(c.value);` },
  ],
  [
    'a wrong value in a constant is refused',
    {
      code: `const wrong = { customers: [{ external_id: '1', name: null }] } as const; client.uploadCustomers(wrong);`,
      error: /'null' is not assignable to type 'string'/,
    },
  ],
  [
    'a body is built in a separate array',
    {
      code: `const customers: Customer[] = []; const draft: Customer = { external_id: '1', name: 'A' }; draft.name = 'B'; customers.push(draft); client.uploadCustomers({ customers });`,
    },
  ],
  [
    'a body cannot be built in place',
    { code: `body.customers.push();`, error: /'push' does not exist on type 'readonly Customer\[\]'/ },
  ],
  [
    'a misspelt field in an object literal is refused, with the correct name',
    {
      code: `client.uploadCustomers({ customers: [{ external_id: '1', name: 'A', owner_mail: 'a@b.co' }] });`,
      error: /'owner_mail' does not exist in type 'Customer'. Did you mean to write 'owner_email'/,
    },
  ],
  [
    'a missing field is named with its type',
    { code: `client.uploadCustomers({ customers: [{ name: 'A' }] });`, error: /required in type 'Customer'/ },
  ],
  ...['Attributes', 'ContactMetric', 'Customer', 'CustomersUpload', 'TrackerEvent'].map(
    (name): [string, { code: string; error: RegExp }] => [
      `errors print ${name} by name`,
      {
        code: `declare const value: import('@customerscore-kit/contract').${name}; const a: string = value;`,
        error: new RegExp(`^TS2322: Type '${name}' is not assignable to type 'string'.$`),
      },
    ],
  ),
  [
    'a schema is the type with its short name',
    {
      code: `const a: Same<components['schemas']['Customer'], Customer> = true; const b: Same<components['schemas']['Attributes'], Attributes> = true; const c: Same<paths['/api/v1/customers']['post']['requestBody']['content']['application/json'], CustomersUpload> = true;`,
    },
  ],
  [
    'a body is assignable to Record<string, unknown>',
    { code: `declare const customer: Customer; const a: Record<string, unknown> = customer;` },
  ],
  [
    'a checked value is typed',
    {
      code: `const c = validateUploadCustomers({}); if (c.ok) { const a: CustomersUpload = c.value; } else { const p: string = c.errors[0]!.pointer; }`,
    },
  ],
  [
    'an unchecked value has no errors to read',
    { code: `const c = validateUploadCustomers({}); c.errors;`, error: /'errors' does not exist/ },
  ],
  [
    'a checked record is typed',
    {
      code: `const customer = validateCustomer({}); if (customer.ok) { const a: Same<typeof customer.value, Customer> = true; }
const contact = validateContact({}); if (contact.ok) { const a: Same<typeof contact.value, UploadedContact> = true; }
const metric = validateMetric({}); if (metric.ok) { const a: Same<typeof metric.value, Metric> = true; }
const event = validateEvent({}); if (event.ok) { const a: Same<typeof event.value, TrackerEvent> = true; }`,
    },
  ],
  [
    'an error has a short message, and may name a missing field',
    {
      code: `declare const error: ValidationError; const a: string = error.shortMessage; const b: string | undefined = error.missingProperty;`,
    },
  ],
  [
    'a validator is a Standard Schema of its type',
    {
      code: `type Types = NonNullable<(typeof validateCustomer)['~standard']['types']>; const a: Same<Types['input'], Customer> = true; const b: Same<Types['output'], Customer> = true;
const result = validateUploadCustomers['~standard'].validate({}); if (result.issues === undefined) { const c: CustomersUpload = result.value; } else { const d: readonly (string | number)[] = result.issues[0]!.path; }`,
    },
  ],
  [
    'S01 operations are literal',
    {
      code: `const m: 'POST' = operations.uploadCustomers.method; const p: '/api/v1/customers' = operations.uploadCustomers.path;`,
    },
  ],
  [
    'limits are literal numbers',
    {
      code: `const n: number = operations.uploadCustomers.limits.maxItems; const s: Same<typeof n, number> = true; const t: number extends typeof operations.uploadCustomers.limits.maxItems ? true : false = false;`,
    },
  ],
  [
    'an account can be a JSON module, whose types are string',
    {
      code: `declare const account: { customer: { attributes: { seats: string; plan: { type: string; values: string[]; source: string } } } }; inspect('uploadCustomers', body, { account });`,
    },
  ],
  [
    'an account with a misspelt part is refused',
    { code: `inspect('uploadCustomers', body, { account: { custmer: {} } });`, error: /custmer/ },
  ],
  ['operations are readonly', { code: `operations.uploadCustomers.limits.maxItems = 5;`, error: /read-only/ }],
  [
    'examples have the type of their body',
    { code: `const a: CustomersUpload = examples.uploadCustomers.accepted['vendor-full-example'].body;` },
  ],
  [
    'examples that do not exist are refused',
    { code: `examples.uploadCustomers.accepted['vendor-full-exampel'];`, error: /vendor-full-exampel/ },
  ],
];

/** The type tests: code, and the error that the compiler must report; code without one must compile. */
export const snippets = bodies.map(([name, { code, ...wants }]): [string, { code: string; error?: RegExp }] => [
  name,
  { code: header + code, ...wants },
]);
