import { nearest } from '@customerscore-kit/runtime/nearest';
import type { AnySchemaObject } from 'ajv/dist/2020.js';
import schema from '../../mapping.schema.json' with { type: 'json' };

const definitions = schema.$defs;

const valueTypes = definitions.valueObject.properties.type.enum;

/** The problem of a word that is not among those that are allowed. */
export function unknownWord(place: string, given: unknown, allowed: string[]): string {
  const all = `one of ${allowed.map((word) => (/\w/.test(word) ? word : `"${word}"`)).join(', ')}`;
  if (typeof given !== 'string') return `${place} is ${kindOf(given)}. Write ${all}.`;
  const lower = given.toLowerCase();
  if (lower === 'timestamp' && allowed === valueTypes) {
    return `${place} is "${given}". Timestamps are sent as seconds: write { sql: "epoch(COLUMN::timestamptz)", type: number }, or type: date for their day.`;
  }
  const meant = (Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined) ?? nearest(given, allowed);
  const isMeant = meant !== undefined && allowed.includes(meant);
  return `${place} is "${given}". Write ${isMeant ? `${meant} (${all})` : all}.`;
}

/** Words of other programs, and ours. */
const otherNames: Readonly<Record<string, string>> = {
  ...{ string: 'text', str: 'text', varchar: 'text', url: 'text', email: 'text' },
  ...{ integer: 'number', int: 'number', float: 'number', double: 'number', decimal: 'number', numeric: 'number' },
  ...{ bool: 'boolean', datetime: 'date', timestamp: 'date', time: 'date' },
  ...{ jsonl: 'ndjson', 'json-lines': 'ndjson', txt: 'csv', tab: 'tsv', db: 'sqlite', sqlite3: 'sqlite' },
};

/** What to write where a value has the wrong type. @param parent the part of the schema with the type */
export function wanted(type: string | string[], parent: AnySchemaObject | undefined, given: unknown): string {
  switch (parent) {
    case definitions.value.else:
      return 'the name of a column, in quotes if it looks like a number, or { column: … }, { constant: … } or { sql: … }';
    case definitions.files.else:
      return 'a file, a list of files, or { files: … }';
    case definitions.columns:
      return '{ prefix: … } or { columns: [ … ] }';
    case definitions.codenames:
    case definitions.metricValues:
      return 'codenames with their columns, such as plan: Plan';
  }
  switch (String(type)) {
    case 'object':
      return 'fields with their values';
    case 'array':
      return 'a list, such as [a, b]';
    case 'string':
      // YAML reads NULL as no value, and 1 as a number.
      return given === null || typeof given !== 'object' ? 'a text; this one needs quotes' : 'a text';
    case 'integer':
      return 'a whole number';
    default:
      return 'a text, number or boolean';
  }
}

/** What to write instead of a format of dates: its translation, if it is one such as `DD.MM.YYYY`. */
export function dateCure(format: string): string {
  const translated = format
    .replace(/YYYY|yyyy/g, '%Y')
    .replace(/MM/g, '%m')
    .replace(/DD|dd/g, '%d')
    .replace(/YY|yy/g, '%y');
  const isTranslated = /%/.test(translated) && !/[A-Za-z]/.test(translated.replace(/%[Ymdy]/g, ''));
  return isTranslated ? `Write "${translated}".` : 'Write the format of strptime, such as "%d.%m.%Y".';
}

/** A value as the predicate of a sentence. */
export function kindOf(given: unknown): string {
  if (given === null || given === undefined) return 'empty';
  if (Array.isArray(given)) return 'a list';
  if (typeof given === 'object') return 'an object';
  return typeof given === 'string' ? JSON.stringify(given) : String(given);
}
