import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll, expect, test } from 'vitest';
import { planImport } from './index.ts';
import { useImportProgram } from './run-import.fixture.ts';

const program = useImportProgram('million-rows');
const folder = mkdtempSync(join(tmpdir(), 'customerscore-million-'));
afterAll(() => rm(folder, { recursive: true }));

const count = 1_000_000;

/** Of rows that are not sent, by the number of the customer. */
const odd: Readonly<Record<number, string>> = {
  // Without a name, `inspect` refuses it.
  400000: '400000,,1',
  // Its cells are more than the header has.
  999998: '999998,Customer 999998,1,x',
};

function* chunks() {
  yield 'id,name,seats\n';
  const size = 10_000;
  for (let from = 0; from < count; from += size) {
    const rows = Array.from({ length: size }, (_, index) => from + index);
    yield rows.map((id) => `${odd[id] ?? `${id},"Customer ${id}, Inc.",${id % 90}`}\n`).join('');
  }
}

test('of a million rows, each is sent once or rejected with its number', { timeout: 300_000 }, async () => {
  const file = join(folder, 'customers.csv');
  await pipeline(Readable.from(chunks()), createWriteStream(file));
  const times = new Uint8Array(count);
  const server = createServer(async (request, response) => {
    const { customers } = (await json(request)) as { customers: { external_id: string }[] };
    for (const { external_id } of customers) times[Number(external_id)]! += 1;
    response.writeHead(200, { 'content-length': 0 }).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const [source, out] = [{ files: [file] }, join(folder, 'import')];
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { ended } = await program.start({ source, url, out, temporary: join(folder, 'temporary') });
    const report = await ended;
    expect(report).toMatchObject({ isComplete: true, acknowledged: count - 2, refused: 1, unreadable: 1 });
    // It is about 350. With all rows in memory at once, in any form, it would be more than this.
    expect(report!.peakMemory).toBeLessThan(600);
    const wrong = [...times.keys()].filter((id) => times[id] !== (id in odd ? 0 : 1));
    expect(wrong).toEqual([]);
    expect(readFileSync(join(out, 'rejects.csv'), 'utf8')).toMatch(/^400000,,1,.*,400002,/m);
    expect(readFileSync(join(out, 'unreadable.txt'), 'utf8')).toContain(`${file}:1000000: It has 4 cells`);
  } finally {
    server.close();
    server.closeAllConnections();
  }

  const mapping = {
    customers: {
      source: { files: [file] },
      fields: { external_id: { column: 'id' }, name: { column: 'name' } },
      attributes: { seats: { column: 'seats', type: 'number' as const } },
    },
  };
  const plan = await planImport({ mapping, folder, temporaryFolder: join(folder, 'temporary') });
  expect(plan).toMatchObject({
    rows: { customers: count - 1 },
    customers: { sent: count - 2, refused: 1 },
    unreadable: { count: 1 },
  });
  expect(plan.columns.map(({ from, values, stored }) => [from, values, stored])).toEqual([
    ['id', count - 1, count - 2],
    ['name', count - 2, count - 2],
    ['seats', count - 1, count - 2],
  ]);
});
