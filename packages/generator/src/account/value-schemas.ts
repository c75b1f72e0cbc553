import type { Codename, ValueType } from '@customerscore-kit/runtime/declarations/account';
import { maxSeconds } from '@customerscore-kit/runtime/times';
import type { Schema } from '../contract/openapi.ts';

/** The JSON Schema of each value type. Timestamps are in seconds; the maximum catches milliseconds. */
const schemas: Record<ValueType, Schema> = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  timestamp: { type: 'number', maximum: maxSeconds, description: 'Seconds since 1970.' },
  url: { type: 'string', format: 'uri' },
  email: { type: 'string', format: 'email' },
};

/** The value types of account files. */
export const valueTypes = Object.keys(schemas) as ValueType[];

/**
 * The schema for values of a codename.
 *
 * @param accepted JSON types that the API accepts in this position
 * @returns `false` if the codename cannot be written there: an integration feeds it, or its type is not accepted
 */
export function schemaOfCodename(
  { type, label, description, values, source }: Codename,
  accepted: readonly string[],
): Schema | false {
  const schema = schemas[type];
  if (source === 'integration' || !accepted.includes(String(schema.type))) return false;
  return {
    ...schema,
    ...(label === undefined ? {} : { title: label }),
    ...(description === undefined ? {} : { description: [description, schema.description].filter(Boolean).join(' ') }),
    ...(values === undefined ? {} : { enum: values }),
  };
}

/** The definition of a codename in its long form. */
export function definitionOf(definition: ValueType | Codename): Codename {
  return typeof definition === 'string' ? { type: definition } : definition;
}
