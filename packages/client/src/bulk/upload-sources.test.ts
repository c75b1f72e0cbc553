import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { limits } from '@customerscore-kit/contract/limits';
import { describe, expect, test } from 'vitest';
import { UploadStoppedError } from '../index.ts';
import { connectClient, customers, idsOf, stopped } from './bulk-server.fixture.ts';

const { maxItems } = limits.uploadCustomers;

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
    const { client, received } = await connectClient();
    const report = await client.uploadMany(source(), { concurrency: 1 });
    expect(report).toMatchObject({ records: 250, acknowledged: 250, batches: 3, requests: 3 });
    expect(idsOf(received)).toEqual(rows.map(({ external_id }) => external_id));
  });

  test.each([7, undefined, null, 'customers.json', {}, () => rows])(
    '%s is refused: it has no records',
    async (source) => {
      const { client } = await connectClient();
      expect(() => client.uploadMany(source as never)).toThrow(/^uploadMany: pass an iterable or a stream of records/);
    },
  );

  test('an empty source sends nothing', async () => {
    const { client, received } = await connectClient();
    expect(await client.uploadMany([])).toMatchObject({ records: 0, batches: 0, leastMs: 0 });
    expect(received).toEqual([]);
  });

  test('an error of the source stops the upload, and everything that was read is accounted for', async () => {
    const { client } = await connectClient();
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
    const { client } = await connectClient();
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
    const { client, received } = await connectClient();
    const iteration = client.uploadMany(customers(2000), { concurrency: 2 })[Symbol.asyncIterator]();
    await iteration.next();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(received.length).toBeLessThanOrEqual(3);
    await iteration.return(undefined as never);
  });
});
