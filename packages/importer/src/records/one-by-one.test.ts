import { expect, test } from 'vitest';
import { oneByOne } from './one-by-one.ts';

async function* groupsOf(groups: readonly (readonly number[])[], onEnd = () => {}) {
  try {
    yield* groups;
  } finally {
    onEnd();
  }
}

test.each<{ groups: number[][]; want: number[] }>([
  { groups: [], want: [] },
  { groups: [[]], want: [] },
  { groups: [[1, 2], [], [], [3], []], want: [1, 2, 3] },
])('$groups are $want', async ({ groups, want }) => {
  const items: number[] = [];
  for await (const item of oneByOne(groupsOf(groups))) items.push(item);
  expect(items).toEqual(want);
});

test('only the first item of a group is a promise', async () => {
  const items = oneByOne(groupsOf([[1, 2], [3]]));
  const first: unknown = items.next();
  expect(first).toBeInstanceOf(Promise);
  expect(await first).toEqual({ done: false, value: 1 });
  expect(items.next()).toEqual({ done: false, value: 2 });
  expect(await items.next()).toEqual({ done: false, value: 3 });
});

test('leaving it ends the groups', async () => {
  let isEnded = false;
  const items = oneByOne(
    groupsOf([[1, 2], [3]], () => {
      isEnded = true;
    }),
  );
  for await (const _ of items) break;
  expect(isEnded).toBe(true);
  expect(await items.next()).toEqual({ done: true, value: undefined });
});
