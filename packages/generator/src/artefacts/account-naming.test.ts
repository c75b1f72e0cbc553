import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { accountPackage } from './account-package.fixture.ts';
import { updatePackage } from './package-folder.ts';

const codenames = {
  customer: { attributes: { seats: 'number', plan_tier: { type: 'string', label: 'Plan | tier' } } },
  events: ['sign_up'],
} as const;
const folder = await mkdtemp(join(tmpdir(), 'customerscore-naming-'));
afterAll(() => rm(folder, { recursive: true }));

describe('the package of an account', () => {
  test.each([
    ['by default', {}, { name: 'customerscore-account-contract', private: true }],
    [
      'with the name, version and privacy of the account file',
      { package: { name: '@acme/customerscore', version: '2.1.0', private: false } },
      { name: '@acme/customerscore', version: '2.1.0', private: false },
    ],
  ])('is named %s', async (_, naming, want) => {
    const files = await accountPackage({ ...codenames, ...naming });
    expect(JSON.parse(files['package.json']!)).toMatchObject(want);
    expect(files['README.md']).toContain(`# ${want.name}\n`);
    expect(files['README.md']).toContain(`} from '${want.name}';`);
    expect(files['README.md']).toContain(`} from '${want.name}/examples';`);
    expect(files['README.md']).not.toContain('@customerscore-kit/contract');
  });

  test('lists its codenames, with Markdown escaped', async () => {
    const { 'README.md': readme } = await accountPackage(codenames);
    expect(readme).toContain('| customer.attributes | plan\\_tier | string | Plan \\| tier |');
    expect(readme).toContain('| event | sign\\_up | | |');
  });

  test('does not contain its own naming in the exported account', async () => {
    const { 'inspect.js': inspect } = await accountPackage({ ...codenames, package: { name: 'named' } });
    expect(inspect).not.toContain('"named"');
  });

  test('may be renamed in its folder, which another package may not', async () => {
    const first = await accountPackage({ ...codenames, package: { name: 'before' } });
    const second = await accountPackage({ ...codenames, package: { name: 'after' } });
    await updatePackage(folder, first, false);
    await updatePackage(folder, second, false);
    expect(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')).name).toBe('after');
    const other = { 'package.json': '{ "name": "other" }', 'README.md': '' };
    await expect(updatePackage(folder, other, false)).rejects.toThrow('Choose another folder');
  });
});
