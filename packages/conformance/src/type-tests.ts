// The gate against breaking changes compiles this file as it was at the base: it imports nothing.

const header = `import { createClient, inspect, operations, validateUploadCustomers } from '@customerscore-kit/contract';
import type { Attributes, Customer, CustomersUpload, Metric } from '@customerscore-kit/contract';
import type { paths } from '@customerscore-kit/contract/types';
import { examples } from '@customerscore-kit/contract/examples';
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const client = createClient({ key: 'k' });
declare const body: CustomersUpload;
export {};
`;

const bodies: [string, { code: string; says?: RegExp }][] = [
  ['S04 a body is its customers', { code: `const a: CustomersUpload = { customers: [] };` }],
  ['S04 customers are mandatory', { code: `const a: CustomersUpload = {};`, says: /'customers' is missing/ }],
  ['S05 external_id is required', { code: `const a: Customer = { name: 'A' };`, says: /'external_id' is missing/ }],
  [
    'S05 external_id is a string',
    { code: `const a: Customer = { external_id: 1, name: 'A' };`, says: /'number' is not assignable to type 'string'/ },
  ],
  ['S06 name is required', { code: `const a: Customer = { external_id: '1' };`, says: /'name' is missing/ }],
  ['S07 S08 S09 the rest is optional', { code: `const a: Customer = { external_id: '1', name: 'A' };` }],
  [
    'a mistyped field is refused by its name',
    { code: `const a: Customer = { external_id: '1', name: 'A', ownerEmail: 'a@b.co' };`, says: /'ownerEmail'/ },
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
    'S13 no nested attributes',
    { code: `const a: Attributes = { address: { city: 'Brno' } };`, says: /is not assignable/ },
  ],
  ['S16 a metric needs its date', { code: `const a: Metric = { logins: 3 };`, says: /'date' is missing/ }],
  ['S17 a metric takes any codename', { code: `const a: Metric = { date: '2024-04-29', 'my-event': 3 };` }],
  [
    'response bodies are unknown',
    {
      code: `type Body = paths['/api/v1/customers']['post']['responses'][200]['content']['*/*']; const a: Same<Body, unknown> = true;`,
    },
  ],
  [
    'the client wants a whole body',
    { code: `client.uploadCustomers({ customers: [{ name: 'A' }] });`, says: /external_id/ },
  ],
  ['S24 the client has no other method', { code: `client.getCustomers();`, says: /'getCustomers' does not exist/ }],
  [
    'ok tells results apart',
    {
      code: `const r = await client.uploadCustomers(body); if (r.ok) { const s: 200 extends typeof r.status ? true : false = true; } else { const s: 490 extends typeof r.status ? true : false = true; const t: 200 extends typeof r.status ? true : false = false; }`,
    },
  ],
  [
    'S27 status tells results apart',
    {
      code: `const r = await client.uploadCustomers(body); if (r.status === 490) { const a: false = r.ok; const b: 490 = r.status; }`,
    },
  ],
  [
    'S20 200 is a success',
    { code: `const r = await client.uploadCustomers(body); if (r.status === 200) { const a: true = r.ok; }` },
  ],
  [
    'other statuses may come',
    {
      code: `const r = await client.uploadCustomers(body); const n: number = r.status; if (r.status === 503) { const a: false = r.ok; } if (r.status === 202) { const a: true = r.ok; }`,
    },
  ],
  [
    'a body must not be used unseen',
    { code: `const r = await client.uploadCustomers(body); r.body.id;`, says: /'r.body' is of type 'unknown'/ },
  ],
  ['S02 the key is required', { code: `createClient({});`, says: /'key' is missing/ }],
  [
    'requests take a signal and headers',
    { code: `client.uploadCustomers(body, { signal: AbortSignal.timeout(1), headers: { 'x-trace': '1' } });` },
  ],
  [
    'requests do not take another method',
    { code: `client.uploadCustomers(body, { method: 'PUT' });`, says: /'method' does not exist/ },
  ],
  [
    'a checked value is typed',
    {
      code: `const c = validateUploadCustomers({}); if (c.ok) { const a: CustomersUpload = c.value; } else { const p: string = c.errors[0]!.pointer; }`,
    },
  ],
  [
    'an unchecked value has no errors to read',
    { code: `const c = validateUploadCustomers({}); c.errors;`, says: /'errors' does not exist/ },
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
    'an account may be a JSON module, whose types are any text',
    {
      code: `declare const account: { customer: { attributes: { seats: string; plan: { type: string; values: string[]; source: string } } } }; inspect('uploadCustomers', body, { account });`,
    },
  ],
  [
    'an account with a misspelt part is refused',
    { code: `inspect('uploadCustomers', body, { account: { custmer: {} } });`, says: /custmer/ },
  ],
  ['operations are readonly', { code: `operations.uploadCustomers.limits.maxItems = 5;`, says: /read-only/ }],
  [
    'examples have the type of their body',
    { code: `const a: CustomersUpload = examples.uploadCustomers.accepted['seed-full'].body;` },
  ],
  [
    'examples that are not there are refused',
    { code: `examples.uploadCustomers.accepted['seed-fool'];`, says: /seed-fool/ },
  ],
];

/** The type tests: code with what the compiler must say of it; nothing if it must compile. */
export const snippets = bodies.map(([name, { code, ...wants }]): [string, { code: string; says?: RegExp }] => [
  name,
  { code: header + code, ...wants },
]);
