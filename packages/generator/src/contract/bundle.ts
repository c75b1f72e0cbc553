import { createConfig, getLineColLocation, bundle as redoclyBundle, stringifyYaml } from '@redocly/openapi-core';
import type { OpenApiDocument } from './openapi.ts';

/** The contract as one document: as data, and as the text of the two files that people download. */
export interface Bundle {
  document: OpenApiDocument;
  json: string;
  yaml: string;
}

/**
 * Bundles the multi-file contract into one document, byte for byte as `redocly bundle` writes it. The library is the one
 * that openapi-typescript brings along; a test compares it with the command line tool.
 *
 * @param source path of `openapi.yaml`, or of a bundle
 * @throws Error naming file, line and column of each problem, when the contract cannot be read or resolved.
 */
export async function bundle(source: string): Promise<Bundle> {
  const { bundle, problems } = await redoclyBundle({ ref: source, config: await createConfig({}) });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const lines = errors.map(({ message, location: [place] }) => {
      if (place === undefined) return message;
      const { start } = getLineColLocation(place);
      return `${place.source.absoluteRef}:${start.line}:${start.col}: ${message}`;
    });
    throw new Error(`Redocly could not bundle ${source}:\n${lines.join('\n')}`);
  }
  return printDocument(inOrder(bundle.parsed));
}

/** The two files of a document, and the document as they hold it: with no object in two places. */
export function printDocument(document: OpenApiDocument): Bundle {
  const json = JSON.stringify(document, null, 2);
  return { document: JSON.parse(json), json, yaml: printYaml(document) };
}

/** YAML that every version of YAML reads alike, whatever the keys and texts: `<<`, `yes` and `0o7` are in quotes. */
export function printYaml(value: object): string {
  return stringifyYaml(value, { noRefs: true, lineWidth: -1 });
}

/** The fields of the root in the order of the specification, as Redocly sorts them; extensions come last. */
function inOrder(document: OpenApiDocument): OpenApiDocument {
  const standing = rootFields.filter((field) => Object.hasOwn(document, field));
  return Object.fromEntries(
    [...new Set([...standing, ...Object.keys(document)])].map((field) => [
      field,
      document[field as keyof OpenApiDocument],
    ]),
  ) as unknown as OpenApiDocument;
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#openapi-object */
const rootFields = [
  ...['openapi', 'info', 'jsonSchemaDialect', 'servers', 'security', 'tags', 'externalDocs'],
  ...['paths', 'webhooks', 'components'],
];
