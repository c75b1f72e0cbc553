import { examples } from '@customerscore-kit/contract/examples';
import { type OperationId, operations } from '@customerscore-kit/contract/operations';

/** One example as a question to the tools. */
export interface Case {
  /** `uploadCustomers/accepted/seed-full` */
  name: string;
  operationId: OperationId;
  /** Statements of the vendor's page, for titles: `S05 S06 `. */
  statements: string;
  body: unknown;
  /** Undefined for an example that must be accepted. */
  fault:
    | { status: number; visibleTo: 'type' | 'value'; errors: readonly { pointer: string; keyword: string }[] }
    | undefined;
}

/** Every example of every operation. */
export const cases: Case[] = (Object.keys(operations) as OperationId[]).flatMap((operationId) => {
  const { accepted, rejected } = examples[operationId];
  return [
    ...Object.entries(accepted).map(([name, { body, statements }]) => ({
      name: `${operationId}/accepted/${name}`,
      operationId,
      statements: statements.map((id) => `${id} `).join(''),
      body,
      fault: undefined,
    })),
    ...Object.entries(rejected).map(([name, { body, statements, status, fault, errors }]) => ({
      name: `${operationId}/rejected/${name}`,
      operationId,
      statements: statements.map((id) => `${id} `).join(''),
      body,
      fault: { status, visibleTo: fault, errors },
    })),
  ];
});
