// Imports with a state, and what the mock received.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from '@customerscore-kit/contract/inspect';
import type { Customer } from '@customerscore-kit/contract/types';
import type { Mock } from '@customerscore-kit/mock';
import { ReceivedCustomers } from '../imports.fixture.ts';
import {
  type ImportInput,
  type ImportOptions,
  type ImportReport,
  importFiles,
  type Mapping,
  type Plan,
  planImport,
  WorkFolder,
} from '../index.ts';

/** Customers with a plan and seats. */
export const customersOnly: Mapping = {
  customers: {
    source: { files: ['customers.csv'] },
    fields: { external_id: { column: 'id' }, name: { column: 'name' } },
    attributes: { plan: { column: 'plan' }, seats: { column: 'seats', type: 'number' } },
  },
};

/** The same with metrics in rows of their own. */
export const withMetrics: Mapping = {
  ...customersOnly,
  metrics: {
    source: { files: ['usage.csv'] },
    customer: { column: 'customer' },
    date: { column: 'day' },
    long: { codename: { column: 'metric' }, value: { column: 'value' } },
  },
};

/** What a run imports. */
export interface Run {
  /** Rows of `customers.csv`, with the header `id,name,plan,seats` unless there is another one. */
  customers: readonly string[];
  header?: string;
  /** Rows of `usage.csv`: `customer,day,metric,value`. Default: there is no such file. */
  usage?: readonly string[];
  mapping?: Mapping;
  account?: Account;
}

/** Imports, each from a folder of its own, with one state. */
export class Runs {
  readonly folder: string;
  state: string;
  /** The folder of the latest run. */
  latest = '';
  readonly #mock: Mock;
  #count = 0;
  readonly #received: ReceivedCustomers;

  constructor(folder: string, mock: Mock) {
    this.folder = folder;
    this.state = join(folder, 'customers.state');
    this.#mock = mock;
    this.#received = new ReceivedCustomers(mock);
  }

  /** Imports, in a new folder. */
  async start(run: Run, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
    this.#count += 1;
    const folder = join(this.folder, `${this.#count}`);
    this.latest = folder;
    await mkdir(folder);
    await writeFile(
      join(folder, 'customers.csv'),
      [run.header ?? 'id,name,plan,seats', ...run.customers, ''].join('\n'),
    );
    if (run.usage !== undefined) {
      await writeFile(join(folder, 'usage.csv'), ['customer,day,metric,value', ...run.usage, ''].join('\n'));
    }
    return this.#import(folder, run, options);
  }

  /** Goes on with the latest import. */
  resume(run: Run, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
    return this.#import(this.latest, run, options);
  }

  /** What the latest import would do with the files of its folder. */
  plan(run: Run): Promise<Plan> {
    return planImport(inputOf(this.latest, run), { changedSince: this.state, baseUrl: this.#mock.url });
  }

  #import(folder: string, run: Run, options: Partial<ImportOptions>): Promise<ImportReport> {
    const work = new WorkFolder(join(folder, 'work'));
    return importFiles(inputOf(folder, run), {
      key: 'sesame',
      baseUrl: this.#mock.url,
      work,
      changedSince: this.state,
      ...options,
    });
  }

  /** The customers that the mock received since the last call, in order. */
  received(): Promise<Customer[]> {
    return this.#received.next();
  }
}

const inputOf = (folder: string, { usage, mapping, account }: Run): ImportInput => ({
  mapping: mapping ?? (usage === undefined ? customersOnly : withMetrics),
  folder,
  account,
  temporaryFolder: join(folder, 'temporary'),
});
