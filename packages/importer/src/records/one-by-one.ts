/**
 * Iterates over the items of groups. The next item of a group is returned without a promise, which would take longer than what is done
 * with the item; `await` and `uploadMany` accept both. Call `next` when its last result is known.
 */
export function oneByOne<Item>(groups: AsyncGenerator<readonly Item[], void>): AsyncIterableIterator<Item> {
  let group: readonly Item[] = [];
  let at = 0;
  const nextGroup = async (): Promise<IteratorResult<Item, undefined>> => {
    for (;;) {
      const { done, value } = await groups.next();
      if (done) return { done, value: undefined };
      group = value;
      at = 0;
      if (at < group.length) return { done: false, value: group[at++]! };
    }
  };
  const items = {
    next: () => (at < group.length ? { done: false, value: group[at++]! } : nextGroup()),
    async return() {
      group = [];
      await groups.return();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => items,
  };
  return items as AsyncIterableIterator<Item>;
}
