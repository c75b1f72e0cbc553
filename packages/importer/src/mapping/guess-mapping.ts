import type { AccountInput } from '@customerscore-kit/contract/inspect';
import { columnList } from '../column-list.ts';
import { sourceName } from '../source/source-name.ts';
import type { CustomersMapping, MetricsMapping, Value } from '../types.ts';
import { type CodenameMatches, type CustomerCodenames, codenamesOf } from './codename-matches.ts';
import { type CustomerField, customerFields, customersKey, requiredFields } from './customer-fields.ts';
import type { Guess, Table } from './guess.ts';
import { codenameHeaders, customerHeaders, dateHeaders, fieldHeaders, headerKey, valueHeaders } from './headers.ts';
import { takeListedMetrics } from './listed-metrics.ts';
import { type CodenameColumns, TableColumns } from './table-columns.ts';
import { unmatchedColumns } from './unmatched-columns.ts';

/** A part of a mapping, if the columns suffice, and what is missing. */
interface Part<Result> {
  mapping: Result;
  problems: string[];
}

/**
 * Guesses a mapping from the names of columns: those of fields, of codenames and of their labels, regardless of case and
 * separators, and those with the prefix `attributes.` or `metrics.`. Invents no codenames, because the API drops those that the
 * account does not have: a column that matches nothing is left out.
 *
 * @param account the codenames of the account. Default: those that every account has, and all that follow a prefix
 */
export function guessMapping(tables: { customers: Table; metrics?: Table | undefined }, account?: AccountInput): Guess {
  const codenames = codenamesOf(account);
  const customersColumns = new TableColumns('customers', tables.customers);
  const customers = guessCustomers(customersColumns, codenames);
  const metricsColumns = tables.metrics && new TableColumns('metrics', tables.metrics);
  const metrics = metricsColumns && guessMetrics(metricsColumns, codenames.metrics);
  const { column: externalId } = customers.mapping.fields.external_id ?? {};
  const listed =
    metrics === undefined && externalId !== undefined ? takeListedMetrics(customersColumns, externalId) : undefined;
  const metricsMapping = metrics?.mapping ?? listed?.metrics;
  return {
    mapping: {
      customers: { ...customers.mapping, ...(listed && { source: listed.customers }) },
      ...(metricsMapping && { metrics: metricsMapping }),
    },
    matched: [...customersColumns.matched, ...(metricsColumns?.matched ?? [])],
    unmatched: [
      ...unmatchedColumns(customersColumns, codenames),
      ...(metricsColumns === undefined ? [] : unmatchedColumns(metricsColumns, codenames)),
    ],
    problems: [...customers.problems, ...(metrics?.problems ?? [])],
  };
}

function guessCustomers(columns: TableColumns, { attributes, metrics }: CustomerCodenames): Part<CustomersMapping> {
  const problems: string[] = [];
  const fields: Partial<Record<CustomerField, Value>> = {};
  for (const field of customerFields) {
    // That a column is a codename of the account says more than a header that may mean a field.
    const found = columns.find(
      fieldHeaders[field],
      (name) => name === field || !(attributes.has(name) || metrics.has(name)),
    );
    if (found !== undefined) fields[field] = columns.take(found, field, headerReason(found, field));
    else if (requiredFields.includes(field)) {
      problems.push(
        `No column of ${sourceName(columns.table.source)} is headed as the ${field} of customers. ${listOf(columns)} ` +
          `Write the one that is: customers: { fields: { ${field}: COLUMN } }.`,
      );
      if (problems.length === 1 && areValues(columns)) problems.push(noHeader);
    }
  }
  if (problems.length > 0 && columns.free.some(({ name, type }) => name === customersKey && type === 'nested')) {
    problems.push(`Bodies of requests have only ${JSON.stringify(customersKey)}, a list. Leave their other keys out.`);
  }
  const found = columns.findCodenames(attributes);
  columns.takeCodenames(attributes, found);
  const wide = columns.findCodenames(metrics);
  const date = wide.matches.size === 0 ? undefined : takeDate(columns, wide);
  if (date !== undefined) columns.takeCodenames(metrics, wide);
  else if (wide.matches.size > 0) {
    const [first] = wide.matches.values();
    problems.push(
      `"${first!.column}" in ${sourceName(columns.table.source)} is a metric, but no column is headed as the date of metrics. ${listOf(columns)} ` +
        `Write the one that is: customers: { metrics: { date: COLUMN, values: { … } } }.`,
    );
  }
  return {
    mapping: {
      source: columns.table.source,
      fields,
      attributes: found.values,
      ...(found.from === undefined ? {} : { attributesFrom: found.from }),
      ...(date === undefined ? {} : { metrics: { date, ...wideOf(wide) } }),
    },
    problems,
  };
}

function guessMetrics(columns: TableColumns, metrics: CodenameMatches): Part<MetricsMapping | undefined> {
  const isNoCodename = (name: string) => !metrics.has(name);
  const take = (headers: readonly string[], to: string) => {
    const found = columns.find(headers, isNoCodename);
    return found === undefined ? undefined : columns.take(found, to, headerReason(found, to));
  };
  const customer = take(customerHeaders, 'external_id');
  const isLong = [codenameHeaders, valueHeaders].every((headers) => columns.find(headers, isNoCodename) !== undefined);
  const codename = isLong ? take(codenameHeaders, 'codename') : undefined;
  const value = isLong ? take(valueHeaders, 'value') : undefined;
  const wide = isLong ? undefined : columns.findCodenames(metrics);
  const date = takeDate(columns, wide);
  const hasValues = isLong || (wide !== undefined && wide.matches.size > 0);
  if (wide !== undefined) columns.takeCodenames(metrics, wide);
  if (customer !== undefined && date !== undefined && hasValues) {
    const values = wide === undefined ? { long: { codename: codename!, value: value! } } : { wide: wideOf(wide) };
    return { mapping: { source: columns.table.source, customer, date, ...values }, problems: [] };
  }
  const missing = [
    ...(customer === undefined ? ['the customer'] : []),
    ...(date === undefined ? ['the date'] : []),
    ...(hasValues ? [] : ['a metric, or as codename and value']),
  ];
  const problem =
    `No column of ${sourceName(columns.table.source)} is headed as ${missing.join(', and none as ')}, so the mapping has no metrics. ` +
    `${listOf(columns)} Write those that are: metrics: { source: FILE, customer: COLUMN, date: COLUMN, codename: COLUMN, ` +
    'value: COLUMN }, or with values: { CODENAME: COLUMN } instead of codename and value.';
  columns.release();
  return { mapping: undefined, problems: [problem] };
}

const wideOf = ({ values, from }: CodenameColumns) => ({ values, ...(from === undefined ? {} : { valuesFrom: from }) });

/** The column that is headed as a date, else the only one with dates. */
function takeDate(columns: TableColumns, wide?: CodenameColumns): Value | undefined {
  const metrics = new Set([...(wide?.matches.values() ?? [])].map(({ column }) => column));
  const to = 'metrics.date';
  const found = columns.find(dateHeaders, (name) => !metrics.has(name));
  if (found !== undefined) return columns.take(found, to, headerReason(found, 'date'));
  const dates = columns.free.filter(({ name, type }) => type === 'date' && !metrics.has(name));
  return dates.length === 1 ? columns.take(dates[0]!.name, to, 'it is the only column with dates') : undefined;
}

function headerReason(column: string, field: string): string {
  if (headerKey(column) === headerKey(field)) return `it is headed ${field}`;
  const mayBeName = field === 'owner_email' && !headerKey(column).includes('email');
  return `its header means the ${field}${mayBeName ? ', if its values are e-mail addresses' : ''}`;
}

/** Whether what should be headers are rather values. */
const areValues = ({ table }: TableColumns) => table.columns.some(({ name }) => /^[0-9]|@/.test(name));

const noHeader =
  'If the file has no header, name its columns: customers: { source: { files: FILE, header: [external_id, name] } }.';

function listOf({ table }: TableColumns): string {
  const names = table.columns.map(({ name }) => name);
  return names.length === 0 ? 'It has no columns.' : `Its columns are ${columnList(names)}.`;
}
