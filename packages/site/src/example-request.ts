import type { OperationId } from '@customerscore-kit/contract/operations';
import type { ContractPackage } from './contract-package.ts';
import type { Operation } from './document.ts';

/** A request that shows an operation. */
export interface ExampleRequest {
  /** Values of the path parameters, by name, in the order of the path. */
  parameters: Record<string, string>;
  /** The first example body of the contract; undefined if it has none. */
  body: unknown;
}

/** The request that samples, pages and the tools of the site show for an operation. */
export function exampleRequest(
  operation: Operation,
  { document, operations, examples }: ContractPackage,
): ExampleRequest {
  const id = operation.operationId as OperationId;
  const [shown] = Object.keys(operation.requestBody?.content['application/json']?.examples ?? {});
  return {
    parameters: Object.fromEntries(
      operations[id].pathParameters.map((name) => [name, document.components.parameters[name]?.example ?? 'an-id']),
    ),
    body: shown === undefined ? undefined : examples[id]!.accepted[shown]!.body,
  };
}
