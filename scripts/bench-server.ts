// npm run bench:server
//
// Requests per second of servers that check uploads, and how they compare with a bare server, within one run.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { operations } from '@customerscore-kit/contract/operations';
import { runCommand } from '@customerscore-kit/run-tool';
import autocannon from 'autocannon';
import { validBody } from './bench-bodies.ts';
import { median } from './bench-timing.ts';
import { buildScript } from './build-script.ts';

const names = {
  bare: 'node:http and JSON.parse',
  validator: 'the same, with the generated validator',
  core: 'the contract server',
  mock: 'the mock, with state and findings',
  prism: 'prism mock',
  fastify: 'Fastify with openapi-glue',
  'openapi-backend': 'openapi-backend',
};

type Target = keyof typeof names;
const targets = Object.keys(names) as Target[];

const [rounds, seconds, connections] = [3, 4, 10];

const upload = JSON.parse(validBody) as { customers: unknown[] };
const bodies = [JSON.stringify({ customers: upload.customers.slice(0, 1) }), validBody];

/** A server in a process of its own. */
interface Running {
  child: ChildProcess;
  port: number;
}

/** What the servers import that is not bundled. */
const external = [
  '@stoplight/prism-cli',
  'ajv-formats',
  'fastify',
  'fastify-openapi-glue',
  'jsonc-parser',
  'openapi-backend',
  'pg',
];

async function start(module: string, target: Target): Promise<Running> {
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = fork(module, [target], { execArgv: profiling(target), env });
  const [port] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [undefined])]);
  if (port === undefined) throw new Error(`The server ${target} did not start.`);
  return { child, port };
}

/** With the argument `--profile TARGET`, the server writes a profile to `dist/` when it ends. */
function profiling(target: Target): string[] {
  const at = process.argv.indexOf('--profile');
  return at !== -1 && process.argv[at + 1] === target ? ['--cpu-prof', '--cpu-prof-dir=dist'] : [];
}

/** Microseconds of processor time that a server has used, and bytes of memory that it uses. */
async function usage({ child }: Running): Promise<{ processorTime: number; memory: number }> {
  child.send('usage');
  return (await once(child, 'message'))[0];
}

interface Measurement {
  requestsPerSecond: number;
  /** Microseconds of processor time of the server for each request. */
  processorTime: number;
}

const { method, path, security } = operations.uploadCustomers;
const headers = { [security[0].header]: 'bench', 'content-type': 'application/json' };

/** @throws Error if a request fails, or its answer is not 2xx */
async function send(
  { port }: Running,
  body: string,
  until: { duration: number } | { amount: number },
): Promise<autocannon.Result> {
  const url = `http://127.0.0.1:${port}${path}`;
  const result = await autocannon({ url, connections, method, headers, body, ...until });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests failed.`);
  return result;
}

async function measure(running: Running, body: string, duration: number): Promise<Measurement> {
  const before = await usage(running);
  const result = await send(running, body, { duration });
  const used = (await usage(running)).processorTime - before.processorTime;
  return {
    requestsPerSecond: result.requests.total / result.duration,
    processorTime: used / result.requests.total,
  };
}

/** Measures all servers in turns. @returns the medians */
async function compare(servers: Record<Target, Running>, body: string): Promise<Record<Target, Measurement>> {
  const measured = Object.fromEntries(targets.map((target) => [target, []])) as unknown as Record<
    Target,
    Measurement[]
  >;
  for (const target of targets) await measure(servers[target], body, 1);
  for (let round = 0; round < rounds; round++) {
    for (const target of targets) measured[target].push(await measure(servers[target], body, seconds));
  }
  return Object.fromEntries(
    targets.map((target) => [
      target,
      {
        requestsPerSecond: median(measured[target].map(({ requestsPerSecond }) => requestsPerSecond)),
        processorTime: median(measured[target].map(({ processorTime }) => processorTime)),
      },
    ]),
  ) as Record<Target, Measurement>;
}

function print(medians: Record<Target, Measurement>): void {
  console.log(`${' '.repeat(42)}requests/s   of the bare one   processor time   of the bare one`);
  for (const target of targets) {
    const { requestsPerSecond, processorTime } = medians[target];
    const cells = [
      `  ${names[target].padEnd(40)}`,
      requestsPerSecond.toFixed(0).padStart(10),
      (requestsPerSecond / medians.bare.requestsPerSecond).toFixed(2).padStart(18),
      `${processorTime.toFixed(0)} µs`.padStart(17),
      (processorTime / medians.bare.processorTime).toFixed(2).padStart(18),
    ];
    console.log(cells.join(''));
  }
}

/** Prints how long the mock takes to its first answer, and how much memory it uses after many requests. */
async function printStartAndMemory(module: string): Promise<void> {
  const [steps, amount] = [4, 50_000];
  const started = performance.now();
  const mock = await start(module, 'mock');
  try {
    const [body] = bodies as [string];
    await fetch(`http://127.0.0.1:${mock.port}${path}`, { method, headers, body });
    console.log(
      `\nThe mock: first answer ${((performance.now() - started) / 1000).toFixed(2)} s after Node started. Memory:`,
    );
    for (let step = 0; ; step++) {
      const { memory } = await usage(mock);
      console.log(
        `  after ${(step * amount).toLocaleString('en').padStart(7)} requests ${(memory / 1e6).toFixed(0)} MB`,
      );
      if (step === steps) break;
      await send(mock, body, { amount });
    }
  } finally {
    mock.child.disconnect();
  }
}

await runCommand(async () => {
  const servers: Partial<Record<Target, Running>> = {};
  try {
    const module = await buildScript(new URL('bench-server-targets.ts', import.meta.url), external);
    for (const target of targets) servers[target] = await start(module, target);
    for (const body of bodies) {
      const size = Buffer.byteLength(body).toLocaleString('en');
      console.log(
        `\n${connections} connections, one body of ${size} bytes. Medians of ${rounds} rounds of ${seconds} s:\n`,
      );
      print(await compare(servers as Record<Target, Running>, body));
    }
    await printStartAndMemory(module);
    console.log(`
Goals: the contract server at least 0.8 of the requests of the bare one; the mock at least 0.5, and at least 5 times Prism; its first
answer after 0.3 s, and 90 MB after 200,000 requests.`);
  } finally {
    // Ends the servers, which also end when this process does.
    for (const running of Object.values(servers)) running.child.disconnect();
  }
  return 0;
});
