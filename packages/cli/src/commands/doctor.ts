import { tmpdir } from 'node:os';
import { readContractFile } from '../contract-file.ts';
import type { Check } from '../doctor/check.ts';
import { checksSummary, checkText } from '../doctor/checks-text.ts';
import { checkAccount, checkMappingFile } from '../doctor/file-checks.ts';
import { checkKey } from '../doctor/key-check.ts';
import { checkDuckDb, checkNode, checkSpace } from '../doctor/machine-checks.ts';
import { checkServer } from '../doctor/server-checks.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CliProcess } from '../process.ts';

/** The options of `doctor`. */
export interface DoctorCommand {
  mapping?: string;
  account?: string;
  server?: string;
  keyFile?: string;
  /** Folder of the import. */
  out: string;
  /** Seconds to wait for an answer. */
  timeout: number;
  /** Upper bound of the memory in which a mapping's sources are read, in MB. */
  memory?: number;
  format: 'text' | 'json';
  colors: boolean;
}

/** Checks everything that an import needs. Changes nothing. @returns the exit code: 1 if there is a problem */
export async function runDoctor({ format, colors, ...options }: DoctorCommand, process: CliProcess): Promise<number> {
  const checks: Check[] = [];
  for await (const check of allChecks(options, process)) {
    checks.push(check);
    if (format === 'text') await process.out(checkText(check, colors));
  }
  const ok = checks.every(({ status }) => status !== 'problem');
  await process.out(format === 'json' ? `${JSON.stringify({ ok, checks }, null, 2)}\n` : `\n${checksSummary(checks)}`);
  return ok ? exitCodes.success : exitCodes.findings;
}

/** The checks, those that take no time first. */
async function* allChecks(
  { mapping, account: accountFile, server, keyFile, out, timeout, memory }: Omit<DoctorCommand, 'format' | 'colors'>,
  process: CliProcess,
): AsyncGenerator<Check, void> {
  const { engines } = JSON.parse(readContractFile('package.json')) as { engines: { node: string } };
  yield checkNode(globalThis.process.versions.node, engines.node);
  yield await checkDuckDb();
  yield await checkSpace({
    check: 'temporary folder',
    path: tmpdir(),
    // Rows that are sorted are on the disk once more.
    enough: 1e9,
    cure: 'An import writes its rows there. Set TMPDIR to a folder with space.',
  });
  yield await checkSpace({ check: 'work folder', path: out, enough: 1e8, cure: 'Name another folder with --out.' });

  const account = accountFile === undefined ? undefined : await checkAccount(accountFile);
  if (account !== undefined) yield account.check;
  if (mapping !== undefined) yield await checkMappingFile(mapping, account?.account, memory);

  const { check, key } = checkKey(keyFile, process);
  yield check;
  yield* await checkServer({ server, key, timeout: 1000 * timeout, env: process.env });
}
