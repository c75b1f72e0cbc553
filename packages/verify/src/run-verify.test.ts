import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operations } from '@customerscore-kit/contract/operations';
import { runTool, UsageError } from '@customerscore-kit/run-tool';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { defaultLimits } from './forwarder.ts';
import type { Report } from './report.ts';
import { runVerify, type VerifyRun } from './run-verify.ts';
import { serve } from './serve.fixture.ts';
import { documentedAnswers, startServer } from './server.fixture.ts';
import { UnreachableError } from './verify.ts';
import { xmlError } from './xml.fixture.ts';

const key = 'k3y=of,"the$&<account>';
const operationIds = Object.keys(operations);
const documented = Object.values(operations).flatMap(({ statuses }) => Object.keys(statuses));

const folder = mkdtempSync(join(tmpdir(), 'customerscore-verify-test-'));
const json = join(folder, 'report.json');
const junit = join(folder, 'report.xml');
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs it in this process; `error` is what it throws. */
async function run(url: string | undefined, options: Partial<VerifyRun> = {}, itsKey = key) {
  let out = '';
  const server = url === undefined ? undefined : { url, key: itsKey };
  const collect = (text: string) => {
    out += text;
  };
  try {
    const result = await runVerify({ ...options, server, out: collect });
    return { ...result, out, error: undefined };
  } catch (error) {
    return { ok: false, isKeyRefused: false, out, error: error as Error };
  }
}

async function runWithReports(url?: string, options: Partial<VerifyRun> = {}) {
  const result = await run(url, { ...options, json, junit });
  const files = { json: readFileSync(json, 'utf8'), junit: readFileSync(junit, 'utf8') };
  return { ...result, files, report: JSON.parse(files.json) as Report };
}

type Result = Awaited<ReturnType<typeof runWithReports>>;

describe('against its own mock', () => {
  let result: Result;
  beforeAll(async () => {
    result = await runWithReports();
  }, 120_000);

  test('passes every documented status of every operation', () => {
    expect(result.out).toContain(`\n${documented.length} of ${documented.length} documented statuses\n`);
    expect(result.report.operations.map(({ operationId }) => operationId)).toEqual(operationIds);
    for (const { operationId, statuses } of result.report.operations) {
      const wanted = Object.keys(operations[operationId].statuses).map(Number);
      expect(statuses.map(({ status, got, outcome }) => ({ status, got, outcome }))).toEqual(
        wanted.map((status) => ({ status, got: status, outcome: 'passed' })),
      );
    }
    expect(result).toMatchObject({ ok: true, error: undefined });
  });

  test('passes every step of the hand-written workflows', () => {
    expect(result.report.workflows.map(({ workflowId, ok }) => ({ workflowId, ok }))).toEqual([
      { workflowId: 'customer-life', ok: true },
      { workflowId: 'first-integration', ok: true },
    ]);
    expect(result.report.skippedWorkflows).toEqual([]);
  });

  test('writes a JUnit file with a case for each status and step', () => {
    expect(xmlError(result.files.junit)).toBe('');
    const steps = result.report.workflows.flatMap((workflow) => workflow.steps);
    expect(result.files.junit.match(/<testcase /g)).toHaveLength(documented.length + steps.length);
  });

  test('stops the mock', async () => {
    await expect(fetch(result.report.server)).rejects.toThrow();
  });
});

describe('against a read-only server that repeats the key and answers 500 to a GET', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let result: Result;
  beforeAll(async () => {
    server = await startServer(key, () => ({ status: 500, body: `what is ${key}` }));
    result = await runWithReports(server.url, { customer: 'c 1' });
  }, 120_000);
  afterAll(() => server.close());

  test('it fails, and the step is named', () => {
    expect(result).toMatchObject({ ok: false, isKeyRefused: false });
    expect(result.out).toMatch(
      /getCustomer {3}GET .*\n {2}✗ 200 {2}by itself.* got no answer.* the answer is not JSON/,
    );
    expect(result.out).toContain('\n1 failed.\n');
    expect(result.files.junit).toMatch(/classname="getCustomer" name="200 by itself" time="[^"]+"><failure /);
    expect(xmlError(result.files.junit)).toBe('');
  });

  test('sends only GET requests with the key', () => {
    const withKey = server.received.filter((request) => request.key === key);
    expect(withKey.map(({ method, path }) => ({ method, path }))).toEqual([
      { method: 'GET', path: '/api/v1/customer/c%201' },
    ]);
  });

  test('tests missing and wrong keys, and lists what was skipped', () => {
    const methods = new Set(server.received.filter((request) => request.key !== key).map(({ method }) => method));
    expect([...methods].sort()).toEqual(['DELETE', 'GET', 'POST', 'PUT']);
    expect(result.out).toMatch(/Skipped.*--write.*\n {2}operations: uploadCustomers, .*\n {2}workflow: customer-life/);
    expect(result.out).toContain('- 429  not tested: only the mock can return it on request');
  });

  test('the key is in nothing that is written', () => {
    for (const text of [result.out, result.files.json, result.files.junit]) {
      for (const form of [key, JSON.stringify(key).slice(1, -1), 'k3y=of', 'account>'])
        expect(text).not.toContain(form);
    }
  });
});

// Respect masks the key in ids and in its own words too.
test.each(['k', 'e', 'workflow', 'step', '401', '-', 'Events-40'])(
  'passes with the key %s',
  async (shortKey) => {
    const server = await startServer(shortKey, documentedAnswers());
    try {
      const { ok, out } = await run(server.url, { write: true }, shortKey);
      expect({ ok, out }).toMatchObject({ ok: true });
    } finally {
      await server.close();
    }
  },
  120_000,
);

test('with --write, a correct server passes, and the report says how each status was triggered', async () => {
  const server = await startServer(key, documentedAnswers());
  try {
    const { ok, out, report } = await runWithReports(`${server.url}/`, { write: true });
    expect({ ok, out }).toMatchObject({ ok: true });
    expect(report.workflows.map(({ ok }) => ok)).toEqual([true, true]);
    const of = (id: string) => report.operations.find(({ operationId }) => operationId === id)!.statuses;
    const how = Object.fromEntries(of('updateCustomer').map(({ status, how }) => [status, how]));
    expect(how).toMatchObject({
      200: 'in customer-life',
      400: 'a server may look up the id first and answer 404',
      401: 'without a key',
      403: 'with a wrong key',
      404: 'for an unknown id',
      429: 'only the mock can return it on request',
    });
    expect(of('uploadCustomers')).toContainEqual(expect.objectContaining({ status: 400, outcome: 'passed', got: 400 }));
    expect(of('searchCustomers').map(({ outcome }) => outcome)).not.toContain('passed');
  } finally {
    await server.close();
  }
}, 120_000);

test('a server that redirects everything fails every step, and the target gets no requests', async () => {
  const other = await serve((_, response) => response.end());
  const server = await serve((_, response) => response.writeHead(307, { location: `${other.url}/${key}` }).end());
  // Nor as a proxy.
  vi.stubEnv('HTTP_PROXY', other.url);
  try {
    const { ok, out, files } = await runWithReports(server.url, { write: true });
    expect(ok).toBe(false);
    expect(out).not.toContain('✓');
    expect(out).toContain(`got 307. redirects to ${other.url}, which was not followed`);
    expect(server.requests.some(({ headers }) => headers['customerscore-key'] === key)).toBe(true);
    expect(other.requests).toEqual([]);
    for (const text of [out, files.json, files.junit]) expect(text).not.toContain('account>');
  } finally {
    vi.unstubAllEnvs();
    await server.close();
    await other.close();
  }
}, 120_000);

test('a server that stalls after its first answer ends the run', async () => {
  const server = await serve(({ url }, response) => void (url === '/_mock/' && response.end()));
  try {
    const limits = { ...defaultLimits, milliseconds: 1000, unanswered: 2 };
    const { out, error } = await run(server.url, { limits });
    expect({ out, error }).toEqual({ out: '', error: expect.any(UnreachableError) });
    expect(error?.message).toMatch(/^2 requests got no answer, most recently .* within 1 s\. No more/);
    expect(server.requests).toHaveLength(3);
  } finally {
    await server.close();
  }
}, 120_000);

test.each(['json', 'junit'])('--%s is looked at before the first request', async (option) => {
  const server = await serve((_, response) => response.end());
  try {
    const { out, error } = await run(server.url, { [option]: join(folder, 'gone/report') });
    expect({ out, error }).toEqual({ out: '', error: expect.any(UsageError) });
    expect(error?.message).toContain(`--${option}: ${folder}`);
    expect(server.requests).toEqual([]);
  } finally {
    await server.close();
  }
});

test('respect keeps the key out of its output and its HAR file', async () => {
  const server = await startServer(key, () => ({ status: 200 }));
  const har = join(folder, 'life.har');
  try {
    const { code, output } = await runTool(
      '@redocly/cli',
      [
        'respect',
        fileURLToPath(new URL('../../../openapi/workflows/customer-life.arazzo.yaml', import.meta.url)),
        ...['--server', JSON.stringify({ customerscore: server.url }), '--har-output', har, '--json-output', json],
        '--verbose',
      ],
      { env: { REDOCLY_CLI_RESPECT_INPUT: JSON.stringify({ key, customer: 'c1' }) } },
    );
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(server.received.every((request) => request.key === key)).toBe(true);
    for (const text of [output, readFileSync(har, 'utf8'), readFileSync(json, 'utf8')]) {
      expect(text).toContain('customerscore-key');
      for (const part of ['k3y', 'account>']) expect(text).not.toContain(part);
    }
  } finally {
    await server.close();
  }
});

test('a server that refuses the key', async () => {
  const server = await startServer('another-key', () => ({ status: 200 }));
  try {
    expect(await run(server.url, { customer: 'c1' })).toMatchObject({ ok: false, isKeyRefused: true });
  } finally {
    await server.close();
  }
}, 120_000);

test.each<[string, { url: string; itsKey?: string; type: new (message?: string) => Error; says: string }]>([
  ['no answer', { url: 'http://127.0.0.1:1', type: UnreachableError, says: 'port' }],
  ['no key', { url: 'http://127.0.0.1:1', itsKey: '', type: UsageError, says: 'The key is empty' }],
  ['a key in two lines', { url: 'http://127.0.0.1:1', itsKey: 'a\nb', type: UsageError, says: 'a line break' }],
  ['no address', { url: 'staging', type: UsageError, says: '--server must be like https://' }],
  ['a password in it', { url: 'http://a:b@localhost', type: UsageError, says: 'without user' }],
])('%s: an error with the cure', async (_, { url, itsKey, type, says }) => {
  const { out, error } = await run(url, {}, itsKey);
  expect({ out, error }).toEqual({ out: '', error: expect.any(type) });
  expect(error?.message).toContain(says);
});
