import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mapping, planImport } from '../index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-metric-rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

const account = { customer: { metrics: { logins: 'number', exports: 'number' } } } as const;

const ofCustomers: Mapping['customers'] = {
  source: { files: ['customers.csv'] },
  fields: { external_id: { column: 'id' }, name: { column: 'name' } },
  attributes: {},
};
const ofMetrics = {
  source: { files: ['usage-*.csv'] },
  customer: { column: 'customer' },
  date: { column: 'day' },
};
const long: Mapping = {
  customers: ofCustomers,
  metrics: { ...ofMetrics, long: { codename: { column: 'metric' }, value: { column: 'value' } } },
};
const inBoth: Mapping = {
  ...long,
  customers: {
    ...ofCustomers,
    metrics: { date: { column: 'day' }, values: { logins: { column: 'logins' }, Old: { column: 'old' } } },
  },
};
const wide: Mapping = {
  customers: ofCustomers,
  metrics: { ...ofMetrics, wide: { values: { logins: { column: 'logins' }, Exports: { column: 'exports' } } } },
};

const longHeader = 'customer,day,metric,value';

interface Case {
  given: string;
  mapping: Mapping;
  /** Rows of `customers.csv`. Default: one customer. */
  customers?: string[];
  /** Rows of `usage-1.csv` and `usage-2.csv`. */
  usage: [string[], string[]];
  want: string[];
}
const cases: Case[] = [
  {
    given: 'values of one date, from several rows in any order',
    mapping: long,
    customers: ['id,name', '2,B', '1,A'],
    usage: [
      [longHeader, '1,2026-01-02,logins,1', '2,2026-01-01,logins,1', '1,2026-01-01,Logins,4'],
      [longHeader, '1,2026-01-02,exports,1', '1,2026-01-02,Other,1', '1,2026-01-01,logins,2'],
    ],
    want: ['miscased-codename usage-1.csv:4 /metrics/0/Logins', 'unknown-codename usage-2.csv:3 /metrics/1/Other'],
  },
  {
    given: 'a date that is none',
    mapping: long,
    usage: [
      [longHeader, '1,2026-01-01,logins,1'],
      [longHeader, '1,2026-01-02,logins,2', '1,tomorrow,logins,3'],
    ],
    want: ['format usage-2.csv:3 /metrics/2/date'],
  },
  {
    given: 'no date, in the first row of a customer and in others',
    mapping: long,
    customers: ['id,name', '1,A', '2,B'],
    usage: [
      [longHeader, '1,,logins,1', '1,2026-01-01,logins,2'],
      [longHeader, '1,,exports,1', '2,,logins,3'],
    ],
    want: ['required usage-1.csv:2 /metrics/1', 'required usage-2.csv:3 /metrics/0'],
  },
  {
    given: 'a repeated value',
    mapping: long,
    usage: [[longHeader, '1,2026-01-01,logins,1', '1,2026-01-01,logins,2'], [longHeader]],
    want: ['x-unique-by usage-1.csv:3 /metrics/1/date'],
  },
  {
    given: 'rows of nobody and without a value between them',
    mapping: long,
    usage: [
      [longHeader, '0,2026-01-01,Logins,1', '1,2026-01-01,,1', '1,2026-01-01,Exports,'],
      [longHeader, '1,2026-01-03,Exports,1'],
    ],
    want: ['miscased-codename usage-2.csv:2 /metrics/0/Exports'],
  },
  {
    given: 'a customer in several rows, whose metrics go with the last',
    mapping: long,
    customers: ['id,name', '1,A', '1,B'],
    usage: [[longHeader, '1,2026-01-01,Logins,1'], [longHeader]],
    want: ['miscased-codename usage-1.csv:2 /metrics/0/Logins', 'duplicate-customer customers.csv:3 /external_id'],
  },
  {
    given: 'a codename that a pointer encodes',
    mapping: long,
    usage: [
      [longHeader, '1,2026-01-01,logins,1'],
      [longHeader, '1,2026-01-01,a/b~c,1', '1,2026-01-01,__proto__,1'],
    ],
    want: ['unknown-codename usage-2.csv:2 /metrics/0/a~1b~0c', 'unknown-codename usage-2.csv:3 /metrics/0/__proto__'],
  },
  {
    given: 'metrics in the row of the customer, too',
    mapping: inBoth,
    customers: ['id,name,day,logins,old', '1,A,2026-01-05,1,2'],
    usage: [[longHeader, '1,2026-01-01,logins,1', '1,2026-01-01,New,1'], [longHeader]],
    want: ['unknown-codename customers.csv:2 /metrics/0/Old', 'unknown-codename usage-1.csv:3 /metrics/1/New'],
  },
  {
    given: 'a column for each codename',
    mapping: wide,
    customers: ['id,name', '1,A', '2,'],
    usage: [
      ['customer,day,logins,exports', '1,2026-01-01,1,'],
      ['customer,day,logins,exports', '1,2026-01-02,,', '2,2026-01-01,1,1', '1,2026-01-03,1,2'],
    ],
    want: [
      'required customers.csv:3 ',
      'miscased-codename usage-2.csv:4 /metrics/1/Exports',
      'miscased-codename usage-2.csv:3 /metrics/0/Exports',
    ],
  },
];

test.each(cases)(
  'findings about metrics name their row: $given',
  async ({ mapping, customers = ['id,name', '1,A'], usage, want }) => {
    const files = { 'customers.csv': customers, 'usage-1.csv': usage[0], 'usage-2.csv': usage[1] };
    for (const [name, rows] of Object.entries(files)) await writeFile(join(folder, name), `${rows.join('\n')}\n`);
    const { findings } = await planImport({ mapping, folder, account, temporaryFolder: join(folder, 'temporary') });
    const found = findings
      .filter(({ code }) => code !== 'small-uploads')
      .flatMap(({ code, first }) => first.map(({ file, row, pointer }) => `${code} ${file} ${row} ${pointer}`));
    expect(found.map((each) => each.replace(`${folder}/`, '').replace(/ (\d+) /, ':$1 '))).toEqual(want);
  },
);
