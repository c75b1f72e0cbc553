// Makes calls that fail in every way, and prints each error in every way.
// node --import tsx secrets.fixture.ts (option | function | environment), with the key in CUSTOMERSCORE_KEY or KEY
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { customers } from './call-matrix.fixture.ts';
import * as server from './hostile-server.fixture.ts';
import { type CallOptions, type Client, type ClientOptions, createClient } from './index.ts';

const mode = process.argv[2];
const secret = process.env.KEY ?? process.env.CUSTOMERSCORE_KEY ?? '';
const key: ClientOptions['key'] = { option: secret, function: async () => secret }[String(mode)];

const entries: unknown[] = [];
const logger = {
  debug: (...entry: unknown[]) => void entries.push(entry),
  warn: (...entry: unknown[]) => void entries.push(entry),
};

/** Shows the headers that it received, as debug pages of frameworks and proxies do. */
const echo =
  (status: number): server.Step =>
  (request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ got: request.headers }));
  };
const echoText: server.Step = (request, response) => {
  response.writeHead(502).end(`<pre>${Object.entries(request.headers).join('\n')}</pre>`);
};

/** They end by the timeout. */
const endless: server.Step[] = [server.tooShort, server.drip(), server.silence, server.corruptGzip];
const refusals = [400, 401, 403, 404, 405, 406, 408, 413, 418, 429, 490, 491, 500, 503];
const steps: server.Step[] = [
  ...refusals.map((status) => server.answer(status, '{"message":"no"}')),
  ...[400, 500].map(echo),
  echoText,
  server.redirect(302, 'http://127.0.0.1:1/'),
  server.reset,
  server.hangUp,
  server.resetInHeaders,
  server.resetInBody(),
  server.resetInBody(403),
  server.cutChunk,
  server.notHttp,
  server.notGzip(),
  server.cutGzip,
  server.gzipBomb(2),
  ...endless,
];

/** `fetch` cannot tell whether it is complete. */
const gzippedText = server.answer(200, gzipSync('text'), { 'content-encoding': 'gzip' });

const failures: unknown[] = [];
const collect = async (call: () => unknown) => {
  try {
    await call();
    console.error('A call did not fail.', call.toString());
    process.exitCode = 1;
  } catch (error) {
    failures.push(error);
  }
};
const upload = (client: Client, options?: CallOptions) => client.uploadCustomers(customers, options);

const attempts: [step: server.Step, fetch: ClientOptions['fetch']][] = [
  ...steps.map((step) => [step, undefined] as [server.Step, undefined]),
  ...[...steps, gzippedText].map((step) => [step, (request: Request) => fetch(request)] as [server.Step, typeof fetch]),
];
for (const [step, fetch] of attempts) {
  const { url, close } = await server.startHostileServer([step]);
  const timeout = endless.includes(step) ? 200 : 60_000;
  const options: ClientOptions = { key, baseUrl: url, retry: false, timeout, maxResponseBytes: 1e6, logger, fetch };
  await collect(() => upload(createClient(options)));
  await close();
}

const { url: baseUrl, close } = await server.startHostileServer(server.times(99, server.answer(503)));
const client = createClient({ key, baseUrl, logger, retry: { baseDelay: 1 } });
const withFetch = (fetch: ClientOptions['fetch']) =>
  upload(createClient({ key, baseUrl, retry: false, logger, fetch }));
await collect(() => upload(client));
await collect(() => upload(client, { signal: AbortSignal.abort() }));
await collect(() => upload(client, { totalTimeout: 0 }));
await collect(() => client.uploadCustomers({ customers: [{ external_id: 1 }] } as never));
await collect(() => client.getCustomer('..'));
await collect(() => upload(client, { headers: { 'x-bad': 'a\nb' } }));
await collect(() =>
  upload(createClient({ key, baseUrl: 'http://127.0.0.1:1', retry: { limit: 1, baseDelay: 1 }, logger })),
);
await collect(() =>
  upload(createClient({ key, baseUrl: 'http://nobody.invalid', retry: { limit: 1, baseDelay: 1 }, logger })),
);
// Errors of a `fetch` that shows what it was given.
await collect(() => withFetch(async (request) => Promise.reject(Object.assign(new Error('failed'), { request }))));
await collect(() => withFetch(async ({ headers }) => Promise.reject(new Error('failed', { cause: { headers } }))));
await collect(() => withFetch(async (request) => Promise.reject(request)));
// Keys that cannot be sent.
await collect(() => upload(createClient({ key: `${secret}\n`, baseUrl })));
await collect(() => upload(createClient({ key: () => ` ${secret}`, baseUrl })));
await collect(() => upload(createClient({ key: () => `${secret}é`, baseUrl })));
await collect(() => createClient({ key, baseUrl: 'nowhere' }));
await close();

const everything = { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true, maxStringLength: null };
for (const failure of [...failures, client, client.safe, entries]) {
  console.error(failure);
  console.log('%o %O %j %s', failure, failure, failure, failure);
  console.log(inspect(failure, everything));
  console.log(JSON.stringify(failure), String(failure));
  for (let each = failure; each instanceof Error; each = each.cause) {
    console.log(each.message, each.stack, Object.entries(Object.getOwnPropertyDescriptors(each)));
    if ('response' in each) console.log(inspect(each.response, everything), JSON.stringify(each.response));
  }
}
console.log(`${failures.length} failures, ${entries.length} entries`);
// The crash of a process prints its last error, and loses what its pipes did not take yet.
for (const stream of [process.stdout, process.stderr]) {
  await new Promise((resolve) => stream.write('', resolve));
}
throw failures.at(-1);
