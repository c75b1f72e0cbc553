import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const folder = dirname(fileURLToPath(import.meta.url));

/** Strict compiler options, as careful users have them. */
const compilerOptions: ts.CompilerOptions = {
  ...ts.convertCompilerOptionsFromJson({ lib: ['es2023', 'dom'], target: 'es2022', module: 'nodenext' }, folder)
    .options,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  types: [],
};

/** Source files that all projects share, such as the libraries of TypeScript: parsing them takes longer than most checks. */
const registry = ts.createDocumentRegistry(ts.sys.useCaseSensitiveFileNames);

/** In-memory modules in one TypeScript program. Methods take the name of a module. */
export interface Project {
  /** Compiler errors; empty if the module compiles. */
  messages(name: string): string[];
  /** Completions that an editor offers after each empty block comment: names, without quotes. */
  completions(name: string): string[][];
  /** Hover text of the identifier after each empty block comment. */
  hovers(name: string): string[];
}

/**
 * Opens in-memory modules as if they were files in a folder.
 *
 * @param sources source text by name
 * @param at the folder. Default: this one. In the folder of a package, modules can import the package by its own name.
 */
export function openProject(sources: Record<string, string>, at: string = folder): Project {
  const pathOf = (name: string) => join(at, 'in-memory', `${name.replaceAll(/[^\w-]/g, '_')}.ts`);
  const texts = new Map(Object.entries(sources).map(([name, text]) => [pathOf(name), text]));
  const { readFile, fileExists, directoryExists, getDirectories, getModifiedTime, realpath } = ts.sys;
  const read = (path: string) => texts.get(path) ?? readFile(path);
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => compilerOptions,
    getScriptFileNames: () => [...texts.keys()],
    // Modules of two projects may have one name, so a text is its own version.
    getScriptVersion: (path) => texts.get(path) ?? String(getModifiedTime?.(path)?.getTime()),
    getScriptSnapshot(path) {
      const text = read(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => at,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => texts.has(path) || fileExists(path),
    readFile: read,
    directoryExists,
    getDirectories,
    ...(realpath && { realpath }),
  };
  const service = ts.createLanguageService(host, registry);
  const [broken] = service.getCompilerOptionsDiagnostics();
  if (broken) throw new Error(text(broken));

  function atMarks<Answer>(name: string, ask: (path: string, position: number) => Answer): Answer[] {
    return [...sources[name]!.matchAll(/(?<=\/\*\*\/)/g)].map(({ index }) => ask(pathOf(name), index));
  }

  return {
    messages: (name) =>
      [...service.getSyntacticDiagnostics(pathOf(name)), ...service.getSemanticDiagnostics(pathOf(name))].map(text),
    completions: (name) =>
      atMarks(name, (path, position) => {
        const { entries } = service.getCompletionsAtPosition(path, position, {}) ?? { entries: [] };
        return entries.map((entry) => (entry.name.startsWith('"') ? JSON.parse(entry.name) : entry.name));
      }),
    hovers: (name) =>
      atMarks(name, (path, position) =>
        ts.displayPartsToString(service.getQuickInfoAtPosition(path, position)?.displayParts),
      ),
  };
}

/**
 * Compiles in-memory modules in one TypeScript program: see {@link openProject}.
 *
 * @returns compiler errors by module name; an empty list if a module compiles
 */
export function compile(sources: Record<string, string>, at?: string): Record<string, string[]> {
  const { messages } = openProject(sources, at);
  return Object.fromEntries(Object.keys(sources).map((name) => [name, messages(name)]));
}

function text({ code, messageText }: ts.Diagnostic): string {
  return `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}
