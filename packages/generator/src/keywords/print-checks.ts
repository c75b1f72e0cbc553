import { report } from '@customerscore-kit/runtime/check';
import { encodeToken } from '@customerscore-kit/runtime/json-pointer';
import type { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import ts from 'typescript';
import { runtimeModules, runtimeName } from './runtime-modules.ts';

/**
 * Prints a module that exports compiled checks.
 *
 * @param ids ids of schemas in Ajv, by the export name of their check
 * @see Check in the runtime, the type of the printed checks
 */
export function printChecks(ajv: Ajv, ids: Record<string, string>): string {
  const imports = Object.entries(runtimeModules).map(
    ([module, functions]) =>
      `import { ${Object.keys(functions).join(', ')} } from '@customerscore-kit/runtime/${module}';\n`,
  );
  return imports.join('') + rewriteErrors(standalone.default(ajv, ids));
}

/**
 * Turns checks in Ajv's format into checks of the runtime. Ajv's checks collect error objects in a variable and assign them to
 * a property of the function, which takes more code than the rules themselves. Here, each error becomes a call of `report`.
 * The schemas, which some errors quote, and the parameters for calls between checks are removed. Runtime functions are called by
 * their own names, instead of by constants.
 *
 * @throws Error if the module does not have the format of Ajv 8 with `allErrors`, `passContext` and `verbose`
 */
function rewriteErrors(module: string): string {
  const source = ts.createSourceFile('checks.js', module, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const [schemas, aliases] = [schemasOf(source), aliasesOf(source)];
  const visit = (node: ts.Node): ts.Node => {
    const rewritten = partOf(node, schemas) ?? escaped(node) ?? unaliased(node, aliases) ?? node;
    const visited = ts.visitEachChild(rewritten, visit, undefined);
    if (ts.isBlock(visited)) return ts.factory.updateBlock(visited, withReports(visited.statements));
    if (ts.isFunctionDeclaration(visited)) return withoutResult(visited);
    return withoutRoot(visited);
  };
  const rewritten = ts.createPrinter().printFile(visit(source) as ts.SourceFile);
  const left = /\b(?:vErrors|instancePath)\b|\berrors\+\+/.exec(rewritten);
  if (left !== null) throw new Error(`Ajv printed ${left[0]} in a format that print-checks.ts does not support.`);
  return rewritten;
}

function schemasOf(source: ts.SourceFile): ReadonlyMap<string, ts.Expression> {
  return new Map([...constantsOf(source)].filter(([, value]) => ts.isObjectLiteralExpression(value)));
}

/** The constants for functions: `const func0 = isEmail;`. */
function aliasesOf(source: ts.SourceFile): ReadonlyMap<string, ts.Expression> {
  return new Map([...constantsOf(source)].filter(([, value]) => ts.isIdentifier(value)));
}

function constantsOf(source: ts.SourceFile): ReadonlyMap<string, ts.Expression> {
  const constants = new Map<string, ts.Expression>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer) constants.set(name.text, initializer);
    }
  }
  return constants;
}

/** `func0(data)` is `isEmail(data)`. The bundler removes the constant. */
function unaliased(node: ts.Node, aliases: ReadonlyMap<string, ts.Expression>): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const target = aliases.get(node.expression.text);
  return target && ts.factory.updateCallExpression(node, target, undefined, node.arguments);
}

/**
 * `const err0 = {…}; if (vErrors === null) {…} else {…} errors++;` becomes `report(this, pointer, keyword, params, value);`.
 */
function withReports(statements: ts.NodeArray<ts.Statement>): ts.Statement[] {
  const result: ts.Statement[] = [];
  for (let index = 0; index < statements.length; index++) {
    const error = errorOf(statements[index]!);
    if (error === undefined) {
      result.push(statements[index]!);
      continue;
    }
    const { factory } = ts;
    const [pointer, keyword, params, value] = ['instancePath', 'keyword', 'params', 'data'].map(
      (field) => memberOf(error, field)!,
    );
    const list = [factory.createThis(), pointer!, keyword!, params!, value!];
    result.push(
      factory.createExpressionStatement(
        factory.createCallExpression(factory.createIdentifier(runtimeName(report)), undefined, list),
      ),
    );
    // Skip the statements that collect and count the error.
    index += 2;
  }
  return result;
}

/** The object of a statement such as `const err0 = {instancePath: …, keyword: …}`. */
function errorOf(statement: ts.Statement): ts.ObjectLiteralExpression | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  const object = statement.declarationList.declarations[0]?.initializer;
  if (object === undefined || !ts.isObjectLiteralExpression(object)) return undefined;
  return errorFields.every((field) => memberOf(object, field)) ? object : undefined;
}

/** The fields of an Ajv error that `report` needs. */
const errorFields = ['instancePath', 'keyword', 'params', 'data'];

/** A check without its variables for errors and its result. */
function withoutResult(check: ts.FunctionDeclaration): ts.FunctionDeclaration {
  const [errors, count, ...statements] = check.body!.statements;
  const rules = statements.slice(0, -2);
  const { factory } = ts;
  if (errors === undefined || count === undefined) throw new Error('Ajv printed a check without error variables.');
  return factory.updateFunctionDeclaration(
    check,
    check.modifiers,
    check.asteriskToken,
    check.name,
    check.typeParameters,
    check.parameters.slice(0, 1),
    check.type,
    factory.updateBlock(check.body!, rules),
  );
}

/** `instancePath + "/customers"`, in a check of a whole body, is `"/customers"`. */
function withoutRoot(node: ts.Node): ts.Node {
  if (ts.isShorthandPropertyAssignment(node) && isInstancePath(node.name)) {
    return ts.factory.createPropertyAssignment('instancePath', ts.factory.createStringLiteral(''));
  }
  return ts.isBinaryExpression(node) && isInstancePath(node.left) ? node.right : node;
}

function isInstancePath(node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === 'instancePath';
}

/** `key0.replace(/~/g, "~0").replace(/\//g, "~1")` takes seconds for a key of megabytes; `encodeToken(key0)` does not. */
function escaped(node: ts.Node): ts.Expression | undefined {
  const key = replaced(replaced(node, '/\\//g'), '/~/g');
  return (
    key &&
    ts.factory.createCallExpression(ts.factory.createIdentifier(runtimeName(encodeToken)), undefined, [
      key as ts.Expression,
    ])
  );
}

/** The `key0` of a call `key0.replace(/~/g, …)`. */
function replaced(node: ts.Node | undefined, pattern: string): ts.Node | undefined {
  if (node === undefined || !ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
    return undefined;
  const { name, expression } = node.expression;
  const [wanted] = node.arguments;
  const isWanted = wanted !== undefined && ts.isRegularExpressionLiteral(wanted) && wanted.text === pattern;
  return name.text === 'replace' && isWanted ? expression : undefined;
}

/** The part of a schema that an expression such as `schema0.properties.name.type` refers to. */
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
