import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createRateGate } from '@customerscore-kit/client';
import { limits } from '@customerscore-kit/contract/limits';
import { expect, test } from 'vitest';
import { SimulatedClock } from '../../client/src/simulated-clock.fixture.ts';
import { importFiles, WorkFolder } from './index.ts';

const minute = 60_000;

test('an import takes as long as the rate limit makes it take, and at most 1 % longer', async () => {
  const { requestsPerMinute, maxItems } = limits.uploadCustomers;
  const minutes = 3;
  // One request more than these minutes allow.
  const count = maxItems * requestsPerMinute * minutes + 1;
  const folder = await mkdtemp(join(tmpdir(), 'customerscore-import-rate-'));
  const rows = Array.from({ length: count }, (_, number) => `${number},Customer`);
  await writeFile(join(folder, 'customers.csv'), `id,name\n${rows.join('\n')}\n`);
  const clock = new SimulatedClock();
  const arrivals: number[] = [];
  let open = 0;
  const server = createServer((request, response) => {
    open += 1;
    arrivals.push(clock.now());
    request.resume().on('end', () => {
      response.end();
      open -= 1;
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const source = { files: ['customers.csv'] };
    const fields = { external_id: { column: 'id' }, name: { column: 'name' } };
    let isDone = false;
    const importing = importFiles(
      { mapping: { customers: { source, fields, attributes: {} } }, folder, temporaryFolder: folder },
      {
        key: 'sesame',
        baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        work: new WorkFolder(join(folder, 'work')),
        rateGate: createRateGate({ clock }),
      },
    ).finally(() => {
      isDone = true;
    });
    // Time passes only while requests wait for it.
    while (!isDone) await (clock.sleepers > 0 && open === 0 ? clock.pass(50) : setImmediate());
    expect(await importing).toMatchObject({ isComplete: true, acknowledged: count, retries: 0 });
  } finally {
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true });
  }
  expect(arrivals).toHaveLength(requestsPerMinute * minutes + 1);
  expect(arrivals.at(-1)).toBeGreaterThanOrEqual(minutes * minute);
  expect(arrivals.at(-1)).toBeLessThanOrEqual(1.01 * minutes * minute);
}, 120_000);
