import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { useSources } from './open-source.fixture.ts';

const { open } = useSources();

/** Rows of more than a megabyte, so that reads end within characters, quotes and line breaks. */
const longRows = (lineBreak: (row: number) => string) =>
  Array.from(
    { length: 15_000 },
    (_, row) => `${row},"ž€😀 ""${'x'.repeat(row % 7)}""${lineBreak(row)}",${'é'.repeat(row % 31)}`,
  );

describe('files that take several reads', () => {
  const cases: [what: string, lineBreak: (row: number) => string][] = [
    ['LF', () => '\n'],
    ['CRLF', () => '\r\n'],
    ['mixed line breaks, for which it is copied', (row) => (row % 3 === 0 ? '\n' : '\r\n')],
  ];
  test.each(cases)('%s', async (_, lineBreak) => {
    const rows = longRows(lineBreak);
    const { rows: read, numbers } = await open({
      'a.csv': ['a,b,c', ...rows].map((row, at) => row + lineBreak(at)).join(''),
    });
    const want = rows.map((_, row) => [
      `${row}`,
      `ž€😀 "${'x'.repeat(row % 7)}"${lineBreak(row)}`,
      'é'.repeat(row % 31) || null,
    ]);
    expect(read).toEqual(want);
    expect(numbers).toEqual(want.map((_, row) => row + 2));
  });

  test.each([false, true])('a byte that is not UTF-8 is found in them, compressed: %s', async (isCompressed) => {
    const bytes = Buffer.from(`a,b,c\n${longRows(() => '').join('\n')}`);
    const place = bytes.indexOf('€', 700_000);
    bytes[place + 1] = 0x20;
    const files = isCompressed ? { 'a.csv.gz': gzipSync(bytes) } : { 'a.csv': bytes };
    await expect(open(files)).rejects.toThrow(`is not UTF-8: see byte ${place.toLocaleString('en')}`);
  });
});
