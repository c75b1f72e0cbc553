import { readdir, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { useImports } from './imports.fixture.ts';
import { type Mapping, planImport } from './index.ts';

const imports = useImports();
const { at, inputOf } = imports;

/** Of a file that DuckDB reads from a copy, because its line breaks are mixed. */
const mapping: Mapping = {
  customers: { source: { files: ['customers.csv'] }, fields: { external_id: { column: 'id' } }, attributes: {} },
};
const writeMixed = (name: string, rows: readonly string[]) => writeFile(at(name), `id,name\r\n${rows.join('\n')}\n`);

test('is shared by imports that run at once, and nothing is left in it', async () => {
  const rowsOf = (name: string) => Array.from({ length: 1_500 }, (_, index) => `${name}-${index},${name}`);
  const names = ['a', 'b', 'c'];
  const plans = names.map(async (name) => {
    await writeMixed(`${name}.csv`, rowsOf(name));
    const source = { files: [`${name}.csv`] };
    const given: Mapping = {
      customers: { ...mapping.customers, source, fields: { ...mapping.customers.fields, name: { column: 'name' } } },
    };
    const input = { ...inputOf(given), temporaryFolder: at('shared') };
    return imports.send(given, `work-${name}`, input);
  });
  expect(await Promise.all(plans)).toEqual(
    names.map(() => expect.objectContaining({ isComplete: true, acknowledged: 1_500 })),
  );
  const received = await imports.received();
  expect(new Set(received.map(({ external_id }) => external_id)).size).toBe(4_500);
  expect(await readdir(at('shared'))).toEqual([]);
});

test('may have any name, and is made when it is needed', async () => {
  await writeMixed('customers.csv', ['1,Acme']);
  const temporaryFolder = at(`it's [a] *folder* {1}/new/folder`);
  const plan = await planImport({ ...inputOf(mapping), temporaryFolder });
  expect(plan.rows.customers).toBe(1);
  expect(await readdir(temporaryFolder)).toEqual([]);
});

test('is left as it was after an error', async () => {
  await writeMixed('customers.csv', ['1,Acme']);
  const wrong: Mapping = { customers: { ...mapping.customers, fields: { external_id: { column: 'none' } } } };
  const temporaryFolder = at('temporary');
  await expect(planImport({ ...inputOf(wrong), temporaryFolder })).rejects.toThrow('there is no column "none"');
  expect(await readdir(temporaryFolder)).toEqual([]);
});
