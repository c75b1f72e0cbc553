import { afterEach, describe, expect, test } from 'vitest';
import { account, acme, mock, send, start } from './mock.fixture.ts';

afterEach(() => mock.close());

describe('uploads of customers', () => {
  test('S20 S10 store a customer, and link it to the user with the e-mail address of its owner', async () => {
    const { mock, client, upload } = await start({ users: ['jane@example.com'] });
    expect(
      (
        await upload(
          { ...acme, owner_email: 'jane@example.com' },
          { external_id: '2', name: 'B', owner_email: 'no@example.com' },
        )
      ).status,
    ).toBe(200);
    expect(await mock.customer('1')).toMatchObject({ name: 'Acme', owner: 'jane@example.com' });
    expect(await mock.customer('2')).not.toHaveProperty('owner');
    expect((await send()).headers.get('x-mock-assumed')).toBe('merged-upload');
    expect(
      (await client.updateCustomer('1', { owner_email: 'no@example.com' })).response.headers.get('x-mock-assumed'),
    ).toBe('unknown-owner');
  });

  test('S14 S17 keep only keys that equal a codename, including case, and answer 200', async () => {
    const { mock, upload } = await start({ account });
    const answer = await upload({
      ...acme,
      attributes: { plan: 'pro', Plan: 'x', unknown: 1, crm_link: 'https://example.com' },
      metrics: [{ date: '2024-04-29', logins: 3, Logins: 4 }],
    });
    expect(answer.status).toBe(200);
    expect(answer.response.headers.get('x-mock-dropped')).toBe('3');
    expect(await mock.customer('1')).toMatchObject({
      attributes: { plan: 'pro', crm_link: 'https://example.com' },
      metrics: { '2024-04-29': { logins: 3 } },
    });
    expect(mock.dropped().map(({ pointer }) => pointer)).toEqual([
      '/customers/0/attributes/Plan',
      '/customers/0/attributes/unknown',
      '/customers/0/metrics/0/Logins',
    ]);
    expect(Object.keys((await mock.customer('1'))!.attributes)).toEqual(['plan', 'crm_link']);
    expect(mock.requests()[0]!.findings.map(({ code }) => code)).toContain('miscased-codename');
  });

  test('update a customer that exists, and keep what they leave out', async () => {
    const { mock, upload } = await start();
    await upload({ ...acme, attributes: { plan: 'pro', seats: 3 }, metrics: [{ date: '2024-04-29', logins: 3 }] });
    const answer = await upload({
      ...acme,
      name: 'Acme Europe',
      attributes: { seats: 4 },
      metrics: [{ date: '2024-04-29', exports: 1 }],
    });
    expect(await mock.customers()).toMatchObject([
      {
        name: 'Acme Europe',
        attributes: { plan: 'pro', seats: 4 },
        metrics: { '2024-04-29': { logins: 3, exports: 1 } },
      },
    ]);
    expect(answer.response.headers.get('x-mock-assumed')).toBe('merged-upload');
  });

  test('S18 S19 are processed after the answer; then all users are notified', async () => {
    const users = ['a@example.com', 'b@example.com'];
    const { mock, upload } = await start({ users, processing: '10m..30m' });
    expect((await upload(acme)).status).toBe(200);
    expect({ customers: await mock.customers(), outbox: await mock.outbox(), waiting: await mock.waiting() }).toEqual({
      customers: [],
      outbox: [],
      waiting: 1,
    });
    await mock.advance('9m');
    expect(await mock.waiting()).toBe(1);
    await mock.advance('21m');
    expect(await mock.customers()).toMatchObject([acme]);
    expect((await mock.outbox()).map(({ to, items }) => [to, items])).toEqual(users.map((to) => [to, 1]));
  });

  test('store keys that every object has', async () => {
    const { mock, upload } = await start();
    await upload({ ...acme, attributes: JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3}') });
    expect(Object.entries((await mock.customer('1'))!.attributes)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['toString', 3],
    ]);
  });
});

describe('contacts', () => {
  const contact = { customer_external_id: '1', contact_external_id: 'c', contact_name: 'Jane' };

  test('of unknown customers are ignored, others are stored', async () => {
    const { mock, client, upload } = await start({ account });
    await upload(acme);
    const unknown = { ...contact, customer_external_id: 'unknown' };
    expect(
      (await client.uploadContacts({ contacts: [{ ...contact, attributes: { role: 'CEO', x: 1 } }, unknown] })).status,
    ).toBe(200);
    expect(await mock.customers()).toHaveLength(1);
    expect((await mock.customer('1'))!.contacts).toEqual({
      c: { external_id: 'c', name: 'Jane', attributes: { role: 'CEO' }, metrics: {}, events: {} },
    });
  });

  test('are created, updated and deleted', async () => {
    const { mock, client, upload } = await start();
    const create = () => client.createContact('1', { external_id: 'c', name: 'Jane' });
    expect((await create()).status).toBe(404);
    await upload(acme);
    expect((await create()).status).toBe(200);
    expect((await client.updateContact('1', 'c', { name: 'John' })).status).toBe(200);
    expect((await mock.customer('1'))!.contacts.c).toMatchObject({ name: 'John' });
    expect((await client.deleteContact('1', 'c')).status).toBe(200);
    expect((await client.deleteContact('1', 'c')).status).toBe(404);
    expect((await client.updateContact('1', 'c', {})).status).toBe(404);
  });
});

describe('single customers', () => {
  test('are created, read, updated and deleted', async () => {
    const { mock, client } = await start({ scores: ({ attributes }) => ({ fitscore: attributes.seats }) });
    expect((await client.updateCustomer('1', {})).status).toBe(404);
    expect((await client.createCustomer(acme)).status).toBe(200);
    expect((await client.updateCustomer('1', { is_churned: true, attributes: { seats: 3 } })).status).toBe(200);
    const read = await client.getCustomer('1');
    expect(read.body).toMatchObject({ ...acme, is_churned: true, attributes: { seats: 3 }, fitscore: 3 });
    const found = await client.searchCustomers({});
    expect(found.body).toMatchObject({ customers: [acme] });
    expect((await client.deleteCustomer('1')).status).toBe(200);
    expect((await client.deleteCustomer('1')).status).toBe(404);
    expect(await mock.customers()).toEqual([]);
  });

  test('an update with a key that is not a codename is refused as a whole', async () => {
    const { mock, client, upload } = await start({ account });
    await upload(acme);
    const answer = await client.updateCustomer('1', { name: 'B', attributes: { plan: 'pro', Plan: 'x' } });
    expect(answer.status).toBe(400);
    expect(await mock.customer('1')).toMatchObject({ name: 'Acme', attributes: {} });
  });

  test('a parent must exist and not be below the customer', async () => {
    const { client } = await start();
    const create = async (id: string, parent?: string) =>
      (await client.createCustomer({ external_id: id, name: id, ...(parent && { parent_external_id: parent }) }))
        .status;
    expect(await create('a', 'b')).toBe(400);
    expect([await create('a'), await create('b', 'a'), await create('a', 'b')]).toEqual([200, 200, 400]);
    let previous = 'b';
    const statuses: number[] = [];
    for (let level = 3; level <= 11; level++) {
      statuses.push(await create(`level-${level}`, previous));
      previous = `level-${level}`;
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 400]);
  });
});

test('events count if a metric has their name, add contacts, and never add customers', async () => {
  const { mock, client, upload } = await start({ account });
  await upload(acme);
  const event = { name: 'export', timestamp: 1_712_123_456_789, identification: { customer: '1', contact: 'c' } };
  const answer = await client.trackEvents({
    trackerKey: 'CS-1',
    events: [
      event,
      { ...event, data: { customer: { plan: 'pro', other: 1 }, contact: { contact_name: 'Jane', role: 'CEO' } } },
      { ...event, name: 'unknown', identification: { customer: '1' } },
      { ...event, identification: { customer: 'unknown' } },
    ],
  });
  expect(answer.status).toBe(200);
  expect(await mock.customers()).toMatchObject([
    {
      attributes: { plan: 'pro' },
      events: {},
      contacts: { c: { name: 'Jane', attributes: { role: 'CEO' }, events: { export: 2 } } },
    },
  ]);
  expect((await mock.customer('1'))!.attributes).not.toHaveProperty('other');
});
