import type { Account, Codenames, ValueType } from '@customerscore-kit/runtime/declarations/account';
import { lookup } from './json-pointer.ts';
import type { OpenApiDocument, Schema } from './openapi.ts';

/** The parts of an account whose codenames are keys. */
export const codenameLists = [
  'customer.attributes',
  'customer.metrics',
  'contact.attributes',
  'contact.metrics',
] as const;
export type CodenameList = (typeof codenameLists)[number];

/** `x-codenames`: which part of the account a place takes its keys (or its text, for events) from. */
export interface CodenamesExtension {
  of: CodenameList | 'events';
  /** What becomes of others: they are lost, or the whole request is refused. */
  others: 'dropped' | 'refused';
  /** Whether the properties that stand here are codenames of every account. */
  system?: boolean;
}

/** A schema of the bundle with `x-codenames`. */
export interface CodenameSite extends CodenamesExtension {
  /** JSONPath of the schema. */
  path: string;
  schema: Schema;
}

/** Every place of the contract where codenames stand. */
export function codenameSites(document: OpenApiDocument): CodenameSite[] {
  const search = (schema: Schema, path: string): CodenameSite[] => [
    ...('x-codenames' in schema ? [{ ...(schema['x-codenames'] as CodenamesExtension), path, schema }] : []),
    ...Object.entries((schema.properties ?? {}) as Record<string, Schema>).flatMap(([name, inner]) =>
      search(inner, `${path}.properties.${name}`),
    ),
    ...(typeof schema.items === 'object' ? search(schema.items as Schema, `${path}.items`) : []),
  ];
  return Object.entries(document.components.schemas).flatMap(([name, schema]) =>
    search(schema, `$.components.schemas.${name}`),
  );
}

/** The codenames that every account has, with their schemas, for one part of the account. */
export function systemProperties(document: OpenApiDocument, list: CodenameList): Record<string, Schema> {
  const site = codenameSites(document).find(({ of, system }) => system && of === list);
  return (site?.schema.properties ?? {}) as Record<string, Schema>;
}

/** The codenames that every account has, as an account file would list them. */
export function systemCodenames(document: OpenApiDocument, list: CodenameList): Record<string, ValueType> {
  const properties = Object.entries(systemProperties(document, list));
  return Object.fromEntries(properties.map(([name, { type, format }]) => [name, (format ?? type) as ValueType]));
}

/** The part of an account; undefined where the account does not speak of it. */
export function codenamesOf(account: Account, list: CodenameList): Codenames | undefined {
  const [subject, kind] = list.split('.') as ['customer' | 'contact', 'attributes' | 'metrics'];
  return account[subject]?.[kind];
}

/** JSON types of the values that the API takes at a place, whatever the codename. */
export function takenTypes(document: OpenApiDocument, { additionalProperties }: Schema): string[] {
  const { $ref } = additionalProperties as Schema;
  const { type } = ($ref === undefined ? additionalProperties : lookup(document, String($ref))) as Schema;
  return [type as string | string[]].flat();
}
