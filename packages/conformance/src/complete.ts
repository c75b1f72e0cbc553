import { join } from 'node:path';
import ts from 'typescript';
import { compilerOptions } from './compile.ts';

/**
 * What an editor offers at the place that a comment marks, in a module that exists in memory only.
 *
 * @param at the folder that the module seems to stand in, as for `compile`
 * @returns the names, without quotes
 */
export function complete(source: string, at: string): string[] {
  const path = join(at, 'in-memory', 'completion.ts');
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => compilerOptions,
    getScriptFileNames: () => [path],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = name === path ? source : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => at,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === path || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
  };
  const service = ts.createLanguageService(host);
  const found = service.getCompletionsAtPosition(path, source.indexOf('/**/'), {});
  service.dispose();
  return (found?.entries ?? []).map(({ name }) => (name.startsWith('"') ? JSON.parse(name) : name));
}
