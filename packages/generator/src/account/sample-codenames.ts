import type { Account, Codename, ValueType } from '@customerscore-kit/runtime/declarations/account';
import { type CodenamesExtension, codenamesOf, takenTypes } from '../contract/codename-sites.ts';
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

/** A value that the codename takes. */
function sampleOf({ type, values }: Codename): string | number | boolean {
  return values?.[0] ?? samples[type];
}

/** What to call an example whose codenames were replaced: it no longer is what its description says. */
export function adaptedSummary(summary: string): string {
  return `${summary}, with the codenames of the account`;
}

/**
 * A body of the contract with the codenames of an account in place of those that it has: every object of codenames gets
 * all that can be written there, but for one named `$ref`. What the account does not speak of stays.
 */
export function withCodenames(body: unknown, schema: Schema, account: Account, document: OpenApiDocument): unknown {
  const { $ref } = schema;
  if ($ref !== undefined) return withCodenames(body, lookup(document, String($ref)) as Schema, account, document);
  const { of } = (schema['x-codenames'] ?? {}) as Partial<CodenamesExtension>;
  if (of === 'events') return account.events?.[0] ?? body;
  if (Array.isArray(body)) {
    const items = schema.items as Schema | undefined;
    return items ? body.map((item) => withCodenames(item, items, account, document)) : body;
  }
  if (typeof body !== 'object' || body === null) return body;
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const codenames = of && codenamesOf(account, of);
  const kept = Object.entries(body).flatMap(([name, value]) => {
    if (Object.hasOwn(properties, name)) return [[name, withCodenames(value, properties[name]!, account, document)]];
    return codenames === undefined ? [[name, value]] : [];
  });
  if (codenames === undefined) return Object.fromEntries(kept);
  const takes = takenTypes(document, schema);
  const written = Object.entries(codenames).flatMap(([name, definition]) => {
    const codename = definitionOf(definition);
    // Many tools, Prism among them, take any `$ref` with a text for a reference, examples included.
    const isWritable = name !== '$ref' && schemaOfCodename(codename, takes) !== false;
    return isWritable ? [[name, sampleOf(codename)]] : [];
  });
  return Object.fromEntries([...kept.filter(([name]) => !Object.hasOwn(codenames, String(name))), ...written]);
}
