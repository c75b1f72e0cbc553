import { existsSync, symlinkSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { useImports } from './imports.fixture.ts';
import { FullDiskError, importFiles, type Mapping, WorkFolder } from './index.ts';

const imports = useImports();
const { at, inputOf, read, received, send, write } = imports;

const customers = (file = 'customers.csv'): Mapping => ({
  customers: {
    source: { files: [file] },
    fields: { external_id: { column: 'id' }, name: { column: 'name' } },
    attributes: { plan: { column: 'plan' } },
  },
});

test('only what an import left of its files is removed from its folder', async () => {
  await mkdir(at('work'));
  const own = ['report.json.tmp', 'checkpoint.json.123.tmp', 'rows.duckdb.tmp', 'rows.duckdb.tmp.wal'];
  const others = ['notes.tmp', 'import.json.old', 'my-report.json.tmp', '.tmp'];
  for (const name of [...own, ...others]) await write(`work/${name}`, ['precious']);
  await write('customers.csv', ['id,name,plan', '1,Acme,pro']);
  expect(await send(customers())).toMatchObject({ isComplete: true });
  expect([...own, ...others].filter((name) => existsSync(at(`work/${name}`)))).toEqual(others);
});

test.each(['report.json', 'rejects.ndjson', 'checkpoint.json'])(
  'a file %s of somebody else is not replaced, and nothing is sent',
  async (name) => {
    await mkdir(at('work'));
    await write(`work/${name}`, ['precious']);
    await write('customers.csv', ['id,name,plan', '1,,pro']);
    await expect(send(customers())).rejects.toThrow(
      `${name} is not of an import, and an import in its folder would replace it. Import in another folder.`,
    );
    expect(await read(`work/${name}`)).toBe('precious\n');
    expect(imports.mock.requests()).toEqual([]);
  },
);

test('of two imports of one process in a folder, one has it', async () => {
  await write('customers.csv', ['id,name,plan', '1,Acme,pro']);
  const both = await Promise.allSettled([send(customers()), send(customers())]);
  const reasons = both.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
  expect(reasons).toEqual([`Error: This process is importing in ${at('work')} already. Wait until it ends.`]);
  expect(await received()).toHaveLength(1);
  expect(await send(customers())).toMatchObject({ isComplete: true, acknowledged: 1 });
});

test.each(['file', 'file/folder'])('%s is no folder: nothing is sent', async (name) => {
  await write('file', ['precious']);
  await write('customers.csv', ['id,name,plan', '1,Acme,pro']);
  await expect(send(customers(), name)).rejects.toThrow(`${at(name)} is a file, or in one. Name a folder.`);
  expect(await read('file')).toBe('precious\n');
});

test.each(['rejects.csv', 'unreadable.txt'])(
  'a source %s in the folder of the import is not replaced',
  async (name) => {
    await mkdir(at('work'));
    const lines = ['id,name,plan', '1,,pro'];
    await write(`work/${name}`, lines);
    await expect(send(customers(`work/${name}`))).rejects.toThrow(
      `${at(`work/${name}`)} is not of an import, and an import in its folder would replace it. Import in another folder.`,
    );
    expect(await read(`work/${name}`)).toBe(`${lines.join('\n')}\n`);
    expect(await send(customers(`work/${name}`), 'other')).toMatchObject({ isComplete: true, refused: 1 });
  },
);

// A file to which nothing can be written, as if the disk were full.
test.skipIf(!existsSync('/dev/full'))('a disk that is full when a refused customer is listed', async () => {
  const rows = (plan: string) => [
    'id,name,plan',
    ...Array.from({ length: 450 }, (_, index) => `${index},${index === 449 ? '' : 'Acme'},${plan}`),
  ];
  const options = { key: 'sesame', concurrency: 1, changedSince: at('customers.state') };
  const run = (onProgress?: () => void) =>
    importFiles(inputOf(customers()), {
      ...options,
      baseUrl: imports.mock.url,
      work: new WorkFolder(at('work')),
      onProgress,
    });
  await write('customers.csv', rows('pro'));
  const fill = () => existsSync(at('work/refused.ndjson')) || symlinkSync('/dev/full', at('work/refused.ndjson'));
  await expect(run(fill)).rejects.toThrow(FullDiskError);
  const sent = await received();
  expect(sent.length).toBeGreaterThan(0);
  // What arrived is not forgotten: neither the import, nor that it uses the state.
  expect(new WorkFolder(at('work')).isStarted).toBe(true);
  expect(existsSync(at('customers.state.running'))).toBe(true);
  await rm(at('work/refused.ndjson'));
  expect(await run()).toMatchObject({ isComplete: true, acknowledged: 449, refused: 1 });
  await write('customers.csv', rows('free'));
  await rm(at('work'), { recursive: true });
  expect(await run()).toMatchObject({ isComplete: true, acknowledged: 449, unchanged: 0 });
});
