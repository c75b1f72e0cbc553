import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

const folder = new URL('./', import.meta.url);
const modules = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(name))
  .map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return { name, source: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) };
  });

/** The functions, classes and constants at the top of a module. */
function topLevelNames(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name?.text ?? [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? name.text : []));
  });
}

/** The variables and parameters in functions. */
function localNames(source: ts.SourceFile): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node, isLocal: boolean): void => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    if (isLocal && declares && ts.isIdentifier(node.name)) names.push(node.name.text);
    ts.forEachChild(node, (child) => visit(child, isLocal || ts.isFunctionLike(node)));
  };
  visit(source, false);
  return names;
}

// The bundler renames such a variable in some runs and not in others, so that the generated package would change by itself.
test('no variable in a function has the name of what another module exports to the shared chunk', () => {
  const owners = new Map(modules.flatMap(({ name, source }) => topLevelNames(source).map((each) => [each, name])));
  const clashes = modules.flatMap(({ name, source }) =>
    [...new Set(localNames(source))].flatMap((each) => {
      const owner = owners.get(each);
      return owner === undefined || owner === name ? [] : [`${name}: ${each} is also in ${owner}`];
    }),
  );
  expect(clashes).toEqual([]);
});
