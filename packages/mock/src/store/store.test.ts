import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryStore } from './memory-store.ts';
import { openStore } from './open-store.ts';
import { newPlace } from './place.fixture.ts';
import { maxNotifications, type Notification, newContact, newCustomer, type StoredData, type Upload } from './store.ts';

/** Any strings, also those that databases cannot keep as they are: NUL, lone surrogates, names of inherited members. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    '\u0000',
    '\ud800',
    '\udc00',
    '__proto__',
    'constructor',
    "'; drop table customers; --",
    'é'.repeat(5000),
  ),
  fc.string({ unit: 'binary', maxLength: 10 }),
);
const id = fc.oneof(fc.constantFrom('1', '2', '3'), text);
const values = fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 });
const table = <Value>(entries: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.assign(Object.create(null), entries);

const customer = fc
  .record({ id, name: text, attributes: values, day: text, contact: text, owner: fc.option(text) })
  .map(({ id, name, attributes, day, contact, owner }) => ({
    ...newCustomer(id, name),
    ...(owner !== null && { owner }),
    attributes: table(attributes),
    metrics: table({ [day]: table(attributes) }),
    events: table({ [name]: 1 }),
    contacts: table({ [contact]: { ...newContact(contact, name), attributes: table(attributes) } }),
  }));
const upload = fc
  .record({ id, name: text, attributes: fc.dictionary(text, fc.oneof(text, fc.boolean())) })
  .map(({ id, name, attributes }): Upload => {
    return {
      operation: 'uploadCustomers',
      body: { customers: [{ external_id: id, name, attributes: table(attributes) }] },
    };
  });
const notification = fc.record({
  time: fc.nat(),
  to: text,
  operation: fc.constant('uploadCustomers'),
  items: fc.nat(),
});

/** A step of work on the data, and what it returns. */
type Step = (data: StoredData) => Promise<unknown>;
const named = (name: string, step: Step): Step => Object.assign(step, { toString: () => name });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.array(customer, { maxLength: 3 }).map((all) => named(`put ${fc.stringify(all)}`, (data) => data.put(all))),
  fc.array(id, { maxLength: 3 }).map((ids) => named(`customers ${fc.stringify(ids)}`, (data) => data.customers(ids))),
  id.map((each) => named(`delete ${fc.stringify(each)}`, (data) => data.delete(each))),
  fc.nat(5).map((ms) => named(`advance ${ms}`, (data) => data.advance(ms))),
  fc
    .tuple(fc.nat(20), upload)
    .map(([due, each]) =>
      named(`enqueue ${due}`, async (data) => data.enqueue(Math.max(due, (await data.queue()).last ?? 0), each)),
    ),
  fc.nat(20).map((now) => named(`dequeue ${now}`, (data) => data.dequeue(now))),
  fc.array(notification, { maxLength: 3 }).map((all) => named('notify', (data) => data.notify(all as Notification[]))),
  fc.constant(named('clear', (data) => data.clear())),
);

/** All that is stored. */
async function everything(data: StoredData): Promise<unknown> {
  return {
    ahead: data.ahead,
    customers: await data.allCustomers(),
    counts: [await data.countCustomers(), await data.countNotifications()],
    queue: await data.queue(),
    outbox: await data.outbox(),
  };
}

test('a database keeps what memory keeps, also for strings that databases cannot store', async () => {
  const store = await openStore(await newPlace());
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const memory = new MemoryStore();
        for (const each of [store, memory]) await each.transaction((data) => data.clear());
        memory.ahead = await store.transaction(async ({ ahead }) => ahead);
        for (const each of steps) {
          const [kept, expected] = await Promise.all([store.transaction(each), memory.transaction(each)]);
          expect(kept).toEqual(expected);
        }
        expect(await store.transaction(everything)).toEqual(await memory.transaction(everything));
      }),
      { numRuns: 150 },
    );
  } finally {
    await store.close();
  }
});

test('work that fails changes nothing', async () => {
  const store = await openStore(await newPlace());
  await store.transaction((data) => data.put([newCustomer('1', 'Acme')]));
  const before = await store.transaction(everything);
  const failing = store.transaction(async (data) => {
    await data.put([newCustomer('1', 'Changed'), newCustomer('2', 'New')]);
    await data.notify([{ time: 1, to: 'a', operation: 'uploadCustomers', items: 1 }]);
    await data.advance(5);
    throw new Error('on purpose');
  });
  await expect(failing).rejects.toThrow('on purpose');
  expect(await store.transaction(everything)).toEqual(before);
  await store.close();
});

test('transactions of one process take turns', async () => {
  const store = await openStore(await newPlace());
  await store.transaction((data) => data.put([newCustomer('1', '0')]));
  const add = () =>
    store.transaction(async (data) => {
      const [customer] = await data.customers(['1']);
      await new Promise((resolve) => setTimeout(resolve, 1));
      await data.put([{ ...customer!, name: String(Number(customer!.name) + 1) }]);
    });
  await Promise.all(Array.from({ length: 20 }, add));
  expect((await store.transaction((data) => data.customers(['1'])))[0]!.name).toBe('20');
  await store.close();
});

test('the oldest notifications are forgotten', async () => {
  const store = await openStore(await newPlace());
  const notification = (time: number) => ({ time, to: 'a', operation: 'uploadCustomers' as const, items: 1 });
  const times = Array.from({ length: 25 }, (_, batch) =>
    Array.from({ length: 1000 }, (_, index) => batch * 1000 + index),
  );
  for (const batch of times) await store.transaction((data) => data.notify(batch.map(notification)));
  const outbox = await store.transaction((data) => data.outbox());
  expect([outbox.length, outbox[0]!.time, outbox.at(-1)!.time]).toEqual([maxNotifications, 15_000, 24_999]);
  expect(await store.transaction((data) => data.countNotifications())).toBe(maxNotifications);
  await store.close();
});
