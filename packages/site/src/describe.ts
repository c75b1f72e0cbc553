import { examples } from '@customerscore-kit/contract/examples';
import { operations, serverUrl } from '@customerscore-kit/contract/operations';
import { codeSamples } from './code-samples/index.ts';
import type { Described, Document, Operation } from './document.ts';
import { provenanceLine, provenanceList } from './provenance-text.ts';

/**
 * Writes into the document, as prose, what Redoc does not show by itself: limits, provenance, uniqueness, open bodies;
 * and adds code samples. The extensions themselves go, since Redoc would show them as raw JSON.
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
  for (const header of Object.values(components.headers ?? {})) annotate(header);
  for (const scheme of Object.values(components.securitySchemes)) annotate(scheme);
  for (const response of Object.values(components.responses)) {
    annotate(
      response,
      ...(response.content === undefined ? ['The body is not documented: expect anything, or nothing.'] : []),
    );
  }
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item)) describeOperation(operation, document);
  }
}

function describeOperation(operation: Operation, document: Document): void {
  const { operationId, 'x-limits': limitEntries = {}, 'x-provenance': provenance = [] } = operation;
  const id = operationId as keyof typeof operations;
  const limits: Record<string, string | number> = operations[id].limits;
  const limitRows = Object.entries(limitEntries).map(
    ([name, { description }]) => `| ${description} | ${figure(limits[name] ?? limits[`${name}Unit`])} |`,
  );
  operation.description = [
    operation.description?.trim() ?? '',
    '**Limits**',
    ['| limit | |', '| --- | --- |', ...limitRows].join('\n'),
    '**Where this comes from**',
    provenanceList(
      [
        ...provenance.map((entry) => ({ of: 'operation', entry })),
        ...Object.entries(limitEntries).flatMap(([name, limit]) =>
          limit['x-provenance'].map((entry) => ({ of: name, entry })),
        ),
      ],
      document,
    ),
  ].join('\n\n');
  operation['x-codeSamples'] = samplesOf(id, operation);
  delete operation['x-limits'];
  delete operation['x-provenance'];
}

function figure(value: string | number | undefined): string {
  if (value === undefined) throw new Error('The generated operations lack a limit that the contract has.');
  return typeof value === 'number' ? value.toLocaleString('en') : value;
}

/** Samples of the first example that the contract shows. */
function samplesOf(id: keyof typeof operations, operation: Operation): unknown[] {
  const [name] = Object.keys(operation.requestBody?.content['application/json']?.examples ?? {});
  if (name === undefined) return [];
  const accepted: Record<string, { body: unknown }> = examples[id].accepted;
  const { method, path, security } = operations[id];
  return codeSamples({
    operationId: id,
    method,
    path,
    keyHeader: security[0].header,
    body: accepted[name]!.body,
    serverUrl,
  });
}
