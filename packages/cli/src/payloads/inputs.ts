import { createReadStream, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { fileError } from '@customerscore-kit/generator/payloads';
import { ExitError, exitCodes } from '../exit-codes.ts';

/** A file or stream with payloads. */
export interface Input {
  /** The name that the user entered; `<stdin>` for standard input. */
  name: string;
  /** Size in bytes; undefined if unknown, as for a pipe. */
  size: number | undefined;
  /** @throws Error that names the file, if it cannot be read */
  read(): AsyncIterable<Uint8Array>;
}

/** Number of bytes to read at once. With small chunks, garbage collection frees their text early. */
const chunkBytes = 64 * 1024;

/**
 * Resolves arguments to inputs. An argument is a file, a glob, or `-` for standard input. If a file has the name of a glob, the
 * argument is that file. Globs are expanded here because not all shells do it, and none does it in quotes.
 *
 * @throws ExitError if a glob matches no file
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
        throw new ExitError(`${arg} matches no file. Check the pattern and the current folder.`, exitCodes.usage);
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
