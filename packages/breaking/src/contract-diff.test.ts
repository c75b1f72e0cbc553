import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Contract, parseContract } from './contract.ts';
import { diffContracts } from './contract-diff.ts';
import { GateError } from './gate-error.ts';
import { highest, type Level } from './level.ts';

/** What JSON may be at any depth: an edit changes the very shape that a type would promise. */
type Document = ReturnType<typeof JSON.parse>;
type Edit = (contract: Document) => unknown;

/** An edit of today's real contract, its level, and that of taking it back. `prepare` first makes what it needs. */
type Row = [name: string, forth: Level, back: Level, edit: Edit, prepare?: Edit];

const real = parseContract(
  readFileSync(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')), 'utf8'),
  'openapi.json',
);

const create = (c: Document) => c.paths['/api/v1/customer'].post;
const byId = (c: Document) => c.paths['/api/v1/customer/{customerExternalId}'];
const creation = (c: Document) => c.components.schemas.CustomerCreation;
const update = (c: Document) => c.components.schemas.CustomerUpdate;
const name = (c: Document) => creation(c).properties.name;
const limits = (c: Document) => create(c)['x-limits'];
const hook = (c: Document) => c.webhooks.accountEvent.post;
const signature = (c: Document) => c.components.parameters['X-customerscore-HMAC'];
const retryAfter = (c: Document) => c.components.headers.RetryAfter;
/** The response of the search, which is open. */
const answered = (c: Document) => c.components.responses.Answered;
const json = (schema?: object) => ({ 'application/json': schema ? { schema } : {} });
const set =
  (of: (c: Document) => object, members: object): Edit =>
  (c) =>
    Object.assign(of(c), members);
const drop =
  (of: (c: Document) => Document, member: string): Edit =>
  (c) =>
    delete of(c)[member];
const rename =
  (of: (c: Document) => Document, from: string, to: string): Edit =>
  (c) => {
    of(c)[to] = of(c)[from];
    delete of(c)[from];
  };
const renamePath =
  (from: string, to: string): Edit =>
  (c) => {
    c.paths = JSON.parse(JSON.stringify(c.paths).replaceAll(`{${from}}`, `{${to}}`));
    c.components.parameters[from].name = to;
  };
const query =
  (parameter: object): Edit =>
  (c) => {
    create(c).parameters = [{ name: 'q', in: 'query', schema: { type: 'string' }, ...parameter }];
  };
const elsewhere = { servers: [{ url: 'https://eu.example' }] };
const bearer: Edit = (c) => {
  c.components.securitySchemes.bearer = { type: 'http', scheme: 'bearer' };
};
const key = { customerscoreKey: [] };
const oauth = (...scopes: string[]) => ({ security: [{ bearer: scopes }] });

const rows: Record<string, Row[]> = {
  'nothing and words': [
    ['nothing', 'none', 'none', () => {}],
    ['the version alone', 'none', 'none', set((c) => c.info, { version: '9.9.9' })],
    ['a license', 'patch', 'patch', drop((c) => c.info, 'license')],
    ['a description', 'patch', 'patch', set(creation, { description: 'x' })],
    ['a description of a limit', 'patch', 'patch', set((c) => limits(c).maxBodyBytes, { description: 'x' })],
    ['the source of a fact', 'patch', 'patch', set(creation, { 'x-provenance': [] })],
    ['a tag', 'patch', 'patch', set(create, { tags: ['x'] })],
    ['an example', 'patch', 'patch', (c) => delete c.components.examples['with-parent'].value.name],
    ['another wording of OpenAPI', 'patch', 'patch', set((c) => c, { openapi: '3.1.2' })],
    ['another version of OpenAPI', 'major', 'major', set((c) => c, { openapi: '3.2.0' })],
    ['required in another order', 'none', 'none', (c) => creation(c).required.reverse()],
    ['tags in another order', 'patch', 'patch', (c) => c.tags.reverse()],
    ['an unused component', 'patch', 'patch', (c) => (c.components.headers.X = { schema: {} })],
    [
      'a header component with another name',
      'patch',
      'patch',
      (c) => {
        rename((c) => c.components.headers, 'RetryAfter', 'Retry')(c);
        c.components.responses.TooManyRequests.headers['Retry-After'].$ref = '#/components/headers/Retry';
      },
    ],
  ],
  'what the gate does not know': [
    ['a keyword of the document', 'major', 'major', set((c) => c, { jsonSchemaDialect: 'x' })],
    ['a member of info', 'major', 'major', set((c) => c.info, { 'x-new': 1 })],
    ['a kind of component', 'major', 'major', set((c) => c.components, { 'x-new': {} })],
    ['an extension of the paths', 'major', 'major', set((c) => c.paths, { 'x-new': {} })],
    ['an extension of a path', 'major', 'major', set(byId, { 'x-new': 1 })],
    ['an extension of an operation', 'major', 'major', set(create, { 'x-new': 1 })],
    ['callbacks', 'major', 'major', set(create, { callbacks: {} })],
    ['an extension of a body', 'major', 'major', set((c) => create(c).requestBody, { 'x-new': 1 })],
    [
      'an extension of a media type',
      'major',
      'major',
      set((c) => create(c).requestBody.content['application/json'], { 'x-new': 1 }),
    ],
    ['an extension of a response', 'major', 'major', set(answered, { 'x-new': 1 })],
    ['links of a response', 'major', 'major', set(answered, { links: {} })],
    ['an extension of a parameter', 'major', 'major', set(signature, { 'x-new': 1 })],
    ['the style of a parameter', 'major', 'major', set(signature, { style: 'label' })],
    ['an extension of a header', 'major', 'major', set(retryAfter, { 'x-new': 1 })],
    ['an extension of a server', 'major', 'major', set((c) => c.servers[0], { 'x-new': 1 })],
    ['an extension of a schema', 'major', 'major', set(name, { 'x-new': { rule: 1 } })],
    ['a member of a limit', 'major', 'major', set((c) => limits(c).maxBodyBytes, { per: 'x' })],
    [
      'something that an unknown extension refers to',
      'major',
      'major',
      set(retryAfter, { required: true }),
      set(create, { 'x-new': { $ref: '#/components/headers/RetryAfter' } }),
    ],
  ],
  operations: [
    ['an operation removed', 'major', 'minor', drop(byId, 'delete')],
    ['a path removed', 'major', 'minor', drop((c) => c.paths, '/api/v1/customers')],
    ['a path renamed', 'major', 'major', rename((c) => c.paths, '/api/v1/customers', '/api/v1/customer_list')],
    ['a path without operations', 'major', 'major', set((c) => c.paths, { '/x': {} })],
    ['an operation of another method', 'major', 'major', rename(byId, 'put', 'patch')],
    ['an operation of another name', 'major', 'major', set(create, { operationId: 'x' })],
    ['an operation deprecated', 'minor', 'minor', set(create, { deprecated: true })],
    ['a path parameter renamed in every path', 'major', 'major', renamePath('customerExternalId', 'id')],
    ['a path parameter renamed in one path', 'major', 'major', renamePath('contactExternalId', 'id')],
    ['a webhook removed', 'major', 'minor', drop((c) => c.webhooks, 'accountEvent')],
    ['requests that notify people', 'major', 'minor', set(create, { 'x-notifies': true })],
    [
      'a schema component removed',
      'major',
      'minor',
      drop((c) => c.components.schemas, 'Unused'),
      (c) => (c.components.schemas.Unused = { enum: ['a'] }),
    ],
    [
      'a schema component that nobody uses',
      'major',
      'major',
      (c) => c.components.schemas.Unused.enum.push('b'),
      (c) => (c.components.schemas.Unused = { enum: ['a'] }),
    ],
  ],
  parameters: [
    ['a new required one', 'major', 'major', query({ required: true })],
    ['a new optional one', 'minor', 'major', query({})],
    ['one required that was optional', 'major', 'minor', query({ required: true }), query({})],
    ['one in another place', 'major', 'major', query({ in: 'cookie' }), query({})],
    ['one of another name', 'major', 'major', query({ name: 'Q' }), query({})],
    ['a header in another case', 'patch', 'patch', query({ in: 'header', name: 'Q' }), query({ in: 'header' })],
    ['one with a schema that had none', 'major', 'minor', query({}), query({ schema: undefined })],
    ['one deprecated', 'minor', 'minor', query({ deprecated: true }), query({})],
    [
      'one of the path replaced by that of the operation',
      'major',
      'minor',
      (c) => {
        byId(c).put.parameters = [
          { name: 'customerExternalId', in: 'path', required: true, schema: { type: 'string', enum: ['a'] } },
        ];
      },
    ],
    [
      'one of the path moved to its operations',
      'patch',
      'patch',
      (c) => {
        for (const method of ['get', 'put', 'delete']) byId(c)[method].parameters = byId(c).parameters;
        delete byId(c).parameters;
      },
    ],
  ],
  'request bodies': [
    [
      'a required one where there was none',
      'major',
      'major',
      set((c) => byId(c).delete, { requestBody: { required: true, content: json({}) } }),
    ],
    [
      'an optional one where there was none',
      'minor',
      'major',
      set((c) => byId(c).delete, { requestBody: { content: json({}) } }),
    ],
    ['one that becomes optional', 'minor', 'major', set((c) => create(c).requestBody, { required: false })],
    ['a schema removed', 'minor', 'major', drop((c) => create(c).requestBody.content['application/json'], 'schema')],
    ['another media type besides', 'minor', 'major', set((c) => create(c).requestBody.content, { 'text/csv': {} })],
    [
      'a media type in another case',
      'patch',
      'patch',
      rename((c) => create(c).requestBody.content, 'application/json', 'application/JSON'),
    ],
    ['no media type', 'major', 'major', drop((c) => create(c).requestBody, 'content')],
    ['a field removed', 'major', 'minor', drop((c) => creation(c).properties, 'parent_external_id')],
    ['all fields removed', 'major', 'minor', drop(creation, 'properties')],
    [
      'a field renamed to a similar name',
      'major',
      'major',
      rename((c) => creation(c).properties, 'parent_external_id', 'parent_id'),
    ],
    [
      'a new required field',
      'major',
      'major',
      (c) => {
        creation(c).properties.tier = { type: 'string' };
        creation(c).required.push('tier');
      },
    ],
    ['a limit tightened', 'major', 'minor', set(name, { maxLength: 100 })],
    [
      'a limit tightened in a request and a response at once',
      'major',
      'major',
      set(name, { maxLength: 100 }),
      (c) => (answered(c).content = json({ $ref: '#/components/schemas/CustomerCreation' })),
    ],
    [
      'codenames refused that were dropped',
      'major',
      'minor',
      set((c) => update(c).properties.attributes['x-codenames'], { others: 'refused' }),
      set((c) => update(c).properties.attributes['x-codenames'], { others: 'dropped' }),
    ],
  ],
  responses: [
    ['a status removed', 'major', 'minor', drop((c) => create(c).responses, '406')],
    ['a status renamed', 'major', 'major', rename((c) => create(c).responses, '406', '409')],
    [
      'an open one that becomes closed',
      'minor',
      'major',
      set(answered, { content: json({ type: 'object', required: ['a'] }) }),
    ],
    [
      'a schema removed',
      'major',
      'minor',
      set(answered, { content: json() }),
      set(answered, { content: json({ type: 'object' }) }),
    ],
    ['a schema that allows everything', 'none', 'none', () => {}, set(answered, { content: json({}) })],
    [
      'another media type besides',
      'major',
      'major',
      (c) => (answered(c).content['text/csv'] = {}),
      set(answered, { content: json({}) }),
    ],
    ['a header removed', 'major', 'minor', drop((c) => c.components.responses.TooManyRequests, 'headers')],
    ['a header that always comes', 'minor', 'major', set(retryAfter, { required: true })],
    [
      'a header in another case',
      'patch',
      'patch',
      rename((c) => c.components.responses.TooManyRequests.headers, 'Retry-After', 'retry-after'),
    ],
    ['a header of another type', 'major', 'major', set((c) => retryAfter(c).schema, { type: 'string' })],
    ['a header without a limit', 'major', 'minor', drop((c) => retryAfter(c).schema, 'minimum')],
  ],
  'webhooks, where the sides are swapped': [
    ['a header made optional', 'major', 'minor', set(signature, { required: false })],
    ['a header removed', 'major', 'minor', drop(hook, 'parameters')],
    [
      'a payload that becomes described',
      'minor',
      'major',
      set((c) => hook(c).requestBody, { content: json({ type: 'object', required: ['a'] }) }),
    ],
    ['a payload that may be missing', 'major', 'minor', set((c) => hook(c).requestBody, { required: false })],
    ['a payload of another media type', 'major', 'major', set((c) => hook(c).requestBody.content, { 'text/csv': {} })],
    ['no payload', 'major', 'minor', drop(hook, 'requestBody')],
    ['a status that may be answered', 'minor', 'major', set((c) => hook(c).responses, { 410: { description: 'x' } })],
    [
      'a header that must be answered',
      'major',
      'major',
      set((c) => hook(c).responses['2XX'], { headers: { H: { required: true } } }),
    ],
    [
      'a body that must be answered',
      'major',
      'major',
      set((c) => hook(c).responses['2XX'], { content: json({ type: 'object' }) }),
    ],
    ['security that is promised', 'minor', 'major', set(hook, { security: [key] })],
    ['servers', 'patch', 'patch', set(hook, elsewhere)],
  ],
  servers: [
    ['another one', 'major', 'major', set((c) => c.servers[0], { url: 'https://x.example' })],
    ['one besides', 'minor', 'major', (c) => c.servers.push(...elsewhere.servers)],
    ['another first one', 'major', 'major', (c) => c.servers.reverse(), (c) => c.servers.push(...elsewhere.servers)],
    ['none', 'major', 'major', drop((c) => c, 'servers')],
    ['those of a path', 'major', 'major', set(byId, elsewhere)],
    ['those of an operation', 'major', 'major', set(create, elsewhere)],
    ['the same, written down again', 'patch', 'patch', (c) => (create(c).servers = c.servers)],
    ['variables', 'major', 'major', set((c) => c.servers[0], { variables: { a: { default: 'x' } } })],
    ['a description', 'patch', 'patch', set((c) => c.servers[0], { description: 'x' })],
  ],
  security: [
    ['another key besides', 'major', 'minor', set(create, { security: [{ ...key, bearer: [] }] }), bearer],
    ['another way', 'minor', 'major', set(create, { security: [key, { bearer: [] }] }), bearer],
    [
      'ways in another order',
      'none',
      'none',
      (c) => create(c).security.reverse(),
      (c) => {
        bearer(c);
        create(c).security = [key, { bearer: [] }];
      },
    ],
    ['optional', 'minor', 'major', set(create, { security: [key, {}] })],
    ['none for an operation', 'minor', 'major', set(create, { security: [] })],
    ['none at all', 'minor', 'major', drop((c) => c, 'security')],
    ['another scheme', 'major', 'major', set(create, { security: [{ bearer: [] }] }), bearer],
    [
      'a scope',
      'major',
      'minor',
      set(create, oauth('a')),
      (c) => {
        bearer(c);
        set(create, oauth())(c);
      },
    ],
    [
      'the key in another header',
      'major',
      'major',
      set((c) => c.components.securitySchemes.customerscoreKey, { name: 'x' }),
    ],
    [
      'a description of the key',
      'patch',
      'patch',
      set((c) => c.components.securitySchemes.customerscoreKey, { description: 'x' }),
    ],
    ['the same, written down again', 'patch', 'patch', (c) => (create(c).security = c.security)],
  ],
  limits: [
    ['one lowered', 'major', 'minor', set((c) => limits(c).requestsPerMinute, { value: 1 })],
    [
      'one that points at a schema, with the figure there',
      'major',
      'minor',
      set((c) => c.components.schemas.EventsUpload.properties.events, { maxItems: 1 }),
    ],
    [
      'one that points at a figure, and the figure itself',
      'patch',
      'patch',
      (c) => {
        const { customers } = c.components.schemas.CustomersUpload.properties;
        c.paths['/api/v1/customers'].post['x-limits'].maxItems.value = customers.maxItems;
      },
    ],
    ['another pool', 'major', 'major', set((c) => limits(c).requestsPerMinute, { pool: 'x' })],
    ['another unit', 'major', 'major', set((c) => limits(c).retryAfter, { value: 'minutes' })],
    ['one that is gone', 'major', 'major', drop(limits, 'maxBodyBytes')],
    ['all gone', 'major', 'major', drop(create, 'x-limits')],
  ],
};

describe.each(Object.entries(rows))('%s', (_, ofKind) => {
  test.each(ofKind)('%s', (_, forth, back, edit, prepare = () => {}) => {
    const base: Contract = structuredClone(real);
    prepare(base);
    const today = structuredClone(base);
    edit(today);
    expect(highest(diffContracts(base, today)), 'forth').toBe(forth);
    expect(highest(diffContracts(today, base)), 'back').toBe(back);
  });
});

test('a change has a description and a position', () => {
  const today = structuredClone(real);
  set(name, { maxLength: 100 })(today);
  set(signature, { required: false })(today);
  expect(diffContracts(real, today)).toEqual([
    {
      level: 'major',
      what: 'maxLength is 100, was 255: accepts less',
      where: 'POST /api/v1/customer requestBody application/json properties/name',
    },
    {
      level: 'major',
      what: 'required is no longer true: guarantees less',
      where: 'POST accountEvent parameters header x-customerscore-hmac',
    },
  ]);
});

test('throws for a reference without a target', () => {
  const today = structuredClone(real);
  drop((c) => c.components.schemas, 'Customer')(today);
  const compare = () => diffContracts(real, today);
  expect(compare).toThrow(GateError);
  expect(compare).toThrow(/refers to #\/components\/schemas\/Customer, which is not in it\.\n.*npm run generate/);
});

test.each<[name: string, edit: Edit, message: RegExp]>([
  ['paths', set((c) => c, { paths: [] }), /has \[\] where an object belongs/],
  ['parameters', set(create, { parameters: {} }), /has \{\} where an array belongs/],
  ['a response', set((c) => create(c).responses, { 200: 'x' }), /has "x" where an object belongs/],
  ['a schema', set((c) => c.components.schemas, { Customer: 1 }), /has 1 where an object belongs/],
])('throws for %s of another JSON type', (_, edit, message) => {
  const today = structuredClone(real);
  edit(today);
  expect(() => diffContracts(real, today)).toThrow(message);
});
