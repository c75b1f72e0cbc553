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
    expect(customers.hasContent(number, [number + 1, 7])).toBe(false);
    expect([...customers.wordsAt(number)]).toEqual([...id, number, 7]);
  }
  expect(customers.find([4, 0xffff_fff0])).toBe(-1);
});

test('replaces the content of one customer, and counts marks', () => {
  const customers = new CustomerHashes(3);
  for (const number of [1, 2, 3]) customers.add([number, number], [number, number], -1);
  customers.replace(1, [8, 9], 4);
  customers.mark(2, 4);
  expect([0, 1, 2].map((index) => [...customers.wordsAt(index), customers.markAt(index)])).toEqual([
    [1, 1, 1, 1, -1],
    [2, 2, 8, 9, 4],
    [3, 3, 3, 3, 4],
  ]);
  expect([-1, 4, 5].map((mark) => customers.count(mark))).toEqual([1, 2, 0]);
});
