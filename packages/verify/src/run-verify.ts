import { UsageError } from '@customerscore-kit/run-tool';
import { type AnswerLimits, defaultLimits } from './forwarder.ts';
import { preparedKeys } from './prepared-keys.ts';
import { renderJUnit } from './render-junit.ts';
import { renderText } from './render-text.ts';
import type { Report } from './report.ts';
import { type ReportFile, reportFile } from './report-file.ts';
import { type VerifyOptions, verify } from './verify.ts';

/** What a server costs at most, in a sentence for the help of a command. */
export const limitsText = `A step fails if the answer redirects, is larger than ${defaultLimits.bytes / 1e6} MB, or takes longer than ${defaultLimits.milliseconds / 1000} s. Redirects are never followed.
The run ends after ${defaultLimits.unanswered} requests without an answer.`;

/** A run of the command `verify`. */
export interface VerifyRun {
  /** Address of the server, and the key of the account. Default: a mock, which is started and stopped. */
  server?: { url: string; key: string } | undefined;
  /** Also send what may change data on that server. Default: false. */
  write?: boolean;
  /** External id of a customer that the server has, to be read. */
  customer?: string | undefined;
  /** File that the report is written to, as JSON. */
  json?: string | undefined;
  /** File that the report is written to, as JUnit XML. */
  junit?: string | undefined;
  /** Receives the report as text. */
  out(text: string): void;
  /** What a server may cost. Default: {@link limitsText}. */
  limits?: AnswerLimits | undefined;
}

/**
 * Verifies a server, and writes the reports.
 *
 * @returns whether all passed; and whether the server refuses the key, where it takes it at all
 * @throws UsageError for an address, a key or a file that cannot be used; UnreachableError when the server does not answer;
 *   Error when a tool crashes.
 */
export async function runVerify({ server, write = false, customer, out, limits, ...paths }: VerifyRun): Promise<{
  ok: boolean;
  isKeyRefused: boolean;
}> {
  const target = server === undefined ? undefined : { ...ofServer(server), writes: write, customer };
  const files = { json: writable('--json', paths.json), junit: writable('--junit', paths.junit) };
  const report = target === undefined ? await verifyMock() : await verify({ ...target, limits });
  out(renderText(report));
  files.json?.write(`${JSON.stringify(report, undefined, 2)}\n`);
  files.junit?.write(renderJUnit(report));
  return { ok: report.ok, isKeyRefused: isKeyRefused(report) };
}

/** Whether all that was asked with the right key was refused for it. */
function isKeyRefused({ operations }: Report): boolean {
  const asked = operations.flatMap(({ statuses }) => statuses).filter(({ how }) => how === 'by itself');
  return asked.length > 0 && asked.every(({ got }) => got === 401 || got === 403);
}

async function verifyMock(): Promise<Report> {
  const { startPreparedMock } = await import('./prepared-mock.ts');
  const mock = await startPreparedMock();
  try {
    return await verify({ server: mock.url, key: preparedKeys.valid, writes: true, isPrepared: true });
  } finally {
    await mock.close();
  }
}

function ofServer({ url: address, key }: { url: string; key: string }): Pick<VerifyOptions, 'server' | 'key'> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new UsageError('--server must be like https://staging.example.com, without user, query and fragment.');
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new UsageError('The key is empty, or holds a space, a line break, or a letter that no header can carry.');
  }
  return { server: url.href.replace(/\/+$/, ''), key };
}

/** Checks the path before the run, which may take minutes. */
function writable(option: string, path: string | undefined): ReportFile | undefined {
  try {
    return path === undefined ? undefined : reportFile(path);
  } catch (problem) {
    throw new UsageError(`${option}: ${(problem as Error).message}`);
  }
}
