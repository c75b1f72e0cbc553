// One of the runs of `npm run bench:client`, in a process of its own: `call`, `upload`, or `memory` with a number of customers.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@customerscore-kit/client';
import { limits } from '@customerscore-kit/contract/limits';
import { operations } from '@customerscore-kit/contract/operations';
import { validBody } from './bench-bodies.ts';
import { median } from './bench-timing.ts';

const { maxItems } = limits.uploadCustomers;
const { path, security } = operations.uploadCustomers;
const headers = { 'content-type': 'application/json', [security[0].header]: 'k' };
const concurrency = 4;

/** A server in a process of its own, which reads each request and answers 200. */
async function startServer(): Promise<{ url: string; stop(): void }> {
  const child = fork(process.argv[1]!, ['serve']);
  const [port] = await once(child, 'message');
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

function serve(): void {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, { 'content-length': 0 }).end());
  });
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port));
}

function customer(number: number) {
  return {
    external_id: `customer-${number}`,
    name: `Customer ${number}`,
    owner_email: `owner-${number % 50}@example.com`,
    attributes: { plan: 'pro', seats: number % 100 },
    metrics: [{ date: '2026-01-01', logins: number % 7 }],
  };
}

const openGate = { acquire: () => Promise.resolve(), tryAcquire: () => true, close() {} };

/** Runs in turns, so that a temporary slowdown of the machine affects all of them. @returns the median time of each, in milliseconds */
async function medians<Name extends string>(
  runs: Record<Name, () => PromiseLike<unknown>>,
  { warmUps, rounds }: { warmUps: number; rounds: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(runs) as Name[];
  const times = names.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [index, name] of names.entries()) {
      const started = performance.now();
      await runs[name]();
      if (round >= 0) times[index]!.push(performance.now() - started);
    }
  }
  return Object.fromEntries(names.map((name, index) => [name, median(times[index]!)])) as Record<Name, number>;
}

async function benchCall(url: string): Promise<void> {
  const client = createClient({ key: 'k', baseUrl: url, rateGate: openGate, onWarning() {} });
  const upload = JSON.parse(validBody);
  for (const body of [{ customers: upload.customers.slice(0, 1) }, upload]) {
    const bare = async () => {
      const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
      await response.text();
    };
    const runs = { bare, ours: () => client.uploadCustomers(body) };
    const { bare: plain, ours } = await medians(runs, { warmUps: 300, rounds: 2000 });
    const size = JSON.stringify(body).length.toLocaleString('en');
    const extra = 100 * (ours / plain - 1);
    console.log(
      `One call of ${size} bytes: fetch ${micro(plain)}, client ${micro(ours)}: ${extra.toFixed(1)} %. Goal: at most 5 % more.`,
    );
  }
}

const micro = (milliseconds: number) => `${Math.round(milliseconds * 1000)} µs`;

/** Sends bodies that are ready: what a loop by hand does. */
async function sendAll(url: string, bodies: readonly string[]): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < bodies.length) {
      const body = bodies[next++]!;
      const response = await fetch(url + path, { method: 'POST', headers, body });
      await response.text();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
}

async function benchUpload(url: string): Promise<void> {
  const count = 200_000;
  const source = Array.from({ length: count }, (_, number) => customer(number));
  const bodies = Array.from({ length: count / maxItems }, (_, batch) =>
    JSON.stringify({ customers: source.slice(batch * maxItems, (batch + 1) * maxItems) }),
  );
  const client = createClient({ key: 'k', baseUrl: url, rateGate: openGate });
  const runs = { loop: () => sendAll(url, bodies), ours: () => client.uploadMany(source, { concurrency }) };
  // V8 compiles until about the fourth upload.
  const { loop, ours } = await medians(runs, { warmUps: 4, rounds: 7 });
  const perSecond = (milliseconds: number) => Math.round((1000 * count) / milliseconds).toLocaleString('en');
  console.log(`Customers a second, once warm: ready-made bodies by a loop over fetch ${perSecond(loop)}, uploadMany ${perSecond(ours)}
  uploadMany, with batching and inspection, is ${(loop / ours).toFixed(2)} times as fast. Goal: at least 1.5.`);
}

/** Prints the peak memory of an upload, in MB. */
async function measureMemory(url: string, count: number): Promise<void> {
  function* source() {
    for (let number = 0; number < count; number += 1) yield customer(number);
  }
  await createClient({ key: 'k', baseUrl: url, rateGate: openGate }).uploadMany(source(), { concurrency });
  console.log(process.resourceUsage().maxRSS / 1024);
}

const [run, count] = process.argv.slice(2);
if (run === 'serve') serve();
else {
  const server = await startServer();
  try {
    if (run === 'call') await benchCall(server.url);
    else if (run === 'upload') await benchUpload(server.url);
    else await measureMemory(server.url, Number(count));
  } finally {
    server.stop();
  }
}
