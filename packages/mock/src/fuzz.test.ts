import { type OperationId, operations } from '@customerscore-kit/contract/operations';
import { expect, test } from 'vitest';
import { account, verdictOf } from '../../server/src/fuzz-oracle.fixture.ts';
import { randomRequest } from '../../server/src/fuzz-requests.fixture.ts';
import { inBatches, seed, send, timeout } from '../../server/src/fuzz-run.fixture.ts';
import { RawConnection } from '../../server/src/raw-connection.fixture.ts';
import { isControl } from './control.ts';
import { startMock } from './index.ts';

/** What the mock may answer to a valid request, because of what it has stored. */
const byState: Partial<Record<OperationId, number[]>> = {
  createCustomer: [400],
  updateCustomer: [404],
  deleteCustomer: [404],
  createContact: [404],
  updateContact: [404],
  deleteContact: [404],
};

test.each([false, true])(
  'random requests get the verdict of the validators, and only codenames are stored; with an account: %s',
  { timeout },
  async (hasAccount) => {
    const mock = await startMock({ keys: { valid: {} }, rateLimit: false, ...(hasAccount && { account }) });
    const port = Number(new URL(mock.url).port);
    const seen = new Map<OperationId, Set<number>>();
    try {
      await inBatches(async (indices, random) => {
        const requests = indices.map((index) => ({ index, ...randomRequest(random, index) }));
        const connection = new RawConnection(port);
        await send(connection, Buffer.concat(requests.map(({ bytes }) => bytes)), random);
        for (const request of requests) {
          const answer = await connection.answer(request.method === 'HEAD');
          if (isControl({ method: request.method, url: request.target })) continue;
          const { status, operation } = verdictOf(request, hasAccount);
          const allowed = operation === undefined ? [status] : [status, ...(byState[operation] ?? [])];
          const about = `seed ${seed}, request ${request.index}: ${request.bytes.toString('latin1').slice(0, 2000)}`;
          expect(allowed, about).toContain(answer?.status);
          if (operation === undefined) continue;
          if (!seen.has(operation)) seen.set(operation, new Set());
          seen.get(operation)!.add(answer!.status);
        }
        connection.close();
      });
      const customers = await mock.customers();
      expect(customers.length).toBeGreaterThan(0);
      const stored = new Set(customers.flatMap(({ attributes }) => Object.keys(attributes)));
      if (hasAccount) {
        const { system } = operations.uploadCustomers.codenames[0];
        const codenames = [...Object.keys(account.customer.attributes), ...system];
        expect([...stored].filter((key) => !(codenames as string[]).includes(key))).toEqual([]);
      } else expect(stored.size).toBeGreaterThan(5);
    } finally {
      await mock.close();
    }
    // The requests are varied enough: each operation is reached.
    expect([...seen.keys()].sort()).toEqual(Object.keys(operations).sort());
  },
);
