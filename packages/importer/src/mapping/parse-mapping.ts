import type { Columns, CustomersMapping, Mapping, MetricsMapping, Source, Value, WideMetrics } from '../types.ts';
import type { MappingFile, MetricsContent, SourceContent, ValueContent, Values, WideContent } from './file-content.ts';
import { MappingError } from './mapping-error.ts';
import { readYaml } from './read-yaml.ts';
import { ruleProblems } from './rule-problems.ts';
import { schemaProblems } from './schema-problems.ts';

/**
 * Parses a mapping file, YAML or JSON. Its format is that of `mapping.schema.json`.
 *
 * @param file file name, for messages
 * @throws MappingError with all problems, each with its line and column
 */
export function parseMapping(text: string, file: string): Mapping {
  const { content, locate } = readYaml(text, file);
  if (content === null || content === undefined) {
    const smallest = '{ version: 1, customers: { source: customers.csv, fields: { external_id: id, name: name } } }';
    throw new MappingError(file, [{ line: 1, column: 1, message: `The file is empty. A minimal file: ${smallest}` }]);
  }
  const problems = [...schemaProblems(content), ...ruleProblems(content)];
  if (problems.length > 0) throw new MappingError(file, problems.map(locate));
  return readMapping(content as MappingFile);
}

function readMapping({ customers, metrics }: MappingFile): Mapping {
  return { customers: readCustomers(customers), ...(metrics === undefined ? {} : { metrics: readMetrics(metrics) }) };
}

function readCustomers(customers: MappingFile['customers']): CustomersMapping {
  const { source, fields, attributes = {}, attributes_from: attributesFrom, metrics } = customers;
  return {
    source: readSource(source),
    fields: readValues(fields),
    attributes: readValues(attributes),
    ...(attributesFrom === undefined ? {} : { attributesFrom }),
    ...(metrics === undefined
      ? {}
      : { metrics: { date: readValue(metrics.date), ...readWide(metrics) } satisfies WideMetrics }),
  };
}

function readMetrics(content: MetricsContent): MetricsMapping {
  const { source, customer, date, codename, value } = content;
  const isLong = codename !== undefined && value !== undefined;
  return {
    source: readSource(source),
    customer: readValue(customer),
    date: readValue(date),
    ...(isLong ? { long: { codename: readValue(codename), value: readValue(value) } } : { wide: readWide(content) }),
  };
}

function readWide({ values = {}, values_from: valuesFrom }: WideContent): {
  values: Record<string, Value>;
  valuesFrom?: Columns;
} {
  return { values: readValues(values), ...(valuesFrom === undefined ? {} : { valuesFrom }) };
}

function readSource(source: SourceContent): Source {
  if (typeof source === 'string' || Array.isArray(source)) return { files: [source].flat() };
  return 'postgres' in source ? source : { ...source, files: [source.files].flat() };
}

const readValue = (value: ValueContent): Value => (typeof value === 'string' ? { column: value } : value);

const readValues = (values: Values): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, readValue(value)]));
