import { expect, test } from 'vitest';
import { mapping, usage, useImports } from './imports.fixture.ts';
import type { Mapping, MetricsMapping } from './index.ts';

const { received, send, write } = useImports();

const ofUsage: MetricsMapping = { ...mapping.metrics!, source: { files: ['usage*.csv'] } };

/** Customers with metrics in their own row: logins of a day. */
const ownMetrics: Mapping = {
  customers: {
    source: { files: ['customers.csv'] },
    fields: { external_id: { column: 'id' }, name: { column: 'name' } },
    attributes: {},
    metrics: { date: { column: 'day' }, values: { logins: { column: 'logins' } } },
  },
  metrics: ofUsage,
};

test('metrics of a date that are in the row of the customer and in rows of their own are one object', async () => {
  await write('customers.csv', ['id,name,day,logins', '1,Acme,2026-01-02,5', '2,Globex,,']);
  await write('usage.csv', [
    usage[0]!,
    '1,2026-01-01,exports,1',
    '1,2026-01-02,exports,2',
    '1,2026-01-03,exports,3',
    '2,2026-01-02,logins,4',
  ]);
  expect(await send(ownMetrics)).toMatchObject({ acknowledged: 2, refused: 0 });
  expect((await received()).map(({ metrics }) => metrics)).toEqual([
    [
      { date: '2026-01-02', logins: 5, exports: 2 },
      { date: '2026-01-01', exports: 1 },
      { date: '2026-01-03', exports: 3 },
    ],
    [{ date: '2026-01-02', logins: 4 }],
  ]);
});

test('a codename that is in both is an error that names the row of metrics', async () => {
  await write('customers.csv', ['id,name,day,logins', '1,Acme,2026-01-02,5']);
  await write('usage.csv', [usage[0]!, '1,2026-01-02,exports,2', '1,2026-01-02,logins,4']);
  const { findings, refused } = await send(ownMetrics);
  expect(refused).toBe(1);
  expect(findings).toMatchObject([{ code: 'x-unique-by', first: [{ file: 'usage.csv', row: 3 }] }]);
});

test('rows of a date with a column for each metric are one object, if no metric is in both', async () => {
  await write('customers.csv', ['id,name', '1,Acme', '2,Globex']);
  await write('usage-1.csv', ['customer,day,logins', '1,2026-01-01,5', '2,2026-01-01,6']);
  await write('usage-2.csv', ['customer,day,exports', '1,2026-01-01,7', '2,2026-01-02,8']);
  const wide: Mapping = {
    customers: { ...ownMetrics.customers, metrics: undefined },
    metrics: {
      ...ofUsage,
      long: undefined,
      wide: { values: { logins: { column: 'logins' }, exports: { column: 'exports' } } },
    },
  };
  expect(await send(wide)).toMatchObject({ acknowledged: 2, refused: 0 });
  expect((await received()).map(({ metrics }) => metrics)).toEqual([
    [{ date: '2026-01-01', logins: 5, exports: 7 }],
    [
      { date: '2026-01-01', logins: 6 },
      { date: '2026-01-02', exports: 8 },
    ],
  ]);
});

test.each([true, false])(
  'rows of a customer are sent in the order of the query, with metrics: %s',
  async (hasMetrics) => {
    await write('customers.csv', ['id,name,updated', '1,New,2026', '1,Old,2025', '2,Other,2024']);
    await write('usage.csv', [usage[0]!, '1,2026-01-01,logins,5']);
    const sorted: Mapping = {
      customers: {
        ...mapping.customers,
        source: { files: ['customers.csv'], query: 'select * from source order by updated' },
        attributes: {},
      },
      ...(hasMetrics && { metrics: ofUsage }),
    };
    const { findings } = await send(sorted);
    expect(findings).toMatchObject([{ code: 'duplicate-customer', first: [{ row: 2 }] }]);
    const ofFirst = (await received()).filter(({ external_id }) => external_id === '1');
    expect(ofFirst.map(({ name, metrics }) => [name, metrics?.length ?? 0])).toEqual([
      ['Old', 0],
      ['New', hasMetrics ? 1 : 0],
    ]);
  },
);
