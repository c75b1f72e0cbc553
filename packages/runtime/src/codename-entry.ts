import type { Codename, ValueType } from './declarations/account.ts';
import { isDate, isEmail, isUri } from './formats.ts';
import { maxSeconds } from './times.ts';

/** The definition of a codename, prepared for checks. */
export interface Entry {
  type: ValueType;
  values: ReadonlySet<unknown> | undefined;
  isIntegrationFed: boolean;
  /** The type, if {@link accepts} checks it without a call. */
  inlined: number;
}

/** The types that {@link accepts} checks without a call. Numbers, because V8 compares them faster than strings. */
const notInlined = 0;
const strings = 1;
const numbers = 2;
const booleans = 3;
const dates = 4;
const inlinedTypes: Partial<Record<ValueType, number>> = {
  string: strings,
  number: numbers,
  boolean: booleans,
  date: dates,
};

export function entryOf(definition: ValueType | Codename): Entry {
  const { type, values, source }: Codename = typeof definition === 'string' ? { type: definition } : definition;
  const isIntegrationFed = source === 'integration';
  const inlined = isIntegrationFed || values !== undefined ? notInlined : (inlinedTypes[type] ?? notInlined);
  return { type, values: values && new Set(values), isIntegrationFed, inlined };
}

/** Like {@link fits}, but faster for common types. Of numbers, the contract's own rules exclude NaN and infinities. */
export function accepts(entry: Entry, value: unknown): boolean {
  switch (entry.inlined) {
    case strings:
      return typeof value === 'string';
    case numbers:
      return typeof value === 'number';
    case booleans:
      return typeof value === 'boolean';
    case dates:
      return typeof value === 'string' && isDate(value);
    default:
      return fits(entry, value);
  }
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
