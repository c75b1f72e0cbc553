import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { limits } from '@customerscore-kit/contract/limits';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type BulkOperation, type Client, createClient, type Report, UploadStoppedError } from '../index.ts';
import { type Answer, customers, openGate, type Received, startBulkServer } from './bulk-server.fixture.ts';

const { maxItems, maxBodyBytes } = limits.uploadCustomers;

async function connect(answerTo?: (request: Received, index: number) => Answer | Promise<Answer>, options = {}) {
  const server = await startBulkServer(answerTo);
  const retry = { baseDelay: 1, limit: 1 };
  const client = createClient({ key: 'k', baseUrl: server.url, rateGate: openGate, retry, ...options });
  return { client, ...server };
}
/** The error of an upload that stops before its end. */
const stopped = (upload: PromiseLike<Report>): Promise<UploadStoppedError> =>
  Promise.resolve(upload).then(
    () => expect.unreachable('The upload must stop.'),
    (error) => error as UploadStoppedError,
  );
const sum = ({ acknowledged, refused, inDoubt, neverSent }: Report) => acknowledged + refused + inDoubt + neverSent;
const idsOf = (received: Received[]) =>
  received.flatMap(({ records }) => records.map(({ external_id }) => external_id));

describe('sources', () => {
  const rows = customers(250);
  async function* generate() {
    yield* rows;
  }
  test.each([
    ['an array', () => rows],
    ['a generator', () => rows.values()],
    ['an async generator', generate],
    ['a stream of Node', () => Readable.from(rows)],
    ['a stream of the web', () => ReadableStream.from(rows)],
    [
      'a stream of the web that does not iterate',
      () => {
        const stream = ReadableStream.from(rows);
        return { getReader: () => stream.getReader() } as ReadableStream<(typeof rows)[0]>;
      },
    ],
  ])('%s is read to the end, in order', async (_, source) => {
    const { client, received } = await connect();
    const report = await client.uploadMany(source(), { concurrency: 1 });
    expect(report).toMatchObject({ records: 250, acknowledged: 250, batches: 3, requests: 3 });
    expect(idsOf(received)).toEqual(rows.map(({ external_id }) => external_id));
  });

  test('what does not iterate is refused', async () => {
    const { client } = await connect();
    expect(() => client.uploadMany(7 as never)).toThrow(TypeError);
  });

  test('an empty source sends nothing', async () => {
    const { client, received } = await connect();
    expect(await client.uploadMany([])).toMatchObject({ records: 0, batches: 0, leastMs: 0 });
    expect(received).toEqual([]);
  });

  test('an error of the source stops the upload, and everything that was read is accounted for', async () => {
    const { client } = await connect();
    async function* broken() {
      yield* customers(150);
      throw new Error('The disk is gone.');
    }
    const error = await stopped(client.uploadMany(broken()));
    expect(error).toBeInstanceOf(UploadStoppedError);
    const { report, message } = error;
    expect(message).toContain('The disk is gone.');
    expect(report).toMatchObject({ records: 150, acknowledged: 100, neverSent: 50 });
  });

  test('is not read ahead of what is in flight', async () => {
    let [read, acknowledged] = [0, 0];
    let furthest = 0;
    function* watched() {
      for (const each of customers(2000)) {
        read += 1;
        furthest = Math.max(furthest, read - acknowledged);
        yield each;
      }
    }
    const { client } = await connect();
    await client.uploadMany(watched(), {
      concurrency: 2,
      onProgress: (progress) => {
        acknowledged = progress.acknowledged;
      },
    });
    // Two in flight, and one that is being filled.
    expect(furthest).toBeLessThanOrEqual(3 * maxItems);
  });

  test('a consumer that pauses pauses the upload', async () => {
    const { client, received } = await connect();
    const iteration = client.uploadMany(customers(2000), { concurrency: 2 })[Symbol.asyncIterator]();
    await iteration.next();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(received.length).toBeLessThanOrEqual(3);
    await iteration.return(undefined as never);
  });
});

describe('batches', () => {
  const wide = (bytes: number) => ({ external_id: '0', name: 'x', attributes: { note: 'é'.repeat(bytes / 2) } });

  test('are filled by number', async () => {
    const { client, received } = await connect();
    await client.uploadMany(customers(3 * maxItems + 1));
    expect(received.map(({ records }) => records.length).sort((a, b) => b - a)).toEqual([
      maxItems,
      maxItems,
      maxItems,
      1,
    ]);
  });

  test('are filled by bytes of the whole body, and never exceed the limit', async () => {
    const { client, received } = await connect();
    const rows = Array.from({ length: 40 }, (_, number) => ({
      ...wide(700_000 - number * 1000),
      external_id: `${number}`,
    }));
    const report = await client.uploadMany(rows, { concurrency: 1 });
    expect(report.acknowledged).toBe(40);
    const sizes = received.map(({ body }) => Buffer.byteLength(body));
    for (const size of sizes) expect(size).toBeLessThanOrEqual(maxBodyBytes);
    // The next record would not have fitted.
    for (const [index, size] of sizes.slice(0, -1).entries()) {
      const next = JSON.stringify(received[index + 1]!.records[0]);
      expect(size + 1 + Buffer.byteLength(next)).toBeGreaterThan(maxBodyBytes);
    }
    expect(report.bytes).toBe(sizes.reduce((all, size) => all + size));
  });

  test('a body of exactly the limit is sent, and one byte more is split', async () => {
    const frame = Buffer.byteLength(JSON.stringify({ customers: [{ ...wide(0), external_id: '1' }, wide(0)] }));
    for (const [extra, want] of [
      [0, 1],
      [1, 2],
    ] as const) {
      const { client, received } = await connect();
      const free = maxBodyBytes - frame;
      const first = { external_id: '1', name: 'x', attributes: { note: 'a'.repeat(1_000_000) } };
      const second = { external_id: '0', name: 'x', attributes: { note: 'a'.repeat(free - 1_000_000 + extra) } };
      await client.uploadMany([first, second]);
      expect({ extra, requests: received.length }).toEqual({ extra, requests: want });
      if (extra === 0) expect(Buffer.byteLength(received[0]!.body)).toBe(maxBodyBytes);
    }
  });

  test('a large record among small ones does not make a body too large', async () => {
    const { client, received } = await connect();
    const rows: object[] = customers(1000);
    for (const number of [450, 451, 452, 453]) rows[number] = { ...wide(2_000_000), external_id: `${number}` };
    const report = await client.uploadMany(rows as never, { concurrency: 1 });
    expect(report.acknowledged).toBe(1000);
    for (const { body } of received) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(maxBodyBytes);
    expect(new Set(idsOf(received)).size).toBe(1000);
  });

  test('a record that fits into no body is refused alone, and the rest goes through', async () => {
    const { client } = await connect();
    const rows = [
      ...customers(120),
      { ...wide(maxBodyBytes + 10), external_id: 'large' },
      ...customers(240).slice(120),
    ];
    const report = await client.uploadMany(rows);
    expect(report).toMatchObject({ acknowledged: 240, refused: 1 });
    expect(report.failures).toMatchObject([{ number: 120, outcome: 'refused', error: { name: 'ValidationError' } }]);
  });

  test('the body is the JSON of the records', async () => {
    const { client, received } = await connect();
    const rows = [
      {
        external_id: 'ü "quoted" \\ 🚀',
        name: 'a',
        attributes: { since: '2024-01-01' },
        metrics: [{ date: '2024-01-01', n: 1 }],
      },
    ];
    await client.uploadMany(rows);
    expect(JSON.parse(received[0]!.body)).toEqual({ customers: rows });
    expect(received[0]).toMatchObject({ url: '/api/v1/customers', key: 'k' });
  });

  test('at most `concurrency` requests are open at once', async () => {
    const { client, received } = await connect(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return 200;
    });
    await client.uploadMany(customers(3000), { concurrency: 3 });
    expect(Math.max(...received.map(({ open }) => open))).toBe(3);
  });
});

describe('records with the same identity', () => {
  test('never are in one request or in flight at once, and arrive in order', async () => {
    const inFlight = new Set<string>();
    const overlaps: string[] = [];
    const { client, received } = await connect(async ({ records }) => {
      const ids = records.map(({ external_id }) => external_id);
      for (const id of ids) {
        if (inFlight.has(id)) overlaps.push(id);
        inFlight.add(id);
      }
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
      for (const id of ids) inFlight.delete(id);
      return 200;
    });
    const rows = Array.from({ length: 1500 }, (_, number) => ({ external_id: `${number % 130}`, name: `${number}` }));
    const report = await client.uploadMany(rows);
    expect(overlaps).toEqual([]);
    expect(report.acknowledged).toBe(1500);
    for (let id = 0; id < 130; id += 1) {
      const names = received.flatMap(({ records }) => records.filter(({ external_id }) => external_id === `${id}`));
      const numbers = names.map(({ name }) => Number(name));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
    expect(report.warnings).toEqual({});
  });

  test('more metrics than an upload may have are split, in order, and acknowledged once', async () => {
    const { client, received } = await connect();
    const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
    const metrics = Array.from({ length: 450 }, (_, index) => ({ date: day(index), n: index }));
    const report = await client.uploadMany([
      { external_id: 'many', name: 'x', attributes: { plan: 'a' }, metrics },
      ...customers(3),
    ]);
    expect(report).toMatchObject({ records: 4, acknowledged: 4, requests: 3 });
    const parts = received.flatMap(({ records }) => records.filter(({ external_id }) => external_id === 'many'));
    expect(parts.flatMap((part) => part.metrics!)).toEqual(metrics);
    expect(parts.map((part) => 'attributes' in part)).toEqual([true, false, false]);
  });
});

describe('refusals', () => {
  test('what `inspect` finds is not sent, and the rest goes through', async () => {
    const { client, received } = await connect();
    const rows = customers(500).map((each, number) => (number % 10 === 3 ? { ...each, name: 7 } : each));
    const report = await client.uploadMany(rows as never);
    expect(report).toMatchObject({ acknowledged: 450, refused: 50, requests: 5 });
    expect(report.failures[0]).toMatchObject({
      number: 3,
      outcome: 'refused',
      error: { findings: [{ pointer: '/name' }] },
    });
    expect(idsOf(received)).not.toContain('3');
  });

  test('a record that has no JSON is refused alone', async () => {
    const { client } = await connect();
    const cyclic: Record<string, unknown> = { external_id: 'c', name: 'c' };
    cyclic.attributes = { cyclic };
    const rows = [...customers(10), cyclic, { external_id: 'b', name: 'b', attributes: { big: 1n } }, null, undefined];
    const report = await client.uploadMany(rows as never);
    expect(report).toMatchObject({ records: 14, acknowledged: 10, refused: 4 });
  });

  test('a 400 refuses its batch; with `bisect`, only the records that cause it', async () => {
    const answerTo = ({ records }: Received) => (records.some(({ external_id }) => external_id === '137') ? 400 : 200);
    const whole = await (await connect(answerTo)).client.uploadMany(customers(300));
    expect(whole).toMatchObject({ acknowledged: 200, refused: 100 });
    const bisected = await (await connect(answerTo)).client.uploadMany(customers(300), { bisect: true });
    expect(bisected).toMatchObject({ acknowledged: 299, refused: 1 });
    expect(bisected.failures).toMatchObject([{ number: 137, error: { name: 'BadRequestError' } }]);
  });

  test('a 413 halves the batch, and the next ones are smaller from the start', async () => {
    const { client, received } = await connect(({ body }) => (body.length > 2000 ? 413 : 200));
    const report = await client.uploadMany(customers(1000), { concurrency: 1 });
    expect(report).toMatchObject({ acknowledged: 1000, refused: 0 });
    expect(received.filter(({ body }) => body.length > 2000).length).toBeLessThan(5);
  });

  test('a single record that gets a 413 is refused', async () => {
    const { client } = await connect(({ records }) =>
      records.some(({ external_id }) => external_id === '5') ? 413 : 200,
    );
    const report = await client.uploadMany(customers(20));
    expect(report).toMatchObject({ acknowledged: 19, refused: 1 });
  });

  test.each([401, 403, 404, 405, 406, 490, 491, 302])(
    'a %d stops the upload: no other batch could succeed',
    async (status) => {
      const { client, received } = await connect((_, index) => (index === 1 ? status : 200));
      const { report, cause } = await stopped(client.uploadMany(customers(1000), { concurrency: 1 }));
      expect(report).toMatchObject({ records: 200, acknowledged: 100, refused: 100 });
      expect(cause).toMatchObject({ status });
      expect(received).toHaveLength(2);
    },
  );
});

describe('failures', () => {
  test('a batch is repeated, and in doubt when that does not help', async () => {
    const once = await connect((_, index) => (index === 0 ? 502 : 200));
    expect(await once.client.uploadMany(customers(100))).toMatchObject({ acknowledged: 100, requests: 2, retries: 1 });
    const always = await connect(({ records }) => (records[0]!.external_id === '0' ? 'reset' : 200));
    const report = await always.client.uploadMany(customers(300));
    expect(report).toMatchObject({ acknowledged: 200, inDoubt: 100 });
    expect(report.failures[0]).toMatchObject({ number: 0, outcome: 'in-doubt', error: { name: 'ConnectionError' } });
  });

  test('a network that is gone stops the upload', async () => {
    const { client, received } = await connect(() => 'reset');
    const { report } = await stopped(client.uploadMany(customers(5000), { concurrency: 1, maxFailedBatches: 3 }));
    expect(report).toMatchObject({ records: 300, inDoubt: 300 });
    expect(received).toHaveLength(6);
  });

  test('what never left this machine is never sent, and not in doubt', async () => {
    const client = createClient({
      key: 'k',
      baseUrl: 'http://127.0.0.1:1',
      rateGate: openGate,
      retry: { baseDelay: 1 },
    });
    const { report } = await stopped(client.uploadMany(customers(500), { concurrency: 1, maxFailedBatches: 2 }));
    expect(report).toMatchObject({ records: 200, inDoubt: 0, neverSent: 200 });
    expect(report.failures[0]).toMatchObject({ number: 0, outcome: 'never-sent', error: { name: 'ConnectionError' } });
  });

  test('events are not repeated after an answer that tells nothing, because they would count twice', async () => {
    const { client, received } = await connect(() => 'reset');
    const events = [{ name: 'a', timestamp: 1 }] as never;
    const report = await client.uploadMany(events, { operation: 'trackEvents', trackerKey: 't', validate: 'off' });
    expect(report).toMatchObject({ inDoubt: 1 });
    expect(received).toHaveLength(1);
    expect(JSON.parse(received[0]!.body)).toMatchObject({ trackerKey: 't' });
  });

  test('a signal stops it at once, also while the source or the API waits', async () => {
    const stuck = await connect(() => 'hang');
    async function* silent() {
      yield* customers(100);
      await new Promise(() => {});
    }
    const signal = AbortSignal.timeout(100);
    const { report, cause } = await stopped(stuck.client.uploadMany(silent(), { signal }));
    expect(report).toMatchObject({ records: 100, inDoubt: 100 });
    expect(cause).toMatchObject({ name: 'AbortedError' });
  });

  test('a client without a key says so, and reads no more than a batch', async () => {
    const client = createClient({ key: () => Promise.reject(new Error('The secret store is locked.')) });
    const error = await stopped(client.uploadMany(customers(1000)));
    expect(error).toMatchObject({
      message: expect.stringContaining('The secret store is locked.'),
      report: { acknowledged: 0 },
    });
  });
});

test('a `fetch` of yours sends the batches, whether it is an option or global', async () => {
  const sent: string[] = [];
  const fetch = async (request: Request) => {
    sent.push(`${request.url} ${request.headers.get('customerscore-key')}`);
    return new Response();
  };
  const { client, received } = await connect(undefined, { fetch });
  await client.uploadMany(customers(150));
  const { client: other } = await connect();
  vi.stubGlobal('fetch', fetch);
  onTestFinished(() => void vi.unstubAllGlobals());
  await other.uploadMany(customers(50));
  expect(sent).toHaveLength(3);
  expect(sent[0]).toMatch(/\/api\/v1\/customers k$/);
  expect(received).toEqual([]);
});

test.each([
  ['uploadContacts', [{ customer_external_id: '1', contact_external_id: '2', contact_name: 'x' }], '/api/v1/contacts'],
] as const)('%s sends its records', async (operation, records, path) => {
  const { client, received } = await connect();
  const report = await (client as Client).uploadMany(records as never, {
    operation: operation as BulkOperation as never,
  });
  expect(report.acknowledged).toBe(1);
  expect(received[0]!.url).toBe(path);
});

test('`dryRun` counts batches, requests, bytes and the least time, and sends nothing', async () => {
  const { client, received } = await connect();
  const rows = customers(100_050);
  const report = await client.uploadMany(rows, { dryRun: true });
  expect(received).toEqual([]);
  expect(report).toMatchObject({ dryRun: true, records: 100_050, neverSent: 100_050, batches: 1001, requests: 0 });
  expect(report.leastMs).toBe(Math.floor(1000 / limits.uploadCustomers.requestsPerMinute) * 60_000);
});

test('each batch is reported when it is settled, and all records are in one', async () => {
  const { client } = await connect((_, index) => (index === 1 ? 400 : 200));
  const rows = customers(350).map((each, number) =>
    number === 5 ? { ...each, name: '' as string, external_id: 7 } : each,
  );
  const seen: number[] = [];
  for await (const { outcome, records } of client.uploadMany(rows as never)) {
    seen.push(...records.map(({ number }) => number));
    expect(['acknowledged', 'refused']).toContain(outcome);
  }
  expect(seen.sort((a, b) => a - b)).toEqual(rows.map((_, number) => number));
});

test('leaving the iteration stops the upload; awaiting it then tells what was done', async () => {
  const { client } = await connect();
  const upload = client.uploadMany(customers(2000), { concurrency: 1 });
  for await (const _ of upload) break;
  const { report } = await stopped(upload);
  expect(report.acknowledged).toBeGreaterThanOrEqual(100);
  expect(sum(report)).toBe(report.records);
  expect(report.records).toBeLessThan(2000);
});
