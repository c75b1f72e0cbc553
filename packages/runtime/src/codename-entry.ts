import type { ValueType } from './declarations/account.ts';
import { isDate, isEmail, isUri } from './formats.ts';
import { maxSeconds } from './times.ts';

/** A codename, ready to be looked up: what its values must be. */
export interface Entry {
  type: ValueType;
  values: ReadonlySet<unknown> | undefined;
  isFed: boolean;
  /** The type of all values that fit, as typeof has it; undefined if there is more to look at than the type. */
  plainType: string | undefined;
}

/** Whether a value fits its codename. */
export function fits({ type, values, isFed }: Entry, value: unknown): boolean {
  if (isFed || (values !== undefined && !values.has(value))) return false;
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'timestamp':
      return typeof value === 'number' && Number.isFinite(value) && value <= maxSeconds;
    case 'url':
      return typeof value === 'string' && isUri(value);
    case 'email':
      return typeof value === 'string' && isEmail(value);
  }
}
