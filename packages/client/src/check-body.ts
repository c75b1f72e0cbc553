import {
  type AccountInput,
  type Finding,
  type InspectedOperationId,
  inspect,
} from '@customerscore-kit/contract/inspect';
import { type OperationId, operations } from '@customerscore-kit/contract/operations';
import { ValidationError } from './errors.ts';
import type { Logger } from './logger.ts';
import type { CallOptions } from './options.ts';

/** How bodies are checked before they are sent. */
export interface BodyCheck {
  validate: NonNullable<CallOptions['validate']>;
  account: AccountInput | undefined;
  onWarning: (finding: Finding, operation: OperationId) => void;
}

/** Whether `inspect` knows the body of an operation. */
function isInspected(operation: OperationId): operation is InspectedOperationId {
  return 'codenames' in operations[operation];
}

/**
 * Inspects a body, and passes on each warning.
 *
 * @returns the warnings
 * @throws ValidationError if the API would refuse it
 */
export function checkBody(operation: OperationId, body: unknown, check: BodyCheck): readonly Finding[] {
  if (check.validate === 'off' || !isInspected(operation)) return [];
  const { errors, warnings, stats } = inspect(operation, body, { account: check.account });
  if (errors.length > 0 && check.validate === 'error') throw new ValidationError(errors, stats, operation);
  const all = [...errors, ...warnings];
  for (const finding of all) check.onWarning(finding, operation);
  return all;
}

/** What happens to warnings if nobody asks for them. */
export function logWarning({ warn }: Logger = console): BodyCheck['onWarning'] {
  return ({ code, pointer, message, suggestion }, operation) =>
    warn?.(`${operation}: ${pointer || 'the body'}: ${message} ${suggestion}`, { operation, code, pointer });
}
