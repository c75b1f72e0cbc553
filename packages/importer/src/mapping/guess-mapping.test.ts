import type { Account } from '@customerscore-kit/contract/inspect';
import { describe, expect, test } from 'vitest';
import type { Mapping } from '../types.ts';
import { guessMapping } from './guess-mapping.ts';
import { parseMapping } from './parse-mapping.ts';
import { printMapping } from './print-mapping.ts';
import { table } from './table.fixture.ts';

const account: Account = {
  customer: {
    attributes: {
      plan: { type: 'string', label: 'Subscription plan' },
      seats: 'number',
      annual_revenue: 'number',
      mrr: { type: 'number', label: 'Monthly spend' },
      'Industry Sector': { type: 'string', label: 'Industry' },
      health: { type: 'number', source: 'integration' },
    },
    metrics: { logins: 'number', 'api-calls': { type: 'number', label: 'Requests' }, sessions: 'number' },
  },
};

interface Case {
  customers: string;
  metrics?: string;
  account?: Account;
  /** Columns by what they become. */
  matched: Record<string, string>;
  unmatched?: string[];
}

test('a body of a request with other keys is told from a table', () => {
  const problemsOf = (headers: string) => guessMapping({ customers: table('a.json', headers) }).problems.join('\n');
  const hint = 'Bodies of requests have only "customers", a list. Leave their other keys out.';
  expect(problemsOf('customers:nested, page:number')).toContain(hint);
  expect(problemsOf('customers, page:number')).not.toContain(hint);
  expect(problemsOf('external_id, name, customers:nested')).toBe('');
});

describe('matches the headers of', () => {
  test.each<[string, Case]>([
    [
      'JSON with objects and lists, which no field or codename is',
      {
        customers: 'id:number, company:nested, owner:nested, name, plan:nested',
        account,
        matched: { external_id: 'id', name: 'name' },
        unmatched: ['company', 'owner', 'plan'],
      },
    ],
    [
      'HubSpot companies',
      {
        customers:
          'Record ID:number, Company name, Company owner, Create Date:date, Industry, Annual Revenue:number, City',
        account,
        matched: {
          external_id: 'Record ID',
          name: 'Company name',
          owner_email: 'Company owner',
          'attributes.Industry Sector': 'Industry',
          'attributes.annual_revenue': 'Annual Revenue',
        },
        unmatched: ['Create Date', 'City'],
      },
    ],
    [
      'Salesforce accounts in a report',
      {
        customers: 'Account ID, Account Name, Account Owner, Billing Country, Industry, Last Activity:date',
        account,
        matched: {
          external_id: 'Account ID',
          name: 'Account Name',
          owner_email: 'Account Owner',
          'attributes.Industry Sector': 'Industry',
        },
        unmatched: ['Billing Country', 'Last Activity'],
      },
    ],
    [
      'Salesforce accounts of the Data Loader',
      {
        customers: 'Id, IsDeleted:boolean, MasterRecordId, Name, OwnerId, AnnualRevenue:number, CreatedDate:date',
        account,
        matched: { external_id: 'Id', name: 'Name', 'attributes.annual_revenue': 'AnnualRevenue' },
        unmatched: ['IsDeleted', 'MasterRecordId', 'OwnerId', 'CreatedDate'],
      },
    ],
    [
      'Stripe customers',
      {
        customers: 'id, Description, Email, Name, Created (UTC):date, Delinquent:boolean, Card ID, Plan, Status',
        account,
        matched: { external_id: 'id', name: 'Name', 'attributes.plan': 'Plan' },
        unmatched: ['Description', 'Email', 'Created (UTC)', 'Delinquent', 'Card ID', 'Status'],
      },
    ],
    [
      'Intercom companies',
      {
        customers: 'id, Company name, Company ID, Company last seen:date, Monthly spend:number, Plan, People:number',
        account,
        matched: {
          external_id: 'Company ID',
          name: 'Company name',
          'attributes.mrr': 'Monthly spend',
          'attributes.plan': 'Plan',
        },
        unmatched: ['id', 'Company last seen', 'People'],
      },
    ],
    [
      'Mixpanel profiles',
      {
        customers: '$distinct_id, $name, $email, $last_seen:date, $city, plan, Seats:number',
        account,
        matched: { external_id: '$distinct_id', name: '$name', 'attributes.plan': 'plan', 'attributes.seats': 'Seats' },
        unmatched: ['$email', '$last_seen', '$city'],
      },
    ],
    [
      'the API, in camelCase',
      {
        customers: 'externalId, name, ownerEmail, renewalDate:date, crm_link',
        matched: {
          external_id: 'externalId',
          name: 'name',
          owner_email: 'ownerEmail',
          'attributes.renewal_date': 'renewalDate',
          'attributes.crm_link': 'crm_link',
        },
      },
    ],
    [
      'several identifiers, the surest first',
      {
        customers: 'id, account_id, Customer-ID, CUSTOMER_EXTERNAL_ID, name',
        matched: { external_id: 'CUSTOMER_EXTERNAL_ID', name: 'name' },
        unmatched: ['id', 'account_id', 'Customer-ID'],
      },
    ],
    [
      'codenames that other headers could mean',
      {
        customers: 'company_id, id, account, owner, display name',
        account: { customer: { attributes: { company_id: 'string', account: 'string', owner: 'string' } } },
        matched: {
          external_id: 'id',
          name: 'display name',
          'attributes.company_id': 'company_id',
          'attributes.account': 'account',
          'attributes.owner': 'owner',
        },
      },
    ],
    [
      'a codename twice: the surer match, else the first',
      {
        customers: 'id, name, Subscription plan, PLAN, plan, Seats, SEATS',
        account,
        matched: { external_id: 'id', name: 'name', 'attributes.plan': 'plan', 'attributes.seats': 'Seats' },
        unmatched: ['Subscription plan', 'PLAN', 'SEATS'],
      },
    ],
    [
      'prefixes with an account',
      {
        customers:
          'id, name, attributes.plan, attributes.Seats, attributes.city, metrics.Requests:number, metrics.date:date',
        account,
        matched: {
          external_id: 'id',
          name: 'name',
          'attributes.plan': 'attributes.plan',
          'attributes.seats': 'attributes.Seats',
          'metrics.api-calls': 'metrics.Requests',
          'metrics.date': 'metrics.date',
        },
        unmatched: ['attributes.city'],
      },
    ],
    [
      'metrics in the rows of customers',
      {
        customers: 'id, name, Month, Logins:number, API calls:number',
        account,
        matched: {
          external_id: 'id',
          name: 'name',
          'metrics.date': 'Month',
          'metrics.logins': 'Logins',
          'metrics.api-calls': 'API calls',
        },
      },
    ],
    [
      'metrics whose date is the only column with dates',
      {
        customers: 'id, name, Measured:date, Logins:number',
        account,
        matched: { external_id: 'id', name: 'name', 'metrics.date': 'Measured', 'metrics.logins': 'Logins' },
      },
    ],
  ])('%s', (_, { customers, account: given, matched, unmatched = [] }) => {
    const guess = guessMapping({ customers: table('c.csv', customers) }, given);
    expect(Object.fromEntries(guess.matched.map(({ to, column }) => [to, column]))).toEqual(matched);
    expect(guess.unmatched.map(({ column }) => column)).toEqual(unmatched);
    expect(guess.problems).toEqual([]);
    expect(parseMapping(printMapping(guess.mapping, guess), 'c.yaml')).toEqual(guess.mapping);
  });
});

describe('matches files of metrics:', () => {
  const named = { customers: 'id, name' };
  test.each<[string, { metrics: string; account?: Account; want: Mapping['metrics'] }]>([
    [
      'a row for each value',
      {
        metrics: 'customer, date:date, metric, value:number',
        want: {
          source: { files: ['m.csv'] },
          customer: { column: 'customer' },
          date: { column: 'date' },
          long: { codename: { column: 'metric' }, value: { column: 'value' } },
        },
      },
    ],
    [
      'a row for each value, among others',
      {
        metrics: 'id, Company, Customer External ID, Day, codename, Metric Value, unit',
        account,
        want: {
          source: { files: ['m.csv'] },
          customer: { column: 'Customer External ID' },
          date: { column: 'Day' },
          long: { codename: { column: 'codename' }, value: { column: 'Metric Value' } },
        },
      },
    ],
    [
      'a column for each codename',
      {
        metrics: 'account_id, period, Sessions:number, Requests:number',
        account,
        want: {
          source: { files: ['m.csv'] },
          customer: { column: 'account_id' },
          date: { column: 'period' },
          wide: { values: { sessions: { column: 'Sessions' }, 'api-calls': { column: 'Requests' } } },
        },
      },
    ],
    [
      'a prefix',
      {
        metrics: 'customer_id, day, metrics.logins:number, metrics.clicks:number',
        want: {
          source: { files: ['m.csv'] },
          customer: { column: 'customer_id' },
          date: { column: 'day' },
          wide: { values: {}, valuesFrom: { prefix: 'metrics.' } },
        },
      },
    ],
  ])('%s', (_, { metrics, account: given, want }) => {
    const guess = guessMapping({ customers: table('c.csv', named.customers), metrics: table('m.csv', metrics) }, given);
    expect(guess.mapping.metrics).toEqual(want);
    expect(guess.problems).toEqual([]);
    expect(parseMapping(printMapping(guess.mapping, guess), 'c.yaml')).toEqual(guess.mapping);
  });
});

describe('without an account', () => {
  test('columns with a prefix are taken together, and no codenames are invented', () => {
    const headers = 'id, name, attributes.plan, attributes.seats, metrics.logins, month, Plan';
    expect(guessMapping({ customers: table('c.csv', headers) })).toMatchObject({
      mapping: {
        customers: {
          attributes: {},
          attributesFrom: { prefix: 'attributes.' },
          metrics: { date: { column: 'month' }, values: {}, valuesFrom: { prefix: 'metrics.' } },
        },
      },
      unmatched: [{ column: 'Plan', why: 'the codenames of the account are not known' }],
    });
  });

  test.each<[string, { headers: string; want: object }]>([
    [
      'the date has it as well',
      {
        headers: 'id, name, metrics.date, metrics.logins',
        want: { metrics: { date: { column: 'metrics.date' }, values: { logins: { column: 'metrics.logins' } } } },
      },
    ],
    [
      'it has capitals',
      {
        headers: 'id, name, Attributes.plan',
        want: { attributes: { plan: { column: 'Attributes.plan' } } },
      },
    ],
  ])('a prefix is not taken if %s', (_, { headers, want }) => {
    const { customers } = guessMapping({ customers: table('c.csv', headers) }).mapping;
    expect(customers).toMatchObject(want);
    expect(customers.attributesFrom).toBeUndefined();
    expect(customers.metrics?.valuesFrom).toBeUndefined();
  });
});

test('says why columns are left out, and what they resemble', () => {
  const headers = 'id, Nmae, Subscripton plan, Seets, Health, PLAN, plan, City';
  expect(guessMapping({ customers: table('c.csv', headers) }, account).unmatched).toEqual([
    { table: 'customers', column: 'Nmae', why: 'the account has no such codename', resembles: 'name' },
    {
      table: 'customers',
      column: 'Subscripton plan',
      why: 'the account has no such codename',
      resembles: 'attributes.plan',
    },
    { table: 'customers', column: 'Seets', why: 'the account has no such codename', resembles: 'attributes.seats' },
    { table: 'customers', column: 'Health', why: 'an integration feeds attributes.health' },
    { table: 'customers', column: 'PLAN', why: 'attributes.plan is the column "plan"' },
    { table: 'customers', column: 'City', why: 'the account has no such codename' },
  ]);
});

test('two codenames that differ in separators only are matched exactly or not at all', () => {
  const twins: Account = { customer: { attributes: { 'plan-tier': 'string', plan_tier: 'string' } } };
  const { mapping } = guessMapping({ customers: table('c.csv', 'id, name, Plan Tier, plan_tier') }, twins);
  expect(mapping.customers.attributes).toEqual({ plan_tier: { column: 'plan_tier' } });
});

describe('says what is missing, and how to state it:', () => {
  test.each<[string, { customers: string; metrics?: string; want: string[] }]>([
    [
      'an identifier',
      {
        customers: 'key, name',
        want: [
          'No column of c.csv is headed as the external_id of customers. Its columns are "key", "name". Write the one that is: customers: { fields: { external_id: COLUMN } }.',
        ],
      },
    ],
    [
      'a header',
      {
        customers: 'C-1, Acme, ann@acme.example',
        want: [
          'No column of c.csv is headed as the external_id of customers. Its columns are "C-1", "Acme", "ann@acme.example". Write the one that is: customers: { fields: { external_id: COLUMN } }.',
          'If the file has no header, name its columns: customers: { source: { files: FILE, header: [external_id, name] } }.',
          'No column of c.csv is headed as the name of customers. Its columns are "C-1", "Acme", "ann@acme.example". Write the one that is: customers: { fields: { name: COLUMN } }.',
        ],
      },
    ],
    [
      'a name, of very many columns',
      {
        customers: `id, ${Array.from({ length: 99 }, (_, index) => `x${index}`).join(', ')}`,
        want: [
          `No column of c.csv is headed as the name of customers. Its columns are "id", ${Array.from({ length: 29 }, (_, index) => `"x${index}"`).join(', ')} and 70 more. Write the one that is: customers: { fields: { name: COLUMN } }.`,
        ],
      },
    ],
    [
      'a date of metrics',
      {
        customers: 'id, name, Logins',
        want: [
          '"Logins" in c.csv is a metric, but no column is headed as the date of metrics. Its columns are "id", "name", "Logins". Write the one that is: customers: { metrics: { date: COLUMN, values: { … } } }.',
        ],
      },
    ],
    [
      'a customer of metrics',
      {
        customers: 'id, name',
        metrics: 'who, day, metric, value',
        want: [
          'No column of m.csv is headed as the customer, so the mapping has no metrics. Its columns are "who", "day", "metric", "value". Write those that are: metrics: { source: FILE, customer: COLUMN, date: COLUMN, codename: COLUMN, value: COLUMN }, or with values: { CODENAME: COLUMN } instead of codename and value.',
        ],
      },
    ],
    [
      'a date and values of metrics',
      {
        customers: 'id, name',
        metrics: 'customer_id',
        want: [
          'No column of m.csv is headed as the date, and none as a metric, or as codename and value, so the mapping has no metrics. Its columns are "customer_id". Write those that are: metrics: { source: FILE, customer: COLUMN, date: COLUMN, codename: COLUMN, value: COLUMN }, or with values: { CODENAME: COLUMN } instead of codename and value.',
        ],
      },
    ],
  ])('%s', (_, { customers, metrics, want }) => {
    const tables = {
      customers: table('c.csv', customers),
      metrics: metrics === undefined ? undefined : table('m.csv', metrics),
    };
    const guess = guessMapping(tables, account);
    expect(guess.problems).toEqual(want);
    const columns = [tables.customers, tables.metrics].flatMap((given) => given?.columns ?? []);
    expect(guess.matched.length + guess.unmatched.length, 'each column is one or the other').toBe(columns.length);
  });
});
