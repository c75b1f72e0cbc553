import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startMock } from '@customerscore-kit/mock';
import { renderJUnit } from './render-junit.ts';
import { renderText } from './render-text.ts';
import { type Report, UnreachableError, type VerifyOptions, verify } from './verify.ts';

const usage = `npm run verify [-- --server URL] [--write] [--customer ID] [--json FILE] [--junit FILE]

Runs the workflows of openapi/workflows/, and one for each documented status, against a mock that it starts and stops.

  --server URL     another server instead; the key comes from CUSTOMERSCORE_KEY, and only GET requests and refusals
                   for a missing or wrong key are sent
  --write          also what may change data on that server; the key should be that of a test account
  --customer ID    external id of a customer that the server has, to be read
  --json FILE      writes the report as JSON
  --junit FILE     writes the report as JUnit XML

Exit code: 0 all passed, 1 a step failed, 2 wrong usage or no answer from the server.`;

/** What a run of the command needs of the process. */
export interface VerifyProcess {
  env: Readonly<Record<string, string | undefined>>;
  /** Receives what is for stdout. */
  out(text: string): void;
  /** Receives what is for stderr. */
  error(text: string): void;
}

class UsageError extends Error {}

/**
 * The command `npm run verify`.
 *
 * @param args what follows the name of the command
 * @returns the exit code: 0 all passed, 1 a step failed, 2 wrong usage or no answer from the server
 */
export async function runVerify(args: readonly string[], { env, out, error }: VerifyProcess): Promise<0 | 1 | 2> {
  try {
    const { help, json, junit, ...wanted } = readArguments(args);
    if (help) {
      out(`${usage}\n`);
      return 0;
    }
    const report = wanted.server === undefined ? await ofMock() : await verify(ofServer(wanted, env));
    if (json !== undefined) write(json, `${JSON.stringify(report, undefined, 2)}\n`);
    if (junit !== undefined) write(junit, renderJUnit(report));
    out(renderText(report));
    return report.ok ? 0 : 1;
  } catch (problem) {
    const { message } = problem as Error;
    if (problem instanceof UsageError) {
      error(`${message}\n`);
      return 2;
    }
    if (problem instanceof UnreachableError) {
      error(`The server does not answer: ${message}. Look at --server, and whether the server is up.\n`);
      return 2;
    }
    error(`${message}\n`);
    return 1;
  }
}

const options = {
  server: { type: 'string' },
  write: { type: 'boolean', default: false },
  customer: { type: 'string' },
  json: { type: 'string' },
  junit: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

interface Wanted {
  server?: string | undefined;
  write: boolean;
  customer?: string | undefined;
}

function readArguments(args: readonly string[]): Wanted & { help: boolean; json?: string; junit?: string } {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (problem) {
    throw new UsageError(`${(problem as Error).message}\n\n${usage}`);
  }
}

async function ofMock(): Promise<Report> {
  const mock = await startMock();
  try {
    return await verify({ server: mock.url, key: 'any-key-will-do', writes: true });
  } finally {
    await mock.close();
  }
}

function ofServer({ server = '', write: writes, customer }: Wanted, env: VerifyProcess['env']): VerifyOptions {
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new UsageError('--server must be like https://staging.example.com, without user, query and fragment.');
  }
  const key = env.CUSTOMERSCORE_KEY ?? '';
  if (key === '') {
    throw new UsageError('CUSTOMERSCORE_KEY is not set: put the key of the account into that environment variable.');
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new UsageError('CUSTOMERSCORE_KEY holds a space, a line break, or a letter that no header can carry.');
  }
  return { server: url.href.replace(/\/+$/, ''), key, writes, customer };
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (problem) {
    throw new UsageError(`${path} cannot be written: ${(problem as Error).message}`);
  }
}
