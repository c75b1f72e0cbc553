import { join } from 'node:path';
import ts from 'typescript';

/**
 * The exported names of modules, those of `export *` among them. A name of a value ends in `()`, so that a value that
 * becomes a mere type is gone.
 *
 * @param files names of declaration files in the folder
 * @returns names by file; an empty list for a file that is not there
 */
export function exportsOf(folder: string, files: readonly string[]): Record<string, string[]> {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    noLib: true,
    types: [],
  };
  const program = ts.createProgram(
    files.map((name) => join(folder, name)),
    options,
  );
  const checker = program.getTypeChecker();
  return Object.fromEntries(
    files.map((name) => {
      const source = program.getSourceFile(join(folder, name));
      const module = source && checker.getSymbolAtLocation(source);
      const names = module ? checker.getExportsOfModule(module).map((symbol) => nameOf(symbol, checker)) : [];
      return [name, names];
    }),
  );
}

function nameOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return target.flags & ts.SymbolFlags.Value ? `${symbol.name}()` : symbol.name;
}
