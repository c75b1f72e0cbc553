import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../run.fixture.ts';

const contract = (name: string) =>
  JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(`@customerscore-kit/contract/${name}`)), 'utf8'));

test.each([
  ['', 'openapi.json'],
  ['--format json', 'openapi.json'],
  ['--version 3.0', 'openapi-3.0.json'],
  ['--version 3.0 --format json', 'openapi-3.0.json'],
])('openapi %s prints %s', async (options, name) => {
  const { status, stdout } = await run(['openapi', ...options.split(' ').filter(Boolean)]);
  expect(status).toBe(0);
  expect(parse(stdout)).toEqual(contract(name));
});

test('openapi refuses a version that there is no document for', async () => {
  const { status, stderr } = await run(['openapi', '--version', '2.0']);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('Allowed choices are 3.1, 3.0') });
});
