import { createConfig, getLineColLocation, bundle as redoclyBundle, stringifyYaml } from '@redocly/openapi-core';
import type { OpenApiDocument } from './openapi.ts';

/** The contract as one document: as data, and as the text of `openapi.json` and `openapi.yaml`. */
export interface Bundle {
  document: OpenApiDocument;
  json: string;
  yaml: string;
}

/**
 * Bundles the multi-file contract into one document, with byte for byte the output of `redocly bundle`. It uses the version of
 * Redocly's library that openapi-typescript depends on; a test compares it with the command line tool.
 *
 * @param source path of `openapi.yaml`, or of a bundle
 * @throws Error with file, line and column of each problem, when the contract cannot be read or resolved.
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
  return printDocument(inSpecOrder(bundle.parsed));
}

/** Prints a document as JSON and YAML. Returns the parsed JSON as the document, so that no object is shared. */
export function printDocument(document: OpenApiDocument): Bundle {
  const json = JSON.stringify(document, null, 2);
  return { document: JSON.parse(json), json, yaml: printYaml(document) };
}

/** Prints YAML that YAML 1.1 and 1.2 parsers read the same: keys and strings such as `<<`, `yes` and `0o7` are quoted. */
export function printYaml(value: object): string {
  return stringifyYaml(value, { noRefs: true, lineWidth: -1 });
}

/** Sorts the root fields in the order of the specification, as Redocly does. Extensions come last. */
function inSpecOrder(document: OpenApiDocument): OpenApiDocument {
  const known = rootFields.filter((field) => Object.hasOwn(document, field));
  return Object.fromEntries(
    [...new Set([...known, ...Object.keys(document)])].map((field) => [
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
