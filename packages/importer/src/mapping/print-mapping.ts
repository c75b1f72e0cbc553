import { Document, type Node, YAMLMap } from 'yaml';
import type { Columns, CustomersMapping, Mapping, MetricsMapping, Source, Value, WideMetrics } from '../types.ts';
import type { Guess } from './guess.ts';

/** What stands in comments: the problems of a guess at the top, and the columns that it left out below their table. */
export interface MappingNotes extends Partial<Pick<Guess, 'problems' | 'unmatched'>> {
  /** Path of `mapping.schema.json` from the file, which editors read in its first line. Default: no such line. */
  schema?: string | undefined;
}

/**
 * Prints a mapping as a file.
 *
 * @returns YAML that `parseMapping` reads back as the same mapping. If the mapping is incomplete, it reports what is missing
 */
export function printMapping(
  { customers, metrics }: Mapping,
  { problems = [], unmatched = [], schema }: MappingNotes = {},
): string {
  const customersNode = customersSection(customers);
  const metricsNode = metrics === undefined ? undefined : metricsSection(metrics);
  const leftOut = (table: 'customers' | 'metrics') => unmatched.filter((column) => column.table === table);
  comment(customersNode, leftOut('customers'));
  if (metricsNode !== undefined) comment(metricsNode, leftOut('metrics'));
  const document = newDocument(section({ version: 1, customers: customersNode, metrics: metricsNode }));
  const above = [...(schema === undefined ? [] : [`yaml-language-server: $schema=${schema}`]), ...problems];
  if (above.length > 0) document.commentBefore = above.map((line) => ` ${oneLine(line)}`).join('\n');
  return document.toString({ lineWidth: 0, blockQuote: false }).replace(/\n+$/, '\n');
}

function customersSection({ source, fields, attributes, attributesFrom, metrics }: CustomersMapping): YAMLMap {
  return section({
    source: sourceNode(source),
    fields: values(fields),
    attributes: filled(attributes),
    attributes_from: columns(attributesFrom),
    metrics: metrics && section({ date: value(metrics.date), ...wideEntries(metrics) }),
  });
}

function metricsSection({ source, customer, date, long, wide }: MetricsMapping): YAMLMap {
  return section({
    source: sourceNode(source),
    customer: value(customer),
    date: value(date),
    ...(long && { codename: value(long.codename), value: value(long.value) }),
    ...(wide && wideEntries(wide)),
  });
}

const wideEntries = ({ values: named, valuesFrom }: Omit<WideMetrics, 'date'>) => ({
  values: filled(named),
  values_from: columns(valuesFrom),
});

function sourceNode(source: Source): Node {
  if ('postgres' in source) return flow(source);
  const { files, ...options } = source;
  const names = files.length === 1 ? files[0]! : files;
  const given = Object.entries(options).some(([, option]) => option !== undefined);
  return flow(given ? { files: names, ...options } : names);
}

function value(given: Value): Node {
  const { column, ...others } = given;
  const isColumn = column !== undefined && Object.values(others).every((other) => other === undefined);
  return flow(isColumn ? column : given);
}

const values = (named: Readonly<Record<string, Value>>) =>
  section(Object.fromEntries(Object.entries(named).map(([name, given]) => [name, value(given)])));

const filled = (named: Readonly<Record<string, Value>>) =>
  Object.keys(named).length === 0 ? undefined : values(named);

const columns = (given: Columns | undefined) => (given === undefined ? undefined : flow(given));

/** A map of a line for each entry. Those that are undefined are left out. */
function section(entries: Readonly<Record<string, unknown>>): YAMLMap {
  const map = new YAMLMap();
  const document = newDocument(null);
  for (const [name, entry] of Object.entries(entries)) {
    if (entry !== undefined) map.add(document.createPair(name, entry));
  }
  return map;
}

/** A value on one line. */
const flow = (given: unknown): Node =>
  newDocument(null).createNode(given, { flow: true, aliasDuplicateObjects: false });

/** Texts that YAML 1.1 reads as something else are put in quotes. */
const newDocument = (content: unknown) => new Document(content, { compat: 'yaml-1.1' });

function comment(node: YAMLMap, leftOut: Guess['unmatched']): void {
  if (leftOut.length === 0) return;
  const reasons = [...new Set(leftOut.map(({ why }) => why))];
  const lines = reasons.map((reason) => {
    const columns = leftOut
      .filter(({ why }) => why === reason)
      .map(({ column, resembles }) => {
        const near = resembles === undefined ? '' : ` (resembles ${resembles})`;
        return `${JSON.stringify(column)}${near}`;
      });
    return ` Left out, because ${reason}: ${columns.join(', ')}`;
  });
  node.comment = lines.map(oneLine).join('\n');
}

/** Text for a comment, which would end with the line. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
