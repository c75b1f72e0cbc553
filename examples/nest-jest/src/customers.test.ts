import 'reflect-metadata';
import { type Mock, startMock } from '@customerscore-kit/mock';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CustomersModule } from './customers';

let mock: Mock;
let application: INestApplication;
beforeAll(async () => {
  mock = await startMock();
  process.env.CUSTOMERSCORE_KEY = 'any';
  process.env.CUSTOMERSCORE_URL = mock.url;
  application = await NestFactory.create(CustomersModule, { logger: false });
  await application.listen(0, '127.0.0.1');
}, 30_000);
afterAll(async () => {
  await application.close();
  await mock.close();
});

async function post(body: unknown): Promise<Response> {
  return fetch(`${await application.getUrl()}/customers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

test('creates a customer', async () => {
  expect((await post({ external_id: '1', name: 'Acme' })).status).toBe(201);
});

test('refuses what the contract refuses', async () => {
  const response = await post({ external_id: '1' });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ message: ['The body lacks the required field "name".'] });
});
