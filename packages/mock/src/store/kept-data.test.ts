import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from '@customerscore-kit/contract/client';
import { afterEach, describe, expect, test } from 'vitest';
import { type MockOptions, startMock } from '../index.ts';
import { createRandom } from '../random.ts';
import { newPlace } from './place.fixture.ts';
import type { Notification, StoredCustomer } from './store.ts';

const acme = { external_id: '1', name: 'Acme' };
const clientOf = ({ url }: { url: string }) => createClient({ key: 'any', baseUrl: url });

/** A mock in a process of its own. */
interface ChildMock {
  url: string;
  process: ChildProcess;
}

const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
});

async function startChild(options: MockOptions): Promise<ChildMock> {
  const child = fork(new URL('./child-mock.fixture.ts', import.meta.url), [JSON.stringify(options)], {
    execArgv: ['--import', 'tsx'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  const [url] = await Promise.race([
    once(child, 'message') as Promise<[string]>,
    once(child, 'exit').then(() => Promise.reject(new Error('The mock ended.'))),
  ]);
  return { url, process: child };
}

async function kill({ process: child }: ChildMock): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Calls the control API. */
async function control<Answer>(
  { url }: { url: string },
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(`${url}/_mock/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

test('a mock that starts again has the customers, contacts, notifications, waiting uploads and the clock', async () => {
  const data = (await newPlace())!;
  const first = await startMock({ data });
  const client = clientOf(first);
  await client.uploadCustomers({ customers: [{ ...acme, attributes: JSON.parse('{"__proto__": 1}') }] });
  await client.createContact('1', { external_id: 'constructor', name: 'Jane' });
  await first.advance('10m');
  const waiting = await startMock({ data, processing: '1h' });
  await clientOf(waiting).uploadCustomers({ customers: [{ external_id: '2', name: 'Later' }] });
  const before = { customers: await first.customers(), outbox: await first.outbox(), waiting: await first.waiting() };
  await first.close();
  await waiting.close();

  const again = await startMock({ data });
  const after = { customers: await again.customers(), outbox: await again.outbox(), waiting: await again.waiting() };
  expect(after).toEqual(before);
  expect(after).toMatchObject({ customers: [acme], outbox: [{ items: 1 }], waiting: 1 });
  expect(Object.keys(after.customers[0]!.attributes)).toEqual(['__proto__']);
  expect(Object.keys(after.customers[0]!.contacts)).toEqual(['constructor']);
  expect((await clientOf(again).updateContact('1', 'toString', { name: 'x' })).status).toBe(404);
  // Ten minutes ahead, as before: the upload is due an hour after that.
  await again.advance('59m');
  expect(await again.waiting()).toBe(1);
  await again.advance('2m');
  expect((await again.customers()).map(({ external_id: id }) => id)).toEqual(['1', '2']);
  await again.close();
});

test('reset empties what is kept', async () => {
  const data = (await newPlace())!;
  const mock = await startMock({ data });
  await clientOf(mock).uploadCustomers({ customers: [acme] });
  await mock.reset();
  await mock.close();
  const again = await startMock({ data });
  expect([await again.customers(), await again.outbox(), await again.waiting()]).toEqual([[], [], 0]);
  await again.close();
});

describe('two mocks in two processes', () => {
  test('lose no update of the same customers, count each event once, and notify once for each upload', async () => {
    const data = (await newPlace())!;
    const mocks = await Promise.all([startChild({ data, rateLimit: false }), startChild({ data, rateLimit: false })]);
    const rounds = 40;
    const statuses = await Promise.all(
      mocks.flatMap((mock, place) =>
        [0, 1].map(async (lane) => {
          const client = clientOf(mock);
          const found = new Set<number>();
          for (let round = 0; round < rounds; round++) {
            const attributes = { [`a${place}-${lane}-${round}`]: round };
            const upload = await client.uploadCustomers({ customers: [{ ...acme, attributes }] });
            const event = { name: 'export', timestamp: 1_712_123_456_789, identification: { customer: '1' } };
            const track = await client.trackEvents({ trackerKey: 'CS-1', events: [event] });
            for (const { status } of [upload, track]) found.add(status);
          }
          return [...found];
        }),
      ),
    );
    expect(statuses).toEqual([[200], [200], [200], [200]]);
    const [first, second] = await Promise.all(
      mocks.map((mock) => control<{ customers: StoredCustomer[] }>(mock, 'GET', 'state')),
    );
    expect(second).toEqual(first);
    const [customer] = first!.customers;
    expect(Object.keys(customer!.attributes)).toHaveLength(4 * rounds);
    expect(customer!.events).toEqual({ export: 4 * rounds });
    expect(await control<Notification[]>(mocks[0]!, 'GET', 'outbox')).toHaveLength(4 * rounds);
  });

  test('process a waiting upload once, whoever advances the clock', async () => {
    const data = (await newPlace())!;
    const options = { data, processing: '10m' };
    const mocks = await Promise.all([startChild(options), startChild(options)]);
    await Promise.all(mocks.map((mock) => clientOf(mock).uploadCustomers({ customers: [acme] })));
    expect(await control(mocks[1]!, 'GET', 'state')).toMatchObject({ customers: [], waiting: 2 });
    await control(mocks[0]!, 'POST', 'clock', { advance: '10m' });
    const states = await Promise.all(mocks.map((mock) => control(mock, 'GET', 'state')));
    expect(states).toMatchObject([
      { customers: [acme], waiting: 0 },
      { customers: [acme], waiting: 0 },
    ]);
    expect(await control<Notification[]>(mocks[1]!, 'GET', 'outbox')).toHaveLength(2);
  });

  test('that start at the same time make the tables once', async () => {
    const data = (await newPlace())!;
    const mocks = await Promise.all([1, 2, 3].map(() => startChild({ data })));
    for (const mock of mocks) expect(await control(mock, 'GET', 'state')).toEqual({ customers: [], waiting: 0 });
  });
});

test('SIGKILL at 30 random moments loses no upload that was acknowledged, and stores none in part', async () => {
  const data = (await newPlace())!;
  const random = createRandom(30);
  const [size, lanes] = [5, 4];
  const acknowledged = new Set<string>();
  let batches = 0;
  let most = 0;
  for (let moment = 0; moment < 30; moment++) {
    // Some uploads are processed at once, some wait.
    const mock = await startChild({ data, rateLimit: false, processing: moment % 2 === 0 ? 0 : '0s..20s' });
    const client = clientOf(mock);
    let isKilled = false;
    let acknowledge = () => {};
    const first = new Promise<void>((resolve) => {
      acknowledge = resolve;
    });
    const upload = async () => {
      while (!isKilled) {
        const batch = `${++batches}`;
        const customers = Array.from({ length: size }, (_, index) => ({
          external_id: `${batch}/${index}`,
          name: batch,
          metrics: [{ date: '2024-04-29', logins: index }],
        }));
        const result = await client.uploadCustomers({ customers }).catch(() => undefined);
        if (result?.status !== 200) continue;
        acknowledged.add(batch);
        acknowledge();
      }
    };
    const uploads = Array.from({ length: lanes }, upload);
    // However slow the machine is, the kill meets uploads on their way.
    await first;
    await new Promise((resolve) => setTimeout(resolve, random() * 150));
    const killed = kill(mock);
    isKilled = true;
    await Promise.all([killed, ...uploads]);

    const again = await startMock({ data });
    await again.advance('30s');
    const stored = new Map<string, number>();
    for (const { name } of await again.customers()) stored.set(name, (stored.get(name) ?? 0) + 1);
    await again.close();
    expect([...acknowledged].filter((batch) => !stored.has(batch))).toEqual([]);
    expect([...stored.values()].filter((count) => count !== size)).toEqual([]);
    most = Math.max(most, stored.size);
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(30);
  expect(most).toBeGreaterThanOrEqual(acknowledged.size);
}, 180_000);
