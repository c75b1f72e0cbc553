import { operations } from '@customerscore-kit/contract/operations';
import { bodyFixture } from '../body-fixture.ts';
import { type Case, cases } from '../cases.ts';
import { compile } from '../compile.ts';
import type { Tool } from '../tool.ts';

/** The generated types: whether the example compiles as the body of its operation. */
export function askTypes(): Tool {
  const isAsked = ({ fault }: Case) => fault?.visibleTo !== 'value';
  const messages = compile(
    Object.fromEntries(
      cases
        .filter(isAsked)
        .map(({ name, operationId, body }) => [
          name,
          bodyFixture(operationId, operations[operationId].pathParameters.length, body),
        ]),
    ),
  );
  return {
    name: 'types',
    isAsked,
    want: ({ fault }) => (fault ? 'refused' : 'accepted'),
    ask({ name }) {
      const [first] = messages[name]!;
      // An error in the fixture itself, such as an import that is not found, is no verdict.
      if (first !== undefined && !/^TS(2322|2353|2739|2740|2741|2559):/.test(first)) return first;
      return first === undefined ? 'accepted' : 'refused';
    },
  };
}
