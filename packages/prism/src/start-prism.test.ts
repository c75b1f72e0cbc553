import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { examples } from '@customerscore-kit/contract/examples';
import { operations, serverUrl } from '@customerscore-kit/contract/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Prism, startPrism } from './start-prism.ts';

const { method, path, statuses, security } = operations.uploadCustomers;
const keyHeader = security[0].header;
const body = JSON.stringify(examples.uploadCustomers.accepted['required-only'].body);
const json = { 'content-type': 'application/json' };
const key = { [keyHeader]: 'any' };

let mock: Prism;
beforeAll(async () => {
  mock = await startPrism();
});
afterAll(() => mock.close());

const send = (init: RequestInit) => fetch(mock.url + path, { method, ...init });

test('listens on the loopback address only', () => {
  expect(new URL(mock.url).hostname).toBe('127.0.0.1');
});

describe('without Prefer, answers', () => {
  test.each<[string, number, RequestInit]>([
    ['S20 a valid request', 200, { headers: { ...json, ...key }, body }],
    ['S21 an invalid body', 400, { headers: { ...json, ...key }, body: '{}' }],
    ['S21 a body that is not JSON', 400, { headers: { ...json, ...key }, body: '{' }],
    ['S21 no body', 400, { headers: { ...json, ...key } }],
    ['S03 a body without the JSON content type', 400, { headers: { ...key, 'content-type': 'text/plain' }, body }],
    ['S22 no key', 401, { headers: json, body }],
    ['S02 S22 an empty key', 401, { headers: { ...json, [keyHeader]: '' }, body }],
    ['S24 another method', 405, { method: 'GET', headers: key }],
    ['S01 S24 another method with a body', 405, { method: 'PUT', headers: { ...json, ...key }, body }],
  ])('%s: %i', async (_, status, init) => {
    expect((await send(init)).status).toBe(status);
  });
});

describe('with Prefer, answers', () => {
  const documented = Object.entries(statuses).map(([status, { meaning, provenance }]) => ({
    status: Number(status),
    meaning,
    statement: provenance[0].source,
  }));

  test.each(documented)('$statement $status: $meaning', async ({ status }) => {
    const response = await send({ headers: { ...json, ...key, prefer: `code=${status}` }, body });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  test('S26 a 429 has the number of seconds to wait', async () => {
    const response = await send({ headers: { ...json, ...key, prefer: 'code=429' }, body });
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
  });
});

test("S01 S02 S03 S28 the curl command of the vendor's page gets 200 when only its host is changed", async () => {
  const { stdout } = await promisify(execFile)('sh', ['-c', vendorsCommand.replace(serverUrl, mock.url)]);
  expect(stdout).toBe('200');
});

test('reports a port that is in use', async () => {
  const occupied = createServer().listen(0, '127.0.0.1');
  await once(occupied, 'listening');
  try {
    await expect(startPrism({ port: (occupied.address() as AddressInfo).port })).rejects.toThrow('The port is in use');
  } finally {
    occupied.close();
  }
});

describe('of another document', () => {
  const schema = {
    type: 'object',
    required: ['given'],
    properties: { given: { type: 'string', 'x-faker': 'name.firstName' } },
  };
  const content = { 'application/json': { schema: { ...schema, additionalProperties: false } } };
  const paths = { '/name': { get: { responses: { 200: { description: 'A name.', content } } } } };
  const folder = mkdtempSync(join(tmpdir(), 'customerscore-prism-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let other: Prism;
  beforeAll(async () => {
    const spec = join(folder, 'openapi.json');
    writeFileSync(spec, JSON.stringify({ openapi: '3.1.0', info: { title: 'Names', version: '1.0.0' }, paths }));
    other = await startPrism({ spec });
  });

  test('answers may be made by faker', async () => {
    const response = await fetch(`${other.url}/name`, { headers: { prefer: 'dynamic=true' } });
    expect(await response.json()).toEqual({ given: expect.stringMatching(/^[A-Z][a-z'-]+/) });
  });

  test('a closed mock no longer answers', async () => {
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow();
  });
});

/** As it stands on the page; curl's own options at the end print the status alone. */
const vendorsCommand = `curl -X POST "https://api.customerscore.io/api/v1/customers" \\
-H "Content-Type: application/json" \\
-H "customerscore-key: your-generated-key" \\
-d '{
"customers": [
{
"external_id": "12345",
"name": "Knapp-Cruz Inc.",
"owner_email": "owner@example.com",
"attributes": {
"crm_link": "https://your-crm.com/12345",
"contact_email": "contact@example.com",
"renewal_date": "2025-05-25"
},
"metrics": [
{
"date": "2024-04-29",
"resolved_tickets": 39
}
]
}
]
}' -s -o /dev/null -w '%{http_code}'`;
