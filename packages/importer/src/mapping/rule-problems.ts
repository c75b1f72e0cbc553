import type { LocatedProblem } from '@customerscore-kit/config-file';
import { metricFields } from './customer-fields.ts';
import { at, type Fields, isFields, list } from './fields.ts';
import { sourceProblems } from './source-problems.ts';
import { dateProblems, valueProblems } from './value-problems.ts';

/**
 * Problems of several fields together, and those that JSON Schema cannot express. Skips what has the wrong shape, which
 * {@link schemaProblems} reports.
 */
export function ruleProblems(content: unknown): LocatedProblem[] {
  const customers = at(content, 'customers');
  const wide = at(customers, 'metrics');
  const metrics = at(content, 'metrics');
  return [
    ...sourceProblems(at(customers, 'source'), ['customers', 'source']),
    ...each(at(customers, 'fields'), ['customers', 'fields'], valueProblems),
    ...each(at(customers, 'attributes'), ['customers', 'attributes'], valueProblems),
    ...columnsProblems(at(customers, 'attributes_from'), ['customers', 'attributes_from']),
    ...wideProblems(wide, ['customers', 'metrics']),
    ...(isFields(wide) && !isWide(wide)
      ? [{ path: ['customers', 'metrics'], at: 'key' as const, message: noValues }]
      : []),
    ...sourceProblems(at(metrics, 'source'), ['metrics', 'source']),
    ...['customer', 'codename', 'value'].flatMap((name) => valueProblems(at(metrics, name), ['metrics', name])),
    ...wideProblems(metrics, ['metrics']),
    ...(isFields(metrics) ? shapeProblems(metrics) : []),
  ];
}

const noValues =
  'There are no values. Write values: with codenames and their columns, such as values: { logins: Logins }.';
const bothShapes =
  'Write either codename and value, for a row for each value, or values and values_from, for a column for each codename.';

/** Metrics are long or wide. */
function shapeProblems(metrics: Fields): LocatedProblem[] {
  const long = ['codename', 'value'].filter((name) => Object.hasOwn(metrics, name));
  const problem = (name: string | undefined, message: string): LocatedProblem[] => [
    { path: name === undefined ? ['metrics'] : ['metrics', name], at: 'key', message },
  ];
  if (long.length > 0 && isWide(metrics)) {
    return problem(long[0], `There are both "${long[0]}" and "${wideKeys(metrics)[0]}". ${bothShapes}`);
  }
  if (long.length === 1) {
    const other = long[0] === 'value' ? 'codename' : 'value';
    return problem(
      long[0],
      `"${long[0]}" needs "${other}" as well. Write the column of the ${other}, such as ${other}: ${other}.`,
    );
  }
  return long.length === 0 && !isWide(metrics) ? problem(undefined, `There are no values. ${bothShapes}`) : [];
}

const wideKeys = (fields: Fields) => ['values', 'values_from'].filter((name) => Object.hasOwn(fields, name));
const isWide = (fields: Fields) => wideKeys(fields).length > 0;

function wideProblems(wide: unknown, path: string[]): LocatedProblem[] {
  const values = at(wide, 'values');
  const columns = at(at(wide, 'values_from'), 'columns');
  const reserved = isFields(values) ? metricFields.filter((name) => Object.hasOwn(values, name)) : [];
  const problem = (name: string, from: string) =>
    `"${name}" is a field of a metric, so it cannot be a codename. Move it out of ${from}.`;
  return [
    ...dateProblems(at(wide, 'date'), [...path, 'date']),
    ...each(values, [...path, 'values'], valueProblems),
    ...columnsProblems(at(wide, 'values_from'), [...path, 'values_from']),
    ...reserved.map((name): LocatedProblem => {
      return { path: [...path, 'values', name], at: 'key', message: problem(name, 'values') };
    }),
    ...(Array.isArray(columns) ? columns : []).flatMap((name, index): LocatedProblem[] => {
      if (!metricFields.includes(name)) return [];
      const place = [...path, 'values_from', 'columns', `${index}`];
      return [{ path: place, at: 'value', message: problem(name, 'columns') }];
    }),
  ];
}

function columnsProblems(columns: unknown, path: string[]): LocatedProblem[] {
  if (!isFields(columns)) return [];
  const given = ['prefix', 'columns'].filter((name) => Object.hasOwn(columns, name));
  if (given.length === 1) return [];
  const message =
    given.length === 0
      ? `"${path.at(-1)}" has no columns. Write a prefix, such as { prefix: "attributes." }, or { columns: [plan, seats] }.`
      : `"${path.at(-1)}" has ${list(given)}. Write one of them.`;
  return [{ path: given.length === 0 ? path : [...path, given[1]!], at: 'key', message }];
}

function each(
  values: unknown,
  path: string[],
  problems: (value: unknown, path: string[]) => LocatedProblem[],
): LocatedProblem[] {
  if (!isFields(values)) return [];
  return Object.entries(values).flatMap(([name, value]) => problems(value, [...path, name]));
}
