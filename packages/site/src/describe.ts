import { examples } from '@customerscore-kit/contract/examples';
import { type OperationId, operations, serverUrl } from '@customerscore-kit/contract/operations';
import { codeSamples } from './code-samples/index.ts';
import { type Described, type Document, type Operation, operationsOf } from './document.ts';
import { provenanceLine, provenanceList } from './provenance-text.ts';

/**
 * Writes into the document, as prose, what Redoc does not show by itself: limits, provenance, uniqueness, open bodies;
 * and adds badges and code samples. The extensions themselves go, since Redoc would show them as raw JSON.
 */
export function describe(document: Document): void {
  const { components } = document;

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
    annotate(schema, ...(unique === undefined ? [] : [`No two items may have the same \`${unique}\`.`]));
    delete schema['x-unique-by'];
    for (const inner of Object.values(schema.properties ?? {})) if (!('$ref' in inner)) annotateSchema(inner);
  };

  for (const schema of Object.values(components.schemas)) annotateSchema(schema);
  for (const group of [components.headers, components.parameters, components.securitySchemes]) {
    for (const described of Object.values(group)) annotate(described);
  }
  const openBody = 'The body is not documented: expect anything, or nothing.';
  for (const response of Object.values(components.responses)) {
    annotate(response, ...(response.content === undefined ? [openBody] : []));
  }
  for (const operation of operationsOf(document.paths)) {
    describeOperation(operation, document);
    operation['x-codeSamples'] = samplesOf(operation, document);
  }
  for (const webhook of operationsOf(document.webhooks)) {
    describeOperation(webhook, document);
    for (const response of Object.values(webhook.responses)) annotate(response);
  }
}

function describeOperation(operation: Operation, document: Document): void {
  const { operationId, 'x-limits': limitEntries = {}, 'x-provenance': provenance = [] } = operation;
  const facts = [
    ...provenance.map((entry) => ({ of: 'operation', entry })),
    ...Object.entries(limitEntries).flatMap(([name, limit]) =>
      limit['x-provenance'].map((entry) => ({ of: name, entry })),
    ),
  ];
  const level = provenance.find(({ of }) => of === undefined)?.level ?? 'assumed';
  const warning =
    level === 'second-hand' || level === 'assumed'
      ? `**This operation is \`${level}\`**: no page of the vendor that was seen describes it.`
      : '';
  operation.description = [
    warning,
    operation.description?.trim() ?? '',
    ...limitTable(operationId as OperationId, limitEntries),
    '**Where this comes from**',
    provenanceList(facts, document),
  ]
    .filter(Boolean)
    .join('\n\n');
  operation['x-badges'] = [{ name: level }];
  delete operation['x-limits'];
  delete operation['x-provenance'];
}

function limitTable(id: OperationId, entries: NonNullable<Operation['x-limits']>): string[] {
  if (Object.keys(entries).length === 0) return [];
  const limits: Record<string, string | number> = operations[id].limits;
  const rows = Object.entries(entries).map(
    ([name, { description }]) => `| ${description} | ${figure(limits[name] ?? limits[`${name}Unit`])} |`,
  );
  return ['**Limits**', ['| limit | |', '| --- | --- |', ...rows].join('\n')];
}

function figure(value: string | number | undefined): string {
  if (value === undefined) throw new Error('The generated operations lack a limit that the contract has.');
  return typeof value === 'number' ? value.toLocaleString('en') : value;
}

/** Samples with the first example that the contract shows, if it has a body, and with the examples of its parameters. */
function samplesOf(operation: Operation, { components }: Document): unknown[] {
  const id = operation.operationId as OperationId;
  const { method, path, pathParameters, security } = operations[id];
  const [shown] = Object.keys(operation.requestBody?.content['application/json']?.examples ?? {});
  const sets: Record<string, { accepted: Record<string, { body: unknown }> }> = examples;
  const identifiers = pathParameters.map((parameter) => components.parameters[parameter]?.example ?? 'an-id');
  return codeSamples({
    operationId: id,
    method,
    path,
    identifiers,
    keyHeader: security[0].header,
    body: shown === undefined ? undefined : sets[id]!.accepted[shown]!.body,
    serverUrl,
  });
}
