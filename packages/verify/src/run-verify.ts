import { parseArgs } from 'node:util';
import { startMock } from '@customerscore-kit/mock';
import { type AnswerLimits, defaultLimits } from './forwarder.ts';
import { renderJUnit } from './render-junit.ts';
import { renderText } from './render-text.ts';
import type { Report } from './report.ts';
import { type ReportFile, reportFile } from './report-file.ts';
import { UnreachableError, type VerifyOptions, verify } from './verify.ts';

const usage = `npm run verify [-- --server URL] [--write] [--customer ID] [--json FILE] [--junit FILE]

Runs the workflows of openapi/workflows/, and one for each documented status, against a mock that it starts and stops.

  --server URL     another server instead; the key comes from CUSTOMERSCORE_KEY, and only GET requests and refusals
                   for a missing or wrong key are sent
  --write          also what may change data on that server; the key should be that of a test account
  --customer ID    external id of a customer that the server has, to be read
  --json FILE      writes the report as JSON
  --junit FILE     writes the report as JUnit XML

A step fails if the answer redirects, is larger than ${defaultLimits.bytes / 1e6} MB, or takes longer than ${defaultLimits.milliseconds / 1000} s. Redirects are never followed.
The run ends after ${defaultLimits.unanswered} requests without an answer.

Exit code: 0 all passed, 1 a step failed, 2 no result: wrong usage, no answer from the server, or a tool that crashed,
128 + n ended by signal n.`;

/** What a run of the command needs of the process. */
export interface VerifyProcess {
  env: Readonly<Record<string, string | undefined>>;
  /** Receives what is for stdout. */
  out(text: string): void;
  /** Receives what is for stderr. */
  error(text: string): void;
  /** What a server may cost. Default: what the usage says. */
  limits?: AnswerLimits;
}

/**
 * The command `npm run verify`.
 *
 * @param args what follows the name of the command
 * @returns the exit code: 0 all passed, 1 a step failed, 2 no result: wrong usage, no answer, or a tool that crashed
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
    const target = wanted.server === undefined ? undefined : ofServer(wanted, env);
    const files = { json: writable('--json', json), junit: writable('--junit', junit) };
    const report = target === undefined ? await ofMock() : await verify({ ...target, limits });
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
    throw new Error('--server must be like https://staging.example.com, without user, query and fragment.');
  }
  const key = env.CUSTOMERSCORE_KEY ?? '';
  if (key === '') {
    throw new Error('CUSTOMERSCORE_KEY is not set: put the key of the account into that environment variable.');
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new Error('CUSTOMERSCORE_KEY holds a space, a line break, or a letter that no header can carry.');
  }
  return { server: url.href.replace(/\/+$/, ''), key, writes, customer };
}

/** Looks at the path before the run, which may take minutes. */
function writable(option: string, path: string | undefined): ReportFile | undefined {
  try {
    return path === undefined ? undefined : reportFile(path);
  } catch (problem) {
    throw new Error(`${option}: ${(problem as Error).message}`);
  }
}
