import { type AcceptedExample, examples, type RejectedExample } from '@customerscore-kit/contract/examples';

/** Id of an operation that has examples: one with a body of a documented shape. */
export type OperationId = keyof typeof examples;

/** One example as a question to the tools. */
export interface Case {
  /** `uploadCustomers/accepted/vendor-full-example` */
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
export const cases: Case[] = (Object.keys(examples) as OperationId[]).flatMap((operationId) => {
  const { accepted, rejected } = examples[operationId];
  return [
    ...Object.entries<AcceptedExample<unknown>>(accepted).map(([name, { body, statements }]) => ({
      name: `${operationId}/accepted/${name}`,
      operationId,
      statements: statements.map((id) => `${id} `).join(''),
      body,
      fault: undefined,
    })),
    ...Object.entries<RejectedExample>(rejected).map(([name, { body, statements, status, fault, errors }]) => ({
      name: `${operationId}/rejected/${name}`,
      operationId,
      statements: statements.map((id) => `${id} `).join(''),
      body,
      fault: { status, visibleTo: fault, errors },
    })),
  ];
});
