import { inspect } from '@customerscore-kit/contract/inspect';
import { expect, test } from 'vitest';
import { aboutRecord } from './findings-by-code.ts';

test.each(['plan', 'Active Users', 'a "b" ]', 'a\\', '] is dropped', 'a.b', '7', ''])(
  'a message about the codename %j does not begin with its place in a request',
  (codename) => {
    const customer = { external_id: '1', name: 'A', attributes: { [codename]: 1 } };
    const metrics = [{ date: '2026-01-01', [codename]: 1 }];
    const account = { customer: { attributes: {}, metrics: {} } };
    const { warnings } = inspect('uploadCustomers', { customers: [{ ...customer, metrics }] }, { account });
    expect(warnings).toHaveLength(2);
    for (const { message } of warnings) {
      expect(message).toMatch(/^customers\[0\]/);
      expect(aboutRecord(message)).toMatch(/^is dropped without an error: /);
    }
  },
);
