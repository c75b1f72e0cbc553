import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { initSync, parse } from 'cjs-module-lexer';
import ts from 'typescript';

/**
 * The names that modules export, including those of `export *`. Names of values end in `()`, so that turning a value into a
 * type counts as a removal.
 *
 * @param files modules in the folder: either all declarations, or all JavaScript modules (ESM)
 * @returns names by file; empty for a missing file
 */
export function exportedNames(folder: string, files: readonly string[]): Map<string, string[]> {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    allowJs: true,
    noLib: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists } = host;
  // Read the JavaScript itself, not the declarations next to it.
  const isJavaScript = files.every((name) => !isDeclaration(name));
  host.fileExists = (path) => !(isJavaScript && isDeclaration(path)) && fileExists(path);
  const paths = files.map((name) => join(folder, name));
  const program = ts.createProgram(paths, options, host);
  const checker = program.getTypeChecker();
  return new Map(
    files.map((name, index) => {
      const source = program.getSourceFile(paths[index]!);
      const module = source && checker.getSymbolAtLocation(source);
      return [name, module ? checker.getExportsOfModule(module).map((symbol) => nameOf(symbol, checker)) : []];
    }),
  );
}

/** The names that a CommonJS module exports, as Node detects them, including re-exports. */
export function commonJsNames(folder: string, file: string): string[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  initSync();
  const { exports, reexports } = parse(readFileSync(path, 'utf8'));
  const again = reexports.flatMap((specifier) => commonJsNames(dirname(path), specifier));
  // CommonJS exports only values.
  return [...new Set([...exports.map((name) => `${name}()`), ...again])];
}

/** Whether a file is a declaration file. */
export function isDeclaration(file: string): boolean {
  return /\.d\.[cm]?ts$/.test(file);
}

function nameOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return target.flags & ts.SymbolFlags.Value ? `${symbol.name}()` : symbol.name;
}
