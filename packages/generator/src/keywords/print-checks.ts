import * as codePoints from '@customerscore-kit/runtime/code-points';
import * as formats from '@customerscore-kit/runtime/formats';
import * as inspections from '@customerscore-kit/runtime/inspections';
import * as plainJson from '@customerscore-kit/runtime/plain-json';
import * as repeats from '@customerscore-kit/runtime/repeats';
import type { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import ts from 'typescript';

/** The modules of the runtime whose functions the keywords call, by their names. */
const called = { 'code-points': codePoints, formats, inspections, 'plain-json': plainJson, repeats };

/**
 * The text of a module that exports compiled checks.
 *
 * @param ids of schemas that the Ajv has, by the name that their check is exported under
 */
export function printChecks(ajv: Ajv, ids: Record<string, string>): string {
  const imports = Object.entries(called).map(
    ([module, functions]) =>
      `import { ${Object.keys(functions).join(', ')} } from '@customerscore-kit/runtime/${module}';\n`,
  );
  return imports.join('') + withoutSchemas(standalone.default(ajv, ids));
}

/**
 * The module without what it holds only for errors, and nobody reads: the place of each rule in the schema, which Ajv puts
 * into each error, and the schemas, of which errors quote a list of types here and there.
 */
function withoutSchemas(module: string): string {
  const source = ts.createSourceFile('checks.js', module, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const schemas = new Map<string, ts.Expression>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer && ts.isObjectLiteralExpression(initializer)) {
        schemas.set(name.text, initializer);
      }
    }
  }
  const visit = (node: ts.Node): ts.Node => {
    const quoted = partOf(node, schemas);
    if (quoted !== undefined) return quoted;
    const visited = ts.visitEachChild(node, visit, undefined);
    if (!ts.isObjectLiteralExpression(visited) || !errorFields.every((field) => memberOf(visited, field)))
      return visited;
    return ts.factory.updateObjectLiteralExpression(
      visited,
      visited.properties.filter((property) => nameOf(property) !== 'schemaPath'),
    );
  };
  return ts.createPrinter().printFile(visit(source) as ts.SourceFile);
}

/** What an error of Ajv has. */
const errorFields = ['instancePath', 'schemaPath', 'keyword', 'params'];

/** The part of a schema that an expression such as `schema0.properties.name.type` means. */
function partOf(node: ts.Node, schemas: ReadonlyMap<string, ts.Expression>): ts.Expression | undefined {
  const [name, holder] = ts.isPropertyAccessExpression(node)
    ? [node.name.text, node.expression]
    : ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)
      ? [node.argumentExpression.text, node.expression]
      : [];
  if (name === undefined || holder === undefined) return undefined;
  const object = ts.isIdentifier(holder) ? schemas.get(holder.text) : partOf(holder, schemas);
  return object && ts.isObjectLiteralExpression(object) ? memberOf(object, name) : undefined;
}

function memberOf({ properties }: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const member = properties.find((property) => nameOf(property) === name);
  if (member === undefined) return undefined;
  return ts.isPropertyAssignment(member) ? member.initializer : (member.name as ts.Identifier);
}

function nameOf({ name }: ts.ObjectLiteralElementLike): string | undefined {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}
