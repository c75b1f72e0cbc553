import { ExitError, exitCodes } from '../exit-codes.ts';
import type { Summary } from '../payloads/finding.ts';
import { inputsOf } from '../payloads/inputs.ts';
import { inspectFiles } from '../payloads/inspect-files.ts';
import { readKinds } from '../payloads/kinds.ts';
import type { CliProcess } from '../process.ts';
import { createProgress } from '../progress.ts';
import { createReporter } from '../report/create-reporter.ts';
import { printable } from '../report/printable.ts';
import type { Format } from '../report/reporter.ts';
import { countText } from '../report/text-parts.ts';

/** The options of `inspect` and `validate`. */
export interface InspectCommand {
  account?: string;
  operation?: string;
  format: Format;
  /** Maximum number of warnings before the command fails. Default: no limit. */
  maxWarnings?: number;
  /** Whether to report only errors, like `validate`. */
  errorsOnly: boolean;
  colors: boolean;
  version: string;
}

/** Number of UTF-16 code units to write at once. */
const blockUnits = 64 * 1024;

/**
 * Runs `inspect` and `validate`.
 *
 * @returns the exit code
 */
export async function runInspect(
  files: readonly string[],
  command: InspectCommand,
  process: CliProcess,
): Promise<number> {
  const inputs = await inputsOf(files, process.stdin);
  const operation = operationOf(command.operation);
  const account = command.account === undefined ? undefined : await readAccountFile(command.account);
  const reporter = await createReporter(command.format, command);
  const sizes = inputs.map(({ size }) => size);
  const total = sizes.reduce((sum, size) => (sum === undefined || size === undefined ? undefined : sum + size), 0);
  const progress = createProgress(process, total);
  let unreadable = 0;

  const note = (text: string) => {
    progress.clear();
    void write();
    process.error(`${printable(text)}\n`);
  };
  // Findings are written in blocks, because a write for each of them takes longer than finding it.
  let unwritten = reporter.begin();
  const write = () => {
    const text = unwritten;
    unwritten = '';
    if (text === '') return undefined;
    progress.clear();
    return process.out(text);
  };
  const summary = await inspectFiles(inputs, {
    account,
    operation,
    errorsOnly: command.errorsOnly,
    onRead: progress.read,
    onWait: write,
    onNote: note,
    onUnreadable(error) {
      unreadable++;
      note(error.message);
    },
    onFinding(finding) {
      unwritten += reporter.finding(finding);
      return unwritten.length < blockUnits ? undefined : write();
    },
  });
  progress.clear();
  unwritten += reporter.end(summary);
  await write();
  if (command.format === 'text') process.error(`${summaryText(summary, unreadable)}\n`);

  if (unreadable > 0) return exitCodes.usage;
  if (summary.errors > 0) return exitCodes.findings;
  return summary.warnings > (command.maxWarnings ?? Number.POSITIVE_INFINITY) ? exitCodes.findings : exitCodes.success;
}

function operationOf(given: string | undefined) {
  if (given === undefined) return undefined;
  const { operations } = readKinds();
  const operation = operations.find((id) => id === given);
  if (operation !== undefined) return operation;
  throw new ExitError(`--operation must be one of ${operations.join(', ')}.`, exitCodes.usage);
}

/** Loads the account reader on demand, because YAML and schema validation take time to load. */
async function readAccountFile(file: string) {
  const { readAccountFile: read } = await import('../account-file.ts');
  return read(file);
}

function summaryText(
  { files, operations, errors, warnings, items, values, dropped, misread, refused }: Summary,
  unreadable: number,
): string {
  const skipped = unreadable === 0 ? '' : ` ${countText(unreadable, 'file')} could not be read.`;
  if (files === unreadable && items === 0) return skipped.trim();
  const found =
    errors + warnings === 0 ? 'No findings' : `${countText(errors, 'error')}, ${countText(warnings, 'warning')}`;
  const lost = Object.entries({ dropped, misread, refused }).filter(([, number]) => number > 0);
  const ofValues =
    lost.length === 0
      ? ''
      : ` Of ${countText(values, 'value')}, ${lost.map(([name, number]) => `${number.toLocaleString('en')} would be ${name}`).join(', ')}.`;
  const of = operations.length === 0 ? '' : ` for ${operations.join(' and ')}`;
  return `${found} in ${countText(files - unreadable, 'file')} with ${countText(items, 'item')}${of}.${ofValues}${skipped}`;
}
