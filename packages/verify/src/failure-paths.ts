import { type AcceptedExample, examples, type RejectedExample } from '@customerscore-kit/contract/examples';
import { type OperationId, operations } from '@customerscore-kit/contract/operations';
import type { Provocation } from './provocations.ts';

/** Name of the contract in every workflow file; the server of a run is given for it. */
export const sourceName = 'customerscore';

/**
 * Dialect of the inputs. Respect compiles the meta-schema of their schema anew for each workflow, twice. That of the whole of
 * JSON Schema takes twenty times as long as this one, of `format` alone: more than half of a run.
 */
const inputsDialect = 'https://json-schema.org/draft/2020-12/meta/format-annotation';

/** Id of the workflow, and of its only step, that provokes a status. */
export const provocationId = ({ operationId, status }: Provocation) => `${operationId}-${status}`;

/**
 * An Arazzo document with a workflow for each provocation that has a way. One workflow each, since the first step that
 * fails ends its workflow.
 *
 * The key is the input `key`, and goes through `x-security`, which alone makes respect mask it in its reports.
 *
 * @param contract path of the bundled contract
 * @throws Error when an operation has examples but none of a faulty object.
 */
export function failurePaths(provocations: readonly Provocation[], contract: string): object {
  return {
    arazzo: '1.0.1',
    info: { title: 'Every documented status of every operation', version: '1.0.0' },
    sourceDescriptions: [{ name: sourceName, type: 'openapi', url: contract }],
    workflows: provocations
      .filter(({ way }) => way !== undefined)
      .map((provocation) => ({
        workflowId: provocationId(provocation),
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
        steps: [step(provocation)],
      })),
  };
}

function step(provocation: Provocation): object {
  const { operationId, status, way } = provocation;
  const operation = operations[operationId];
  const body = bodyOf(provocation);
  return {
    stepId: provocationId(provocation),
    operationId,
    ...(way !== 'without a key' && {
      'x-security': operation.security.map(({ scheme }) => ({
        schemeName: scheme,
        values: { apiKey: way === 'with a wrong key' ? 'not-a-key' : '$inputs.key' },
      })),
    }),
    parameters: [
      ...operation.pathParameters.map((name) => ({
        in: 'path',
        name,
        value: way === 'by itself' ? '$inputs.knownCustomer' : '$inputs.customer',
      })),
      ...(way === 'Prefer' ? [{ in: 'header', name: 'Prefer', value: `code=${status}` }] : []),
    ],
    ...(body !== undefined && { requestBody: { contentType: 'application/json', payload: body } }),
    successCriteria: [{ condition: `$statusCode == ${status}` }],
  };
}

/**
 * The first right body of the contract, or a wrong one; undefined for an operation without examples. What must be refused
 * for its key has a wrong one too, so that a server that does not look at keys stores nothing.
 */
function bodyOf({ operationId, way }: Provocation): unknown {
  if (!hasExamples(operationId)) return undefined;
  const { accepted, rejected } = examples[operationId];
  if (way === 'by itself' || way === 'Prefer' || way === 'for an unknown id') {
    return Object.values<AcceptedExample<unknown>>(accepted).find(({ body }) => isShort(body))?.body;
  }
  // A fault that the types see is one that any reader of the schema sees. Respect sends text for a string, and nothing
  // at all for an empty object.
  const refused = Object.values<RejectedExample>(rejected).find(
    ({ status, fault, body }) => status === 400 && fault === 'type' && isFilledObject(body),
  );
  if (refused === undefined) throw new Error(`No rejected example of ${operationId} is an object with a faulty type.`);
  return refused.body;
}

const hasExamples = (operationId: OperationId): operationId is keyof typeof examples => operationId in examples;

/** Not one of the examples at a limit, which would make the report long. */
const isShort = (body: unknown) => isFilledObject(body) && JSON.stringify(body).length < 1000;

const isFilledObject = (body: unknown) =>
  typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length > 0;
