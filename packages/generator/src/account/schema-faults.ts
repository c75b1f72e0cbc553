import { nearest } from '@customerscore-kit/runtime/nearest';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { PlacedFault } from './placed-fault.ts';
import { valueTypes } from './value-schemas.ts';

/** What other programs call the types. */
const otherNames: Record<string, string> = {
  ...{ text: 'string', str: 'string', varchar: 'string', enum: 'string', list: 'string' },
  ...{ integer: 'number', int: 'number', float: 'number', double: 'number', decimal: 'number', currency: 'number' },
  ...{ bool: 'boolean', datetime: 'timestamp', 'date-time': 'timestamp', time: 'timestamp' },
  ...{ uri: 'url', link: 'url', mail: 'email', 'e-mail': 'email' },
};

const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
const checks = new WeakMap<object, ValidateFunction>();

/** Where an account file breaks the JSON Schema of account files, in plain words. */
export function schemaFaults(content: unknown, schema: object): PlacedFault[] {
  const check = checks.get(schema) ?? ajv.compile(schema);
  checks.set(schema, check);
  if (check(content)) return [];
  const faults = (check.errors ?? []).flatMap((error) => explain(error));
  // A value that is no object breaks the rules of types as well as those of objects.
  const places = faults.map(({ path, message }) => JSON.stringify([path, message]));
  return faults.filter((_, index) => places.indexOf(places[index]!) === index);
}

function explain({ keyword, instancePath, params, parentSchema, data, propertyName }: ErrorObject): PlacedFault[] {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const place = placeOf(path);
  const value = (message: string): PlacedFault[] => [{ path, at: 'value', message }];
  switch (keyword) {
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      const fields = Object.keys((parentSchema?.properties ?? {}) as object).filter((field) => field !== '$schema');
      const near = nearest(name, fields);
      const cure = near === undefined ? `Write one of ${fields.join(', ')}` : `Write "${near}"`;
      return [{ path: [...path, name], at: 'key', message: `"${name}" is no field here. ${cure}.` }];
    }
    case 'required':
      return value(`"${place}" has no type. Write type: ${valueTypes.join(' | ')}.`);
    case 'enum':
      return value(wrongWord(data, params.allowedValues as string[], place));
    case 'type':
      return value(wrongKind(place, String(params.type), data));
    case 'minItems':
      return value(`"${place}" is an empty list. Leave it out, or list something.`);
    case 'uniqueItems':
      return [
        {
          path: [...path, String(Math.max(params.i, params.j))],
          at: 'value',
          message: `This stands in "${place}" already. Remove one.`,
        },
      ];
    case 'minLength':
      // Of a name (then Ajv says of which), or of an event.
      return propertyName === undefined
        ? value('The name of an event is empty. Write the codename of its metric.')
        : [{ path: [...path, ''], at: 'key', message: 'A codename is empty. Write it as in the application.' }];
    default:
      // `if` and `propertyNames` only say that something within them is wrong.
      return [];
  }
}

/** The last name on the way: of an item, the list that it stands in. */
function placeOf(path: string[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return /^\d+$/.test(last) && ['events', 'values'].includes(path.at(-2)!) ? `${path.at(-2)}[${last}]` : last;
}

function wrongWord(given: unknown, allowed: string[], place: string): string {
  const all = `one of ${allowed.join(', ')}`;
  if (given === null) return `"${place}" has nothing after it. Write ${all}.`;
  if (typeof given !== 'string')
    return `${JSON.stringify(given)} is no ${isTypes(allowed) ? 'type' : 'source'}. Write ${all}.`;
  const lower = given.toLowerCase();
  const meant =
    (isTypes(allowed) && Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined) ?? nearest(given, allowed);
  const noun = isTypes(allowed) ? 'type' : 'source';
  return meant === undefined
    ? `"${given}" is no ${noun}. Write ${all}.`
    : `"${given}" is no ${noun}. Write ${meant} (the ${noun}s are ${allowed.join(', ')}).`;
}

function isTypes(allowed: string[]): boolean {
  return allowed.includes(valueTypes[0]!);
}

function wrongKind(place: string, wanted: string, given: unknown): string {
  const kinds: Record<string, string> = {
    object:
      place === 'attributes' || place === 'metrics'
        ? 'codenames with their types, such as plan_tier: string'
        : 'fields with their values',
    array: 'a list, such as [a, b]',
    string: 'a text; put quotes around it if it looks like a number',
    'string,number,boolean': 'a text, a number, true or false',
  };
  const is =
    given === null
      ? 'nothing'
      : Array.isArray(given)
        ? 'a list'
        : typeof given === 'object'
          ? 'an object'
          : `${JSON.stringify(given)}`;
  const subject = place === 'the file' ? 'The file' : `"${place}"`;
  return `${subject} holds ${is}. Write ${kinds[wanted] ?? wanted}.`;
}
