import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = dirname(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')));
const load = createRequire(import.meta.url);
const modules = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== 'shared.js');

/** What a module exports, with the kinds of its functions in their place. */
const content = (exports: object) =>
  Object.fromEntries(
    Object.entries(exports).map(([name, value]) => [name, typeof value === 'function' ? 'a function' : value]),
  );

test.each(modules)('%s and its CommonJS copy export the same', async (name) => {
  const copy = load(join(folder, name.replace(/js$/, 'cjs')));
  expect(content(copy)).toEqual(content(await import(join(folder, name))));
});

test('the validators of the CommonJS copy find what the others find', async () => {
  const { examples, ...contract } = { ...load(join(folder, 'index.cjs')), ...load(join(folder, 'examples.cjs')) };
  const bodies = Object.values(examples.uploadCustomers.rejected) as { body: unknown }[];
  const { validateUploadCustomers } = await import(join(folder, 'validators.js'));
  for (const { body } of bodies) expect(contract.validateUploadCustomers(body)).toEqual(validateUploadCustomers(body));
});

test('no CommonJS copy imports a module that CommonJS cannot load', () => {
  const copies = readdirSync(folder).filter((name) => /\.c[jt]s$/.test(name));
  expect(
    copies.filter((name) => /(?:from|require\() ?['"].*\.js['"]/.test(readFileSync(join(folder, name), 'utf8'))),
  ).toEqual([]);
});
