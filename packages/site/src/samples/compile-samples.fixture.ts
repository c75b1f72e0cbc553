import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Page } from '../page-source.ts';
import { blocksOf } from './blocks.ts';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  types: ['node'],
};

/** The package that a command of a page generates. */
const generated =
  "declare module '@acme/customerscore/inspect' { export * from '@customerscore-kit/contract/inspect'; }";

/** Compiles all samples in TypeScript in one program. Returns the errors, each with page and line. */
export function compileSamples(pages: Page[]): string[] {
  const root = fileURLToPath(new URL('.', import.meta.url)).replaceAll('\\', '/');
  const samples = new Map<string, { page: string; line: number; code: string }>();
  for (const { path, markdown, firstLine } of pages) {
    for (const { language, use, code, line, file } of blocksOf(markdown, path, firstLine)) {
      if (language !== 'ts' || use === 'payload' || use === 'contract' || use.endsWith('output')) continue;
      const name = `${root}${path.replaceAll('/', '+')}/${file ?? `sample-${line}.ts`}`;
      samples.set(name, { page: path, line, code: `${code}\nexport {};` });
    }
  }
  const texts = new Map([...samples].map(([name, { code }]) => [name, code]));
  texts.set(`${root}generated.d.ts`, generated);
  const program = ts.createProgram([...texts.keys()], options, hostWith(texts));
  return [...samples].flatMap(([name, { page, line }]) => {
    const source = program.getSourceFile(name)!;
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => {
        const at = line + 1 + source.getLineAndCharacterOfPosition(start).line;
        return `${page}, line ${at}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      },
    );
  });
}

/** A file system that also has these files. */
function hostWith(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const folders = new Set([...texts.keys()].map((name) => name.slice(0, name.lastIndexOf('/'))));
  const { fileExists, readFile, getSourceFile, directoryExists } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.directoryExists = (name) => folders.has(name) || (directoryExists?.(name) ?? true);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.getSourceFile = (name, target) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, target) : ts.createSourceFile(name, text, target);
  };
  return host;
}
