import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { examples } from '@customerscore-kit/contract/examples';
import { operations } from '@customerscore-kit/contract/operations';
import { runTool } from '@customerscore-kit/run-tool';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { renderExports } from './index.ts';
import { renderOpenApi30 } from './openapi-30.ts';

const path = (name: string) => fileURLToPath(import.meta.resolve(`@customerscore-kit/contract/${name}`));
const read = (name: string) => JSON.parse(readFileSync(path(name), 'utf8'));
const contract = read('openapi.json');

test('every run creates the same files', async () => {
  expect(await renderExports(contract)).toEqual(await renderExports(contract));
});

describe('OpenAPI 3.0', () => {
  const document = read('openapi-3.0.json');

  test('is valid', async () => {
    const { code, output } = await runTool('@redocly/cli', ['lint', path('openapi-3.0.json'), '--extends=spec']);
    expect(code, output).toBe(0);
  });

  test('contains every operation and no webhooks', () => {
    expect(Object.keys(document.paths)).toEqual(Object.keys(contract.paths));
    expect(document.openapi).toBe('3.0.3');
    expect(document).not.toHaveProperty('webhooks');
  });

  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'contract');
  // Unique dates of metrics are an extension keyword, which Ajv ignores.
  const isAboutDates = (errors: readonly { keyword: string }[]) =>
    errors.every(({ keyword }) => keyword === 'x-unique-by');

  test.each(Object.entries(examples))(
    'accepts and refuses the same example bodies of %s as the contract',
    (id, { accepted, rejected }) => {
      const { method, path } = operations[id as keyof typeof operations];
      const { $ref } = document.paths[path][method.toLowerCase()].requestBody.content['application/json'].schema;
      const check = ajv.compile({ $ref: `contract${$ref}` });
      const verdicts = (bodies: object) =>
        Object.entries(bodies).map(([name, { body }]) => [name, check(body)] as const);
      expect(verdicts(accepted)).toEqual(Object.keys(accepted).map((name) => [name, true]));
      const refused = Object.entries<{ errors: readonly { keyword: string }[] }>(rejected);
      const expected = refused.map(([name, { errors }]) => [name, isAboutDates(errors)]);
      expect(verdicts(rejected)).toEqual(expected);
    },
  );

  test.each([
    [
      { type: ['string', 'number'], description: 'd' },
      { description: 'd', anyOf: [{ type: 'string' }, { type: 'number' }] },
    ],
    [{ items: { type: ['string'] } }, { items: { anyOf: [{ type: 'string' }] } }],
    [{ properties: { type: { type: 'string' } } }, { properties: { type: { type: 'string' } } }],
  ])('converts the types of %j', (schema, expected) => {
    const { components } = renderOpenApi30({
      ...contract,
      components: { schemas: { Schema: schema } },
    }) as typeof contract;
    expect(JSON.parse(JSON.stringify(components.schemas.Schema))).toEqual(expected);
  });
});

describe('the Postman collection', () => {
  const collection = read('postman.json');
  interface Item {
    name: string;
    item?: Item[];
    request: { method: string; url: { path: string[] }; body?: { raw: string } };
  }
  const requests = (items: Item[]): Item[] => items.flatMap((each) => (each.item ? requests(each.item) : [each]));
  const all = requests(collection.item);

  test('contains a request for every operation', () => {
    const actual = all.map(
      ({ request }) => `${request.method} /${request.url.path.join('/').replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect(actual.sort()).toEqual(
      Object.values(operations)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    );
  });

  test('reads the key from a variable', () => {
    expect(collection.auth.apikey).toContainEqual({ type: 'any', key: 'value', value: '{{apiKey}}' });
    expect(collection.variable).toContainEqual({ key: 'apiKey', value: '', type: 'secret' });
  });

  test('contains only bodies that the contract accepts', () => {
    const accepted = Object.values(examples).flatMap((set) =>
      Object.values(set.accepted as object).map(({ body }) => body),
    );
    for (const { request } of all) if (request.body?.raw) expect(accepted).toContainEqual(JSON.parse(request.body.raw));
  });
});
