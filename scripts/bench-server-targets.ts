// Starts one of the servers that `npm run bench:server` compares, in a child process.
//
// Sends its port to the parent; each message from the parent is answered with the processor time used so far, in microseconds, and
// the memory in use, in bytes.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { validateUploadCustomers } from '@customerscore-kit/contract/validators';
import { startMock } from '@customerscore-kit/mock';
import { createContractServer } from '@customerscore-kit/server';
import { nodeListener } from '@customerscore-kit/server/node';
import { account } from './bench-bodies.ts';
import { freePort } from './server-program.ts';

/** The key that all servers that check one accept. */
const key = 'bench';

function readJson(request: IncomingMessage, done: (body: unknown) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => done(JSON.parse(Buffer.concat(chunks).toString())));
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': 0 }).end();
}

function listen(listener: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> {
  const server = createServer(listener);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function untilListening(port: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}`).catch(() => undefined);
    if (answer !== undefined) return;
    await delay(100);
  }
}

/** The contract as OpenAPI 3.0, which the other libraries read. */
function document() {
  const file = fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi-3.0.json'));
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Each starts a server that answers 200 to a valid upload, and returns its port. */
const targets: Record<string, () => Promise<number>> = {
  bare: () => listen((request, response) => readJson(request, () => answer(response, 200))),

  validator: () =>
    listen((request, response) =>
      readJson(request, (body) => answer(response, validateUploadCustomers(body).ok ? 200 : 400)),
    ),

  core: () => {
    const server = createContractServer({
      operations: { uploadCustomers: () => ({ status: 200 }) },
      authenticate: (given) => (given === key ? 'account' : undefined),
      // The others have no limits.
      rateLimiter: false,
    });
    return listen(nodeListener(server));
  },

  async mock() {
    const mock = await startMock({ account, rateLimit: false });
    return Number(new URL(mock.url).port);
  },

  async prism() {
    const port = await freePort();
    // The options that start it in this process, without a worker and without a log.
    const options = ['--multiprocess', 'false', '--verboseLevel', 'silent', '--port', String(port)];
    const file = fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json'));
    process.argv.splice(2, process.argv.length, 'mock', ...options, file);
    await import('@stoplight/prism-cli/dist/index.js' as string);
    await untilListening(port);
    return port;
  },

  async fastify() {
    const [{ default: fastify }, { default: openapiGlue }, { default: addFormats }] = await Promise.all([
      import('fastify'),
      import('fastify-openapi-glue'),
      import('ajv-formats'),
    ]);
    const app = fastify({ ajv: { plugins: [addFormats.default as never], customOptions: { strict: false } } });
    app.register(openapiGlue, {
      specification: document(),
      operationResolver:
        (operationId: string) => async (_request: unknown, reply: { code(status: number): unknown }) => {
          if (operationId === 'uploadCustomers') reply.code(200);
          return '';
        },
      securityHandlers: {
        async customerscoreKey(request: { headers: Record<string, unknown> }) {
          if (request.headers['customerscore-key'] !== key) throw new Error('The key is invalid.');
        },
      },
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
    return (app.server.address() as AddressInfo).port;
  },

  async 'openapi-backend'() {
    const [{ OpenAPIBackend }, { default: addFormats }] = await Promise.all([
      import('openapi-backend'),
      import('ajv-formats'),
    ]);
    const api = new OpenAPIBackend({
      definition: document(),
      ajvOpts: { strict: false },
      customizeAjv: (ajv) => addFormats.default(ajv as never) as never,
      handlers: {
        uploadCustomers: (_context: unknown, _request: unknown, response: ServerResponse) => answer(response, 200),
        validationFail: (_context: unknown, _request: unknown, response: ServerResponse) => answer(response, 400),
        unauthorizedHandler: (_context: unknown, _request: unknown, response: ServerResponse) => answer(response, 403),
        notFound: (_context: unknown, _request: unknown, response: ServerResponse) => answer(response, 404),
      },
    });
    api.registerSecurityHandler(
      'customerscoreKey',
      ({ request }: { request: { headers: Record<string, unknown> } }) => request.headers['customerscore-key'] === key,
    );
    await api.init();
    return listen((request, response) =>
      readJson(request, (body) => {
        const { method = '', url: path = '', headers } = request;
        api.handleRequest({ method, path, body, headers: headers as Record<string, string> }, request, response);
      }),
    );
  },
};

const port = await targets[process.argv[2] ?? '']!();
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send!({ processorTime: user + system, memory: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit());
process.send!(port);
