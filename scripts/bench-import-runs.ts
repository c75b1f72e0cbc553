// One of the runs of `npm run bench:import`, in a process of its own: its name, the folder of the files, and the URL of a server that
// answers at once. Prints milliseconds and the peak memory in MB.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { RateGate } from '@customerscore-kit/client';
import { limits } from '@customerscore-kit/contract/limits';
import { operations } from '@customerscore-kit/contract/operations';
import {
  duckDbVersion,
  type ImportInput,
  importFiles,
  inferMapping,
  planImport,
  WorkFolder,
} from '@customerscore-kit/importer';
import { parse } from 'csv-parse';
import papaparse from 'papaparse';

const { maxItems } = limits.uploadCustomers;
const { path, security } = operations.uploadCustomers;
const headers = { 'content-type': 'application/json', [security[0].header]: 'k' };
const concurrency = 4;
const openGate: RateGate = { acquire: () => Promise.resolve(), tryAcquire: () => true, close() {} };

const [name = '', folder = '', url = ''] = process.argv.slice(2);
const customers = join(folder, 'customers.csv');

/** A row of CSV, by header. */
type Row = Record<string, string>;

const runs: Record<string, () => Promise<unknown>> = {
  import: () => runImport(),
  plan: async () => planImport(await importInput()),
  'metrics import': () => runImport(join(folder, 'metrics.csv')),
  'csv-parse with fetch': () => upload(csvParseRows()),
  'papaparse with fetch': () => upload(papaparseRows()),
  'csv-parse reading alone': async () => {
    for await (const _row of csvParseRows());
  },
};

async function runImport(metrics?: string): Promise<void> {
  const work = new WorkFolder(join(folder, 'work'));
  const options = { key: 'k', baseUrl: url, rateGate: openGate, concurrency, work };
  const report = await importFiles(await importInput(metrics), options);
  if (!report.isComplete || report.refused > 0) throw new Error(JSON.stringify(report));
}

async function importInput(metrics?: string): Promise<ImportInput> {
  const input = { folder, temporaryFolder: join(folder, 'temporary') };
  const files = {
    customers: { files: [customers] },
    metrics: metrics === undefined ? undefined : { files: [metrics] },
  };
  return { ...input, mapping: (await inferMapping({ ...input, ...files })).mapping };
}

const csvParseRows = (): AsyncIterable<Row> => createReadStream(customers).pipe(parse({ columns: true }));

const papaparseRows = (): AsyncIterable<Row> =>
  createReadStream(customers).pipe(papaparse.parse(papaparse.NODE_STREAM_INPUT, { header: true }));

/** What a program by hand does: batches of rows as JSON, several requests at once, and no inspection. */
async function upload(rows: AsyncIterable<Row>): Promise<void> {
  const pending = new Set<Promise<void>>();
  const send = async (batch: object[]) => {
    const body = JSON.stringify({ customers: batch });
    const response = await fetch(url + path, { method: 'POST', headers, body });
    await response.text();
    if (!response.ok) throw new Error(`${response.status}`);
  };
  let batch: object[] = [];
  for await (const row of rows) {
    if (batch.push(customerOf(row)) < maxItems) continue;
    const sent = send(batch).finally(() => pending.delete(sent));
    pending.add(sent);
    batch = [];
    if (pending.size === concurrency) await Promise.race(pending);
  }
  if (batch.length > 0) pending.add(send(batch));
  await Promise.all(pending);
}

function customerOf(row: Row): object {
  const customer: Record<string, unknown> = {};
  const attributes: Record<string, unknown> = {};
  for (const [header, value] of Object.entries(row)) {
    if (value === '') continue;
    if (!header.startsWith('attributes.')) customer[header] = value;
    else attributes[header.slice(11)] = numbers.has(header) ? Number(value) : value;
  }
  return { ...customer, attributes };
}

const numbers = new Set(['attributes.seats', 'attributes.monthly_revenue']);

// Modules are loaded before the clock starts, also DuckDB, which the importer loads on demand.
await duckDbVersion(join(folder, 'temporary'));
const started = performance.now();
await runs[name]!();
console.log(`${performance.now() - started} ${process.resourceUsage().maxRSS / 1024}`);
