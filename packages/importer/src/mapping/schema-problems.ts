import type { LocatedProblem } from '@customerscore-kit/config-file';
import { nearest } from '@customerscore-kit/runtime/nearest';
import { pointerTokens } from '@customerscore-kit/runtime/pointer-tokens';
import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import schema from '../../mapping.schema.json' with { type: 'json' };
import { customerFields } from './customer-fields.ts';
import { dateCure, kindOf, unknownWord, wanted } from './schema-cures.ts';

let check: ValidateFunction | undefined;

/** Checks the content of a mapping file against the JSON Schema, except for the rules in {@link ruleProblems}. */
export function schemaProblems(content: unknown): LocatedProblem[] {
  check ??= new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(schema);
  if (check(content)) return [];
  const errors = check.errors ?? [];
  const misspelt = new Set(
    errors.flatMap(({ keyword, params, instancePath, parentSchema }) => {
      if (keyword !== 'additionalProperties') return [];
      const near = nearest(params.additionalProperty, fieldsOf(parentSchema));
      return near === undefined ? [] : [`${instancePath}/${near}`];
    }),
  );
  // A field that is misspelt is not missing as well.
  return errors
    .filter(({ keyword, params, instancePath }) => {
      return keyword !== 'required' || !misspelt.has(`${instancePath}/${params.missingProperty}`);
    })
    .flatMap(explain);
}

function explain({
  keyword,
  schemaPath,
  instancePath,
  params,
  parentSchema,
  data,
  propertyName,
}: ErrorObject): LocatedProblem[] {
  const path = pointerTokens(instancePath);
  const place = placeOf(path);
  const value = (message: string): LocatedProblem[] => [{ path, at: 'value', message }];
  switch (keyword) {
    case 'additionalProperties': {
      const name: string = params.additionalProperty;
      return [{ path: [...path, name], at: 'key', message: unknownField(name, fieldsOf(parentSchema)) }];
    }
    case 'required': {
      // Those of alternatives are rules.
      if (/\/(one|any)Of\//.test(schemaPath)) return [];
      const name: string = params.missingProperty;
      return [{ path, at: 'key', message: `${place} has no "${name}". Write ${examples[name] ?? `${name}: …`}.` }];
    }
    case 'type':
      return value(`${place} is ${kindOf(data)}. Write ${wanted(params.type, parentSchema, data)}.`);
    case 'enum':
      return value(unknownWord(place, data, params.allowedValues));
    case 'const':
      return value(`${place} is ${kindOf(data)}. Write 1, the only version there is.`);
    case 'minLength':
      return propertyName === undefined
        ? value(`${place} is empty. Write a text, or remove it.`)
        : [{ path: [...path, ''], at: 'key', message: 'A codename is empty. Write it as in the application.' }];
    case 'maxLength':
      return value(`${place} is ${kindOf(data)}. Write one character, such as ";"; a tab is "\\t" in double quotes.`);
    case 'minItems':
    case 'minProperties':
      return value(`${place} is empty. Add to it, or remove it.`);
    case 'minimum':
      return value(`${place} is ${kindOf(data)}. Write 0 or more.`);
    case 'uniqueItems': {
      const item = String(Math.max(params.i, params.j));
      return [{ path: [...path, item], at: 'value', message: `${place} already contains this text. Remove one.` }];
    }
    case 'pattern':
      // The value may be a connection string, with a password.
      if (path.at(-1) === 'postgres')
        return value(`${place} is not the name of an environment variable. ${variableCure}`);
      return value(`${place} has no % and is not excel. ${dateCure(String(data))}`);
    default:
      // `if` and `propertyNames` only repeat that a nested error exists; alternatives are rules.
      return [];
  }
}

const variableCure =
  'Write its name, such as DATABASE_URL, and set the variable to the connection string when you run the command.';

/** What to write for a field that is missing. */
const examples: Readonly<Record<string, string>> = {
  version: 'version: 1',
  customers: 'customers: with source and fields',
  source: 'the file of the rows, such as source: customers.csv',
  fields: 'fields: with external_id and name',
  external_id: 'the column of the identifier, such as external_id: Company ID',
  name: 'the column of the name, such as name: Company name',
  customer: 'the column with the external_id of the customer, such as customer: customer_id',
  date: 'the column of the day, such as date: day',
};

function unknownField(name: string, fields: string[]): string {
  const near = nearest(name, fields);
  if (near !== undefined) return `"${name}" is not a field here. Write "${near}".`;
  const isCustomer = customerFields.every((field) => fields.includes(field));
  const cure = isCustomer ? '. A codename stands under attributes' : '';
  return `"${name}" is not a field here. Write one of ${fields.join(', ')}${cure}.`;
}

/** The last key of the path, in quotes. For an item of a list: the name of the list and the index. */
function placeOf(path: readonly string[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  return /^\d+$/.test(last) && lists.includes(path.at(-2)!) ? `"${path.at(-2)}[${last}]"` : `"${last}"`;
}

const lists = ['source', 'files', 'nulls', 'columns'];

const fieldsOf = (parent: AnySchemaObject | undefined): string[] =>
  Object.keys(parent?.properties ?? {}).filter((field) => field !== '$schema');
