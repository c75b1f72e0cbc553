import type { OperationId } from '@customerscore-kit/contract/operations';
import type { ContractPackage } from '../contract-package.ts';
import { type Described, type Document, type Operation, operationsOf, printed } from '../document.ts';
import { exampleRequest } from '../example-request.ts';
import type { Page } from '../page-source.ts';
import { block, levelLink, prose, sourceLink, table } from './markdown.ts';

/** A schema as far as the tables of fields show it. */
interface Schema extends Omit<Described, 'properties' | 'items'> {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  maxLength?: number;
  maxItems?: number;
  required?: readonly string[];
  properties?: Record<string, Schema | false>;
  items?: Schema;
  additionalProperties?: Schema | false;
}

/** A row of a table of fields. */
interface Field {
  name: string;
  type: string;
  isRequired: boolean;
  description: string;
}

/** A page for each operation, in the order of the contract, and the list of them: the reference as text. */
export function operationPages(contract: ContractPackage): Page[] {
  const all = operationsOf(contract.document.paths);
  return [indexPage(all, contract), ...all.map((operation) => operationPage(operation, contract))];
}

function indexPage(all: readonly Operation[], { operations, serverUrl }: ContractPackage): Page {
  const rows = all.map(({ operationId: id }) => {
    const { method, path, summary, level } = operations[id as OperationId];
    return [`[${prose(summary)}](/operations/${id})`, `\`${method} ${path}\``, levelLink(level)];
  });
  return {
    path: 'operations/index',
    title: 'Operations',
    navigationTitle: 'All operations',
    description: 'Every operation of the API: method, path, and whether the vendor documents it.',
    markdown: `# Operations

All operations are on \`${serverUrl}\`. The [reference](/reference.html) shows the same with all fields expanded.

${table(['Operation', 'Request', 'Level'], rows)}
`,
  };
}

function operationPage(operation: Operation, contract: ContractPackage): Page {
  const { document, operations } = contract;
  const id = operation.operationId as OperationId;
  const entry = operations[id];
  const { method, path, summary, level, statuses, pathParameters, security } = entry;
  const description = operation.description?.trim() ?? '';
  const { parameters: values, body: example } = exampleRequest(operation, contract);
  const parameters = pathParameters.map((name) => {
    const { description } = document.components.parameters[name]!;
    return [`\`${name}\``, prose(oneLine(description)), `\`${values[name]}\``];
  });
  const schema = bodySchema(operation);
  const fields = schema === undefined ? [] : fieldsOf(schema, document);
  const sections = [
    `# ${prose(summary)}`,
    block('http contract', `${method} ${path}\n${security[0].header}: …`),
    level === 'documented'
      ? ''
      : `::: warning ${level}\nNo page of the vendor that was available describes this operation.\n:::`,
    prose(description),
    `[Open in the reference](${referenceLink(operation)}) · [Try it with the mock](/try#${id})`,
    ...section('Path parameters', parameters, ['Name', 'Meaning', 'Example']),
    ...section(
      'Body',
      fields.map(({ name, type, isRequired, description }) => [
        `\`${name}\``,
        type,
        isRequired ? 'yes' : 'no',
        prose(description),
      ]),
      ['Field', 'Type', 'Required', 'Meaning'],
    ),
    ...(example === undefined ? [] : ['## Example', block('json contract', JSON.stringify(example, null, 2))]),
    ...section(
      'Statuses',
      Object.entries(statuses as Record<string, { meaning: string; provenance: readonly { level: string }[] }>).map(
        ([status, { meaning, provenance }]) => [
          `[${status}](/errors/${status})`,
          prose(meaning),
          levelLink(provenance[0]!.level),
        ],
      ),
      ['Status', 'Meaning', 'Level'],
    ),
    ...section(
      'Sources',
      (operation['x-provenance'] ?? []).map((each) => [
        each.of === undefined ? 'the operation' : each.of.map((part) => `\`${part}\``).join(', '),
        levelLink(each.level),
        sourceLink(each, document),
      ]),
      ['Of', 'Level', 'Source'],
    ),
  ];
  return {
    path: `operations/${id}`,
    title: summary,
    description: `${method} ${path}: fields, statuses and sources.`,
    markdown: `${sections.filter(Boolean).join('\n\n')}\n`,
  };
}

/** The place of an operation in Redoc's page. */
function referenceLink({ operationId, tags }: Operation): string {
  const tag = tags[0]!.toLowerCase().replaceAll(' ', '-');
  return `/reference.html#/${tag}/${operationId.toLowerCase()}`;
}

function section(title: string, rows: string[][], head: string[]): string[] {
  return rows.length === 0 ? [] : [`## ${title}`, table(head, rows)];
}

function bodySchema({ requestBody }: Operation): Schema | undefined {
  return (requestBody?.content['application/json'] as { schema?: Schema } | undefined)?.schema;
}

/** The fields of a schema, with the path to each, such as `customers[].name`. */
function fieldsOf(schema: Schema, document: Document, path = ''): Field[] {
  const { properties = {}, required = [], items, additionalProperties } = resolved(schema, document);
  if (items !== undefined) return fieldsOf(items, document, `${path}[]`);
  const below = (name: string) => (path === '' ? name : `${path}.${name}`);
  const own = Object.entries(properties).flatMap(([name, property]) => {
    if (property === false) return [];
    return [
      field(below(name), property, required.includes(name), document),
      ...fieldsOf(property, document, below(name)),
    ];
  });
  return additionalProperties === undefined || additionalProperties === false
    ? own
    : [...own, field(below('<codename>'), additionalProperties, false, document)];
}

function field(name: string, schema: Schema, isRequired: boolean, document: Document): Field {
  const full = resolved(schema, document);
  return { name, type: typeOf(full, document), isRequired, description: oneLine(full.description) };
}

function typeOf({ type = 'any', format, maxLength, maxItems, items }: Schema, document: Document): string {
  if (items !== undefined) {
    const inner = typeOf(resolved(items, document), document);
    return `array of ${inner}${maxItems === undefined ? '' : `, at most ${printed(maxItems)}`}`;
  }
  const name = format ?? [type].flat().join(' or ');
  return maxLength === undefined ? name : `${name}, at most ${printed(maxLength)} characters`;
}

/** A schema with what it refers to. Its own keywords come first. */
function resolved(schema: Schema, document: Document): Schema {
  const { $ref, ...own } = schema;
  if ($ref === undefined) return schema;
  const target = document.components.schemas[$ref.replace('#/components/schemas/', '')];
  if (target === undefined) throw new Error(`The contract has no ${$ref}.`);
  return { ...resolved(target as Schema, document), ...own };
}

function oneLine(text = ''): string {
  return text.trim().replaceAll(/\s*\n\s*/g, ' ');
}
