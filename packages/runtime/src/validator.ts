import type { Check } from './check.ts';
import type { StandardIssue, ValidationError, Validator } from './declarations/validation.ts';
import type { Explained, Place } from './explain.ts';
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

/** Completes an error. Its short message is the predicate, except where a form field reads better otherwise. */
function errorOf(explained: Explained, predicate: string): ValidationError {
  const error = explained as ValidationError;
  const { keyword, params } = error;
  let short = predicate;
  if (keyword === 'maxLength') short = `must be at most ${params.limit} characters.`;
  if (keyword === 'required') {
    short = 'is required.';
    error.missingProperty = params.missingProperty as string;
  }
  error.shortMessage = short[0]!.toUpperCase() + short.slice(1);
  return error;
}

/** @see https://standardschema.dev/schema */
function issueOf(explained: Explained, predicate: string, place: Place): StandardIssue {
  const error = errorOf(explained, predicate);
  return { message: error.shortMessage, path: pathOf(place).concat(error.missingProperty ?? []) };
}

/** The keys from the root to a position. Those of arrays are numbers. */
function pathOf({ holder, key }: Place): (string | number)[] {
  return holder ? [...pathOf(holder), Array.isArray(holder.value) ? Number(key) : key] : [];
}
