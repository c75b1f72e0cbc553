import type { Account, Codenames, ValueType } from '@customerscore-kit/runtime/declarations/account';
import { lookup } from './json-pointer.ts';
import type { OpenApiDocument, Schema } from './openapi.ts';

/** The parts of an account whose codenames are object keys. */
export const codenameLists = [
  'customer.attributes',
  'customer.metrics',
  'contact.attributes',
  'contact.metrics',
] as const;
export type CodenameList = (typeof codenameLists)[number];

/** `x-codenames`: the part of the account that the keys of an object (for events: a string) come from. */
export interface CodenamesExtension {
  of: CodenameList | 'events';
  /** What the API does with other keys: it drops them, or refuses the whole request. */
  others: 'dropped' | 'refused';
  /** Whether the properties of this schema are codenames of every account. */
  system?: boolean;
}

/** A schema of the bundle with `x-codenames`. */
export interface CodenameLocation extends CodenamesExtension {
  /** JSONPath of the schema. */
  path: string;
  schema: Schema;
}

/** All schemas of the contract with `x-codenames`. */
export function codenameLocations(document: OpenApiDocument): CodenameLocation[] {
  const search = (schema: Schema, path: string): CodenameLocation[] => [
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

/** An object of a request body whose keys are codenames; for events, a string that is one. */
export interface CodenamePlace extends Omit<CodenamesExtension, 'system'> {
  /** Keys from the body to the object. `*` is any item of an array. */
  path: string[];
  /** Codenames in the object that every account has. */
  system: string[];
  /** Fields of the API in the object, which are not codenames. */
  fields: string[];
}

/** The objects of a body whose keys are codenames. @param name the schema of the body */
export function codenamePlaces(document: OpenApiDocument, name: string): CodenamePlace[] {
  const search = ({ $ref, ...siblings }: Schema, path: string[]): CodenamePlace[] => {
    if ($ref !== undefined) return search({ ...(lookup(document, String($ref)) as Schema), ...siblings }, path);
    const schema: Schema = siblings;
    const found = schema['x-codenames'] as CodenamesExtension | undefined;
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
    if (found !== undefined) {
      const { of, others, system } = found;
      const names = properties.map(([field]) => field);
      return [{ path, of, others, system: system ? names : [], fields: system ? [] : names }];
    }
    return [
      ...properties.flatMap(([field, inner]) => search(inner, [...path, field])),
      ...(typeof schema.items === 'object' ? search(schema.items as Schema, [...path, '*']) : []),
    ];
  };
  return search({ $ref: `#/components/schemas/${name}` }, []);
}

/** The schemas of the codenames that every account has, for one part of the account. */
export function systemProperties(document: OpenApiDocument, list: CodenameList): Record<string, Schema> {
  const location = codenameLocations(document).find(({ of, system }) => system && of === list);
  return (location?.schema.properties ?? {}) as Record<string, Schema>;
}

/** The types of the codenames that every account has, in the form of an account file. */
export function systemCodenames(document: OpenApiDocument, list: CodenameList): Record<string, ValueType> {
  const properties = Object.entries(systemProperties(document, list));
  return Object.fromEntries(properties.map(([name, { type, format }]) => [name, (format ?? type) as ValueType]));
}

/** One part of an account; undefined if the account leaves it out. */
export function codenamesOf(account: Account, list: CodenameList): Codenames | undefined {
  const [subject, kind] = list.split('.') as ['customer' | 'contact', 'attributes' | 'metrics'];
  return account[subject]?.[kind];
}

/** JSON types that the API accepts as values of any codename in an object. */
export function acceptedTypes(document: OpenApiDocument, { additionalProperties }: Schema): string[] {
  const { $ref } = additionalProperties as Schema;
  const { type } = ($ref === undefined ? additionalProperties : lookup(document, String($ref))) as Schema;
  return [type as string | string[]].flat();
}
