import type { LocatedProblem } from '@customerscore-kit/config-file';
import { nearest } from '@customerscore-kit/runtime/nearest';
import { pointerTokens } from '@customerscore-kit/runtime/pointer-tokens';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { valueTypes } from './value-schemas.ts';

/** Type names from other programs, and their equivalents here. */
const otherNames: Record<string, string> = {
  ...{ text: 'string', str: 'string', varchar: 'string', enum: 'string', list: 'string' },
  ...{ integer: 'number', int: 'number', float: 'number', double: 'number', decimal: 'number', currency: 'number' },
  ...{ bool: 'boolean', datetime: 'timestamp', 'date-time': 'timestamp', time: 'timestamp' },
  ...{ uri: 'url', link: 'url', mail: 'email', 'e-mail': 'email' },
};

const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
const checks = new WeakMap<object, ValidateFunction>();

/** Checks an account file against its JSON Schema. */
export function schemaProblems(content: unknown, schema: object): LocatedProblem[] {
  const check = checks.get(schema) ?? ajv.compile(schema);
  checks.set(schema, check);
  if (check(content)) return [];
  const problems = (check.errors ?? []).flatMap((error) => explain(error));
  // A value that is not an object violates several alternatives. Report each message once.
  const places = problems.map(({ path, message }) => JSON.stringify([path, message]));
  return problems.filter((_, index) => places.indexOf(places[index]!) === index);
}

function explain({ keyword, instancePath, params, parentSchema, data, propertyName }: ErrorObject): LocatedProblem[] {
  const path = pointerTokens(instancePath);
  const place = placeOf(path);
  const value = (message: string): LocatedProblem[] => [{ path, at: 'value', message }];
  switch (keyword) {
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      const fields = Object.keys((parentSchema?.properties ?? {}) as object).filter((field) => field !== '$schema');
      const near = nearest(name, fields);
      const fix = near === undefined ? `Write one of ${fields.join(', ')}` : `Write "${near}"`;
      return [{ path: [...path, name], at: 'key', message: `"${name}" is not a field here. ${fix}.` }];
    }
    case 'required':
      return value(`"${place}" has no type. Write type: ${valueTypes.join(' | ')}.`);
    case 'enum':
      return value(unknownWord(data, params.allowedValues as string[], place));
    case 'type':
      return value(wrongType(place, String(params.type), data));
    case 'minItems':
      return value(`"${place}" is an empty list. Remove it, or add items.`);
    case 'uniqueItems':
      return [
        {
          path: [...path, String(Math.max(params.i, params.j))],
          at: 'value',
          message: `"${place}" already contains this value. Remove one.`,
        },
      ];
    case 'minLength':
      // Either a codename (then Ajv sets propertyName) or an event.
      return propertyName === undefined
        ? value('An event name is empty. Write the codename of its metric.')
        : [{ path: [...path, ''], at: 'key', message: 'A codename is empty. Write it as in the application.' }];
    case 'pattern':
    case 'maxLength':
      return value(`"${place}" ${path.at(-1) === 'version' ? versionRule : nameRule}`);
    default:
      // `if` and `propertyNames` only repeat that a nested error exists.
      return [];
  }
}

/** The last key of the path. For an item of a list: the name of the list and the index. */
function placeOf(path: string[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return /^\d+$/.test(last) && ['events', 'values'].includes(path.at(-2)!) ? `${path.at(-2)}[${last}]` : last;
}

function unknownWord(given: unknown, allowed: string[], place: string): string {
  const all = `one of ${allowed.join(', ')}`;
  if (given === null) return `"${place}" has no value. Write ${all}.`;
  if (typeof given !== 'string')
    return `${JSON.stringify(given)} is not a ${isTypes(allowed) ? 'type' : 'source'}. Write ${all}.`;
  const lower = given.toLowerCase();
  const meant =
    (isTypes(allowed) && Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined) ?? nearest(given, allowed);
  const noun = isTypes(allowed) ? 'type' : 'source';
  return meant === undefined
    ? `"${given}" is not a ${noun}. Write ${all}.`
    : `"${given}" is not a ${noun}. Write ${meant} (the ${noun}s are ${allowed.join(', ')}).`;
}

function isTypes(allowed: string[]): boolean {
  return allowed.includes(valueTypes[0]!);
}

function wrongType(place: string, wanted: string, given: unknown): string {
  const kinds: Record<string, string> = {
    object:
      place === 'attributes' || place === 'metrics'
        ? 'codenames with their types, such as plan_tier: string'
        : 'fields with their values',
    array: 'a list, such as [a, b]',
    string: 'a string; put it in quotes if it looks like a number',
    'string,number,boolean': 'a string, number or boolean',
  };
  const is =
    given === null
      ? 'empty'
      : Array.isArray(given)
        ? 'a list'
        : typeof given === 'object'
          ? 'an object'
          : `${JSON.stringify(given)}`;
  const subject = place === 'the file' ? 'The file' : `"${place}"`;
  return `${subject} is ${is}. Write ${kinds[wanted] ?? wanted}.`;
}

const nameRule =
  'is not a name that npm accepts. Write lower-case letters, digits and hyphens, such as "@acme/customerscore".';
const versionRule = 'is not a semantic version. Write three numbers, such as "1.0.0".';
