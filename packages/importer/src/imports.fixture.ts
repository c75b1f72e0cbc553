import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Customer } from '@customerscore-kit/contract/types';
import { type Mock, startMock } from '@customerscore-kit/mock';
import { afterEach, beforeEach } from 'vitest';
import { Database, literal } from './database.ts';
import { type ImportInput, type ImportReport, importFiles, type Mapping, WorkFolder } from './index.ts';

export const account = {
  customer: { attributes: { plan: 'string', seats: 'number' }, metrics: { logins: 'number', exports: 'number' } },
} as const;

export const mapping: Mapping = {
  customers: {
    source: { files: ['customers.csv'] },
    fields: { external_id: { column: 'id' }, name: { column: 'name' } },
    attributes: { plan: { column: 'plan' }, seats: { column: 'seats' }, Region: { column: 'region' } },
  },
  metrics: {
    source: { files: ['usage.csv'] },
    customer: { column: 'customer' },
    date: { column: 'day' },
    long: { codename: { column: 'metric' }, value: { column: 'value' } },
  },
};

/** Lines of `customers.csv`: the customer 2 has no name, and is refused. */
export const customers = [
  'id,name,plan,seats,region,notes',
  '3,"Say ""hi"", Inc.",pro,12,EMEA,x',
  '1,Acme,free,007,,x',
  '2,,pro,3,APAC,x',
  '4,Other,,many,,x',
];

/** Lines of `usage.csv`: the customer 9 is in no row of customers. */
export const usage = [
  'customer,day,metric,value',
  '3,2026-01-02,logins,5',
  '9,2026-01-01,logins,1',
  '1,2026-01-01,logins,7',
  '3,2026-01-01,exports,2',
  '3,2026-01-01,logins,4',
  '2,2026-01-01,logins,8',
  '1,2026-01-02,Logins,7',
];

/** A cell of CSV. */
export const csvCell = (text: string): string => (/[",\n]|^ /.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Reads what a mock receives. */
export class ReceivedCustomers {
  readonly #mock: Mock;
  /** The latest request that was looked at. */
  #seen = 0;

  constructor(mock: Mock) {
    this.#mock = mock;
  }

  /** The customers of the requests since the last call, in order, as they were sent. */
  async next(): Promise<Customer[]> {
    const ids = this.#mock.requests().flatMap(({ id }) => (id > this.#seen ? [id] : []));
    this.#seen = Math.max(this.#seen, ...ids);
    const bodies = ids.map(async (id) => (await fetch(`${this.#mock.url}/_mock/requests/${id}`)).json());
    const requests = (await Promise.all(bodies)) as { sent: { customers: Customer[] } }[];
    return requests.flatMap(({ sent }) => sent.customers);
  }
}

/** A folder for the files of a test, and a mock with the {@link account} that receives what is imported. */
export function useImports() {
  let folder: string;
  let mock: Mock;
  let receivedCustomers: ReceivedCustomers;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'customerscore-import-'));
    mock = await startMock({ account, rateLimit: false });
    receivedCustomers = new ReceivedCustomers(mock);
  });
  afterEach(async () => {
    await mock.close();
    await rm(folder, { recursive: true });
  });

  const at = (name: string) => join(folder, name);
  const inputOf = (given: Mapping, from = folder): ImportInput => ({
    mapping: given,
    folder: from,
    account,
    temporaryFolder: folder,
  });
  return {
    get mock(): Mock {
      return mock;
    },
    at,
    inputOf,
    write: (name: string, lines: readonly string[]): Promise<void> => writeFile(at(name), `${lines.join('\n')}\n`),
    /** @param sql a statement of DuckDB with the rows */
    writeParquet: (name: string, sql: string): Promise<void> =>
      Database.use({ temporaryFolder: at('parquet') }, (database) =>
        database.run(`copy (${sql}) to ${literal(at(name))} (format parquet)`),
      ),
    read: (name: string): Promise<string> => readFile(at(name), 'utf8'),
    /** The customers that the mock received since the last call, as they were sent. */
    received: (): Promise<Customer[]> => receivedCustomers.next(),
    /** @param name of the work folder @param baseUrl default: that of the mock */
    send: (
      given: Mapping,
      name = 'work',
      input: ImportInput = inputOf(given),
      baseUrl: string = mock.url,
    ): Promise<ImportReport> => importFiles(input, { key: 'sesame', baseUrl, work: new WorkFolder(at(name)) }),
  };
}
