import { expect, test } from 'vitest';
import { CustomerHashes } from './customer-hashes.ts';

test('finds customers by both words of the hash, also beyond its capacity and where slots collide', () => {
  const customers = new CustomerHashes(0);
  expect(customers.find([0, 0])).toBe(-1);
  // Four customers want each slot.
  const ids = Array.from({ length: 5000 }, (_, number) => [number % 4, 0xffff_fff0 - (number >> 2)] as const);
  for (const [number, id] of ids.entries()) customers.add(id, [number, 7], number);
  expect(customers.length).toBe(ids.length);
  for (const [number, id] of ids.entries()) {
    expect(customers.find(id)).toBe(number);
    expect(customers.markAt(number)).toBe(number);
    expect(customers.hasContent(number, [number, 7])).toBe(true);
    expect(customers.hasContent(number, [number, 8])).toBe(false);
  }
  expect(customers.find([4, 0xffff_fff0])).toBe(-1);
});
