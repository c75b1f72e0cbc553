import { createClient } from '@customerscore-kit/contract/client';
import { query } from '@customerscore-kit/run-tool/postgres';
import { describe, expect, test, vi } from 'vitest';
import { startMock } from '../index.ts';
import { openStore } from './open-store.ts';
import { newPlace, place } from './place.fixture.ts';
import { withoutPassword } from './postgres-store.ts';

describe('PostgreSQL: a mock does not start, and says why,', () => {
  test.each<[string, (url: URL) => void, string]>([
    ['if no server listens', (url) => (url.port = '1'), 'ECONNREFUSED'],
    ['if the database does not exist', (url) => (url.pathname = '/none'), 'database "none" does not exist.'],
    ['if the user does not exist', (url) => (url.username = 'nobody'), 'role "nobody" does not exist.'],
    ['if the name does not exist', (url) => (url.hostname = 'none.invalid'), 'none.invalid'],
  ])('%s, without the password', async (_, change, message) => {
    const url = new URL(place!);
    url.password = 'secret-password';
    change(url);
    const failed = await startMock({ data: url.href }).catch((error: Error) => error);
    expect(failed).toBeInstanceOf(Error);
    expect((failed as Error).message).toContain(
      `${withoutPassword(url.href)} cannot be used to keep the data of the mock: `,
    );
    expect((failed as Error).message).toContain(message);
    expect((failed as Error).message).not.toContain('secret-password');
  });

  test('if a later version of the mock made the tables', async () => {
    const url = (await newPlace())!;
    await (await openStore(url)).close();
    await query(url, 'update customerscore_mock.version set number = 99');
    await expect(startMock({ data: url })).rejects.toThrow('its tables have version 99, not 1');
  });
});

describe('PostgreSQL', () => {
  test('leaves other tables alone', async () => {
    const url = (await newPlace())!;
    await query(url, 'create table customers (mine text)');
    await (await startMock({ data: url })).close();
    expect(await query(url, 'select * from customers')).toEqual([]);
  });

  test('that drops the connections answers 500 at most until the mock has connected again', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const data = (await newPlace())!;
    const mock = await startMock({ data });
    const client = createClient({ key: 'any', baseUrl: mock.url });
    const upload = async (id: string) =>
      (await client.uploadCustomers({ customers: [{ external_id: id, name: id }] })).status;
    expect(await upload('1')).toBe(200);
    await query(
      place!,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${new URL(data).pathname.slice(1)}'`,
    );
    const statuses = [await upload('2'), await upload('3')];
    expect(statuses.at(-1)).toBe(200);
    const stored = (await mock.customers()).map(({ external_id: id }) => id);
    expect(stored).toEqual(['1', ...(statuses[0] === 200 ? ['2'] : []), '3']);
    await mock.close();
    logged.mockRestore();
  });
});

test.each([
  ['postgres://user:secret@host:1/db', 'postgres://user@host:1/db'],
  ['postgres://user:se%40cret@host/db?sslmode=require', 'postgres://user@host/db?sslmode=require'],
  ['postgresql://host/db?user=me&password=secret', 'postgresql://host/db?user=me&password=…'],
  ['postgres://user@host/db', 'postgres://user@host/db'],
])('%s is printed without its password', (url, printed) => {
  expect(withoutPassword(url)).toBe(printed);
});
