import { literal } from './literal.ts';

/**
 * A module that compiles if the types accept a value as the body of an operation.
 *
 * @param index position of the body among the arguments of the client's method, which is the number of path parameters
 * @param from package to import the types from
 */
export function bodyFixture(
  operationId: string,
  index: number,
  body: unknown,
  from = '@customerscore-kit/contract',
): string {
  return `import type { Client } from '${from}';
export const body: Parameters<Client['${operationId}']>[${index}] = ${literal(body)};
`;
}
