import { createReadStream } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mapping, usage, useImports } from './imports.fixture.ts';
import { type ImportInput, type Mapping, planImport } from './index.ts';

const imports = useImports();
const { inputOf, read, send, write } = imports;

/** Writes a file with this many columns, whose third row has no identifier. */
const writeWide = async (count: number): Promise<ImportInput> => {
  const names = Array.from({ length: count - 2 }, (_, index) => `c${index}`);
  const rows = [1, 2, '', 3].map((id) => [id, `Name ${id}`, ...names.map((_, index) => Number(id) * index)].join());
  await write('customers.csv', [['id', 'name', ...names.map((name) => `attributes.${name}`)].join(), ...rows]);
  const wide: Mapping = {
    customers: {
      source: { files: ['customers.csv'] },
      // An expression may need any of the columns.
      fields: { external_id: { column: 'id' }, name: { sql: 'trim(name)' } },
      attributes: {},
      attributesFrom: { prefix: 'attributes.' },
    },
  };
  return { ...inputOf(wide), account: undefined };
};

describe('rows', () => {
  test('of a thousand columns are planned with each', async () => {
    const { columns, customers } = await planImport(await writeWide(1002));
    expect(customers).toMatchObject({ sent: 3, refused: 1 });
    expect(columns).toHaveLength(1002);
    const outcomes = columns.slice(1).map((column) => {
      const { to, type, values, coerced, unsent, stored } = column;
      return [to.split('.')[0], type, values, coerced, unsent, stored].join(' ');
    });
    expect(new Set(outcomes)).toEqual(new Set(['attributes number 4 4 1 3', 'name text 4 0 1 3']));
  }, 60_000);

  test('whose expressions make long values of short rows are planned in the usual memory', async () => {
    const count = 20_000;
    await write('customers.csv', ['id,name', ...Array.from({ length: count }, (_, number) => `c${number},N`)]);
    const long: Mapping = {
      customers: {
        source: { files: ['customers.csv'] },
        fields: { external_id: { column: 'id' }, name: { column: 'name' } },
        attributes: { note: { sql: "repeat('x', 16000)", type: 'text' } },
      },
    };
    const plan = await planImport({ ...inputOf(long), account: undefined });
    expect(plan.customers.sent + plan.customers.refused).toBe(count);
  }, 60_000);

  test('of ten thousand columns are sent, and rejects have all of them', async () => {
    const input = await writeWide(10_002);
    expect(await send(input.mapping, 'work', input)).toMatchObject({ acknowledged: 3, refused: 1 });
    expect(await imports.mock.customers()).toHaveLength(3);
    const [header = '', rejected = ''] = (await read('work/rejects.csv')).split('\n');
    expect(header).toMatch(/^\ufeffid,name,attributes\.c0,.*,attributes\.c9999,reject_file,/);
    expect(rejected).toMatch(/^"?"?,Name ,0,0,/);
  }, 300_000);

  test.each([
    { origin: 'a query', source: { files: ['customers.csv'], query: 'select * from source' } },
    { origin: 'standard input', source: { files: ['-'] } },
  ])(
    'of three thousand columns of $origin are sent in the usual memory',
    async ({ source }) => {
      const { mapping: wide, ...input } = await writeWide(3002);
      const given: Mapping = { customers: { ...wide.customers, source } };
      const stdin = createReadStream(imports.at('customers.csv'));
      expect(await send(given, 'work', { ...input, mapping: given, stdin })).toMatchObject({
        acknowledged: 3,
        refused: 1,
      });
      stdin.destroy();
    },
    60_000,
  );

  test('of ten thousand columns are planned with metrics in a file of their own', async () => {
    const input = await writeWide(10_002);
    await write('usage.csv', usage);
    const plan = await planImport({ ...input, mapping: { ...input.mapping, metrics: mapping.metrics } });
    expect(plan).toMatchObject({
      customers: { sent: 3, refused: 1 },
      metrics: { sent: 6, refused: 0 },
      orphans: { count: 1 },
    });
  }, 300_000);
});
