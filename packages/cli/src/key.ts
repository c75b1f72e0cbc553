import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { fileError } from '@customerscore-kit/generator/payloads';
import { ExitError, exitCodes } from './exit-codes.ts';
import type { CliProcess } from './process.ts';

/** The environment variable for the key of the account. */
export const keyVariable = 'CUSTOMERSCORE_KEY';

/**
 * Reads the key of the account from a file, from the environment, or from a prompt without echo. There is no option for the key,
 * because other users of the machine can see the arguments of a process, and shells store them in their history.
 *
 * @param file path of a file that contains only the key
 * @throws ExitError if there is no key; Error if the file cannot be read, or is empty
 */
export async function readKey(file: string | undefined, process: CliProcess): Promise<string> {
  const key = givenKey(file, process);
  if (key !== undefined) return key;
  const { isTerminal } = process;
  if (isTerminal.in && isTerminal.error) return ask();
  throw new ExitError(
    `The key is missing. Set the environment variable ${keyVariable}, or store the key in a file and use --key-file FILE.`,
    exitCodes.usage,
  );
}

/**
 * The key in a file or in the environment. Undefined: there is none.
 *
 * @throws Error if the file cannot be read, or is empty
 */
export function givenKey(file: string | undefined, { env }: Pick<CliProcess, 'env'>): string | undefined {
  if (file !== undefined) return fromFile(file);
  const key = env[keyVariable];
  return key === '' ? undefined : key;
}

function fromFile(file: string): string {
  try {
    const key = readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .trim();
    if (key !== '') return key;
  } catch (error) {
    throw fileError(file, error);
  }
  throw new Error(`${file} is empty. Write the key to it, and nothing else.`);
}

/** Prompts for the key. The terminal does not show what the user types. */
async function ask(): Promise<string> {
  const silent = new Writable({ write: (_, __, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  process.stderr.write('Key of the account (not shown): ');
  try {
    return (await lines.question('')).trim();
  } catch {
    throw new ExitError('There was no key.', exitCodes.usage);
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
