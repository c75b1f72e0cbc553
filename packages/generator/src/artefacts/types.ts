import openapiTS, { astToString, type OpenAPI3, tsPropertyIndex } from 'openapi-typescript';
import ts from 'typescript';
import { methods, type OpenApiDocument, type Response, type Schema } from '../contract/openapi.ts';
import type { Contract } from '../contract/read-contract.ts';
import { nameSchemas } from './name-schemas.ts';
import { limitSentences } from './print/limit-sentences.ts';

/**
 * `types.d.ts`: the types from openapi-typescript, with a short name for each schema. Only this module uses that library.
 *
 * The library gets a copy of the document with four changes: descriptions include the limits; responses without documented
 * content have an open body; property names are replaced by numbers (see {@link replaceNames}); and examples are removed,
 * because a codename `$ref` in them would be treated as a reference.
 */
export async function renderTypes({ document }: Contract): Promise<Record<string, string>> {
  const described = structuredClone(document);
  const names: string[] = [];
  for (const schema of Object.values(described.components.schemas)) {
    describeLimits(schema);
    replaceNames(schema, names);
  }
  described.components.examples = {};
  for (const response of Object.values(described.components.responses ?? {})) openBody(response);
  for (const item of Object.values(described.paths)) {
    for (const method of methods) {
      for (const mediaType of Object.values(item[method]?.requestBody?.content ?? {})) delete mediaType.examples;
      for (const response of Object.values(item[method]?.responses ?? {}))
        if (!('$ref' in response)) openBody(response);
    }
  }
  const ast = await openapiTS(described as unknown as OpenAPI3, {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    rootTypesKeepCasing: true,
    transformProperty: (property) => allowInherited(withName(property, names)),
  });
  return { 'types.d.ts': astToString(nameSchemas(ast).map(withReadonlyArrays)), 'types.js': typesModule };
}

/**
 * Makes arrays readonly, so that the types accept `as const` values and readonly arrays. Properties can stay mutable, because
 * TypeScript allows assigning readonly properties to mutable ones.
 */
function withReadonlyArrays(node: ts.Node): ts.Node {
  const visited = ts.visitEachChild(node, withReadonlyArrays, undefined);
  return ts.isArrayTypeNode(visited) || ts.isTupleTypeNode(visited)
    ? ts.factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, visited)
    : visited;
}

/**
 * Replaces property names with numbers. openapi-typescript and its bundler keep names in plain objects, and fail on a codename
 * `valueOf`.
 *
 * @param names receives the original names, by number
 */
function replaceNames(schema: Schema, names: string[]): void {
  for (const inner of innerSchemas(schema)) replaceNames(inner, names);
  if (schema.properties === undefined) return;
  const numbers = new Map<string, string>();
  schema.properties = Object.fromEntries(
    Object.entries(schema.properties as Record<string, Schema>).map(([name, inner]) => {
      const number = `#${names.push(name) - 1}`;
      numbers.set(name, number);
      return [number, inner];
    }),
  );
  if (schema.required) schema.required = (schema.required as string[]).map((name) => numbers.get(name) ?? name);
}

/** Restores the name of a property that {@link replaceNames} replaced. */
function withName(property: ts.PropertySignature, names: string[]): ts.PropertySignature {
  const [, number] = /^#(\d+)$/.exec((property.name as ts.StringLiteral).text) ?? [];
  if (number === undefined) return property;
  const { modifiers, questionToken, type } = property;
  return ts.factory.updatePropertySignature(
    property,
    modifiers,
    tsPropertyIndex(names[Number(number)]!),
    questionToken,
    type,
  );
}

/**
 * Allows the inherited member as the value of a property such as `toString`. Otherwise no object without that property would be
 * assignable to the type, because TypeScript treats the inherited member as the property.
 */
function allowInherited(property: ts.PropertySignature): ts.PropertySignature {
  const name = (property.name as ts.Identifier | ts.StringLiteral).text;
  if (property.questionToken === undefined || property.type === undefined || !inherited.has(name)) return property;
  const { factory } = ts;
  const member = factory.createIndexedAccessTypeNode(
    factory.createTypeReferenceNode('Object'),
    factory.createLiteralTypeNode(factory.createStringLiteral(name)),
  );
  const { modifiers, questionToken, type } = property;
  return factory.updatePropertySignature(
    property,
    modifiers,
    property.name,
    questionToken,
    factory.createUnionTypeNode([type, member]),
  );
}

/** The members of every object, according to TypeScript. */
const inherited = new Set([
  ...[
    'constructor',
    'hasOwnProperty',
    'isPrototypeOf',
    'propertyIsEnumerable',
    'toLocaleString',
    'toString',
    'valueOf',
  ],
]);

/** Names of the schemas. The types are exported under the same names. */
export function schemaNames(document: OpenApiDocument): string[] {
  return Object.keys(document.components.schemas);
}

/** An empty module, for imports of the types that a compiler does not remove. */
const typesModule = 'export {};\n';

function describeLimits(schema: Schema): void {
  const sentences = limitSentences(schema);
  if (sentences.length > 0) {
    schema.description = [String(schema.description ?? '').trim(), sentences.join(' ')].filter(Boolean).join('\n\n');
  }
  for (const inner of innerSchemas(schema)) describeLimits(inner);
}

function innerSchemas({ items, additionalProperties, properties }: Schema): Schema[] {
  return [items, additionalProperties, ...Object.values(properties ?? {})].filter(
    (inner): inner is Schema => typeof inner === 'object' && inner !== null,
  );
}

function openBody(response: Response): void {
  response.content ??= { '*/*': { schema: {} } };
}
