import type { Check } from './check.ts';
import type { StandardIssue, ValidationError, Validator } from './declarations/validation.ts';
import type { Place } from './explain.ts';
import { validate } from './validate.ts';

/**
 * Creates a validator from a compiled check.
 *
 * @param subject what messages call the value. Default: "The body"
 */
export function validator<Value>(check: Check, subject?: string): Validator<Value> {
  return Object.assign(
    (value: unknown) => {
      const { sent, errors } = validate(check, value, errorOf, subject);
      return errors.length === 0 ? { ok: true, value: sent as Value } : { ok: false, errors };
    },
    {
      '~standard': {
        version: 1,
        vendor: 'customerscore-kit',
        validate: (value: unknown) => {
          const { sent, errors } = validate(check, value, issueOf, subject);
          return errors.length === 0 ? { value: sent as Value } : { issues: errors };
        },
      },
    } as const,
  ) as Validator<Value>;
}

/** Completes the short message of an error: capitalizes it, and rewrites it where a form field reads better otherwise. */
function errorOf(error: ValidationError): ValidationError {
  let { keyword, params, shortMessage } = error;
  if (keyword === 'maxLength') shortMessage = `must be at most ${params.limit} characters.`;
  if (keyword === 'required') {
    shortMessage = 'is required.';
    error.missingProperty = params.missingProperty as string;
  }
  error.shortMessage = shortMessage[0]!.toUpperCase() + shortMessage.slice(1);
  return error;
}

/** @see https://standardschema.dev/schema */
function issueOf(error: ValidationError, place: Place): StandardIssue {
  const { shortMessage, missingProperty } = errorOf(error);
  return { message: shortMessage, path: pathOf(place).concat(missingProperty ?? []) };
}

/** The keys from the root to a position. Those of arrays are numbers. */
function pathOf({ holder, key }: Place): (string | number)[] {
  return holder ? [...pathOf(holder), Array.isArray(holder.value) ? Number(key) : key] : [];
}
