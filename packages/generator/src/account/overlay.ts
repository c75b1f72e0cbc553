import { isDeepStrictEqual } from 'node:util';
import type { Account } from '@customerscore-kit/runtime/declarations/account';
import {
  type CodenameSite,
  codenameSites,
  codenamesOf,
  systemProperties,
  takenTypes,
} from '../contract/codename-sites.ts';
import { lookup } from '../contract/json-pointer.ts';
import { methods, type OpenApiDocument, type Schema } from '../contract/openapi.ts';
import { adaptedSummary, withCodenames } from './sample-codenames.ts';
import { definitionOf, schemaOfCodename } from './value-schemas.ts';

/** An OpenAPI Overlay. @see https://spec.openapis.org/overlay/v1.0.0.html */
export interface Overlay {
  overlay: '1.0.0';
  info: { title: string; version: string };
  actions: Action[];
}

type Action = { target: string; description?: string } & ({ update: object } | { remove: true });

/**
 * The overlay that closes the contract to the codenames of an account: each object of codenames gets a property for each
 * of them, and takes no other. What the account does not speak of stays as open as it is.
 *
 * Properties are removed before they are set: an overlay merges, and whether `false` may replace an object is left open
 * by its specification.
 */
export function accountOverlay(account: Account, document: OpenApiDocument): Overlay {
  return {
    overlay: '1.0.0',
    info: { title: 'The codenames of an account', version: document.info.version },
    actions: [
      ...codenameSites(document).flatMap((site) =>
        site.of === 'events' ? nameEvents(site, account) : closeObject(site, account, document),
      ),
      ...adaptExamples(account, document),
    ],
  };
}

function nameEvents({ path }: CodenameSite, { events }: Account): Action[] {
  return events === undefined ? [] : [{ target: path, update: { enum: events } }];
}

function closeObject(site: CodenameSite, account: Account, document: OpenApiDocument): Action[] {
  const { of, path, schema } = site;
  if (of === 'events') return [];
  const codenames = codenamesOf(account, of);
  if (codenames === undefined) return [];
  const takes = takenTypes(document, schema);
  const known = { ...systemProperties(document, of), ...(schema.properties as Record<string, Schema>) };
  const configured = Object.entries(codenames).map(([name, definition]) => {
    const value = schemaOfCodename(definitionOf(definition), takes);
    return [name, value && { ...known[name], ...value }];
  });
  const properties = Object.fromEntries([...Object.entries(known), ...configured]);
  return [
    ...('properties' in schema ? [{ target: `${path}.properties`, remove: true } as const] : []),
    { target: `${path}.additionalProperties`, remove: true },
    { target: path, description: `Codenames: ${of}`, update: { properties, additionalProperties: false } },
  ];
}

/** The examples that operations show, with the codenames of the account. */
function adaptExamples(account: Account, document: OpenApiDocument): Action[] {
  const operations = Object.values(document.paths).flatMap((item) => methods.map((method) => item[method]));
  return operations.flatMap((operation) => {
    const { schema, examples = {} } = operation?.requestBody?.content['application/json'] ?? {};
    if (schema === undefined) return [];
    return Object.values(examples).flatMap(({ $ref }): Action[] => {
      const { summary, value } = lookup(document, $ref) as { summary: string; value: unknown };
      const adapted = withCodenames(value, schema, account, document);
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
