import { parseYaml } from '@redocly/openapi-core';
import { transform } from 'esbuild';

/**
 * Parses every generated file. A file that does not parse is a bug of the generator, and must not be written.
 *
 * @param files text by name
 * @throws Error naming the file and the parser's message, or when there is no parser for a file.
 */
export async function parseArtefacts(files: Record<string, string>): Promise<void> {
  await Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      const parse = parsers[/\.d\.c?ts$|\.\w+$/.exec(name)?.[0] ?? ''];
      if (parse === undefined) throw new Error(`${name}: the generator has no parser for this kind of file.`);
      try {
        await parse(text);
      } catch (error) {
        throw new Error(
          `${name}, as generated, does not parse: ${(error as Error).message} Nothing was written. Please report this.`,
        );
      }
    }),
  );
}

const parsers: Record<string, (text: string) => unknown> = {
  '.js': (text) => transform(text, { loader: 'js', logLevel: 'silent' }),
  '.cjs': (text) => transform(text, { loader: 'js', logLevel: 'silent' }),
  '.d.ts': (text) => transform(text, { loader: 'ts', logLevel: 'silent' }),
  '.d.cts': (text) => transform(text, { loader: 'ts', logLevel: 'silent' }),
  '.json': (text) => JSON.parse(text),
  '.yaml': (text) => parseYaml(text),
  // Any text is valid Markdown.
  '.md': () => {},
};
