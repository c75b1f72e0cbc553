/** Where records come from: an array, a generator, a stream of the web or of Node, or anything else that iterates. */
export type Source<Item> = Iterable<Item> | AsyncIterable<Item> | ReadableStream<Item>;

/** The next record, or undefined at the end. A promise only if the source is asynchronous. */
export interface SourceReader<Item> {
  next(): IteratorResult<Item> | Promise<IteratorResult<Item>>;
  /** Tells the source that no more is read. */
  close(): Promise<void>;
}

/** @throws TypeError if the source does not iterate */
export function readSource<Item>(source: Source<Item>): SourceReader<Item> {
  const iterator = iteratorOf(source);
  let isOpen = true;
  return {
    next: () => iterator.next(),
    async close() {
      if (isOpen) await iterator.return?.();
      isOpen = false;
    },
  };
}

function iteratorOf<Item>(source: Source<Item>): Iterator<Item> | AsyncIterator<Item> {
  if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
  if (Symbol.iterator in source) return source[Symbol.iterator]();
  if ('getReader' in source) return readerOf(source as ReadableStream<Item>);
  throw new TypeError('uploadMany: pass an array, an iterable, an async iterable or a stream of records.');
}

/** For browsers whose streams do not iterate. */
async function* readerOf<Item>(stream: ReadableStream<Item>): AsyncGenerator<Item, undefined> {
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
