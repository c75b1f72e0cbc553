import * as validators from '@customerscore-kit/contract/validators';
import type { OperationId } from '../cases.ts';
import type { Tool } from '../tool.ts';

type Validate = (value: unknown) => { ok: true } | { ok: false; errors: { pointer: string; keyword: string }[] };

/** The generated validators: `accepted`, or every error with its pointer and keyword. */
export function validatorsTool(): Tool {
  return {
    name: 'validators',
    applies: () => true,
    expected: ({ rejection }) => (rejection ? rejection.errors : 'accepted'),
    run({ operationId, body }) {
      const result = validatorOf(operationId)(body);
      return result.ok ? 'accepted' : result.errors.map(({ pointer, keyword }) => ({ pointer, keyword }));
    },
  };
}

function validatorOf(operationId: OperationId): Validate {
  const name = `validate${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`;
  return (validators as unknown as Record<string, Validate>)[name]!;
}
