import { type AcceptedExample, examples, type RejectedExample } from '@customerscore-kit/contract/examples';
import { type OperationId, operations } from '@customerscore-kit/contract/operations';
import { preparedKeys } from './prepared-keys.ts';
import type { StatusTest, Trigger } from './status-tests.ts';

/** Name of the contract in every workflow file. `--server` of respect maps it to the server under test. */
export const sourceName = 'customerscore';

/**
 * Dialect of the inputs. Respect compiles its meta-schema twice for each workflow. That of the whole of JSON Schema takes
 * twenty times as long as this one, which has only `format`: more than half of a run.
 */
const inputsDialect = 'https://json-schema.org/draft/2020-12/meta/format-annotation';

/** Id of the workflow that tests a status, and of its only step. */
export const statusTestId = ({ operationId, status }: StatusTest) => `${operationId}-${status}`;

/**
 * An Arazzo document with one workflow for each status test that has a trigger. Each status needs its own workflow, because a
 * failing step ends the workflow.
 *
 * The key is the input `key` and is sent through `x-security`: only there does respect mask it in its reports.
 *
 * @param contract path of the bundled contract
 * @param server base URL of the server, without a trailing slash
 * @throws Error when an operation has examples, but none that is an invalid object.
 */
export function statusWorkflows(statusTests: readonly StatusTest[], contract: string, server: string): object {
  return {
    arazzo: '1.0.1',
    info: { title: 'Every documented status of every operation', version: '1.0.0' },
    sourceDescriptions: [{ name: sourceName, type: 'openapi', url: contract }],
    workflows: statusTests
      .filter(({ trigger }) => trigger !== undefined)
      .map((statusTest) => ({
        workflowId: statusTestId(statusTest),
        inputs: {
          $schema: inputsDialect,
          type: 'object',
          required: ['key', 'customer', 'knownCustomer'],
          properties: {
            key: { type: 'string', format: 'password' },
            customer: { type: 'string' },
            knownCustomer: { type: 'string' },
          },
        },
        steps: [step(statusTest, server)],
      })),
  };
}

function step(statusTest: StatusTest, server: string): object {
  const { operationId, status, trigger } = statusTest;
  const operation = operations[operationId];
  const body = bodyOf(statusTest);
  if (trigger === 'with another method') {
    // Servers check the method before the key and the body. No path of the contract has this method.
    const url = server + operation.path.replaceAll(/\{[^}]+\}/g, 'none');
    return {
      stepId: statusTestId(statusTest),
      'x-operation': { url, method: 'patch' },
      successCriteria: [{ condition: `$statusCode == ${status}` }],
    };
  }
  return {
    stepId: statusTestId(statusTest),
    operationId,
    ...(trigger !== 'without a key' && {
      'x-security': operation.security.map(({ scheme }) => ({
        schemeName: scheme,
        values: { apiKey: (trigger && keys[trigger]) ?? '$inputs.key' },
      })),
    }),
    parameters: [
      ...operation.pathParameters.map((name) => ({ in: 'path', name, value: idOf(statusTest) })),
      ...(trigger === 'Prefer' ? [{ in: 'header', name: 'Prefer', value: `code=${status}` }] : []),
      ...(trigger === 'with Accept: text/csv' ? [{ in: 'header', name: 'Accept', value: 'text/csv' }] : []),
    ],
    ...(body !== undefined && { requestBody: { contentType: 'application/json', payload: body } }),
    successCriteria: [{ condition: `$statusCode == ${status}` }],
  };
}

/** Keys for triggers that need another key than the input. Except for the wrong one, only a prepared mock accepts them. */
const keys: Partial<Record<Trigger, string>> = {
  'with a wrong key': 'not-a-key',
  'over the rate limit': preparedKeys.overLimit,
  'without configured scoring': preparedKeys.unconfigured,
  'in a blocked account': preparedKeys.blocked,
};

/** The value of path parameters. */
function idOf(statusTest: StatusTest): string {
  if (statusTest.isPrepared && statusTest.trigger === 'by itself') return statusTestId(statusTest);
  return statusTest.trigger === 'by itself' ? '$inputs.knownCustomer' : '$inputs.customer';
}

/**
 * The first short accepted body of the contract, or an invalid body; undefined for an operation without examples. Requests
 * with a missing or wrong key get an invalid body too, so that a server that ignores the key stores nothing.
 */
function bodyOf({ operationId, trigger }: StatusTest): unknown {
  if (!hasExamples(operationId)) return undefined;
  const { accepted, rejected } = examples[operationId];
  if (trigger !== undefined && withValidBody.has(trigger)) {
    return Object.values<AcceptedExample<unknown>>(accepted).find(({ body }) => isShort(body))?.body;
  }
  // An error of type is visible in the schema, so every server can refuse it. The body must be an object with fields:
  // respect sends a string as plain text, and nothing at all for an empty object.
  const refused = Object.values<RejectedExample>(rejected).find(
    ({ status, fault, body }) => status === 400 && fault === 'type' && isFilledObject(body),
  );
  if (refused === undefined) throw new Error(`No rejected example of ${operationId} is an object with "fault: type".`);
  return refused.body;
}

/** The triggers that work only if the rest of the request is valid. */
const withValidBody = new Set<Trigger>([
  'by itself',
  'for an unknown id',
  'with Accept: text/csv',
  'over the rate limit',
  'without configured scoring',
  'in a blocked account',
  'Prefer',
]);

const hasExamples = (operationId: OperationId): operationId is keyof typeof examples => operationId in examples;

/** Excludes the examples at a limit, which would bloat the report. */
const isShort = (body: unknown) => isFilledObject(body) && JSON.stringify(body).length < 1000;

const isFilledObject = (body: unknown) =>
  typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length > 0;
