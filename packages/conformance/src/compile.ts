import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const folder = dirname(fileURLToPath(import.meta.url));

/** Options of a careful user. */
export const compilerOptions: ts.CompilerOptions = {
  ...ts.convertCompilerOptionsFromJson({ lib: ['es2023', 'dom'], target: 'es2022', module: 'nodenext' }, folder)
    .options,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  types: [],
};

/**
 * Compiles modules that exist in memory only, as if they stood in a folder, in one run of the TypeScript compiler.
 *
 * @param sources source text by name
 * @param at the folder, this one by default; in a package, its own name stands for the package itself
 * @returns the messages of the compiler by name; an empty list for a module that compiles
 */
export function compile(sources: Record<string, string>, at: string = folder): Record<string, string[]> {
  const pathOf = (name: string) => join(at, 'in-memory', `${name.replaceAll(/[^\w-]/g, '_')}.ts`);
  const paths = new Map(Object.entries(sources).map(([name, text]) => [pathOf(name), text]));
  const host = ts.createCompilerHost(compilerOptions);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => paths.has(path) || fileExists(path);
  host.readFile = (path) => paths.get(path) ?? readFile(path);
  const program = ts.createProgram([...paths.keys()], compilerOptions, host);
  const [broken] = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  if (broken) throw new Error(text(broken));
  return Object.fromEntries(
    Object.keys(sources).map((name) => {
      const file = program.getSourceFile(pathOf(name))!;
      const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return [name, diagnostics.map(text)];
    }),
  );
}

function text({ code, messageText }: ts.Diagnostic): string {
  return `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}
