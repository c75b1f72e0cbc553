import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { operations } from '@customerscore-kit/contract/operations';
import { type Mock, startMock } from '@customerscore-kit/mock';
import { selfSigned } from '@customerscore-kit/run-tool/self-signed';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Check } from '../doctor/check.ts';
import { checkText } from '../doctor/checks-text.ts';
import { connectionProblem } from '../doctor/connection-problem.ts';
import { checkNode, checkSpace } from '../doctor/machine-checks.ts';

// A process for each case, on machines that are slow.
vi.setConfig({ testTimeout: 120_000 });

const bin = fileURLToPath(new URL('../bin.ts', import.meta.url));
const key = 'sesame-of-the-doctor';
const folder = mkdtempSync(join(tmpdir(), 'customerscore-doctor-test-'));
const file = (name: string, content: string | object) => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content), { mode: 0o600 });
  return join(folder, name);
};

file('account.yaml', {
  customer: {
    attributes: { plan: 'string', fed: { type: 'string', source: 'integration' } },
    metrics: { logins: 'number' },
  },
  events: ['opened'],
});
file('customers.csv', 'id,name,plan,PLAN 2,fed\n1,Acme,pro,x,y\n');
const fields = { external_id: 'id', name: 'name' };
const mapping = (attributes: object, source = 'customers.csv') => ({
  version: 1,
  customers: { source, fields, attributes },
});
file('fits.yaml', mapping({ plan: 'plan' }));
file('other-codenames.yaml', mapping({ Plan: 'plan', fed: 'fed', crm_link: 'PLAN 2' }));
file('other-column.yaml', mapping({ plan: 'tier' }));
file('other-file.yaml', mapping({}, 'gone.csv'));
file('one-file.yaml', {
  ...mapping({ plan: 'plan' }),
  metrics: { source: 'customers.csv', customer: 'id', date: 'plan', values: { logins: 'fed' } },
});
file('stdin.yaml', mapping({ plan: 'plan' }, '-'));
file('misspelt.yaml', 'version: 1\ncustmers: {}\n');
file('key.txt', `${key}\n`);
file('empty.txt', '\n');
chmodSync(file('open.txt', key), 0o644);

let mock: Mock;
/** URLs of servers that are not as they should be. */
const urls: Record<string, string> = {};
const open: Server[] = [];
const sockets = new Set<Socket>();

async function listen(name: string, server: Server, scheme = 'http') {
  server.on('connection', (socket) => sockets.add(socket.on('error', () => {})));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  open.push(server);
  urls[name] = `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const http = (name: string, listener: RequestListener) => listen(name, createHttpServer(listener));

beforeAll(async () => {
  mock = await startMock({ keys: { [key]: {} } });
  urls.mock = mock.url;
  await listen('silent', createServer());
  await listen(
    'closing',
    createServer((socket) => socket.destroy()),
  );
  await listen(
    'garbage',
    createServer((socket) => void socket.write('no TLS, and no HTTP\r\n\r\n')),
    'https',
  );
  await listen('untrusted', createHttpsServer(await selfSigned()), 'https');
  urls['no HTTP'] = urls.garbage!.replace('https', 'http');
  const hour = 3_600_000;
  await http('an hour ahead', (_, response) => {
    response.writeHead(404, { date: new Date(Date.now() + hour).toUTCString() }).end();
  });
  await http('a day behind', (_, response) => {
    response.writeHead(404, { date: new Date(Date.now() - 50 * hour).toUTCString() }).end();
  });
  await http('without Date', (_, response) => {
    response.sendDate = false;
    response.writeHead(503).end();
  });
  await http('failing', ({ headers }, response) => {
    const hasKey = operations.getCustomer.security.some(({ header }) => headers[header.toLowerCase()] !== undefined);
    response.writeHead(hasKey ? 503 : 401).end();
  });
  await http('not found', (_, response) => void response.writeHead(404).end());
  await http('website', (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html>');
  });
  await http('redirect', (_, response) => void response.writeHead(302, { location: 'https://example.com/' }).end());
  const closed = createServer();
  await listen('refused', closed);
  await new Promise((resolve) => closed.close(resolve));
});
afterAll(async () => {
  await mock.close();
  for (const socket of sockets) socket.destroy();
  for (const server of open) server.close();
  rmSync(folder, { recursive: true });
});

/** Runs the command as a process. The lines of standard output start with the status and the name of the check. */
async function doctor(args: string[], env: Record<string, string> = {}, imports: string[] = []) {
  const clean = {
    ...process.env,
    CUSTOMERSCORE_KEY: '',
    HTTP_PROXY: '',
    HTTPS_PROXY: '',
    http_proxy: '',
    https_proxy: '',
  };
  const loaded = [import.meta.resolve('tsx'), ...imports].flatMap((each) => ['--import', each]);
  const child = spawn(process.execPath, [...loaded, bin, 'doctor', ...args], {
    cwd: folder,
    env: { ...clean, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  expect(stdout + stderr).not.toContain(key);
  return { code, stdout, stderr };
}

const withKey = { CUSTOMERSCORE_KEY: key };
const ready = [
  /^ok +Node +\d+\.\d+\.\d+ \(>=[\d.]+ is needed\)$/m,
  /^ok +DuckDB +v\d+\.\d+\.\d+$/m,
  /^ok +temporary folder +.*[\d.]+ [GM]B free$/m,
  /^ok +work folder +customerscore-import: [\d.]+ [GM]B free$/m,
];

const cases: {
  given: string;
  /** Name of a server. Default: the mock. */
  server?: string;
  args?: string[];
  env?: Record<string, string>;
  want: RegExp[];
  code: 0 | 1;
}[] = [
  {
    given: 'a machine that is ready',
    args: ['--account', 'account.yaml', '--mapping', 'fits.yaml', '--memory', '200'],
    env: withKey,
    want: [
      ...ready,
      /^ok +account +account.yaml: 2 attributes and 1 metric of customers, 1 event$/m,
      /^ok +mapping +fits.yaml: 3 columns of 1 source \(\d+ bytes\)$/m,
      /^ok +key +in CUSTOMERSCORE_KEY$/m,
      /^ok +server +http:\S+ answers \(401 without the key\)$/m,
      /^ok +key accepted +a read is answered with \d+, and 401 without the key$/m,
      /^ok +clock +agrees/m,
      /^No problems\.$/m,
    ],
    code: 0,
  },
  {
    given: 'no key',
    want: [/^problem +key +There is none\.\n +Create a key .*CUSTOMERSCORE_KEY/m, /^skipped +key accepted +not asked/m],
    code: 1,
  },
  {
    given: 'a key file',
    args: ['--key-file', 'key.txt'],
    want: [/^ok +key +in key\.txt$/m, /^ok +key accepted/m],
    code: 0,
  },
  {
    given: 'a key file that does not exist',
    args: ['--key-file', 'gone.txt'],
    want: [/^problem +key +gone.txt/m],
    code: 1,
  },
  {
    given: 'an empty key file',
    args: ['--key-file', 'empty.txt'],
    want: [/^problem +key +empty.txt is empty/m],
    code: 1,
  },
  {
    given: 'a key with two lines',
    env: { CUSTOMERSCORE_KEY: `${key}\n${key}` },
    want: [/^problem +key +CUSTOMERSCORE_KEY has spaces, line breaks/m, /^skipped +key accepted +not asked/m],
    code: 1,
  },
  {
    given: 'a key in quotes',
    env: { CUSTOMERSCORE_KEY: `"${key}"` },
    want: [/^warning +key +.*quotes.*\n +Remove/m],
    code: 1,
  },
  {
    given: 'a key of the tracker',
    env: { CUSTOMERSCORE_KEY: 'CS-ABCD1' },
    want: [/^warning +key +.*public key of the tracker/m, /^problem +key accepted +The server refuses it \(403\)/m],
    code: 1,
  },
  {
    given: 'a server that does not look at keys',
    server: 'without Date',
    env: withKey,
    want: [
      /^warning +server +\S+ answers 503: it is down, or a proxy/m,
      /^skipped +key accepted +not known: .*with 503, and 503 without the key.*would change data/m,
      /^skipped +clock +not compared/m,
    ],
    code: 0,
  },
  {
    given: 'a server that fails before it looks at the key',
    server: 'failing',
    env: withKey,
    want: [/^skipped +key accepted +not known: a read is answered with 503, and 401 without the key/m],
    code: 0,
  },
  {
    given: 'a port where nothing listens',
    server: 'refused',
    env: withKey,
    want: [/^problem +server +\S+ refuses the connection.*\n +Start the server/m, /^skipped +clock/m],
    code: 1,
  },
  {
    given: 'a server that does not answer',
    server: 'silent',
    args: ['--timeout', '1'],
    env: withKey,
    want: [/^problem +server +\S+ does not answer within 1 s.*\n +A firewall/m],
    code: 1,
  },
  {
    given: 'a server that hangs up',
    server: 'closing',
    env: withKey,
    want: [/^problem +server +\S+ closes the connection/m],
    code: 1,
  },
  {
    given: 'a server whose certificate nobody signed',
    server: 'untrusted',
    env: withKey,
    want: [/^problem +server +The TLS certificate of \S+ is not trusted .*\n +.*NODE_EXTRA_CA_CERTS/m],
    code: 1,
  },
  {
    given: 'a server without TLS',
    server: 'garbage',
    env: withKey,
    want: [/^problem +server +\S+ does not speak TLS/m],
    code: 1,
  },
  {
    given: 'a server without HTTP',
    server: 'no HTTP',
    env: withKey,
    want: [/^problem +server +\S+ answers, and not with HTTP/m],
    code: 1,
  },
  {
    given: 'a proxy that is set and not used',
    server: 'refused',
    env: { ...withKey, HTTP_PROXY: 'http://127.0.0.1:3128' },
    want: [/^problem +server .*\n.* HTTP_PROXY is set, and Node uses it only with NODE_USE_ENV_PROXY=1/m],
    code: 1,
  },
  {
    given: 'a redirect',
    server: 'redirect',
    env: withKey,
    want: [/^warning +server +\S+ answers with a redirect \(302\) to https:\/\/example.com\/\.\n.*--server/m],
    code: 0,
  },
  {
    given: 'a website',
    server: 'website',
    env: withKey,
    want: [
      /^warning +server +\S+ answers with a page of HTML \(200\), as a website.*\n +If that .* correct --server\./m,
    ],
    code: 0,
  },
  {
    given: 'the URL of an operation instead of that of the server',
    server: 'not found',
    env: withKey,
    want: [
      /^warning +server +\S+ answers 404, as a server does .*\.\n.*correct --server: paths such as \/api\/v1\/customers/m,
    ],
    code: 0,
  },
  {
    given: 'a clock an hour behind',
    server: 'an hour ahead',
    env: withKey,
    want: [/^warning +clock +is 60 minutes behind .*\n +Set the clock/m],
    code: 0,
  },
  {
    given: 'a clock two days ahead',
    server: 'a day behind',
    env: withKey,
    want: [/^warning +clock +is 2 days ahead of/m],
    code: 0,
  },
  {
    given: 'an account file with a misspelt key',
    args: ['--account', 'misspelt.yaml'],
    env: withKey,
    want: [/^problem +account +misspelt.yaml:1:/m],
    code: 1,
  },
  {
    given: 'a mapping with a misspelt key',
    args: ['--mapping', 'misspelt.yaml'],
    env: withKey,
    want: [/^problem +mapping +misspelt.yaml:\d/m],
    code: 1,
  },
  {
    given: 'a mapping of a file that does not exist',
    args: ['--mapping', 'other-file.yaml'],
    env: withKey,
    want: [/^problem +mapping +There is no file gone.csv/m],
    code: 1,
  },
  {
    given: 'a mapping of a column that does not exist',
    args: ['--mapping', 'other-column.yaml'],
    env: withKey,
    want: [/^problem +mapping +.*no column "tier" for attributes.plan/m],
    code: 1,
  },
  {
    given: 'a mapping that reads customers and metrics from one file',
    args: ['--mapping', 'one-file.yaml'],
    env: withKey,
    want: [/^ok +mapping +one-file.yaml: 6 columns of 1 source \(39 bytes\)$/m],
    code: 0,
  },
  {
    given: 'a mapping of standard input',
    args: ['--mapping', 'stdin.yaml'],
    env: withKey,
    want: [/^skipped +mapping +stdin.yaml: not compared with its source, which is standard input$/m],
    code: 0,
  },
  {
    given: 'a mapping of codenames that the account does not have',
    args: ['--mapping', 'other-codenames.yaml', '--account', 'account.yaml'],
    env: withKey,
    want: [
      /^warning +mapping +other-codenames.yaml: 5 columns of 1 source/m,
      /^ +attributes.Plan is no codename of the account, so the API drops it. Write "plan"\.$/m,
      /^ +attributes.fed .* An integration feeds it/m,
    ],
    code: 0,
  },
];

test.concurrent.each(cases)('$given', async ({ server = 'mock', args = [], env, want, code }) => {
  const result = await doctor(['--server', urls[server]!, ...args], env);
  for (const line of want) expect(result.stdout).toMatch(line);
  expect(result).toMatchObject({ code, stderr: '' });
  expect(result.stdout).not.toContain('\u001b');
});

test('nothing but two reads is sent, the first without the key', async () => {
  mock.reset();
  await doctor(['--server', mock.url], withKey);
  expect(mock.requests().map(({ method, path, status }) => ({ method, path, status }))).toEqual([
    { method: 'GET', path: '/api/v1/customer/customerscore-doctor', status: 401 },
    { method: 'GET', path: '/api/v1/customer/customerscore-doctor', status: expect.toBeOneOf([200, 404]) },
  ]);
  expect(await mock.customers()).toEqual([]);
});

test('as JSON', async () => {
  const { code, stdout } = await doctor(['--server', urls.refused!, '--format', 'json'], withKey);
  const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: Check[] };
  expect({ ok, code }).toEqual({ ok: false, code: 1 });
  expect(checks.map(({ check, status }) => `${check}: ${status}`)).toEqual([
    'Node: ok',
    'DuckDB: ok',
    'temporary folder: ok',
    'work folder: ok',
    'key: ok',
    'server: problem',
    'key accepted: skipped',
    'clock: skipped',
  ]);
});

test('without DuckDB, it says what to install', async () => {
  const hook = `import Module from 'node:module';
    const resolve = Module._resolveFilename;
    Module._resolveFilename = function (name, ...others) {
      if (name !== '@duckdb/node-api') return resolve.call(this, name, ...others);
      throw Object.assign(new Error("Cannot find module '" + name + "'"), { code: 'MODULE_NOT_FOUND' });
    };`;
  const { code, stdout } = await doctor(['--server', mock.url], withKey, [
    `data:text/javascript,${encodeURIComponent(hook)}`,
  ]);
  expect(stdout).toMatch(
    /^problem +DuckDB +The importer needs @duckdb\/node-api\. Run "npm install @duckdb\/node-api"\.$/m,
  );
  expect(code).toBe(1);
});

test.runIf(process.platform !== 'win32')('other users can read the key file', async () => {
  const { code, stdout } = await doctor(['--server', mock.url, '--key-file', 'open.txt']);
  expect(stdout).toMatch(
    /^warning +key +Other users of this machine can read open\.txt\.\n +Run "chmod 600 open\.txt"\.$/m,
  );
  expect(code).toBe(0);
});

test.each([
  { given: '20.18.3', status: 'problem' },
  { given: '20.19.0', status: 'ok' },
  { given: '22.0.0', status: 'ok' },
  { given: '18.30.0', status: 'problem' },
])('Node $given is a $status', ({ given, status }) => {
  expect(checkNode(given, '>=20.19').status).toBe(status);
});

test.each([
  { given: 'enough space', path: 'not/there/yet', enough: 1, status: 'ok' },
  { given: 'too little space', path: 'not/there/yet', enough: 1e18, status: 'warning' },
  { given: 'a file in its place', path: 'customers.csv/work', enough: 1, status: 'problem' },
])('$given is a $status', async ({ path, enough, status }) => {
  const check = await checkSpace({ check: 'work folder', path: join(folder, path), enough, cure: 'Name another.' });
  expect(check).toMatchObject({ status, message: expect.stringContaining(join(folder, path)) });
});

test.each([
  { code: 'ENOTFOUND', want: 'DNS does not know api.example' },
  { code: 'CERT_HAS_EXPIRED', want: 'TLS certificate of api.example is not trusted' },
  { code: 'DEPTH_ZERO_SELF_SIGNED_CERT', want: 'is not trusted' },
  { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', want: 'is not trusted' },
  { code: 'EHOSTUNREACH', want: 'does not answer within 3 s' },
  { code: 'EUNKNOWN', want: 'https://api.example: what Node says' },
])('$code has a sentence', ({ code, want }) => {
  const error = new TypeError('fetch failed', { cause: Object.assign(new Error('what Node says'), { code }) });
  const { message, cure } = connectionProblem(error, { server: 'https://api.example', timeout: 3000, env: {} });
  expect(message).toContain(want);
  expect(cure).not.toBe('');
});

test('colors are for terminals', () => {
  const check: Check = { check: 'clock', status: 'warning', message: 'is wrong', cure: 'Set it.' };
  expect(checkText(check, false)).not.toContain('\u001b');
  expect(checkText(check, true)).toContain('\u001b[33mwarning  \u001b[39mclock');
});
