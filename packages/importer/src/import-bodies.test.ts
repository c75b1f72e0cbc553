import { writeFile } from 'node:fs/promises';
import type { Account } from '@customerscore-kit/contract/inspect';
import type { Customer, CustomersUpload } from '@customerscore-kit/contract/types';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { useImports } from './imports.fixture.ts';
import { type ImportInput, inferMapping, parseMapping, planImport, printMapping } from './index.ts';

const imports = useImports();
const { at, send, received } = imports;

const types = { plan: 'string', seats: 'number', 'has "sso"': 'boolean', since: 'date' } as const;
const account: Account = {
  customer: {
    attributes: types,
    metrics: { logins: 'number', 'a/b~c': 'string', $beta: 'boolean', 'Last.Seen': 'date' },
  },
};

const text = fc.constantFrom('pro', '007', 'true', ' a', '"', "o'x", 'é\n', '2026-01-01', '😀');
const values = {
  string: text,
  number: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  boolean: fc.boolean(),
  date: fc.constantFrom('2024-02-29', '2026-11-01'),
};
const valuesOf = (given: Record<string, keyof typeof values>) =>
  fc.record(Object.fromEntries(Object.entries(given).map(([name, type]) => [name, values[type]])), {
    requiredKeys: [],
  });
const customer = fc.record(
  {
    external_id: fc.oneof(text, fc.string({ minLength: 1, maxLength: 20 })),
    name: text,
    owner_email: fc.constant('success@example.com'),
    attributes: valuesOf(types),
    metrics: fc.uniqueArray(
      fc
        .tuple(fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03'), valuesOf(account.customer!.metrics as never))
        .map(([date, series]) => ({ date, ...series })),
      { selector: ({ date }) => date },
    ),
  },
  { requiredKeys: ['external_id', 'name'] },
) as fc.Arbitrary<Customer>;

const shapes: { what: string; file: string; write: (customers: Customer[]) => string }[] = [
  { what: 'a list', file: 'a.json', write: (customers) => JSON.stringify(customers) },
  { what: 'lines', file: 'a.ndjson', write: (customers) => customers.map((each) => JSON.stringify(each)).join('\n') },
  {
    what: 'a body',
    file: 'a.json',
    write: (customers) => JSON.stringify({ customers } satisfies CustomersUpload, undefined, 2),
  },
  {
    what: 'bodies in lines',
    file: 'a.ndjson',
    write: (customers) =>
      [customers.slice(0, 2), customers.slice(2)]
        .map((some) => JSON.stringify({ customers: some } satisfies CustomersUpload))
        .join('\n'),
  },
];

/** What imports a file, by the mapping that is guessed and printed. */
async function inferInput(file: string, content: string): Promise<ImportInput> {
  await writeFile(at(file), content);
  const input = { folder: at(''), temporaryFolder: at(''), account };
  const { mapping, problems } = await inferMapping({ ...input, customers: { files: [file] } });
  expect(problems).toEqual([]);
  return { ...input, mapping: parseMapping(printMapping(mapping), 'mapping.yaml') };
}

test.each(shapes)(
  'customers in the shape of the API, as $what, are sent as they are',
  { timeout: 120_000 },
  async ({ file, write }) => {
    let round = 0;
    const given = fc.uniqueArray(customer, { selector: ({ external_id }) => external_id, minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(given, async (customers) => {
        round += 1;
        const input = await inferInput(file, write(customers));
        expect(await send(input.mapping, `out ${round}`, input)).toMatchObject({ isComplete: true, refused: 0 });
        expect(byId(await received())).toEqual(byId(customers.map(withoutNothing)));
      }),
      { numRuns: 10 },
    );
  },
);

/** Customers with metrics are sent in the order of their identifiers. */
const byId = (customers: readonly Customer[]) => customers.toSorted((a, b) => (a.external_id < b.external_id ? -1 : 1));

/** Without attributes and metrics that have no values; metrics by date. */
function withoutNothing({ attributes = {}, metrics = [], ...fields }: Customer): Customer {
  const full = metrics.filter((metric) => Object.keys(metric).length > 1).sort((a, b) => (a.date < b.date ? -1 : 1));
  return JSON.parse(
    JSON.stringify({
      ...fields,
      ...(Object.keys(attributes).length > 0 && { attributes }),
      ...(full.length > 0 && { metrics: full }),
    }),
  );
}

test('metrics of one date may be an object', async () => {
  const customers = [{ external_id: '1', name: 'Acme', metrics: { date: '2026-01-01', logins: 1 } }];
  const input = await inferInput('a.json', JSON.stringify({ customers }));
  await send(input.mapping, 'out', input);
  expect(await received()).toEqual([{ ...customers[0], metrics: [customers[0]!.metrics] }]);
});

test('findings in metrics name the row of their customer, and a plan lists the file once', async () => {
  const day = { date: '2026-01-01', logins: 1 };
  const customers = [
    { external_id: '1', name: 'Acme', metrics: [day, { date: '2026-01-02', logins: 2 }] },
    { external_id: '2', name: 'Globex', metrics: [{ ...day, $beta: true }, day] },
  ];
  const input = await inferInput('body.json', JSON.stringify({ customers }));
  const { files, findings } = await planImport(input);
  expect(files.map(({ path }) => path)).toEqual(['body.json']);
  expect(findings.map(({ code, first }) => [code, first])).toEqual([
    ['x-unique-by', [expect.objectContaining({ file: 'body.json', row: 2, pointer: '/metrics/1/date' })]],
  ]);
});

test('rejects of a body are imported again after they are corrected', async () => {
  const customers = [
    { external_id: '1', name: '', attributes: { plan: 'pro' }, metrics: [{ date: '2026-01-01', logins: 3 }] },
    { external_id: '2', name: 'Acme' },
  ];
  const input = await inferInput('body.json', JSON.stringify({ customers }));
  expect(await planImport(input)).toMatchObject({ rows: { customers: 2, metrics: 1 }, unused: [] });
  expect(await send(input.mapping, 'out', input)).toMatchObject({ acknowledged: 1, refused: 1 });
  await received();
  const csv = await imports.read('out/rejects.csv');
  await writeFile(at('out/rejects.csv'), csv.replace('1,,', '1,Globex,'));
  const rejects: ImportInput = {
    ...input,
    folder: at('out'),
    mapping: parseMapping(await imports.read('out/rejects.mapping.yaml'), 'rejects.mapping.yaml'),
  };
  expect(await send(rejects.mapping, 'again', rejects)).toMatchObject({ acknowledged: 1, refused: 0 });
  expect(await received()).toEqual([{ ...customers[0], name: 'Globex' }]);
});
