import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { useSources } from './open-source.fixture.ts';

const { open, all } = useSources();

async function* chunksOf(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

describe('standard input', () => {
  test.each<{ what: string; given: string | Uint8Array; want: unknown[][] }>([
    { what: 'CSV in gzip', given: gzipSync('a,b\n1,x\n'), want: [['1', 'x']] },
    { what: 'lines of JSON', given: '{"a":1}\n{"a":2}\n', want: [[1n], [2n]] },
    { what: 'lines of JSON in gzip', given: gzipSync('\ufeff {"a":1}\n{"a":2}\n'), want: [[1n], [2n]] },
    { what: 'an array of JSON', given: '\n[\n  {"a":1}]', want: [[1n]] },
    { what: 'CSV with a header in brackets', given: '[a],[b]\n1,2\n', want: [['1', '2']] },
    { what: 'CSV with a short header', given: 'a\n1\n', want: [['1']] },
  ])('is $what', async ({ given, want }) => {
    const bytes = Buffer.from(given);
    const stdin = (async function* () {
      // A byte at a time, as a slow program writes.
      for (const byte of bytes) yield Buffer.from([byte]);
    })();
    expect((await open({}, { files: ['-'] }, { stdin })).rows).toEqual(want);
  });

  test('is Parquet', async () => {
    const { folder } = await open({ 'a.csv': 'id\n1\n' });
    const path = join(folder, 'a.parquet');
    await all(`copy (select 7 as id) to '${path}'`);
    const { names, rows } = await open({}, { files: ['-'] }, { stdin: createReadStream(path) });
    expect({ names, rows }).toEqual({ names: ['id'], rows: [[7]] });
  });

  test('is CSV', async () => {
    const opened = await open({}, { files: ['-'] }, { stdin: chunksOf('\ufeffa,', 'b\n1,', '"2\n"\n') });
    expect(opened.rows).toEqual([['1', '2\n']]);
    expect(opened.files).toEqual([{ path: 'standard input', bytes: 14, modified: 0 }]);
  });

  test.each([
    {
      given: 'SQLite format 3\0\x10\0',
      want: 'standard input is an SQLite database. It is not read from standard input',
    },
    { given: 'a\n\xff\n', want: 'set it there: source: { files: "-", encoding: windows-1250 }' },
  ])('that is no text says what to do: $want', async ({ given, want }) => {
    const stdin = (async function* () {
      yield Buffer.from(given, 'latin1');
    })();
    await expect(open({}, { files: ['-'] }, { stdin })).rejects.toThrow(want);
  });

  test('is of the format that the source says', async () => {
    const opened = await open({}, { files: ['-'], format: 'ndjson' }, { stdin: chunksOf('{"a"', ':1}\n') });
    expect(opened.rows).toEqual([[1n]]);
  });
});
