import { once } from 'node:events';
import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { startMock } from '@customerscore-kit/mock';
import { reusablePort } from '@customerscore-kit/run-tool/reusable-port';
import { describe, expect, test } from 'vitest';
import { account, customers, mapping, usage, useImports } from './imports.fixture.ts';
import { importFiles, type Mapping, WorkFolder } from './index.ts';
import { PreparedImport } from './prepared-import.ts';

const imports = useImports();
const { at, inputOf, read, send, write } = imports;

/** Runs while a server answers each request with a status. @param port default: any */
async function whileAnswering<Result>(status: number, work: (baseUrl: string) => Promise<Result>, port = 0) {
  const server = createServer((_, response) => response.writeHead(status).end()).listen(port, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

describe('an import', () => {
  test('sends customers with their metrics', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    const report = await send(mapping);
    expect(report).toMatchObject({ isComplete: true, acknowledged: 3, refused: 1, inDoubt: 0, orphans: 1 });
    expect(JSON.parse(await read('work/report.json'))).toEqual(JSON.parse(JSON.stringify(report)));
    const stored = await imports.mock.customers();
    expect(stored.map(({ external_id, name }) => [external_id, name]).sort()).toEqual([
      ['1', 'Acme'],
      ['3', 'Say "hi", Inc.'],
      ['4', 'Other'],
    ]);
    const three = stored.find(({ external_id }) => external_id === '3')!;
    expect(three).toMatchObject({
      attributes: { plan: 'pro', seats: 12 },
      metrics: { '2026-01-01': { exports: 2, logins: 4 }, '2026-01-02': { logins: 5 } },
    });
  });

  const changes: { what: string; change: () => Promise<Mapping>; want: RegExp }[] = [
    {
      what: 'a file',
      change: async () => {
        await appendFile(at('customers.csv'), '5,New,,,,\n');
        return mapping;
      },
      want: /customers\.csv has changed/,
    },
    {
      what: 'the mapping',
      change: async () => ({ ...mapping, customers: { ...mapping.customers, attributes: {} } }),
      want: /the mapping is another one/,
    },
  ];
  test.each(changes)('does not go on if $what has changed', async ({ change, want }) => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    const options = () => ({
      key: 'sesame',
      baseUrl: 'http://127.0.0.1:1',
      work: new WorkFolder(at('work')),
    });
    expect(await importFiles(inputOf(mapping), { ...options(), retry: false })).toMatchObject({ isComplete: false });
    const changed = await change();
    await expect(importFiles(inputOf(changed), options())).rejects.toThrow(want);
  });

  test('whose server accepts connections and never answers ends, and goes on later', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    // The one that answers later has the same: an import goes on at its server.
    const port = await reusablePort();
    const silent = createServer().listen(port, '127.0.0.1');
    await once(silent, 'listening');
    const sendTo = () =>
      importFiles(inputOf(mapping), {
        key: 'sesame',
        baseUrl: `http://127.0.0.1:${port}`,
        work: new WorkFolder(at('work')),
        timeout: 200,
        retry: false,
      });
    const first = await sendTo();
    expect(first).toMatchObject({ isComplete: false, acknowledged: 0 });
    expect(first.inDoubt + first.neverSent).toBeGreaterThan(0);
    silent.close();
    silent.closeAllConnections();
    const answering = await startMock({ account, rateLimit: false, port });
    const second = await sendTo();
    const stored = await answering.customers();
    await answering.close();
    expect(second).toMatchObject({ isComplete: true, inDoubt: 0, neverSent: 0 });
    expect(stored).toHaveLength(second.acknowledged);
  });

  test('of a query that groups has the same order each time, so that a resumed one knows its customers', async () => {
    const lines = Array.from({ length: 200_000 }, (_, number) => `c${number % 50_000},N${number}`);
    await write('customers.csv', ['id,name', ...lines]);
    const query = 'SELECT id, max(name) AS name FROM source GROUP BY id';
    const grouped: Mapping = {
      customers: {
        source: { files: ['customers.csv'], query },
        fields: { external_id: { column: 'id' }, name: { column: 'name' } },
        attributes: {},
      },
    };
    const hashes = new Set<string | undefined>();
    for (let time = 0; time < 3; time += 1) {
      hashes.add(await PreparedImport.use(inputOf(grouped), (prepared) => prepared.rowsHash()));
    }
    expect(hashes.size).toBe(1);
  });

  test('of a file that grows while it is read is refused', async () => {
    const lines = Array.from({ length: 300_000 }, (_, number) => `c${number},N${number},,,,`);
    await write('customers.csv', [customers[0]!, ...lines]);
    let isDone = false;
    const growing = (async () => {
      for (; !isDone; await setTimeout(1)) await appendFile(at('customers.csv'), 'x,Late,,,,\n');
    })();
    const { metrics: _, ...ofCustomers } = mapping;
    const failure = await send(ofCustomers).catch((error: Error) => error);
    isDone = true;
    await growing;
    expect(failure).toMatchObject({ message: expect.stringMatching(/customers\.csv changed while it was read/) });
    expect(imports.mock.requests()).toEqual([]);
  });

  test('that is complete sends nothing again', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    await send(mapping);
    const requests = imports.mock.requests().length;
    const report = await read('work/report.json');
    await write('work/rejects.csv', ['corrected']);
    expect(await send(mapping)).toMatchObject({ isComplete: true, acknowledged: 3, refused: 1, requests: 1 });
    expect(imports.mock.requests()).toHaveLength(requests);
    expect(await read('work/report.json')).toBe(report);
    expect(await read('work/rejects.csv')).toBe('corrected\n');
  });

  test('that was killed when it was complete keeps no rows', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    await send(mapping);
    await write('work/rows.duckdb', ['the rows']);
    expect(await send(mapping)).toMatchObject({ isComplete: true });
    await expect(read('work/rows.duckdb')).rejects.toThrow('ENOENT');
  });

  test('tells why the API refuses what inspect does not', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    const report = await whileAnswering(400, (baseUrl) => send(mapping, 'work', inputOf(mapping), baseUrl));
    expect(report).toMatchObject({
      isComplete: true,
      refused: 4,
      neverSent: 0,
      refusals: [{ reason: expect.stringContaining('status 400'), customers: 3 }],
    });
  });

  test('of which the API accepts nothing stops, and the next one goes on with the others', async () => {
    await write('customers.csv', ['id,name,plan,seats,region', ...Array.from({ length: 1000 }, (_, n) => `${n},N,,,`)]);
    const { metrics: _, ...ofCustomers } = mapping;
    const port = await reusablePort();
    const sendTo = (baseUrl: string) => send(ofCustomers, 'work', inputOf(ofCustomers), baseUrl);
    const stopped = await whileAnswering(400, sendTo, port);
    expect(stopped).toMatchObject({
      isComplete: false,
      acknowledged: 0,
      stopped: expect.stringMatching(/^The server refused one request after the other\. .*status 400/),
    });
    expect(stopped.refused + stopped.neverSent).toBe(1000);
    const answering = await startMock({ account, rateLimit: false, port });
    const sent = await sendTo(answering.url);
    await answering.close();
    expect(sent).toMatchObject({ isComplete: true, acknowledged: stopped.neverSent, refused: stopped.refused });
  });

  test('that the API keeps out sends the same customers later, and rejects only those that are wrong', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    const port = await reusablePort();
    const sendTo = (baseUrl: string) => send(mapping, 'work', inputOf(mapping), baseUrl);
    const kept = await whileAnswering(403, sendTo, port);
    expect(kept).toMatchObject({
      isComplete: false,
      acknowledged: 0,
      refused: 1,
      inDoubt: 0,
      neverSent: 3,
      requests: 1,
    });
    expect((await read('work/rejects.ndjson')).trim().split('\n')).toHaveLength(1);
    const open = await startMock({ account, rateLimit: false, port });
    const sent = await sendTo(open.url);
    await open.close();
    expect(sent).toMatchObject({ isComplete: true, acknowledged: 3, refused: 1, neverSent: 0, requests: 2 });
    expect(sent.bytes).toBe(2 * kept.bytes);
  });

  test('that a server ends goes on later', async () => {
    await write('customers.csv', customers);
    await write('usage.csv', usage);
    const work = new WorkFolder(at('work'));
    const port = await reusablePort();
    const options = { key: 'sesame', baseUrl: `http://127.0.0.1:${port}`, work, retry: { limit: 0 } };
    const stopped = await importFiles(inputOf(mapping), options);
    expect(stopped).toMatchObject({ isComplete: false, acknowledged: 0, refused: 1 });
    const back = await startMock({ account, rateLimit: false, port });
    expect(await importFiles(inputOf(mapping), options)).toMatchObject({
      isComplete: true,
      acknowledged: 3,
      refused: 1,
    });
    expect(await back.customers()).toHaveLength(3);
    await back.close();
  });
});
