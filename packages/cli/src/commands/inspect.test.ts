import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examples } from '@customerscore-kit/contract/examples';
import { findingCodes } from '@customerscore-kit/contract/finding-codes';
import { limits } from '@customerscore-kit/contract/limits';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { PlacedFinding, Summary } from '../payloads/finding.ts';
import { type Environment, run } from '../run.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'customerscore-inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file in the test folder. */
function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const account = put('account.yaml', 'customer: { attributes: { plan_tier: string, seats: number } }\n');

/** Runs a command with standard input and parses its JSON output. */
async function inspected(stdin: string | Uint8Array, args: string[] = [], command = 'inspect') {
  const { status, stdout, stderr } = await run([command, '-', '--format', 'json', ...args], { stdin });
  const { findings, summary } = JSON.parse(stdout) as { findings: PlacedFinding[]; summary: Summary };
  const short = findings.map(({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`);
  return { status, findings, summary, short, stderr };
}

const customer = (id: string, more = '') => `{"external_id": "${id}", "name": "A"${more}}`;

test.each<[string, { text: string | Uint8Array; args?: string[]; expected: string[] }]>([
  ['a body', { text: `{"customers": [${customer('1')}]}`, expected: [] }],
  [
    'a body on many lines',
    {
      text: '{\n  "customers": [\n    { "external_id": 1 }\n  ]\n}',
      expected: ['3:5 error required', '3:7 error type'],
    },
  ],
  ['a record', { text: customer('1', ', "attributes": {}, "nam": 1'), expected: ['1:53 warning unknown-field'] }],
  [
    'an array of records',
    { text: `[${customer('1')},\n${customer('1')}]`, expected: ['2:1 warning duplicate-customer'] },
  ],
  [
    'comments',
    { text: `// one\n[${customer('1', ', "nam": 1')}, /* last */]`, expected: ['2:36 warning unknown-field'] },
  ],
  [
    'lines of records',
    { text: `${customer('1')}\n\r\n${customer('1')}\n`, expected: ['3:1 warning duplicate-customer'] },
  ],
  [
    'lines of bodies',
    {
      text: `{"customers": [${customer('1')}]}\n{"customers": [{}]}`,
      expected: ['2:16 error required', '2:16 error required'],
    },
  ],
  [
    'lines with different kinds of records',
    {
      text: `${customer('1', ', "nam": 1')}\n{"customer_external_id": "1", "contact_external_id": "2"}\n{"name": "e", "timestamp": 1, "identification": {}}`,
      expected: ['1:35 warning unknown-field', '2:1 error required', '3:15 warning seconds', '3:31 error required'],
    },
  ],
  ['a line that is not JSON', { text: `${customer('1')}\n{"a": }\n${customer('2')}`, expected: ['2:7 error syntax'] }],
  ['a line that is not a payload', { text: `${customer('1')}\n  {"a": 1}\n`, expected: ['2:3 error unknown-payload'] }],
  ['an empty file', { text: '', expected: ['1:1 error syntax'] }],
  ['CSV', { text: 'id,name\n1,A', expected: ['1:1 error syntax'] }],
  [
    'an account',
    {
      text: customer('1', ', "attributes": {"Plan_Tier": "free"}'),
      args: ['-a', account],
      expected: ['1:50 warning miscased-codename'],
    },
  ],
  ['an operation', { text: '{"name": 1}', args: ['--operation', 'updateContact'], expected: ['1:2 error type'] }],
  [
    'an operation on each line',
    { text: '{"name": "a"}\n{"name": 1}', args: ['--operation', 'updateContact'], expected: ['2:2 error type'] },
  ],
  [
    'an operation that has no field of the payload',
    {
      text: '{"a": 1}',
      args: ['--operation', 'uploadCustomers'],
      expected: ['1:1 error required', '1:2 warning unknown-field'],
    },
  ],
  [
    'UTF-16',
    { text: Buffer.from(`\ufeff${customer('1', ', "nám": 1')}`, 'utf16le'), expected: ['1:35 warning unknown-field'] },
  ],
  [
    'UTF-8 with a byte order mark',
    { text: `\ufeff${customer('ž', ', "nám": 1')}`, expected: ['1:35 warning unknown-field'] },
  ],
  ['a key __proto__', { text: customer('1', ', "__proto__": 1'), expected: ['1:35 warning unknown-field'] }],
  ['deep nesting', { text: `{"customers": ${'['.repeat(100_000)}`, expected: ['1:1 error syntax'] }],
])('%s', async (_, { text, args, expected }) => {
  const { short, status } = await inspected(text, args);
  expect(short).toEqual(expected);
  expect(status).toBe(expected.some((line) => line.includes('error')) ? 1 : 0);
});

test('the message about a record does not contain its index in the batch', async () => {
  const { findings } = await inspected(`${customer('1')}\n${customer('1', ', "nam": 1, "a b": 2')}`);
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^The record is already in this upload/),
    expect.stringMatching(/^nam is not documented/),
    expect.stringMatching(/^\["a b"\] is not documented/),
  ]);
  expect(findings.map(({ pointer }) => pointer)).toEqual(['', '/nam', '/a b']);
});

test('records are inspected in batches as large as an upload', async () => {
  const { maxItems } = limits.uploadCustomers;
  const lines = Array.from({ length: maxItems }, (_, index) => customer(`c${index}`));
  // The first c0 is in the previous upload.
  const { findings, summary } = await inspected([...lines, customer('c0'), customer('d'), customer('d')].join('\n'));
  expect(findings.map(({ line, code }) => ({ line, code }))).toEqual([
    { line: maxItems + 3, code: 'duplicate-customer' },
  ]);
  expect(summary).toMatchObject({ files: 1, warnings: 1, items: maxItems + 3 });
});

test('a batch has no more bytes than an upload, and a record that is too large is reported', async () => {
  const { maxBodyBytes } = limits.uploadCustomers;
  const long = (id: string, bytes: number) =>
    customer(id, `, "metrics": [{"date": "2026-01-01", "m": "${'ž'.repeat(bytes / 2)}"}]`);
  const most = [1, 2, 3].map((index) => long(`c${index}`, Math.floor(maxBodyBytes * 0.4)));
  const { findings } = await inspected([...most, long('large', maxBodyBytes)].join('\n'));
  expect(findings.map(({ line, code }) => ({ line, code }))).toEqual([{ line: 4, code: 'maxBodyBytes' }]);
}, 60_000);

test.each(
  Object.entries(examples).flatMap(([operation, { accepted, rejected }]) =>
    [...Object.entries(accepted), ...Object.entries(rejected)]
      .map(([name, { body }]) => ({ operation, name, body, isValid: name in accepted }))
      // An array would be read as records.
      .filter(({ body }) => !Array.isArray(body)),
  ),
)('validate accepts or refuses the example $operation $name', async ({ operation, body, isValid }) => {
  const { findings, status } = await inspected(
    JSON.stringify(body, undefined, 1),
    ['--operation', operation],
    'validate',
  );
  expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
  expect(status).toBe(isValid ? 0 : 1);
});

test('validate reports codenames that do not exist in the account as errors', async () => {
  const text = customer('1', ', "nam": 1, "attributes": {"Plan_Tier": "a", "seats": "3", "plan_tier": "b"}');
  expect((await inspected(text, [], 'validate')).short).toEqual([]);
  expect(
    (await inspected(text, ['-a', account], 'validate')).findings.map(({ code, severity }) => [severity, code]),
  ).toEqual([
    ['error', 'miscased-codename'],
    ['error', 'wrong-type'],
  ]);
});

describe('files', () => {
  const one = put('one.json', customer('1', ', "nam": 1'));
  put('two.ndjson', `${customer('2', ', "nam": 1')}\n`);
  put('[x].json', customer('3', ', "nam": 1'));
  mkdirSync(join(folder, 'empty'));

  test.each<[string, { args: string[]; files: string[]; status: number; message?: RegExp }]>([
    ['several files', { args: ['one.json', 'two.ndjson'], files: ['one.json', 'two.ndjson'], status: 0 }],
    ['a glob', { args: ['{one,two}.*'], files: ['one.json', 'two.ndjson'], status: 0 }],
    ['a file named like a glob', { args: ['[x].json'], files: ['[x].json'], status: 0 }],
    [
      'a glob that matches no file',
      { args: ['*.csv'], files: [], status: 2, message: /\*\.csv matches no file\. Check/ },
    ],
    [
      'a file that does not exist, and one that does',
      { args: ['gone.json', 'one.json'], files: ['one.json'], status: 2, message: /gone\.json does not exist\./ },
    ],
    ['a folder', { args: ['empty'], files: [], status: 2, message: /is a folder; a file is needed/ }],
  ])('%s', async (_, { args, files, status, message = /./ }) => {
    const result = await run(['inspect', ...args.map((name) => `${folder}/${name}`)]);
    expect(result.stdout.match(/^\S+(?=:\d+:\d+ )/gm) ?? []).toEqual(files.map((name) => `${folder}/${name}`));
    expect(result).toMatchObject({ status, stderr: expect.stringMatching(message) });
  });

  test('a file that is not text', async () => {
    const file = put('image.json', Buffer.from([0x7b, 0xff, 0xfe, 0x80, 0x0a]));
    expect(await run(['inspect', file])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`${file} is not UTF-8 or UTF-16`),
    });
  });

  test('text contains the file, the position, the code, the message and the cure', async () => {
    expect(await run(['inspect', one])).toEqual({
      status: 0,
      stdout: `${one}:1:35 warning unknown-field\n  nam is not documented for this operation: expect it to be ignored. Write "name".\n`,
      stderr: '0 errors, 1 warning in 1 file with 1 item for createCustomer.\n',
    });
  });

  test('an invalid account file is reported with its position', async () => {
    const invalid = put('invalid.yaml', 'customer: { attributes: { a: strnig } }');
    expect(await run(['inspect', one, '--account', invalid])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(`${invalid}:1:30: `),
    });
  });

  test.each<[string[], number]>([
    [[], 0],
    [['--max-warnings', '1'], 0],
    [['--max-warnings', '0'], 1],
    [['--max-warnings', 'x'], 2],
  ])('one warning, %j: exit code %i', async (args, status) => {
    expect(await run(['inspect', one, ...args])).toMatchObject({ status });
  });

  test.each<[string, { environment: Environment; args?: string[]; isColored: boolean }]>([
    ['a terminal', { environment: { isTerminal: true }, isColored: true }],
    ['a pipe', { environment: {}, isColored: false }],
    ['NO_COLOR', { environment: { isTerminal: true, env: { NO_COLOR: '1' } }, isColored: false }],
    ['an empty NO_COLOR', { environment: { isTerminal: true, env: { NO_COLOR: '' } }, isColored: true }],
    ['--no-color', { environment: { isTerminal: true }, args: ['--no-color'], isColored: false }],
    ['a dumb terminal', { environment: { isTerminal: true, env: { TERM: 'dumb' } }, isColored: false }],
  ])('colors: %s', async (_, { environment, args = [], isColored }) => {
    const { stdout } = await run(['inspect', one, ...args], environment);
    expect(stdout.includes('\u001b[')).toBe(isColored);
  });

  test('--no-color before the command', async () => {
    const { stdout } = await run(['--no-color', 'inspect', one], { isTerminal: true });
    expect(stdout).not.toContain('\u001b[');
  });
});

test.each<[string, { args: string[]; message: RegExp }]>([
  ['no file', { args: ['inspect'], message: /missing required argument 'file'/ }],
  [
    'an operation without a body',
    { args: ['inspect', 'a', '--operation', 'getCustomer'], message: /--operation must be one of uploadCustomers, / },
  ],
  ['an unknown format', { args: ['inspect', 'a', '--format', 'xml'], message: /Allowed choices are text, json/ }],
])('%s: exit code 2', async (_, { args, message }) => {
  const { status, stdout, stderr } = await run(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
});

test('no input causes an unexpected error', async () => {
  const word = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '\n',
    '"',
    'customers',
    '"external_id"',
    '"name"',
    '"attributes"',
    '1',
    'null',
    '// ',
    '/*',
    '\\u',
    '\u0000',
    '\ud800',
    'ž',
  );
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
  const payload = fc.json({ maxDepth: 5 }).map((json) => `{"customers": [${json}]}`);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(text, payload, fc.json(), fc.string()),
      fc.constantFrom('text', 'json', 'sarif'),
      async (stdin, format) => {
        const { status, stderr } = await run(['inspect', '-', '--format', format], { stdin });
        expect([0, 1, 2]).toContain(status);
        expect(stderr).not.toMatch(/Unexpected error| {4}at /);
        if (status === 2) expect(stderr).toContain('is not UTF-8 or UTF-16 text');
      },
    ),
    { numRuns: 300 },
  );
});

test('SARIF contains a rule for each finding code', async () => {
  const { stdout } = await run(['inspect', '-', '--format', 'sarif'], { stdin: customer('1') });
  const ids = JSON.parse(stdout).runs[0].tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(expect.arrayContaining(Object.keys(findingCodes)));
});
