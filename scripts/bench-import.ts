// npm run bench:import [-- --metrics]
//
// How fast `import` and `plan` read a CSV of 200,000 customers, compared within one run with programs by hand, and how much memory they
// take. The server answers at once, and the rate gate is open. With --metrics, an import of 10 million unsorted rows of metrics of a
// million customers instead, which takes minutes.
import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { runCommand, withTemporaryFolder } from '@customerscore-kit/run-tool';
import { median } from './bench-timing.ts';
import { buildScript } from './build-script.ts';

const execute = promisify(execFile);
const rounds = 5;

/** What a run took. */
interface Taken {
  ms: number;
  /** Peak memory of the process in MB. */
  memory: number;
}

await runCommand(async () => {
  const runs = await buildScript(new URL('bench-import-runs.ts', import.meta.url), [
    '@duckdb/node-api',
    'yaml',
    'ajv',
    'csv-parse',
    'papaparse',
  ]);
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, { 'content-length': 0 }).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await withTemporaryFolder('customerscore-bench-', async (folder) => {
      const take = async (name: string): Promise<Taken> => {
        await rm(join(folder, 'work'), { recursive: true, force: true });
        const { stdout } = await execute(process.execPath, [runs, name, folder, url]);
        const [ms, memory] = stdout.split(' ').map(Number);
        return { ms: ms!, memory: memory! };
      };
      if (process.argv.includes('--metrics')) await benchMetrics(folder, take);
      else await benchCustomers(folder, take);
    });
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return 0;
});

async function benchCustomers(folder: string, take: (name: string) => Promise<Taken>): Promise<void> {
  const count = 200_000;
  const file = join(folder, 'customers.csv');
  await write(file, customerRows(count));
  const names = ['import', 'plan', 'csv-parse with fetch', 'papaparse with fetch', 'csv-parse reading alone'] as const;
  const taken = new Map(names.map((name): [string, Taken[]] => [name, []]));
  // In turns, so that a temporary slowdown of the machine affects all of them.
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) taken.get(name)!.push(await take(name));
  }
  const ms = (name: (typeof names)[number]) => median(taken.get(name)!.map((each) => each.ms));
  const megabytes = (await stat(file)).size / 1e6;
  console.log(
    `${count.toLocaleString('en')} customers in ${megabytes.toFixed(1)} MB of CSV: customers a second, and peak memory`,
  );
  for (const name of names) {
    const memory = Math.max(...taken.get(name)!.map((each) => each.memory));
    const perSecond = Math.round((1000 * count) / ms(name)).toLocaleString('en');
    console.log(`  ${name.padEnd(25)}${perSecond.padStart(9)}${`${Math.round(memory)} MB`.padStart(9)}`);
  }
  const ratio = (name: (typeof names)[number], by: (typeof names)[number]) => (ms(by) / ms(name)).toFixed(2);
  console.log(`import is ${ratio('import', 'csv-parse with fetch')} times as fast as csv-parse with fetch. Goal: at least 2.5.
plan is ${ratio('plan', 'csv-parse reading alone')} times as fast as csv-parse reading alone. Goal: more than 1.
Goal for memory: at most 400 MB.`);
}

async function benchMetrics(folder: string, take: (name: string) => Promise<Taken>): Promise<void> {
  const [customers, rows] = [1_000_000, 10_000_000];
  await write(join(folder, 'customers.csv'), customerRows(customers));
  await write(join(folder, 'metrics.csv'), metricRows(rows, customers));
  const { ms, memory } = await take('metrics import');
  console.log(
    `${rows.toLocaleString('en')} unsorted rows of metrics of ${customers.toLocaleString('en')} customers: ${Math.round(ms / 1000)} s, peak memory ${Math.round(memory)} MB. Goal: at most 1024 MB.`,
  );
}

function* customerRows(count: number): Generator<string> {
  yield 'external_id,name,owner_email,attributes.plan,attributes.seats,attributes.country,attributes.monthly_revenue,attributes.renewal,attributes.note\n';
  for (let n = 0; n < count; n += 1) {
    const day = `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
    yield `customer-${n},"Customer ${n}, Inc.",owner-${n % 50}@example.com,${n % 3 === 0 ? 'pro' : 'basic'},${n % 100},Czech Republic,${(n % 9999) / 4},${day},"Called on ${day}, will call again in a month"\n`;
  }
}

/** Each customer has a row for each of ten days, and rows that follow each other have different customers. */
function* metricRows(count: number, customers: number): Generator<string> {
  yield 'external_id,date,codename,value\n';
  for (let n = 0; n < count; n += 1) {
    const customer = (n * 7919) % customers;
    yield `customer-${customer},2026-01-${String(Math.floor(n / customers) + 1).padStart(2, '0')},logins,${n % 97}\n`;
  }
}

async function write(file: string, rows: Iterable<string>): Promise<void> {
  function* chunks() {
    let chunk = '';
    for (const row of rows) {
      chunk += row;
      if (chunk.length < 1 << 16) continue;
      yield chunk;
      chunk = '';
    }
    yield chunk;
  }
  await pipeline(Readable.from(chunks()), createWriteStream(file));
}
