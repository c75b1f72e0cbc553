import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Contract, type Operation, operationsOf, parseContract } from './contract.ts';
import { judge, spellOutSecurity } from './contract-diff.ts';
import { corrections } from './corrections.ts';
import { highest, type Level } from './level.ts';
import { type RedoclyChange, redoclyDiff } from './redocly-diff.ts';

/** What JSON may be at any depth: an edit changes the very shape that a type would promise. */
type Document = ReturnType<typeof JSON.parse>;
type Edit = (contract: Document) => void;

interface Row {
  /** Makes the base from today's real contract, where that has not what the edit needs. */
  before?: Edit;
  edit: Edit;
  verdict: Level;
  /** What redocly says without the gate, where that is another thing. */
  redocly?: Level;
}

const real = parseContract(
  readFileSync(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')), 'utf8'),
  'openapi.json',
);

const creation = (c: Document) => c.components.schemas.CustomerCreation;
const name = (c: Document) => creation(c).properties.name;
const create = (c: Document) => c.paths['/api/v1/customer'].post;
const byId = (c: Document) => c.paths['/api/v1/customer/{customerExternalId}'];
const limits = (c: Document) => create(c)['x-limits'];
const json = (schema: object) => ({ 'application/json': { schema } });
/** The open response of the search, as it is described with a schema. */
const respond = (schema: object) => (c: Document) => {
  c.components.responses.Answered.content = json(schema);
};
const answer = (c: Document) => c.components.responses.Answered.content['application/json'].schema;
const hook = (c: Document) => c.webhooks.accountEvent.post;
const query =
  (...parameters: object[]) =>
  (c: Document) => {
    create(c).parameters = parameters.map((parameter) => ({ in: 'query', schema: { type: 'string' }, ...parameter }));
  };
const renamePath = (from: string, to: string) => (c: Document) => {
  c.paths = JSON.parse(JSON.stringify(c.paths).replaceAll(`{${from}}`, `{${to}}`));
  c.components.parameters[from].name = to;
};
const bearer = (c: Document) => {
  c.components.securitySchemes.bearer = { type: 'http', scheme: 'bearer' };
};

const rows: [string, Row][] = [
  ['nothing', { edit: () => {}, verdict: 'none' }],
  ['the version alone', { edit: (c) => Object.assign(c.info, { version: '9.9.9' }), verdict: 'none' }],

  // Words
  ['a changed description', { edit: (c) => Object.assign(creation(c), { description: 'x' }), verdict: 'patch' }],
  [
    'a changed description of a limit',
    { edit: (c) => Object.assign(limits(c).maxBodyBytes, { description: 'x' }), verdict: 'patch', redocly: 'none' },
  ],
  [
    'another source of a fact',
    { edit: (c) => Object.assign(creation(c), { 'x-provenance': [] }), verdict: 'patch', redocly: 'none' },
  ],
  ['an added default', { edit: (c) => Object.assign(name(c), { default: 'x' }), verdict: 'patch' }],

  // Fields of requests
  [
    'a removed field',
    { edit: (c) => delete creation(c).properties.parent_external_id, verdict: 'major', redocly: 'patch' },
  ],
  ['all fields removed', { edit: (c) => delete creation(c).properties, verdict: 'major', redocly: 'patch' }],
  [
    'a new required field',
    {
      edit: (c) => {
        creation(c).properties.tier = { type: 'string' };
        creation(c).required.push('tier');
      },
      verdict: 'major',
    },
  ],
  [
    'a new optional field',
    { edit: (c) => Object.assign(creation(c).properties, { tier: { type: 'string' } }), verdict: 'minor' },
  ],
  ['a field becomes required', { edit: (c) => creation(c).required.push('parent_external_id'), verdict: 'major' }],
  [
    'a field becomes optional',
    { edit: (c) => Object.assign(creation(c), { required: ['external_id'] }), verdict: 'minor', redocly: 'patch' },
  ],
  [
    'a deprecated field',
    { edit: (c) => Object.assign(name(c), { deprecated: true }), verdict: 'minor', redocly: 'patch' },
  ],

  // Values in requests
  ['a tightened limit', { edit: (c) => Object.assign(name(c), { maxLength: 100 }), verdict: 'major' }],
  ['a loosened limit', { edit: (c) => Object.assign(name(c), { maxLength: 300 }), verdict: 'minor', redocly: 'patch' }],
  ['a limit removed', { edit: (c) => delete name(c).maxLength, verdict: 'minor', redocly: 'patch' }],
  ['an enum where any string was right', { edit: (c) => Object.assign(name(c), { enum: ['a'] }), verdict: 'major' }],
  [
    'an enum narrowed',
    {
      before: (c) => Object.assign(name(c), { enum: ['a', 'b'] }),
      edit: (c) => name(c).enum.pop(),
      verdict: 'major',
    },
  ],
  [
    'an enum widened',
    {
      before: (c) => Object.assign(name(c), { enum: ['a', 'b'] }),
      edit: (c) => name(c).enum.push('c'),
      verdict: 'minor',
      redocly: 'patch',
    },
  ],
  [
    'a type widened',
    { edit: (c) => Object.assign(name(c), { type: ['string', 'null'] }), verdict: 'minor', redocly: 'patch' },
  ],
  [
    'a type narrowed',
    { edit: (c) => Object.assign(c.components.schemas.CustomValue, { type: ['string'] }), verdict: 'major' },
  ],
  ['a format', { edit: (c) => Object.assign(name(c), { format: 'email' }), verdict: 'major' }],
  [
    'fields other than the listed refused',
    { edit: (c) => Object.assign(creation(c), { additionalProperties: false }), verdict: 'major' },
  ],
  [
    'a sub-schema lifted',
    {
      before: (c) => Object.assign(creation(c), { not: { required: ['x'] } }),
      edit: (c) => delete creation(c).not,
      verdict: 'minor',
      redocly: 'patch',
    },
  ],
  [
    'a keyword that redocly does not judge',
    {
      before: (c) => Object.assign(creation(c), { contains: {}, minContains: 1 }),
      edit: (c) => Object.assign(creation(c), { minContains: 2 }),
      verdict: 'major',
      redocly: 'patch',
    },
  ],
  [
    'fields by pattern',
    {
      edit: (c) => Object.assign(creation(c), { patternProperties: { '^x': { type: 'string' } } }),
      verdict: 'major',
      redocly: 'minor',
    },
  ],
  [
    'another default',
    {
      before: (c) => Object.assign(name(c), { default: 'x' }),
      edit: (c) => Object.assign(name(c), { default: 'y' }),
      verdict: 'major',
      redocly: 'patch',
    },
  ],

  // Bodies and parameters
  [
    'a required body where there was none',
    {
      edit: (c) => Object.assign(byId(c).delete, { requestBody: { required: true, content: json({}) } }),
      verdict: 'major',
      redocly: 'minor',
    },
  ],
  [
    'an optional body where there was none',
    { edit: (c) => Object.assign(byId(c).delete, { requestBody: { content: json({}) } }), verdict: 'minor' },
  ],
  [
    'a body that becomes optional',
    { edit: (c) => Object.assign(create(c).requestBody, { required: false }), verdict: 'minor', redocly: 'patch' },
  ],
  ['a new required parameter', { edit: query({ name: 'q', required: true }), verdict: 'major' }],
  ['a new optional parameter', { edit: query({ name: 'q' }), verdict: 'minor' }],
  ['a path parameter renamed in every path', { edit: renamePath('customerExternalId', 'id'), verdict: 'major' }],
  [
    'a path parameter renamed in one path',
    { edit: renamePath('contactExternalId', 'id'), verdict: 'major', redocly: 'patch' },
  ],

  // Operations and statuses
  ['an operation removed', { edit: (c) => delete byId(c).delete, verdict: 'major' }],
  [
    'an operation added',
    { edit: (c) => Object.assign(byId(c), { patch: { ...byId(c).put, operationId: 'x' } }), verdict: 'minor' },
  ],
  ['an operation renamed', { edit: (c) => Object.assign(create(c), { operationId: 'x' }), verdict: 'major' }],
  [
    'an operation deprecated',
    { edit: (c) => Object.assign(create(c), { deprecated: true }), verdict: 'minor', redocly: 'patch' },
  ],
  [
    'a new status',
    { edit: (c) => Object.assign(create(c).responses, { 409: { description: 'x' } }), verdict: 'minor' },
  ],
  ['a removed status', { edit: (c) => delete create(c).responses['406'], verdict: 'major' }],
  ['another server', { edit: (c) => Object.assign(c.servers[0], { url: 'https://x.example' }), verdict: 'major' }],

  // Responses. An open body has no content, so its type is unknown: whoever reads it must look first, and still may.
  [
    'a response body that was open becomes closed',
    { edit: respond({ type: 'object', required: ['a'], additionalProperties: false }), verdict: 'minor' },
  ],
  [
    'a response body that was closed becomes open',
    {
      before: respond({ type: 'object' }),
      edit: (c) => delete c.components.responses.Answered.content,
      verdict: 'major',
    },
  ],
  [
    'a field of a response removed',
    {
      before: respond({ type: 'object', properties: { a: {} } }),
      edit: (c) => Object.assign(answer(c), { properties: {} }),
      verdict: 'major',
    },
  ],
  [
    'a field of a response that always comes',
    {
      before: respond({ type: 'object', properties: { a: {} } }),
      edit: (c) => Object.assign(answer(c), { required: ['a'] }),
      verdict: 'minor',
      redocly: 'patch',
    },
  ],
  [
    'an enum of a response widened',
    { before: respond({ enum: ['a'] }), edit: (c) => answer(c).enum.push('b'), verdict: 'major' },
  ],
  [
    'an enum of a response narrowed',
    {
      before: respond({ enum: ['a', 'b'] }),
      edit: (c) => answer(c).enum.pop(),
      verdict: 'minor',
      redocly: 'patch',
    },
  ],
  [
    'a limit loosened in a request and a response at once',
    {
      before: respond({ $ref: '#/components/schemas/CustomerCreation' }),
      edit: (c) => Object.assign(name(c), { maxLength: 300 }),
      verdict: 'major',
    },
  ],

  // The webhook, where the sides are swapped
  ['a signature that is gone', { edit: (c) => delete hook(c).parameters, verdict: 'major', redocly: 'patch' }],
  [
    'a payload that becomes described',
    {
      edit: (c) => Object.assign(hook(c).requestBody, { content: json({ type: 'object', required: ['a'] }) }),
      verdict: 'minor',
      redocly: 'patch',
    },
  ],
  ['a webhook removed', { edit: (c) => delete c.webhooks.accountEvent, verdict: 'major' }],

  // Security
  [
    'security added',
    {
      before: bearer,
      edit: (c) => Object.assign(create(c), { security: [{ customerscoreKey: [], bearer: [] }] }),
      verdict: 'major',
    },
  ],
  [
    'security added everywhere',
    {
      before: (c) => Object.assign(c, { security: [] }),
      edit: (c) => Object.assign(c, { security: real.security }),
      verdict: 'major',
    },
  ],
  [
    'another key as well as the one',
    {
      before: bearer,
      edit: (c) => Object.assign(create(c), { security: [{ customerscoreKey: [] }, { bearer: [] }] }),
      verdict: 'minor',
      redocly: 'major',
    },
  ],
  [
    'the same key written down again',
    { edit: (c) => Object.assign(create(c), { security: c.security }), verdict: 'patch', redocly: 'major' },
  ],
  ['security removed', { edit: (c) => Object.assign(create(c), { security: [] }), verdict: 'minor' }],

  // Extensions
  [
    'x-unique-by added',
    {
      before: (c) => delete c.components.schemas.Metrics['x-unique-by'],
      edit: (c) => Object.assign(c.components.schemas.Metrics, { 'x-unique-by': 'date' }),
      verdict: 'major',
      redocly: 'patch',
    },
  ],
  [
    'x-unique-by removed',
    { edit: (c) => delete c.components.schemas.Metrics['x-unique-by'], verdict: 'minor', redocly: 'patch' },
  ],
  [
    'requestsPerMinute lowered',
    { edit: (c) => Object.assign(limits(c).requestsPerMinute, { value: 1 }), verdict: 'major', redocly: 'none' },
  ],
  [
    'requestsPerMinute raised',
    { edit: (c) => Object.assign(limits(c).requestsPerMinute, { value: 1000 }), verdict: 'minor', redocly: 'none' },
  ],
  [
    'requests counted in another pool',
    { edit: (c) => Object.assign(limits(c).requestsPerMinute, { pool: 'x' }), verdict: 'major', redocly: 'none' },
  ],
  [
    'Retry-After in another unit',
    { edit: (c) => Object.assign(limits(c).retryAfter, { value: 'minutes' }), verdict: 'major', redocly: 'none' },
  ],
  ['a limit that is gone', { edit: (c) => delete limits(c).maxBodyBytes, verdict: 'major', redocly: 'none' }],
  [
    'limits that are new',
    {
      before: (c) => delete create(c)['x-limits'],
      edit: (c) => Object.assign(create(c), { 'x-limits': { maxItems: { value: 5 } } }),
      verdict: 'major',
      redocly: 'minor',
    },
  ],
  [
    'an extension that the gate does not know',
    { edit: (c) => Object.assign(name(c), { 'x-new': { rule: 1 } }), verdict: 'major', redocly: 'minor' },
  ],
];

const met = new Set<number>();

function levelOf(found: readonly RedoclyChange[]): Level {
  // Redocly itself does not count the version.
  return highest(
    found
      .filter(({ typeName, property }) => !(typeName === 'Info' && property === 'version'))
      .map(({ impact }) => ({ level: impact })),
  );
}

const securityOf = ({ operation }: Operation) => operation.security;

describe('edits of the contract', () => {
  test.concurrent.each(rows)('%s', async (_, { before, edit, verdict, redocly = verdict }) => {
    const base: Contract = structuredClone(real);
    before?.(base);
    const today = structuredClone(base);
    edit(today);
    const found = await redoclyDiff(spellOutSecurity(base), spellOutSecurity(today));
    // That security is spelled out is a correction too. A run of redocly is dear, so only where it tells.
    const [was, is] = [base, today].map((c) => JSON.stringify([c.security, operationsOf(c).map(securityOf)]));
    const alone = was === is ? found : await redoclyDiff(base, today);
    expect({ verdict: highest(judge(found, base, today)), redocly: levelOf(alone) }).toEqual({ verdict, redocly });
    for (const change of found) met.add(corrections.findIndex(({ applies }) => applies(change)));
  });
});

test('each correction is needed by a row', () => {
  expect(corrections.filter((_, index) => !met.has(index)).map(({ reason }) => reason)).toEqual([]);
});
