import openapiTS, { astToString, type OpenAPI3, tsPropertyIndex } from 'openapi-typescript';
import ts from 'typescript';
import { methods, type OpenApiDocument, type Response, type Schema } from '../contract/openapi.ts';
import type { Contract } from '../contract/read-contract.ts';
import { nameSchemas } from './name-schemas.ts';
import { limitSentences } from './print/limit-sentences.ts';

/**
 * `types.d.ts`: the types of openapi-typescript, with a short name for each schema. The one place that uses it.
 *
 * It gets a copy of the document with two additions, the limits of a schema in its description and any body for a response
 * without documented content, and without two things that it fails at: names of properties (see {@link replaceNames})
 * and examples, where a codename `$ref` would be a reference.
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
 * Arrays become readonly, so that the types take `as const` values and readonly arrays too. Properties need not: TypeScript
 * assigns readonly properties to others.
 */
function withReadonlyArrays(node: ts.Node): ts.Node {
  const visited = ts.visitEachChild(node, withReadonlyArrays, undefined);
  return ts.isArrayTypeNode(visited) || ts.isTupleTypeNode(visited)
    ? ts.factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, visited)
    : visited;
}

/**
 * Numbers the properties of a schema in place of their names. openapi-typescript and the bundler inside it keep names in
 * plain objects, and fail at a codename `valueOf`.
 *
 * @param names gets the names, by number
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

/** The property with its name in place of its number. */
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
 * A property named like a member that every object inherits must be allowed to be that member: else no object without the
 * property would be assignable to the type, since TypeScript takes the inherited one for it.
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

/** The members that TypeScript knows of every object. */
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

/** Names of the schemas, which the types export under the same names. */
export function schemaNames(document: OpenApiDocument): string[] {
  return Object.keys(document.components.schemas);
}

/** Types only; the module exists so that an import that a compiler leaves in place finds something. */
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
