import { describe, expect, test } from 'vitest';
import { createClient } from '../index.ts';
import { connectClient, customers, idsOf, openGate, type Received, stopped } from './bulk-server.fixture.ts';

describe('refusals', () => {
  test('what `inspect` finds is not sent, and the rest goes through', async () => {
    const { client, received } = await connectClient();
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
    const { client } = await connectClient();
    const cyclic: Record<string, unknown> = { external_id: 'c', name: 'c' };
    cyclic.attributes = { cyclic };
    const rows = [...customers(10), cyclic, { external_id: 'b', name: 'b', attributes: { big: 1n } }, null, undefined];
    const report = await client.uploadMany(rows as never);
    expect(report).toMatchObject({ records: 14, acknowledged: 10, refused: 4 });
  });

  test('a 400 refuses its batch; with `bisect`, only the records that cause it', async () => {
    const answerTo = ({ records }: Received) => (records.some(({ external_id }) => external_id === '137') ? 400 : 200);
    const whole = await (await connectClient(answerTo)).client.uploadMany(customers(300));
    expect(whole).toMatchObject({ acknowledged: 200, refused: 100 });
    const bisected = await (await connectClient(answerTo)).client.uploadMany(customers(300), { bisect: true });
    expect(bisected).toMatchObject({ acknowledged: 299, refused: 1 });
    expect(bisected.failures).toMatchObject([{ number: 137, error: { name: 'BadRequestError' } }]);
  });

  test.each([
    { body: '<!doctype html><p>Log in', want: { acknowledged: 0, inDoubt: 100 } },
    { body: ' <HTML lang="en">', want: { acknowledged: 0, inDoubt: 100 } },
    { body: '<htmlish>', want: { acknowledged: 100, inDoubt: 0 } },
    { body: 'OK', want: { acknowledged: 100, inDoubt: 0 } },
    { body: '', want: { acknowledged: 100, inDoubt: 0 } },
  ])('a 200 is no acknowledgement if it is a page of HTML: $body', async ({ body, want }) => {
    const { client, received } = await connectClient(() => ({ status: 200, body }));
    expect(await client.uploadMany(customers(100))).toMatchObject(want);
    expect(received).toHaveLength(1);
  });

  test('a 413 halves the batch, and the next ones are smaller from the start', async () => {
    const { client, received } = await connectClient(({ body }) => (body.length > 2000 ? 413 : 200));
    const report = await client.uploadMany(customers(1000), { concurrency: 1 });
    expect(report).toMatchObject({ acknowledged: 1000, refused: 0 });
    expect(received.filter(({ body }) => body.length > 2000).length).toBeLessThan(5);
  });

  test('a single record that gets a 413 is refused', async () => {
    const { client } = await connectClient(({ records }) =>
      records.some(({ external_id }) => external_id === '5') ? 413 : 200,
    );
    const report = await client.uploadMany(customers(20));
    expect(report).toMatchObject({ acknowledged: 19, refused: 1 });
  });

  test.each([401, 403, 404, 405, 406, 490, 491, 302])(
    'a %d stops the upload: no other batch could succeed',
    async (status) => {
      const { client, received } = await connectClient((_, index) => (index === 1 ? status : 200));
      const { report, cause } = await stopped(client.uploadMany(customers(1000), { concurrency: 1 }));
      expect(report).toMatchObject({ records: 200, acknowledged: 100, refused: 100 });
      expect(cause).toMatchObject({ status });
      expect(received).toHaveLength(2);
    },
  );
});

test('an answer longer than what is read is still an answer', async () => {
  const long = 'x'.repeat(3_000_000);
  const { client } = await connectClient((_, index) => ({ status: index === 0 ? 200 : 403, body: long }));
  const { report, cause } = await stopped(client.uploadMany(customers(200), { concurrency: 1 }));
  expect(report).toMatchObject({ acknowledged: 100, refused: 100, retries: 0 });
  expect(cause).toMatchObject({ status: 403 });
});

describe('failures', () => {
  test('a batch is repeated, and in doubt when that does not help', async () => {
    const once = await connectClient((_, index) => (index === 0 ? 502 : 200));
    expect(await once.client.uploadMany(customers(100))).toMatchObject({ acknowledged: 100, requests: 2, retries: 1 });
    const always = await connectClient(({ records }) => (records[0]!.external_id === '0' ? 'reset' : 200));
    const report = await always.client.uploadMany(customers(300));
    expect(report).toMatchObject({ acknowledged: 200, inDoubt: 100 });
    expect(report.failures[0]).toMatchObject({ number: 0, outcome: 'in-doubt', error: { name: 'ConnectionError' } });
  });

  test('requests that wait at the same time do so once', async () => {
    const busy = { status: 503, headers: { 'retry-after': '1' } };
    const { client } = await connectClient((_, index) => (index < 4 ? busy : 200));
    const { waitedMs, durationMs, retries } = await client.uploadMany(customers(400), { concurrency: 4 });
    expect(retries).toBe(4);
    expect(waitedMs).toBeGreaterThanOrEqual(1000);
    expect(waitedMs).toBeLessThanOrEqual(durationMs);
  });

  test('a network that is gone stops the upload', async () => {
    const { client, received } = await connectClient(() => 'reset');
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
    const { client, received } = await connectClient(() => 'reset');
    const events = [{ name: 'a', timestamp: 1 }] as never;
    const report = await client.uploadMany(events, { operation: 'trackEvents', trackerKey: 't', validate: 'off' });
    expect(report).toMatchObject({ inDoubt: 1 });
    expect(received).toHaveLength(1);
    expect(JSON.parse(received[0]!.body)).toMatchObject({ trackerKey: 't' });
  });

  test('a signal stops it at once, also while the source or the API waits', async () => {
    const stuck = await connectClient(() => 'hang');
    async function* silent() {
      yield* customers(100);
      await new Promise(() => {});
    }
    const signal = AbortSignal.timeout(100);
    const { report, cause } = await stopped(stuck.client.uploadMany(silent(), { signal }));
    expect(report).toMatchObject({ records: 100, inDoubt: 100 });
    expect(cause).toMatchObject({
      name: 'AbortedError',
      attempts: 1,
      message: expect.stringContaining('The API may have carried out the request.'),
    });
  });

  test('an upload has the methods of a promise', async () => {
    const { client } = await connectClient();
    let ended = 0;
    const end = () => {
      ended += 1;
    };
    expect(await client.uploadMany(customers(1)).finally(end)).toMatchObject({ acknowledged: 1 });
    const aborted = client.uploadMany(customers(1), { signal: AbortSignal.abort() });
    expect(await aborted.catch((error: unknown) => (error as Error).name)).toBe('UploadStoppedError');
    expect(ended).toBe(1);
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
