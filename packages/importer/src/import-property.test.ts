import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Customer } from '@customerscore-kit/contract/types';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, useImports } from './imports.fixture.ts';
import { type ImportInput, type Mapping, parseMapping, planImport } from './index.ts';

const imports = useImports();
const { at, inputOf, send } = imports;

const mapping: Mapping = {
  customers: {
    source: { files: ['customers.csv'] },
    fields: { external_id: { column: 'id' }, name: { column: 'name' } },
    attributes: { seats: { column: 'seats', type: 'number' } },
  },
  metrics: {
    source: { files: ['usage.csv'] },
    customer: { column: 'customer' },
    date: { column: 'day' },
    long: { codename: { column: 'metric' }, value: { column: 'value' } },
  },
};

/** Identifiers that differ in little, and that CSV quotes. */
const ids = ['', 'a', 'A', 'a ', ' a', '0', '00', 'é', 'e\u0301', '😀', 'NULL', 'a"b', 'a,b', "o'x", 'x\ny'];
const customerRow = fc.record({
  id: fc.constantFrom(...ids),
  // Without a name, it is refused.
  name: fc.constantFrom('', 'Acme', 'Globex'),
  seats: fc.constantFrom('', '1', '007', '1.5', 'many'),
});
const metricRow = fc.record({
  customer: fc.constantFrom(...ids, 'of nobody'),
  day: fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03', '', 'tomorrow'),
  metric: fc.constantFrom('logins', 'exports', 'Logins', '', 'date'),
  value: fc.constantFrom('', '1', '2', 'few'),
});

const csv = (header: string, rows: readonly object[]) =>
  [header, ...rows.map((row) => Object.values(row).map(csvCell).join()), ''].join('\n');

/** A value as it is sent: a number, unless it is none. */
const read = (text: string) => (Number.isNaN(Number(text)) ? text : Number(text));

test('any rows are sent as they say, or are rejects with the reason', async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(customerRow, { minLength: 1, maxLength: 10 }),
      fc.array(metricRow, { maxLength: 14 }),
      async (customers, usage) => {
        round += 1;
        const folder = `${round}`;
        await mkdir(at(folder));
        await writeFile(at(`${folder}/customers.csv`), csv('id,name,seats', customers));
        await writeFile(at(`${folder}/usage.csv`), csv('customer,day,metric,value', usage));
        const input: ImportInput = { ...inputOf(mapping, at(folder)), account: undefined };
        const plan = await planImport(input);
        const report = await send(mapping, `${folder}/out`, input);

        const received = (await imports.received()).map(contentOf);

        const isNameless = ({ metric }: (typeof usage)[number]) => metric === '' || metric === 'date';
        const isSent = (row: (typeof usage)[number]) => !isNameless(row) && row.value !== '';
        const isOfNobody = ({ customer }: (typeof usage)[number]) =>
          customer === '' || customers.every(({ id }) => id !== customer);
        const orphans = usage.filter((row) => isOfNobody(row) || (isNameless(row) && row.value !== '')).length;
        const expected: string[] = [];
        for (const [index, { id, name, seats }] of customers.entries()) {
          // The last one of several rows has the metrics.
          const isLast = customers.findLastIndex((each) => each.id === id) === index;
          const own = isLast && id !== '' ? usage.filter((row) => row.customer === id && isSent(row)) : [];
          const areDates = own.every(({ day }) => day.startsWith('2026'));
          const isRepeated = new Set(own.map(({ day, metric }) => day + metric)).size < own.length;
          if (id === '' || name === '' || !areDates || isRepeated) continue;
          const metrics = own.map(({ day, metric, value }) => `${day} ${metric} ${read(value)}`);
          expected.push(JSON.stringify([id, name, seats === '' ? null : read(seats), metrics.sort()]));
        }
        const refused = customers.length - expected.length;
        expect(received.sort()).toEqual(expected.sort());
        expect(report).toMatchObject({
          isComplete: true,
          acknowledged: expected.length,
          refused,
          orphans,
          neverSent: 0,
        });
        expect(plan.customers).toEqual({ sent: expected.length, refused, unchanged: 0 });
        expect(plan.metrics.sent + plan.metrics.refused + plan.orphans.count).toBe(usage.length);
        if (refused === 0) return;
        // They are refused again as they are.
        const rejects = await readFile(at(`${folder}/out/rejects.mapping.yaml`), 'utf8');
        const again = { ...input, mapping: parseMapping(rejects, 'rejects'), folder: at(`${folder}/out`) };
        expect((await planImport(again)).customers.refused).toBe(refused);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

/** What a customer has that was received, as JSON. Its metrics are `date codename value`. */
function contentOf({ external_id, name, attributes, metrics = [] }: Customer): string {
  const values = metrics.flatMap(({ date, ...series }) =>
    Object.entries(series).map(([codename, value]) => `${date} ${codename} ${value}`),
  );
  return JSON.stringify([external_id, name, attributes?.seats ?? null, values.sort()]);
}
