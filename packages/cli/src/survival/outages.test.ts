import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMock } from '@customerscore-kit/mock';
import { reusablePort } from '@customerscore-kit/run-tool/reusable-port';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exitCodes } from '../exit-codes.ts';
import { type BuiltCommand, buildCommand } from './command.fixture.ts';
import { type Deed, startProxy } from './proxy.fixture.ts';
import { account, expectAllAccounted, type Source, writeSource } from './source.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'customerscore-outages-'));
let command: BuiltCommand;
let source: Source;
beforeAll(async () => {
  command = await buildCommand();
  source = writeSource(join(folder, 'source'), 3000);
});
afterAll(() => {
  command.remove();
  rmSync(folder, { recursive: true, force: true });
});

const ofApi = (body: Buffer): Deed => (body.includes('nobody@example.com') ? 400 : 'pass');

interface Outage {
  what: string;
  /** What the server does from the tenth request on. */
  deed: Deed | 'closed';
  want: RegExp;
}

const outages: Outage[] = [
  { what: 'closes its port', deed: 'closed', want: /uploadCustomers: .*ECONNREFUSED.* not sent\. Check baseUrl/s },
  { what: 'closes connections', deed: 'reset', want: /\d+ in doubt.*uploadCustomers: .*no complete answer/s },
  { what: 'cuts answers off', deed: 'cut', want: /\d+ in doubt.*uploadCustomers: .*no complete answer/s },
  { what: 'answers 503', deed: 503, want: /\d+ in doubt.*uploadCustomers: .*status 503/s },
];

test.concurrent('a server that answers 503 twice: the import repeats the requests, and ends complete', async () => {
  const mock = await startMock({ account, rateLimit: false });
  const work = join(folder, '503 twice');
  let requests = 0;
  const proxy = await startProxy(
    () => mock.url,
    (body) => {
      requests += 1;
      // A request is repeated twice.
      return requests === 5 || requests === 6 ? 503 : ofApi(body);
    },
  );
  const ended = await command.run(['import', ...source.args, '--server', proxy.url, '--out', work]);
  proxy.close();
  expect(ended.stdout).not.toContain('in doubt');
  expect(ended.stderr).not.toContain('Not complete');
  await expectAllAccounted(source, mock, work);
  await mock.close();
});

test.concurrent.each(outages)(
  'a server that $what: the report says it, and resume sends the rest',
  async ({ deed, what, want }) => {
    const mock = await startMock({ account, rateLimit: false });
    const work = join(folder, what);
    let requests = 0;
    const proxy = await startProxy(
      () => mock.url,
      (body) => {
        requests += 1;
        if (requests < 10 || ofApi(body) !== 'pass') return ofApi(body);
        if (deed !== 'closed') return deed;
        proxy.close();
        return 'reset';
      },
      await reusablePort(),
    );
    const stopped = await command.run(['import', ...source.args, '--server', proxy.url, '--out', work]);
    proxy.close();
    expect(stopped.stdout).toMatch(want);
    expect(stopped.stderr).toContain(`Not complete. Go on with: customerscore resume '${work}'`);
    expect(stopped.status).toBe(exitCodes.connection);
    const back = await startProxy(() => mock.url, ofApi, proxy.port);
    const resumed = await command.run(['resume', work]);
    back.close();
    expect(resumed).toMatchObject({ status: exitCodes.findings, stdout: expect.not.stringContaining('in doubt') });
    await expectAllAccounted(source, mock, work);
    await mock.close();
  },
  120_000,
);
