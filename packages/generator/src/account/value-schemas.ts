import type { Codename, ValueType } from '@customerscore-kit/runtime/declarations/account';
import { maxSeconds } from '@customerscore-kit/runtime/times';
import type { Schema } from '../contract/openapi.ts';

/** The JSON Schema of each type of value. A time is in seconds: a figure that would be thousands of years off is refused. */
const schemas: Record<ValueType, Schema> = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  timestamp: { type: 'number', maximum: maxSeconds, description: 'Seconds since 1970.' },
  url: { type: 'string', format: 'uri' },
  email: { type: 'string', format: 'email' },
};

/** The types of values that an account file knows. */
export const valueTypes = Object.keys(schemas) as ValueType[];

/**
 * What a value of the codename must be, where the API takes values of some JSON types.
 *
 * @returns `false` for a codename that cannot be written there: an integration feeds it, or the place takes no such type.
 */
export function schemaOfCodename(
  { type, label, description, values, source }: Codename,
  takes: readonly string[],
): Schema | false {
  const schema = schemas[type];
  if (source === 'integration' || !takes.includes(String(schema.type))) return false;
  return {
    ...schema,
    ...(label === undefined ? {} : { title: label }),
    ...(description === undefined ? {} : { description: [description, schema.description].filter(Boolean).join(' ') }),
    ...(values === undefined ? {} : { enum: values }),
  };
}

/** The long form of what an account file says of a codename. */
export function definitionOf(definition: ValueType | Codename): Codename {
  return typeof definition === 'string' ? { type: definition } : definition;
}
