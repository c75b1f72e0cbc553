import type { OperationId } from '@customerscore-kit/contract/operations';
import { codeSamples } from './code-samples/index.ts';
import type { ContractPackage } from './contract-package.ts';
import { type Described, type Operation, operationsOf } from './document.ts';
import { provenanceLine, provenanceList } from './provenance-text.ts';

/**
 * Adds to the descriptions of the document what Redoc does not show: limits, provenance, uniqueness, open bodies and
 * read-only attributes. Also adds badges and code samples. Removes the extensions, which Redoc would show as raw JSON.
 */
export function describe(contract: ContractPackage): void {
  const { document } = contract;
  const { components } = document;
  document.info.description = `${document.info.description ?? ''}\n\n${aboutFindings}`;

  const annotate = (described: Described, ...paragraphs: string[]) => {
    const provenance = described['x-provenance'];
    const source = provenance ? [`*${provenanceLine(provenance, document)}*`] : [];
    described.description = [described.description?.trim() ?? '', ...paragraphs, ...source]
      .filter(Boolean)
      .join('\n\n');
    delete described['x-provenance'];
  };
  const annotateSchema = (schema: Described) => {
    const unique = schema['x-unique-by'];
    const retired = Object.keys(schema['x-retired'] ?? {}).map((field) => `\`${field}\``);
    annotate(
      schema,
      ...(unique === undefined ? [] : [`No two items may have the same \`${unique}\`.`]),
      ...(retired.length === 0 ? [] : [`Fields of the retired format, no longer read: ${retired.join(', ')}.`]),
    );
    for (const name of undescribedExtensions) delete schema[name];
    const { properties = {} } = schema;
    for (const [name, inner] of Object.entries(properties)) {
      if (inner === false) properties[name] = { title: 'not writable', description: unwritable };
      else if (!('$ref' in inner)) annotateSchema(inner);
    }
    if (schema.items !== undefined && !('$ref' in schema.items)) annotateSchema(schema.items);
  };

  for (const schema of Object.values(components.schemas)) annotateSchema(schema);
  for (const group of [components.headers, components.parameters, components.securitySchemes]) {
    for (const described of Object.values(group)) annotate(described);
  }
  const openBody = 'The body is not documented. Expect any content, or none.';
  for (const response of Object.values(components.responses)) {
    annotate(response, ...(response.content === undefined ? [openBody] : []));
  }
  for (const operation of operationsOf(document.paths)) {
    describeOperation(operation, contract);
    operation['x-codeSamples'] = samplesOf(operation, contract);
  }
  for (const webhook of operationsOf(document.webhooks)) {
    describeOperation(webhook, contract);
    for (const response of Object.values(webhook.responses)) annotate(response);
  }
}

const aboutFindings = `**Before you send.** Use \`inspect\` from the contract package to find what the API would refuse in a payload, and what it
would silently drop. [All findings, with cause and cure](findings.html).`;

/** Description of a property with the schema `false`. */
const unwritable = 'Cannot be written here: an integration feeds it, or the tracker does not accept its type.';

/** Extensions that are removed without a description: another text covers them, or only programs need them. */
const undescribedExtensions = [
  ...(['x-unique-by', 'x-retired', 'x-codenames', 'x-identified-by'] as const),
  ...(['x-identifies', 'x-names', 'x-refers-to', 'x-unit'] as const),
] as const;

function describeOperation(operation: Operation, { document, operations }: ContractPackage): void {
  const { operationId, 'x-limits': limitEntries = {}, 'x-provenance': provenance = [] } = operation;
  const facts = [
    ...provenance.map((entry) => ({ of: 'operation', entry })),
    ...Object.entries(limitEntries).flatMap(([name, limit]) =>
      limit['x-provenance'].map((entry) => ({ of: name, entry })),
    ),
  ];
  const level = provenance.find(({ of }) => of === undefined)?.level ?? 'assumed';
  const warning =
    level === 'reported' || level === 'assumed'
      ? `**This operation is \`${level}\`**: none of the vendor's pages that were available describes it.`
      : '';
  operation.description = [
    warning,
    operation.description?.trim() ?? '',
    ...limitTable(operations[operationId as OperationId]?.limits ?? {}, limitEntries),
    '**Where this comes from**',
    provenanceList(facts, document),
  ]
    .filter(Boolean)
    .join('\n\n');
  operation['x-badges'] = [{ name: level }];
  delete operation['x-limits'];
  delete operation['x-notifies'];
  delete operation['x-provenance'];
}

function limitTable(limits: Record<string, string | number>, entries: NonNullable<Operation['x-limits']>): string[] {
  if (Object.keys(entries).length === 0) return [];
  const rows = Object.entries(entries).map(
    ([name, { description }]) => `| ${description} | ${figure(limits[name] ?? limits[`${name}Unit`])} |`,
  );
  return ['**Limits**', ['| limit | |', '| --- | --- |', ...rows].join('\n')];
}

function figure(value: string | number | undefined): string {
  if (value === undefined)
    throw new Error('The generated operations lack a limit of the contract. Run "npm run generate".');
  return typeof value === 'number' ? value.toLocaleString('en') : value;
}

/** Code samples with the first example body of the operation, if it has one, and the example values of its parameters. */
function samplesOf(operation: Operation, { document, operations, examples, serverUrl }: ContractPackage): unknown[] {
  const id = operation.operationId as OperationId;
  const { method, path, pathParameters, security } = operations[id];
  const [shown] = Object.keys(operation.requestBody?.content['application/json']?.examples ?? {});
  const identifiers = pathParameters.map((parameter) => document.components.parameters[parameter]?.example ?? 'an-id');
  return codeSamples({
    operationId: id,
    method,
    path,
    identifiers,
    keyHeader: security[0].header,
    body: shown === undefined ? undefined : examples[id]!.accepted[shown]!.body,
    serverUrl,
  });
}
