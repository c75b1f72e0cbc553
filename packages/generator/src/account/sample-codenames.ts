import type { Account, Codename, ValueType } from '@customerscore-kit/runtime/declarations/account';
import { acceptedTypes, type CodenamesExtension, codenamesOf } from '../contract/codename-locations.ts';
import { lookup } from '../contract/json-pointer.ts';
import type { OpenApiDocument, Schema } from '../contract/openapi.ts';
import { definitionOf, schemaOfCodename } from './value-schemas.ts';

const samples: Record<ValueType, string | number | boolean> = {
  string: 'abcd',
  number: 1234,
  boolean: true,
  date: '2024-08-14',
  timestamp: 1723593600,
  url: 'https://example.com/12345',
  email: 'jane@example.com',
};

/** A valid sample value for the codename. */
function sampleOf({ type, values }: Codename): string | number | boolean {
  return values?.[0] ?? samples[type];
}

/** The summary of an example whose codenames were replaced. Its description no longer applies. */
export function adaptedSummary(summary: string): string {
  return `${summary}, with the codenames of the account`;
}

/**
 * Replaces the codenames in a body with those of an account: each object with codenames gets all that can be written there,
 * except one named `$ref`. Parts that the account leaves out stay unchanged.
 */
export function replaceCodenames(body: unknown, schema: Schema, account: Account, document: OpenApiDocument): unknown {
  const { $ref } = schema;
  if ($ref !== undefined) return replaceCodenames(body, lookup(document, String($ref)) as Schema, account, document);
  const { of } = (schema['x-codenames'] ?? {}) as Partial<CodenamesExtension>;
  if (of === 'events') return account.events?.[0] ?? body;
  if (Array.isArray(body)) {
    const items = schema.items as Schema | undefined;
    return items ? body.map((item) => replaceCodenames(item, items, account, document)) : body;
  }
  if (typeof body !== 'object' || body === null) return body;
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const codenames = of && codenamesOf(account, of);
  const kept = Object.entries(body).flatMap(([name, value]) => {
    if (Object.hasOwn(properties, name)) return [[name, replaceCodenames(value, properties[name]!, account, document)]];
    return codenames === undefined ? [[name, value]] : [];
  });
  if (codenames === undefined) return Object.fromEntries(kept);
  const accepted = acceptedTypes(document, schema);
  const written = Object.entries(codenames).flatMap(([name, definition]) => {
    const codename = definitionOf(definition);
    // Many tools, including Prism, treat any `$ref` with a string value as a reference, even in examples.
    const isWritable = name !== '$ref' && schemaOfCodename(codename, accepted) !== false;
    return isWritable ? [[name, sampleOf(codename)]] : [];
  });
  return Object.fromEntries([...kept.filter(([name]) => !Object.hasOwn(codenames, String(name))), ...written]);
}
