import { transform } from 'esbuild';
import ts from 'typescript';

/**
 * A CommonJS copy of each module and of its declarations: `types.cjs` and `types.d.cts` for `types.js` and `types.d.ts`. Jest
 * and TypeScript in CommonJS projects load these; they cannot load the others.
 *
 * @param files text by name; imports are of files in the same folder
 */
export async function renderCommonJs(files: Record<string, string>): Promise<Record<string, string>> {
  const copies = await Promise.all(
    Object.entries(files).map(async ([name, text]): Promise<[string, string][]> => {
      if (name.endsWith('.d.ts')) return [[name.replace(/ts$/, 'cts'), withCommonJsImports(name, text)]];
      return name.endsWith('.js') ? [[name.replace(/js$/, 'cjs'), await toCommonJs(name, text)]] : [];
    }),
  );
  return Object.fromEntries(copies.flat());
}

async function toCommonJs(name: string, text: string): Promise<string> {
  // For Node, esbuild adds a comment from which Node reads the names of the exports.
  const options = { format: 'cjs', platform: 'node', target: 'es2022', charset: 'utf8' } as const;
  return (await transform(withCommonJsImports(name, text), options)).code;
}

/** A module that imports the CommonJS copies of its siblings. */
function withCommonJsImports(name: string, text: string): string {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const { transformed } = ts.transform(source, [
    (context) => (file) => {
      const renameSpecifier = (node: ts.Node): ts.Node => {
        if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return node;
        const rename = (child: ts.Node) =>
          child === node.moduleSpecifier
            ? ts.factory.createStringLiteral(copyOf(child as ts.StringLiteral), true)
            : child;
        return ts.visitEachChild(node, rename, context);
      };
      return ts.visitEachChild(file, renameSpecifier, context);
    },
  ]);
  return ts.createPrinter().printFile(transformed[0]!);
}

function copyOf({ text }: ts.StringLiteral): string {
  return text.replace(/\.js$/, '.cjs');
}
