import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { Contract } from '../contract.ts';
import { limitSentences } from '../limit-sentences.ts';
import { methods, type OpenApiDocument, type Response, type Schema } from '../openapi.ts';
import { generatedNotice } from '../print.ts';

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
  const ast = await openapiTS(described as unknown as OpenAPI3, { rootTypes: true, rootTypesNoSchemaPrefix: true });
  return { 'types.d.ts': `${generatedNotice}\n${allowInherited(astToString(ast))}`, 'types.js': typesModule };
}

/**
 * A property named like a member that every object inherits must be allowed to be that member: else no object without the
 * property would be assignable to the type, since TypeScript takes the inherited one for it.
 */
function allowInherited(types: string): string {
  return types.replaceAll(inheritedProperty, (_, margin: string, name: string, type: string) => {
    return `${margin}${name}?: ${type} | Object["${name}"];`;
  });
}

const inheritedProperty =
  /^( +)(constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)\?: (.*);$/gm;

/** Names of the schemas, which the types export under the same names. */
export function schemaNames(document: OpenApiDocument): string[] {
  return Object.keys(document.components.schemas);
}

/** Types only; the module exists so that an import that a compiler leaves in place finds something. */
const typesModule = `${generatedNotice}export {};\n`;

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
