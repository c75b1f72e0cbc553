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
  /** The JSON of the body, where JSON.stringify would write another. */
  text?: string;
  /** Undefined for an example that must be accepted. */
  fault:
    | { status: number; visibleTo: 'type' | 'value'; errors: readonly { pointer: string; keyword: string }[] }
    | undefined;
}

/** A number that JSON can write and no JavaScript number can hold: JSON.parse gives Infinity, which is sent as null. */
const text = '{"customers":[{"external_id":"1","name":"A","attributes":{"seats":1e999}}]}';
const beyondNumbers: Case = {
  name: 'uploadCustomers/rejected/number-beyond-javascript',
  operationId: 'uploadCustomers',
  statements: '',
  body: JSON.parse(text),
  text,
  fault: { status: 400, visibleTo: 'value', errors: [{ pointer: '/customers/0/attributes/seats', keyword: 'type' }] },
};

const ofExamples: Case[] = (Object.keys(examples) as OperationId[]).flatMap((operationId) => {
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

/** Every example of every operation, and what no example can hold. */
export const cases: Case[] = [...ofExamples, beyondNumbers];
