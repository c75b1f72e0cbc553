// Does one thing with a client, and prints `done`. The process must then end by itself.
// node --import tsx leaks.fixture.ts TASK
import { customers } from './call-matrix.fixture.ts';
import {
  answer,
  corruptGzip,
  drip,
  retryAfter,
  type Step,
  silence,
  startHostileServer,
} from './hostile-server.fixture.ts';
import { type CallOptions, type ClientOptions, createClient, createRateGate } from './index.ts';

const long = 3_600_000;
const patient = { baseDelay: long, maxDelay: long, maxRetryAfter: long };

/** Calls a server, which is closed afterwards: what then keeps the process alive belongs to the client. */
async function calling(script: Step[], options: ClientOptions = {}, own: CallOptions = {}) {
  const server = await startHostileServer(script);
  const client = createClient({ key: 'sesame', baseUrl: server.url, retry: patient, ...options });
  const result = await client.safe.uploadCustomers(customers, own);
  console.log(result.ok ? result.status : result.error.name);
  return server;
}

const abortedSoon = () => {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 50);
  return { signal: abort.signal };
};

function closedGate() {
  const rateGate = createRateGate();
  rateGate.close('rest', long);
  return { rateGate };
}

const tasks: Record<string, () => Promise<{ close(): Promise<void> }>> = {
  success: () => calling([answer(200)]),
  refusal: () => calling([answer(403)]),
  'abort at the gate': () => calling([], closedGate(), abortedSoon()),
  'time limit at the gate': () => calling([], { ...closedGate(), totalTimeout: 50 }),
  'abort of a retry': () => calling([answer(503)], {}, abortedSoon()),
  'abort after a 429': () => calling([retryAfter('3000')], {}, abortedSoon()),
  'a 429 without a retry': () => calling([retryAfter('3000')], { retry: false }),
  'abort of a request': () => calling([silence], {}, abortedSoon()),
  'abort of a body': () => calling([drip()], {}, abortedSoon()),
  'timeout of a corrupt body': () => calling([corruptGzip], { timeout: 100, retry: false }),
  'abort of reading the key': () => calling([], { key: () => new Promise(() => {}) }, abortedSoon()),
  // Node warns at the eleventh listener.
  'a hundred calls with one signal': async () => {
    const server = await startHostileServer(Array(100).fill(answer(200)));
    const client = createClient({ key: 'sesame', baseUrl: server.url });
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 100 }, () => client.uploadCustomers(customers, { signal })));
    const gate = closedGate().rateGate;
    const abort = new AbortController();
    const waiting = Promise.allSettled(Array.from({ length: 100 }, () => gate.acquire('rest', abort.signal)));
    abort.abort();
    await waiting;
    console.log('all');
    return server;
  },
};

const server = await tasks[process.argv[2]!]!();
console.log('done');
await server.close();
const ended = performance.now();
process.on('exit', () => console.log(`alive for ${Math.round(performance.now() - ended)} ms`));
