import * as validators from '@customerscore-kit/contract/validators';
import type { OperationId } from '../cases.ts';
import type { Tool } from '../tool.ts';

type Validate = (value: unknown) => { ok: true } | { ok: false; errors: { pointer: string; keyword: string }[] };

/** The generated validators: the verdict, and every fault with pointer and keyword. */
export function askValidators(): Tool {
  return {
    name: 'validators',
    isAsked: () => true,
    want: ({ fault }) => (fault ? fault.errors : 'accepted'),
    ask({ operationId, body }) {
      const result = validatorOf(operationId)(body);
      return result.ok ? 'accepted' : result.errors.map(({ pointer, keyword }) => ({ pointer, keyword }));
    },
  };
}

function validatorOf(operationId: OperationId): Validate {
  const name = `validate${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`;
  return (validators as unknown as Record<string, Validate>)[name]!;
}
