import { describe, expect, test } from 'vitest';
import type { OpenApiDocument, Provenance } from './openapi.ts';
import { readOperations } from './operations.ts';

const said = (source: string, of?: string[]): Provenance => ({ level: 'documented', source, ...(of ? { of } : {}) });

/** A document of one operation, `GET /things/{id}`, with parts replaced. */
function document(operation: object = {}, item: object = {}): OpenApiDocument {
  return {
    servers: [{ url: 'https://example.com' }],
    security: [{ key: [] }],
    paths: {
      '/things/{id}': {
        parameters: [{ $ref: '#/components/parameters/id' }],
        get: {
          operationId: 'getThing',
          summary: 'Get thing',
          responses: { 200: { $ref: '#/components/responses/Found' } },
          'x-provenance': [said('page')],
          ...operation,
        },
        ...item,
      },
    },
    components: {
      schemas: { Thing: { type: 'object', properties: { parts: { type: 'array', maxItems: 7 } } } },
      parameters: { id: { name: 'id', in: 'path' } },
      responses: { Found: { description: 'Found.', 'x-provenance': [said('response')] } },
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-key' } },
    },
  } as unknown as OpenApiDocument;
}

const read = (operation?: object, item?: object) => readOperations(document(operation, item))[0]!;

test('resolves all references of an operation', () => {
  expect(read()).toMatchObject({
    id: 'getThing',
    method: 'GET',
    path: '/things/{id}',
    pathParameters: ['id'],
    body: undefined,
    security: [{ scheme: 'key', header: 'x-key' }],
    level: 'documented',
    limits: {},
  });
});

describe('the provenance of a status is', () => {
  test.each<[string, { given: Provenance[]; want: string }]>([
    ['the response, where the operation says nothing', { given: [], want: 'response' }],
    ['the responses of the operation', { given: [said('all', ['responses'])], want: 'all' }],
    [
      'the status of the operation, before its responses',
      { given: [said('all', ['responses']), said('one', ['200'])], want: 'one' },
    ],
    ['the response, where the operation speaks of another status', { given: [said('one', ['404'])], want: 'response' }],
  ])('%s', (_, { given, want }) => {
    const { statuses } = read({ 'x-provenance': [said('page'), ...given] });
    expect(statuses[0]).toMatchObject({ status: 200, provenance: [{ level: 'documented', source: want }] });
    expect(statuses[0]!.provenance[0]).not.toHaveProperty('of');
  });
});

describe('a body', () => {
  const withBody = (schema: object, more: object = {}) =>
    read({ requestBody: { content: { 'application/json': { schema } }, ...more } }).body;
  test.each<[string, { given: ReturnType<typeof withBody>; want: object }]>([
    [
      'with a name',
      {
        given: withBody({ $ref: '#/components/schemas/Thing' }, { required: true }),
        want: { mediaType: 'application/json', required: true, schema: 'Thing', shown: [] },
      },
    ],
    [
      'of an open shape',
      { given: withBody({}), want: { mediaType: 'application/json', required: false, schema: undefined, shown: [] } },
    ],
  ])('%s', (_, { given, want }) => {
    expect(given).toEqual(want);
  });
});

test('limits are numbers, or pointers to numbers', () => {
  const { limits } = read({
    'x-limits': {
      maxItems: { value: '#/components/schemas/Thing/properties/parts/maxItems' },
      requestsPerMinute: { value: 5, pool: 'slow' },
      retryAfter: { value: 'seconds' },
    },
  });
  expect(limits).toEqual({ maxItems: 7, requestsPerMinute: 5, ratePool: 'slow', retryAfterUnit: 'seconds' });
});

describe('refuses', () => {
  test.each<[string, { given: [operation?: object, item?: object]; want: string }]>([
    [
      'a parameter that is not declared',
      { given: [{}, { parameters: [] }], want: '/things/{id}: declare its parameters on the path' },
    ],
    [
      'a body whose schema has no name',
      {
        given: [{ requestBody: { content: { 'application/json': { schema: { type: 'object' } } } } }],
        want: 'getThing: the schema of the body must be a $ref',
      },
    ],
    [
      'a body of another media type',
      {
        given: [{ requestBody: { content: { 'text/csv': { schema: {} } } } }],
        want: 'getThing: the body must be application/json',
      },
    ],
    [
      'a default response',
      {
        given: [{ responses: { default: { $ref: '#/components/responses/Found' } } }],
        want: 'default: the key of a response must be a single status',
      },
    ],
    [
      'an operation without a source for the whole',
      {
        given: [{ 'x-provenance': [said('page', ['security'])] }],
        want: 'getThing: one x-provenance entry must cover the whole operation',
      },
    ],
    [
      'an unknown limit',
      { given: [{ 'x-limits': { maxSpeed: { value: 1 } } }], want: 'x-limits has no field "maxSpeed"' },
    ],
    ['a rate without a pool', { given: [{ 'x-limits': { requestsPerMinute: { value: 1 } } }], want: 'needs a pool' }],
    [
      'a security scheme that is no header',
      { given: [{ security: [{ cookie: [] }] }], want: '"cookie" must be a security scheme with a key in a header' },
    ],
  ])('%s', (_, { given, want }) => {
    expect(() => read(...given)).toThrow(want);
  });
});
