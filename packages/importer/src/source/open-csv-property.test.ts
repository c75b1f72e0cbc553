import fc from 'fast-check';
import { expect, test } from 'vitest';
import { useSources } from './open-source.fixture.ts';

const { open } = useSources();

test('random cells come back, each with the number of its row', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc
      .array(fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r', '\r\n', ' ', 'x', '#', "'", '\\', 'é', '😀'), {
        maxLength: 6,
      })
      .map((parts) => parts.join('')),
    fc.constantFrom('', 'NULL', '0', '-', '"'),
  );
  const settings = fc.record({
    columns: fc.integer({ min: 1, max: 5 }),
    headers: fc
      .array(cell, { minLength: 5, maxLength: 5 })
      // What DuckDB changes in a name, and what would be blank, is the matter of other tests.
      .map((names) => names.map((name, index) => `${'"'.repeat(index % 2)}c${index}${name}c`)),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    lineBreaks: fc.oneof(fc.constantFrom(['\n'], ['\r\n'], ['\r']), fc.constant(['\n', '\r\n'])),
    quotesAll: fc.boolean(),
    mark: fc.boolean(),
    skip: fc.integer({ min: 0, max: 2 }),
    endsInBreak: fc.boolean(),
    hasHeader: fc.boolean(),
  });
  const rows = fc.array(
    fc.record({
      cells: fc.array(cell, { minLength: 5, maxLength: 5 }),
      blanks: fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
      ),
      extra: fc.oneof(
        { weight: 6, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }) },
      ),
    }),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(settings, rows, async (how, records) => {
      const { delimiter, columns } = how;
      const headers = how.headers.slice(0, columns);
      const written = (text: string) => {
        const isPlain = !/[\r\n]/.test(text) && !text.includes(delimiter) && !/^ ?"/.test(text) && text !== '';
        return how.quotesAll || !isPlain ? `"${text.replaceAll('"', '""')}"` : text;
      };
      const header = how.hasHeader ? [headers.map(written).join(delimiter)] : [];
      const lines = [...Array(how.skip).fill('to "skip'), ...header];
      const want: { rows: unknown[][]; numbers: number[]; unreadable: unknown[] } = {
        rows: [],
        numbers: [],
        unreadable: [],
      };
      for (const { cells, blanks, extra } of records) {
        lines.push(...Array(blanks).fill(''));
        const own = cells.slice(0, columns);
        const line = [...own, ...Array(extra).fill('x')].map(written).join(delimiter);
        lines.push(line);
        if (extra > 0) want.unreadable.push(lines.length);
        else {
          want.rows.push(own.map((text) => (text === '' ? null : text)));
          want.numbers.push(lines.length);
        }
      }
      const isFound = how.hasHeader && columns > 1 && !headers.some((name) => /[,;\t|]/.test(name));
      const breakAfter = (index: number) =>
        index < lines.length - 1 || how.endsInBreak ? how.lineBreaks[index % how.lineBreaks.length] : '';
      const text = lines.map((line, index) => `${line}${breakAfter(index)}`).join('');
      const opening = open(
        { 'a.csv': `${how.mark ? '\ufeff' : ''}${text}` },
        { skip: how.skip, ...(isFound ? {} : { delimiter }), ...(!how.hasHeader && { header: headers }) },
      );
      if (!how.hasHeader && records.length === 0) {
        await expect(opening).rejects.toThrow(/ (is empty|has nothing after its first \d lines)\. Export it again\.$/);
        return;
      }
      const opened = await opening;
      expect(opened.names).toEqual(headers);
      expect(opened.rows).toEqual(want.rows);
      expect(opened.numbers).toEqual(want.numbers);
      expect(opened.unreadable.map(({ row }) => row)).toEqual(want.unreadable);
    }),
    { numRuns: 120 },
  );
});

test('of random quotes and line breaks, each letter is in a row or in the text of an unreadable one', async () => {
  const part = fc.constantFrom('"', '""', '"a"', ',', '\n', '\r\n', '\r', ' ', 'x', 'y');
  const letters = (text: string) => text.match(/[axy]/g)?.length ?? 0;
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 40 }), fc.constantFrom('', '\ufeff'), async (parts, mark) => {
      const content = parts.join('');
      const { rows, unreadable } = await open({ 'a.csv': `${mark}c,d\n${content}` }, {});
      const texts = unreadable.map(({ text }) => text);
      expect(letters([...rows, ...texts].join())).toBe(letters(content));
    }),
    { numRuns: 60 },
  );
});
