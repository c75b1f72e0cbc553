import { stat, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { createClient } from '@customerscore-kit/contract/client';
import { serverUrl } from '@customerscore-kit/contract/operations';
import {
  completeReport,
  FullDiskError,
  type ImportInput,
  type ImportReport,
  importFiles,
  type Plan,
  planImport,
  printMapping,
  WorkFolder,
} from '@customerscore-kit/importer';
import { withTemporaryFolder } from '@customerscore-kit/run-tool';
import { ExitError, exitCodes } from '../exit-codes.ts';
import { findings, guessText, leftText, planText, sum } from '../import/plan-text.ts';
import { createProgressLine } from '../import/progress-line.ts';
import { checkGuess, type InputOptions, readAccount, readInput } from '../import/read-input.ts';
import { readKey } from '../key.ts';
import type { CliProcess } from '../process.ts';
import { printable } from '../report/printable.ts';
import { bytesText, countText } from '../report/text-parts.ts';

/** The options of `plan` and `import` that say which customers are left out. */
interface ChangeOptions {
  server?: string;
  changedSince?: string;
}

/** The options of `plan`. */
export interface PlanCommand extends InputOptions, ChangeOptions {
  format: 'text' | 'json' | 'html';
  /** File to write, or to replace. Default: standard output. */
  out?: string;
}

/** The options of `import`. */
export interface ImportCommand extends InputOptions, ChangeOptions {
  out: string;
  concurrency?: number;
  keyFile?: string;
  yes?: boolean;
}

/** The options of `resume`. */
export type ResumeCommand = Pick<ImportCommand, 'concurrency' | 'keyFile' | 'memory'>;

/** The options of `map`. */
export interface MapCommand extends InputOptions {
  /** File to create. Default: standard output. */
  out?: string;
}

/** Writes the mapping that the names of the columns suggest. @returns the exit code */
export function runMap(files: readonly string[], options: MapCommand, process: CliProcess) {
  return inTemporaryFolder(async (folder) => {
    const { mapping, guess } = await readWithProgress(files, options, folder, process);
    const text = printMapping(mapping, { ...guess, schema: schemaFrom(options.out) });
    if (options.out === undefined) await process.out(text);
    else {
      for (const problem of guess?.problems ?? []) process.error(`${printable(problem)}\n`);
      const { createFile } = await import('@customerscore-kit/generator/account');
      await createFile(options.out, text);
    }
    return (guess?.problems.length ?? 0) > 0 ? exitCodes.findings : exitCodes.success;
  });
}

/** Path of the schema from a mapping. It is where npm installs it, so that editors find it without a network. */
function schemaFrom(mapping = ''): string {
  const path = relative(dirname(mapping), 'node_modules/@customerscore-kit/importer/mapping.schema.json');
  const slashes = path.replaceAll('\\', '/');
  return slashes.startsWith('.') ? slashes : `./${slashes}`;
}

/** Shows what an import would do. @returns the exit code */
export function runPlan(files: readonly string[], { format, ...options }: PlanCommand, process: CliProcess) {
  return inTemporaryFolder(async (folder) => {
    const { out, mapping, account, changedSince } = options;
    if (out !== undefined) refuseOwn(out, [mapping, account, changedSince]);
    const input = await readWithProgress(files, options, folder, process);
    checkGuess(input);
    const plan = await planned(input, options, process);
    const text = await planAs(format, plan);
    if (out === undefined) await process.out(text);
    else {
      refuseOwn(
        out,
        plan.files.map(({ path }) => resolve(input.folder, path)),
      );
      await writePlan(out, text);
      process.error(`${sum(plan)} The plan is in ${printable(out)}.\n`);
    }
    const isClean = plan.customers.refused + plan.unreadable.count + plan.orphans.count === 0;
    return isClean ? exitCodes.success : exitCodes.findings;
  });
}

async function planAs(format: PlanCommand['format'], plan: Plan): Promise<string> {
  if (format === 'text') return planText(plan);
  if (format === 'json') return `${JSON.stringify(plan, null, 2)}\n`;
  const { planHtml } = await import('../import/report/plan-html.ts');
  return planHtml(plan, new Date());
}

/** @throws ExitError if a plan would replace a file of its import */
function refuseOwn(out: string, files: readonly (string | undefined)[]): void {
  if (!files.some((file) => file !== undefined && resolve(file) === resolve(out))) return;
  throw new ExitError(`${out} is a file of the import. Name another --out.`, exitCodes.usage);
}

async function writePlan(out: string, text: string): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  // A device or a pipe, such as /dev/stdout, is written to.
  if (found !== undefined && !found.isFile() && !found.isDirectory()) return writeFile(out, text);
  const { replaceFile } = await import('@customerscore-kit/generator/account');
  await replaceFile(out, text);
}

/** Imports files. @returns the exit code */
export function runImport(files: readonly string[], options: ImportCommand, process: CliProcess) {
  return inTemporaryFolder(async (folder) => {
    const work = new WorkFolder(resolve(options.out));
    if ((await work.started()) !== undefined) {
      const isComplete = (await completeReport(work)) !== undefined;
      const what = isComplete
        ? 'a complete import. Name'
        : `an import already. Go on with "${resumeCommand(options.out)}", or name`;
      throw new ExitError(`${options.out} has ${what} another --out.`, exitCodes.usage);
    }
    const key = await readKey(options.keyFile, process);
    checkConnection(key, options.server);
    const input = await readWithProgress(files, options, folder, process);
    checkGuess(input);
    if (options.server === undefined && !options.yes) await confirm(input, options, process);
    else if (input.guess !== undefined) process.error(`${guessText(input.guess)}\n`);
    return send(input, work, key, options, process);
  });
}

/** @throws ExitError if no request can be made with the key and the server, before anything is read */
function checkConnection(key: string, server: string | undefined): void {
  try {
    createClient({ key, baseUrl: server });
  } catch (error) {
    throw new ExitError((error as Error).message.replace(/^baseUrl: /, '--server: '), exitCodes.usage);
  }
}

/** Goes on with an import. @returns the exit code */
export function runResume(folder: string, options: ResumeCommand, process: CliProcess) {
  return inTemporaryFolder(async (temporaryFolder) => {
    const work = new WorkFolder(resolve(folder));
    const started = await work.started();
    if (started === undefined) {
      throw new ExitError(
        `${folder} has no import. Start one with "customerscore import --out ${shellWord(folder)}".`,
        exitCodes.usage,
      );
    }
    const { mapping, account, baseUrl, changedSince } = started;
    const input = {
      mapping,
      folder: started.folder,
      account: account === undefined ? undefined : await readAccount(account),
      temporaryFolder,
      memoryLimit: options.memory,
      stdin: process.stdin,
      env: process.env,
    };
    const key = await readKey(options.keyFile, process);
    checkConnection(key, baseUrl);
    const command = {
      ...options,
      out: folder,
      ...(account && { account }),
      ...(baseUrl && { server: baseUrl }),
      ...(changedSince && { changedSince: changedSince.file }),
    };
    return send(input, work, key, command, process);
  });
}

async function send(
  input: ImportInput,
  work: WorkFolder,
  key: string,
  { server, account, concurrency, out, changedSince }: ImportCommand,
  process: CliProcess,
): Promise<number> {
  const isResumed = work.isStarted;
  const line = createProgressLine(process);
  const onExit = (code: number) => {
    if (code > 128 && work.isStarted) process.error(`\n${goOn(out)}`);
  };
  globalThis.process.once('exit', onExit);
  const report = await importFiles(
    { ...input, onStep: line.step },
    {
      key,
      baseUrl: server,
      work,
      concurrency,
      accountFile: account && resolve(account),
      changedSince,
      onProgress: line.upload,
    },
  )
    .finally(() => {
      line.clear();
      globalThis.process.off('exit', onExit);
    })
    .catch((error: unknown) => {
      if (error instanceof FullDiskError && work.isStarted) process.error(goOn(out));
      throw error;
    });
  const found = findings(report.findings);
  const ofRun = isResumed && found !== '' ? 'What the last run found:\n' : '';
  await process.out(`${found === '' ? '' : `${ofRun}${found}\n\n`}${reportText(report, server ?? serverUrl)}\n`);
  if (!report.isComplete) {
    process.error(goOn(out));
    return exitCodes.connection;
  }
  const isClean = report.refused + report.unreadable + report.orphans === 0;
  return isClean ? exitCodes.success : exitCodes.findings;
}

const resumeCommand = (out: string) => `customerscore resume ${shellWord(out)}`;

const goOn = (out: string) => `Not complete. Go on with: ${resumeCommand(out)}\n`;

/** A word of a command line, to copy to a shell. */
const shellWord = (text: string) => (/^[\w@%+=:,./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** @param server that was imported to */
function reportText(
  {
    isComplete,
    stopped,
    acknowledged,
    refused,
    inDoubt,
    neverSent,
    unchanged,
    requests,
    bytes,
    rejects,
    ...rest
  }: ImportReport,
  server: string,
): string {
  const parts = [
    `${countText(acknowledged, 'customer')} acknowledged`,
    `${refused.toLocaleString('en')} refused`,
    ...(inDoubt > 0 ? [`${inDoubt.toLocaleString('en')} in doubt`] : []),
    ...(neverSent > 0 ? [`${unchanged > 0 ? 'up to ' : ''}${neverSent.toLocaleString('en')} left to send`] : []),
    ...(unchanged > 0 ? [`${unchanged.toLocaleString('en')} unchanged`] : []),
  ];
  const refusals = rest.refusals.map(
    ({ reason, customers }) => `${countText(customers, 'customer')} refused: ${reason}`,
  );
  const lines = [
    `${parts.join(', ')}, by ${countText(requests, 'request')} (${bytesText(bytes)}).${leftText(rest.left ?? 0)}`,
    ...refusals,
  ];
  if (rest.unreadable > 0) lines.push(`${countText(rest.unreadable, 'row')} could not be read.`);
  if (rest.orphans > 0)
    lines.push(`${countText(rest.orphans, 'row')} of metrics had no customer or no codename of a metric.`);
  // Until then, they are written again.
  if (isComplete && rejects.length > 0)
    lines.push('To correct what was rejected, and import it again:', ...rejects.map((path) => `  ${path}`));
  if (stopped !== undefined) lines.push(stopped, `The server was ${server}.`);
  return lines.join('\n');
}

/** Shows what will be sent to the real API, and asks. @throws ExitError if the answer is not yes */
async function confirm(input: ImportInput, options: ChangeOptions, process: CliProcess): Promise<void> {
  const cure = `To import to ${serverUrl} without a question, pass --yes. To try it first, start "customerscore mock" and pass --server with its URL.`;
  if (!process.isTerminal.in || !process.isTerminal.error) throw new ExitError(cure, exitCodes.usage);
  process.error(planText(await planned(input, options, process)));
  const lines = createInterface({ input: globalThis.process.stdin, output: globalThis.process.stderr });
  lines.on('SIGINT', () => globalThis.process.kill(globalThis.process.pid, 'SIGINT'));
  const answer = await lines.question(`Send this to ${serverUrl}? It cannot be undone. (yes/no) `).catch(() => {
    // Ctrl+D.
    process.error('\n');
    return '';
  });
  lines.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new ExitError('Nothing was sent.', exitCodes.usage);
}

function planned(input: ImportInput, { server, changedSince }: ChangeOptions, process: CliProcess) {
  const line = createProgressLine(process);
  const options = { changedSince, baseUrl: server, onProgress: line.plan };
  return planImport({ ...input, onStep: line.step }, options).finally(line.clear);
}

function readWithProgress(files: readonly string[], options: InputOptions, folder: string, process: CliProcess) {
  const line = createProgressLine(process);
  return readInput(files, options, folder, process, line.step).finally(line.clear);
}

const inTemporaryFolder = (use: (folder: string) => Promise<number>) =>
  withTemporaryFolder('customerscore-import-', use).catch((error: unknown) => {
    throw error instanceof FullDiskError ? new ExitError(error.message, exitCodes.findings, { cause: error }) : error;
  });
