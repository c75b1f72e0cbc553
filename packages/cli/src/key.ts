import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { fileError } from '@customerscore-kit/generator/payloads';
import { ExitError, exitCodes } from './exit-codes.ts';
import type { CliProcess } from './process.ts';

/** The environment variable that holds the key of the account. */
const keyVariable = 'CUSTOMERSCORE_KEY';

/**
 * The key of the account: from a file, from the environment, or asked for on a terminal without echo. It is no option, since
 * all users of a machine see the arguments of each other's processes, and shells remember them.
 *
 * @param file path of a file that holds the key and nothing else
 * @throws ExitError when there is none.
 */
export async function readKey(file: string | undefined, { env, isTerminal }: CliProcess): Promise<string> {
  if (file !== undefined) return fromFile(file);
  const key = env[keyVariable];
  if (key !== undefined && key !== '') return key;
  if (isTerminal.in && isTerminal.error) return ask();
  throw new ExitError(
    `The key is missing. Put it into the environment variable ${keyVariable}, or into a file and name it: --key-file FILE.`,
    exitCodes.usage,
  );
}

function fromFile(file: string): string {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .trim();
  } catch (error) {
    throw fileError(file, error);
  }
}

/** Asks for the key. What is typed is read as on any line, and shown nowhere. */
async function ask(): Promise<string> {
  const silent = new Writable({ write: (_, __, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  process.stderr.write('Key of the account (not shown): ');
  try {
    return (await lines.question('')).trim();
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
