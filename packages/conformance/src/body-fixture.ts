/**
 * A module that compiles if the types take a value for the body of an operation.
 *
 * @param index which argument of the client's method the body is, from 0: as many as the path has parameters
 */
export function bodyFixture(operationId: string, index: number, body: unknown): string {
  // In an object literal, only a computed `__proto__` is a property.
  const literal = JSON.stringify(body, null, 2).replaceAll('"__proto__":', '["__proto__"]:');
  return `import type { Client } from '@customerscore-kit/contract';
export const body: Parameters<Client['${operationId}']>[${index}] = ${literal};
`;
}
