import { examples } from '@customerscore-kit/contract/examples';
import * as contract from '@customerscore-kit/contract/validators';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { accountPackage, importModules } from './account-package.fixture.ts';

interface Found {
  ok: boolean;
  errors?: { pointer: string; keyword: string; params: object }[];
}
type Validators = Record<string, (value: unknown) => Found>;

const account = await accountPackage({
  customer: { attributes: { plan: 'string' }, metrics: { logins: 'number' } },
  contact: { attributes: { role: 'string' }, metrics: { calls: 'number' } },
  events: ['login'],
});
const [ofAccount] = await importModules(account, ['validators.js']);
const packages: [string, Validators][] = [
  ['the contract', contract as unknown as Validators],
  ['an account', ofAccount],
];

/** The records in the examples of an operation, by the validator of the record. */
const records = {
  Customer: items('uploadCustomers', 'customers'),
  Contact: items('uploadContacts', 'contacts'),
  Event: items('trackEvents', 'events'),
};

function items(operation: keyof typeof examples, field: string): unknown[] {
  const { accepted, rejected } = examples[operation];
  const bodies = [...Object.values<{ body: unknown }>(accepted), ...Object.values<{ body: unknown }>(rejected)];
  const lists = bodies.map(({ body }) => (body as Record<string, unknown> | null)?.[field]);
  return lists.flatMap((list) => (Array.isArray(list) ? list : []));
}

const found = ({ errors = [] }: Found, prefix = '') =>
  errors.map(({ pointer, keyword, params }) => ({ pointer: prefix + pointer, keyword, params }));

describe.each(packages)('the validators of records of %s find what those of uploads find', (_, validators) => {
  test.each([
    ['Customer', 'UploadCustomers', (item: unknown) => ({ customers: [item] }), '/customers/0'],
    ['Contact', 'UploadContacts', (item: unknown) => ({ contacts: [item] }), '/contacts/0'],
    ['Event', 'TrackEvents', (item: unknown) => ({ trackerKey: 'k', events: [item] }), '/events/0'],
  ] as const)('%s', (record, operation, upload, prefix) => {
    expect(records[record].length).toBeGreaterThan(20);
    for (const item of records[record]) {
      const whole = validators[`validate${operation}`]!(upload(item));
      expect(found(validators[`validate${record}`]!(item), prefix)).toEqual(found(whole));
    }
  });

  test.each([
    ['Metric', (metric: unknown) => ({ external_id: '1', name: 'A', metrics: [metric] }), 'Customer'],
    [
      'ContactMetric',
      (metric: unknown) => ({
        customer_external_id: '1',
        contact_external_id: '2',
        contact_name: 'A',
        metrics: [metric],
      }),
      'Contact',
    ],
  ] as const)('%s', (metric, withMetric, record) => {
    for (const item of [
      null,
      {},
      { date: 'x' },
      { date: '2024-08-14' },
      { date: '2024-08-14', logins: 1, calls: 'x' },
    ]) {
      const whole = validators[`validate${record}`]!(withMetric(item));
      expect(found(validators[`validate${metric}`]!(item), '/metrics/0')).toEqual(found(whole));
    }
  });
});

test('the validators of an account know its codenames', () => {
  const customer = { external_id: '1', name: 'A', attributes: { plan: 'pro' } };
  expect(ofAccount.validateCustomer(customer)).toMatchObject({ ok: true });
  const result = ofAccount.validateCustomer({ ...customer, attributes: { Plan: 'pro' } });
  expect(result.errors).toMatchObject([
    { keyword: 'additionalProperties', shortMessage: 'Is not a codename of the account.' },
  ]);
  expect(ofAccount.validateCustomer['~standard'].validate({ ...customer, attributes: { Plan: 'pro' } })).toEqual({
    issues: [{ message: 'Is not a codename of the account.', path: ['attributes', 'Plan'] }],
  });
});

test('a bundler leaves out the validators that are not imported', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { validateMetric } from '@customerscore-kit/contract/validators';`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'esm',
  });
  const code = outputFiles[0]!.text;
  expect(code).toContain('validateMetric');
  expect(code).not.toMatch(/external_id|trackerKey|isEmail/);
});
