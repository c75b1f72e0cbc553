/** Where records come from: an array, a generator, a stream of the web or of Node, or anything else that iterates. */
// TypeScript explains a record that does not fit by the last one.
export type Source<Item> = AsyncIterable<Item> | ReadableStream<Item> | Iterable<Item>;

/**
 * Iterates over a source. A synchronous one stays so: a promise for each record would take longer than all the rest.
 *
 * @throws TypeError if the source does not iterate
 */
export function iterate<Item>(source: Source<Item>): Iterator<Item> | AsyncIterator<Item> {
  if (typeof source === 'object' && source !== null) {
    if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
    if (Symbol.iterator in source) return source[Symbol.iterator]();
    if ('getReader' in source) return iterateStream(source as ReadableStream<Item>);
  }
  throw new TypeError('uploadMany: pass an iterable or a stream of records.');
}

/** For browsers whose streams do not iterate. */
async function* iterateStream<Item>(stream: ReadableStream<Item>): AsyncGenerator<Item, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return undefined;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
