import type { Account, Codenames } from '@customerscore-kit/contract/inspect';
import fc from 'fast-check';

/** Mostly the likely arbitrary, and occasionally one of the others. */
const often = <T>(weight: number, likely: fc.Arbitrary<T>, ...others: fc.Arbitrary<unknown>[]) =>
  fc.oneof(
    { weight, arbitrary: likely as fc.Arbitrary<unknown> },
    ...others.map((arbitrary) => ({ weight: 1, arbitrary })),
  );

const names = [
  'plan',
  'plan_tier',
  'plan_teir',
  'Plan',
  'seats',
  'a/b~c',
  'my value',
  'constructor',
  'toString',
  '',
  'crm_link',
  'date',
];
const type = fc.constantFrom(
  'string',
  'number',
  'boolean',
  'date',
  'timestamp',
  'url',
  'email',
) as fc.Arbitrary<'string'>;

const definition = fc.oneof(
  { weight: 4, arbitrary: type },
  { weight: 1, arbitrary: fc.record({ type, source: fc.constantFrom('api', 'integration') as fc.Arbitrary<'api'> }) },
  { weight: 1, arbitrary: fc.constant({ type: 'string' as const, values: ['free', 'abc'] }) },
  { weight: 1, arbitrary: fc.constant({ type: 'number' as const, values: [1, 39] }) },
);

const codenames = (allowed: string[]): fc.Arbitrary<Codenames> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...allowed), definition), { selector: ([name]) => name, maxLength: 6 })
    .map((entries) => Object.fromEntries(entries));

// System codenames get only types that account files allow for them.
const attributes = codenames(names.filter((name) => name !== 'crm_link' && name !== ''));
const customerAttributes = fc
  .tuple(attributes, fc.option(fc.constantFrom('string', 'url', 'email') as fc.Arbitrary<'string'>))
  .map(([others, crm_link]): Codenames => (crm_link === null ? others : { ...others, crm_link }));
const metrics = codenames(names.filter((name) => name !== 'date' && name !== ''));

/** Accounts, with any of their parts missing. */
export const accounts: fc.Arbitrary<Account> = fc.record(
  {
    customer: fc.record({ attributes: customerAttributes, metrics }, { requiredKeys: [] }),
    contact: fc.record({ attributes, metrics }, { requiredKeys: [] }),
    events: fc.constant(['sign up', 'login']),
  },
  { requiredKeys: [] },
);

const scalars = fc.constantFrom<unknown>(
  ...[
    'abc',
    'free',
    'fre',
    'frees',
    'Free',
    '39',
    'true',
    '',
    39,
    0.5,
    1,
    0,
    true,
    false,
    1723593600,
    1723593600000,
    1723593600001,
    1723593600002,
    1e13,
    2 ** 53,
    -(2 ** 63),
    -5,
  ],
  ...[
    '2024-08-14',
    '2024-02-30',
    '2024-08-14T10:00:00Z',
    '2024-08-14T22:00:00+02:00',
    '2024-08-14 x',
    'https://example.com/a?b#c',
    'example.com',
  ],
  ...['a@b.co', 'a@b', 'Jane <a@b.co>'],
);
/** JSON values of types that the API does not accept. Cloned, because `JSON.parse` never returns shared objects. */
const invalidValues = fc
  .constantFrom<unknown>(null, [], {}, [1, null], { a: 1 }, { date: '2024-08-14' })
  .map((value) => structuredClone(value));

/** JavaScript values that JSON cannot represent. */
export const valuesBeyondJson = fc
  .constantFrom<() => unknown>(
    () => Number.NaN,
    () => Number.NEGATIVE_INFINITY,
    () => undefined,
    () => new Date(0),
    () => 1n,
    () => () => 1,
    () => Symbol('s'),
    () => new Map([['a', 1]]),
    () => [undefined, 1, Number.NaN],
    () => ({ a: { b: 1n, c: undefined }, d: [new Date(0)] }),
  )
  .map((make) => make());

/** Payloads of all operations, which occasionally have an unexpected value. */
export function payloads(unexpected: fc.Arbitrary<unknown>) {
  const key = often(
    3,
    fc.constantFrom(...names),
    fc.constantFrom(
      'Seats',
      'PLAN',
      'plan-tier',
      'planTier',
      'unknown',
      'renewal_date',
      'contact_name',
      'hasOwnProperty',
    ),
  ) as fc.Arbitrary<string>;
  const value = often(12, scalars, unexpected);
  const values = fc.array(fc.tuple(key, value), { maxLength: 5 }).map((entries) => Object.fromEntries(entries));
  const day = fc.integer({ min: 0, max: 9 }).map((n) => `2024-04-${10 + n}`);
  const date = often(12, day, unexpected, scalars);
  const metric = fc
    .tuple(values, fc.record({ date }, { requiredKeys: [] }))
    .map(([others, own]) => ({ ...others, ...own }));
  const blank = fc.constantFrom('', ' \n', 'null', 'undefined', 'NaN', '[object Object]');
  const id = often(30, fc.constantFrom('1', '2', '3', 'ä', ' 1', '2\t', '\u00a03'), blank, unexpected, scalars);
  const text = often(12, fc.constantFrom('A', 'x'.repeat(256), 'A', '', '\u00a0'), unexpected, scalars);
  const extra = fc.constantFrom(
    'scorings',
    'admin_link',
    'crm_link',
    'ownerEmail',
    'externalId',
    'isChurned',
    'atributes',
    'extra',
  );
  const withExtra = <T extends object>(record: fc.Arbitrary<T>) =>
    fc
      .tuple(record, fc.option(fc.tuple(extra, often(3, scalars, unexpected)), { freq: 6 }))
      .map(([own, more]) => (more === null ? own : { ...own, [more[0]]: more[1] }));
  const object = (content: fc.Arbitrary<object>) => often(15, content, unexpected, scalars);
  const list = (item: fc.Arbitrary<unknown>) => often(15, fc.array(item, { maxLength: 4 }), unexpected, scalars);
  const fields = { attributes: object(values), metrics: list(object(metric)) };
  const optional = (record: Record<string, fc.Arbitrary<unknown>>, ...requiredKeys: string[]) =>
    object(withExtra(fc.record(record, { requiredKeys }) as fc.Arbitrary<object>));

  const customer = optional(
    { external_id: id, name: text, owner_email: often(5, fc.constant('a@b.co'), unexpected, scalars), ...fields },
    'external_id',
    'name',
  );
  // Two contacts are the same only if both ids are.
  const idOfFew = often(3, fc.constantFrom('1', '2'), id);
  const contact = optional(
    { customer_external_id: idOfFew, contact_external_id: idOfFew, contact_name: text, ...fields },
    'customer_external_id',
    'contact_external_id',
    'contact_name',
  );
  const event = optional(
    {
      name: often(9, fc.constantFrom('sign up', 'login', 'logn'), unexpected),
      timestamp: often(
        9,
        fc.constantFrom(1712123456789, 1712123456, 1.5, 1712123456789000, 1712123456789000000),
        unexpected,
        scalars,
      ),
      identification: optional({ customer: id, contact: id }, 'customer'),
      data: optional({ customer: object(values), contact: object(values) }),
    },
    'name',
    'timestamp',
    'identification',
  );
  return fc.oneof(
    fc.tuple(fc.constant('uploadCustomers' as const), optional({ customers: list(customer) }, 'customers')),
    fc.tuple(fc.constant('uploadContacts' as const), optional({ contacts: list(contact) }, 'contacts')),
    fc.tuple(
      fc.constant('trackEvents' as const),
      optional({ trackerKey: text, events: list(event) }, 'trackerKey', 'events'),
    ),
    fc.tuple(
      fc.constant('createCustomer' as const),
      optional({ external_id: id, name: text, parent_external_id: id }, 'external_id', 'name'),
    ),
    fc.tuple(fc.constant('createContact' as const), optional({ external_id: id, name: text }, 'external_id', 'name')),
    fc.tuple(fc.constant('updateContact' as const), optional({ name: text })),
    fc.tuple(
      fc.constant('updateCustomer' as const),
      optional({
        name: text,
        is_churned: often(5, fc.boolean(), unexpected, scalars),
        churned_date: date,
        attributes: object(values),
      }),
    ),
  );
}

/** Payloads that contain only JSON values. */
export const jsonPayloads = payloads(invalidValues);
