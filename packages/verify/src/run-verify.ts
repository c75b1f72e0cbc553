import { parseArgs } from 'node:util';
import { startMock } from '@customerscore-kit/mock';
import { type AnswerLimits, defaultLimits } from './forwarder.ts';
import { renderJUnit } from './render-junit.ts';
import { renderText } from './render-text.ts';
import type { Report } from './report.ts';
import { type ReportFile, reportFile } from './report-file.ts';
import { UnreachableError, type VerifyOptions, verify } from './verify.ts';

const usage = `npm run verify [-- --server URL] [--write] [--customer ID] [--json FILE] [--junit FILE]

Runs the workflows in openapi/workflows/, and one for each documented status, against a mock that it starts and stops.

  --server URL     test this server instead. Set CUSTOMERSCORE_KEY to its key. Without --write, only GET requests and
                   requests with a missing or wrong key are sent
  --write          also send requests that may change data on the server. Use the key of a test account
  --customer ID    external id of an existing customer, to read
  --json FILE      write the report as JSON
  --junit FILE     write the report as JUnit XML

A step fails if the answer redirects, is larger than ${defaultLimits.bytes / 1e6} MB, or takes longer than ${defaultLimits.milliseconds / 1000} s. Redirects are never followed.
The run ends after ${defaultLimits.unanswered} requests without an answer.

Exit codes: 0 all passed, 1 a step failed, 2 no result (wrong usage, no answer from the server, or a tool crashed),
128 + n when signal n ended it.`;

/** The parts of the process that the command uses. */
export interface VerifyProcess {
  env: Readonly<Record<string, string | undefined>>;
  /** Writes to stdout. */
  out(text: string): void;
  /** Writes to stderr. */
  error(text: string): void;
  /** Default: {@link defaultLimits}. */
  limits?: AnswerLimits;
}

/**
 * The command `npm run verify`.
 *
 * @param args command line arguments, without the name of the command
 * @returns the exit code: 0 all passed, 1 a step failed, 2 no result (wrong usage, no answer, or a tool crashed)
 */
export async function runVerify(
  args: readonly string[],
  { env, out, error, limits }: VerifyProcess,
): Promise<0 | 1 | 2> {
  try {
    const { help, json, junit, ...wanted } = readArguments(args);
    if (help) {
      out(`${usage}\n`);
      return 0;
    }
    const target = wanted.server === undefined ? undefined : serverOptions(wanted, env);
    const files = { json: writable('--json', json), junit: writable('--junit', junit) };
    const report = target === undefined ? await verifyMock() : await verify({ ...target, limits });
    out(renderText(report));
    files.json?.write(`${JSON.stringify(report, undefined, 2)}\n`);
    files.junit?.write(renderJUnit(report));
    return report.ok ? 0 : 1;
  } catch (problem) {
    const { message } = problem as Error;
    const isUnreachable = problem instanceof UnreachableError;
    error(
      isUnreachable
        ? `The server does not answer: ${message}. Check --server, and that the server is up.\n`
        : `${message}\n`,
    );
    return 2;
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
    throw new Error(`${(problem as Error).message}\n\n${usage}`);
  }
}

async function verifyMock(): Promise<Report> {
  const mock = await startMock();
  try {
    return await verify({ server: mock.url, key: 'any-key-will-do', writes: true });
  } finally {
    await mock.close();
  }
}

function serverOptions({ server = '', write: writes, customer }: Wanted, env: VerifyProcess['env']): VerifyOptions {
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new Error('--server must be a URL like https://staging.example.com, without credentials, query or fragment.');
  }
  const key = env.CUSTOMERSCORE_KEY ?? '';
  if (key === '') {
    throw new Error('CUSTOMERSCORE_KEY is not set. Set this environment variable to the key of the account.');
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new Error(
      'CUSTOMERSCORE_KEY contains a space, a line break or another character that headers cannot hold. Check the value.',
    );
  }
  return { server: url.href.replace(/\/+$/, ''), key, writes, customer };
}

/** Checks the path before the run, which may take minutes. */
function writable(option: string, path: string | undefined): ReportFile | undefined {
  try {
    return path === undefined ? undefined : reportFile(path);
  } catch (problem) {
    throw new Error(`${option}: ${(problem as Error).message}`);
  }
}
