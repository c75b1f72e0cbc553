import { pathToFileURL } from 'node:url';
import { operations } from '@customerscore-kit/contract/operations';
import { type LoggedRequest, type MockOptions, startMock } from '@customerscore-kit/mock';
import { readAccountFile } from '../account-file.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CliProcess } from '../process.ts';
import { printable } from '../report/printable.ts';

/** The options of `mock`. */
export interface MockCommand
  extends Pick<
    MockOptions,
    'data' | 'rateLimit' | 'processing' | 'unconfiguredScoring' | 'blocked' | 'latency' | 'fail' | 'reset' | 'seed'
  > {
  port: number;
  host: string;
  /** Path of an account file. */
  account?: string;
  /** The valid keys. Default: every key is valid. */
  key?: string[];
  /** E-mail addresses of users. */
  user?: string[];
  /** Path of a JavaScript module whose default export returns the scores of a customer. */
  scores?: string;
  /** Whether to print each request as a line of JSON. */
  json?: boolean;
  colors: boolean;
}

/** Runs the mock until it is interrupted. */
export async function runMock(command: MockCommand, { out, error }: CliProcess): Promise<number> {
  const { account, key, user, scores, json, colors, ...options } = command;
  const mock = await startMock({
    ...options,
    ...(account !== undefined && { account: await readAccountFile(account) }),
    ...(key !== undefined && { keys: Object.fromEntries(key.map((each) => [each, {}])) }),
    ...(user !== undefined && { users: user }),
    ...(scores !== undefined && { scores: (await import(pathToFileURL(scores).href)).default }),
    onRequest: (request) => void out(json ? `${JSON.stringify(request)}\n` : lineOf(request, colors)),
  });
  const start = [
    ...Object.values(operations).map(({ method, path }) => `${method.padEnd(6)} ${mock.url}${path}`),
    '',
    account === undefined
      ? 'Every key of attributes and metrics is stored. With --account, only the codenames of the account are.'
      : `Only the codenames in ${printable(account)} are stored.`,
    `Data: ${mock.data}`,
    key === undefined ? 'Every API key is valid.' : 'Other API keys than those of --key are refused.',
    `Inspector: ${mock.url}/  Control API: ${mock.url}/_mock/  To stop the mock, press Ctrl+C.`,
  ];
  // With --json, standard output has only requests.
  const print = json ? error : out;
  void print(`${start.join('\n')}\n\n`);
  await mock.ended;
  return exitCodes.success;
}

/** A line about a request, and a line for each value that was dropped and each finding. */
function lineOf(
  { method, path, status, milliseconds, detail, findings, dropped }: LoggedRequest,
  colors: boolean,
): string {
  const paint = (code: number, text: string) => (colors ? `\u001b[${code}m${text}\u001b[0m` : text);
  const color = status >= 400 || status === 0 ? 31 : 32;
  const result = paint(color, status === 0 ? 'reset' : String(status));
  const lines = [`${method} ${printable(path)} ${result} ${milliseconds.toFixed(0)} ms`];
  if (detail !== undefined) lines.push(`  ${detail}`);
  if (dropped.length > 0)
    lines.push(paint(33, `  ${dropped.length} ${dropped.length === 1 ? 'value was' : 'values were'} dropped`));
  for (const { code, message, suggestion } of findings.slice(0, maxFindings)) {
    lines.push(`  ${paint(36, code)} ${printable(message)} ${printable(suggestion)}`);
  }
  if (findings.length > maxFindings) lines.push(`  … and ${findings.length - maxFindings} more findings`);
  return `${lines.join('\n')}\n`;
}

/** Maximum number of findings to print for a request. */
const maxFindings = 10;
