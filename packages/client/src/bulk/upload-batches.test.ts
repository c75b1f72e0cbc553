import { limits } from '@customerscore-kit/contract/limits';
import { describe, expect, test } from 'vitest';
import { type Checkpoint, type CheckpointStore, createClient, type ValidationError } from '../index.ts';
import { connectClient, customers, idsOf, openGate, startBulkServer } from './bulk-server.fixture.ts';

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

  describe('a record whose metrics are split', () => {
    const account = { customer: { metrics: { n: 'number' } } } as const;
    const at = [0, 199, 200, 449];
    const record = (id: string, wrong: (index: number) => object) => ({
      external_id: id,
      name: 'x',
      metrics: Array.from({ length: 450 }, (_, index) => ({
        date: day(index),
        ...(at.includes(index) ? wrong(index) : { n: 1 }),
      })),
    });
    const upload = async (records: object[]) => {
      const { client } = await connectClient(undefined, { account });
      const warnings: string[] = [];
      const report = await client.uploadMany(records as never, {
        onWarning({ code, pointer, message }, number) {
          if (code !== 'small-uploads') warnings.push(`${number}${pointer} ${code} ${message.split(' ')[0]}`);
        },
      });
      const errors = report.failures.flatMap(({ number, error }) =>
        (error as ValidationError).findings.map(({ pointer, code }) => `${number}${pointer} ${code}`),
      );
      return { warnings, errors };
    };

    test('has findings that point into all of it', async () => {
      const { warnings, errors } = await upload([record('a', () => ({ m: 1 })), record('b', (date) => ({ date }))]);
      expect(warnings).toEqual(
        at.map(
          (index) => `0/metrics/${index}/m unknown-codename customers[${Math.floor(index / 200)}].metrics[${index}].m`,
        ),
      );
      expect(errors).toEqual(at.map((index) => `1/metrics/${index}/date type`));
    });

    test('has those of its fields once', async () => {
      const { name: _, ...nameless } = record(' c', () => ({ n: 1 }));
      const { warnings, errors } = await upload([nameless]);
      expect(warnings.map((each) => each.replace(/ \S+$/, ''))).toEqual(['0/external_id padded-id']);
      expect(errors).toEqual(['0 required']);
    });

    test('has a thousand at most, those of its first metrics', async () => {
      const metrics = Array.from({ length: 1200 }, (_, index) => ({ date: index, n: 1 }));
      const { errors } = await upload([{ external_id: 'd', name: 'x', metrics }]);
      expect(errors).toEqual(Array.from({ length: 1000 }, (_, index) => `0/metrics/${index}/date type`));
    });

    test('is not acknowledged, nor settled, if a part did not arrive', async () => {
      const { url, received } = await startBulkServer();
      let [calls, saved] = [0, undefined as Checkpoint | undefined];
      const client = createClient({
        key: 'k',
        baseUrl: url,
        rateGate: openGate,
        retry: false,
        fetch(request) {
          calls += 1;
          const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
          return calls === 1 ? Promise.reject(new TypeError('fetch failed', { cause })) : fetch(request);
        },
      });
      const checkpoint: CheckpointStore = {
        load: async () => saved,
        async save(given) {
          saved = given;
        },
      };
      const source = [record('a', () => ({ n: 1 }))];
      const report = await client.uploadMany(source, { checkpoint, concurrency: 1 });
      expect(report).toMatchObject({ acknowledged: 0, neverSent: 1 });
      expect(received).toEqual([]);
      expect(saved!.settled).toEqual([]);
      expect(await client.uploadMany(source, { checkpoint, concurrency: 1 })).toMatchObject({ acknowledged: 1 });
      expect(received.flatMap(({ records }) => records.flatMap(({ metrics }) => metrics!))).toHaveLength(450);
    });
  });
});
