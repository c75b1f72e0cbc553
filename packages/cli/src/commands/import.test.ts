import { existsSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serverUrl } from '@customerscore-kit/contract/operations';
import { type Mock, startMock } from '@customerscore-kit/mock';
import { reusablePort } from '@customerscore-kit/run-tool/reusable-port';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exitCodes } from '../exit-codes.ts';
import { run } from '../run.fixture.ts';

const account = {
  customer: { attributes: { plan: 'string', seats: 'number' }, metrics: { logins: 'number' } },
} as const;
const env = { CUSTOMERSCORE_KEY: 'sesame-of-the-import' };

let folder: string;
let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ account, rateLimit: false });
});
afterAll(() => mock.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-import-command-'));
  mock.reset();
  await write('account.yaml', [JSON.stringify(account)]);
  await write('customers.csv', [
    'External ID,Company name,Plan,Seats,Notes',
    '1,Acme,pro,12,x',
    '2,,free,7,x',
    '3,Other,PRO,9,',
  ]);
  await write('usage.csv', ['customer_id,date,metric,value', '1,2026-01-01,logins,7', '9,2026-01-01,logins,1']);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const write = (name: string, lines: readonly string[]) => writeFile(at(name), `${lines.join('\n')}\n`);
const all = () => [at('customers.csv'), '--metrics', at('usage.csv'), '--account', at('account.yaml')];
const toMock = () => ['--server', mock.url, '--out', at('work')];

test('map writes a mapping that plan reads', async () => {
  const mapped = await run(['map', ...all(), '--out', at('mapping.yaml')], { env });
  const incomplete = await run(['map', at('usage.csv'), '--out', at('incomplete.yaml')]);
  expect(incomplete).toMatchObject({ status: exitCodes.findings, stdout: '', stderr: expect.stringContaining('name') });
  expect(mapped).toMatchObject({ status: exitCodes.success, stdout: '', stderr: '' });
  const [first, ...others] = (await readFile(at('mapping.yaml'), 'utf8')).split('\n');
  // Where npm installs it, from the current folder.
  const [, schema] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first!)!;
  expect(resolve(folder, schema!)).toBe(resolve('node_modules/@customerscore-kit/importer/mapping.schema.json'));
  expect(others).toContain('    external_id: External ID');
  const { stdout } = await run(['map', ...all()]);
  expect(stdout).toMatch(
    /^# yaml-language-server: \$schema=\.\/node_modules\/@customerscore-kit\/importer\/mapping\.schema\.json\n/,
  );
  const again = await run(['map', ...all(), '--out', at('mapping.yaml')], { env });
  expect(again).toMatchObject({ status: exitCodes.usage, stderr: expect.stringContaining('exists') });
  const planned = await run(['plan', '--mapping', at('mapping.yaml'), '--account', at('account.yaml')]);
  expect(planned.stdout).toContain('3 rows of customers and 2 rows of metrics');
});

test('a query selects the customers of files, and map keeps it', async () => {
  const query = ['--query', "select * from source where Notes = 'x'"];
  const planned = await run(['plan', ...all(), ...query]);
  expect(planned.stdout).toContain('2 rows of customers and 2 rows of metrics');
  const { stdout } = await run(['map', ...all(), ...query]);
  await write('mapping.yaml', [stdout]);
  const again = await run(['plan', '--mapping', at('mapping.yaml'), '--account', at('account.yaml')]);
  expect(again.stdout).toBe(planned.stdout);
});

test('files in another encoding are read by map, plan and the mapping that map writes', async () => {
  const rows = 'External ID,Company name\n1,\u017di\u017ekov\n'.replace('\u017d', '\x8e').replace('\u017e', '\x9e');
  await writeFile(at('customers.csv'), rows, 'latin1');
  const args = [at('customers.csv'), '--encoding', 'windows-1250'];
  expect((await run(['plan', at('customers.csv')])).stderr).toContain('Pass --encoding');
  expect((await run(['plan', ...args])).status).toBe(exitCodes.success);
  await write('mapping.yaml', [(await run(['map', ...args])).stdout]);
  const imported = await run(['import', '--mapping', at('mapping.yaml'), ...toMock()], { env });
  expect(imported.status).toBe(exitCodes.success);
  expect(await mock.customers()).toMatchObject([{ name: '\u017di\u017ekov' }]);
});

describe('plan', () => {
  test.each([
    { seats: '1.234,5', isTold: true },
    { seats: '1234.5', isTold: false },
  ])('says how a mapping reads what is written otherwise: $seats, $isTold', async ({ seats, isTold }) => {
    await write('customers.csv', ['External ID,Company name,Seats', `1,Acme,"${seats}"`]);
    const { stdout } = await run(['plan', at('customers.csv'), '--account', at('account.yaml')]);
    expect(stdout.includes('decimal: "," of a number')).toBe(isTold);
  });

  test('shows which customer may be meant by metrics of nobody', async () => {
    await write('customers.csv', ['external_id,name', '007,Acme']);
    await write('usage.csv', ['customer_id,date,metric,value', '7,2026-01-01,logins,7', '9,2026-01-01,logins,1']);
    const { stdout } = await run(['plan', ...all()]);
    expect(stdout).toContain(':2: 7 (a customer has "007")\n');
    expect(stdout).toContain(':3: 9\n');
  });

  // A device to which nothing can be written, as if the disk were full.
  test.skipIf(!existsSync('/dev/full'))('writes to a device, and does not replace it', async () => {
    const { status, stderr } = await run(['plan', ...all(), '--out', '/dev/full']);
    expect(stderr).toContain('no space left on device');
    expect(status).toBe(exitCodes.usage);
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  test('shows what would be sent, and sends nothing', async () => {
    const { status, stdout, stderr } = await run(['plan', ...all()]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/External ID +→ external_id +text +3 values\n/);
    expect(stdout).toMatch(/Seats +→ attributes.seats +number +3 values +3 converted\n/);
    expect(stdout).toMatch(/Notes +not imported\n/);
    expect(stdout).toContain('customers.csv:3: lacks the required field "name".');
    expect(stdout).toContain('1 row of metrics would not be sent: no row has their customer');
    expect(stdout).toContain('Would send 2 customers in 1 request');
    expect(status).toBe(exitCodes.findings);
    expect(mock.requests()).toEqual([]);
  });

  test('as JSON, with customers from standard input', async () => {
    const csv = 'id,name\n1,Acme\n2,Other\n';
    const { status, stdout } = await run(['plan', '-', '--format', 'json'], { stdin: csv });
    expect(JSON.parse(stdout)).toMatchObject({
      rows: { customers: 2, metrics: 0 },
      customers: { sent: 2, refused: 0 },
    });
    expect(status).toBe(exitCodes.success);
  });

  const errors: { what: string; args: () => string[]; want: string }[] = [
    { what: 'no files', args: () => [], want: 'Name files to import, --postgres, or a --mapping.' },
    { what: 'a file that does not exist', args: () => [at('nothing.csv')], want: 'nothing.csv' },
    {
      what: 'a mapping and files',
      args: () => [at('customers.csv'), '--mapping', at('x.yaml')],
      want: 'Name files and tables in the mapping, or as arguments, not both.',
    },
    {
      what: 'a mapping and a table',
      args: () => ['--mapping', at('x.yaml'), '--table', 'companies'],
      want: 'Name files and tables in the mapping, or as arguments, not both.',
    },
    { what: 'files and PostgreSQL', args: () => ['a.csv', '--postgres', 'CRM'], want: 'Name files or --postgres' },
    {
      what: 'PostgreSQL alone',
      args: () => ['--postgres', 'CRM'],
      want: 'Name the --table or the --query of customers',
    },
    {
      what: 'an encoding of PostgreSQL',
      args: () => ['--postgres', 'CRM', '--table', 'companies', '--encoding', 'utf-8'],
      want: '--encoding is for files, not for --postgres.',
    },
    {
      what: 'an unknown encoding',
      args: () => [at('customers.csv'), '--encoding', 'utf-7'],
      want: '"utf-7" is not known',
    },
    { what: 'no connection string', args: () => ['--postgres', 'CRM', '--table', 'companies'], want: 'CRM' },
    {
      what: 'a table and a query',
      args: () => ['a.db', '--table', 'companies', '--query', 'select 1'],
      want: 'Name a --table or a --query, not both.',
    },
    {
      what: 'files and a table of metrics',
      args: () => ['a.db', '--metrics', 'b.csv', '--metrics-table', 'usage'],
      want: 'Name --metrics or --metrics-table, not both.',
    },
    { what: 'a table of CSV', args: () => [at('customers.csv'), '--table', 'companies'], want: 'has no tables' },
    { what: 'too little memory', args: () => ['--memory', '1', 'a.csv'], want: 'Use 100 or more.' },
    { what: 'files whose columns say nothing', args: () => [at('usage.csv')], want: 'customerscore map' },
    { what: 'a mapping with a misspelt key', args: () => ['--mapping', at('wrong.yaml')], want: 'wrong.yaml:2:' },
  ];
  test.each(errors)('says what to do about $what', async ({ args, want }) => {
    await write('wrong.yaml', ['version: 1', 'custmers: {}']);
    const { status, stdout, stderr } = await run(['plan', ...args()]);
    expect({ status, stdout }).toEqual({ status: exitCodes.usage, stdout: '' });
    expect(stderr).toContain(want);
    expect(stderr).not.toContain('Unexpected error');
  });
});

describe('import', () => {
  test('sends, writes what was rejected, and does not start twice in one folder', async () => {
    const { status, stdout, stderr } = await run(['import', ...all(), ...toMock()], { env });
    expect(stdout).toContain('2 customers acknowledged, 1 refused, by 1 request');
    expect(stdout).toContain(at('work/rejects.csv'));
    expect(`${stdout}${stderr}`).not.toContain(env.CUSTOMERSCORE_KEY);
    expect(status).toBe(exitCodes.findings);
    expect((await mock.customers()).map(({ external_id }) => external_id).sort()).toEqual(['1', '3']);
    expect(await readFile(at('work/import.json'), 'utf8')).not.toContain(env.CUSTOMERSCORE_KEY);
    const again = await run(['import', ...all(), ...toMock()], { env });
    const want = `${at('work')} has a complete import. Name another --out.\n`;
    expect(again).toMatchObject({ status: exitCodes.usage, stderr: want });
    await write('customers.csv', ['other']);
    expect((await run(['resume', at('work')], { env })).stdout).toContain(
      '2 customers acknowledged, 1 refused, by 1 request',
    );
  });

  test.each([
    { what: 'a server that is no URL', args: ['--server', '127.0.0.1:4577'], want: '--server: pass an absolute URL' },
    {
      what: 'a server with a path',
      args: ['--server', 'http://127.0.0.1:1/api/v1'],
      want: '--server: remove "/api/v1"',
    },
    { what: 'no requests at once', args: ['--concurrency', '0'], want: 'Use 1 or more.' },
    { what: 'an empty key', args: ['--yes'], env: { CUSTOMERSCORE_KEY: 'é' }, want: 'key' },
  ])('says what is wrong with $what before it reads anything', async ({ args, env: own, want }) => {
    await write('customers.csv', ['no columns that are known']);
    const { status, stdout, stderr } = await run(['import', ...all(), ...args, '--out', at('work')], {
      env: { ...env, ...own },
    });
    expect({ status, stdout }).toEqual({ status: exitCodes.usage, stdout: '' });
    expect(stderr).toContain(want);
    expect(stderr).not.toMatch(/Unexpected error|no columns/);
    expect(existsSync(at('work'))).toBe(false);
  });

  test('that fails before it sends anything can be corrected and started again', async () => {
    const mapping = (sql: string) => [
      `{ "version": 1, "customers": { "source": "customers.csv", "fields": { "external_id": "External ID", "name": "Company name" }, "attributes": { "seats": { "sql": ${JSON.stringify(sql)} } } } }`,
    ];
    await write('mapping.yaml', mapping('Plan::int'));
    const args = ['import', '--mapping', at('mapping.yaml'), ...toMock()];
    const failed = await run(args, { env });
    expect(failed).toMatchObject({
      status: exitCodes.usage,
      stderr: expect.stringContaining('attributes.seats: the expression Plan::int failed'),
    });
    await write('mapping.yaml', mapping('Seats::int'));
    expect((await run(args, { env })).stdout).toContain('2 customers acknowledged');
  });

  test('with --changed-since leaves out what has not changed, also when it is resumed', async () => {
    const since = (out: string) => ['--changed-since', at('state'), '--server', mock.url, '--out', at(out)];
    expect((await run(['import', ...all(), ...since('first')], { env })).stdout).not.toContain('unchanged');
    expect(await readFile(at('state'), 'latin1')).not.toContain(env.CUSTOMERSCORE_KEY);
    await write('customers.csv', ['External ID,Company name,Plan,Seats', '1,Acme,pro,13', '3,Other,PRO,9']);
    const planned = await run(['plan', ...all(), '--changed-since', at('state'), '--server', mock.url]);
    expect(planned.stdout).toContain('Would send 1 customer in 1 request');
    expect(planned.stdout).toContain('1 customer would be left out, unchanged since the last import.');
    const second = await run(['import', ...all(), ...since('second')], { env });
    expect(second.stdout).toContain('1 customer acknowledged, 0 refused, 1 unchanged, by 1 request');
    const requests = mock.requests().length;
    const resumed = await run(['resume', at('second')], { env });
    expect(resumed.stdout).toContain('1 customer acknowledged, 0 refused, 1 unchanged');
    expect(mock.requests()).toHaveLength(requests);
    const elsewhere = await run(['plan', ...all(), '--changed-since', at('state')]);
    expect(elsewhere).toMatchObject({ status: exitCodes.usage, stdout: '' });
    expect(elsewhere.stderr).toContain(`is the state of ${mock.url}, and this import is to ${serverUrl}`);
  });

  test('to the API asks first, and without a terminal needs --yes', async () => {
    const { status, stderr } = await run(['import', ...all(), '--out', at('work')], { env });
    expect(stderr).toContain(`To import to ${serverUrl} without a question, pass --yes.`);
    expect(status).toBe(exitCodes.usage);
  });

  test.each([
    ['import', 'a.csv', '--out', ''],
    ['resume', ''],
    ['plan', 'a.csv', '--out', ''],
    ['map', 'a.csv', '--out', ''],
    ['doctor', '--out', ''],
    ['docs', '--out', ''],
    ['account', 'build', 'a.yaml', '--out', ''],
    ['account', 'init', '--out', ''],
  ])('without a name of its file or folder says so: %s %s', async (...args) => {
    const { status, stderr } = await run(args, { env });
    expect(stderr).toContain('It is empty. Name a path.');
    expect(status).toBe(exitCodes.usage);
  });

  test('says how to go on, in words for a shell', async () => {
    const port = await reusablePort();
    const out = at("it's my work");
    const { stderr } = await run(['import', ...all(), '--server', `http://127.0.0.1:${port}`, '--out', out], { env });
    expect(stderr).toContain(`customerscore resume '${at("it'\\''s my work")}'`);
  });

  test('that did not arrive is resumed', async () => {
    const port = await reusablePort();
    const server = `http://127.0.0.1:${port}`;
    const stopped = await run(['import', ...all(), '--server', server, '--out', at('work')], { env });
    expect(stopped.stderr).toContain(`Not complete. Go on with: customerscore resume ${at('work')}`);
    expect(stopped.stdout).toContain('0 customers acknowledged, 1 refused, 2 left to send');
    expect(stopped.stdout).not.toContain('To correct what was rejected');
    expect(stopped.stdout).toContain(`The server was ${server}.`);
    expect(stopped.status).toBe(exitCodes.connection);
    const back = await startMock({ account, port });
    const resumed = await run(['resume', at('work')], { env });
    expect(resumed.stdout).toContain('2 customers acknowledged, 1 refused');
    expect(await back.customers()).toHaveLength(2);
    await back.close();
    const nothing = await run(['resume', at('elsewhere')], { env });
    expect(nothing).toMatchObject({ status: exitCodes.usage, stderr: expect.stringContaining('has no import') });
  }, 60_000);
});
