import { type AcceptedExample, examples, type RejectedExample } from '@customerscore-kit/contract/examples';

/** Id of an operation with examples: those whose body has a documented shape. */
export type OperationId = keyof typeof examples;

/** An example that every tool is tested with. */
export interface Case {
  /** `uploadCustomers/accepted/vendor-full-example` */
  name: string;
  operationId: OperationId;
  /** Ids of statements of the vendor's page, for test titles: `S05 S06 `. */
  statements: string;
  body: unknown;
  /** The JSON to send, if it differs from `JSON.stringify(body)`. */
  text?: string;
  /** How the body must be rejected; undefined if it must be accepted. */
  rejection:
    | { status: number; visibleTo: 'type' | 'value'; errors: readonly { pointer: string; keyword: string }[] }
    | undefined;
}

/** A number that is valid JSON but too large for JavaScript: JSON.parse returns Infinity, which JSON.stringify turns into null. */
const text = '{"customers":[{"external_id":"1","name":"A","attributes":{"seats":1e999}}]}';
const numberBeyondJavaScript: Case = {
  name: 'uploadCustomers/rejected/number-beyond-javascript',
  operationId: 'uploadCustomers',
  statements: '',
  body: JSON.parse(text),
  text,
  rejection: {
    status: 400,
    visibleTo: 'value',
    errors: [{ pointer: '/customers/0/attributes/seats', keyword: 'type' }],
  },
};

const exampleCases: Case[] = (Object.keys(examples) as OperationId[]).flatMap((operationId) => {
  const { accepted, rejected } = examples[operationId];
  return [
    ...Object.entries<AcceptedExample<unknown>>(accepted).map(([name, { body, statements }]) => ({
      name: `${operationId}/accepted/${name}`,
      operationId,
      statements: statements.map((id) => `${id} `).join(''),
      body,
      rejection: undefined,
    })),
    ...Object.entries<RejectedExample>(rejected).map(([name, { body, statements, status, fault, errors }]) => ({
      name: `${operationId}/rejected/${name}`,
      operationId,
      statements: statements.map((id) => `${id} `).join(''),
      body,
      rejection: { status, visibleTo: fault, errors },
    })),
  ];
});

/** Every example of every operation, and a case that no example file can express. */
export const cases: Case[] = [...exampleCases, numberBeyondJavaScript];
