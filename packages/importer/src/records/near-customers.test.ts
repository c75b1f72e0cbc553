import { expect, test } from 'vitest';
import { useImports } from '../imports.fixture.ts';
import { type Mapping, planImport } from '../index.ts';

const { inputOf, write } = useImports();

const mapping: Mapping = {
  customers: { source: { files: ['customers.csv'] }, fields: { external_id: { column: 'id' } }, attributes: {} },
  metrics: {
    source: { files: ['usage.csv'] },
    customer: { column: 'customer' },
    date: { column: 'day' },
    wide: { values: { logins: { column: 'logins' } } },
  },
};

// A row of metrics for each customer that no row has, and the customer that it may mean.
const cases: [customer: string, near: string | undefined][] = [
  ['acme', 'ACME'],
  [' ACME', 'ACME'],
  ['7.0', '007'],
  ['7', '007'],
  ['cafe\u0301', 'caf\u00e9'],
  ["o'hara", "O'Hara"],
  ['nul\u0000', 'NUL\u0000'],
  ['70', undefined],
  ['other', undefined],
  ['0', undefined],
];

test('a plan says which customer is meant by metrics of nobody, if they differ only as programs change them', async () => {
  await write('customers.csv', ['id', 'ACME', '007', '0007', 'caf\u00e9', "O'Hara", 'NUL\u0000', 'unlike']);
  const rows = cases.map(([customer]) => `${JSON.stringify(customer).replace('\\u0000', '\u0000')},2026-01-01,1`);
  await write('usage.csv', ['customer,day,logins', ...rows]);
  const { orphans } = await planImport(inputOf(mapping));
  expect(Object.fromEntries(orphans.first.map(({ customer, near }) => [customer, near]))).toEqual(
    Object.fromEntries(cases),
  );
});
