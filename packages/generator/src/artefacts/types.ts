import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { methods, type OpenApiDocument, type Response, type Schema } from '../contract/openapi.ts';
import type { Contract } from '../contract/read-contract.ts';
import { nameSchemas } from './name-schemas.ts';
import { limitSentences } from './print/limit-sentences.ts';

/**
 * `types.d.ts`: the types of openapi-typescript, with a short name for each schema. The one place that uses it.
 *
 * Two things are told to it that it leaves out by itself: the limits of a schema, added to its description, and that a
 * response without documented content may have any body.
 */
export async function renderTypes({ document }: Contract): Promise<Record<string, string>> {
  const described = structuredClone(document);
  for (const schema of Object.values(described.components.schemas)) describeLimits(schema);
  for (const response of Object.values(described.components.responses ?? {})) openBody(response);
  for (const item of Object.values(described.paths)) {
    for (const method of methods) {
      for (const response of Object.values(item[method]?.responses ?? {}))
        if (!('$ref' in response)) openBody(response);
    }
  }
  const ast = await openapiTS(described as unknown as OpenAPI3, {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    rootTypesKeepCasing: true,
    transformProperty: allowInherited,
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
  for (const inner of [schema.items, schema.additionalProperties, ...Object.values(schema.properties ?? {})]) {
    if (typeof inner === 'object' && inner !== null) describeLimits(inner as Schema);
  }
}

function openBody(response: Response): void {
  response.content ??= { '*/*': { schema: {} } };
}
