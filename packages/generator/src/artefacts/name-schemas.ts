import ts from 'typescript';

const { factory } = ts;

/**
 * Moves the type of each schema into its type alias. openapi-typescript puts the type into `components.schemas`, and makes
 * `Customer` an alias of `components['schemas']['Customer']`. TypeScript resolves such aliases, so hovers and errors print all
 * fields of the object. With this change, all references to a schema, including the one in `components.schemas`, use the alias.
 *
 * These are aliases, not interfaces, because an interface type is not assignable to `Record<string, unknown>`.
 *
 * @param statements output of openapi-typescript, with root types named after their schemas
 */
export function nameSchemas(statements: ts.Node[]): ts.Node[] {
  const schemas = new Map(schemasOf(statements).map((schema) => [nameOf(schema), schema]));

  function refer(node: ts.Node): ts.Node {
    if (ts.isPropertySignature(node) && schemas.get(nameOf(node)) === node) {
      const { modifiers, name, questionToken } = node;
      const type = factory.createTypeReferenceNode(nameOf(node));
      // Create a new node: an updated one would keep the doc comment, which belongs to the alias.
      return factory.createPropertySignature(modifiers, name, questionToken, type);
    }
    const mentioned = schemaMentioned(node);
    if (mentioned !== undefined && schemas.has(mentioned)) return factory.createTypeReferenceNode(mentioned);
    return ts.visitEachChild(node, refer, undefined);
  }

  return statements.map((statement) => {
    const schema = ts.isTypeAliasDeclaration(statement) ? schemas.get(statement.name.text) : undefined;
    if (schema === undefined) return refer(statement);
    const { modifiers, name } = statement as ts.TypeAliasDeclaration;
    const type = ts.visitNode(schema.type, refer, ts.isTypeNode)!;
    const alias = factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
    return ts.setSyntheticLeadingComments(alias, ts.getSyntheticLeadingComments(schema));
  });
}

/** The properties of `components.schemas`. */
function schemasOf(statements: ts.Node[]): ts.PropertySignature[] {
  const components = statements.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === 'components');
  const schemas = components?.members.filter(ts.isPropertySignature).find((member) => nameOf(member) === 'schemas');
  if (schemas?.type === undefined || !ts.isTypeLiteralNode(schemas.type)) return [];
  return schemas.type.members.filter(ts.isPropertySignature);
}

function nameOf({ name }: ts.PropertySignature): string {
  return (name as ts.Identifier | ts.StringLiteral).text;
}

/** `X` for `components["schemas"]["X"]`. */
function schemaMentioned(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType: components, indexType: kind } = node.objectType;
  const isSchemas =
    ts.isTypeReferenceNode(components) &&
    ts.isIdentifier(components.typeName) &&
    components.typeName.text === 'components' &&
    literalText(kind) === 'schemas';
  return isSchemas ? literalText(node.indexType) : undefined;
}

function literalText(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}
