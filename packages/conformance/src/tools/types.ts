import { operations } from '@customerscore-kit/contract/operations';
import { bodyFixture } from '../body-fixture.ts';
import { type Case, cases } from '../cases.ts';
import { compile } from '../compile.ts';
import type { Tool } from '../tool.ts';

/** The generated types: whether the example compiles as the body of its operation. */
export function typesTool(): Tool {
  const applies = ({ rejection }: Case) => rejection?.visibleTo !== 'value';
  const messages = compile(
    Object.fromEntries(
      cases
        .filter(applies)
        .map(({ name, operationId, body }) => [
          name,
          bodyFixture(operationId, operations[operationId].pathParameters.length, body),
        ]),
    ),
  );
  return {
    name: 'types',
    applies,
    expected: ({ rejection }) => (rejection ? 'refused' : 'accepted'),
    run({ name }) {
      const [first] = messages[name]!;
      // Report errors in the fixture itself, such as a failed import, instead of counting them as "refused".
      if (first !== undefined && !/^TS(2322|2353|2739|2740|2741|2559):/.test(first)) return first;
      return first === undefined ? 'accepted' : 'refused';
    },
  };
}
