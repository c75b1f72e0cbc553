import { createReadStream, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { fileError } from '@customerscore-kit/generator/payloads';
import { ExitError, exitCodes } from '../exit-codes.ts';

/** Something to read payloads from. */
export interface Input {
  /** As the user named it; `<stdin>` for standard input. */
  name: string;
  /** Bytes; undefined where nobody knows, as of a pipe. */
  size: number | undefined;
  /** @throws Error with a sentence about the file, when it cannot be read */
  read(): AsyncIterable<Uint8Array>;
}

/** Bytes that are read at once: few enough for their text to be young when it is collected. */
const chunkBytes = 64 * 1024;

/**
 * The inputs that arguments name: files, globs, and `-` for standard input. A file whose name looks like a glob is that file.
 * Shells expand globs, but not all of them, and not in quotes.
 *
 * @throws ExitError when a glob matches no file.
 */
export async function inputsOf(args: readonly string[], stdin: AsyncIterable<Uint8Array>): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const arg of args) {
    if (arg === '-') inputs.push({ name: '<stdin>', size: undefined, read: () => stdin });
    else if (/[*?[{(!]/.test(arg) && statSync(arg, { throwIfNoEntry: false }) === undefined) {
      const { glob } = await import('tinyglobby');
      const pattern = process.platform === 'win32' ? arg.replaceAll('\\', '/') : arg;
      const names = await glob(pattern, {
        expandDirectories: false,
        absolute: isAbsolute(pattern),
        dot: false,
        ignore: '**/node_modules/**',
      });
      if (names.length === 0) {
        throw new ExitError(
          `${arg} matches no file. Check the pattern and the folder that it starts from.`,
          exitCodes.usage,
        );
      }
      inputs.push(...names.sort().map(fileInput));
    } else inputs.push(fileInput(arg));
  }
  return inputs;
}

function fileInput(name: string): Input {
  const stats = statSync(name, { throwIfNoEntry: false });
  return {
    name,
    size: stats?.isFile() ? stats.size : undefined,
    async *read() {
      try {
        yield* createReadStream(name, { highWaterMark: chunkBytes });
      } catch (error) {
        throw fileError(name, error);
      }
    },
  };
}
