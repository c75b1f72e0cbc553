import { literal } from './literal.ts';

/**
 * A module that compiles if the types take a value for the body of an operation.
 *
 * @param index which argument of the client's method the body is, from 0: as many as the path has parameters
 * @param from the package that the types are of
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
