// The exports in examples/imports, each planned, and imported into the mock.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plan } from '@customerscore-kit/importer';
import { type Mock, type StoredCustomer, startMock } from '@customerscore-kit/mock';
import { newDatabase, query } from '@customerscore-kit/run-tool/postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAccountFile } from '../account-file.ts';
import { exitCodes } from '../exit-codes.ts';
import { run } from '../run.fixture.ts';

const examples = fileURLToPath(new URL('../../../../examples/imports', import.meta.url));
const account = join(examples, 'customerscore.account.yaml');
const folder = mkdtempSync(join(tmpdir(), 'customerscore-example-imports-'));
let mock: Mock;
beforeAll(async () => {
  mock = await startMock({
    account: await readAccountFile(account),
    users: ['jana@example.com', 'tom@example.com'],
  });
});
afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true });
});

interface Case {
  rows: Plan['rows'];
  customers: Omit<Plan['customers'], 'unchanged'>;
  /** Rows of metrics without a customer. */
  orphans?: number;
  /** Paths of what the API would drop. */
  dropped?: string[];
  findings?: string[];
  /** The external ids that are stored. */
  ids: string[];
  /** Some customers, as they are stored. */
  stored: Partial<StoredCustomer>[];
}

const productIds = ['0042', '1001', '1002', '1003', '1004', '1005', '1008', '1009', '1010'];

const cases: Record<string, Case> = {
  hubspot: {
    rows: { customers: 10, metrics: 0 },
    customers: { sent: 10, refused: 0 },
    ids: ['9001', ...[1, 2, 3, 4, 5, 7, 8, 9, 10].map((number) => String(21547896300 + number))],
    stored: [
      {
        external_id: '21547896302',
        name: 'Plzeňské mlýny s.r.o.',
        owner: 'jana@example.com',
        attributes: {
          crm_link: 'https://app.hubspot.com/contacts/12345678/record/0-2/21547896302',
          industry: 'FOOD_PRODUCTION',
          country: 'Czech Republic',
          employees: 140,
          annual_revenue: 4800000.5,
          customer_since: '2023-11-12',
        },
      },
      { external_id: '21547896307', name: 'Company 21547896307', owner: 'tom@example.com' },
      {
        external_id: '21547896309',
        attributes: {
          crm_link: 'https://app.hubspot.com/contacts/12345678/record/0-2/21547896309',
          industry: 'LOGISTICS_AND_SUPPLY_CHAIN',
          country: 'Norway',
          employees: 33,
          customer_since: '2024-08-08',
        },
      },
    ],
  },
  salesforce: {
    rows: { customers: 10, metrics: 0 },
    customers: { sent: 10, refused: 0 },
    ids: [
      ...['0015g00000QxYzAAAV', '0015g00000QxYzaAAF'],
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `0015g00000QxZ0${number}AAF`),
    ],
    stored: [
      {
        external_id: '0015g00000QxYzaAAF',
        name: 'Nordwind AG',
        attributes: {
          crm_link: 'https://example.my.salesforce.com/0015g00000QxYzaAAF',
          industry: 'Energy',
          annual_revenue: 84300000.5,
          employees: 1450,
          renewal_date: '2027-03-01',
          last_seen: '2026-09-01',
        },
      },
      {
        external_id: '0015g00000QxZ04AAF',
        name: 'Ärztezentrum Nord',
        attributes: { crm_link: 'https://example.my.salesforce.com/0015g00000QxZ04AAF', industry: 'Healthcare' },
      },
    ],
  },
  stripe: {
    rows: { customers: 9, metrics: 0 },
    customers: { sent: 9, refused: 0 },
    ids: [...productIds.filter((id) => id !== '1004'), 'cus_Rk1aQ5'],
    stored: [
      {
        external_id: '1002',
        name: 'Globex, LLC',
        attributes: {
          contact_email: 'ap@globex.example',
          plan_tier: 'price_enterprise_yearly',
          is_delinquent: true,
          total_spend: 98000.5,
          customer_since: '2024-03-18',
        },
      },
      { external_id: 'cus_Rk1aQ5', name: 'Umbra GmbH' },
    ],
  },
  intercom: {
    rows: { customers: 9, metrics: 0 },
    customers: { sent: 9, refused: 0 },
    ids: productIds,
    stored: [
      {
        external_id: '1002',
        attributes: {
          plan_tier: 'enterprise',
          monthly_spend: 8166.67,
          last_seen: '2026-10-01',
          customer_since: '2024-03-18',
        },
        metrics: { '2026-11-10': { web_sessions: 88 } },
      },
      { external_id: '1009', name: 'Stark Logistics' },
    ],
  },
  mixpanel: {
    rows: { customers: 9, metrics: 0 },
    customers: { sent: 9, refused: 0 },
    ids: productIds,
    stored: [
      { external_id: '1004', name: 'Umbra GmbH', attributes: {}, metrics: {} },
      {
        external_id: '1008',
        attributes: { plan_tier: 'enterprise', last_seen: '2026-11-10' },
        metrics: { '2026-11-10': { logins: 15230, reports: 911 } },
      },
    ],
  },
  csv: {
    rows: { customers: 10, metrics: 24 },
    customers: { sent: 9, refused: 1 },
    orphans: 1,
    dropped: ['metrics.Resolved_Tickets'],
    findings: ['required', 'miscased-codename'],
    ids: productIds,
    stored: [
      {
        external_id: '1001',
        name: 'Knapp-Cruz Inc.',
        owner: 'jana@example.com',
        attributes: { plan_tier: 'team', employees: 85, is_delinquent: false, customer_since: '2024-02-01' },
        metrics: { '2026-11-09': { logins: 12 }, '2026-11-10': { logins: 14, resolved_tickets: 3 } },
      },
    ],
  },
  postgresql: {
    rows: { customers: 5, metrics: 4 },
    customers: { sent: 4, refused: 1 },
    findings: ['required'],
    ids: ['0042', '1001', '1002', '1003'],
    stored: [
      {
        external_id: '1001',
        name: 'Knapp-Cruz Inc.',
        owner: 'jana@example.com',
        attributes: { plan_tier: 'team', employees: 85, is_delinquent: false, customer_since: '2024-02-01' },
        metrics: { '2026-11-09': { logins: 12 }, '2026-11-10': { logins: 14, resolved_tickets: 3 } },
      },
      {
        external_id: '1003',
        attributes: { plan_tier: 'team', employees: 140, is_delinquent: false, customer_since: '2023-11-12' },
        metrics: { '2026-11-10': { logins: 32 } },
      },
    ],
  },
};

test('each example has a case', () => {
  const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(cases).sort());
});

/** URL of a PostgreSQL server, which `npm run test:import` starts. */
const server = process.env.IMPORT_TEST_POSTGRES;
const postgres = server && (await newDatabase(server));
if (postgres === undefined) {
  console.warn('Skipped: the example with PostgreSQL. Run it with "npm run test:import".');
} else {
  beforeAll(() => query(postgres, readFileSync(join(examples, 'postgresql/tables.sql'), 'utf8')));
}

const tested = Object.entries(cases).filter(([name]) => name !== 'postgresql' || postgres !== undefined);

describe.each(tested)('%s', (name, want) => {
  const input = ['--mapping', join(examples, name, 'mapping.yaml'), '--account', account];
  const isClean = want.customers.refused + (want.orphans ?? 0) === 0;
  const status = isClean ? exitCodes.success : exitCodes.findings;
  const env = { CUSTOMERSCORE_KEY: 'any', ...(postgres !== undefined && { DATABASE_URL: postgres }) };

  test('is planned', async () => {
    const planned = await run(['plan', ...input, '--format', 'json'], { env });
    const { rows, customers, columns, unreadable, orphans, dropped, findings }: Plan = JSON.parse(planned.stdout);
    expect({ rows, customers, status: planned.status }).toEqual({
      rows: want.rows,
      customers: { ...want.customers, unchanged: 0 },
      status,
    });
    expect(orphans.count).toBe(want.orphans ?? 0);
    expect(dropped.map(({ path }) => path)).toEqual(want.dropped ?? []);
    expect(findings.map(({ code }) => code)).toEqual(want.findings ?? []);
    expect(unreadable.count).toBe(0);
    expect(columns.filter((column) => column.unreadable > 0)).toEqual([]);
  });

  test('is imported', async () => {
    mock.reset();
    const args = ['import', ...input, '--server', mock.url, '--out', join(folder, name)];
    expect((await run(args, { env })).status).toBe(status);
    const stored = await mock.customers();
    expect(stored.map(({ external_id }) => external_id).sort()).toEqual([...want.ids].sort());
    for (const customer of want.stored) {
      const found = stored.find(({ external_id }) => external_id === customer.external_id);
      expect(
        Object.fromEntries(Object.keys(customer).map((key) => [key, found?.[key as keyof StoredCustomer]])),
      ).toEqual(customer);
    }
  });
});

test.skipIf(postgres === undefined)('map writes a mapping of tables of PostgreSQL, which plan reads', async () => {
  const env = { DATABASE_URL: postgres! };
  const tables = ['--postgres', 'DATABASE_URL', '--table', 'accounts', '--account', account];
  const mapped = await run(['map', ...tables], { env });
  expect(mapped.stdout).toContain('  source: { postgres: DATABASE_URL, table: accounts }\n');
  const file = join(folder, 'mapped.yaml');
  writeFileSync(file, mapped.stdout);
  const planned = await run(['plan', '--mapping', file, '--account', account], { env });
  expect(planned.stdout).toContain('6 rows of customers');
  expect(await run(['plan', ...tables], { env })).toEqual(planned);
});
