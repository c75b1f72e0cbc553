import type { ValueType } from './declarations/account.ts';
import { isDate, isEmail, isUri } from './formats.ts';
import { maxSeconds } from './times.ts';

/** The definition of a codename, prepared for checks. */
export interface Entry {
  type: ValueType;
  values: ReadonlySet<unknown> | undefined;
  isIntegrationFed: boolean;
  /** The `typeof` of all valid values, if the type alone decides; otherwise undefined. */
  plainType: string | undefined;
}

/** Whether a value is valid for its codename. */
export function fits({ type, values, isIntegrationFed }: Entry, value: unknown): boolean {
  if (isIntegrationFed || (values !== undefined && !values.has(value))) return false;
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
