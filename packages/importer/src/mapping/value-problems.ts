import type { LocatedProblem } from '@customerscore-kit/config-file';
import { nearest } from '@customerscore-kit/runtime/nearest';
import schema from '../../mapping.schema.json' with { type: 'json' };
import { at, isFields, list } from './fields.ts';

/** The type of a value of which the mapping says how it is written. */
export const typesOfWriting = { format: 'date', decimal: 'number' } as const;

/** A part of a format that DuckDB does not have. */
const unknownParts = /%(?!-?[dmyHIMSj]|[aAbBcfgGnpuUVwWxXYzZ])(-?.)?/;

const originNames = ['column', 'constant', 'sql'];

/** Where a value comes from is stated once, and how it is read fits its type. */
export function valueProblems(value: unknown, path: string[]): LocatedProblem[] {
  if (!isFields(value)) return [];
  const origins = originNames.filter((name) => Object.hasOwn(value, name));
  const { type, format, decimal } = value;
  const problems: LocatedProblem[] = [];
  const isMisspelt = Object.keys(value).some((name) => nearest(name, originNames) !== undefined);
  if (origins.length === 0 && !isMisspelt) {
    const message = `"${path.at(-1)}" has no origin. Write one of column, constant and sql.`;
    problems.push({ path, at: 'key', message });
  }
  if (origins.length > 1) {
    const message = `"${path.at(-1)}" has ${list(origins)}. Write one of them.`;
    problems.push({ path: [...path, origins[1]!], at: 'key', message });
  }
  const isConstant = origins.length === 1 && origins[0] === 'constant';
  if (isConstant && isType(type)) {
    const message =
      'A constant is sent as it is written, so its type does nothing. Remove "type", and write numbers and booleans without quotes.';
    problems.push({ path: [...path, 'type'], at: 'key', message });
  }
  for (const [name, of] of Object.entries(typesOfWriting)) {
    if (value[name] === undefined) continue;
    const problem = (message: string) => problems.push({ path: [...path, name], at: 'key', message });
    if (isConstant) problem(`A constant is not read, so it has no ${name}. Remove it.`);
    else if (isType(type) && type !== of)
      problem(`"${name}" is for type ${of}, not ${type}. Write type: ${of}, or remove it.`);
  }
  const [unknown] = typeof format === 'string' ? (unknownParts.exec(format.replaceAll('%%', '')) ?? []) : [];
  if (unknown !== undefined) {
    const message = `"${unknown}" is no part of a date. Write parts such as %d, %m and %Y, as DuckDB's strptime has them.`;
    problems.push({ path: [...path, 'format'], at: 'value', message });
  }
  if (type === undefined && format !== undefined && decimal !== undefined) {
    const message = '"format" is for dates and "decimal" for numbers. Remove one.';
    problems.push({ path: [...path, 'decimal'], at: 'key', message });
  }
  return problems;
}

/** The date of a metric has one type. */
export function dateProblems(value: unknown, path: string[]): LocatedProblem[] {
  const problems = valueProblems(value, path);
  const type = at(value, 'type');
  // Those of a type that is none, and of a format that does not fit the type, are reported already.
  if (!isType(type) || type === 'date' || at(value, 'format') !== undefined) return problems;
  const message = `The date of a metric has type date, not ${type}. Write date, or remove the type.`;
  return [...problems, { path: [...path, 'type'], at: 'value', message }];
}

const types = schema.$defs.valueObject.properties.type.enum;
const isType = (type: unknown) => types.includes(type as string);
