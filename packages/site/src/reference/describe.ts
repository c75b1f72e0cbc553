import type { OperationId } from '@customerscore-kit/contract/operations';
import { codeSamples } from '../code-samples/index.ts';
import type { ContractPackage } from '../contract-package.ts';
import { type Described, type Operation, operationsOf, type Provenance, printed } from '../document.ts';
import { exampleRequest } from '../example-request.ts';
import { link } from './html.ts';
import type { ReferenceLinks } from './links.ts';
import { provenanceMarks, sourceList } from './provenance-marks.ts';

/**
 * Adds to the descriptions of the document what Redoc does not show: limits, provenance, uniqueness, open bodies and
 * read-only attributes. Also adds badges, code samples and links to other pages. Removes the extensions, which Redoc would
 * show as raw JSON.
 */
export function describe(contract: ContractPackage, links: ReferenceLinks): void {
  const { document } = contract;
  const { components } = document;

  const annotate = (described: Described, ...paragraphs: string[]) => {
    const marks = provenanceMarks(described['x-provenance'] ?? [], document, links);
    const text = `${described.description?.trim() ?? ''}${noBreak}${marks}`.trim();
    described.description = [text, ...paragraphs].filter(Boolean).join('\n\n');
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
  for (const group of [components.headers, components.parameters]) {
    for (const described of Object.values(group)) annotate(described);
  }
  for (const scheme of Object.values(components.securitySchemes)) annotate(scheme, ...howToSend(scheme, links));
  document.info.description = overview(contract, links);

  const statuses = statusesOf(document);
  const openBody = 'The body is not documented. Expect any content, or none.';
  for (const [name, response] of Object.entries(components.responses)) {
    const errors = [...(statuses.get(name) ?? [])].filter((status) => status >= '400');
    annotate(
      response,
      ...(response.content === undefined ? [openBody] : []),
      ...errors.map((status) => link(`Causes of a ${status}, and what to do`, { href: links.error(status) })),
    );
  }
  for (const operation of operationsOf(document.paths)) {
    describeOperation(operation, contract, links);
    operation['x-codeSamples'] = samplesOf(operation, contract);
  }
  for (const webhook of operationsOf(document.webhooks)) {
    describeOperation(webhook, contract, links);
    for (const response of Object.values(webhook.responses)) annotate(response);
  }
}

/** The statuses that answer with each response of the components. */
function statusesOf({ paths }: ContractPackage['document']): Map<string, Set<string>> {
  const statuses = new Map<string, Set<string>>();
  for (const { responses } of operationsOf(paths)) {
    for (const [status, { $ref }] of Object.entries(responses)) {
      const name = $ref?.split('/').at(-1) ?? '';
      statuses.set(name, (statuses.get(name) ?? new Set()).add(status));
    }
  }
  return statuses;
}

/** The description of the contract, which opens the page. Redoc's links to headings in Markdown do not work, HTML has none. */
function overview({ document }: ContractPackage, links: ReferenceLinks): string {
  const schemes = Object.values(document.components.securitySchemes);
  return [
    document.info.description?.trim() ?? '',
    `**Before you send.** Use \`inspect\` from the contract package, or the [checker](${links.checker}), to find what the API would refuse
in a payload, and what it would silently drop. [All findings, with cause and cure](${links.findings}).`,
    '<h3>Authentication</h3>',
    ...schemes.map(({ description }) => description ?? ''),
  ].join('\n\n');
}

/** How a request carries the key. */
function howToSend({ name }: Described & { name?: string }, { authentication }: ReferenceLinks): string[] {
  return [
    `Send it in the \`${name}\` header of every request:`,
    `\`\`\`http\n${name}: YOUR_SECRET_KEY\n\`\`\``,
    `[How to create, store and replace a key](${authentication})`,
  ];
}

/** Keeps a mark on the line of the last word. */
const noBreak = '\u00a0';

/** Description of a property with the schema `false`. */
const unwritable = 'Cannot be written here: an integration feeds it, or the tracker does not accept its type.';

/** Extensions that are removed without a description: another text covers them, or only programs need them. */
const undescribedExtensions = [
  ...(['x-unique-by', 'x-retired', 'x-codenames', 'x-identified-by'] as const),
  ...(['x-identifies', 'x-names', 'x-refers-to', 'x-unit'] as const),
] as const;

/**
 * The first paragraph of an operation stays where Redoc puts it, before the fields. The rest goes into one element, `notes`,
 * which the style of the page moves behind the fields.
 */
function describeOperation(
  operation: Operation,
  { document, operations }: ContractPackage,
  links: ReferenceLinks,
): void {
  const { operationId, 'x-limits': limitEntries = {}, 'x-provenance': provenance = [] } = operation;
  const [summary = '', ...paragraphs] = (operation.description?.trim() ?? '').split('\n\n');
  const level = provenance.find(({ of }) => of === undefined)?.level ?? 'assumed';
  const isOperation = operationId in operations;
  const sources = [...provenance, ...Object.values(limitEntries).flatMap((limit) => limit['x-provenance'])];
  const notes = [
    ...(level === 'documented'
      ? []
      : [`**This operation is ${level}**: none of the vendor's pages that were available describes it.`]),
    ...paragraphs,
    ...limitTable(operations[operationId as OperationId]?.limits ?? {}, limitEntries, (entries) =>
      provenanceMarks(entries, document, links),
    ),
    ...(Object.keys(limitEntries).length === 0 ? [] : [`[How to stay below the limits](${links.limits})`]),
    ...(isOperation && operation.requestBody !== undefined
      ? [
          `<h4>Before you send</h4>`,
          `[Check a payload](${links.checker}) for what the API would refuse or drop: [findings](${links.findings}).`,
        ]
      : []),
    '<h4>Sources</h4>',
    sourceList(sources, document, links),
  ];
  operation.description = [
    `${summary}${noBreak}${provenanceMarks(provenance.filter(({ of }) => of === undefined).slice(0, 1), document, links)}`.trim(),
    ...(isOperation ? [link('Try it with the mock', { class: 'try-it', href: links.tryIt(operationId) })] : []),
    `<div class="notes">\n\n${notes.join('\n\n')}\n\n</div>`,
  ].join('\n\n');
  operation['x-badges'] = level === 'documented' ? [] : [{ name: level }];
  delete operation['x-limits'];
  delete operation['x-notifies'];
  delete operation['x-provenance'];
}

function limitTable(
  limits: Record<string, string | number>,
  entries: NonNullable<Operation['x-limits']>,
  marks: (entries: Provenance[]) => string,
): string[] {
  if (Object.keys(entries).length === 0) return [];
  const rows = Object.entries(entries).map(
    ([name, { description, 'x-provenance': provenance }]) =>
      `| ${description} ${marks(provenance)} | ${figure(limits[name] ?? limits[`${name}Unit`])} |`,
  );
  return ['<h4>Limits</h4>', ['| Limit | Value |', '| --- | --- |', ...rows].join('\n')];
}

function figure(value: string | number | undefined): string {
  if (value === undefined)
    throw new Error('The generated operations lack a limit of the contract. Run "npm run generate".');
  return printed(value);
}

/** Code samples of the request that shows the operation. */
function samplesOf(operation: Operation, contract: ContractPackage): unknown[] {
  const id = operation.operationId as OperationId;
  const { method, path, security } = contract.operations[id];
  const { parameters, body } = exampleRequest(operation, contract);
  return codeSamples({
    operationId: id,
    method,
    path,
    identifiers: Object.values(parameters),
    keyHeader: security[0].header,
    body,
    serverUrl: contract.serverUrl,
  });
}
