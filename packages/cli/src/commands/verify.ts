import { runVerify, UnreachableError } from '@customerscore-kit/verify';
import { ExitError, exitCodes } from '../exit-codes.ts';
import { readKey } from '../key.ts';
import type { CliProcess } from '../process.ts';

/** The options of `verify`. */
export interface VerifyCommand {
  server?: string;
  write?: boolean;
  customer?: string;
  keyFile?: string;
  json?: string;
  junit?: string;
}

/** Verifies a server. Without a server, starts a mock, verifies it and stops it. */
export async function runVerifyCommand({ server: url, keyFile, ...options }: VerifyCommand, process: CliProcess) {
  const server = url === undefined ? undefined : { url, key: await readKey(keyFile, process) };
  try {
    const { ok, isKeyRefused } = await runVerify({ ...options, server, out: (text) => void process.out(text) });
    if (isKeyRefused) {
      process.error('The server refuses the key. Check that the key belongs to this account.\n');
      return exitCodes.connection;
    }
    return ok ? exitCodes.success : exitCodes.findings;
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    const message = `The server does not answer: ${error.message}. Check the URL in --server, and that the server is running.`;
    throw new ExitError(message, exitCodes.connection, { cause: error });
  }
}
