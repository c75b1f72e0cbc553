import { limits } from '@customerscore-kit/contract/limits';
import { describe, expect, test } from 'vitest';
import type { ValidationError } from '../index.ts';
import { connectClient, customers, idsOf } from './bulk-server.fixture.ts';

const { maxItems, maxBodyBytes } = limits.uploadCustomers;

const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);

describe('batches', () => {
  const wide = (bytes: number) => ({ external_id: '0', name: 'x', attributes: { note: 'é'.repeat(bytes / 2) } });

  test('are filled by number', async () => {
    const { client, received } = await connectClient();
    await client.uploadMany(customers(3 * maxItems + 1));
    expect(received.map(({ records }) => records.length).sort((a, b) => b - a)).toEqual([
      maxItems,
      maxItems,
      maxItems,
      1,
    ]);
  });

  test('are filled by bytes of the whole body, and never exceed the limit', async () => {
    const { client, received } = await connectClient();
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
      const { client, received } = await connectClient();
      const free = maxBodyBytes - frame;
      const first = { external_id: '1', name: 'x', attributes: { note: 'a'.repeat(1_000_000) } };
      const second = { external_id: '0', name: 'x', attributes: { note: 'a'.repeat(free - 1_000_000 + extra) } };
      await client.uploadMany([first, second]);
      expect({ extra, requests: received.length }).toEqual({ extra, requests: want });
      if (extra === 0) expect(Buffer.byteLength(received[0]!.body)).toBe(maxBodyBytes);
    }
  });

  test('a large record among small ones does not make a body too large', async () => {
    const { client, received } = await connectClient();
    const rows: object[] = customers(1000);
    for (const number of [450, 451, 452, 453]) rows[number] = { ...wide(2_000_000), external_id: `${number}` };
    const report = await client.uploadMany(rows as never, { concurrency: 1 });
    expect(report.acknowledged).toBe(1000);
    for (const { body } of received) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(maxBodyBytes);
    expect(new Set(idsOf(received)).size).toBe(1000);
  });

  test('a record that fits into no body is refused alone, and the rest goes through', async () => {
    const { client } = await connectClient();
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
    const { client, received } = await connectClient();
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
    const { client, received } = await connectClient(async () => {
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
    const { client, received } = await connectClient(async ({ records }) => {
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
    const { client, received } = await connectClient();
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

  test('findings about metrics that are split point into the whole record', async () => {
    const account = { customer: { metrics: { n: 'number' } } } as const;
    const { client } = await connectClient(undefined, { account });
    const at = [0, 199, 200, 449];
    const record = (id: string, wrong: (index: number) => object) => ({
      external_id: id,
      name: 'x',
      metrics: Array.from({ length: 450 }, (_, index) => ({
        date: day(index),
        ...(at.includes(index) ? wrong(index) : { n: 1 }),
      })),
    });
    const warned: string[] = [];
    const report = await client.uploadMany(
      [record('a', () => ({ m: 1 })), record('b', (date) => ({ date }))] as never,
      {
        onWarning: ({ code, pointer }, number) =>
          void (code === 'unknown-codename' && warned.push(`${number}${pointer}`)),
      },
    );
    expect(warned).toEqual(at.map((index) => `0/metrics/${index}/m`));
    const [{ error } = {}] = report.failures;
    const found = (error as ValidationError).findings.map(({ pointer }) => pointer);
    expect(found).toEqual(at.map((index) => `/metrics/${index}/date`));
  });
});
