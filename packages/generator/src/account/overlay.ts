import { isDeepStrictEqual } from 'node:util';
import type { Account } from '@customerscore-kit/runtime/declarations/account';
import {
  acceptedTypes,
  type CodenameLocation,
  codenameLocations,
  codenamesOf,
  systemProperties,
} from '../contract/codename-locations.ts';
import { lookup } from '../contract/json-pointer.ts';
import { methods, type OpenApiDocument, type Schema } from '../contract/openapi.ts';
import { adaptedSummary, replaceCodenames } from './sample-codenames.ts';
import { definitionOf, schemaOfCodename } from './value-schemas.ts';

/** An OpenAPI Overlay. @see https://spec.openapis.org/overlay/v1.0.0.html */
export interface Overlay {
  overlay: '1.0.0';
  info: { title: string; version: string };
  actions: Action[];
}

type Action = { target: string; description?: string } & ({ update: object } | { remove: true });

/**
 * The overlay that restricts the contract to the codenames of an account: each object with codenames gets one property per
 * codename, and allows no others. Parts that the account leaves out stay open.
 *
 * Properties are removed before they are set, because overlays merge, and the specification does not say whether `false` can
 * replace an object.
 */
export function accountOverlay(account: Account, document: OpenApiDocument): Overlay {
  return {
    overlay: '1.0.0',
    info: { title: 'The codenames of an account', version: document.info.version },
    actions: [
      ...codenameLocations(document).flatMap((location) =>
        location.of === 'events' ? nameEvents(location, account) : closeObject(location, account, document),
      ),
      ...adaptExamples(account, document),
    ],
  };
}

function nameEvents({ path }: CodenameLocation, { events }: Account): Action[] {
  return events === undefined ? [] : [{ target: path, update: { enum: events } }];
}

function closeObject(location: CodenameLocation, account: Account, document: OpenApiDocument): Action[] {
  const { of, path, schema } = location;
  if (of === 'events') return [];
  const codenames = codenamesOf(account, of);
  if (codenames === undefined) return [];
  const accepted = acceptedTypes(document, schema);
  const documented = { ...systemProperties(document, of), ...(schema.properties as Record<string, Schema>) };
  const configured = Object.entries(codenames).map(([name, definition]) => {
    const value = schemaOfCodename(definitionOf(definition), accepted);
    return [name, value && { ...documented[name], ...value }];
  });
  const properties = Object.fromEntries([...Object.entries(documented), ...configured]);
  return [
    ...('properties' in schema ? [{ target: `${path}.properties`, remove: true } as const] : []),
    { target: `${path}.additionalProperties`, remove: true },
    { target: path, description: `Codenames: ${of}`, update: { properties, additionalProperties: false } },
  ];
}

/** Replaces the codenames in the examples that operations show. */
function adaptExamples(account: Account, document: OpenApiDocument): Action[] {
  const operations = Object.values(document.paths).flatMap((item) => methods.map((method) => item[method]));
  return operations.flatMap((operation) => {
    const { schema, examples = {} } = operation?.requestBody?.content['application/json'] ?? {};
    if (schema === undefined) return [];
    return Object.values(examples).flatMap(({ $ref }): Action[] => {
      const { summary, value } = lookup(document, $ref) as { summary: string; value: unknown };
      const adapted = replaceCodenames(value, schema, account, document);
      if (isDeepStrictEqual(adapted, value)) return [];
      const name = $ref.split('/').at(-1)!;
      return [
        { target: `$.components.examples['${name}']`, remove: true },
        {
          target: '$.components.examples',
          update: { [name]: { summary: adaptedSummary(summary), value: adapted } },
        },
      ];
    });
  });
}
